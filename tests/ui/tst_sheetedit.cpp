// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/figurecaption.h"
#include "editor/sheetedit.h"
#include "story/story.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace toasoan;
using textmap::Part;

class TestSheetEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tabAndEnterWalkTheFields();
    void backspaceAndDeleteKeepFields();
    void theEndOfAStoryIsThatOfItsText();
    void theEndIsReachedFromAFigureAmongTheText();
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
    void figuresAreChosenThenDeleted();
    void typingOnAFigureGoesBehindIt();
    void captionIsEditedInPlace();
    void undoBringsAWaitingCaptionBack();
    void pastedHtmlIsOneStep();
    void pastedTextKeepsParagraphsAndFieldsStayPlain();
    void pastedOldLettersAreRead();
    void copyCarriesFigures();
    void picturesAreHandedOn();
    void dragsAcrossFieldsKeepThem();
    void zoomScalesTextAndColumnWithoutAnEdit();
    void themeTouchesNoText();
    void clicksBesideTheColumnCount();
    void readOnlyTakesNoKey();
    void emptyParagraphsDoNotCountAsBlocks();

private:
    QString text(Part part) const { return m_edit->fieldText(part); }
    Body body() const { return m_edit->mirror().body(); }
    void type(const QString &letters)
    {
        for (const QChar letter : letters)
            QTest::sendKeyEvent(
                QTest::Click, m_edit.get(), Qt::Key_unknown, letter, Qt::NoModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(m_edit.get(), key, held);
    }
    void load(const Body &body)
    {
        m_edit->load({u"Sau lũ"_qs, u"Cầu Ván"_qs, u"Sáng 25-11"_qs, u"Ngọc Trâm"_qs, body});
    }
    void loadFigure()
    {
        load({{Block{.runs = {{u"Trước"_qs}}},
            Block{.kind = Block::Kind::Figure, .caption = u"Chú thích"_qs},
            Block{.runs = {{u"Sau"_qs}}}}});
    }
    void drop(QPointF at, const QMimeData &data)
    {
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_edit->viewport(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_edit->viewport(), &drop);
    }
    [[nodiscard]] bool whole() const
    {
        const QTextDocument &document = *m_edit->document();
        return document.blockCount() >= 5
            && textmap::part(document.findBlockByNumber(0)) == Part::Kicker
            && textmap::part(document.findBlockByNumber(1)) == Part::Headline
            && textmap::part(document.findBlockByNumber(2)) == Part::Standfirst
            && sheet::inBody(document.findBlockByNumber(3))
            && textmap::part(document.lastBlock()) == Part::Byline;
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<SheetEdit> m_edit;
    QList<Photo> m_photos;
};

namespace {

Body paragraph(const QString &text)
{
    return {{Block{.runs = {{text}}}}};
}

} // namespace

void TestSheetEdit::init()
{
    m_look = std::make_unique<Look>(Look::Choice::Light);
    m_photos = {{u"p1"_qs, QString(64, u'a'), u"Qua cầu"_qs, {}, {}, QSize(1200, 800)}};
    m_edit = std::make_unique<SheetEdit>(*m_look,
        ObjectSources{[this](const QString &id) -> std::optional<Photo> {
                          for (const Photo &photo : std::as_const(m_photos))
                              if (photo.id == id)
                                  return photo;
                          return {};
                      },
            [](const QString &) { return std::optional<Film>(); },
            [](const QString &, const QSize &) { return QPixmap(); }});
    m_edit->resize(587, 600);
    m_edit->show();
    m_edit->setFocus();
}

void TestSheetEdit::cleanup()
{
    QVERIFY(whole());
    m_edit.reset();
    m_look.reset();
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

void TestSheetEdit::theEndIsReachedFromAFigureAmongTheText()
{
    load({{Block{.runs = {{u"Một"_qs}}},
        Block{.kind = Block::Kind::Figure, .caption = u"Chú thích"_qs},
        Block{.runs = {{u"Hai"_qs}}}}});
    const QString byline = text(Part::Byline);
    const QTextBlock figure = m_edit->bodyBlock(1);
    QTextCursor cursor(figure);
    sheet::selectAtomic(cursor, figure);
    m_edit->setTextCursor(cursor);
    QVERIFY(sheet::atomicSelected(m_edit->textCursor()));
    key(Qt::Key_End, Qt::ControlModifier);
    type(u" ba"_qs);
    QCOMPARE(plainText(body()), u"Một\nChú thích\nHai ba"_qs);
    QCOMPARE(body().blocks.at(1).kind, Block::Kind::Figure);
    QCOMPARE(text(Part::Byline), byline);
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

void TestSheetEdit::figuresAreChosenThenDeleted()
{
    loadFigure();
    const Body before = body();
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    key(Qt::Key_Delete);
    QVERIFY(sheet::atomicSelected(m_edit->textCursor()));
    QCOMPARE(body(), before);
    key(Qt::Key_Delete);
    QCOMPARE(body().blocks.size(), 2);
    m_edit->undoStep();
    QCOMPARE(body(), before);
    // The arrows go through it.
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    key(Qt::Key_Right);
    QVERIFY(sheet::atomicSelected(m_edit->textCursor()));
    key(Qt::Key_Right);
    QCOMPARE(m_edit->textCursor().block().text(), u"Sau"_qs);
    key(Qt::Key_Backspace);
    QVERIFY(sheet::atomicSelected(m_edit->textCursor()));
    QCOMPARE(body(), before);
}

void TestSheetEdit::typingOnAFigureGoesBehindIt()
{
    loadFigure();
    const QTextBlock figure = m_edit->bodyBlock(1);
    QTextCursor cursor(figure);
    sheet::selectAtomic(cursor, figure);
    m_edit->setTextCursor(cursor);
    type(u"Mới"_qs);
    QCOMPARE(body().blocks.size(), 4);
    QCOMPARE(body().blocks.at(1).kind, Block::Kind::Figure);
    QCOMPARE(plainText(body().blocks.at(2).runs), u"Mới"_qs);
    cursor = QTextCursor(m_edit->bodyBlock(1));
    sheet::selectAtomic(cursor, m_edit->bodyBlock(1));
    m_edit->setTextCursor(cursor);
    QInputMethodEvent compose(u"ă"_qs, {});
    QCoreApplication::sendEvent(m_edit.get(), &compose);
    QInputMethodEvent commit;
    commit.setCommitString(u"ăn"_qs);
    QCoreApplication::sendEvent(m_edit.get(), &commit);
    QCOMPARE(plainText(body().blocks.at(2).runs), u"ăn"_qs);
}

void TestSheetEdit::captionIsEditedInPlace()
{
    loadFigure();
    FigureCaption caption(*m_edit, *m_look);
    connect(m_edit.get(), &SheetEdit::captionWanted, &caption, &FigureCaption::open);
    connect(&caption, &FigureCaption::captionEdited, this,
        [this](int block, bool credit, const QString &words, bool first) {
            sheet::noteCaption(m_edit->document()->findBlockByNumber(block), credit, words, !first);
        });
    const QTextBlock figure = m_edit->bodyBlock(1);
    const FigureGeometry geometry
        = m_edit->objects().figureGeometry(textmap::fromObject(textmap::objectOf(figure)));
    const QPointF at = m_edit->objectRect(figure).topLeft() + geometry.caption.center();
    QTest::mouseClick(m_edit->viewport(), Qt::LeftButton, {}, at.toPoint());
    QVERIFY(caption.isOpen());
    QTest::keyClicks(&caption, QStringLiteral("!"));
    QTest::keyClick(&caption, Qt::Key_Tab); // on to the credit
    QVERIFY(caption.isOpen());
    QTest::keyClicks(&caption, QStringLiteral("Khoi"));
    QTest::keyClick(&caption, Qt::Key_Return);
    QVERIFY(!caption.isOpen());
    QCOMPARE(body().blocks.at(1).caption, u"Chú thích!"_qs);
    QCOMPARE(body().blocks.at(1).credit, u"Khoi"_qs);
    caption.open(m_edit->bodyBlock(1).blockNumber(), true);
    QTest::keyClicks(&caption, QStringLiteral("xyz"));
    QTest::keyClick(&caption, Qt::Key_Escape);
    QCOMPARE(body().blocks.at(1).credit, u"Khoi"_qs);
}

void TestSheetEdit::undoBringsAWaitingCaptionBack()
{
    loadFigure();
    sheet::noteCaption(m_edit->bodyBlock(1), false, u"Mới"_qs, false);
    sheet::noteCaption(m_edit->bodyBlock(1), false, u"Mới hơn"_qs, true);
    QCOMPARE(body().blocks.at(1).caption, u"Mới hơn"_qs);
    m_edit->undoStep();
    QCOMPARE(body().blocks.at(1).caption, u"Chú thích"_qs);
    // A bound figure's caption belongs to the photo use: undo says what it was.
    load({{Block{.kind = Block::Kind::Figure, .ref = u"p1"_qs}}});
    QSignalSpy restored(m_edit.get(), &SheetEdit::captionRestored);
    sheet::noteCaption(m_edit->bodyBlock(0), false, u"Khác"_qs, false);
    m_edit->undoStep();
    QCOMPARE(restored.count(), 1);
    QCOMPARE(restored.constFirst().at(1).toString(), u"Qua cầu"_qs);
    QCOMPARE(body().blocks.constFirst().caption, QString());
}

void TestSheetEdit::pastedHtmlIsOneStep()
{
    load(paragraph(u"Trước sau"_qs));
    const Body before = body();
    m_edit->focusPart(Part::Paragraph);
    for (int i = 0; i < 6; ++i)
        key(Qt::Key_Right);
    auto *data = new QMimeData;
    data->setHtml(u"<p>một <b>hai</b></p><script>x</script><h2>Tít xen</h2><p>ba</p>"_qs);
    data->setText(u"khác"_qs);
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->paste();
    const QList<Block> blocks = body().blocks;
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(plainText(blocks.at(0).runs), u"Trước một hai"_qs);
    QCOMPARE(blocks.at(0).runs.constLast(), (Run{u"hai"_qs, Bold}));
    QCOMPARE(blocks.at(1).kind, Block::Kind::Heading);
    QCOMPARE(plainText(blocks.at(2).runs), u"basau"_qs);
    m_edit->undoStep();
    QCOMPARE(body(), before);
    m_edit->pastePlain();
    QCOMPARE(plainText(body()), u"Trước khácsau"_qs);
}

void TestSheetEdit::pastedOldLettersAreRead()
{
    load({});
    const QString old = u"Coâng an tænh Soùc Traêng tieáp nhaän ñôn thö cuûa ngöôøi daân."_qs;
    const QString right = u"Công an tỉnh Sóc Trăng tiếp nhận đơn thư của người dân."_qs;
    QSignalSpy told(m_edit.get(), &SheetEdit::oldTextRead);
    auto *data = new QMimeData;
    data->setHtml(u"<p>"_qs + old + u"</p>"_qs);
    data->setText(old);
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->focusPart(Part::Paragraph);
    m_edit->paste();
    QCOMPARE(plainText(body()), right);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), u"VNI"_qs);
    m_edit->undo();
    m_edit->focusPart(Part::Paragraph);
    m_edit->pastePlain(); // as it came
    QCOMPARE(plainText(body()), old);
    m_edit->undo();
    m_edit->focusPart(Part::Paragraph);
    QGuiApplication::clipboard()->setText(old);
    m_edit->paste();
    QCOMPARE(plainText(body()), right);
    QCOMPARE(told.size(), 2);
    // The soft hyphen of TCVN3 is a letter, whether it comes as itself or as an entity; elsewhere
    // it goes.
    data = new QMimeData;
    data->setHtml(u"<p>C«ng an tØnh Sãc Tr¨ng tiÕp nhËn ®¬n th\u00AD cña <b>ng&shy;êi</b> d©n.</p>"
                  "<p>Ng\u00ADêi d©n <b>ë</b> xa tiÕp nhËn m¸y thë.</p><p>Hôm\u00AD qua đã "
                  "&shy;họp.</p><figure data-photo=\"p\"><figcaption>Ng&shy;êi d©n "
                  "tiÕp nhËn m¸y</figcaption></figure>"_qs);
    m_edit->undo();
    m_edit->focusPart(Part::Paragraph);
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->paste();
    QCOMPARE(body().blocks.size(), 4);
    QCOMPARE(plainText(body().blocks[0].runs), right);
    QCOMPARE(plainText(body().blocks[1].runs), u"Người dân ở xa tiếp nhận máy thở."_qs);
    QCOMPARE(plainText(body().blocks[2].runs), u"Hôm qua đã họp."_qs);
    QCOMPARE(body().blocks[3].caption, u"Người dân tiếp nhận máy"_qs);
    QCOMPARE(told.last().first().toString(), u"TCVN3 (ABC)"_qs);
}

void TestSheetEdit::pastedTextKeepsParagraphsAndFieldsStayPlain()
{
    load({});
    QGuiApplication::clipboard()->setText(u"Một\n\nHai\r\nBa"_qs);
    m_edit->focusPart(Part::Paragraph);
    m_edit->paste();
    QCOMPARE(body().blocks.size(), 3);
    m_edit->focusPart(Part::Headline);
    m_edit->paste();
    QCOMPARE(text(Part::Headline), u"Cầu VánMột Hai Ba"_qs);
    auto *data = new QMimeData;
    data->setHtml(u"<h2>X</h2><p>Y</p>"_qs);
    data->setText(u" X\nY"_qs);
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->focusPart(Part::Standfirst);
    m_edit->paste();
    QCOMPARE(text(Part::Standfirst), u"Sáng 25-11X Y"_qs);
}

void TestSheetEdit::copyCarriesFigures()
{
    load({{Block{.runs = {{u"Trước"_qs, Bold}}},
        Block{.kind = Block::Kind::Figure, .ref = u"p1"_qs}, Block{.runs = {{u"Sau"_qs}}}}});
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->html().contains(u"<strong>Trước</strong>"_qs));
    QVERIFY(data->hasFormat(u"application/x-toasoan-body"_qs));
    const Body before = body();
    key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(body().blocks.isEmpty());
    m_edit->paste();
    QCOMPARE(body(), before);
}

