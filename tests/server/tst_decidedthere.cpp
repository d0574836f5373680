// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Somebody decides in WordPress' own lists, and no desk undoes it unsaid.
class TestDecidedThere : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void scheduled_data() { BothServers::rows(); }
    void scheduled()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        const QDateTime at = scheduleThere();
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(pair.editor.synced(), QString());
            QCOMPARE(status(), u"future"_s);
            QCOMPARE(pair.editor.story(id).state, State::Scheduled);
            QCOMPARE(pair.editor.story(id).scheduledAt, at);
            QCOMPARE(pair.editor.story(id).approvedBy, pair.editor.server().name);
        }
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.story(id).state, State::Scheduled);
        QCOMPARE(pair.reporter.story(id).scheduledAt, at);
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(status(), u"future"_s);
        // and it can be taken back, here as there
        QCOMPARE(pair.editor.step(id, Action::Unschedule), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(status(), u"pending"_s);
        QCOMPARE(pair.reporter.synced(), QString());
        QVERIFY(pair.reporter.story(id).state != State::Scheduled);
    }

    // A desk that meets it first when it is planned there.
    void scheduledBeforeItWasKnown_data() { BothServers::rows(); }
    void scheduledBeforeItWasKnown()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        const QDateTime at = scheduleThere();
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.story(id).state, State::Scheduled);
        QCOMPARE(other.story(id).scheduledAt, at);
        QCOMPARE(status(), u"future"_s);
    }

    // What was not approved does not go out by itself, and that is said.
    void plannedTextChanged_data() { BothServers::rows(); }
    void plannedTextChanged()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        TransitionArgs plan;
        plan.at = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(pair.editor.store().transition(id, Action::Schedule, pair.editor.me, plan));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(status(), u"future"_s);
        change(u"Đoạn hai."_s, u"Đoạn HAI."_s);
        const QString said = pair.editor.synced();
        QVERIFY2(said.contains(u"Cầu Ván"_s), qPrintable(said));
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QCOMPARE(plainText(pair.editor.story(id).content.body), u"Đoạn một.\nĐoạn HAI."_s);
        QCOMPARE(pair.editor.last(id).action, Action::DropApproval);
        QCOMPARE(status(), u"pending"_s);
    }

    // The same of a publication that was decided here and not sent yet.
    void textChangedBeforePublication_data() { BothServers::rows(); }
    void textChangedBeforePublication()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        change(u"Đoạn hai."_s, u"Đoạn HAI."_s);
        const QString said = pair.editor.synced();
        QVERIFY2(said.contains(u"Cầu Ván"_s), qPrintable(said));
        QCOMPARE(status(), u"pending"_s);
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QCOMPARE(pair.editor.last(id).action, Action::DropApproval);
    }

    void switchedToDraft_data() { BothServers::rows(); }
    void switchedToDraft()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        switchToDraft();
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Returned);
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.story(id).state, State::Returned);
        // it stays so, whatever is written there
        change(u"Đoạn hai."_s, u"Đoạn HAI."_s);
        for (NewsDesk *desk : {&pair.editor, &pair.reporter}) {
            QCOMPARE(desk->synced(), QString());
            QCOMPARE(desk->story(id).state, State::Returned);
            QCOMPARE(plainText(desk->story(id).content.body), u"Đoạn một.\nĐoạn HAI."_s);
        }
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QCOMPARE(status(), u"pending"_s);
    }

    // It may as well be a desk on its way from the text to the status, but not for ever.
    void switchedToDraftUnseen_data() { BothServers::rows(); }
    void switchedToDraftUnseen()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn mới."_s); }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        switchToDraft();
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QVERIFY(pair.editor.store().setSetting(u"server.patience"_s, u"0"_s).has_value());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Returned);
        QCOMPARE(plainText(pair.editor.story(id).content.body), u"Đoạn mới.\nĐoạn hai."_s);
    }

    // Two editors decide at once; the one who ends the conflict did not take his own return back.
    void returnedInAConflict_data() { BothServers::rows(); }
    void returnedInAConflict()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(other.synced(), QString());
        const auto write = [&](NewsDesk &desk, const QString &text) {
            return desk.edit(id, [&](Content &c) { setParagraph(c, 0, text); });
        };
        QCOMPARE(write(pair.editor, u"Đoạn một của người này."_s), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(write(other, u"Đoạn một của người kia."_s), QString());
        QCOMPARE(other.step(id, Action::Return, u"Viết lại sapo."_s), QString());
        QVERIFY(!other.synced().isEmpty());
        QVERIFY(other.inConflict(id));
        QVERIFY(resolveConflict(other.store(), id, other.me, merge::Keep::Both).has_value());
        QCOMPARE(other.story(id).state, State::Returned);
        QCOMPARE(other.synced(), QString());
        for (NewsDesk *desk : {&pair.reporter, &pair.editor}) {
            QCOMPARE(desk->synced(), QString());
            QCOMPARE(desk->story(id).state, State::Returned);
        }
    }

    // The same without a conflict: the return was decided on the same text.
    void returnedAndApprovedAtOnce_data() { BothServers::rows(); }
    void returnedAndApprovedAtOnce()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(other.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(other.step(id, Action::Return, u"Viết lại sapo."_s), QString());
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.story(id).state, State::Returned);
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.story(id).state, State::Returned);
    }

    void recalledAndPublishedMeanwhile_data() { BothServers::rows(); }
    void recalledAndPublishedMeanwhile()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Viết tiếp."_s); }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        (void)pair.reporter.sync(); // says where the text went that was written since
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        QVERIFY(NewsPair::texts(pair.reporter, id).contains(u"Viết tiếp."_s));
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(status(), u"publish"_s);
    }

    void trashedWhileLive_data() { BothServers::rows(); }
    void trashedWhileLive()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        m_server->php(u"return wp_trash_post(%1);"_s.arg(post()));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Withdrawn);
        QVERIFY(!pair.editor.story(id).withdrawReason.isEmpty());
        QVERIFY(!pair.editor.story(id).trashedAt.isValid());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(status(), u"trash"_s);
    }

    void restoredFromTheTrash_data() { BothServers::rows(); }
    void restoredFromTheTrash()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        m_server->php(u"return wp_trash_post(%1);"_s.arg(post()));
        QCOMPARE(pair.editor.synced(), QString());
        QVERIFY(pair.editor.story(id).trashedAt.isValid());
        m_server->php(u"wp_untrash_post(%1); return wp_update_post(['ID' => %1, 'post_status' => "
                      "'pending']);"_s.arg(post()));
        QCOMPARE(pair.editor.synced(), QString());
        QVERIFY(!pair.editor.story(id).trashedAt.isValid());
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QCOMPARE(status(), u"pending"_s);
    }

    // Why, and by whom, on the desks that saw it public and on those that did not.
    void withdrawnWithItsReason_data() { BothServers::rows(); }
    void withdrawnWithItsReason()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s),
            late(*m_server, m_proxy->address(), u"admin"_s);
        QCOMPARE(late.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Withdraw, u"Sai sự thật."_s), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(status(), u"draft"_s);
        for (NewsDesk *desk : {&pair.reporter, &late}) {
            QCOMPARE(desk->synced(), QString());
            QCOMPARE(desk->story(id).state, State::Withdrawn);
            QCOMPARE(desk->story(id).withdrawReason, u"Sai sự thật."_s);
            QCOMPARE(desk->last(id).by, u"editor"_s);
            QCOMPARE(plainText(desk->story(id).content.body), u"Đoạn một."_s);
            QVERIFY(!desk->inConflict(id));
        }
        QCOMPARE(other.synced(), QString()); // to a desk that never had it, it is no story
        QCOMPARE(other.story(id).id, QString());
        // and it goes on from there
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Reopen), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(status(), u"publish"_s);
        QVERIFY(!m_server->posts().at(0)[u"content"_s].toString().contains("toasoan"_L1));
        QCOMPARE(late.synced(), QString());
        QCOMPARE(late.story(id).state, State::Published);
        QCOMPARE(m_server->posts().size(), 1);
    }

    // Withdrawn, deleted for ever, and taken up again here: another article.
    void deletedAndReopened_data() { BothServers::rows(); }
    void deletedAndReopened()
    {
        for (const bool before : {true, false}) {
            m_server->sweep();
            NewsPair pair(*m_server, m_proxy->address());
            const QString id = pair.submitted({u"Đoạn một."_s});
            QCOMPARE(pair.editor.step(id, Action::Approve), QString());
            QCOMPARE(pair.editor.step(id, Action::Publish), QString());
            QCOMPARE(pair.editor.synced(), QString());
            const QString remove = u"return wp_delete_post(%1, true) ? 1 : 0;"_s.arg(post());
            if (before)
                m_server->php(remove);
            QCOMPARE(pair.editor.step(id, Action::Withdraw, u"Sai sự thật."_s), QString());
            QCOMPARE(pair.editor.synced(), QString());
            if (!before)
                m_server->php(remove);
            QCOMPARE(m_server->posts().size(), 0);
            QCOMPARE(pair.editor.step(id, Action::Reopen), QString());
            QCOMPARE(pair.editor.step(id, Action::Submit), QString());
            QCOMPARE(pair.editor.synced(), QString());
            QCOMPARE(m_server->posts().size(), 1);
            QCOMPARE(status(), u"pending"_s);
        }
    }

    // What the server could never keep, and is not wanted there any more, does not wait for ever.
    void tooLongAndTakenBack_data() { BothServers::rows(); }
    void tooLongAndTakenBack()
    {
        NewsDesk desk(*m_server, m_proxy->address(), u"reporter"_s);
        const QString id = desk.begun(QString(40000, u'đ'));
        QCOMPARE(desk.step(id, Action::Submit), QString());
        const QString said = desk.synced();
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.size() < 400, qPrintable(said.left(400)));
        QCOMPARE(desk.step(id, Action::Recall), QString());
        QCOMPARE(desk.step(id, Action::Trash), QString());
        QCOMPARE(desk.synced(), QString());
        QCOMPARE(m_server->posts().size(), 0);
    }

