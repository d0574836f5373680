// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered for a marked word, and what an answer does.
#include "editor/figurecaption.h"
#include "editor/spellbar.h"
#include "editor/spellguide.h"
#include "editor/spellmenu.h"
#include "editor/storyeditor.h"
#include "spelldesk.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestSpellCorrection : public QObject, private test::SpellDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openSpelling(); }
    void cleanup() { closeSpelling(); }
    void thePopupCorrectsInOneUndoStep();
    void thePopupStaysShutWhileComposing();
    void aRightClickOpensThePopup();
    void ignoredInOneStoryOnly();
    void ignoredAtOnePlace();
    void wordsOfOneMemberAndOfAll();
    void theWayGoesThroughAllFields();
    void correctingAllIsOneStep();
    void readersAreOfferedNoCorrection();
};

void TestSpellCorrection::thePopupCorrectsInOneUndoStep()
{
    loadParagraphs({u"Đi trên đừơng dài"_s});
    QTRY_COMPARE(marked(), QStringList{u"đừơng"_s});
    putCursor(0, 11);
    QTest::keyClick(m_sheet, Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(menu() && menu()->isVisible());
    const auto actions = menu()->actions();
    QVERIFY(actions.constFirst()->text().contains(u"đừơng"_s)); // the reason
    QVERIFY(!actions.constFirst()->isEnabled());
    QVERIFY2(actions.at(1)->text().endsWith(u"\t1"_s), qPrintable(actions.at(1)->text()));
    const QString right = u"Đi trên %1 dài"_s.arg(actions.at(1)->text().section(u'\t', 0, 0));
    QCOMPARE(menu()->activeAction(), actions.at(1));
    QTest::keyClick(menu(), Qt::Key_1);
    QCOMPARE(paragraph(0), right);
    QTRY_VERIFY(marks().isDone());
    QVERIFY(marked().isEmpty());
    QTRY_VERIFY(!menu());
    m_sheet->undoStep();
    QCOMPARE(paragraph(0), u"Đi trên đừơng dài"_s);
    QCOMPARE(marked(), QStringList{u"đừơng"_s});
    m_sheet->redoStep();
    QCOMPARE(paragraph(0), right);
}

void TestSpellCorrection::thePopupStaysShutWhileComposing()
{
    loadParagraphs({u"Đi trên đừơng dài"_s});
    putCursor(0, 11);
    compose(u"x"_s);
    QTest::keyClick(m_sheet, Qt::Key_Return, Qt::AltModifier);
    QVERIFY(!menu());
    QVERIFY(m_sheet->isComposing());
    compose({});
}

void TestSpellCorrection::aRightClickOpensThePopup()
{
    loadParagraphs({u"Đi trên đừơng dài"_s});
    QTRY_COMPARE(marked(), QStringList{u"đừơng"_s});
    QTextCursor at(m_sheet->bodyBlock(0));
    at.setPosition(at.position() + 10);
    const QPoint place = m_sheet->cursorRect(at).center();
    QContextMenuEvent click(
        QContextMenuEvent::Mouse, place, m_sheet->viewport()->mapToGlobal(place));
    const int before = m_sheet->textCursor().position();
    QApplication::sendEvent(m_sheet->viewport(), &click);
    QVERIFY(menu() && menu()->isVisible());
    QCOMPARE(m_sheet->textCursor().position(), before);
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(!menu());
    QCOMPARE(paragraph(0), u"Đi trên đừơng dài"_s);
}

void TestSpellCorrection::ignoredInOneStoryOnly()
{
    loadParagraphs({u"Chữ tuyetj đây, tuyetj nữa"_s});
    const QString first = m_draft->story().id;
    QTRY_COMPARE(marked().size(), 2);
    putCursor(0, 6);
    QTest::keyClick(m_sheet, Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_B);
    QTRY_VERIFY(marked().isEmpty());
    loadParagraphs({u"Chữ tuyetj đây"_s});
    QTRY_COMPARE(marked().size(), 1);
    m_draft->open(*m_store->story(first));
    QTRY_VERIFY(marks().isDone());
    QVERIFY(marked().isEmpty());
    QCOMPARE(*spellwords::ignored(*m_store, first), QStringList{u"tuyetj"_s});
}

void TestSpellCorrection::ignoredAtOnePlace()
{
    loadParagraphs({u"Chữ tuyetj đây, rồi có tuyetj nữa"_s});
    m_editor->focusField(StoryEditor::Field::Headline);
    trigger(u"spell.next"_s);
    trigger(u"spell.ignore"_s);
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    QCOMPARE(m_sheet->textCursor().selectedText(), u"tuyetj"_s); // and on to the other one
    QCOMPARE(m_sheet->textCursor().selectionStart() - m_sheet->bodyBlock(0).position(), 23);
}

void TestSpellCorrection::wordsOfOneMemberAndOfAll()
{
    loadParagraphs({u"Hai chữ tuyetj và ngừơi"_s});
    QTRY_COMPARE(marked().size(), 2);
    putCursor(0, 10);
    QTest::keyClick(m_sheet, Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(menu());
    QCOMPARE(menu()->actions().constLast()->text(), u"Add to my words\tT"_s); // a reporter's
    QTest::keyClick(menu(), Qt::Key_T);
    QTRY_COMPARE(marked(), QStringList{u"ngừơi"_s});
    QTRY_VERIFY(!menu());
    m_session->setMember(test::editor);
    QTRY_COMPARE(marked().size(), 2); // not this member's word
    putCursor(0, 20);
    QTest::keyClick(m_sheet, Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_S);
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    m_session->setMember(test::reporter);
    QTRY_VERIFY(marks().isDone() && marked().isEmpty());
    QCOMPARE(m_spelling->personalWords(), QStringList{u"tuyetj"_s});
    QCOMPARE(m_spelling->newsroomWords(), QStringList{u"ngừơi"_s});
    m_spelling->removePersonal(u"tuyetj"_s);
    m_spelling->removeNewsroom(u"ngừơi"_s);
    QTRY_COMPARE(marked().size(), 2);
}

void TestSpellCorrection::theWayGoesThroughAllFields()
{
    Content content = test::content(u"Tít có tuyetj"_s);
    content.standfirst = u"Đoạn dẫn có ngừơi"_s;
    Photo photo;
    photo.id = u"p1"_s;
    photo.caption = u"Chú thích có đừơng"_s;
    photo.size = QSize(400, 300);
    Photo loose = photo;
    loose.id = u"p2"_s;
    loose.caption = u"Ảnh ngoài bài có nứơc"_s;
    content.photos = {photo, loose};
    Block figure{.kind = Block::Kind::Figure};
    figure.ref = u"p1"_s;
    Block text;
    text.runs = {{u"Thân bài có thuyềnf đây"_s}};
    content.body.blocks = {figure, text};
    load(content);
    QTRY_VERIFY(marks().isDone());
    QTRY_COMPARE(m_editor->spelling()->summary().total(), 5);
    auto *caption = m_editor->findChild<FigureCaption *>();
    QSignalSpy outside(m_editor->spelling(), &SpellGuide::photoWanted);
    m_editor->focusField(StoryEditor::Field::Kicker);
    const auto chosen = [&] {
        return caption->isOpen() ? caption->textCursor().selectedText()
                                 : m_sheet->textCursor().selectedText();
    };
    QStringList way;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(caption->isOpen() ? static_cast<QWidget *>(caption) : m_sheet, Qt::Key_F7);
        way.append(chosen());
    }
    QCOMPARE(way, (QStringList{u"tuyetj"_s, u"ngừơi"_s, u"đừơng"_s, u"thuyềnf"_s}));
    QVERIFY(m_editor->spelling()->bar()->isVisible());
    QTest::keyClick(m_sheet, Qt::Key_F7);
    QCOMPARE(outside.size(), 1);
    QCOMPARE(outside.constFirst().constFirst().toInt(), 1);
    m_editor->focusBlock(1);
    QTest::keyClick(m_sheet, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(chosen(), u"đừơng"_s);
    QTest::keyClick(caption, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(chosen(), u"ngừơi"_s);
    QTest::keyClick(m_sheet, Qt::Key_Escape);
    QVERIFY(!m_editor->spelling()->bar()->isVisible());
    QVERIFY(m_sheet->hasFocus());
    QTest::keyClick(m_sheet, Qt::Key_F7);
    QVERIFY(m_editor->spelling()->bar()->isVisible());
    m_editor->setFocusMode(true); // the text alone
    QVERIFY(!m_editor->spelling()->bar()->isVisible());
}

void TestSpellCorrection::correctingAllIsOneStep()
{
    Content content = test::content(u"Tít có đừơng"_s);
    content.standfirst = u"Đoạn dẫn có đừơng"_s;
    Photo photo;
    photo.id = u"p1"_s;
    photo.caption = u"Chú thích có đừơng"_s;
    photo.size = QSize(400, 300);
    content.photos = {photo};
    Block figure{.kind = Block::Kind::Figure};
    figure.ref = u"p1"_s;
    Block text;
    text.runs = {{u"Thân bài có đừơng và đừơng"_s}};
    content.body.blocks = {text, figure};
    load(content);
    QTRY_VERIFY(marks().isDone());
    m_editor->focusField(StoryEditor::Field::Kicker);
    trigger(u"spell.next"_s);
    const QString with = m_editor->findChild<SpellBar *>()->chosen();
    QVERIFY(!with.isEmpty());
    trigger(u"spell.fixAll"_s);
    QCOMPARE(m_sheet->fieldText(textmap::Part::Headline), u"Tít có "_s + with);
    QCOMPARE(m_sheet->fieldText(textmap::Part::Standfirst), u"Đoạn dẫn có "_s + with);
    QCOMPARE(paragraph(0), u"Thân bài có %1 và %1"_s.arg(with));
    QCOMPARE(m_draft->story().content.photos.constFirst().caption, u"Chú thích có "_s + with);
    m_sheet->undoStep();
    QCOMPARE(m_sheet->fieldText(textmap::Part::Headline), u"Tít có đừơng"_s);
    QCOMPARE(paragraph(0), u"Thân bài có đừơng và đừơng"_s);
    QCOMPARE(m_draft->story().content.photos.constFirst().caption, u"Chú thích có đừơng"_s);
}

void TestSpellCorrection::readersAreOfferedNoCorrection()
{
    loadParagraphs({u"Đi trên đừơng dài"_s});
    m_editor->setReadOnly(true);
    putCursor(0, 10);
    QTest::keyClick(m_sheet, Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(menu());
    for (const QAction *action : menu()->actions())
        QVERIFY(action->objectName() != u"spell.suggestion"_s);
    QTest::keyClick(menu(), Qt::Key_Escape);
    QCOMPARE(paragraph(0), u"Đi trên đừơng dài"_s);
}

QTEST_MAIN(TestSpellCorrection)
#include "tst_spellcorrection.moc"
