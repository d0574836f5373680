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

    void init() { m_server->sweep(); }

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

    // Switched off and on again between two questions: what is submitted reaches every desk.
    void submittedWhileThePluginIsOff()
    {
        NewsPair pair(*m_server, m_server->http());
        QCOMPARE(pair.reporter.error() + pair.editor.error(), QString());
        const QString returned = pair.submitted({u"Đoạn của bài trả."_s});
        QCOMPARE(pair.editor.step(returned, Action::Return, u"Viết lại sapo"_s), QString());
        QCOMPARE(said(sync(pair.editor, kept(pair.editor))), QString());
        QCOMPARE(said(sync(pair.reporter, kept(pair.reporter))), QString());
        QCOMPARE(pair.reporter.story(returned).state, State::Returned);
        QCOMPARE(statuses().count(u"returned"_s), 1);

        turn(u"deactivate_plugins('toasoan/toasoan.php');"_s);
        QCOMPARE(statuses(), QStringList{u"draft"_s}); // WordPress knows no other
        const QString id = pair.reporter.begun(u"Bài lúc tắt plugin"_s, 1);
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.edit(returned, [](Content &c) { c.standfirst = u"Sapo mới."_s; }),
            QString());
        QCOMPARE(pair.reporter.step(returned, Action::Submit), QString());
        QVERIFY(kept(pair.reporter).features.contains(u"newsroom"_s));
        QCOMPARE(said(sync(pair.reporter, kept(pair.reporter))), QString());
        QCOMPARE(kept(pair.reporter).features, QStringList());
        QCOMPARE(said(sync(pair.editor, kept(pair.editor))), QString());
        for (const QString &story : {id, returned}) {
            QCOMPARE(pair.editor.story(story).state, State::Submitted);
            QCOMPARE(
                pair.editor.story(story).content.body, pair.reporter.story(story).content.body);
        }
        QCOMPARE(pair.editor.story(returned).content.standfirst, u"Sapo mới."_s);

        turn(u"activate_plugin('toasoan/toasoan.php');"_s);
        QCOMPARE(said(sync(pair.reporter, anHourLater(pair.reporter))), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(said(sync(pair.editor, anHourLater(pair.editor))), QString());
        QCOMPARE(said(sync(pair.reporter, kept(pair.reporter))), QString());
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        const QJsonArray posts = m_server->posts();
        QCOMPARE(posts.size(), 2);
        for (const auto &post : posts)
            if (post[u"status"_s].toString() == "publish"_L1)
                QVERIFY(!post[u"content"_s].toString().contains("toasoan"_L1));
    }

    // Lost before anybody noticed: the desk whose story it is sends it once more, and only once.
    void lostBefore()
    {
        NewsPair pair(*m_server, m_server->http());
        NewsDesk &reporter = pair.reporter;
        const QString id = reporter.begun(u"Bài mất dữ liệu"_s);
        QCOMPARE(reporter.step(id, Action::Submit), QString());
        QCOMPARE(reporter.synced(), QString());
        m_server->php(u"global $wpdb; return $wpdb->query(\"DELETE FROM $wpdb->postmeta WHERE "
                      "meta_key LIKE '%%toasoan_story'\");"_s.replace("%%"_L1, "%"_L1));
        touch();
        QCOMPARE(pair.editor.synced(), QString());
        QVERIFY(pair.editor.story(id).id.isEmpty());
        (void)reporter.sync(); // sees that it is not there
        QCOMPARE(reporter.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QCOMPARE(Remotes(reporter.store())
                     .withoutData(State::Submitted, reporter.server().key())
                     ->size(),
            0);
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
    static QString said(const SyncReport &report)
    {
        return (report.waiting + report.last.warnings).join(u' ');
    }
    QStringList statuses() const
    {
        QStringList list;
        const QJsonArray posts = m_server->posts();
        for (const auto &post : posts)
            list += post[u"status"_s].toString();
        return list;
    }
    void touch()
    {
        m_server->php(u"return wp_update_post(['ID' => %1]);"_s.arg(
            m_server->posts().at(0)[u"id"_s].toInt()));
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
