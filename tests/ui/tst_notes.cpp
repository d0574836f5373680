// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/prompt.h"
#include "editor/notemargin.h"
#include "editor/notemarks.h"
#include "editor/sheetedit.h"
#include "inspector/notespanel.h"
#include "preview/preview.h"
#include "publish/wordsheets.h"
#include "store/beside.h"
#include "text/html.h"
#include "windowdesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QQuickWindow>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// Notes to passages and the proof, through the window.
class TestNotes : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aNoteStandsOnItsPassage();
    void aNoteThatIsTooLongStays();
    void notesAreAnsweredAndSettled();
    void aReturnedStoryOpensItsNotes();
    void wordsLeftUnsentAreTheirWriters();
    void theProofIsAVersionOfItsOwn();

private:
    void open() { openWindow(m_id); }
    [[nodiscard]] SheetEdit *sheet() { return m_window->findChild<SheetEdit *>(); }
    [[nodiscard]] NotesPanel *panel() { return m_window->findChild<NotesPanel *>(); }
    [[nodiscard]] NoteMarks *marks() { return m_window->findChild<NoteMarks *>(); }
    void select(const QString &words)
    {
        const int at = int(sheet()->toPlainText().indexOf(words));
        QVERIFY(at >= 0);
        QTextCursor cursor(sheet()->document());
        cursor.setPosition(at);
        cursor.setPosition(at + int(words.size()), QTextCursor::KeepAnchor);
        sheet()->setTextCursor(cursor);
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        const auto buttons = in->findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }
    void press(QWidget *in, const QString &text)
    {
        QTRY_VERIFY2(button(in, text), qPrintable(text)); // cards show themselves a little later
        button(in, text)->click();
    }
    void write(const QString &text);

    QString m_id;
};

void TestNotes::initTestCase()
{
    useTestSettings();
}

void TestNotes::init()
{
    openDesk(u"tram"_s);
    Content content;
    content.headline = u"Cầu Ván thông xe trở lại"_s;
    content.standfirst = u"Sáng nay xe qua cầu."_s;
    content.section = m_session->newsroom().sections.constFirst();
    content.byline = {u"Ngọc Trâm"_s};
    content.body
        = bodyFromHtml(u"<p>Đoàn kiểm tra đo lại độ võng nhịp giữa cầu.</p>"
                       "<p>Nghe tin thông cầu là cả xóm thức từ ba giờ, bà Lành nói.</p>"_s);
    m_id = m_store->createStory(content, m_session->member())->id;
}

void TestNotes::cleanup()
{
    closeDesk();
}

void TestNotes::write(const QString &text)
{
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    qobject_cast<QPlainTextEdit *>(QApplication::focusWidget())->setPlainText(text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sheet()->hasFocus());
}

// It stays in the field, with the reason on the window.
void TestNotes::aNoteThatIsTooLongStays()
{
    open();
    select(u"cả xóm thức từ ba giờ"_s);
    QSignalSpy failed(panel(), &NotesPanel::failed);
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    auto *field = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    const QString text(5001, u'ữ');
    field->setPlainText(text);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).value<Error>().text.contains(u"5.000"_s));
    QCOMPARE(field->toPlainText(), text);
    QCOMPARE(m_store->notes(m_id)->size(), 0);
}

void TestNotes::aNoteStandsOnItsPassage()
{
    open();
    auto *margin = sheet()->findChild<NoteMargin *>();
    QVERIFY(margin && !margin->isVisible());
    select(u"cả xóm thức từ ba giờ"_s);
    write(u"Nguồn nào?"_s);
    // beside it as well, so that the colour is not all that tells
    const auto beside = [this, margin] {
        const int line
            = sheet()->cursorRect(sheet()->extraSelections().value(0).cursor).center().y();
        return margin->isVisible() && margin->places().size() == 1
            && qAbs(margin->places().constFirst().center().y() - line) < m_look->px(10)
            && margin->geometry().right() < sheet()->viewport()->x();
    };
    QVERIFY(beside());
    const auto notes = m_store->notes(m_id);
    QCOMPARE(notes->size(), 1);
    QCOMPARE(notes->constFirst().quote, u"cả xóm thức từ ba giờ"_s);
    QCOMPARE(panel()->openCount(), 1);
    QCOMPARE(marks()->marked(), 1);
    const auto marked
        = [this] { return sheet()->extraSelections().value(0).cursor.selectedText(); };
    QCOMPARE(marked(), u"cả xóm thức từ ba giờ"_s);
    QCOMPARE(sheet()->extraSelections().value(0).format.background().color(), lightTheme().note);
    // typing before and inside moves it along
    QTextCursor cursor(sheet()->document());
    cursor.setPosition(int(sheet()->toPlainText().indexOf(u"Đoàn kiểm"_s)));
    cursor.insertText(u"Từ 5 giờ, "_s);
    cursor.setPosition(int(sheet()->toPlainText().indexOf(u"thức từ"_s)));
    cursor.insertText(u"đã "_s);
    QCOMPARE(marked(), u"cả xóm đã thức từ ba giờ"_s);
    QVERIFY(beside());
    // and after the story was closed it is found again
    QVERIFY(m_window->desk().close().has_value());
    QVERIFY(m_window->desk().open(m_id).has_value());
    QTRY_COMPARE(marked(), u"cả xóm đã thức từ ba giờ"_s);
    m_window->findChild<QAction *>(u"inspector.4"_s)->trigger();
    press(panel(), u"Show"_s);
    QVERIFY(sheet()->hasFocus());
    QVERIFY(sheet()->textCursor().block().text().startsWith(u"Nghe tin"_s));
    QVERIFY(!sheet()->textCursor().hasSelection()); // the first key replaces nothing
}

