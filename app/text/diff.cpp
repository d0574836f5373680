// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/diff.h"

#include "text/align.h"
#include "text/sequence.h"

#include <algorithm>
#include <QHash>

using namespace Qt::StringLiterals;

namespace toasoan::diff {

namespace {

// Below this part of equal words a reader is better served by both texts whole.
constexpr double leastShared = 0.25;
constexpr int leastWords = 4;

struct Token
{
    QStringView text;
    const Run *run;
};

QList<Token> tokensOf(const Runs &runs)
{
    QList<Token> list;
    for (const Run &run : runs) {
        const QList<QStringView> parts = tokens(run.text);
        for (const QStringView part : parts)
            list.append({part, &run});
    }
    return list;
}

using Numbers = QHash<QString, int>;

QList<int> numbered(const QList<Token> &list, Numbers &numbers)
{
    QList<int> ids;
    ids.reserve(list.size());
    for (const Token &token : list) {
        QString key = token.text.toString();
        key += QChar(0x1) + QString::number(token.run->marks) + QChar(0x1) + token.run->link;
        const auto known = numbers.constFind(key);
        ids.append(known != numbers.cend() ? *known : int(numbers.size()));
        if (known == numbers.cend())
            numbers.insert(key, ids.constLast());
    }
    return ids;
}

/// A stretch of tokens: equal ones, or those that go and those that come in their place.
struct Stretch
{
    bool equal;
    int before, beforeEnd, after, afterEnd;
};

int countWords(const QList<Token> &list, int start, int end)
{
    int words = 0;
    for (int i = start; i < end; ++i)
        words += isWord(list.at(i).text) ? 1 : 0;
    return words;
}

QList<Stretch> stretches(const QList<std::pair<int, int>> &common, int before, int after)
{
    QList<Stretch> list;
    int i = 0, j = 0;
    const auto upTo = [&](int x, int y) {
        if (i < x || j < y)
            list.append({false, i, x, j, y});
        i = x;
        j = y;
    };
    for (const auto &[x, y] : common) {
        upTo(x, y);
        if (!list.isEmpty() && list.constLast().equal) {
            ++list.last().beforeEnd;
            ++list.last().afterEnd;
        } else {
            list.append({true, x, x + 1, y, y + 1});
        }
        i = x + 1;
        j = y + 1;
    }
    upTo(before, after);
    return list;
}

// A space, a comma or one poor word between two larger changes is no comfort to a reader: the
// change is shown as one.
QList<Stretch> readable(
    const QList<Stretch> &list, const QList<Token> &before, const QList<Token> &after)
{
    const auto size = [&](const Stretch &change) {
        return qMax(countWords(before, change.before, change.beforeEnd),
            countWords(after, change.after, change.afterEnd));
    };
    QList<Stretch> kept;
    for (int n = 0; n < int(list.size()); ++n) {
        const Stretch &next = list.at(n);
        const bool between = next.equal && !kept.isEmpty() && n + 1 < int(list.size());
        if (between) {
            const int words = countWords(before, next.before, next.beforeEnd);
            const int around = qMin(size(kept.constLast()), size(list.at(n + 1)));
            if (2 * words <= around && (words > 0 || around > 0)) {
                kept.last().beforeEnd = list.at(n + 1).beforeEnd;
                kept.last().afterEnd = list.at(n + 1).afterEnd;
                ++n;
                continue;
            }
        }
        kept.append(next);
    }
    return kept;
}

void add(Pieces &pieces, Op op, const QList<Token> &list, int start, int end)
{
    for (int i = start; i < end; ++i) {
        const Token &token = list.at(i);
        if (!pieces.isEmpty() && pieces.constLast().op == op
            && pieces.constLast().run.marks == token.run->marks
            && pieces.constLast().run.link == token.run->link)
            pieces.last().run.text += token.text;
        else
            pieces.append({op, {token.text.toString(), token.run->marks, token.run->link}});
    }
}

Runs runsBut(const Pieces &pieces, Op op)
{
    Runs runs;
    for (const Piece &piece : pieces) {
        if (piece.op == op)
            continue;
        if (!runs.isEmpty() && runs.constLast().marks == piece.run.marks
            && runs.constLast().link == piece.run.link)
            runs.last().text += piece.run.text;
        else
            runs.append(piece.run);
    }
    return runs;
}

void addField(QList<Row> &rows, Field field, const QString &before, const QString &after)
{
    if (before.isEmpty() && after.isEmpty())
        return;
    rows.append({.field = field,
        .before = before.isEmpty() ? -1 : 0,
        .after = after.isEmpty() ? -1 : 0,
        .same = before == after,
        .pieces = words(before, after)});
}

void addBody(QList<Row> &rows, const Body &before, const Body &after)
{
    const QList<BlockPair> pairs = alignBlocks(before, after);
    for (const BlockPair &pair : pairs) {
        const Block none;
        const Block &old = pair.before < 0 ? none : before.blocks.at(pair.before);
        const Block &now = pair.after < 0 ? none : after.blocks.at(pair.after);
        rows.append({.field = Field::Body,
            .before = pair.before,
            .after = pair.after,
            .moved = pair.moved,
            .same = pair.before >= 0 && pair.after >= 0 && !pair.moved && old == now,
            .pieces = words(wordsOf(old), wordsOf(now))});
    }
}

int placeOf(const QList<Photo> &photos, const QString &id)
{
    for (int i = 0; i < int(photos.size()); ++i)
        if (photos.at(i).id == id)
            return i;
    return -1;
}

void addPicture(
    QList<Row> &rows, const Content &before, const Content &after, const QString &id, bool moved)
{
    const int was = placeOf(before.photos, id), is = placeOf(after.photos, id);
    const Photo none;
    const Photo &old = was < 0 ? none : before.photos.at(was);
    const Photo &now = is < 0 ? none : after.photos.at(is);
    rows.append({.field = Field::Picture,
        .before = was,
        .after = is,
        .photo = id,
        .moved = moved,
        .same = was >= 0 && is >= 0 && !moved && old.sha256 == now.sha256,
        .pieces = words(old.sha256, now.sha256)});
    const auto part = [&](Field field, const QString &text, const QString &newText) {
        if (text.isEmpty() && newText.isEmpty())
            return;
        rows.append({.field = field,
            .before = was,
            .after = is,
            .photo = id,
            .same = text == newText,
            .pieces = words(text, newText)});
    };
    part(Field::Caption, old.caption, now.caption);
    part(Field::Credit, old.credit, now.credit);
    part(Field::Alt, old.alt, now.alt);
}

// Pictures in their new order, those that went at their old place.
void addPictures(QList<Row> &rows, const Content &before, const Content &after)
{
    QList<Candidate> both;
    for (int j = 0; j < int(after.photos.size()); ++j)
        if (const int i = placeOf(before.photos, after.photos.at(j).id); i >= 0)
            both.append({i, j, 1});
    const QList<Candidate> chain = heaviestChain(both);
    int gone = 0;
    const auto goneUpTo = [&](int end) {
        for (; gone < end; ++gone)
            if (placeOf(after.photos, before.photos.at(gone).id) < 0)
                addPicture(rows, before, after, before.photos.at(gone).id, false);
    };
    for (int j = 0; j < int(after.photos.size()); ++j) {
        const QString &id = after.photos.at(j).id;
        const int was = placeOf(before.photos, id);
        const bool stays = std::any_of(
            chain.cbegin(), chain.cend(), [&](const Candidate &one) { return one.after == j; });
        if (stays)
            goneUpTo(was);
        addPicture(rows, before, after, id, was >= 0 && !stays);
    }
    goneUpTo(int(before.photos.size()));
}

void addCorrections(QList<Row> &rows, const Content &before, const Content &after)
{
    const int most = int(qMax(before.corrections.size(), after.corrections.size()));
    for (int i = 0; i < most; ++i) {
        const Correction old = before.corrections.value(i), now = after.corrections.value(i);
        rows.append({.field = Field::Correction,
            .before = i < int(before.corrections.size()) ? i : -1,
            .after = i < int(after.corrections.size()) ? i : -1,
            .same = old == now,
            .pieces = words(old.text, now.text)});
    }
}

} // namespace

Pieces words(const Runs &before, const Runs &after)
{
    const QList<Token> old = tokensOf(before), now = tokensOf(after);
    Pieces pieces;
    if (before == after) {
        add(pieces, Op::Equal, old, 0, int(old.size()));
        return pieces;
    }
    Numbers numbers;
    const QList<int> oldIds = numbered(old, numbers), nowIds = numbered(now, numbers);
    const QList<std::pair<int, int>> common = commonElements(oldIds, nowIds);
    QList<Stretch> list = readable(stretches(common, int(old.size()), int(now.size())), old, now);
    int shared = 0;
    for (const Stretch &stretch : std::as_const(list))
        if (stretch.equal)
            shared += countWords(old, stretch.before, stretch.beforeEnd);
    const int most = qMax(countWords(old, 0, int(old.size())), countWords(now, 0, int(now.size())));
    const int least
        = qMin(countWords(old, 0, int(old.size())), countWords(now, 0, int(now.size())));
    // A short text that grew keeps its words; two different texts stand whole beside each other.
    if (most >= leastWords && shared < leastShared * most && 2 * shared < least)
        list = {{false, 0, int(old.size()), 0, int(now.size())}};
    for (const Stretch &stretch : std::as_const(list)) {
        if (stretch.equal) {
            add(pieces, Op::Equal, old, stretch.before, stretch.beforeEnd);
            continue;
        }
        add(pieces, Op::Delete, old, stretch.before, stretch.beforeEnd);
        add(pieces, Op::Insert, now, stretch.after, stretch.afterEnd);
    }
    return pieces;
}

Pieces words(const QString &before, const QString &after)
{
    const auto runs = [](const QString &text) { return text.isEmpty() ? Runs() : Runs{{text}}; };
    return words(runs(before), runs(after));
}

Runs earlier(const Pieces &pieces)
{
    return runsBut(pieces, Op::Insert);
}

Runs later(const Pieces &pieces)
{
    return runsBut(pieces, Op::Delete);
}

QList<Row> compare(const Content &before, const Content &after)
{
    QList<Row> rows;
    const auto list = [](const QStringList &parts) { return parts.join(u", "_s); };
    addField(rows, Field::Kicker, before.kicker, after.kicker);
    addField(rows, Field::Headline, before.headline, after.headline);
    addField(rows, Field::Standfirst, before.standfirst, after.standfirst);
    addBody(rows, before.body, after.body);
    addField(rows, Field::Byline, before.byline.join(u"; "_s), after.byline.join(u"; "_s));
    addField(rows, Field::Dateline, before.dateline, after.dateline);
    addField(rows, Field::Source, before.source, after.source);
    addField(rows, Field::Section, before.section, after.section);
    addField(rows, Field::Tags, list(before.tags), list(after.tags));
    addField(rows, Field::Related, list(before.related), list(after.related));
    addField(rows, Field::Lead, before.lead, after.lead);
    addPictures(rows, before, after);
    addCorrections(rows, before, after);
    return rows;
}

bool differs(const QList<Row> &rows)
{
    return std::any_of(rows.cbegin(), rows.cend(), [](const Row &row) { return !row.same; });
}

QString toWord(const Row &row)
{
    switch (row.field) {
    case Field::Kicker:
        return u"kicker"_s;
    case Field::Headline:
        return u"headline"_s;
    case Field::Standfirst:
        return u"standfirst"_s;
    case Field::Byline:
        return u"byline"_s;
    case Field::Dateline:
        return u"dateline"_s;
    case Field::Source:
        return u"source"_s;
    case Field::Section:
        return u"section"_s;
    case Field::Tags:
        return u"tags"_s;
    case Field::Related:
        return u"related"_s;
    case Field::Lead:
        return u"lead"_s;
    case Field::Body:
        return u"body"_s;
    case Field::Picture:
        return u"photos."_s + row.photo;
    case Field::Caption:
        return u"photos.%1.caption"_s.arg(row.photo);
    case Field::Credit:
        return u"photos.%1.credit"_s.arg(row.photo);
    case Field::Alt:
        return u"photos.%1.alt"_s.arg(row.photo);
    case Field::Correction:
        return u"correction"_s;
    }
    return {};
}

} // namespace toasoan::diff
