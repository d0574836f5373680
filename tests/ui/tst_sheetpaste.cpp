// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the writing column from elsewhere, and what it hands on.
#include "sheetdesk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace toasoan;
using namespace toasoan::test;
using textmap::Part;

class TestSheetPaste : public QObject, private SheetDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openSheet(); }
    void cleanup() { closeWholeSheet(); }
    void pastedHtmlIsOneStep();
    void undoneBlocksLeaveTheCursorInTheText_data();
    void undoneBlocksLeaveTheCursorInTheText();
    void pastedTextKeepsParagraphsAndFieldsStayPlain();
    void pastedOldLettersAreRead();
    void copyCarriesFigures();
    void picturesAreHandedOn();
    void dragsAcrossFieldsKeepThem();
    void anUndoneDropLeavesTheCursorInTheText();
};

void TestSheetPaste::pastedHtmlIsOneStep()
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

void TestSheetPaste::undoneBlocksLeaveTheCursorInTheText_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("paragraphs") << u"<p>Một</p><p>Hai</p>"_qs;
    QTest::newRow("rule") << u"<hr>"_qs;
    QTest::newRow("figure") << u"<figure><figcaption>Lời</figcaption></figure>"_qs;
    QTest::newRow("mixed") << u"<p>Một</p><hr><p>Hai</p>"_qs;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr></table>"_qs;
}

void TestSheetPaste::undoneBlocksLeaveTheCursorInTheText()
{
    QFETCH(QString, html);
    load(paragraph(u"Doan"_qs));
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    key(Qt::Key_Return);
    auto *data = new QMimeData;
    data->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->paste();
    m_edit->undoStep();
    type(u"K"_qs);
    QCOMPARE(text(Part::Byline), u"Ngọc Trâm"_qs);
    QCOMPARE(plainText(body()), u"Doan\nK"_qs);
    QVERIFY(whole());
    m_edit->focusPart(Part::Byline);
    type(u"X"_qs);
    m_edit->undoStep(); // of the byline itself: the cursor stays there
    QCOMPARE(m_edit->currentField(), Part::Byline);
}

void TestSheetPaste::pastedTextKeepsParagraphsAndFieldsStayPlain()
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

void TestSheetPaste::pastedOldLettersAreRead()
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

void TestSheetPaste::copyCarriesFigures()
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

void TestSheetPaste::picturesAreHandedOn()
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

void TestSheetPaste::dragsAcrossFieldsKeepThem()
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

void TestSheetPaste::anUndoneDropLeavesTheCursorInTheText()
{
    load(paragraph(u"Doan"_qs));
    m_edit->focusPart(Part::Paragraph);
    key(Qt::Key_End);
    QMimeData data;
    data.setText(u"Keo vao "_qs);
    const QRectF target = m_edit->objectRect(sheet::lastBody(*m_edit->document()));
    drop(target.topLeft() + QPointF(4, 10), data);
    QCOMPARE(plainText(body()), u"Keo vao Doan"_qs);
    m_edit->undoStep();
    type(u"K"_qs);
    QCOMPARE(plainText(body()), u"DoanK"_qs);
}

QTEST_MAIN(TestSheetPaste)
#include "tst_sheetpaste.moc"