void TestNotes::notesAreAnsweredAndSettled()
{
    open();
    select(u"độ võng"_s);
    write(u"Bao nhiêu?"_s);
    m_window->findChild<QAction *>(u"inspector.4"_s)->trigger();
    press(panel(), u"Answer"_s);
    QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    qobject_cast<QPlainTextEdit *>(QApplication::focusWidget())->setPlainText(u"Hai phân."_s);
    press(panel(), u"Keep the note"_s);
    QTRY_COMPARE(m_store->notes(m_id)->size(), 2);
    QCOMPARE(placedNotes(*m_store, m_id)->at(1).answers, m_store->notes(m_id)->at(0).id);
    QCOMPARE(panel()->openCount(), 1);
    press(panel(), u"Done"_s);
    QTRY_COMPARE(panel()->openCount(), 0);
    QCOMPARE(marks()->marked(), 0);
    press(panel(), u"Reopen"_s);
    QTRY_COMPARE(panel()->openCount(), 1);
    QCOMPARE(marks()->marked(), 1);
}

void TestNotes::aReturnedStoryOpensItsNotes()
{
    QVERIFY(m_store->transition(m_id, Action::Submit, *m_store->member(u"tram"_s)).has_value());
    m_session->setMember(*m_store->member(u"hien"_s));
    open();
    select(u"độ võng"_s);
    m_window->findChild<QAction *>(u"story.return"_s)->trigger();
    QTRY_VERIFY(m_window->findChild<ReturnSheet *>());
    auto *returned = m_window->findChild<ReturnSheet *>();
    QVERIFY(returned->findChild<QCheckBox *>()->isChecked());
    returned->findChild<QPlainTextEdit *>()->setPlainText(u"Ghi rõ số đo."_s);
    // Left to look something up, it keeps its words.
    QTest::keyClick(returned->findChild<QPlainTextEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ReturnSheet *>());
    m_window->findChild<QAction *>(u"story.return"_s)->trigger();
    QTRY_VERIFY(m_window->findChild<ReturnSheet *>());
    returned = m_window->findChild<ReturnSheet *>();
    QCOMPARE(returned->findChild<QPlainTextEdit *>()->toPlainText(), u"Ghi rõ số đo."_s);
    press(returned, u"Return"_s);
    QTRY_COMPARE(m_store->story(m_id)->state, State::Returned);
    QCOMPARE(placedNotes(*m_store, m_id)->constFirst().quote, u"độ võng"_s);
    QTRY_COMPARE(marks()->marked(), 1); // also for whoever sent it back
    m_window->close();
    m_session->setMember(*m_store->member(u"tram"_s));
    open();
    QTRY_VERIFY(panel()->isVisible());
    QCOMPARE(marks()->marked(), 1);
}

void TestNotes::wordsLeftUnsentAreTheirWriters()
{
    QVERIFY(m_store->transition(m_id, Action::Submit, *m_store->member(u"tram"_s)).has_value());
    QVERIFY(
        m_store->addMember({u"khoi"_s, u"Minh Khôi"_s, Role::Editor}).has_value()); // a second one
    m_session->setMember(*m_store->member(u"hien"_s));
    open();
    const auto field = [this] {
        m_window->findChild<QAction *>(u"story.return"_s)->trigger();
        auto *sheet = m_window->findChild<ReturnSheet *>();
        return sheet ? sheet->findChild<QPlainTextEdit *>() : nullptr;
    };
    const auto leave = [this](QPlainTextEdit *from) {
        QTest::keyClick(from, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ReturnSheet *>());
    };
    QPlainTextEdit *note = field();
    QVERIFY(note);
    note->setPlainText(u"Ghi rõ số đo."_s);
    leave(note);
    become(u"khoi"_s);
    note = field();
    QVERIFY(note);
    QCOMPARE(note->toPlainText(), QString());
    leave(note);
    become(u"hien"_s);
    note = field();
    QVERIFY(note);
    QCOMPARE(note->toPlainText(), u"Ghi rõ số đo."_s);
}

void TestNotes::theProofIsAVersionOfItsOwn()
{
    open();
    const QString path = m_dir->filePath(u"in duyệt.pdf"_s);
    prompt::answerNextFiles({path});
    m_window->findChild<QAction *>(u"story.proofFile"_s)->trigger();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(8).startsWith("%PDF-"));
    const Story story = *m_store->story(m_id);
    QCOMPARE(m_store->revision(m_id, story.revision)->hash, story.hash);
    QVERIFY(markedRevisions(*m_store, m_id)->contains(story.revision));
}

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestNotes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notes.moc"
