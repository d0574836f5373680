// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/mergerows.h"

#include "text/align.h"

#include <algorithm>
#include <QSet>

namespace toasoan::merge {

using namespace Qt::StringLiterals;

namespace {

using diff::Field;

/// The places of a body's blocks, handed out in order, equal ones one after the other.
class Places
{
public:
    explicit Places(const Body &body)
        : m_body(body)
        , m_taken(body.blocks.size(), false)
    {
    }
    int take(const std::optional<Block> &block)
    {
        if (!block)
            return -1;
        while (m_first < m_taken.size() && m_taken.at(m_first))
            ++m_first;
        for (qsizetype i = m_first; i < m_taken.size(); ++i)
            if (!m_taken.at(i) && m_body.blocks.at(i) == *block) {
                m_taken[i] = true;
                return int(i);
            }
        return -1;
    }

private:
    const Body &m_body;
    QList<bool> m_taken;
    qsizetype m_first = 0;
};

QSet<int> movedIn(const Body &base, const Body &other)
{
    QSet<int> moved; // by their place in the other
    const QList<BlockPair> pairs = alignBlocks(base, other);
    for (const BlockPair &pair : pairs)
        if (pair.moved)
            moved.insert(pair.after);
    return moved;
}

diff::Row bodyRow(const std::optional<Block> &was, int before, const std::optional<Block> &is,
    int after, const QSet<int> &moved)
{
    const bool moves = after >= 0 && moved.contains(after);
    const auto runs
        = [](const std::optional<Block> &block) { return block ? wordsOf(*block) : Runs(); };
    return {.field = Field::Body,
        .before = before,
        .after = after,
        .moved = moves,
        .same = was == is && !moves,
        .pieces = diff::words(runs(was), runs(is))};
}

bool alike(const diff::Row &mine, const diff::Row &theirs)
{
    return (mine.after < 0) == (theirs.after < 0)
        && diff::later(mine.pieces) == diff::later(theirs.pieces);
}

/// What only one of both can be, so that mine stands where both changed it.
bool isWhole(Field field)
{
    return field == Field::Lead || field == Field::Picture;
}

class Rows
{
public:
    Rows(const Content *base, const Content &mine, const Content &theirs, const Merged &merged)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_merged(merged)
    {
    }

    QList<Row> run()
    {
        const QList<Row> lines = fields();
        const auto text = std::find_if(lines.cbegin(), lines.cend(), [](const Row &row) {
            const Field field = row.mine.field;
            return field != Field::Kicker && field != Field::Headline && field != Field::Standfirst;
        });
        QList<Row> all(lines.cbegin(), text);
        all += body();
        all += QList<Row>(text, lines.cend());
        return all;
    }

private:
    static QString keyOf(const diff::Row &row)
    {
        return row.field == Field::Correction
            ? diff::toWord(row) + QString::number(qMax(row.before, row.after))
            : diff::toWord(row);
    }

    static QList<diff::Row> linesOf(const Content &before, const Content &after)
    {
        QList<diff::Row> lines = diff::compare(before, after);
        lines.removeIf([](const diff::Row &row) { return row.field == Field::Body; });
        return lines;
    }

    /// The lines of both, each once: those that only theirs has behind their neighbours.
    QList<Row> fields() const
    {
        const QList<diff::Row> mine = linesOf(m_base ? *m_base : m_theirs, m_mine);
        const QList<diff::Row> theirs = linesOf(m_base ? *m_base : m_mine, m_theirs);
        QList<Row> rows;
        QStringList keys;
        for (const diff::Row &line : mine) {
            rows.append({.mine = line, .theirs = {.field = line.field, .photo = line.photo}});
            keys.append(keyOf(line));
        }
        qsizetype next = 0;
        for (const diff::Row &line : theirs) {
            const qsizetype at = keys.indexOf(keyOf(line));
            if (at < 0) {
                rows.insert(next, {.mine = {.field = line.field, .photo = line.photo}});
                keys.insert(next, keyOf(line));
            }
            const qsizetype place = at < 0 ? next : at;
            rows[place].theirs = line;
            next = place + 1;
        }
        for (qsizetype i = 0; i < rows.size(); ++i)
            judge(rows[i], keys.at(i));
        return rows;
    }

    void judge(Row &row, const QString &key) const
    {
        const auto clash = std::find_if(
            m_merged.fields.cbegin(), m_merged.fields.cend(), [&key](const FieldClash &one) {
                const QString word
                    = one.photo.isEmpty() ? one.field : u"photos.%1.%2"_s.arg(one.photo, one.field);
                return word == key;
            });
        if (clash != m_merged.fields.cend()) {
            row.clash = int(clash - m_merged.fields.cbegin());
            row.source = row.kept = Source::Clash;
        } else if ((row.mine.same && row.theirs.same) || alike(row.mine, row.theirs)) {
            row.source = row.kept = Source::Same;
        } else {
            const bool onlyTheirs = !m_base && row.mine.after < 0,
                       onlyMine = !m_base && row.theirs.after < 0;
            row.source = row.mine.same || onlyTheirs ? Source::Theirs
                : row.theirs.same || onlyMine        ? Source::Mine
                                                     : Source::Both;
            row.kept
                = row.source == Source::Both && isWhole(row.mine.field) ? Source::Mine : row.source;
        }
    }

    QList<Row> body() const
    {
        const Body none;
        const Body &base = m_base ? m_base->body : none;
        const QSet<int> myMoves = m_base ? movedIn(base, m_mine.body) : QSet<int>();
        const QSet<int> theirMoves = m_base ? movedIn(base, m_theirs.body) : QSet<int>();
        Places bases(base), mines(m_mine.body), theirs(m_theirs.body);
        QList<Row> rows;
        int clash = int(m_merged.fields.size());
        for (const Part &part : m_merged.parts) {
            const bool decides = part.source == Source::Clash;
            const int which = decides ? clash++ : -1;
            if (!part.mine && !part.theirs)
                continue; // both took it out
            const int my = mines.take(part.mine), their = theirs.take(part.theirs);
            const int was = bases.take(part.base);
            Row row{.source = part.source, .clash = which};
            row.mine = m_base ? bodyRow(part.base, was, part.mine, my, myMoves)
                              : bodyRow(part.theirs, their, part.mine, my, {});
            row.theirs = m_base ? bodyRow(part.base, was, part.theirs, their, theirMoves)
                                : bodyRow(part.mine, my, part.theirs, their, {});
            if (part.source == Source::Both && part.mine == part.theirs)
                row.source = Source::Same;
            if (row.source == Source::Same && row.mine.moved != row.theirs.moved)
                row.source = row.mine.moved ? Source::Mine : Source::Theirs;
            row.kept = row.source;
            rows.append(row);
        }
        return rows;
    }

    const Content *m_base;
    const Content &m_mine, &m_theirs;
    const Merged &m_merged;
};

} // namespace

QList<Row> rows(
    const Content *base, const Content &mine, const Content &theirs, const Merged &merged)
{
    return Rows(base, mine, theirs, merged).run();
}

} // namespace toasoan::merge
