// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "servertest.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// One newsroom and two servers, the paper and a site to try things on: nothing of one gets to the
/// other but by somebody's word.
class TestServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        m_paper = std::make_unique<WordPressServer>();
        m_trial = std::make_unique<WordPressServer>();
        QVERIFY2(m_paper->error().isEmpty(), qPrintable(m_paper->error()));
        QVERIFY2(m_trial->error().isEmpty(), qPrintable(m_trial->error()));
    }

    void init()
    {
        m_paper->sweep();
        m_trial->sweep();
    }

    void listUseAndRemove()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        join(cli, *m_trial);
        QCOMPARE(known(cli), 2);
        QCOMPARE(inUse(cli), m_trial->http().toString()); // the one joined last
        use(cli, *m_paper);
        QCOMPARE(inUse(cli), m_paper->http().toString());
        join(cli, *m_trial, u"reporter"_s); // another account of the same site is not another one
        QCOMPARE(known(cli), 2);
        QCOMPARE(cli.run({u"server"_s, u"remove"_s, m_trial->http().toString()}).code, 0);
        QCOMPARE(known(cli), 1);
        QCOMPARE(inUse(cli), QString()); // to its own folder again
        use(cli, *m_paper);
        const Answer none = cli.run({u"server"_s, u"use"_s, u"khong-co"_s});
        QCOMPARE(none.code, 1);
        QVERIFY(QString::fromUtf8(none.err).contains(m_paper->http().toString()));
        join(cli, *m_trial);
        const Answer both = cli.run({u"server"_s, u"use"_s, u"127.0.0.1"_s});
        QCOMPARE(both.code, 1); // both have it
        QCOMPARE(inUse(cli), m_trial->http().toString());
    }

    void whatWaitsStaysWithItsServer()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        QVERIFY(!story(cli, u"Bài cho báo chính"_s).isEmpty());
        join(cli, *m_trial);
        QVERIFY(!story(cli, u"Bài thử"_s).isEmpty());
        const Answer synced = cli.run({u"sync"_s});
        QCOMPARE(synced.code, 1); // the first waits for the paper, and that is said
        QVERIFY2(QString::fromUtf8(synced.out).contains(u"Bài cho báo chính"_s), synced.out);
        QCOMPARE(titles(*m_trial), QStringList{u"Bài thử"_s});
        QVERIFY(m_paper->posts().isEmpty());
        use(cli, *m_paper);
        const Answer again = cli.run({u"sync"_s});
        QVERIFY2(again.code == 0, again.err + again.out);
        QCOMPARE(titles(*m_paper), QStringList{u"Bài cho báo chính"_s});
        QCOMPARE(titles(*m_trial), QStringList{u"Bài thử"_s});
    }

    void oneOfThemIsSyncedByName()
    {
        const CliRunner cli;
        join(cli, *m_trial);
        join(cli, *m_paper);
        (void)story(cli, u"Bài cho báo chính"_s);
        // the paper is in use: to the other nothing goes, though it is the one that is asked
        (void)cli.run({u"sync"_s, u"--server"_s, m_trial->http().toString()});
        QVERIFY(m_trial->posts().isEmpty());
        QCOMPARE(inUse(cli), m_paper->http().toString());
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        QCOMPARE(titles(*m_paper), QStringList{u"Bài cho báo chính"_s});
        QVERIFY(m_trial->posts().isEmpty());
    }

    void liveOnOneIsNotPublishedOnTheOtherUnsaid()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        const QString id = story(cli, u"Cầu Ván thông xe"_s);
        {
            const Answer approved = cli.run({u"approve"_s, id});
            QVERIFY2(approved.code == 0, approved.err);
        }
        QCOMPARE(cli.run({u"publish"_s, id}).code, 0);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        join(cli, *m_trial);
        const Answer idle = cli.run({u"sync"_s});
        QVERIFY2(idle.code == 0, idle.out + idle.err);
        QCOMPARE(cli.step(id, u"bientap"_s, {u"update"_s}), u"updating"_s);
        QCOMPARE(cli.run({u"set"_s, id, u"headline"_s, u"Cầu Ván thông xe sớm"_s, u"--as"_s,
                             u"bientap"_s})
                     .code,
            0);
        QCOMPARE(cli.step(id, u"bientap"_s, {u"submit"_s}), u"updating"_s);
        {
            const Answer approved = cli.run({u"approve"_s, id});
            QVERIFY2(approved.code == 0, approved.err);
        }
        const Answer refused = cli.run({u"publish"_s, id});
        QCOMPARE(refused.code, 1);
        QVERIFY2(QString::fromUtf8(refused.err).contains(u"127.0.0.1:%1"_s.arg(m_paper->port())),
            refused.err);
        (void)cli.run({u"sync"_s});
        QVERIFY(m_trial->posts().isEmpty());
        QCOMPARE(cli.show(id)[u"state"_s].toString(), u"updating"_s);

        const Answer said = cli.run({u"publish"_s, id, u"--server"_s, m_trial->http().toString()});
        QVERIFY2(said.code == 0, said.err);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, sent.err + sent.out);
        QCOMPARE(titles(*m_trial), QStringList{u"Cầu Ván thông xe sớm"_s});
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe"_s}); // as readers know it
    }

    // Readers of both see it, and the outbox holds one decision.
    void whatIsLiveOnBothIsWithdrawnFromBoth()
    {
        const CliRunner cli;
        const QString id = liveOnBoth(cli);
        QCOMPARE(cli.run({u"withdraw"_s, id, u"--reason"_s, u"Sai sự thật"_s}).code, 0);
        const Answer first = cli.run({u"sync"_s});
        QVERIFY2(first.code == 0, first.err + first.out);
        QCOMPARE(statusOn(*m_trial), u"draft"_s);
        QCOMPARE(statusOn(*m_paper), u"publish"_s);
        use(cli, *m_paper);
        for (int i = 0; i < 2; ++i) { // as long as nobody says anything
            const Answer told = cli.run({u"sync"_s});
            QVERIFY2(told.code == 0, told.err + told.out);
            QVERIFY2(QString::fromUtf8(told.err).contains(u"server send"_s), told.err);
            QCOMPARE(statusOn(*m_paper), u"publish"_s);
        }
        QCOMPARE(cli.run({u"server"_s, u"send"_s, id}).code, 0);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, sent.err + sent.out);
        QCOMPARE(statusOn(*m_paper), u"draft"_s);
        QVERIFY(!QString::fromUtf8(cli.run({u"sync"_s}).err).contains(u"server send"_s));
        QCOMPARE(cli.run({u"server"_s, u"send"_s, id}).code, 1);
        QCOMPARE(m_paper->posts().size(), 1);
    }

    void anewTextReachesBoth()
    {
        const CliRunner cli;
        const QString id = liveOnBoth(cli); // the second got another text than the first has
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe"_s});
        use(cli, *m_paper);
        const Answer told = cli.run({u"sync"_s});
        QVERIFY2(QString::fromUtf8(told.err).contains(u"server send"_s), told.err);
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe"_s});
        QCOMPARE(cli.run({u"server"_s, u"send"_s, id}).code, 0);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, sent.err + sent.out);
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe sớm"_s});
        QCOMPARE(titles(*m_trial), QStringList{u"Cầu Ván thông xe sớm"_s});
        QCOMPARE(statusOn(*m_paper), u"publish"_s);
    }

    void plansStayWithTheirServer()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        const QString id = story(cli, u"Bài hẹn giờ"_s);
        {
            const Answer approved = cli.run({u"approve"_s, id});
            QVERIFY2(approved.code == 0, approved.err);
        }
        const QString at = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate);
        QCOMPARE(cli.run({u"publish"_s, id, u"--at"_s, at}).code, 0);
        join(cli, *m_trial); // before the paper heard of it
        (void)cli.run({u"sync"_s});
        QVERIFY(m_trial->posts().isEmpty());
        use(cli, *m_paper);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        QCOMPARE(m_paper->posts().at(0)[u"status"_s].toString(), u"future"_s);
    }

    void whatOneSaysOfTheOthersStoryIsNotTaken()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        const QString id = story(cli, u"Cầu Ván"_s);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        // the site to try things on is a copy of the paper, and there the story was changed
        const QString content = m_paper->posts().at(0)[u"content"_s].toString();
        m_trial->php(
            u"return wp_insert_post(wp_slash(['post_title' => 'Bản thử', 'post_author' => 1, "
            "'post_status' => 'pending', 'post_content' => base64_decode('%1')]));"_s.arg(
                QString::fromLatin1(content.toUtf8().toBase64())));
        join(cli, *m_trial);
        (void)cli.run({u"sync"_s});
        QCOMPARE(cli.show(id)[u"headline"_s].toString(), u"Cầu Ván"_s);
        QCOMPARE(cli.show(id)[u"state"_s].toString(), u"submitted"_s);
    }

    void aForgottenServerFreesWhatNeverReachedIt()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        (void)story(cli, u"Chưa kịp gửi"_s);
        join(cli, *m_trial);
        (void)cli.run({u"sync"_s});
        QVERIFY(m_trial->posts().isEmpty());
        QCOMPARE(cli.run({u"server"_s, u"remove"_s, m_paper->http().toString()}).code, 0);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, sent.out + sent.err);
        QCOMPARE(titles(*m_trial), QStringList{u"Chưa kịp gửi"_s});
    }

    // The newsroom turns on https: its live stories go on as they were, each as its one post.
    void movedToAnotherAddress()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        const QString live = published(cli, u"Cầu Ván thông xe"_s);
        const QString waits = story(cli, u"Lũ về"_s);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        const QString offline = story(cli, u"Chưa kịp gửi"_s);
        const Answer joined = cli.run({u"connect"_s, m_paper->https().toString(), u"--user"_s,
            u"editor"_s, u"--password-file"_s, passwordFile(cli, *m_paper, u"editor"_s), u"--ca"_s,
            m_paper->authority()});
        QVERIFY2(joined.code == 0, joined.err);
        QCOMPARE(known(cli), 2);
        QCOMPARE(inUse(cli), m_paper->https().toString());
        const Answer moved = cli.run(
            {u"server"_s, u"move"_s, m_paper->http().toString(), m_paper->https().toString()});
        QVERIFY2(moved.code == 0, moved.err);
        QCOMPARE(known(cli), 1);
        QVERIFY(cli.show(live)[u"remote"_s][u"id"_s].toInteger() > 0);
        QVERIFY(cli.show(live)[u"remote"_s][u"url"_s].toString().startsWith(
            m_paper->https().toString()));
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, sent.out + sent.err);
        update(cli, live, u"Cầu Ván thông xe sớm"_s);
        QStringList there = titles(*m_paper);
        there.sort();
        QCOMPARE(there, (QStringList{u"Chưa kịp gửi"_s, u"Cầu Ván thông xe sớm"_s, u"Lũ về"_s}));
        QCOMPARE(cli.show(waits)[u"state"_s].toString(), u"submitted"_s);
        QCOMPARE(cli.show(offline)[u"state"_s].toString(), u"submitted"_s);
        QCOMPARE(cli.run({u"server"_s, u"move"_s, m_paper->http().toString(),
                             m_paper->https().toString()})
                     .code,
            1); // nothing stands there any more
    }

    // Its posts have the same numbers, and are other stories.
    void anotherSiteIsNotTheMovedOne()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        const QString id = published(cli, u"Cầu Ván thông xe"_s);
        m_trial->php(u"foreach (range(1, 9) as $n) wp_insert_post(['post_title' => 'Bài khác', "
                     "'post_status' => 'publish']);"_s);
        join(cli, *m_trial);
        const Answer moved = cli.run(
            {u"server"_s, u"move"_s, m_paper->http().toString(), m_trial->http().toString()});
        QCOMPARE(moved.code, 1);
        QCOMPARE(known(cli), 2);
        use(cli, *m_paper);
        update(cli, id, u"Cầu Ván thông xe sớm"_s);
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe sớm"_s});
    }

    // The next shift signs in on the same computer.
    void twoAccountsInOneFolder()
    {
        const CliRunner cli;
        join(cli, *m_paper);
        const QString id = published(cli, u"Cầu Ván thông xe"_s);
        join(cli, *m_paper, u"editor2"_s);
        update(cli, id, u"Cầu Ván thông xe sớm"_s);
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe sớm"_s});
        join(cli, *m_paper); // and the one after that
        update(cli, id, u"Cầu Ván thông xe chiều nay"_s);
        QCOMPARE(titles(*m_paper), QStringList{u"Cầu Ván thông xe chiều nay"_s});
    }

