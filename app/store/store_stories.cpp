// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"
#include "store/store_p.h"
#include "text/html.h"

#include <QRegularExpression>
#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String summaryColumns(
    "s.id, s.headline, s.standfirst, s.section, s.author, s.editor, s.lead_sha256, s.byline, "
    "s.state, s.review, s.created_at, s.updated_at, s.waiting_since, s.scheduled_at, "
    "s.published_at, s.trashed_at, s.revision");

StorySummary readSummary(const QSqlQuery &row)
{
    StorySummary summary;
    summary.id = row.value(0).toString();
    summary.headline = row.value(1).toString();
    summary.standfirst = row.value(2).toString();
    summary.section = row.value(3).toString();
    summary.author = row.value(4).toString();
    summary.editor = row.value(5).toString();
    summary.leadSha256 = row.value(6).toString();
    summary.byline = fromLines(row.value(7).toString());
    summary.state = stateFromWord(row.value(8).toString()).value_or(State::Draft);
    summary.review = reviewFromWord(row.value(9).toString()).value_or(Review::None);
    summary.createdAt = fromMs(row.value(10));
    summary.updatedAt = fromMs(row.value(11));
    summary.waitingSince = fromMs(row.value(12));
    summary.scheduledAt = fromMs(row.value(13));
    summary.publishedAt = fromMs(row.value(14));
    summary.trashedAt = fromMs(row.value(15));
    summary.revision = row.value(16).toInt();
    return summary;
}

Result<QHash<QString, int>> openNotes(Sql &sql)
{
    QHash<QString, int> counts;
    const Result<void> read
        = sql.each(u"SELECT story, count(*) FROM notes WHERE resolved = 0 GROUP BY story"_s, {},
            [&](const QSqlQuery &row) { counts[row.value(0).toString()] = row.value(1).toInt(); });
    if (!read)
        return passed(read);
    return counts;
}

struct Conditions
{
    QString sql;
    QVariantList values;
};

Conditions conditionsOf(const ListFilter &filter)
{
    Conditions conditions{
        filter.trashed ? u"s.trashed_at IS NOT NULL"_s : u"s.trashed_at IS NULL"_s, {}};
    const auto also = [&](const QString &column, const QString &value) {
        conditions.sql += u" AND s."_s + column + u" = ?"_s;
        conditions.values += value;
    };
    if (filter.state)
        also(u"state"_s, toWord(*filter.state));
    if (!filter.section.isEmpty())
        also(u"section"_s, filter.section);
    if (!filter.author.isEmpty())
        also(u"author"_s, filter.author);
    return conditions;
}

Result<void> insertStory(Sql &sql, const Story &story, const QString &bodyHtml)
{
    const Content &content = story.content;
    Result<void> done = sql.run(
        u"INSERT INTO stories (id, state, author, created_at, updated_at, waiting_since, "
        "headline, standfirst, section, byline, lead_sha256, kicker, dateline, source, tags, "
        "related, lead, corrections, hash, body_html) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {story.id, toWord(story.state), story.author, toMs(story.createdAt), toMs(story.updatedAt),
            toMs(story.waitingSince), content.headline, content.standfirst, content.section,
            lines(content.byline), leadSha256(content), content.kicker, content.dateline,
            content.source, lines(content.tags), lines(content.related), content.lead,
            correctionsText(content.corrections), story.hash, bodyHtml});
    if (done)
        done = writePhotos(sql, story.id, content.photos, story.updatedAt);
    if (done)
        done = writeTags(sql, story.id, content.tags);
    return done;
}

Result<Story> newStory(Sql &sql, const QString &id, const Content &content, const QDateTime &now)
{
    if (!id.isEmpty() && QUuid(id).isNull())
        return fail(Error::Kind::Invalid,
            Store::tr("“%1” is not the id of a story. Nothing was made.").arg(id));
    Story story;
    story.id = id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                            : QUuid(id).toString(QUuid::WithoutBraces);
    story.content = cleanedContent(content, story.id);
    story.createdAt = story.updatedAt = story.waitingSince = now;
    const Result<QVariant> taken
        = sql.value(u"SELECT count(*) FROM stories WHERE id = ?"_s, {story.id});
    if (!taken)
        return passed(taken);
    if (taken->toInt() > 0)
        return fail(Error::Kind::Refused,
            Store::tr("The story “%1” is in this newsroom already. Nothing was changed.").arg(id));
    Result<QString> hash = hashOf(sql, story.content);
    if (!hash)
        return passed(hash);
    story.hash = *hash;
    return story;
}

} // namespace

