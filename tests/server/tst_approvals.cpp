// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// An approval between desks: whose it is, of which text, and that nobody forges one.
class TestApprovals : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void anApprovalIsNotMovedByAnothersText_data() { servers(); }
    void anApprovalIsNotMovedByAnothersText()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(
            pair.reporter.edit(id, [](Content &c) { setParagraph(c, 1, u"Hai, khác hẳn."_s); }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        (void)pair.editor.sync();
        // whatever came of it, readers never see the text that nobody approved
        const QJsonArray posts = m_server->posts();
        for (const auto &post : posts)
            QVERIFY(post[u"status"_s].toString() != u"publish"_s
                || !post[u"content"_s].toString().contains(u"Hai, khác hẳn."_s));
    }

    // On a stock server anybody may write of his own story that it is approved.
    void forgedApproval_data() { servers(); }
    void forgedApproval()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QVERIFY(pair.reporter.store().addMember({u"x"_s, u"X"_s, Role::Editor}).has_value());
        QVERIFY(pair.reporter.store()
                    .transition(id, Action::Approve, {u"x"_s, u"X"_s, Role::Editor})
                    .has_value());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QVERIFY(!pair.editor.step(id, Action::Publish).isEmpty());
    }

    // With the plugin another editor's approval is as good as one's own.
    void approvedByOnePublishedByAnother_data() { servers(); }
    void approvedByOnePublishedByAnother()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk second(*m_server, m_proxy->address(), u"editor2"_s);
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        QCOMPARE(second.sync().waiting, QStringList());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(second.sync().waiting, QStringList());
        QCOMPARE(second.story(id).state, hasPlugin() ? State::Approved : State::Submitted);
        if (!hasPlugin())
            QCOMPARE(second.step(id, Action::Approve), QString());
        QCOMPARE(second.step(id, Action::Publish), QString());
        QCOMPARE(second.sync().waiting, QStringList());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).state, State::Published);
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(m_server->pictures().size(), 1);
    }

    // What a reporter's machine says of an approval is not believed on a stock server.
    void forgedApprovalOfAnUpdate_data() { servers(); }
    void forgedApprovalOfAnUpdate()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        const Member nobody{u"x"_s, u"X"_s, Role::Editor};
        QVERIFY(pair.reporter.store().addMember(nobody).has_value());
        for (const Action action : {Action::Update, Action::Submit, Action::Approve})
            QVERIFY(pair.reporter.store().transition(id, action, nobody).has_value());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).review, Review::Submitted);
        QVERIFY(!pair.editor.step(id, Action::Publish).isEmpty());
    }

private:
    static void servers() { BothServers::rows(); }
    [[nodiscard]] bool hasPlugin() const { return m_servers->isCompanion(m_server); }
};

QTEST_GUILESS_MAIN(TestApprovals)
#include "tst_approvals.moc"
