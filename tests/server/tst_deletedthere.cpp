// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "newsdesk.h"
#include "publish/missing.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// A live article that somebody deletes on the server for ever: every desk says so before long.
class TestDeletedThere : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void isSaidAndMayGoOutAgain_data() { BothServers::rows(); }
    void isSaidAndMayGoOutAgain()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 1);
        const QString other = published(pair, 0);
        const int gone = postOf(pair.editor, id);
        m_server->php(u"return (bool) wp_delete_post(%1, true);"_s.arg(gone));
        QCOMPARE(pair.editor.synced(), QString()); // asked for a moment ago
        for (NewsDesk *desk : {&pair.editor, &pair.reporter}) {
            desk->now = desk->now.addSecs(3601);
            const QString said = desk->synced();
            QVERIFY2(said.contains(u"deleted on the server"_s), qPrintable(said));
            QCOMPARE(desk->story(id).state, State::Withdrawn);
            QCOMPARE(desk->last(id).action, Action::Withdraw);
            QCOMPARE(desk->story(other).state, State::Published);
            desk->now = desk->now.addSecs(3601);
            QCOMPARE(desk->synced(), QString()); // once
        }
        QCOMPARE(pair.editor.step(id, Action::Reopen), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QVERIFY(postOf(pair.editor, id) > gone);
        QCOMPARE(m_server->posts().size(), 2);
        QVERIFY(
            m_server->php(u"return (int) get_post_thumbnail_id(%1);"_s.arg(postOf(pair.editor, id)))
                .toInt()
            > 0);
    }

    // What readers cannot see is not deleted, and one request asks for many.
    void whatIsThere_data() { BothServers::rows(); }
    void whatIsThere()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 0);
        (void)published(pair, 0);
        m_server->php(u"return wp_update_post(['ID' => %1, 'post_status' => 'private']);"_s.arg(
            postOf(pair.editor, id)));
        int asked = 0;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            asked
                += seen.path.contains("include=") && seen.path.contains("status=publish&") ? 1 : 0;
            return CuttingProxy::Plan{CuttingProxy::Do::Pass};
        });
        pair.reporter.now = pair.reporter.now.addSecs(3601);
        const QString said = pair.reporter.synced();
        QVERIFY2(said.contains(u"private"_s) && !said.contains(u"deleted"_s), qPrintable(said));
        QVERIFY(pair.reporter.story(id).state != State::Withdrawn);
        QCOMPARE(asked, 1);
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(asked, 1); // not before another hour
    }

    // Many at once are no decision of anybody about each: nothing is withdrawn before somebody says
    // so, and what is sent again stands at its old address.
    void setBackToAnOldCopy_data() { BothServers::rows(); }
    void setBackToAnOldCopy()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString stays = published(pair, 0);
        QStringList lost;
        QHash<QString, QString> addresses;
        for (int i = 0; i < 4; ++i) {
            lost += published(pair, i == 0 ? 1 : 0);
            addresses.insert(lost.last(), remoteOf(pair.editor, lost.last()).url);
        }
        // a headline that changed since gives no other address
        QCOMPARE(pair.editor.step(lost[0], Action::Update), QString());
        QCOMPARE(
            pair.editor.edit(lost[0], [](Content &c) { c.headline = u"Tít khác"_s; }), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(lost[0], action), QString());
        QCOMPARE(pair.editor.synced() + pair.reporter.synced(), QString());
        setBack(pair.editor, lost);
        for (NewsDesk *desk : {&pair.editor, &pair.reporter}) {
            desk->now = desk->now.addSecs(3601);
            for (int i = 0; i < 2; ++i) {
                const QString said = desk->sync().waiting.join(u' ');
                QVERIFY2(
                    said.contains(u"4 articles that readers saw are missing"_s), qPrintable(said));
                for (const QString &id : lost + QStringList{stays})
                    QCOMPARE(desk->story(id).state, State::Published);
            }
            QCOMPARE(missing::all(desk->store(), desk->server())->size(), 4);
        }
        QCOMPARE(m_server->posts().size(), 1);
        const auto reporters = missing::sendAgain(
            pair.reporter.store(), pair.reporter.server(), {}, pair.reporter.me);
        QVERIFY(!reporters && reporters.error().kind == Error::Kind::Refused);

        NewsDesk &editor = pair.editor;
        QVERIFY(!missing::sendAgain(editor.store(), editor.server(), {stays}, editor.me));
        QVERIFY(missing::sendAgain(editor.store(), editor.server(), lost.mid(0, 2), editor.me));
        QVERIFY(missing::withdraw(editor.store(), editor.server(), {lost[2]}, editor.me));
        const QString left = editor.sync().waiting.join(u' ');
        QVERIFY2(left.contains(u"1 articles"_s), qPrintable(left));
        QCOMPARE(editor.story(lost[2]).state, State::Withdrawn);
        for (const QString &id : lost.mid(0, 2)) {
            const Remote remote = remoteOf(editor, id);
            QCOMPARE(remote.url, addresses.value(id));
            QCOMPARE(there(remote.post, u"post_status"_s), u"publish"_s);
            QVERIFY(there(remote.post, u"post_content"_s).contains(u"Đoạn một."_s));
        }
        QCOMPARE(there(remoteOf(editor, lost[0]).post, u"post_title"_s), u"Tít khác"_s);
        QCOMPARE(m_server->posts().size(), 3);
        QCOMPARE(m_server->pictures().size(), 1);
        // the other desk finds them where they are now
        QVERIFY(pair.reporter.sync().waiting.join(u' ').contains(u"2 articles"_s));
        QCOMPARE(remoteOf(pair.reporter, lost[1]).post, remoteOf(editor, lost[1]).post);
        QVERIFY(missing::sendAgain(editor.store(), editor.server(), {}, editor.me));
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(m_server->posts().size(), 4);
        // that one was given up no other desk hears from the server
        QVERIFY(missing::withdraw(
            pair.reporter.store(), pair.reporter.server(), {lost[2]}, pair.reporter.me));
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        // and what is sent next goes to that post
        QCOMPARE(editor.step(lost[1], Action::Correct, u"Tên cầu."_s), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(editor.step(lost[1], action), QString());
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(m_server->posts().size(), 4);
        QVERIFY(there(remoteOf(editor, lost[1]).post, u"post_content"_s).contains(u"Tên cầu."_s));
    }

    // As a script sees it.
    void commandsSaySo_data() { BothServers::rows(); }
    void commandsSaySo()
    {
        const CliRunner cli;
        QVERIFY(cli.initWithMembers());
        const QString password = m_server->password(u"editor"_s);
        QCOMPARE(cli.connectTo(m_server->http(), u"editor"_s, password).code, 0);
        QStringList ids;
        for (const QString &headline : {u"Cầu một"_s, u"Cầu hai"_s, u"Cầu ba"_s}) {
            ids += cli.readyStory(headline, u"phongvien"_s);
            QCOMPARE(cli.step(ids.last(), u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
            QCOMPARE(cli.step(ids.last(), u"editor"_s, {u"approve"_s}), u"approved"_s);
            QCOMPARE(cli.step(ids.last(), u"editor"_s, {u"publish"_s}), u"published"_s);
        }
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        m_server->php(u"foreach (get_posts(['numberposts' => -1]) as $p) "
                      "wp_delete_post($p->ID, true); return 1;"_s);
        {
            auto store = Store::open(cli.dir(), {});
            QVERIFY(store.has_value());
            const auto server = serverOf(**store);
            QVERIFY((*store)->setSetting(u"server.deleted "_s + (*server)->key(),
                u"{\"ended\":\"2026-01-01T00:00:00Z\"}"_s));
        }
        for (int i = 0; i < 2; ++i) {
            const Answer said = cli.run({u"sync"_s});
            QCOMPARE(said.code, 1);
            QVERIFY2(said.line().contains(u"bản sao lưu cũ"_s), said.out.constData());
            QVERIFY2(said.line().contains(u"Cầu hai"_s), said.out.constData());
        }
        const Answer list = cli.run({u"server"_s, u"missing"_s});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.line().split(u'\n').size(), 3);
        QVERIFY(list.line().contains(ids[1]));
        QCOMPARE(cli.run({u"server"_s, u"missing"_s, u"--withdrawn"_s, ids[0]}).code, 0);
        QCOMPARE(cli.show(ids[0])[u"state"_s].toString(), u"withdrawn"_s);
        QCOMPARE(cli.run({u"server"_s, u"missing"_s, u"--again"_s}).code, 0);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, (sent.out + sent.err).constData());
        QCOMPARE(m_server->posts().size(), 2);
        QCOMPARE(cli.run({u"server"_s, u"missing"_s, u"--again"_s}).code, 1); // none is left
    }

    // Two that are sure to be gone are no deletion by hand while of the others nobody could ask.
    void whileTheServerBreaks_data() { BothServers::rows(); }
    void whileTheServerBreaks()
    {
        NewsPair pair(*m_server, m_proxy->address());
        QStringList lost;
        for (int i = 0; i < 4; ++i)
            lost += published(pair, 0);
        const qint64 broken = remoteOf(pair.editor, lost[0]).post;
        setBack(pair.editor, lost);
        NewsDesk &editor = pair.editor;
        editor.now = editor.now.addSecs(3601);
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            const bool it
                = !seen.write && seen.path.contains("posts/" + QByteArray::number(broken));
            return CuttingProxy::Plan{it ? CuttingProxy::Do::DropAnswer : CuttingProxy::Do::Pass};
        });
        (void)editor.sync();
        m_proxy->decide({});
        for (const QString &id : lost)
            QCOMPARE(editor.story(id).state, State::Published);
        QVERIFY(editor.sync().waiting.join(u' ').contains(u"4 articles"_s)); // asked again at once
    }

    // What was withdrawn by hand meanwhile is nobody's question any more.
    void theListFollowsTheStories()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        QStringList lost;
        for (int i = 0; i < 3; ++i)
            lost += published(pair, 0);
        setBack(editor, lost);
        editor.now = editor.now.addSecs(3601);
        QVERIFY(editor.sync().waiting.join(u' ').contains(u"3 articles"_s));
        QCOMPARE(editor.step(lost[0], Action::Withdraw, u"Sai tên."_s), QString());
        (void)editor.sync();
        QCOMPARE(missing::still(editor.store(), editor.server())->size(), 2);
        QCOMPARE(editor.step(lost[0], Action::Reopen), QString());
        QVERIFY(missing::sendAgain(editor.store(), editor.server(), {}, editor.me));
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(m_server->posts().size(), 2);
        QCOMPARE(editor.story(lost[0]).state, State::Draft);
    }

