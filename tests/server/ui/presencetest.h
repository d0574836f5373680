// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroom.h"
#include "newsdesk.h"
#include "server/presencelink.h"
#include "servertest.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>

namespace toasoan::test {

inline constexpr int patience = 20000; // a busy machine raises several servers at once
inline constexpr int settle = 20;
inline constexpr int every = 250;
inline constexpr int never = 3600000;

/// A desk with a store of its own, joined to the server, without a window.
struct Seat
{
    Seat(const WordPressServer &server, const QUrl &address, const QString &login, int pace = every,
        const std::function<void(Server &)> &change = {})
        : news(server, address, login)
        , session(news.store(), news.me)
        , desk(session)
        , link(session)
        , presence(desk, link)
    {
        presence.setPace(settle, pace);
        Server joined = news.server();
        if (change)
            change(joined);
        if (const auto done = link.join(joined, news.password(), [](bool) {}); !done)
            qWarning("%s", qPrintable(done.error().text));
    }

    [[nodiscard]] bool isReady() const { return link.state() == ServerLink::State::Ready; }
    [[nodiscard]] QList<Presence> others(const QString &story) const
    {
        return presence.others().value(story);
    }
    [[nodiscard]] QStringList names(const QString &story) const
    {
        QStringList list;
        for (const Presence &one : others(story))
            list += one.own ? QStringLiteral("own") : one.name;
        return list;
    }

    NewsDesk news;
    Session session;
    toasoan::Desk desk;
    ServerLink link;
    PresenceLink presence;
};

/// What the tests of PresenceLink share: a WordPress with the companion plugin, and what it knows.
class PresenceTest
{
protected:
    /// Empty when it is up.
    QString raise()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("toasoan-test"));
        m_server = std::make_unique<WordPressServer>(WordPressServer::companion());
        return m_server->error();
    }
    void beginAnew()
    {
        m_server->sweep();
        m_server->php(QStringLiteral("delete_transient('toasoan_presence'); return 1;"));
        m_proxy = std::make_unique<CuttingProxy>(m_server->port());
    }
    /// Story of `by`, on the server.
    QString submitted(Seat &by, const QString &headline)
    {
        QString id = by.news.begun(headline);
        const QString wrong = by.news.step(id, Action::Submit);
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }
    static bool isThere(Seat &seat, const QString &id)
    {
        const auto remote = seat.news.remote(id);
        return remote && remote->post > 0 && seat.isReady();
    }
    /// What the server knows, as USER:POST.
    [[nodiscard]] QStringList kept() const
    {
        const QJsonArray list
            = m_server
                  ->php(QStringLiteral(
                      "$all = []; foreach (get_transient('toasoan_presence') ?: [] as $word) { "
                      "$all[] = get_userdata($word['user'])->user_login . ':' . $word['post']; } "
                      "sort($all); return $all;"))
                  .toArray();
        QStringList words;
        for (const auto &word : list)
            words += word.toString();
        return words;
    }
    /// As if this much time had gone by without a word.
    void age(int seconds) const
    {
        m_server->php(QStringLiteral(
            "$all = get_transient('toasoan_presence') ?: []; foreach ($all as &$word) { "
            "$word['said'] -= %1; } set_transient('toasoan_presence', $all, 150); "
            "return 1;")
                          .arg(seconds));
    }
    [[nodiscard]] int asked() const
    {
        const QList<CuttingProxy::Seen> &seen = m_proxy->seen();
        return int(std::count_if(seen.cbegin(), seen.cend(),
            [](const CuttingProxy::Seen &one) { return one.path.contains("presence"); }));
    }
    /// Whatever this desk would say now, it has said: it is due in every turn of the event loop,
    /// while two later requests go through the proxy one after the other.
    void letSpeak(Seat &seat)
    {
        seat.presence.setPace(0, 0);
        QNetworkAccessManager net;
        for (int round = 0; round < 2; ++round) {
            const std::unique_ptr<QNetworkReply> later(
                net.get(QNetworkRequest(m_proxy->address())));
            QEventLoop loop;
            QObject::connect(later.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
        }
        seat.presence.setPace(settle, every);
    }
    [[nodiscard]] QString named(const QString &login) const
    {
        return m_server
            ->php(QStringLiteral("return get_user_by('login', '%1')->display_name;").arg(login))
            .toString();
    }
    RestAnswer said(const QString &login, qint64 post)
    {
        Server server;
        server.site = m_server->http();
        server.rest = QUrl(m_server->http().toString() + QStringLiteral("?rest_route=/"));
        server.login = login;
        Wordpress wordpress(server, login.isEmpty() ? QString() : m_server->password(login));
        RestAnswer answer;
        QEventLoop loop;
        wordpress.presence(presenceWord(QString(32, u'f'), post, 60), [&](const RestAnswer &got) {
            answer = got;
            loop.quit();
        });
        loop.exec();
        return answer;
    }

    std::unique_ptr<WordPressServer> m_server;
    std::unique_ptr<CuttingProxy> m_proxy;
};

} // namespace toasoan::test
