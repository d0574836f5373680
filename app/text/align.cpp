// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/align.h"

#include "text/sequence.h"

#include <algorithm>
#include <QHash>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int rareUpTo = 12; // a word in more blocks than that says nothing about which
constexpr int likelyFew = 6; // so many blocks are looked at closely
constexpr double samePlace = 0.4, movedAndChanged = 0.6; // of the words shared
constexpr int wordsToMove = 3, wordsToMoveChanged = 6;
constexpr int twinsPaired = 8; // more equal blocks than that are paired in their order

struct Known
{
    const Block *block = nullptr;
    int twin = 0; // equal blocks have the same number
    QList<int> words; // ascending
    QList<int> marks; // words and pairs of words that may be rare
};

void addWords(QString &key, const Runs &runs)
{
    for (const Run &run : runs)
        key += run.text + QChar(0x1) + QString::number(run.marks) + QChar(0x1) + run.link
            + QChar(0x2);
}

// Equal for equal blocks only.
QString keyOf(const Block &block)
{
    QString key = u"%1 %2 %3"_s.arg(int(block.kind)).arg(block.level).arg(int(block.ordered));
    const auto part = [&](const QString &text) { key += QChar(0x3) + text; };
    part(block.ref);
    part(block.caption);
    part(block.credit);
    part({});
    addWords(key, block.runs);
    for (const QList<Cell> &row : block.rows) {
        key += QChar(0x4);
        for (const Cell &cell : row) {
            part(u"%1 %2 %3"_s.arg(cell.columnSpan).arg(cell.rowSpan).arg(int(cell.header)));
            addWords(key, cell.runs);
        }
    }
    return key;
}

bool hasText(const Block &block)
{
    using Kind = Block::Kind;
    return block.kind == Kind::Paragraph || block.kind == Kind::Heading
        || block.kind == Kind::ListItem || block.kind == Kind::Quote;
}

bool comparable(const Block &a, const Block &b)
{
    if (hasText(a) || hasText(b))
        return hasText(a) && hasText(b);
    return a.kind == b.kind && a.kind != Block::Kind::Rule;
}

class Aligner
{
public:
    Aligner(const Body &before, const Body &after)
        : m_before(read(before))
        , m_after(read(after))
        , m_pairOf(m_before.size(), -1)
        , m_pairedTo(m_after.size(), -1)
        , m_moved(m_after.size(), false)
    {
    }

    QList<BlockPair> run()
    {
        int start = 0, end = 0;
        const int most = int(qMin(m_before.size(), m_after.size()));
        while (start < most && m_before.at(start).twin == m_after.at(start).twin) {
            pair(start, start);
            ++start;
        }
        while (end < most - start && fromEnd(m_before, end).twin == fromEnd(m_after, end).twin) {
            pair(int(m_before.size()) - 1 - end, int(m_after.size()) - 1 - end);
            ++end;
        }
        m_start = start;
        m_beforeEnd = int(m_before.size()) - end;
        m_afterEnd = int(m_after.size()) - end;
        const QList<Candidate> likely = similar();
        const QList<Candidate> chain = heaviestChain(likely + twins());
        for (const Candidate &one : chain)
            pair(one.before, one.after);
        pairMovedTwins();
        pairMoved(likely);
        pairLonely();
        return inOrder();
    }

private:
    QList<Known> read(const Body &body)
    {
        QList<Known> list;
        list.reserve(body.blocks.size());
        for (const Block &block : body.blocks) {
            Known known{&block, number(m_twins, keyOf(block)), {}, {}};
            const Runs runs = wordsOf(block);
            QString text;
            for (const Run &run : runs)
                text += run.text;
            int last = -1;
            const QList<QStringView> parts = tokens(text);
            for (const QStringView part : parts) {
                if (!isWord(part))
                    continue;
                const int word = number(m_words, part.toString());
                known.words.append(word);
                known.marks.append(word);
                if (last >= 0)
                    known.marks.append(-1
                        - number(m_twoWords, QString::number(last) + u' ' + QString::number(word)));
                last = word;
            }
            std::sort(known.words.begin(), known.words.end());
            std::sort(known.marks.begin(), known.marks.end());
            known.marks.resize(
                std::unique(known.marks.begin(), known.marks.end()) - known.marks.begin());
            list.append(known);
        }
        return list;
    }

    static int number(QHash<QString, int> &names, const QString &name)
    {
        const auto known = names.constFind(name);
        if (known != names.cend())
            return *known;
        const int next = int(names.size());
        names.insert(name, next);
        return next;
    }

