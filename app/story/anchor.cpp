// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/anchor.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype around = 40; // characters kept at either side
constexpr qsizetype enough = 12; // so many of them tell a place
constexpr int leastWords = 3; // of an edited passage that must still stand

qsizetype commonEnd(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    qsizetype n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n])
        ++n;
    return n;
}

// Longer surroundings that fit are worth more.
qsizetype fit(QStringView text, Span span, const Anchor &anchor)
{
    return commonEnd(text.left(span.start), anchor.before)
        + commonStart(text.mid(span.start + span.length), anchor.after);
}

std::optional<Span> exact(const QString &text, const Anchor &anchor)
{
    std::optional<Span> best;
    qsizetype bestFit = -1;
    for (qsizetype at = text.indexOf(anchor.quote); at >= 0;
         at = text.indexOf(anchor.quote, at + 1)) {
        const Span span{at, anchor.quote.size()};
        if (const qsizetype good = fit(text, span, anchor); good > bestFit) {
            best = span;
            bestFit = good;
        }
    }
    return best;
}

// What stands now where the passage stood.
std::optional<Span> between(const QString &text, const Anchor &anchor)
{
    const QString before = anchor.before.right(enough), after = anchor.after.left(enough);
    if (before.size() < enough / 2 || after.size() < enough / 2)
        return {};
    const qsizetype longest = 3 * anchor.quote.size() + around;
    for (qsizetype at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
        const qsizetype start = at + before.size();
        const qsizetype end = text.indexOf(after, start);
        if (end > start && end - start <= longest)
            return Span{start, end - start};
    }
    return {};
}

std::optional<Span> longestPart(const QString &text, const Anchor &anchor)
{
    const QStringList words = anchor.quote.split(u' ', Qt::SkipEmptyParts);
    for (int count = int(words.size()) - 1; count >= leastWords; --count) {
        for (int from = 0; from + count <= int(words.size()); ++from) {
            const QString part = words.mid(from, count).join(u' ');
            if (const qsizetype at = text.indexOf(part); at >= 0)
                return Span{at, part.size()};
        }
    }
    return {};
}

} // namespace

Anchor anchorAt(const QString &text, Span span)
{
    const qsizetype start = qMax<qsizetype>(0, span.start - around);
    return {text.mid(span.start, span.length), text.mid(start, span.start - start),
        text.mid(span.start + span.length, around)};
}

std::optional<Span> findAnchor(const QString &text, const Anchor &anchor)
{
    if (anchor.quote.isEmpty())
        return {};
    if (const auto found = exact(text, anchor))
        return found;
    if (const auto found = between(text, anchor))
        return found;
    return longestPart(text, anchor);
}

} // namespace toasoan
