// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetdesk.h"

#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;
using textmap::Part;

class TestSheetEdit : public QObject, private SheetDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tabAndEnterWalkTheFields();
    void backspaceAndDeleteKeepFields();
    void theEndOfAStoryIsThatOfItsText();
    void deletingAcrossFieldsKeepsThem();
    void typingOverASelectionAcrossFieldsIsOneStep();
    void selectAllTakesTheFieldFirst();
    void undoGoesAcrossFields();
    void fakeBackspacesTypeVietnamese_data();
    void fakeBackspacesTypeVietnamese();
    void compositionIsLeftAlone();
    void commitWithReplacementStaysInItsField();
    void enterInLists();
    void headingsEndWithTheirParagraph();
    void marksToggleAndType();
    void zoomScalesTextAndColumnWithoutAnEdit();
    void themeTouchesNoText();
    void clicksBesideTheColumnCount();
    void readOnlyTakesNoKey();
    void emptyParagraphsDoNotCountAsBlocks();
};

void TestSheetEdit::init()
{
    openSheet();
}

void TestSheetEdit::cleanup()
{
    QVERIFY(whole());
    closeSheet();
}

void TestSheetEdit::tabAndEnterWalkTheFields()
{
    m_edit->focusPart(Part::Kicker);
    type(u"Sau lũ"_qs);
    key(Qt::Key_Tab);
    type(u"Cầu Ván thông xe"_qs);
    key(Qt::Key_Return);
    type(u"Sáng 25-11"_qs);
    key(Qt::Key_Return);
    type(u"Từ 5 giờ"_qs);
    key(Qt::Key_Return);
    type(u"Đến 6 giờ"_qs);
    key(Qt::Key_Tab);
    type(u"Ngọc Trâm"_qs);
    key(Qt::Key_Return);
    QCOMPARE(text(Part::Kicker), u"Sau lũ"_qs);
    QCOMPARE(text(Part::Headline), u"Cầu Ván thông xe"_qs);
    QCOMPARE(text(Part::Standfirst), u"Sáng 25-11"_qs);
    QCOMPARE(text(Part::Byline), u"Ngọc Trâm"_qs);
    QCOMPARE(body().blocks.size(), 2);
    for (const Part part : {Part::Paragraph, Part::Standfirst, Part::Headline, Part::Kicker}) {
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_edit->currentField(), part);
    }
}

void TestSheetEdit::theEndOfAStoryIsThatOfItsText()
{
    load({{Block{.runs = {{u"Một"_qs}}}, Block{.runs = {{u"Hai"_qs}}}}});
    const QString byline = text(Part::Byline);
    m_edit->focusPart(Part::Headline);
    key(Qt::Key_End, Qt::ControlModifier);
    type(u" ba"_qs);
    QCOMPARE(text(Part::Byline), byline);
    QVERIFY(m_edit->document()->toPlainText().contains(u"Hai ba"_qs));
    key(Qt::Key_End, Qt::ControlModifier); // once more: the byline
    type(u"!"_qs);
    QCOMPARE(text(Part::Byline), byline + u'!');
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_Home);
    key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_edit->textCursor().selectedText().endsWith(u"Hai ba"_qs));
}

void TestSheetEdit::backspaceAndDeleteKeepFields()
{
    load(paragraph(u"Thân bài"_qs));
    for (const Part part :
        {Part::Kicker, Part::Headline, Part::Standfirst, Part::Paragraph, Part::Byline}) {
        m_edit->focusPart(part);
        key(Qt::Key_Home);
        key(Qt::Key_Backspace);
        key(Qt::Key_Backspace, Qt::ControlModifier);
        key(Qt::Key_End);
        key(Qt::Key_Delete);
        key(Qt::Key_Delete, Qt::ControlModifier);
    }
    QCOMPARE(text(Part::Kicker), u"Sau lũ"_qs);
    QCOMPARE(text(Part::Headline), u"Cầu Ván"_qs);
    QCOMPARE(text(Part::Standfirst), u"Sáng 25-11"_qs);
    QCOMPARE(text(Part::Byline), u"Ngọc Trâm"_qs);
    QCOMPARE(body(), paragraph(u"Thân bài"_qs));
}

