// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/findbar.h"
#include "editor/sheetedit.h"
#include "inspector/inspector.h"
#include "preview/preview.h"
#include "server/outboxpanel.h"
#include "server/serversheet.h"
#include "windowdesk.h"

#include <QMenuBar>
#include <QPushButton>
#include <QQuickWindow>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

// Where the outbox stands in the window, how it is reached and left.
class TestOutboxPlace : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { closeDesk(); }
    void standsInTheInspectorsPlace();
    void aSheetGivesTheFocusBackToTheText();
    void escapeGoesBackToTheText();
    void aPartOfTheInspectorTakesItsPlaceBack();
    void theKeyOfThePaneHidesBoth();
    void liesOverTheTextWhereThereIsNoRoom();
    void theFindBarIsNeverHalfHidden();
    void isSeenWithoutAStoryAndOverThePictures();
    void isNoPartOfFocusMode();
    void aReturnedStoryIsOpenedBesideIt();

private:
    void openOutbox();
    [[nodiscard]] OutboxPanel *panel() const { return m_window->findChild<OutboxPanel *>(); }
    [[nodiscard]] bool isShown() const { return panel() && panel()->isVisible(); }
    [[nodiscard]] Inspector *inspector() const { return m_window->findChild<Inspector *>(); }
    [[nodiscard]] SheetEdit *text() const { return m_window->findChild<SheetEdit *>(); }
    QString m_id;
};

void TestOutboxPlace::initTestCase()
{
    useTestSettings(u"toasoan-test-outboxplace"_s);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
}

void TestOutboxPlace::init()
{
    openDesk(u"hien"_s);
    Content content;
    content.headline = u"Cầu Ván"_s;
    content.standfirst = u"Sapo"_s;
    content.byline = {u"Diệu Hiền"_s};
    content.body.blocks
        = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    const Member founder = m_store->members()->constFirst();
    m_id = m_store->createStory(content, founder).value().id;
    for (const Action action : {Action::Submit, Action::Approve, Action::Publish}) {
        TransitionArgs args;
        args.confirmedHash = m_store->story(m_id)->hash;
        const auto moved = m_store->transition(m_id, action, *m_store->member(u"hien"_s), args);
        QVERIFY2(moved.has_value(), moved ? "" : qPrintable(moved.error().text));
    }
    const auto rows = m_store->outbox();
    QCOMPARE(rows->size(), 1);
    QVERIFY(m_store->setOutbox(rows->constFirst().id, u"failed"_s, u"đĩa đầy"_s).has_value());
}

void TestOutboxPlace::openOutbox()
{
    action(u"desk.outbox"_s)->trigger();
    QCoreApplication::processEvents();
}

void TestOutboxPlace::standsInTheInspectorsPlace()
{
    openWindow(m_id);
    QTRY_VERIFY(says(u"in the outbox need"_s));
    const QRect before(inspector()->mapTo(m_window.get(), QPoint()), inspector()->size());
    openOutbox();
    QVERIFY(isShown());
    QCOMPARE(QRect(panel()->mapTo(m_window.get(), QPoint()), panel()->size()), before);
    QVERIFY(!m_window->findChild<Preview *>()->isVisible());
    QVERIFY(!says(u"in the outbox need"_s)); // nobody is led where they are
    const auto rows = m_store->outbox();
    QVERIFY(m_store->setOutbox(rows->constFirst().id, u"waiting"_s).has_value());
    QCoreApplication::processEvents();
    QVERIFY(m_store->setOutbox(rows->constFirst().id, u"failed"_s, u"đĩa đầy"_s).has_value());
    QCoreApplication::processEvents();
    QVERIFY(!says(u"in the outbox need"_s));
    QTRY_VERIFY(says(u"Đĩa đầy"_s));
    // the first thing to do has the focus, and the story can be written meanwhile
    QCOMPARE(QApplication::focusWidget(), named<QPushButton>(u"Try now: Cầu Ván"_s));
    QVERIFY(text()->isVisible());
    QTest::keyClick(text(), Qt::Key_Right);
    QVERIFY(isShown());
    // and what needs somebody is said again where it is not seen any more
    action(u"inspector.1"_s)->trigger();
    QTRY_VERIFY(says(u"in the outbox need"_s));
}

void TestOutboxPlace::aSheetGivesTheFocusBackToTheText()
{
    openWindow(m_id);
    openOutbox();
    text()->setFocus();
    const auto closeSheet = [this] {
        QVERIFY(m_window->findChild<ServerSheet *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ServerSheet *>());
    };
    action(u"desk.server"_s)->trigger();
    closeSheet();
    QCOMPARE(QApplication::focusWidget(), text());
    QVERIFY(isShown());
    // whoever came from the outbox is there again
    auto *from = named<QPushButton>(u"Connect to a server…"_s);
    from->setFocus();
    from->click();
    closeSheet();
    QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
}

void TestOutboxPlace::escapeGoesBackToTheText()
{
    openWindow(m_id);
    text()->setFocus();
    openOutbox();
    QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!isShown());
    QVERIFY(m_window->findChild<Preview *>()->isVisible());
    QCOMPARE(QApplication::focusWidget(), text());
    // by its button too, and from the status line
    openOutbox();
    named<QToolButton>(u"Close the outbox (Esc)"_s)->click();
    QVERIFY(!isShown());
    QCOMPARE(QApplication::focusWidget(), text());
}

void TestOutboxPlace::aPartOfTheInspectorTakesItsPlaceBack()
{
    openWindow(m_id);
    openOutbox();
    action(u"inspector.5"_s)->trigger();
    QVERIFY(!isShown());
    QVERIFY(inspector()->isVisible());
    QVERIFY(inspector()->isAncestorOf(QApplication::focusWidget()));
}

