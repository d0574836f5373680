// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Spelling in the writing column: what is marked and when, and what never happens meanwhile.
#include "editor/figurecaption.h"
#include "editor/spellbar.h"
#include "editor/spellguide.h"
#include "editor/spellmenu.h"
#include "editor/storyeditor.h"
#include "photos/photopanel.h"
#include "spelldesk.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestSpelling : public QObject, private test::SpellDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void marksComeWhenTypingPauses();
    void theWordBeingTypedIsNotMarked();
    void theWordBeingComposedIsNotMarked();
    void marksBehindAComposedWordStayAtTheirWords();
    void anEditedWordLosesItsMarkAtOnce();
    void bothTonePlacementsAreRight();
    void anUnchangedParagraphIsReadOnce();
    void aLongStoryIsReadInSlices();
    void undoBringsMarksBackAtOnce();
    void captionsAreUnderlined();
    void cellsAreUnderlined();
    void captionsOfThePanelAreChecked();
    void formsTellKindsApart();
    void theReasonIsATooltip();
    void withoutADictionaryTheDeskGoesOn();
};

void TestSpelling::init()
{
    openSpelling();
}

void TestSpelling::cleanup()
{
    closeSpelling();
}

void TestSpelling::marksComeWhenTypingPauses()
{
    loadParagraphs({u"Một đoạn"_s});
    putCursor(0, 8);
    const int before = m_spelling->checkedParagraphs();
    QTest::keyClicks(m_sheet, u" tuyetj voi"_s);
    QCOMPARE(m_spelling->checkedParagraphs(), before); // not a paragraph is read between two keys
    QVERIFY(marked().isEmpty());
    QVERIFY(!marks().isDone());
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    QCOMPARE(m_spelling->checkedParagraphs(), before + 1);
    QCOMPARE(m_sheet->textCursor().positionInBlock(), 19);
}

void TestSpelling::theWordBeingTypedIsNotMarked()
{
    loadParagraphs({u"Một đoạn"_s});
    putCursor(0, 8);
    QTest::keyClicks(m_sheet, u" tuyetj"_s);
    QTRY_VERIFY(marks().isDone());
    QVERIFY(marked().isEmpty());
    QCOMPARE(marks().count(SpellTone::Spelling), 0);
    QTest::keyClick(m_sheet, Qt::Key_Space);
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    // Whoever comes back to it sees that it is marked.
    QTest::keyClick(m_sheet, Qt::Key_Backspace);
    QTRY_VERIFY(marks().isDone());
    QVERIFY(marked().isEmpty());
    QTest::keyClick(m_sheet, Qt::Key_Left);
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
}

void TestSpelling::theWordBeingComposedIsNotMarked()
{
    loadParagraphs({u"Chữ tuyetj rồi"_s, u"Đoạn hai"_s});
    putCursor(0, 14);
    QTest::keyClick(m_sheet, Qt::Key_Space);
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    const int scroll = m_sheet->verticalScrollBar()->value();
    compose(u"ngừơi"_s);
    QVERIFY(m_sheet->isComposing());
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(marked(), QStringList{u"tuyetj"_s});
    QVERIFY(m_sheet->isComposing());
    QCOMPARE(m_sheet->textCursor().block().layout()->preeditAreaText(), u"ngừơi"_s);
    QCOMPARE(m_sheet->textCursor().positionInBlock(), 15);
    QCOMPARE(m_sheet->verticalScrollBar()->value(), scroll);
    compose({}, u"ngừơi"_s);
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(marked(), QStringList{u"tuyetj"_s}); // typed to its end, and not left yet
    compose({}, u" "_s);
    QTRY_COMPARE(marked(), (QStringList{u"tuyetj"_s, u"ngừơi"_s}));
    QCOMPARE(paragraph(0), u"Chữ tuyetj rồi ngừơi "_s);
}

void TestSpelling::marksBehindAComposedWordStayAtTheirWords()
{
    loadParagraphs({u"Một chữ tuyetj nữa ở giữa đoạn này"_s});
    putCursor(0, 4);
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    compose(u"nhé"_s);
    // The layout counts the three letters that the text does not have yet.
    QCOMPARE(m_sheet->extraSelections().constFirst().cursor.selectionStart()
            - m_sheet->bodyBlock(0).position(),
        8 + 3);
    compose({}, u"nhé "_s);
    QCOMPARE(marked(), QStringList{u"tuyetj"_s});
    QCOMPARE(m_sheet->extraSelections().constFirst().cursor.selectedText(), u"tuyetj"_s);
}