Result<Story> Store::createStory(const Content &content, const Member &by, const QString &id)
{
    Transaction transaction(d->sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return passed(begun);
    Result<Story> story = newStory(d->sql, id, content, now());
    if (!story)
        return story;
    story->author = by.name;
    const QString html = htmlFromBody(story->content.body);
    Result<void> done = insertStory(d->sql, *story, html);
    if (!done)
        return passed(done);
    const Result<int> revision = writeRevision(
        d->sql, {story->id, by.name, story->hash, snapshot(story->content, html)}, now());
    if (!revision)
        return passed(revision);
    story->revision = *revision;
    done = writeHistory(
        d->sql, {story->id, by.name, Action::Create, *revision, {}, story->hash}, now());
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    Q_EMIT storyAdded(story->id);
    return story;
}

Result<Story> Store::adoptStory(const Arrival &arrival, const Member &by)
{
    Transaction transaction(d->sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return passed(begun);
    Result<Story> story = newStory(d->sql, arrival.id, arrival.content, now());
    if (!story)
        return story;
    if (arrival.createdAt.isValid() && arrival.createdAt < now())
        story->createdAt = arrival.createdAt.toUTC();
    story->author = member(arrival.author) ? arrival.author : by.name;
    const QString html = htmlFromBody(story->content.body);
    Result<void> done = insertStory(d->sql, *story, html);
    for (const HistoryEntry &entry : arrival.history)
        if (done)
            done = writeHistory(
                d->sql, {story->id, entry.by, entry.action, 0, entry.note, entry.hash}, entry.at);
    for (const Note &note : arrival.notes)
        if (done)
            done = d->sql.run(u"INSERT OR IGNORE INTO notes (id, story, at, by, text, quote, "
                              "resolved) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                {note.id, story->id, toMs(note.at), note.by, note.text, note.quote,
                    note.resolved ? 1 : 0});
    if (!done)
        return passed(done);
    const Result<int> revision = writeRevision(
        d->sql, {story->id, by.name, story->hash, snapshot(story->content, html)}, now());
    if (!revision)
        return passed(revision);
    story->revision = *revision;
    done = writeHistory(d->sql,
        {story->id, by.name, Action::Create, *revision, tr("from a story package"), story->hash},
        now());
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    Q_EMIT storyAdded(story->id);
    return story;
}

Result<Story> Store::story(const QString &idOrPrefix) const
{
    const QString given = idOrPrefix.trimmed().toLower();
    static const QRegularExpression shape(u"^[0-9a-f-]{4,36}$"_s);
    if (!shape.match(given).hasMatch())
        return tl::unexpected<Error>(noSuchStory(idOrPrefix));
    QStringList ids;
    const Result<void> found
        = d->sql.each(u"SELECT id FROM stories WHERE id >= ? AND id < ? ORDER BY id LIMIT 2"_s,
            {given, given + u'~'}, [&](const QSqlQuery &row) { ids += row.value(0).toString(); });
    if (!found)
        return passed(found);
    if (ids.isEmpty())
        return tl::unexpected<Error>(noSuchStory(idOrPrefix));
    if (ids.size() > 1 && ids.constFirst() != given)
        return fail(Error::Kind::NotFound,
            tr("Several stories begin with “%1”. Give more of the id.").arg(idOrPrefix));
    return readStored(d->sql, ids.constFirst()).map(withBody);
}

Result<QList<StorySummary>> Store::list(const ListFilter &filter) const
{
    const Conditions conditions = conditionsOf(filter);
    const QString limit = filter.limit > 0 ? u" LIMIT %1"_s.arg(filter.limit) : QString();
    Result<QHash<QString, int>> notes = openNotes(d->sql);
    if (!notes)
        return passed(notes);
    QList<StorySummary> stories;
    const auto take = [&](const QSqlQuery &row) {
        stories += readSummary(row);
        stories.last().openNotes = notes->value(stories.constLast().id);
    };
    Result<void> read;
    if (filter.search.trimmed().isEmpty()) {
        read = d->sql.each(u"SELECT %1 FROM stories s WHERE %2 "
                           "ORDER BY s.updated_at DESC, s.number DESC%3"_s.arg(
                               summaryColumns, conditions.sql, limit),
            conditions.values, take);
    } else {
        const bool writes = d->options.access == Access::Write;
        const Result<QList<qint64>> found = search::find(d->sql, filter.search, writes);
        if (!found)
            return passed(found);
        for (const qint64 number : *found) {
            read = d->sql.each(u"SELECT %1 FROM stories s WHERE s.number = ? AND %2"_s.arg(
                                   summaryColumns, conditions.sql),
                QVariantList{number} + conditions.values, take);
            if (!read || (filter.limit > 0 && stories.size() >= filter.limit))
                break;
        }
    }
    if (!read)
        return passed(read);
    return stories;
}

Result<StorySummary> Store::summary(const QString &id) const
{
    std::optional<StorySummary> summary;
    Result<void> read
        = d->sql.each(u"SELECT %1 FROM stories s WHERE s.id = ?"_s.arg(summaryColumns), {id},
            [&](const QSqlQuery &row) { summary = readSummary(row); });
    if (!read)
        return passed(read);
    if (!summary)
        return tl::unexpected<Error>(noSuchStory(id));
    const Result<QVariant> open
        = d->sql.value(u"SELECT count(*) FROM notes WHERE story = ? AND resolved = 0"_s, {id});
    if (!open)
        return passed(open);
    summary->openNotes = open->toInt();
    return *summary;
}

Result<QMap<State, int>> Store::counts() const
{
    QMap<State, int> counts;
    const Result<void> read = d->sql.each(
        u"SELECT state, count(*) FROM stories WHERE trashed_at IS NULL GROUP BY state"_s, {},
        [&](const QSqlQuery &row) {
            if (const auto state = stateFromWord(row.value(0).toString()))
                counts[*state] = row.value(1).toInt();
        });
    if (!read)
        return passed(read);
    return counts;
}

Result<void> Store::deleteForever(const QString &id)
{
    Transaction transaction(d->sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return begun;
    const Result<StoredStory> stored = readStored(d->sql, id);
    if (!stored)
        return passed(stored);
    if (!stored->story.trashedAt.isValid())
        return fail(Error::Kind::Refused,
            tr("Only a story in the trash can be deleted for good. Move it to the trash first."));
    if (stored->story.publishedAt.isValid())
        return fail(Error::Kind::Refused,
            tr("Readers have seen this story, so it stays on record. It may lie in the trash."));
    Result<void> done = d->sql.run(u"DELETE FROM stories WHERE id = ?"_s, {id});
    if (done)
        done = transaction.commit();
    if (done)
        Q_EMIT storyRemoved(id);
    return done;
}

} // namespace toasoan
