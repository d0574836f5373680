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
    QString rest;
};

Text textOf(const StoredStory &stored)
{
    const Content &content = stored.story.content;
    QStringList parts{content.kicker, content.standfirst, content.byline.join(u' '),
        content.dateline, content.source, content.section, content.tags.join(u' '),
        stored.story.author};
    for (const Photo &photo : content.photos)
        parts += {photo.caption, photo.credit};
    parts += plainText(bodyFromHtml(stored.bodyHtml));
    return {folded(content.headline), folded(parts.join(u'\n'))};
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

Result<QList<qint64>> ranked(Sql &sql, const QString &match)
{
    const Result<QVariant> oldest
        = sql.value(u"SELECT min(rowid) FROM (SELECT rowid FROM search WHERE search MATCH ? "
                    "ORDER BY rowid DESC LIMIT %1)"_s.arg(rankedMatches),
            {match});
    if (!oldest)
        return tl::unexpected<Error>(oldest.error());
    QList<qint64> numbers;
    if (oldest->isNull())
        return numbers;
    const auto take = [&](const QSqlQuery &row) { numbers += row.value(0).toLongLong(); };
    Result<void> read
        = sql.each(u"SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? ORDER BY "
                   "rowid IN (SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ?) DESC, "
                   "bm25(search, 10.0, 1.0), rowid DESC"_s,
            {match, *oldest, u"headline : (%1)"_s.arg(match), *oldest}, take);
    if (read)
        read = sql.each(u"SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? "
                        "ORDER BY rowid DESC"_s,
            {match, *oldest}, take);
    if (!read)
        return tl::unexpected<Error>(read.error());
    return numbers;
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
        const Text text = textOf(*stored);
        if (holds(text.headline, words))
            inHeadline += stored->number;
        else if (holds(text.headline + u'\n' + text.rest, words))
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
        const Text text = textOf(*stored);
        done = sql.run(u"DELETE FROM search WHERE rowid = ?"_s, {stored->number});
        if (done)
            done = sql.run(u"INSERT INTO search (rowid, headline, text) VALUES (?, ?, ?)"_s,
                {stored->number, text.headline, text.rest});
        if (done)
            done = sql.run(u"UPDATE stories SET indexed = 1 WHERE number = ?"_s, {stored->number});
    }
    if (!done)
        return done;
    return transaction.commit();
}

Result<QList<qint64>> find(Sql &sql, const QString &words, bool mayIndex)
{
    const QList<QStringList> wanted = wordsOf(words);
    if (wanted.isEmpty())
        return QList<qint64>();
    if (mayIndex)
        if (const Result<void> done = indexSaved(sql); !done)
            return tl::unexpected<Error>(done.error());
    const Result<QList<qint64>> found = ranked(sql, matchOf(wanted));
    if (!found || mayIndex)
        return found;
    return withUnindexed(sql, *found, wanted);
}

} // namespace toasoan::search
