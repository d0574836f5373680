// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include "base/unicode.h"
#include "text/html.h"

#include <QSet>
#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

QString lines(const QStringList &list)
{
    return list.join(u'\n');
}

QStringList fromLines(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

Error noSuchStory(const QString &id)
{
    return {Error::Kind::NotFound,
        Store::tr("There is no story “%1” in this newsroom. “list” shows those that are there.")
            .arg(id)};
}

namespace {

QStringList cleanedList(const QStringList &list)
{
    QStringList result;
    for (const QString &item : list) {
        const QString text = oneLine(item);
        if (!text.isEmpty() && !result.contains(text))
            result += text;
    }
    return result;
}

void cleanPhotos(QList<Photo> &photos)
{
    QSet<QString> ids;
    for (Photo &photo : photos) {
        photo.sha256 = photo.sha256.toLower();
        photo.caption = oneLine(photo.caption);
        photo.credit = bareCredit(photo.credit);
        photo.alt = oneLine(photo.alt);
        photo.framing = cleaned(photo.framing);
        if (photo.id.isEmpty() || ids.contains(photo.id))
            photo.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        ids.insert(photo.id);
    }
}

} // namespace

QString leadSha256(const Content &content)
{
    for (const Photo &photo : content.photos)
        if (photo.id == content.lead)
            return photo.sha256;
    return {};
}

Content cleanedContent(Content content, const QString &id, RunMemo<Runs> *memo)
{
    for (QString *field : {&content.kicker, &content.headline, &content.standfirst,
             &content.dateline, &content.source, &content.section, &content.lead})
        *field = oneLine(*field);
    content.byline = cleanedList(content.byline);
    content.tags = cleanedList(content.tags);
    content.related = cleanedList(content.related);
    content.related.removeAll(id);
    cleanPhotos(content.photos);
    content.body = normalised(std::move(content.body), memo);
    adoptCaptions(content);
    if (leadSha256(content).isEmpty())
        content.lead.clear();
    for (Correction &correction : content.corrections)
        correction.text = visibleNfc(correction.text).trimmed();
    content.corrections.removeIf([](const Correction &c) { return c.text.isEmpty(); });
    return content;
}

namespace {

constexpr QLatin1String storyColumns(
    "number, id, state, review, author, editor, created_at, updated_at, waiting_since, "
    "scheduled_at, published_at, trashed_at, revision, headline, standfirst, section, byline, "
    "lead_sha256, kicker, dateline, source, tags, related, lead, corrections, editor_since, hash, "
    "approved_hash, approved_by, approved_at, address, live_revision, live_at, withdraw_reason, "
    "edited_by, edited_since, CAST(body_html AS BLOB)");

void readRow(const QSqlQuery &row, StoredStory &stored)
{
    int column = 0;
    const auto text = [&] { return row.value(column++).toString(); };
    const auto time = [&] { return fromMs(row.value(column++)); };
    Story &story = stored.story;
    Content &content = story.content;
    stored.number = row.value(column++).toLongLong();
    story.id = text();
    story.state = stateFromWord(text()).value_or(State::Draft);
    story.review = reviewFromWord(text()).value_or(Review::None);
    story.author = text();
    story.editor = text();
    story.createdAt = time();
    story.updatedAt = time();
    story.waitingSince = time();
    story.scheduledAt = time();
    story.publishedAt = time();
    story.trashedAt = time();
    story.revision = row.value(column++).toInt();
    content.headline = text();
    content.standfirst = text();
    content.section = text();
    content.byline = fromLines(text());
    stored.leadSha256 = text();
    content.kicker = text();
    content.dateline = text();
    content.source = text();
    content.tags = fromLines(text());
    content.related = fromLines(text());
    content.lead = text();
    content.corrections = correctionsFromText(text());
    story.editorSince = time();
    story.hash = text();
    stored.approvedHash = text();
    story.approvedBy = text();
    story.approvedAt = time();
    story.address = text();
    story.liveRevision = row.value(column++).toInt();
    stored.liveAt = time();
    story.withdrawReason = text();
    stored.editedBy = text();
    stored.editedSince = time();
    stored.body = row.value(column++).toByteArray();
    if (stored.approvedHash == story.hash)
        story.approvedHash = story.hash;
}

} // namespace

Result<StoredStory> readStored(Sql &sql, const QString &id)
{
    static const QString statement = u"SELECT "_s + storyColumns + u" FROM stories WHERE id = ?"_s;
    StoredStory stored;
    Result<void> read
        = sql.each(statement, {id}, [&](const QSqlQuery &row) { readRow(row, stored); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (stored.number == 0)
        return tl::unexpected<Error>(noSuchStory(id));
    read = sql.each(u"SELECT u.id, u.sha256, u.caption, u.credit, u.alt, p.width, p.height, "
                    "u.framing FROM photo_uses u JOIN photos p USING (sha256) WHERE u.story = ? "
                    "ORDER BY u.position"_s,
        {id}, [&](const QSqlQuery &row) {
            stored.story.content.photos += {row.value(0).toString(), row.value(1).toString(),
                row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                pixels(row.value(5).toInt(), row.value(6).toInt()),
                framingFromText(row.value(7).toString())};
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return stored;
}

Story withBody(StoredStory stored)
{
    stored.story.content.body = bodyFromHtml(stored.html());
    return std::move(stored.story);
}

Result<QList<Film>> filmsOf(Sql &sql, const Body &body)
{
    QList<Film> films;
    for (const Block &block : body.blocks) {
        if (block.kind != Block::Kind::Film)
            continue;
        const Result<void> read
            = sql.each(u"SELECT id, title, url, poster_sha256 FROM films WHERE id = ?"_s,
                {block.ref}, [&](const QSqlQuery &row) {
                    Film film;
                    film.id = row.value(0).toString();
                    film.title = row.value(1).toString();
                    film.url = row.value(2).toString();
                    film.posterSha256 = row.value(3).toString();
                    films += film;
                });
        if (!read)
            return tl::unexpected<Error>(read.error());
    }
    return films;
}

Result<QString> hashOf(Sql &sql, const Content &content, HashMemo *memo)
{
    return filmsOf(sql, content.body).map([&](const QList<Film> &films) {
        return contentHash(content, films, memo);
    });
}

Result<void> writeTags(Sql &sql, const QString &id, const QStringList &tags)
{
    Result<void> done = sql.run(u"DELETE FROM tags WHERE story = ?"_s, {id});
    for (int i = 0; done && i < tags.size(); ++i)
        done = sql.run(
            u"INSERT INTO tags (story, position, tag) VALUES (?, ?, ?)"_s, {id, i, tags.at(i)});
    return done;
}

Result<void> writeHistory(Sql &sql, const NewHistory &entry, const QDateTime &at)
{
    return sql.run(u"INSERT INTO history (story, at, by, action, revision, note, hash) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.story, toMs(at), entry.by, toWord(entry.action), entry.revision, entry.note,
            entry.hash});
}

Result<void> writeOutbox(
    Sql &sql, const QString &id, Action action, int revision, const QDateTime &at)
{
    return sql.run(u"INSERT INTO outbox (token, story, action, revision, state, at) "
                   "VALUES (?, ?, ?, ?, 'waiting', ?)"_s,
        {QUuid::createUuid().toString(QUuid::WithoutBraces), id, toWord(action), revision,
            toMs(at)});
}

Result<int> addRevision(Sql &sql, const NewRevision &revision, const QDateTime &at)
{
    Result<QVariant> number = sql.value(
        u"INSERT INTO revisions (story, number, at, by, hash, content) SELECT ?, "
        "(SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE story = ?), ?, ?, ?, "
        "CAST(? AS TEXT) RETURNING number"_s,
        {revision.story, revision.story, toMs(at), revision.by, revision.hash, revision.content});
    if (!number)
        return tl::unexpected<Error>(number.error());
    return number->toInt();
}

Result<int> writeRevision(Sql &sql, const NewRevision &revision, const QDateTime &at)
{
    Result<int> number = addRevision(sql, revision, at);
    if (!number)
        return number;
    if (auto done
        = sql.run(u"UPDATE stories SET revision = ? WHERE id = ?"_s, {*number, revision.story});
        !done)
        return tl::unexpected<Error>(done.error());
    return number;
}

} // namespace toasoan