    static const Known &fromEnd(const QList<Known> &list, int back)
    {
        return list.at(list.size() - 1 - back);
    }

    void pair(int before, int after, bool moved = false)
    {
        m_pairOf[before] = after;
        m_pairedTo[after] = before;
        m_moved[after] = moved;
    }

    [[nodiscard]] static double worth(const Known &block)
    {
        return 1.0 + double(block.words.size());
    }

    // Shared words in both directions, 1 for the same words.
    [[nodiscard]] static double likeness(const Known &a, const Known &b)
    {
        if (a.words.isEmpty() && b.words.isEmpty())
            return a.block->kind == b.block->kind ? samePlace : 0;
        int common = 0;
        for (auto i = a.words.cbegin(), j = b.words.cbegin();
             i != a.words.cend() && j != b.words.cend();) {
            if (*i == *j) {
                ++common;
                ++i;
                ++j;
            } else if (*i < *j) {
                ++i;
            } else {
                ++j;
            }
        }
        return 2.0 * common / double(a.words.size() + b.words.size());
    }

    [[nodiscard]] QList<Candidate> twins() const
    {
        QHash<int, std::pair<QList<int>, QList<int>>> places;
        for (int i = m_start; i < m_beforeEnd; ++i)
            places[m_before.at(i).twin].first.append(i);
        for (int j = m_start; j < m_afterEnd; ++j)
            places[m_after.at(j).twin].second.append(j);
        QList<Candidate> list;
        for (const auto &[before, after] : std::as_const(places)) {
            const bool all = before.size() <= twinsPaired && after.size() <= twinsPaired;
            for (int n = 0; n < int(before.size()); ++n) {
                const double weight = worth(m_before.at(before.at(n))) + 0.5;
                if (!all && n < int(after.size()))
                    list.append({before.at(n), after.at(n), weight});
                for (const int j : all ? after : QList<int>())
                    list.append({before.at(n), j, weight});
            }
        }
        return list;
    }

    // Blocks that share rare words and are alike, but not equal.
    [[nodiscard]] QList<Candidate> similar() const
    {
        QHash<int, QList<int>> where;
        for (int i = m_start; i < m_beforeEnd; ++i)
            for (const int mark : m_before.at(i).marks)
                where[mark].append(i);
        QList<Candidate> list;
        for (int j = m_start; j < m_afterEnd; ++j) {
            QHash<int, int> shared;
            for (const int mark : m_after.at(j).marks) {
                const auto places = where.constFind(mark);
                if (places == where.cend() || places->size() > rareUpTo)
                    continue;
                for (const int i : *places)
                    ++shared[i];
            }
            QList<std::pair<int, int>> likely;
            for (auto it = shared.cbegin(); it != shared.cend(); ++it)
                likely.append({-it.value(), it.key()});
            std::sort(likely.begin(), likely.end());
            if (likely.size() > likelyFew)
                likely.resize(likelyFew);
            for (const auto &one : std::as_const(likely)) {
                const Known &a = m_before.at(one.second), &b = m_after.at(j);
                if (a.twin == b.twin || !comparable(*a.block, *b.block))
                    continue;
                const double like = likeness(a, b);
                if (like >= samePlace)
                    list.append({one.second, j, like * worth(b)});
            }
        }
        return list;
    }

    [[nodiscard]] static bool saysEnough(const Known &block)
    {
        using Kind = Block::Kind;
        return block.words.size() >= wordsToMove || block.block->kind == Kind::Figure
            || block.block->kind == Kind::Film;
    }

    void pairMovedTwins()
    {
        QHash<int, QList<int>> free;
        for (int i = m_beforeEnd - 1; i >= m_start; --i)
            if (m_pairOf.at(i) < 0 && saysEnough(m_before.at(i)))
                free[m_before.at(i).twin].append(i);
        for (int j = m_start; j < m_afterEnd; ++j) {
            if (m_pairedTo.at(j) >= 0)
                continue;
            const auto places = free.find(m_after.at(j).twin);
            if (places != free.end() && !places->isEmpty())
                pair(places->takeLast(), j, true);
        }
    }

