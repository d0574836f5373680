// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/merge.h"

#include "text/align.h"
#include "text/diff.h"

#include <algorithm>
#include <utility>

namespace toasoan::merge {

namespace {

/// One change of a text: letters [from, to) of the base become `runs`.
struct Edit
{
    qsizetype from = 0, to = 0;
    Runs runs;
    bool operator==(const Edit &) const = default;
};

QList<Edit> editsOf(const Runs &base, const Runs &now)
{
    QList<Edit> edits;
    qsizetype at = 0;
    bool open = false;
    const diff::Pieces pieces = diff::words(base, now);
    for (const diff::Piece &piece : pieces) {
        if (piece.op == diff::Op::Equal) {
            at += piece.run.text.size();
            open = false;
            continue;
        }
        if (!std::exchange(open, true))
            edits.append({at, at, {}});
        if (piece.op == diff::Op::Insert) {
            edits.last().runs.append(piece.run);
        } else {
            at += piece.run.text.size();
            edits.last().to = at;
        }
    }
    return edits;
}

void append(Runs &runs, const Run &run)
{
    if (run.text.isEmpty())
        return;
    if (!runs.isEmpty() && runs.constLast().marks == run.marks && runs.constLast().link == run.link)
        runs.last().text += run.text;
    else
        runs.append(run);
}

/// Letters [from, to) of a text.
void appendPart(Runs &runs, const Runs &all, qsizetype from, qsizetype to)
{
    qsizetype start = 0;
    for (const Run &run : all) {
        const qsizetype end = start + run.text.size();
        const qsizetype first = qMax(from, start), last = qMin(to, end);
        if (first < last)
            append(runs, {run.text.mid(first - start, last - first), run.marks, run.link});
        start = end;
    }
}

bool sameForm(const Block &a, const Block &b)
{
    return a.kind == b.kind && a.level == b.level && a.ordered == b.ordered;
}

std::optional<Block> mergedBlock(const Block &base, const Block &mine, const Block &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    if (!hasWords(base) || !hasWords(mine) || !hasWords(theirs))
        return {};
    // A form that only one side changed is that side's.
    const bool mineForm = !sameForm(mine, base), theirForm = !sameForm(theirs, base);
    if (mineForm && theirForm && !sameForm(mine, theirs))
        return {};
    auto runs = words(base.runs, mine.runs, theirs.runs);
    if (!runs)
        return {};
    Block merged = theirForm ? theirs : mine;
    merged.runs = *std::move(runs);
    return merged;
}

Part partOf(const std::optional<Block> &base, const std::optional<Block> &mine,
    const std::optional<Block> &theirs)
{
    Part part{Source::Same, {}, base, mine, theirs};
    if (!base) {
        part.source = mine && theirs ? Source::Both : mine ? Source::Mine : Source::Theirs;
        part.merged = mine ? mine : theirs;
    } else if (mine && theirs) {
        part.merged = mergedBlock(*base, *mine, *theirs);
        const bool my = *mine != *base, their = *theirs != *base;
        part.source = my && their ? Source::Both
            : my                  ? Source::Mine
            : their               ? Source::Theirs
                                  : Source::Same;
        if (!part.merged) {
            part.source = Source::Clash;
            part.merged = mine;
        }
    } else if (!mine && !theirs) {
        part.source = Source::Both;
    } else {
        // One side took it out: fine where the other left it as it was.
        const Block &kept = mine ? *mine : *theirs;
        part.source = mine ? Source::Theirs : Source::Mine;
        if (kept != *base) {
            part.source = Source::Clash;
            part.merged = kept;
        }
    }
    return part;
}

/// For each block of the base its place in the other text, and which of that text's are new.
struct Places
{
    QList<int> of; ///< -1: gone
    QList<int> from; ///< place in the base, -1: new
    bool moves = false;
};

Places placesIn(const Body &base, const Body &other)
{
    Places places{QList<int>(base.blocks.size(), -1), QList<int>(other.blocks.size(), -1)};
    const QList<BlockPair> pairs = alignBlocks(base, other);
    for (const BlockPair &pair : pairs) {
        if (pair.before >= 0)
            places.of[pair.before] = pair.after;
        if (pair.after >= 0)
            places.from[pair.after] = pair.before;
        places.moves = places.moves || pair.moved;
    }
    return places;
}

class Merger
{
public:
    Merger(const Body &base, const Body &mine, const Body &theirs)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_inMine(placesIn(base, mine))
        , m_inTheirs(placesIn(base, theirs))
    {
    }

