// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/package.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// A story is one post with one of each picture, whichever way it came to a desk.
class TestOnePost : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    // The reporter's laptop gets a network when the paper has long published what came by stick.
    void publishedFromAPackage_data()
    {
        QTest::addColumn<QString>("headline");
        for (const char *row : {"stock", "companion"})
            QTest::newRow(row) << u"Cầu Ván"_s;
        QTest::newRow("stock, other headline") << u"Cầu mới ở Vàm Lá"_s;
    }
    void publishedFromAPackage()
    {
        QFETCH(const QString, headline);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s, 1);
        carry(pair.reporter, pair.editor, id);
        QCOMPARE(pair.editor.edit(id, [&](Content &c) { c.headline = headline; }), QString());
        publish(pair.editor, id);
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        const SyncReport report = pair.reporter.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, pair.editor, id, 1), QString());
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        QVERIFY(pair.reporter.store().outbox()->isEmpty());
        QVERIFY2(!report.last.warnings.isEmpty(), "the words there may be others");
    }

    // An editor may change what is there: the two texts are joined.
    void secondEditor_data() { BothServers::rows(); }
    void secondEditor()
    {
        NewsDesk one(*m_server, m_proxy->address(), u"editor"_s);
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s);
        NewsDesk reporter(*m_server, m_proxy->address(), u"reporter"_s);
        const QString id = reporter.begun(u"Cầu Ván"_s, 1);
        carry(reporter, one, id);
        carry(reporter, other, id);
        QCOMPARE(one.edit(id, [](Content &c) { c.headline = u"Cầu mới"_s; }), QString());
        publish(one, id);
        QCOMPARE(other.step(id, Action::Submit), QString());
        (void)other.sync();
        QCOMPARE(wrongIn(*m_server, one, id, 1), QString());
    }

    // The plugin knows of what only editors see.
    void waitsFromAPackage_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::newRow("companion") << true;
    }
    void waitsFromAPackage()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s, 1);
        carry(pair.reporter, pair.editor, id);
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QVERIFY2(!pair.reporter.synced().isEmpty(), "an editor is to be told");
        QCOMPARE(m_server->posts().size(), 1);
        approveAndPublish(pair.editor, id);
        (void)pair.reporter.sync();
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        QCOMPARE(wrongIn(*m_server, pair.editor, id, 1), QString());
    }

    // A second computer, or a copy from before it was sent, of the very same person.
    void ownFromBefore_data() { BothServers::rows(); }
    void ownFromBefore()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk again(*m_server, m_proxy->address(), u"reporter"_s);
        const QString id = pair.reporter.begun(u"Cầu Ván"_s, 1);
        carry(pair.reporter, again, id);
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(again.sync().waiting, QStringList()); // hears nothing of it
        QCOMPARE(again.edit(id, [](Content &c) { c.headline = u"Cầu Ván mới"_s; }), QString());
        QCOMPARE(again.step(id, Action::Submit), QString());
        QCOMPARE(again.sync().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, pair.editor, id, 1), QString());
        QCOMPARE(again.story(id).state, State::Published);
        QVERIFY(again.store().outbox()->isEmpty());
    }

private:
    void carry(NewsDesk &from, NewsDesk &to, const QString &id)
    {
        const QString file = m_dir.filePath(u"bai.toasoan"_s);
        QStringList warnings;
        QFile::remove(file);
        QCOMPARE(Desk::said(exportPackage(from.store(), id, file)), QString());
        QCOMPARE(Desk::said(importPackage(to.store(), file, to.me, &warnings)), QString());
    }
    static void publish(NewsDesk &desk, const QString &id)
    {
        QCOMPARE(desk.step(id, Action::Submit), QString());
        approveAndPublish(desk, id);
    }
    static void approveAndPublish(NewsDesk &desk, const QString &id)
    {
        QCOMPARE(Desk::said(desk.store().transition(id, Action::Approve, desk.Desk::editor)),
            QString()); // a colleague at the same desk
        QCOMPARE(desk.step(id, Action::Publish), QString());
        QCOMPARE(desk.synced(), QString());
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestOnePost)
#include "tst_onepost.moc"