void TestOutboxPlace::theKeyOfThePaneHidesBoth()
{
    openWindow(m_id);
    openOutbox();
    action(u"desk.inspector"_s)->trigger();
    QVERIFY(!isShown());
    QVERIFY(!inspector()->isVisible());
    // asked for while the pane is hidden it is seen, and the pane is hidden again afterwards
    openOutbox();
    QVERIFY(isShown());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!inspector()->isVisible());
    action(u"desk.inspector"_s)->trigger();
    QVERIFY(inspector()->isVisible());
}

void TestOutboxPlace::liesOverTheTextWhereThereIsNoRoom()
{
    openWindow(m_id, {1100, 700});
    QVERIFY(!inspector()->isVisible());
    openOutbox();
    QVERIFY(isShown());
    const QRect place(panel()->mapTo(m_window.get(), QPoint()), panel()->size());
    QCOMPARE(place.right(), m_window->width() - 1);
    // opening a story shows its text, which lies under it
    named<QPushButton>(u"Open the story: Cầu Ván"_s)->click();
    QVERIFY(!isShown());
    QCOMPARE(QApplication::focusWidget(), text());
    action(u"inspector.1"_s)->trigger(); // nor is it under what the outbox took the place of
    openOutbox();
    named<QPushButton>(u"Open the story: Cầu Ván"_s)->click();
    QVERIFY(!inspector()->isVisible());
    openOutbox();
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_Escape); // the topmost layer goes, wherever the focus is
    QVERIFY(!isShown());
    QVERIFY(!inspector()->isVisible());
    openOutbox();
    m_window->resize(1366, 768); // there is room beside now
    QVERIFY(isShown());
    QVERIFY(panel()->mapTo(m_window.get(), QPoint()).x()
        >= text()->mapTo(m_window.get(), QPoint(text()->width(), 0)).x());
}

// The inspector, too, where it lies over the text: the one asked for last is seen.
void TestOutboxPlace::theFindBarIsNeverHalfHidden()
{
    openWindow(m_id, {1100, 700});
    const auto *bar = m_window->findChild<FindBar *>();
    for (const QString &over : {u"desk.inspector"_s, u"inspector.3"_s, u"desk.outbox"_s}) {
        action(u"find"_s)->trigger();
        QVERIFY(bar->isVisible());
        QVERIFY(!inspector()->isVisible());
        action(over)->trigger();
        QVERIFY(inspector()->isVisible());
        QVERIFY(!bar->isVisible());
    }
    action(u"find"_s)->trigger();
    QVERIFY(bar->isVisible() && !inspector()->isVisible());
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    // nor by what the outbox stood in place of
    action(u"inspector.1"_s)->trigger();
    openOutbox();
    action(u"find"_s)->trigger();
    QVERIFY(bar->isVisible() && !inspector()->isVisible());
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    m_window->resize(1366, 768); // beside each other they both have room
    openOutbox();
    QVERIFY(bar->isVisible() && isShown());
}

void TestOutboxPlace::isSeenWithoutAStoryAndOverThePictures()
{
    openWindow(m_id);
    QVERIFY(m_window->desk().close().has_value());
    QVERIFY(!inspector()->isVisible());
    openOutbox();
    QVERIFY(isShown());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!inspector()->isVisible());
    action(u"desk.pictures"_s)->trigger();
    openOutbox();
    QVERIFY(isShown());
    QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
    named<QPushButton>(u"Open the story: Cầu Ván"_s)->click();
    QCOMPARE(m_window->desk().story().id, m_id);
    QVERIFY(text()->isVisible());
}

void TestOutboxPlace::isNoPartOfFocusMode()
{
    openWindow(m_id);
    action(u"focus"_s)->trigger();
    QVERIFY(!inspector()->isVisible());
    openOutbox();
    QVERIFY(isShown());
    QVERIFY(m_window->menuBar()->isVisible());
    // what it would say is said above the text while it is hidden
    action(u"focus"_s)->trigger();
    QVERIFY(!isShown());
    const auto rows = m_store->outbox();
    QVERIFY(m_store->setOutbox(rows->constFirst().id, u"waiting"_s).has_value());
    QCoreApplication::processEvents();
    QVERIFY(m_store->setOutbox(rows->constFirst().id, u"failed"_s, u"đĩa đầy"_s).has_value());
    QTRY_VERIFY(says(u"in the outbox need"_s));
    // and not beside it, when it is back
    action(u"focus"_s)->trigger();
    QVERIFY(isShown());
    QVERIFY(!says(u"in the outbox need"_s));
}

void TestOutboxPlace::aReturnedStoryIsOpenedBesideIt()
{
    const Member tram = *m_store->member(u"tram"_s);
    Content content;
    content.headline = u"Bài trả lại"_s;
    content.standfirst = u"Sapo"_s;
    content.byline = {u"Ngọc Trâm"_s};
    content.body.blocks
        = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    const QString id = m_store->createStory(content, tram).value().id;
    QVERIFY(m_store->transition(id, Action::Submit, tram).has_value());
    TransitionArgs args;
    args.note = u"Hỏi lại"_s;
    QVERIFY(m_store->transition(id, Action::Return, *m_store->member(u"hien"_s), args).has_value());
    openWindow(m_id);
    openOutbox();
    m_window->openStory(id, false);
    QVERIFY(isShown());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(inspector()->isVisible());
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestOutboxPlace test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_outboxplace.moc"