private:
    static QString published(const CliRunner &cli, const QString &headline)
    {
        QString id = story(cli, headline);
        for (const QStringList &step :
            {QStringList{u"approve"_s, id}, QStringList{u"publish"_s, id}, QStringList{u"sync"_s}})
            if (const Answer done = cli.run(step); done.code != 0)
                qWarning("%s %s", done.out.constData(), done.err.constData());
        return id;
    }

    /// Through an update that everybody takes part in, to the server.
    static void update(const CliRunner &cli, const QString &id, const QString &headline)
    {
        QCOMPARE(cli.step(id, u"bientap"_s, {u"update"_s}), u"updating"_s);
        const QStringList set{u"set"_s, id, u"headline"_s, headline, u"--as"_s, u"bientap"_s};
        QCOMPARE(cli.run(set).code, 0);
        QCOMPARE(cli.step(id, u"bientap"_s, {u"submit"_s}), u"updating"_s);
        for (const QStringList &step : {QStringList{u"approve"_s, id},
                 QStringList{u"publish"_s, id}, QStringList{u"sync"_s}}) {
            const Answer done = cli.run(step);
            QVERIFY2(done.code == 0, done.out + done.err);
        }
        QCOMPARE(cli.show(id)[u"state"_s].toString(), u"published"_s);
    }

    /// By a reporter: nobody approves a story of their own.
    static QString story(const CliRunner &cli, const QString &headline)
    {
        const QString by = u"phongvien"_s;
        QString id = cli.readyStory(headline, by);
        return cli.step(id, by, {u"submit"_s}) == u"submitted"_s ? id : QString();
    }

    /// On the paper, and after an update on the other one as well, which is in use then.
    QString liveOnBoth(const CliRunner &cli)
    {
        join(cli, *m_paper);
        QString id = story(cli, u"Cầu Ván thông xe"_s);
        const auto done = [&](const QStringList &words) {
            const Answer answer = cli.run(words);
            if (answer.code != 0)
                qWarning("%s", (answer.err + answer.out).constData());
        };
        done({u"approve"_s, id});
        done({u"publish"_s, id});
        done({u"sync"_s});
        join(cli, *m_trial);
        (void)cli.step(id, u"bientap"_s, {u"update"_s});
        done({u"set"_s, id, u"headline"_s, u"Cầu Ván thông xe sớm"_s, u"--as"_s, u"bientap"_s});
        (void)cli.step(id, u"bientap"_s, {u"submit"_s});
        done({u"approve"_s, id});
        done({u"publish"_s, id, u"--server"_s, m_trial->http().toString()});
        done({u"sync"_s});
        return id;
    }

    static QString statusOn(const WordPressServer &server)
    {
        const QJsonArray posts = server.posts();
        return posts.size() == 1 ? posts.at(0)[u"status"_s].toString() : QString();
    }

    static QStringList titles(const WordPressServer &server)
    {
        QStringList titles;
        const QJsonArray posts = server.posts();
        for (const auto &post : posts)
            if (post[u"status"_s].toString() != u"trash"_s)
                titles += post[u"title"_s].toString();
        return titles;
    }

    static void join(
        const CliRunner &cli, const WordPressServer &server, const QString &login = u"editor"_s)
    {
        (void)cli.initWithMembers(); // the first time
        const Answer joined = cli.run({u"connect"_s, server.http().toString(), u"--user"_s, login,
            u"--password-file"_s, passwordFile(cli, server, login)});
        QVERIFY2(joined.code == 0, joined.err);
    }

    static QString passwordFile(
        const CliRunner &cli, const WordPressServer &server, const QString &login)
    {
        QString file = cli.writeFile(
            u"mat-khau-%1-%2"_s.arg(server.port()).arg(login), server.password(login).toUtf8());
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return file;
    }

    static void use(const CliRunner &cli, const WordPressServer &server)
    {
        const Answer used = cli.run({u"server"_s, u"use"_s, server.http().toString()});
        QVERIFY2(used.code == 0, used.err);
    }

    static QJsonArray servers(const CliRunner &cli)
    {
        return cli.run({u"server"_s, u"list"_s, u"--json"_s}).json().array();
    }
    static int known(const CliRunner &cli) { return int(servers(cli).size()); }
    static QString inUse(const CliRunner &cli)
    {
        const QJsonArray all = servers(cli);
        for (const auto &one : all)
            if (one[u"inUse"_s].toBool())
                return one[u"site"_s].toString();
        return {};
    }

    std::unique_ptr<WordPressServer> m_paper, m_trial;
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