void TestSheetEdit::deletingAcrossFieldsKeepsThem()
{
    load({{Block{.runs = {{u"Một"_qs}}}, Block{.runs = {{u"Hai"_qs}}}}});
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(3); // within the kicker
    cursor.setPosition(
        sheet::lastBody(*m_edit->document()).position() + 1, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    key(Qt::Key_Delete);
    QCOMPARE(text(Part::Kicker), u"Sau"_qs);
    QCOMPARE(text(Part::Headline), QString());
    QCOMPARE(text(Part::Standfirst), QString());
    QCOMPARE(body(), paragraph(u"ai"_qs));
    m_edit->undoStep();
    QCOMPARE(text(Part::Headline), u"Cầu Ván"_qs);
    QCOMPARE(body().blocks.size(), 2);
}

void TestSheetEdit::typingOverASelectionAcrossFieldsIsOneStep()
{
    load(paragraph(u"Thân bài"_qs));
    m_edit->focusPart(Part::Headline);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"x"_qs);
    QCOMPARE(text(Part::Kicker), u"x"_qs);
    QCOMPARE(text(Part::Headline), QString());
    QCOMPARE(text(Part::Byline), QString());
    QVERIFY(body().blocks.isEmpty());
    m_edit->undoStep();
    QCOMPARE(text(Part::Kicker), u"Sau lũ"_qs);
    QCOMPARE(text(Part::Byline), u"Ngọc Trâm"_qs);
    QCOMPARE(body(), paragraph(u"Thân bài"_qs));
}

void TestSheetEdit::selectAllTakesTheFieldFirst()
{
    load({{Block{.runs = {{u"Một"_qs}}}, Block{.runs = {{u"Hai"_qs}}}}});
    m_edit->focusPart(Part::Headline);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_edit->textCursor().selectedText(), u"Cầu Ván"_qs);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_edit->textCursor().selectionStart(), 0);
    QCOMPARE(m_edit->textCursor().selectionEnd(), m_edit->document()->characterCount() - 1);
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_edit->textCursor().selectedText(), u"Một\u2029Hai"_qs);
}

void TestSheetEdit::undoGoesAcrossFields()
{
    load({});
    m_edit->focusPart(Part::Headline);
    type(u" mới"_qs);
    key(Qt::Key_Tab);
    type(u" mới"_qs);
    m_edit->undoStep();
    QCOMPARE(text(Part::Standfirst), u"Sáng 25-11"_qs);
    QCOMPARE(text(Part::Headline), u"Cầu Ván mới"_qs);
    m_edit->undoStep();
    QCOMPARE(text(Part::Headline), u"Cầu Ván"_qs);
    m_edit->redoStep();
    m_edit->redoStep();
    QCOMPARE(text(Part::Standfirst), u"Sáng 25-11 mới"_qs);
}

// UniKey, EVKey and OpenKey send Backspace for the letters they replace, then the new ones.
void TestSheetEdit::fakeBackspacesTypeVietnamese_data()
{
    QTest::addColumn<QString>("keys"); // ‹ is Backspace
    QTest::addColumn<QString>("word");
    QTest::newRow("Telex thiết") << u"thie‹êt‹‹ết"_qs << u"thiết"_qs;
    QTest::newRow("đường") << u"d‹đuo‹‹ươ‹‹ườ‹‹ươ‹‹ường"_qs << u"đường"_qs;
    QTest::newRow("bạn thiết") << u"ban‹‹ạn thiet‹‹‹‹‹thiết"_qs << u"bạn thiết"_qs;
    QTest::newRow("first letter") << u"U‹Ủy"_qs << u"Ủy"_qs;
    QTest::newRow("decomposed") << u"hoa‹a\u0300"_qs << u"hoà"_qs;
}

void TestSheetEdit::fakeBackspacesTypeVietnamese()
{
    QFETCH(const QString, keys);
    QFETCH(const QString, word);
    m_edit->load({{}, {}, u"Sáng 25-11"_qs, {}, {}});
    for (const Part part : {Part::Headline, Part::Paragraph}) {
        m_edit->focusPart(part);
        for (const QChar letter : keys) {
            if (letter == u'‹')
                key(Qt::Key_Backspace);
            else
                type(letter);
        }
        const QString typed = part == Part::Headline ? text(part) : plainText(body());
        QCOMPARE(typed.normalized(QString::NormalizationForm_C), word);
    }
    QCOMPARE(text(Part::Standfirst), u"Sáng 25-11"_qs);
}

