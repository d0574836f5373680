// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "store/rows.h"
#include "text/html.h"
#include "text/vietnamese.h"

namespace toasoan::search {

using namespace Qt::StringLiterals;

namespace {

constexpr int rankedMatches = 5000; // bm25 of 100,000 matches would take 100 ms

struct Text
{
    QString headline;
    QString former; // headlines
    QString rest;
};

Result<QStringList> formerHeadlines(Sql &sql, const Story &story)
{
    QStringList former;
    const Result<void> read
        = sql.each(u"SELECT headline FROM headlines WHERE story = ? AND headline <> ?"_s,
            {story.id, story.content.headline},
            [&](const QSqlQuery &row) { former += row.value(0).toString(); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return former;
}

Result<Text> textOf(Sql &sql, const StoredStory &stored)
{
    const Result<QStringList> former = formerHeadlines(sql, stored.story);
    if (!former)
        return tl::unexpected<Error>(former.error());
    const Content &content = stored.story.content;
    QStringList parts{content.kicker, content.standfirst, content.byline.join(u' '),
        content.dateline, content.source, content.section, content.tags.join(u' '),
        stored.story.author};
    for (const Photo &photo : content.photos)
        parts += {photo.caption, photo.credit};
    parts += plainText(bodyFromHtml(stored.html()));
    return Text{folded(content.headline), folded(former->join(u'\n')), folded(parts.join(u'\n'))};
}

// What stood long enough to be indexed may be remembered by somebody; a headline still being typed
// replaces its own beginnings.
Result<void> keepHeadline(Sql &sql, const Story &story)
{
    const QString &headline = story.content.headline;
    if (headline.isEmpty())
        return {};
    Result<void> done = sql.run(u"DELETE FROM headlines WHERE story = ? AND headline <> ? AND "
                                "substr(?, 1, length(headline)) = headline"_s,
        {story.id, headline, headline});
    if (done)
        done = sql.run(u"INSERT OR IGNORE INTO headlines VALUES (?, ?)"_s, {story.id, headline});
    return done;
}

Result<QStringList> unindexed(Sql &sql)
{
    QStringList ids;
    const Result<void> read = sql.each(u"SELECT id FROM stories WHERE indexed = 0"_s, {},
        [&](const QSqlQuery &row) { ids += row.value(0).toString(); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return ids;
}

// Runs of letters and digits, as the tokenizer cuts them.
QStringList tokens(const QString &foldedText)
{
    QStringList result;
    QString word;
    for (const QChar c : foldedText) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            result += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        result += word;
    return result;
}

// Each word may be several tokens (“covid-19”), which then stand one after another.
QList<QStringList> wordsOf(const QString &words)
{
    QList<QStringList> result;
    const QStringList parts = folded(words).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (const QStringList found = tokens(part); !found.isEmpty())
            result += found;
    return result;
}

QString matchOf(const QList<QStringList> &words)
{
    QStringList phrases;
    for (const QStringList &word : words)
        phrases += u'"' + word.join(u' ') + u'"';
    return phrases.join(u" AND "_s) + u'*';
}

bool holds(const QString &foldedText, const QList<QStringList> &words)
{
    const QString text = u' ' + tokens(foldedText).join(u' ') + u' ';
    for (int i = 0; i < words.size(); ++i) {
        const bool begun = i == words.size() - 1;
        const QString word = u' ' + words.at(i).join(u' ') + (begun ? u""_s : u" "_s);
        if (!text.contains(word))
            return false;
    }
    return true;
}

// The least number among the newest matches; invalid when there is no match.
Result<QVariant> oldestRanked(Sql &sql, const QString &match)
{
    return sql.value(
        u"SELECT min(rowid) FROM (SELECT rowid FROM story_search WHERE story_search MATCH ? "
        "ORDER BY rowid DESC LIMIT %1)"_s.arg(rankedMatches),
        {match});
}

Result<QList<qint64>> numbersOf(Sql &sql, const QString &statement, const QVariantList &values)
{
    QList<qint64> numbers;
    const Result<void> read = sql.each(
        statement, values, [&](const QSqlQuery &row) { numbers += row.value(0).toLongLong(); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return numbers;
}

Result<QList<qint64>> ranked(Sql &sql, const QString &match)
{
    const Result<QVariant> oldest = oldestRanked(sql, match);
    if (!oldest)
        return tl::unexpected<Error>(oldest.error());
    if (oldest->isNull())
        return QList<qint64>();
    const QString in = u"rowid IN (SELECT rowid FROM story_search WHERE story_search MATCH ? AND "
                       "rowid >= ?) DESC, "_s;
    return numbersOf(sql,
        u"SELECT rowid FROM story_search WHERE story_search MATCH ? AND rowid >= ? ORDER BY "_s + in
            + in + u"bm25(story_search, 10.0, 6.0, 1.0), rowid DESC"_s,
        {match, *oldest, u"headline : (%1)"_s.arg(match), *oldest,
            u"{headline former} : (%1)"_s.arg(match), *oldest});
}

Result<QList<qint64>> beyondRanked(Sql &sql, const QString &match)
{
    const Result<QVariant> oldest = oldestRanked(sql, match);
    if (!oldest)
        return tl::unexpected<Error>(oldest.error());
    return numbersOf(sql,
        u"SELECT rowid FROM story_search WHERE story_search MATCH ? AND rowid < ? "
        "ORDER BY rowid DESC"_s,
        {match, *oldest});
}

// For a reader, who may not write the index: what it does not hold yet is looked through.
Result<QList<qint64>> withUnindexed(
    Sql &sql, const QList<qint64> &indexed, const QList<QStringList> &words)
{
    const Result<QStringList> ids = unindexed(sql);
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    QList<qint64> inHeadline;
    QList<qint64> inText;
    QList<qint64> rest = indexed;
    for (const QString &id : *ids) {
        const Result<StoredStory> stored = readStored(sql, id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        rest.removeAll(stored->number);
        const Result<Text> text = textOf(sql, *stored);
        if (!text)
            return tl::unexpected<Error>(text.error());
        if (holds(text->headline, words))
            inHeadline += stored->number;
        else if (holds(text->headline + u'\n' + text->former + u'\n' + text->rest, words))
            inText += stored->number;
    }
    return inHeadline + rest + inText;
}

} // namespace

Result<void> indexSaved(Sql &sql)
{
    const Result<QStringList> ids = unindexed(sql);
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    if (ids->isEmpty())
        return {};
    Transaction transaction(sql);
    Result<void> done = transaction.begin();
    for (const QString &id : *ids) {
        if (!done)
            return done;
        const Result<StoredStory> stored = readStored(sql, id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        const Result<Text> text = textOf(sql, *stored);
        if (!text)
            return tl::unexpected<Error>(text.error());
        done = keepHeadline(sql, stored->story);
        if (done)
            done = sql.run(u"DELETE FROM story_search WHERE rowid = ?"_s, {stored->number});
        if (done)
            done = sql.run(
                u"INSERT INTO story_search (rowid, headline, former, text) VALUES (?, ?, ?, ?)"_s,
                {stored->number, text->headline, text->former, text->rest});
        if (done)
            done = sql.run(u"UPDATE stories SET indexed = 1 WHERE number = ?"_s, {stored->number});
    }
    if (!done)
        return done;
    return transaction.commit();
}

QString matchFor(const QString &words)
{
    const QList<QStringList> wanted = wordsOf(words);
    return wanted.isEmpty() ? QString() : matchOf(wanted);
}

bool holdsWords(const QString &text, const QString &words)
{
    return holds(folded(text), wordsOf(words));
}

Result<QList<qint64>> find(Sql &sql, const QString &words, bool mayIndex, Part part)
{
    const QList<QStringList> wanted = wordsOf(words);
    if (wanted.isEmpty())
        return QList<qint64>();
    if (mayIndex)
        if (const Result<void> done = indexSaved(sql); !done)
            return tl::unexpected<Error>(done.error());
    const QString match = matchOf(wanted);
    if (part == Part::Older)
        return beyondRanked(sql, match);
    Result<QList<qint64>> found = ranked(sql, match);
    if (!found || mayIndex)
        return found;
    return withUnindexed(sql, *found, wanted);
}

} // namespace toasoan::search
