// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "newsdesk.h"
#include "publish/hidden.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Stories that are not to be seen, or not yet: no desk shows them unasked.
class TestHidden : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void privateStaysPrivateUntilSomebodySays_data() { BothServers::rows(); }
    void privateStaysPrivateUntilSomebodySays()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        const QString id = desk.publish(desk.content(u"Bài bị ẩn"_s, u"Thời sự"_s, 1));
        QCOMPARE(desk.sync().waiting, QStringList());
        QVERIFY(!hidden::giveWord(desk.store(), id, desk.server().key()).value_or(true));
        setOnServer(*m_server, u"'post_status' => 'private'"_s);

        const SyncReport told = desk.sync();
        QCOMPARE(told.last.warnings, QStringList(hidden::hiddenWarning(u"Bài bị ẩn"_s)));
        QCOMPARE(desk.sync().last.warnings, QStringList()); // once

        desk.change(id, [](Content &content) { content.standfirst = u"Sapo mới"_s; });
        for (int i = 0; i < 2; ++i) { // asking for everything to be sent is no word about this one
            const SyncReport report = desk.sync();
            QCOMPARE(report.waiting.size(), 1);
            QVERIFY(report.waiting.at(0).contains(hidden::needsWord()));
            QCOMPARE(post(*m_server)[u"status"_s].toString(), u"private"_s);
            QVERIFY(post(*m_server)[u"excerpt"_s].toString() != u"Sapo mới"_s);
            QCOMPARE(desk.store().outbox()->first().state, u"failed"_s);
        }

        QVERIFY(hidden::giveWord(desk.store(), id, desk.server().key()).value_or(false));
        // a word that the network did not carry holds
        QVERIFY(m_server->setAway(true));
        QVERIFY(!desk.sync().waiting.isEmpty());
        QVERIFY(m_server->setAway(false));
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(post(*m_server)[u"excerpt"_s].toString(), u"Sapo mới"_s);
        QVERIFY(desk.store().outbox()->isEmpty());

        // the word was about that time
        setOnServer(*m_server, u"'post_status' => 'private'"_s);
        desk.change(id, [](Content &content) { content.standfirst = u"Sapo ba"_s; });
        QCOMPARE(desk.sync().waiting.size(), 1);
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"private"_s);
    }

    // Made private in the moment between looking for changes and sending.
    void privateInBetween_data() { BothServers::rows(); }
    void privateInBetween()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QCOMPARE(desk.error(), QString());
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        QCOMPARE(desk.sync().waiting, QStringList());
        desk.change(id, [](Content &content) { content.standfirst = u"Sapo mới"_s; });
        bool done = false;
        const QByteArray look = "/posts/" + QByteArray::number(desk.remote(id)->post);
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            if (!std::exchange(done, done || seen.path.contains(look)) && done)
                setOnServer(*m_server, u"'post_status' => 'private'"_s);
            return CuttingProxy::Plan{CuttingProxy::Do::Pass};
        });
        QCOMPARE(desk.sync().waiting.size(), 1);
        QVERIFY(done);
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"private"_s);
        QVERIFY(post(*m_server)[u"excerpt"_s].toString() != u"Sapo mới"_s);
    }

    void withdrawingNeedsNoWord_data() { BothServers::rows(); }
    void withdrawingNeedsNoWord()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        QCOMPARE(desk.sync().waiting, QStringList());
        setOnServer(*m_server, u"'post_status' => 'private'"_s);
        desk.step(id, Action::Withdraw, u"Sai"_s);
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"draft"_s);
    }

    void aPasswordStaysAndIsSaid_data() { BothServers::rows(); }
    void aPasswordStaysAndIsSaid()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        QCOMPARE(desk.sync().waiting, QStringList());
        setOnServer(*m_server, u"'post_password' => 'mat-khau'"_s);
        desk.change(id, [](Content &content) { content.standfirst = u"Sapo mới"_s; });
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(report.last.warnings, QStringList(hidden::behindPassword(u"Bài"_s)));
        QCOMPARE(m_server
                     ->php(u"return get_post(%1)->post_password;"_s.arg(
                         post(*m_server)[u"id"_s].toInteger()))
                     .toString(),
            u"mat-khau"_s);
        QCOMPARE(post(*m_server)[u"excerpt"_s].toString(), u"Sapo mới"_s);
    }

    void byCommandLine_data() { BothServers::rows(); }
    void byCommandLine()
    {
        CliRunner cli;
        QVERIFY(cli.initWithMembers());
        const QString password = m_server->password(u"editor"_s);
        QCOMPARE(cli.connectTo(m_server->http(), u"editor"_s, password).code, 0);
        const QString id = cli.readyStory(u"Cầu Ván"_s, u"phongvien"_s);
        QCOMPARE(cli.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
        QCOMPARE(cli.run({u"approve"_s, id}).code, 0);
        QCOMPARE(cli.run({u"publish"_s, id}).code, 0);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        QVERIFY(cli.run({u"sync"_s, u"--public"_s, id}).code != 0); // it is not hidden
        QCOMPARE(cli.show(id)[u"remote"_s][u"status"_s].toString(), u"publish"_s);
        setOnServer(*m_server, u"'post_password' => 'mat-khau'"_s);
        QVERIFY(cli.run({u"sync"_s}).err.contains("mật khẩu"));
        QCOMPARE(cli.show(id)[u"remote"_s][u"status"_s].toString(), u"password"_s);
        QVERIFY(cli.run({u"show"_s, id}).line().contains(u"có mật khẩu"_s));
        setOnServer(*m_server, u"'post_password' => '', 'post_status' => 'private'"_s);
        (void)cli.run({u"sync"_s});
        QCOMPARE(cli.show(id)[u"remote"_s][u"status"_s].toString(), u"private"_s);
        QVERIFY(cli.show(id)[u"remote"_s][u"url"_s].isNull());
        QVERIFY(cli.run({u"show"_s, id}).line().contains(u"riêng tư"_s));
        QCOMPARE(cli.run({u"update"_s, id}).code, 0);
        QCOMPARE(cli.run({u"set"_s, id, u"standfirst"_s, u"Sapo mới"_s}).code, 0);
        for (const QString &step : {u"submit"_s, u"approve"_s, u"publish"_s})
            QCOMPARE(cli.run({step, id}).code, 0);
        QVERIFY(cli.run({u"sync"_s}).code != 0);
        QVERIFY(cli.run({u"sync"_s}).code != 0);
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"private"_s);
        const Answer sent = cli.run({u"sync"_s, u"--public"_s, id});
        QVERIFY2(sent.code == 0, (sent.out + sent.err).constData());
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(post(*m_server)[u"excerpt"_s].toString(), u"Sapo mới"_s);
    }

    // WordPress publishes at once what is planned for less than a minute ahead.
    void plannedForInAMomentIsNotShownBefore_data() { BothServers::rows(); }
    void plannedForInAMomentIsNotShownBefore()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        desk.now = QDateTime::currentDateTimeUtc();
        const QString id = desk.approved(desk.content(u"Bài cấm vận"_s, u"Thời sự"_s, 1));
        TransitionArgs args;
        args.at = desk.now.addSecs(45);
        QVERIFY(desk.store().transition(id, Action::Schedule, desk.editor, args).has_value());
        for (int i = 0; i < 2; ++i) {
            const SyncReport report = desk.sync();
            QCOMPARE(report.waiting.size(), 1);
            QVERIFY2(
                report.waiting.at(0).contains(u"too soon"_s), qPrintable(report.waiting.at(0)));
            QCOMPARE(post(*m_server)[u"status"_s].toString(), u"draft"_s);
            QCOMPARE(desk.store().story(id)->state, State::Scheduled);
        }
        desk.now = args.at.addSecs(1);
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(post(*m_server)[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(desk.store().story(id)->state, State::Published);
    }

private:
    static void setOnServer(const WordPressServer &server, const QString &fields)
    {
        server.php(
            u"return wp_update_post(['ID' => %1, %2]);"_s.arg(post(server)[u"id"_s].toInteger())
                .arg(fields));
    }
    static QJsonObject post(const WordPressServer &server)
    {
        return server.posts().at(0).toObject();
    }
};

QTEST_GUILESS_MAIN(TestHidden)
#include "tst_hidden.moc"
