// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/offers.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The companion plugin goes and comes while a desk is joined: the desk hears of it by itself.
class TestOffers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        m_server = std::make_unique<WordPressServer>(WordPressServer::companion());
        QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    }

    void pluginGoesAndComes()
    {
        NewsDesk desk(*m_server, m_server->http(), u"editor"_s);
        QCOMPARE(desk.error(), QString());
        const QStringList offered = desk.server().features;
        QVERIFY(offered.contains(u"newsroom"_s));

        turn(u"deactivate_plugins('toasoan/toasoan.php');"_s);
        (void)sync(desk, kept(desk)); // it was asked a moment ago
        QCOMPARE(kept(desk).features, offered);
        (void)sync(desk, anHourLater(desk));
        QCOMPARE(kept(desk).features, QStringList());
        QVERIFY(areOffersOld(kept(desk))); // it may be back in a moment
        (void)sync(desk, kept(desk));
        QCOMPARE(kept(desk).features, QStringList());
        QVERIFY(!areOffersOld(kept(desk)));

        turn(u"activate_plugin('toasoan/toasoan.php');"_s);
        (void)sync(desk, anHourLater(desk));
        QCOMPARE(kept(desk).features, offered);
    }

    // What is no answer of WordPress to that question changes nothing.
    void silenceChangesNothing()
    {
        CuttingProxy proxy(m_server->port());
        NewsDesk desk(*m_server, proxy.address(), u"editor"_s);
        QCOMPARE(desk.error(), QString());
        const QStringList offered = desk.server().features;
        QVERIFY(!offered.isEmpty());
        int asked = 0;
        proxy.decide([&](const CuttingProxy::Seen &seen) {
            const bool info = seen.path.contains("/info");
            asked += info ? 1 : 0;
            return CuttingProxy::Plan{info ? CuttingProxy::Do::DropAnswer : CuttingProxy::Do::Pass};
        });
        (void)sync(desk, anHourLater(desk));
        QVERIFY(asked > 0);
        QCOMPARE(kept(desk).features, offered);
    }

    void offlineStartNamesWhatWaits()
    {
        CuttingProxy proxy(m_server->port());
        NewsDesk desk(*m_server, proxy.address(), u"reporter"_s);
        QCOMPARE(desk.error(), QString());
        const QString id = desk.begun(u"Cầu Ván thông xe"_s);
        QCOMPARE(desk.step(id, Action::Submit), QString());
        proxy.decide([](const CuttingProxy::Seen &) {
            return CuttingProxy::Plan{CuttingProxy::Do::DropRequest};
        });
        const QStringList waiting = sync(desk, anHourLater(desk)).waiting;
        QVERIFY2(
            waiting.join(u' ').contains(u"Cầu Ván thông xe"_s), qPrintable(waiting.join(u' ')));
    }

private:
    void turn(const QString &what)
    {
        m_server->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "_s + what
            + u" return true;"_s);
    }
    static Server kept(NewsDesk &desk) { return serverOf(desk.store())->value_or(Server()); }
    static Server anHourLater(NewsDesk &desk)
    {
        Server server = kept(desk);
        server.offersAt = server.offersAt.addSecs(-3601);
        return server;
    }
    static SyncReport sync(NewsDesk &desk, const Server &server)
    {
        ServerSync sync(desk.store(), server, desk.password(), desk.me);
        QEventLoop loop;
        connect(&sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        sync.start();
        loop.exec();
        return sync.report();
    }

    std::unique_ptr<WordPressServer> m_server;
};

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
