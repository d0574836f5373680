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
        m_servers = std::make_unique<BothServers>();
        QVERIFY2(m_servers->error().isEmpty(), qPrintable(m_servers->error()));
    }

    void pluginGoesAndComes()
    {
        WordPressServer &wordpress = *m_servers->of("companion");
        NewsDesk desk(wordpress, wordpress.http(), u"editor"_s);
        QCOMPARE(desk.error(), QString());
        const QStringList offered = desk.server().features;
        QVERIFY(offered.contains(u"newsroom"_s));

        wordpress.php(u"deactivate_plugins('toasoan/toasoan.php'); return true;"_s);
        sync(desk, serverOf(desk.store())->value()); // asked a moment ago
        QCOMPARE(serverOf(desk.store())->value().features, offered);
        sync(desk, anHourLater(desk));
        QCOMPARE(serverOf(desk.store())->value().features, QStringList());
        QVERIFY(!areOffersOld(serverOf(desk.store())->value()));

        wordpress.php(u"return activate_plugin('toasoan/toasoan.php') === null;"_s);
        sync(desk, anHourLater(desk));
        QCOMPARE(serverOf(desk.store())->value().features, offered);
    }

    // What is no answer of WordPress to that question changes nothing.
    void silenceChangesNothing()
    {
        WordPressServer &wordpress = *m_servers->of("companion");
        NewsDesk desk(wordpress, wordpress.http(), u"editor"_s);
        QCOMPARE(desk.error(), QString());
        const QStringList offered = desk.server().features;
        Server nobody = anHourLater(desk);
        CuttingProxy proxy(wordpress.port());
        proxy.spoil({.what = CuttingProxy::Do::DropAnswer});
        nobody.rest = proxy.through(nobody.rest);
        sync(desk, nobody);
        QCOMPARE(serverOf(desk.store())->value().features, offered);
    }

private:
    static Server anHourLater(NewsDesk &desk)
    {
        Server server = serverOf(desk.store())->value();
        server.offersAt = server.offersAt.addSecs(-3601);
        return server;
    }
    static void sync(NewsDesk &desk, const Server &server)
    {
        ServerSync sync(desk.store(), server, desk.password(), desk.me);
        QEventLoop loop;
        connect(&sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        sync.start();
        loop.exec();
    }

    std::unique_ptr<BothServers> m_servers;
};

QTEST_GUILESS_MAIN(TestOffers)
#include "tst_offers.moc"