void TestSheetEdit::picturesAreHandedOn()
{
    loadFigure();
    QSignalSpy dropped(m_edit.get(), &SheetEdit::picturesDropped);
    QSignalSpy pasted(m_edit.get(), &SheetEdit::imagePasted);
    const Body before = body();
    QMimeData files;
    files.setUrls(
        {QUrl::fromLocalFile(u"/tmp/Ảnh 1.JPG"_qs), QUrl::fromLocalFile(u"/tmp/ghi-chu.txt"_qs)});
    const QPointF at = m_edit->objectRect(m_edit->bodyBlock(1)).center();
    drop(at, files);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.constFirst().at(0).toStringList(), QStringList{u"/tmp/Ảnh 1.JPG"_qs});
    QCOMPARE(dropped.constFirst().at(1).toInt(), 1);
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    m_edit->paste();
    QCOMPARE(pasted.count(), 1);
    QCOMPARE(body(), before);
}

void TestSheetEdit::dragsAcrossFieldsKeepThem()
{
    load(paragraph(u"Thân bài"_qs));
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(0);
    cursor.setPosition(10, QTextCursor::KeepAnchor); // kicker and the start of the headline
    m_edit->setTextCursor(cursor);
    QMimeData data;
    data.setText(u"Sau lũ\nCầu"_qs);
    const QRectF target = m_edit->objectRect(sheet::lastBody(*m_edit->document()));
    drop(target.topLeft() + QPointF(4, 10), data);
    QVERIFY(whole());
    QVERIFY(plainText(body()).contains(u"Thân bài"_qs));
    QVERIFY(plainText(body()).contains(u"Sau lũ"_qs));
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
