// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in the writing column, and the captions under them.
#include "editor/figurecaption.h"
#include "sheetdesk.h"

#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;
using textmap::Part;

class TestSheetFigures : public QObject, private SheetDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openSheet(); }
    void cleanup() { closeWholeSheet(); }
    void theEndIsReachedFromAFigureAmongTheText();
    void figuresAreChosenThenDeleted();
    void typingOnAFigureGoesBehindIt();
    void captionIsEditedInPlace();
    void undoBringsAWaitingCaptionBack();
};

void TestSheetFigures::theEndIsReachedFromAFigureAmongTheText()
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

void TestSheetFigures::figuresAreChosenThenDeleted()
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

void TestSheetFigures::typingOnAFigureGoesBehindIt()
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

void TestSheetFigures::captionIsEditedInPlace()
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

void TestSheetFigures::undoBringsAWaitingCaptionBack()
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

QTEST_MAIN(TestSheetFigures)
#include "tst_sheetfigures.moc"