void TestSheetEdit::compositionIsLeftAlone()
{
    load(paragraph(u"Bài "_qs));
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    const QString before = m_edit->toPlainText();
    for (const QString &preedit : {u"v"_qs, u"vi"_qs, u"viê"_qs, u"viết"_qs}) {
        QInputMethodEvent compose(preedit, {});
        QCoreApplication::sendEvent(m_edit.get(), &compose);
        QVERIFY(m_edit->isComposing());
        QCOMPARE(m_edit->textCursor().block().layout()->preeditAreaText(), preedit);
    }
    QCOMPARE(m_edit->toPlainText(), before);
    QVERIFY(!m_edit->document()->isUndoAvailable());
    m_edit->undoStep(); // keys of the program wait, too
    QCOMPARE(m_edit->textCursor().block().layout()->preeditAreaText(), u"viết"_qs);
    QInputMethodEvent commit;
    commit.setCommitString(u"viết"_qs);
    QCoreApplication::sendEvent(m_edit.get(), &commit);
    QVERIFY(!m_edit->isComposing());
    QCOMPARE(plainText(body()), u"Bài viết"_qs);
}

void TestSheetEdit::commitWithReplacementStaysInItsField()
{
    load({});
    m_edit->focusPart(Part::Headline);
    QInputMethodEvent commit;
    commit.setCommitString(u"Vân\ntrôi"_qs, -3, 3);
    QCoreApplication::sendEvent(m_edit.get(), &commit);
    QCOMPARE(text(Part::Headline), u"Cầu Vân trôi"_qs);
    key(Qt::Key_Home);
    QInputMethodEvent far;
    far.setCommitString(u"Q"_qs, -5, 8);
    QCoreApplication::sendEvent(m_edit.get(), &far);
    QCOMPARE(text(Part::Kicker), u"Sau lũ"_qs);
    QCOMPARE(text(Part::Headline), u"Q Vân trôi"_qs);
}

void TestSheetEdit::enterInLists()
{
    load({{Block{
        .kind = Block::Kind::ListItem, .level = 1, .ordered = true, .runs = {{u"Một"_qs}}}}});
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    key(Qt::Key_Return);
    type(u"Hai"_qs);
    key(Qt::Key_Return);
    key(Qt::Key_Return); // an empty item leaves the list
    type(u"Ba"_qs);
    const QList<Block> blocks = body().blocks;
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks.at(1).kind, Block::Kind::ListItem);
    QVERIFY(blocks.at(1).ordered);
    QCOMPARE(blocks.at(2).kind, Block::Kind::Paragraph);
    key(Qt::Key_Home);
    key(Qt::Key_Up);
    key(Qt::Key_Backspace); // at its start an item becomes a paragraph
    QCOMPARE(body().blocks.at(1).kind, Block::Kind::Paragraph);
}

void TestSheetEdit::headingsEndWithTheirParagraph()
{
    load(paragraph(u"Kè lại bờ"_qs));
    m_edit->focusPart(Part::Paragraph);
    m_edit->togglePart(Part::Heading, 3);
    QCOMPARE(body().blocks.constFirst().level, 3);
    key(Qt::Key_End);
    key(Qt::Key_Return);
    type(u"Sau đó"_qs);
    QCOMPARE(body().blocks.constLast().kind, Block::Kind::Paragraph);
    key(Qt::Key_Home);
    key(Qt::Key_Backspace);
    QCOMPARE(body().blocks.size(), 1);
    const QTextBlock joined = m_edit->textCursor().block();
    QCOMPARE(joined.begin().fragment().length(), joined.length() - 1); // one look
    m_edit->togglePart(Part::Heading, 3);
    QCOMPARE(body().blocks.constFirst().kind, Block::Kind::Paragraph);
}

