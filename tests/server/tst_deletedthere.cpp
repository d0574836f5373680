// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

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

private:
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
