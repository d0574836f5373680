// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cuttingproxy.h"
#include "publish/serversync.h"
#include "servertest.h"
#include "sitedesk.h"

namespace toasoan::test {

/// A newsroom that publishes to a WordPress, through the proxy, as the account `login` there.
class ServerDesk : public Desk
{
public:
    ServerDesk(const WordPressServer &server, const QUrl &address,
        const QString &login = QStringLiteral("editor"))
        : m_password(server.password(login))
    {
        QByteArray authority;
        if (QFile file(server.authority());
            address.scheme() == QLatin1String("https") && file.open(QIODevice::ReadOnly))
            authority = file.readAll();
        QEventLoop loop;
        connectServer(
            address, login, m_password, authority, &loop, [&](const Result<Server> &found) {
                m_said = said(found);
                if (found)
                    m_server = *found;
                loop.quit();
            });
        if (m_server.rest.isEmpty() && m_said.isEmpty())
            loop.exec();
        if (!m_server.rest.isEmpty() && !setServer(store(), m_server))
            m_said = QStringLiteral("not stored");
    }

    /// What is wrong with it; empty when it is connected.
    [[nodiscard]] QString error() const { return m_said; }
    [[nodiscard]] const Server &server() const { return m_server; }
    [[nodiscard]] QString password() const { return m_password; }

    SyncReport sync(int timeoutMs = 0)
    {
        ServerSync sync(store(), m_server, m_password, editor);
        if (timeoutMs > 0)
            sync.wordpress().setTimeouts(timeoutMs, timeoutMs);
        QEventLoop loop;
        QObject::connect(
            &sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        sync.start();
        loop.exec();
        return sync.report();
    }

    /// Again and again, as time goes by, until nothing waits.
    SyncReport syncUntilDone(int most = 6)
    {
        SyncReport report = sync();
        for (int i = 1; i < most && !report.waiting.isEmpty(); ++i) {
            now = now.addSecs(150);
            report = sync();
        }
        return report;
    }

    std::optional<Remote> remote(const QString &id)
    {
        return Remotes(store()).of(id, m_server.key()).value_or(std::nullopt);
    }

private:
    QString m_password, m_said;
    Server m_server;
};

/// What is not as it should be: one article, one of each picture, published, nothing waiting here;
/// empty when all is. The server is asked inside.
inline QString wrongIn(
    const WordPressServer &server, ServerDesk &desk, const QString &id, int pictures)
{
    const QJsonArray posts = server.posts();
    const QJsonArray media = server.pictures();
    if (posts.size() != 1)
        return QStringLiteral("%1 posts").arg(posts.size());
    if (media.size() != pictures)
        return QStringLiteral("%1 pictures").arg(media.size());
    const QJsonObject post = posts.at(0).toObject();
    const QString text = post[QStringLiteral("content")].toString();
    if (post[QStringLiteral("status")].toString() != QStringLiteral("publish"))
        return QStringLiteral("status ") + post[QStringLiteral("status")].toString();
    if (text.count(QStringLiteral("<!-- wp:image ")) != pictures
        || text.contains(QStringLiteral("toasoan:")))
        return QStringLiteral("text ") + text;
    if (post[QStringLiteral("tags")].toArray().size() != 1
        || post[QStringLiteral("picture")].toInt() == 0)
        return QStringLiteral("tags or lead");
    const auto story = desk.store().story(id);
    if (!story || story->state != State::Published || !desk.store().outbox()->isEmpty())
        return QStringLiteral("the story here");
    const auto remote = desk.remote(id);
    return remote && remote->post == post[QStringLiteral("id")].toInteger()
        ? QString()
        : QStringLiteral("what is known here of the post");
}

} // namespace toasoan::test