    QList<Part> run()
    {
        // The order is that of the side that moved something; of mine where both did.
        m_theirOrder = m_inTheirs.moves && !m_inMine.moves;
        const Body &first = m_theirOrder ? m_theirs : m_mine;
        const Places &order = m_theirOrder ? m_inTheirs : m_inMine;
        const Places &other = m_theirOrder ? m_inMine : m_inTheirs;
        int i = 0;
        const auto newFrom = [&] {
            QList<int> own;
            while (i < int(first.blocks.size()) && order.from.at(i) < 0)
                own.append(i++);
            return own;
        };
        added(newFrom(), other, 0);
        goneBehind(order, other, -1);
        while (i < int(first.blocks.size())) {
            const int base = order.from.at(i++);
            addBase(base);
            added(newFrom(), other, other.of.at(base) + 1);
            goneBehind(order, other, base);
        }
        return m_parts;
    }

private:
    void addBase(int base)
    {
        const auto block = [](const Body &body, int at) {
            return at < 0 ? std::nullopt : std::optional(body.blocks.at(at));
        };
        m_parts.append(partOf(m_base.blocks.at(base), block(m_mine, m_inMine.of.at(base)),
            block(m_theirs, m_inTheirs.of.at(base))));
    }

    // Blocks of the base that the leading side took out, with what the other put behind them.
    void goneBehind(const Places &order, const Places &other, int base)
    {
        for (int next = base + 1; next < int(m_base.blocks.size()) && order.of.at(next) < 0;
             ++next) {
            addBase(next);
            if (other.of.at(next) >= 0)
                added({}, other, other.of.at(next) + 1);
        }
    }

    // What both put at one place: what is equal once, the leading side first. `at`: where the
    // other side's begins; 0 with a base block that it took out is its beginning's and not told
    // twice.
    void added(const QList<int> &own, const Places &other, int at)
    {
        const Body &first = m_theirOrder ? m_theirs : m_mine;
        const Body &second = m_theirOrder ? m_mine : m_theirs;
        QList<int> more;
        if (at > 0 || !std::exchange(m_beginningTold, true))
            for (; at < int(second.blocks.size()) && other.from.at(at) < 0; ++at)
                more.append(at);
        for (const int i : own) {
            const auto twin = std::find_if(more.begin(), more.end(),
                [&](int j) { return second.blocks.at(j) == first.blocks.at(i); });
            const bool both = twin != more.end();
            if (both)
                more.removeAt(twin - more.begin());
            put(m_theirOrder, first.blocks.at(i), both);
        }
        for (const int j : std::as_const(more))
            put(!m_theirOrder, second.blocks.at(j), false);
    }

    void put(bool theirs, const Block &block, bool both)
    {
        m_parts.append(partOf({}, !theirs || both ? std::optional(block) : std::nullopt,
            theirs || both ? std::optional(block) : std::nullopt));
    }

    const Body &m_base, &m_mine, &m_theirs;
    Places m_inMine, m_inTheirs;
    QList<Part> m_parts;
    bool m_theirOrder = false, m_beginningTold = false;
};

} // namespace

QList<Part> bodies(const Body &base, const Body &mine, const Body &theirs)
{
    return Merger(base, mine, theirs).run();
}

bool clashes(const QList<Part> &parts)
{
    return std::any_of(parts.cbegin(), parts.cend(),
        [](const Part &part) { return part.source == Source::Clash; });
}

Body merged(const QList<Part> &parts)
{
    Body body;
    for (const Part &part : parts)
        if (part.merged)
            body.blocks.append(*part.merged);
    return normalised(body);
}

std::optional<Runs> words(const Runs &base, const Runs &mine, const Runs &theirs)
{
    QList<Edit> edits = editsOf(base, mine);
    const QList<Edit> more = editsOf(base, theirs);
    for (const Edit &edit : more) {
        bool same = false;
        for (const Edit &own : std::as_const(edits)) {
            same = same || own == edit;
            const bool touch = own.from == edit.from || (own.from < edit.to && edit.from < own.to);
            if (!same && touch)
                return {};
        }
        if (!same)
            edits.append(edit);
    }
    std::sort(
        edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.from < b.from; });
    Runs runs;
    qsizetype at = 0;
    for (const Edit &edit : std::as_const(edits)) {
        appendPart(runs, base, at, edit.from);
        for (const Run &run : edit.runs)
            append(runs, run);
        at = edit.to;
    }
    qsizetype end = 0;
    for (const Run &run : base)
        end += run.text.size();
    appendPart(runs, base, at, end);
    return runs;
}

bool hasWords(const Block &block)
{
    using Kind = Block::Kind;
    return block.kind == Kind::Paragraph || block.kind == Kind::Heading
        || block.kind == Kind::ListItem || block.kind == Kind::Quote;
}

QList<Runs> rewritten(const Runs &was, const QString &text)
{
    Runs runs;
    qsizetype at = 0;
    const diff::Pieces pieces = diff::words(plainText(was), text);
    for (const diff::Piece &piece : pieces) {
        const qsizetype end = at + piece.run.text.size();
        if (piece.op == diff::Op::Equal)
            appendPart(runs, was, at, end);
        else if (piece.op == diff::Op::Insert)
            append(runs, piece.run);
        if (piece.op != diff::Op::Insert)
            at = end;
    }
    QList<Runs> lines(1);
    for (const Run &run : std::as_const(runs)) {
        const QStringList parts = run.text.split(u'\n');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                lines.append(Runs());
            append(lines.last(), {parts.at(i), run.marks, run.link});
        }
    }
    return lines;
}

} // namespace toasoan::merge
