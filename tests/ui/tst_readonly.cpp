// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "desk/editorpane.h"
#include "desk/propertiessheet.h"
#include "editor/sheetedit.h"
#include "server/outboxpanel.h"
#include "windowdesk.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// The window on a newsroom that lies where nothing can be written.
class TestReadOnly : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-readonly"_s); }
    void init();
    void cleanup() { closeDesk(); }
    void everythingIsSeenAndNothingOffered();
    void theEmptyPaneSaysWhy();
    void notesAreReadAndNotAnswered();
    void aSheetToReadIsClosedByEsc();
    void theOutboxIsOnlyRead();
    void nothingIsTriedBehindTheBack();

private:
    QString m_id;
};

void TestReadOnly::init()
{
    openDesk(u"tram"_s);
    Content content;
    content.headline = u"Cầu Ván thông xe"_s;
    content.body.blocks = {Block{.runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    m_id = m_store->createStory(content, m_session->member())->id;
    QVERIFY(m_store->transition(m_id, Action::Submit, m_session->member()));
    Note note;
    note.by = u"hien"_s;
    note.text = u"Hỏi lại đội cầu"_s;
    QVERIFY(m_store->addNote(m_id, note));
    const Member hien = *m_store->member(u"hien"_s);
    content.headline = u"Chợ nổi"_s;
    content.standfirst = u"Sapo"_s;
    content.byline = {u"Ngọc Trâm"_s};
    const QString out = m_store->createStory(content, m_session->member())->id;
    QVERIFY(m_store->transition(out, Action::Submit, m_session->member()));
    for (const Action step : {Action::Approve, Action::Publish}) {
        TransitionArgs args;
        args.confirmedHash = m_store->story(out)->hash;
        QVERIFY(m_store->transition(out, step, hien, args));
    }
    QCOMPARE(m_store->outbox()->size(), 1);
    m_session.reset();
    m_store.reset();
    auto reading = Store::open(m_dir->path(), {.access = Store::Access::Read, .create = false});
    QVERIFY2(reading.has_value(), reading ? "" : qPrintable(reading.error().text));
    m_store = std::move(*reading);
    QVERIFY(m_store->isReadOnly());
    m_session = std::make_unique<Session>(*m_store, hien);
}

void TestReadOnly::everythingIsSeenAndNothingOffered()
{
    openWindow(m_id);
    auto *sheet = m_window->findChild<SheetEdit *>();
    QVERIFY(sheet->toPlainText().contains(u"Đoàn xe đã qua cầu."_s));
    QVERIFY(says(u"open for reading"_s));
    for (const QString &name : {u"desk.new"_s, u"desk.import"_s, u"desk.duplicate"_s,
             u"desk.server"_s, u"desk.outbox"_s, u"story.next"_s, u"story.mark"_s})
        QVERIFY2(action(name) && !action(name)->isEnabled(), qPrintable(name));
    for (const QString &name : {u"story.approve"_s, u"story.return"_s, u"story.take"_s,
             u"story.trash"_s, u"story.share"_s})
        QVERIFY2(action(name) && !action(name)->isVisible(), qPrintable(name));
    for (const QString &name : {u"story.proofFile"_s, u"story.compare"_s, u"desk.backup"_s})
        QVERIFY2(action(name) && action(name)->isEnabled(), qPrintable(name));
    auto *place = named<QToolButton>(u"Open for reading only"_s);
    QVERIFY(place && !place->isEnabled());
    QVERIFY(place->toolTip().contains(u"no server is connected"_s));
    sheet->setFocus();
    QTest::keyClicks(sheet, u"them chu"_s);
    QVERIFY(!sheet->toPlainText().contains(u"them chu"_s));
    QVERIFY(!m_window->desk().draft().isDirty());
}

void TestReadOnly::notesAreReadAndNotAnswered()
{
    openWindow(m_id);
    action(u"inspector.4"_s)->trigger();
    QTRY_VERIFY(says(u"Hỏi lại đội cầu"_s));
    for (const QString &name : {u"Answer"_s, u"Done"_s, u"Reopen"_s})
        QVERIFY2(!named<QPushButton>(name), qPrintable(name));
    QVERIFY(!action(u"story.note"_s)->isEnabled());
}

void TestReadOnly::theEmptyPaneSaysWhy()
{
    openWindow(m_id);
    QVERIFY(m_window->desk().close().has_value());
    QTRY_VERIFY(says(u"The newsroom is open for reading only"_s));
    QVERIFY(!says(u"The account in use"_s));
}

// Every field of it is disabled: its keys are the sheet's all the same.
void TestReadOnly::aSheetToReadIsClosedByEsc()
{
    openWindow(m_id);
    m_window->findChild<SheetEdit *>()->setFocus();
    action(u"story.properties"_s)->trigger();
    auto *sheet = m_window->findChild<PropertiesSheet *>();
    QVERIFY(sheet);
    QVERIFY(QApplication::focusWidget() && sheet->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<PropertiesSheet *>());
    QVERIFY(m_window->findChild<SheetEdit *>()->hasFocus());
}

void TestReadOnly::theOutboxIsOnlyRead()
{
    openWindow(m_id);
    named<QToolButton>(u"Outbox: 1 waiting"_s)->click();
    auto *panel = m_window->findChild<OutboxPanel *>();
    QVERIFY(panel && panel->isVisible());
    const auto buttons = panel->findChildren<QPushButton *>();
    QStringList offered;
    for (const QPushButton *button : buttons)
        offered += button->text();
    QCOMPARE(offered, QStringList{u"Open the story"_s});
}

void TestReadOnly::nothingIsTriedBehindTheBack()
{
    openWindow(m_id);
    const QString said = m_window->findChild<EditorPane *>()->banner().text();
    QVERIFY(said.contains(u"copy its folder"_s));
    QTest::qWait(1800); // the learner, the housekeeper and the server's link begin in this time
    QCOMPARE(m_window->findChild<EditorPane *>()->banner().text(), said);
    QVERIFY(!named<QPushButton>(u"and 1 more"_s));
    m_window->close();
    QCOMPARE(m_store->story(m_id)->state, State::Submitted);
}

QTEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