    void pairMoved(QList<Candidate> likely)
    {
        std::stable_sort(likely.begin(), likely.end(),
            [](const Candidate &a, const Candidate &b) { return a.weight > b.weight; });
        for (const Candidate &one : std::as_const(likely)) {
            const Known &a = m_before.at(one.before), &b = m_after.at(one.after);
            if (m_pairOf.at(one.before) < 0 && m_pairedTo.at(one.after) < 0
                && qMin(a.words.size(), b.words.size()) >= wordsToMoveChanged
                && likeness(a, b) >= movedAndChanged)
                pair(one.before, one.after, true);
        }
    }

    // One block for one block between the same neighbours: it was written anew.
    void pairLonely()
    {
        int i = 0, j = 0;
        while (i < int(m_before.size()) || j < int(m_after.size())) {
            QList<int> gone, came;
            for (; i < int(m_before.size()) && !staysAt(i); ++i)
                if (m_pairOf.at(i) < 0)
                    gone.append(i);
            for (; j < int(m_after.size()) && (m_pairedTo.at(j) < 0 || m_moved.at(j)); ++j)
                if (m_pairedTo.at(j) < 0)
                    came.append(j);
            if (gone.size() == came.size()) {
                for (int n = 0; n < int(gone.size()); ++n) {
                    const Block &a = *m_before.at(gone.at(n)).block;
                    if (a.kind == m_after.at(came.at(n)).block->kind)
                        pair(gone.at(n), came.at(n));
                }
            }
            ++i;
            ++j;
        }
    }

    [[nodiscard]] bool staysAt(int before) const
    {
        const int after = m_pairOf.at(before);
        return after >= 0 && !m_moved.at(after);
    }

    [[nodiscard]] QList<BlockPair> inOrder() const
    {
        QList<BlockPair> list;
        int i = 0;
        const auto gone = [&](int j) { // all that stood before the next block that stayed
            while (j < int(m_after.size()) && (m_pairedTo.at(j) < 0 || m_moved.at(j)))
                ++j;
            const int end = j < int(m_after.size()) ? m_pairedTo.at(j) : int(m_before.size());
            for (; i < end; ++i)
                if (m_pairOf.at(i) < 0)
                    list.append({i, -1, false});
        };
        gone(0);
        for (int j = 0; j < int(m_after.size()); ++j) {
            list.append({m_pairedTo.at(j), j, m_moved.at(j)});
            if (m_pairedTo.at(j) >= 0 && !m_moved.at(j)) {
                i = m_pairedTo.at(j) + 1;
                gone(j + 1);
            }
        }
        return list;
    }

    QHash<QString, int> m_twins, m_words, m_twoWords; // before what reads with them
    QList<Known> m_before, m_after;
    QList<int> m_pairOf, m_pairedTo;
    QList<bool> m_moved;
    int m_start = 0, m_beforeEnd = 0, m_afterEnd = 0; // between equal beginnings and ends
};

bool isDigitSign(QChar c)
{
    return c == u'.' || c == u',' || c == u':' || c == u'/' || c == u'-';
}

bool isLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

} // namespace

QList<BlockPair> alignBlocks(const Body &before, const Body &after)
{
    return Aligner(before, after).run();
}

Runs wordsOf(const Block &block)
{
    Runs runs = block.runs;
    if (block.kind == Block::Kind::Figure && block.ref.isEmpty()) {
        if (!block.caption.isEmpty())
            runs.append({block.caption});
        if (!block.credit.isEmpty())
            runs.append({QChar(QChar::LineSeparator) + block.credit});
    }
    for (int r = 0; r < int(block.rows.size()); ++r) {
        if (r > 0)
            runs.append({QString(QChar::LineSeparator)});
        for (int c = 0; c < int(block.rows.at(r).size()); ++c) {
            if (c > 0)
                runs.append({QStringLiteral("\t")});
            runs.append(block.rows.at(r).at(c).runs);
        }
    }
    return runs;
}

bool isWord(QStringView token)
{
    return !token.isEmpty() && isLetter(token.front());
}

QList<QStringView> tokens(QStringView text)
{
    QList<QStringView> list;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start + 1;
        if (isLetter(text.at(start))) {
            // 2,41 and 25-11 are one word each
            while (end < text.size()
                && (isLetter(text.at(end))
                    || (isDigitSign(text.at(end)) && end + 1 < text.size()
                        && text.at(end - 1).isDigit() && text.at(end + 1).isDigit())))
                ++end;
        } else if (text.at(start).isSpace()) {
            while (end < text.size() && text.at(end) == text.at(start))
                ++end;
        }
        list.append(text.mid(start, end - start));
        start = end;
    }
    return list;
}

} // namespace toasoan