private:
    [[nodiscard]] QString status() const { return m_server->posts().at(0)[u"status"_s].toString(); }
    [[nodiscard]] int post() const { return m_server->posts().at(0)[u"id"_s].toInt(); }
    /// In whole seconds, as the server keeps it.
    [[nodiscard]] QDateTime scheduleThere() const
    {
        const qint64 second = QDateTime::currentSecsSinceEpoch() + 2 * 24 * 3600;
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_status' => 'future', 'edit_date' => true, "
            "'post_date_gmt' => gmdate('Y-m-d H:i:s', %2), 'post_date' => "
            "get_date_from_gmt(gmdate('Y-m-d H:i:s', %2))]);"_s.arg(post())
                .arg(second));
        return QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
    }
    void switchToDraft() const
    {
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_status' => 'draft']);"_s.arg(post()));
    }
    void change(const QString &from, const QString &to) const
    {
        m_server->php(u"kses_remove_filters(); $p = get_post(%1); return wp_update_post(wp_slash(["
                      "'ID' => %1, 'post_content' => str_replace('%2', '%3', "
                      "$p->post_content)]));"_s.arg(QString::number(post()), from, to));
    }
};

QTEST_GUILESS_MAIN(TestDecidedThere)
#include "tst_decidedthere.moc"
