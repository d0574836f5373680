// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Another author chosen in WordPress for a story that waits: it is theirs on every desk.
class TestAnotherAuthor : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void givenToAReporter_data() { BothServers::rows(); }
    void givenToAReporter()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk other(*m_server, m_proxy->address(), u"reporter2"_s);
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        QCOMPARE(pair.editor.story(id).author, u"reporter"_s);
        give(u"reporter2"_s);
        QVERIFY(pair.editor.synced().contains(u"another author"_s));
        QCOMPARE(pair.editor.synced(), QString()); // once
        QCOMPARE(pair.editor.step(id, Action::Return, u"Thêm số"_s), QString());
        QCOMPARE(pair.editor.synced(), QString());
        // the new one goes on with it
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.story(id).author, u"reporter2"_s);
        QCOMPARE(
            other.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, thêm số."_s); }), QString());
        QCOMPARE(other.step(id, Action::Submit), QString());
        QCOMPARE(other.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).author, u"reporter2"_s);
        QCOMPARE(plainText(pair.editor.story(id).content.body), u"Một, thêm số."_s);
        // the old one is told when they send
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(
            pair.reporter.edit(id, [](Content &c) { c.standfirst = u"Sapo khác."_s; }), QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QVERIFY(pair.reporter.synced().contains(u"somebody else is its author"_s));
        QCOMPARE(pair.reporter.story(id).content.standfirst, u"Sapo khác."_s); // not lost
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.story(id).author, u"reporter2"_s);
    }

    // Theirs while it is, with what that forbids.
    void givenToADeskThatKnowsIt_data() { BothServers::rows(); }
    void givenToADeskThatKnowsIt()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        give(u"editor"_s);
        (void)pair.editor.sync();
        QCOMPARE(pair.editor.story(id).author, u"editor"_s);
        QVERIFY(!pair.editor.step(id, Action::Approve).isEmpty()); // no one approves their own
        give(u"reporter"_s);
        (void)pair.editor.sync();
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.story(id).author, u"reporter"_s);
    }

    // Whose post it is says nothing while nobody changed that.
    void sentByAnEditor_data() { BothServers::rows(); }
    void sentByAnEditor()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, sửa."_s); }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Return, u"Xem lại"_s), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        for (NewsDesk *desk : {&pair.editor, &pair.reporter})
            QCOMPARE(desk->story(id).author, u"reporter"_s);
    }

private:
    void give(const QString &login) const
    {
        m_server->php(u"return wp_update_post(['ID' => %1, 'post_author' => %2]);"_s.arg(
            QString::number(m_server->posts().at(0)[u"id"_s].toInt()),
            QString::number(m_server->userId(login))));
    }
};

QTEST_GUILESS_MAIN(TestAnotherAuthor)
#include "tst_anotherauthor.moc"
