// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_p.h"
#include "text/html.h"

#include <QRegularExpression>
#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

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

Result<void> Store::mayBegin(const Member &by) const
{
    Story none;
    none.author = by.name;
    return situation(none, by)
        .and_then(
            [](const workflow::Situation &begun) { return workflow::apply(Action::Create, begun); })
        .map([](const workflow::Outcome &) {});
}

Result<Story> Store::createStory(const Content &content, const Member &by, const QString &id)
{
    Transaction transaction(d->sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return passed(begun);
    if (const Result<void> may = mayBegin(by); !may)
        return passed(may);
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
    if (!story->content.photos.isEmpty())
        Q_EMIT picturesChanged(picturesOf(story->content.photos));
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
        {story->id, by.name, Action::Create, *revision,
            arrival.from.isEmpty() ? tr("from a story package") : arrival.from, story->hash},
        now());
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    Q_EMIT storyAdded(story->id);
    if (!story->content.photos.isEmpty())
        Q_EMIT picturesChanged(picturesOf(story->content.photos));
    return story;
}

Result<Story> Store::story(const QString &idOrPrefix) const
{
    const QString given = idOrPrefix.trimmed().toLower();
    static const QRegularExpression shape(u"^[0-9a-f-]{4,36}$"_s);
    if (!shape.match(given).hasMatch())
        return tl::unexpected<Error>(noSuchStory(idOrPrefix));
    constexpr qsizetype whole = 36;
    if (given.size() == whole)
        return d->lastRead.story(given).map(withBody);
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
    return d->lastRead.story(ids.constFirst()).map(withBody);
}

Result<void> Store::deleteForever(const QString &id)
{
    Transaction transaction(d->sql);
    if (Result<void> begun = transaction.begin(); !begun)
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
