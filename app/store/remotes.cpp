// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/remotes.h"

#include "store/plainsql.h"
#include "store/sql.h"

#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr auto remoteColumns
    = "SELECT story, server, post, url, status, base, revision, due_at, views FROM remotes "_L1;

Remote remoteOf(const QVariantList &row)
{
    Remote remote{row.at(0).toString(), row.at(1).toString(), row.at(2).toLongLong(),
        row.at(3).toString(), row.at(4).toString(), row.at(5).toString(), row.at(6).toInt(),
        fromMs(row.at(7)), {}};
    if (!row.at(8).isNull())
        remote.views = row.at(8).toLongLong();
    return remote;
}

QList<Remote> remotesOf(const QList<QVariantList> &found)
{
    QList<Remote> remotes;
    for (const QVariantList &row : found)
        remotes += remoteOf(row);
    return remotes;
}

} // namespace

Result<QList<QVariantList>> Remotes::rows(
    const QString &statement, const QVariantList &values) const
{
    return plainRows(*m_store, statement, values);
}

Result<void> Remotes::run(const QString &statement, const QVariantList &values) const
{
    return plainRun(*m_store, statement, values);
}

Result<bool> Remotes::takesStories(Sql &sql)
{
    return sql
        .value(u"SELECT count(*) FROM settings WHERE key = ? "
               "AND instr(value, '\"capabilities\":[\"') > 0 "
               "AND instr(value, '\"edit_posts\"') = 0"_s,
            {QString(serverSetting)})
        .map([](const QVariant &refusing) { return refusing.toInt() == 0; });
}

Result<std::optional<Remote>> Remotes::of(const QString &story, const QString &server) const
{
    return rows(remoteColumns + "WHERE story = ? AND server = ?"_L1, {story, server})
        .map([](const QList<QVariantList> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(remoteOf(found.constFirst()));
        });
}

Result<QList<Remote>> Remotes::all(const QString &server) const
{
    return rows(remoteColumns + "WHERE server = ?"_L1, {server}).map(remotesOf);
}

Result<QList<Remote>> Remotes::ofStory(const QString &story) const
{
    return rows(remoteColumns + "WHERE story = ? ORDER BY server"_L1, {story}).map(remotesOf);
}

Result<QStringList> Remotes::servers() const
{
    return plainTexts(*m_store, u"SELECT DISTINCT server FROM remotes"_s, {});
}

Result<void> Remotes::forgetMarks(const QString &server)
{
    return run(u"DELETE FROM remotes WHERE server = ? AND post = 0"_s, {server});
}

Result<std::optional<Remote>> Remotes::ofPost(qint64 post, const QString &server) const
{
    return rows(remoteColumns + "WHERE server = ? AND post = ?"_L1, {server, post})
        .map([](const QList<QVariantList> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(remoteOf(found.constFirst()));
        });
}

Result<QStringList> Remotes::unsent(State state, const QString &server) const
{
    return plainTexts(*m_store,
        u"SELECT s.id FROM stories s INDEXED BY stories_open WHERE s.trashed_at IS NULL "
        "AND s.state NOT IN ('published', 'withdrawn') AND s.state = ? AND s.review <> ? "
        "AND NOT EXISTS (SELECT 1 FROM remotes r WHERE r.story = s.id AND r.server = ? "
        "AND r.post > 0 AND r.status <> 'trash') ORDER BY s.updated_at DESC, s.number DESC"_s,
        {toWord(state), toWord(Review::Open), server});
}

Result<QStringList> Remotes::withoutData(
    State state, const QString &author, const QString &server) const
{
    // within a text of it the quotation marks would have a stroke before them
    return plainTexts(*m_store,
        u"SELECT s.id FROM stories s INDEXED BY stories_open "
        "JOIN remotes r ON r.story = s.id AND r.server = ? AND r.post > 0 AND r.status <> 'trash' "
        "JOIN copies c ON c.story = s.id AND c.server = r.server AND c.which = 'base' "
        "WHERE s.trashed_at IS NULL AND s.state NOT IN ('published', 'withdrawn') "
        "AND s.state = ? AND s.author = ? AND instr(c.texts, '\"data\":\"\"') > 0 "
        "ORDER BY s.updated_at DESC, s.number DESC"_s,
        {server, toWord(state), author});
}

Result<QStringList> Remotes::older(const QString &server) const
{
    return plainTexts(*m_store,
        u"SELECT r.story FROM remotes r JOIN stories s ON s.id = r.story "
        "WHERE r.server = ? AND r.post > 0 AND r.status = 'publish' "
        "AND (s.state = 'withdrawn' OR (s.state = 'published' AND r.revision > 0 "
        "AND s.live_revision > r.revision)) "
        "AND EXISTS (SELECT 1 FROM remotes o WHERE o.story = r.story "
        "AND o.server <> r.server AND o.post > 0) ORDER BY s.number"_s,
        {server});
}

Result<QList<Remote>> Remotes::publicBefore(qint64 post, const QString &server, int most) const
{
    return rows(remoteColumns
            + "WHERE server = ? AND post > 0 AND (? = 0 OR post < ?) AND status = 'publish' "
              "AND EXISTS (SELECT 1 FROM stories s WHERE s.id = story AND s.state IN "
              "('published', 'updating')) ORDER BY post DESC LIMIT ?"_L1,
        {server, post, post, most})
        .map(remotesOf);
}