void TestSheetEdit::marksToggleAndType()
{
    load(paragraph(u"chữ"_qs));
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    m_edit->toggleMark(Bold);
    type(u" đậm"_qs);
    m_edit->toggleMark(Bold);
    type(u" thường"_qs);
    const Runs expected{{u"chữ"_qs}, {u" đậm"_qs, Bold}, {u" thường"_qs}};
    QCOMPARE(body().blocks.constFirst().runs, expected);
    key(Qt::Key_A, Qt::ControlModifier);
    m_edit->applyLink(u"https://vi-du.example/"_qs);
    QCOMPARE(body().blocks.constFirst().runs.constFirst().link, u"https://vi-du.example/"_qs);
    m_edit->undoStep();
    QCOMPARE(body().blocks.constFirst().runs, expected);
    m_edit->focusPart(Part::Headline);
    key(Qt::Key_A, Qt::ControlModifier);
    m_edit->toggleMark(Italic); // fields are plain
    QVERIFY(!sheet::block(*m_edit->document(), Part::Headline)
                 .begin()
                 .fragment()
                 .charFormat()
                 .fontItalic());
}

void TestSheetEdit::zoomScalesTextAndColumnWithoutAnEdit()
{
    load(paragraph(u"Thân bài"_qs));
    m_edit->resize(1000, 600);
    QSignalSpy edited(m_edit.get(), &SheetEdit::edited);
    const int width = m_edit->viewport()->width();
    const QTextBlock at = m_edit->bodyBlock(0);
    const qreal text = at.layout()->lineAt(0).naturalTextWidth();
    m_edit->setZoom(1.5);
    QVERIFY(qAbs(m_edit->viewport()->width() - width * 1.5) < 4);
    QVERIFY(qAbs(at.layout()->lineAt(0).naturalTextWidth() - text * 1.5) < text * 0.05);
    m_edit->setZoom(1);
    QCOMPARE(m_edit->viewport()->width(), width);
    QVERIFY(qAbs(at.layout()->lineAt(0).naturalTextWidth() - text) < 0.5);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void TestSheetEdit::themeTouchesNoText()
{
    load(paragraph(u"Thân bài"_qs));
    QSignalSpy edited(m_edit.get(), &SheetEdit::edited);
    m_look->setChoice(Look::Choice::Dark);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!m_edit->document()->isUndoAvailable());
    m_look->setChoice(Look::Choice::Light);
}

void TestSheetEdit::clicksBesideTheColumnCount()
{
    load(paragraph(u"Thân bài"_qs));
    m_edit->resize(897, 600);
    const QRectF line = m_edit->objectRect(m_edit->bodyBlock(0));
    const int y = int(line.top()) + 12;
    QTest::mouseClick(m_edit.get(), Qt::LeftButton, {}, QPoint(40, y));
    QCOMPARE(m_edit->currentField(), Part::Paragraph);
    QVERIFY(m_edit->textCursor().atBlockStart());
    QTest::mouseClick(m_edit.get(), Qt::LeftButton, {}, QPoint(870, y));
    QVERIFY(m_edit->textCursor().atBlockEnd());
}

void TestSheetEdit::readOnlyTakesNoKey()
{
    loadFigure();
    const Body before = body();
    m_edit->setReadOnly(true);
    m_edit->focusPart(Part::Headline);
    type(u"x"_qs);
    key(Qt::Key_Backspace);
    key(Qt::Key_Return);
    m_edit->togglePart(Part::Quote);
    m_edit->paste();
    m_edit->cutSelection();
    QInputMethodEvent commit;
    commit.setCommitString(u"y"_qs);
    QCoreApplication::sendEvent(m_edit.get(), &commit);
    QCOMPARE(text(Part::Headline), u"Cầu Ván"_qs);
    QCOMPARE(body(), before);
}

void TestSheetEdit::emptyParagraphsDoNotCountAsBlocks()
{
    load({{Block{.runs = {{u"Một"_qs}}}, Block{.runs = {{u"Hai"_qs}}}}});
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QCOMPARE(body().blocks.size(), 2);
    QCOMPARE(m_edit->bodyBlock(1).text(), u"Hai"_qs);
    QCOMPARE(m_edit->bodyIndex(m_edit->bodyBlock(1)), 1);
    QCOMPARE(m_edit->bodyIndex(sheet::block(*m_edit->document(), Part::Byline)), -1);
}

QTEST_MAIN(TestSheetEdit)
#include "tst_sheetedit.moc"
