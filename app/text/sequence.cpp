// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sequence.h"

#include <algorithm>
#include <QHash>

namespace toasoan {

namespace {

// Beyond so many differences in one gap the two sides are different texts.
constexpr int mostEdits = 1500;

struct Range
{
    int before, beforeEnd, after, afterEnd;
};

using Pairs = QList<std::pair<int, int>>;

class Matcher
{
public:
    Matcher(const QList<int> &before, const QList<int> &after)
        : m_before(before)
        , m_after(after)
    {
    }

    Pairs run()
    {
        m_open.append({0, int(m_before.size()), 0, int(m_after.size())});
        while (!m_open.isEmpty()) {
            Range range = m_open.takeLast();
            trim(range);
            if (range.before == range.beforeEnd || range.after == range.afterEnd)
                continue;
            const Pairs anchors = anchorsOf(range);
            if (anchors.isEmpty())
                myers(range);
            else
                split(range, anchors);
        }
        std::sort(m_found.begin(), m_found.end());
        return m_found;
    }

private:
    void trim(Range &range)
    {
        while (range.before < range.beforeEnd && range.after < range.afterEnd
            && m_before.at(range.before) == m_after.at(range.after))
            m_found.append({range.before++, range.after++});
        while (range.before < range.beforeEnd && range.after < range.afterEnd
            && m_before.at(range.beforeEnd - 1) == m_after.at(range.afterEnd - 1))
            m_found.append({--range.beforeEnd, --range.afterEnd});
    }

    // What stands once in either range, as the longest row that keeps its order in both.
    [[nodiscard]] Pairs anchorsOf(const Range &range) const
    {
        struct Seen
        {
            int before = -1, after = -1, inBefore = 0, inAfter = 0;
        };
        QHash<int, Seen> seen;
        for (int i = range.before; i < range.beforeEnd; ++i) {
            Seen &one = seen[m_before.at(i)];
            one.before = i;
            ++one.inBefore;
        }
        for (int i = range.after; i < range.afterEnd; ++i) {
            const auto one = seen.find(m_after.at(i));
            if (one == seen.end())
                continue;
            one->after = i;
            ++one->inAfter;
        }
        QList<Candidate> unique;
        for (const Seen &one : std::as_const(seen))
            if (one.inBefore == 1 && one.inAfter == 1)
                unique.append({one.before, one.after, 1});
        Pairs anchors;
        const QList<Candidate> chain = heaviestChain(std::move(unique));
        for (const Candidate &one : chain)
            anchors.append({one.before, one.after});
        return anchors;
    }

    void split(const Range &range, const Pairs &anchors)
    {
        int before = range.before, after = range.after;
        for (const auto &[i, j] : anchors) {
            m_open.append({before, i, after, j});
            m_found.append({i, j});
            before = i + 1;
            after = j + 1;
        }
        m_open.append({before, range.beforeEnd, after, range.afterEnd});
    }

    void myers(const Range &range)
    {
        const int width = range.beforeEnd - range.before, height = range.afterEnd - range.after;
        const int most = qMin(width + height, mostEdits);
        // furthest[k + most]: how far in `before` a path on diagonal k comes; one copy an edit.
        QList<int> furthest(2 * most + 2, 0);
        QList<QList<int>> trace;
        int end = -1;
        for (int d = 0; d <= most && end < 0; ++d) {
            trace.append(furthest.mid(most - d, 2 * d + 2));
            for (int k = -d; k <= d; k += 2) {
                const bool down
                    = k == -d || (k != d && furthest.at(most + k - 1) < furthest.at(most + k + 1));
                int x = down ? furthest.at(most + k + 1) : furthest.at(most + k - 1) + 1;
                int y = x - k;
                while (x < width && y < height
                    && m_before.at(range.before + x) == m_after.at(range.after + y)) {
                    ++x;
                    ++y;
                }
                furthest[most + k] = x;
                if (x >= width && y >= height) {
                    end = d;
                    break;
                }
            }
        }
        if (end < 0)
            return;
        int x = width, y = height;
        for (int d = end; d >= 0; --d) {
            // what the row before this edit knew; its diagonal k stands at k + d
            const QList<int> &row = trace.at(d);
            const int k = x - y;
            const auto at = [&](int diagonal) { return row.at(diagonal + d); };
            int startX = 0, startY = 0;
            if (d > 0) {
                const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
                startX = down ? at(k + 1) : at(k - 1);
                startY = startX - (down ? k + 1 : k - 1);
            }
            while (x > startX && y > startY) {
                --x;
                --y;
                m_found.append({range.before + x, range.after + y});
            }
            x = startX;
            y = startY;
        }
    }

    const QList<int> &m_before, &m_after;
    QList<Range> m_open;
    Pairs m_found;
};

} // namespace

QList<std::pair<int, int>> commonElements(const QList<int> &before, const QList<int> &after)
{
    return Matcher(before, after).run();
}

QList<Candidate> heaviestChain(QList<Candidate> candidates)
{
    // Equal `before`: descending `after`, so that only one of them can enter a chain.
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.before != b.before ? a.before < b.before : a.after > b.after;
    });
    int places = 0;
    for (const Candidate &one : std::as_const(candidates))
        places = qMax(places, one.after + 1);
    struct Best
    {
        double weight = 0;
        int last = -1;
    };
    QList<Best> tree(places + 1); // a Fenwick tree of the best chain that ends before a place
    QList<int> previous(candidates.size(), -1);
    Best best;
    for (int i = 0; i < int(candidates.size()); ++i) {
        const Candidate &one = candidates.at(i);
        Best chain;
        for (int at = one.after; at > 0; at -= at & -at)
            if (tree.at(at).weight > chain.weight)
                chain = tree.at(at);
        previous[i] = chain.last;
        const Best longer{chain.weight + one.weight, i};
        for (int at = one.after + 1; at <= places; at += at & -at)
            if (longer.weight > tree.at(at).weight)
                tree[at] = longer;
        if (longer.weight > best.weight)
            best = longer;
    }
    QList<Candidate> chain;
    for (int i = best.last; i >= 0; i = previous.at(i))
        chain.prepend(candidates.at(i));
    return chain;
}

} // namespace toasoan