void TestSpelling::anEditedWordLosesItsMarkAtOnce()
{
    loadParagraphs({u"Chữ tuyetj và ngừơi đây"_s});
    QTRY_COMPARE(marked(), (QStringList{u"tuyetj"_s, u"ngừơi"_s}));
    putCursor(0, 10);
    QTest::keyClick(m_sheet, Qt::Key_Backspace);
    QCOMPARE(marked(), QStringList{u"ngừơi"_s});
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(marked(), QStringList{u"ngừơi"_s});
}

void TestSpelling::bothTonePlacementsAreRight()
{
    loadParagraphs({u"Ủy ban hóa đơn, Uỷ ban hoá đơn, thủy thuỷ, khỏe khoẻ, lòe loè."_s});
    QCOMPARE(marks().count(SpellTone::Spelling), 0);
    // The way this newspaper does not write is a matter of style.
    QCOMPARE(marked(), (QStringList{u"Uỷ"_s, u"hoá"_s, u"thuỷ"_s, u"khoẻ"_s, u"loè"_s}));
    QCOMPARE(marks().count(SpellTone::Style), 5);
}

void TestSpelling::anUnchangedParagraphIsReadOnce()
{
    QStringList paragraphs;
    for (int i = 0; i < 60; ++i)
        paragraphs.append(u"Đoạn số %1 của bài này"_s.arg(i));
    loadParagraphs(paragraphs);
    const int whole = m_spelling->checkedParagraphs();
    QVERIFY(whole >= 60);
    putCursor(30, 4);
    QTest::keyClicks(m_sheet, u"x"_s);
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(m_spelling->checkedParagraphs(), whole + 1);
    // The rest moves by a paragraph, and is the same.
    QTest::keyClick(m_sheet, Qt::Key_Return);
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(m_spelling->checkedParagraphs(), whole + 3);
    m_sheet->undoStep();
    m_sheet->undoStep();
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(m_spelling->checkedParagraphs(), whole + 3);
}

void TestSpelling::aLongStoryIsReadInSlices()
{
    QStringList paragraphs;
    for (int i = 0; i < 600; ++i)
        paragraphs.append(QStringList(25, u"đường làng"_s).join(u' ') + u" tuyetj %1"_s.arg(i));
    loadParagraphs({u"một"_s});
    Content content = m_draft->story().content;
    content.body = {};
    for (const QString &text : std::as_const(paragraphs)) {
        Block block;
        block.runs = {{text}};
        content.body.blocks.append(block);
    }
    const auto created = m_store->createStory(content, test::reporter);
    VERIFY_OK(created);
    QElapsedTimer since;
    since.start();
    m_draft->open(*created);
    // Between the slices the window answers: no turn of the loop is held up for long.
    qint64 longest = 0;
    while (!marks().isDone() && since.elapsed() < 20000) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = qMax(longest, turn.elapsed());
    }
    QVERIFY(marks().isDone());
    QCOMPARE(marks().count(SpellTone::Spelling), 600);
    QVERIFY(m_sheet->extraSelections().size() < 60); // those on screen, and some around
    m_sheet->verticalScrollBar()->setValue(m_sheet->verticalScrollBar()->maximum() / 2);
    QTRY_VERIFY(!m_sheet->extraSelections().isEmpty()
        && m_sheet->extraSelections().constFirst().cursor.blockNumber() > 100);
    const int whole = m_spelling->checkedParagraphs();
    const int scroll = m_sheet->verticalScrollBar()->value();
    putCursor(300, 5);
    QTest::keyClicks(m_sheet, u" mot hai ba"_s);
    QCOMPARE(m_spelling->checkedParagraphs(), whole);
    QTRY_VERIFY(marks().isDone());
    QCOMPARE(m_spelling->checkedParagraphs(), whole + 1);
    QVERIFY(scroll > 0);
}

void TestSpelling::undoBringsMarksBackAtOnce()
{
    loadParagraphs({u"Chữ tuyetj đây"_s, u"Đoạn hai"_s});
    QTRY_COMPARE(marked(), QStringList{u"tuyetj"_s});
    putCursor(0, 10);
    QTextCursor cursor = m_sheet->textCursor();
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    QVERIFY(marked().isEmpty());
    m_sheet->undoStep();
    QCOMPARE(marked(), QStringList{u"tuyetj"_s});
}

void TestSpelling::cellsAreUnderlined()
{
    Content content = test::content(u"Tít"_s);
    content.section = u"Thời sự"_s;
    Block table{.kind = Block::Kind::Table};
    table.rows = {{Cell{.runs = {{u"Đoàn xe"_s}}}, Cell{.runs = {{u"qua đừơng"_s}}}}};
    content.body.blocks.append(table);
    load(content);
    QTRY_VERIFY(marks().isDone());
    QTRY_VERIFY(wave() > 10);
    content.body.blocks.last().rows[0][1].runs = {{u"qua đường"_s}};
    load(content);
    QTRY_COMPARE(wave(), 0);
}