private:
    /// The posts are gone as if they had never been, and what was in their place is older.
    void setBack(NewsDesk &desk, const QStringList &stories) const
    {
        for (const QString &id : stories)
            m_server->php(u"foreach (get_attached_media('', %1) as $m) "
                          "wp_delete_attachment($m->ID, true); "
                          "return (bool) wp_delete_post(%1, true);"_s.arg(postOf(desk, id)));
    }
    [[nodiscard]] QString there(qint64 post, const QString &field) const
    {
        return m_server->php(u"return get_post(%1)->%2;"_s.arg(QString::number(post), field))
            .toString();
    }
    static Remote remoteOf(NewsDesk &desk, const QString &id)
    {
        return desk.remote(id).value_or(Remote());
    }
    static QString published(NewsPair &pair, int pictures)
    {
        QString id = pair.submitted({u"Đoạn một."_s}, pictures);
        QString wrong = pair.editor.step(id, Action::Approve);
        wrong += pair.editor.step(id, Action::Publish);
        wrong += pair.editor.synced() + pair.reporter.synced();
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }
    static int postOf(NewsDesk &desk, const QString &id)
    {
        const auto remote = Remotes(desk.store()).of(id, desk.server().key());
        return int(remote.value_or(std::nullopt).value_or(Remote()).post);
    }
};

QTEST_GUILESS_MAIN(TestDeletedThere)
#include "tst_deletedthere.moc"
