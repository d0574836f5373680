// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk says when the ground moves: the folder, the clock.
#include "common/banner.h"
#include "common/prompt.h"
#include "desk/editorheader.h"
#include "desk/watch.h"
#include "windowdesk.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestWatch : public QObject, private test::WindowDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-watch"_s); }
    void init() { openDesk({}, u"tòa soạn"_s); }
    void cleanup() { closeDesk(); }
    void theFolderIsRenamedWhileTyping();
    void theHeaderFollowsTheFolder();
    void theClockIsSetBack();

private:
    [[nodiscard]] Story add(const QString &headline);
    QString banner() { return m_window->findChild<Banner *>()->text(); }
};

Story TestWatch::add(const QString &headline)
{
    Content content;
    content.headline = headline;
    content.body.blocks = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Chữ."_s}}}};
    return m_store->createStory(content, *m_store->member(u"tram"_s)).value();
}

void TestWatch::theFolderIsRenamedWhileTyping()
{
    const Story story = add(u"Cầu Ván thông xe"_s);
    openWindow();
    m_window->openStory(story.id, true);
    const QString dir = m_store->dir(), away = m_dir->filePath(u"nơi khác"_s);
    QVERIFY(QDir().rename(dir, away));
    QTest::keyClicks(QApplication::focusWidget(), u"abc"_s);
    QTRY_VERIFY(banner().contains(u"renamed"_s));
    QVERIFY(m_window->desk().draft().isDirty());
    const QString file = m_dir->filePath(u"cuu.html"_s);
    prompt::answerNextFiles({file});
    const auto buttons = m_window->findChild<Banner *>()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        if (button->isVisible() && button->text() == u"Save elsewhere…"_s)
            button->click();
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(saved.readAll()).contains(u"abc"_s));
    QVERIFY(banner().contains(u"renamed"_s)); // it stays until the folder is back
    QVERIFY(QDir().rename(away, dir));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->desk().draft().isDirty(), 6000);
    QTRY_VERIFY(!banner().contains(u"renamed"_s));
    QVERIFY(
        m_store->story(story.id)->content.body.blocks.constFirst().runs.constFirst().text.contains(
            u"abc"_s));
}

// What is typed there drops the approval where the folder went: no button offers what is over.
void TestWatch::theHeaderFollowsTheFolder()
{
    const Member tram = *m_store->member(u"tram"_s);
    const Story story = add(u"Cầu Ván thông xe"_s);
    QVERIFY(m_store->transition(story.id, Action::Submit, tram));
    QVERIFY(m_store->transition(story.id, Action::Approve, m_session->member()));
    openWindow();
    m_window->openStory(story.id, true);
    QVERIFY(says(u"Approved"_s));
    const QString dir = m_store->dir(), away = m_dir->filePath(u"nơi khác"_s);
    QVERIFY(QDir().rename(dir, away));
    QTest::keyClicks(QApplication::focusWidget(), u"abc"_s);
    QTRY_VERIFY(banner().contains(u"renamed"_s));
    QCOMPARE(m_store->story(story.id)->state, State::Submitted);
    auto *header = m_window->findChild<EditorHeader *>();
    QTRY_VERIFY(test::visible<QLabel>(*header, u"State"_s)->text() == u"Submitted"_s);
    QVERIFY(m_window->desk().draft().isDirty());
    QVERIFY(QDir().rename(away, dir));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->desk().draft().isDirty(), 6000);
    QCOMPARE(test::visible<QLabel>(*header, u"State"_s)->text(), u"Submitted"_s);
    QCOMPARE(m_window->desk().story().hash, m_store->story(story.id)->hash);
}

void TestWatch::theClockIsSetBack()
{
    QVERIFY(!add(u"Bài"_s).id.isEmpty());
    Watch watch(*m_session);
    QSignalSpy wrong(&watch, &Watch::clockWrong);
    watch.look();
    QCOMPARE(wrong.count(), 0);
    const auto before
        = m_store->setClock([] { return QDateTime::currentDateTimeUtc().addSecs(-3600); });
    watch.look();
    QCOMPARE(wrong.count(), 1);
    QVERIFY(!wrong.constFirst().constFirst().toString().isEmpty());
    watch.look();
    QCOMPARE(wrong.count(), 1); // said once
    m_store->setClock(before);
    watch.look();
    QCOMPARE(wrong.count(), 2);
    QVERIFY(wrong.constLast().constFirst().toString().isEmpty());
}

QTEST_MAIN(TestWatch)
#include "tst_watch.moc"