void TestSpelling::captionsAreUnderlined()
{
    Content content = test::content(u"Tít"_s);
    Photo photo;
    photo.id = u"p1"_s;
    photo.caption = u"Chú thích có đừơng"_s;
    photo.credit = u"Đức Trung"_s;
    photo.size = QSize(400, 300);
    content.photos = {photo};
    content.section = u"Thời sự"_s;
    Block figure{.kind = Block::Kind::Figure};
    figure.ref = u"p1"_s;
    content.body.blocks.prepend(figure);
    load(content);
    QTRY_VERIFY(marks().isDone());
    QTRY_VERIFY(wave() > 10);
    // In the field laid over it, too, and gone with the mistake.
    m_editor->focusFigure(u"p1"_s, false);
    auto *caption = m_editor->findChild<FigureCaption *>();
    QTRY_COMPARE(caption->extraSelections().size(), 1);
    caption->selectAll();
    QTest::keyClicks(caption, u"Anh em ta "_s);
    QTRY_VERIFY(caption->extraSelections().isEmpty());
    caption->close(true);
    QTRY_COMPARE(wave(), 0);
}

void TestSpelling::captionsOfThePanelAreChecked()
{
    PhotoPanel panel(*m_draft, *m_session, *m_pictures, *m_look);
    panel.setSpelling(*m_spelling);
    Content content = test::content(u"Tít"_s);
    Photo photo;
    photo.id = u"p1"_s;
    photo.caption = u"Chú thích có đừơng"_s;
    photo.size = QSize(400, 300);
    content.photos = {photo};
    load(content);
    panel.resize(300, 800);
    panel.show();
    panel.focusPhoto(0, false);
    const auto fields = panel.findChildren<QPlainTextEdit *>();
    QPlainTextEdit *field = nullptr;
    for (QPlainTextEdit *one : fields)
        if (one->toPlainText() == photo.caption)
            field = one;
    QVERIFY(field);
    QTRY_COMPARE(field->extraSelections().size(), 1);
    field->moveCursor(QTextCursor::End);
    QTest::keyClick(field, Qt::Key_Return, Qt::AltModifier);
    auto *popup = field->findChild<SpellMenu *>();
    QVERIFY(popup);
    const QString right = u"Chú thích có "_s + popup->actions().at(1)->text().section(u'\t', 0, 0);
    QTest::keyClick(popup, Qt::Key_1);
    QCOMPARE(field->toPlainText(), right);
    QCOMPARE(m_draft->story().content.photos.constFirst().caption, right);
}

void TestSpelling::formsTellKindsApart()
{
    Misspelling finding;
    QSet<int> forms;
    for (const QString &kind : {u"real-word"_s, u"name"_s, u"capitals"_s}) {
        finding.kind = kind;
        forms.insert(spellFormat(spellTone(finding), lightTheme()).underlineStyle());
    }
    QCOMPARE(forms.size(), 3);
    QVERIFY(forms.contains(QTextCharFormat::WaveUnderline));
}

void TestSpelling::theReasonIsATooltip()
{
    loadParagraphs({u"Đi trên đừơng dài"_s});
    QTextCursor at(m_sheet->bodyBlock(0));
    at.setPosition(at.position() + 10);
    const QPoint place = m_sheet->cursorRect(at).center();
    QHelpEvent help(QEvent::ToolTip, place, m_sheet->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_sheet->viewport(), &help);
    QTRY_VERIFY(QToolTip::text().contains(u"đừơng"_s));
    QToolTip::hideText();
}

void TestSpelling::withoutADictionaryTheDeskGoesOn()
{
    const QTemporaryDir empty;
    QSignalSpy loaded(m_spelling.get(), &Spelling::loaded);
    m_spelling->load(empty.path(), QString(test::noCounts));
    QVERIFY(loaded.wait());
    QVERIFY(!m_spelling->isReady());
    load(test::content(u"Tít"_s, u"<p>Chữ tuyetj</p>"_s));
    QTRY_VERIFY(m_editor->spelling()->summary().unavailable.contains(u"hunspell-vi"_s));
    m_editor->focusField(StoryEditor::Field::Headline);
    QTest::keyClicks(m_sheet, u" tuyetj"_s);
    QTest::keyClick(m_sheet, Qt::Key_F7);
    QVERIFY(marked().isEmpty());
    QVERIFY(!m_editor->spelling()->bar()->isVisible());
    QCOMPARE(m_sheet->fieldText(textmap::Part::Headline), u"Tít tuyetj"_s);
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
