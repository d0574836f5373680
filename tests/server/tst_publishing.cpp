// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "cutservertest.h"
#include "serverdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Stories go to a real WordPress; what it holds in the end is asked inside it.
class TestPublishing : public QObject, private CutServerTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { beginAnew(); }

    void wholeStory()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        Content content = desk.content(u"Cầu Ván & chợ “nổi” <mới>"_s, u"Thời sự"_s, 2);
        content.body.blocks += {Block::Kind::Heading, 3, false, {{u"Đo lại cầu"_s}}};
        content.body.blocks += {Block::Kind::ListItem, 1, true, {{u"một"_s}}};
        content.body.blocks += {Block::Kind::ListItem, 2, false, {{u"hai"_s}}};
        content.body.blocks += {Block::Kind::Figure, 0, false, {}, content.photos.last().id};
        content.body.blocks += {Block::Kind::Quote, 0, false, {{u"Nước rút rồi."_s, Bold}}};
        const QString id = desk.publish(content);
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(report.last.warnings, QStringList());
        QCOMPARE(report.done.size(), 1);
        QVERIFY(desk.store().outbox()->isEmpty());

        const QJsonArray posts = m_server->posts();
        QCOMPARE(posts.size(), 1);
        const QJsonObject post = posts.at(0).toObject();
        QCOMPARE(post[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(post[u"title"_s].toString(), u"Cầu Ván &amp; chợ “nổi” &lt;mới&gt;"_s);
        QCOMPARE(post[u"excerpt"_s].toString(), u"Sapo của Cầu Ván &amp; chợ “nổi” &lt;mới&gt;"_s);
        QCOMPARE(post[u"categories"_s].toArray(), QJsonArray({u"Thời sự"_s}));
        QCOMPARE(post[u"tags"_s].toArray(), QJsonArray({u"lũ"_s}));
        const QString text = post[u"content"_s].toString();
        QVERIFY(!text.contains(u"toasoan:"_s));
        QVERIFY(text.contains(u"<!-- wp:heading {\"level\":3} -->\n<h3>Đo lại cầu</h3>"_s));
        QVERIFY(text.contains(u"Chú thích 1. <span class=\"credit\">Ảnh: Đức Trung</span>"_s));
        QCOMPARE(text.count(u"<!-- wp:image "_s), 2);
        const QJsonArray blocks
            = m_server
                  ->php(u"return array_map(fn($b) => $b['blockName'], array_values(array_filter("
                        "parse_blocks(get_post(%1)->post_content), fn($b) => $b['blockName'])));"_s
                            .arg(post[u"id"_s].toInt()))
                  .toArray();
        QCOMPARE(blocks.size(), 8);
        const QJsonArray pictures = m_server->pictures();
        QCOMPARE(pictures.size(), 2);
        for (const auto &picture : pictures)
            QCOMPARE(picture[u"parent"_s], post[u"id"_s]);
        QVERIFY(post[u"picture"_s].toInt() > 0);
        const auto remote = desk.remote(id);
        QVERIFY(remote.has_value());
        QCOMPARE(remote->post, post[u"id"_s].toInteger());
        QVERIFY(remote->url.contains(u"/cau-van-cho-noi-moi-"_s + id.left(8)));

        // nothing to do: who we are, and no more
        m_proxy->forget();
        QVERIFY(desk.sync().done.isEmpty());
        QCOMPARE(m_proxy->seen().size(), 1);
    }

    void updateStaysAtItsAddress()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QString id = desk.publish(desk.content(u"Bài cũ"_s, u"Thời sự"_s, 2));
        QVERIFY(desk.sync().waiting.isEmpty());
        const QJsonObject before = m_server->posts().at(0).toObject();
        desk.change(id, [](Content &content) {
            content.headline = u"Bài mới"_s;
            content.photos[0].caption = u"Chú thích khác"_s;
        });
        desk.step(id, Action::Correct, u"Cầu dài 321 mét, không phải 312 mét."_s);
        desk.approveAgain(id);
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting, QStringList());
        const QJsonArray posts = m_server->posts();
        QCOMPARE(posts.size(), 1);
        const QJsonObject after = posts.at(0).toObject();
        QCOMPARE(after[u"url"_s], before[u"url"_s]);
        QCOMPARE(after[u"title"_s].toString(), u"Bài mới"_s);
        QCOMPARE(after[u"status"_s].toString(), u"publish"_s);
        const QString text = after[u"content"_s].toString();
        QVERIFY(text.contains(u"Chú thích khác"_s));
        QVERIFY(text.contains(u"Cầu dài 321 mét"_s));
        QCOMPARE(m_server->pictures().size(), 2); // none went twice
    }

    // The outbox names the picture that goes up.
    void picturesAreCounted()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QString id = desk.publish(desk.content(u"Cầu Ván"_s, u"Thời sự"_s, 2));
        ServerSync sync(desk.store(), desk.server(), desk.password(), desk.editor);
        QSignalSpy steps(&sync, &ServerSync::sendsPicture);
        QSignalSpy done(&sync, &ServerSync::finished);
        sync.start();
        QVERIFY(done.wait(60000));
        QVERIFY(steps.size() >= 3);
        QCOMPARE(steps.at(0), (QVariantList{id, 1, 2}));
        QCOMPARE(steps.at(1), (QVariantList{id, 2, 2}));
        for (int i = 2; i < steps.size(); ++i) // and none any more
            QCOMPARE(steps.at(i), (QVariantList{id, 0, 2}));
    }

    void withdrawnAndBack()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        QVERIFY(desk.sync().waiting.isEmpty());
        const QString url = m_server->posts().at(0)[u"url"_s].toString();
        desk.step(id, Action::Withdraw, u"Sai"_s);
        QVERIFY(desk.sync().waiting.isEmpty());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        desk.step(id, Action::Reopen);
        desk.step(id, Action::Submit);
        desk.step(id, Action::Approve);
        desk.step(id, Action::Publish);
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(m_server->posts().at(0)[u"url"_s].toString(), url);
    }

    void plannedOnTheServer()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QDateTime real = QDateTime::currentDateTimeUtc();
        desk.now = real;
        const QString id = desk.approved(desk.content(u"Bài hẹn giờ"_s, u"Thời sự"_s));
        TransitionArgs args;
        args.at = QDateTime(real.date().addDays(1), QTime(1, 2, 3), Qt::UTC);
        QVERIFY(desk.store().transition(id, Action::Schedule, desk.editor, args).has_value());
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"future"_s);
        QCOMPARE(m_server->posts().at(0)[u"date_gmt"_s].toString(),
            args.at.toString(u"yyyy-MM-dd HH:mm:ss"_s));
        QVERIFY(desk.sync().done.isEmpty()); // it knows already
        // an edit drops the approval, and with it the plan there
        desk.step(id, Action::Unschedule);
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"pending"_s);
        // missed: the server's own clockwork did not run
        QVERIFY(desk.store().transition(id, Action::Schedule, desk.editor, args).has_value());
        QCOMPARE(desk.sync().waiting, QStringList());
        desk.now = args.at.addSecs(60);
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
    }

    void somebodyElseWroteThere()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        QVERIFY(desk.sync().waiting.isEmpty());
        const int post = int(desk.remote(id)->post);
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_title' => 'Tít của tổng biên tập']);"_s.arg(
                post));
        desk.change(id, [](Content &content) { content.headline = u"Tít của tôi"_s; });
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting.size(), 1);
        QCOMPARE(desk.store().outbox()->first().state, u"failed"_s);
        QCOMPARE(m_server->posts().at(0)[u"title"_s].toString(), u"Tít của tổng biên tập"_s);
        m_server->php(u"return wp_trash_post(%1);"_s.arg(post));
        QCOMPARE(desk.sync().waiting.size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"trash"_s);
    }

    void byCommandLine()
    {
        CliRunner cli;
        QVERIFY(cli.initWithMembers());
        const Answer joined
            = cli.connectTo(m_server->http(), u"editor"_s, m_server->password(u"editor"_s));
        QVERIFY2(joined.code == 0, joined.err.constData());
        const QString id = cli.readyStory(u"Cầu Ván thông xe"_s, u"phongvien"_s);
        QCOMPARE(cli.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
        QCOMPARE(cli.run({u"approve"_s, id}).code, 0);
        const Answer queued = cli.run({u"publish"_s, id});
        QVERIFY2(queued.code == 0, queued.err.constData());
        QCOMPARE(m_server->posts(), QJsonArray());
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, (sent.out + sent.err).constData());
        QVERIFY(sent.line().contains(u"Cầu Ván thông xe"_s));
        const QJsonObject remote = cli.show(id)[u"remote"_s].toObject();
        QCOMPARE(remote[u"id"_s], m_server->posts().at(0)[u"id"_s]);
        QCOMPARE(remote[u"url"_s], m_server->posts().at(0)[u"url"_s]);
        QVERIFY(remote[u"views"_s].isNull());
        const Answer uncounted = cli.run({u"statistics"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(uncounted.code, 1);
        QVERIFY2(uncounted.err.contains("companion plugin"), uncounted.err.constData());
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        QCOMPARE(cli.run({u"withdraw"_s, id, u"--reason"_s, u"Sai"_s}).code, 0);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
    }
};

QTEST_GUILESS_MAIN(TestPublishing)
#include "tst_publishing.moc"