Result<void> Remotes::giveTo(const QString &story, const QString &author)
{
    auto done = run(u"UPDATE stories SET author = ? WHERE id = ?"_s, {author, story});
    if (done)
        Q_EMIT m_store->storyChanged(story);
    return done;
}

Result<QStringList> Remotes::open(const QString &server) const
{
    return plainTexts(*m_store,
        u"SELECT r.post FROM stories s INDEXED BY stories_open JOIN remotes r ON r.story = s.id "
        "WHERE s.trashed_at IS NULL AND s.state NOT IN ('published', 'withdrawn') "
        "AND r.server = ? AND r.post > 0 ORDER BY s.updated_at DESC, s.number DESC"_s,
        {server});
}

Result<QList<Remote>> Remotes::planned(const QString &server) const
{
    return rows(remoteColumns + "WHERE server = ? AND status = 'future'"_L1, {server})
        .map(remotesOf);
}

Result<void> Remotes::set(const Remote &remote)
{
    Result<void> done
        = run(u"INSERT OR REPLACE INTO remotes (story, server, post, url, status, base, "
              "revision, due_at, views) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {remote.story, remote.server, remote.post, remote.url, remote.status, remote.base,
                remote.revision, toMs(remote.dueAt),
                remote.views ? QVariant(*remote.views) : QVariant()});
    if (done)
        Q_EMIT m_store->storyChanged(remote.story);
    return done;
}

Result<std::optional<RemotePicture>> Remotes::picture(
    const QString &server, const QString &sha256) const
{
    return rows(u"SELECT picture, url, width, height, verified FROM remote_pictures "
                "WHERE server = ? AND sha256 = ?"_s,
        {server, sha256})
        .map([&](const QList<QVariantList> &found) {
            std::optional<RemotePicture> picture;
            for (const QVariantList &row : found)
                picture = {server, sha256, row.at(0).toLongLong(), row.at(1).toString(),
                    QSize(row.at(2).toInt(), row.at(3).toInt()), row.at(4).toBool()};
            return picture;
        });
}

Result<void> Remotes::setPicture(const RemotePicture &picture)
{
    return run(u"INSERT OR REPLACE INTO remote_pictures (server, sha256, picture, url, width, "
               "height, verified) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {picture.server, picture.sha256, picture.picture, picture.url, picture.size.width(),
            picture.size.height(), picture.verified ? 1 : 0});
}

Result<void> Remotes::forgetPicture(const QString &server, const QString &sha256)
{
    return run(u"DELETE FROM remote_pictures WHERE server = ? AND sha256 = ?"_s, {server, sha256});
}

Result<RemoteRequest> Remotes::begin(
    const QString &story, const QString &server, const QString &step, const QString &subject)
{
    RemoteRequest request{QUuid::createUuid().toString(QUuid::WithoutBraces), story, server, step,
        subject, u"sending"_s, m_store->now()};
    return run(u"INSERT INTO requests (token, story, server, step, subject, state, at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {request.token, story, server, step, subject, request.state, toMs(request.at)})
        .map([&] { return request; });
}

Result<std::optional<RemoteRequest>> Remotes::open(
    const QString &story, const QString &server, const QString &step, const QString &subject) const
{
    return rows(u"SELECT token, subject, state, at FROM requests WHERE story = ? AND server = ? "
                "AND step = ? AND (? = '' OR subject = ?) AND state IN ('sending', 'unknown') "
                "ORDER BY number DESC LIMIT 1"_s,
        {story, server, step, subject, subject})
        .map([&](const QList<QVariantList> &found) {
            std::optional<RemoteRequest> request;
            for (const QVariantList &row : found)
                request = {row.at(0).toString(), story, server, step, row.at(1).toString(),
                    row.at(2).toString(), fromMs(row.at(3))};
            return request;
        });
}

Result<void> Remotes::end(const RemoteRequest &request, const QString &state, const QString &error)
{
    Result<void> done = run(u"UPDATE requests SET state = ?, error = ? WHERE token = ?"_s,
        {state, error, request.token});
    if (done && state != "unknown"_L1)
        done = run(u"UPDATE requests SET state = 'gone' WHERE story = ? AND server = ? AND "
                   "step = ? AND (subject = ? OR step <> 'picture') AND "
                   "state IN ('sending', 'unknown')"_s,
            {request.story, request.server, request.step, request.subject});
    return done;
}

Result<QList<Store::OutboxRow>> Remotes::sent(int most) const
{
    return rows(u"SELECT id, story, action, revision, state, at, error FROM outbox "
                "WHERE state = 'done' ORDER BY id DESC LIMIT ?"_s,
        {most})
        .map([](const QList<QVariantList> &found) {
            QList<Store::OutboxRow> sent;
            for (const QVariantList &row : found)
                sent += {row.at(0).toLongLong(), row.at(1).toString(),
                    actionFromWord(row.at(2).toString()).value_or(Action::Publish),
                    row.at(3).toInt(), row.at(4).toString(), fromMs(row.at(5)),
                    row.at(6).toString()};
            return sent;
        });
}

} // namespace toasoan
