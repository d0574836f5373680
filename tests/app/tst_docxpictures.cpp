// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a document of Word, with their captions.
#include "worddocument.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace toasoan::test::word;
using namespace Qt::StringLiterals;

class TestDocxPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures();
    void aPictureInACaptionsStyle();
    void picturesInTables();
};

void TestDocxPictures::pictures()
{
    Parts parts = wordParts(
        framed("<w:p><w:r>" + drawn("rId7", "Cầu mới nhìn từ bờ nam") + "</w:r></w:p>"
            + styled("C", "Cầu Rạch Sâu. Ảnh: Lan Anh") + "<w:p>" + run("Đoạn có ảnh ở giữa ")
            + "<w:r>" + drawn("rId8") + "</w:r>" + run(" rồi hết câu.") + "</w:p><w:p><w:r>"
            + drawn("rId7") + "</w:r></w:p>" + paragraph("Lại cầu ấy (Ảnh: Đức Trung)")
            + "<w:p><w:r>" + drawn("rId9") + "</w:r></w:p>"),
        relation("rId7", "image", "media/a.png") + relation("rId8", "image", "/word/media/b.jpg")
            + relation("rId9", "image", "media/c.emf"));
    parts["word/media/a.png"] = picture(10);
    parts["word/media/b.jpg"] = picture(20, "JPG");
    parts["word/media/c.emf"] = "EMF";
    const auto imported = read(parts);
    QVERIFY(imported);
    const QList<Block> blocks = imported->content.body.blocks.mid(1);
    QCOMPARE(imported->pictures.size(), 2);
    QCOMPARE(imported->pictures.at(0).bytes, parts["word/media/a.png"]);
    QCOMPARE(imported->pictures.at(0).alt, u"Cầu mới nhìn từ bờ nam"_s);
    QCOMPARE(imported->pictures.at(0).name, u"cau.png"_s);
    QCOMPARE(imported->pictures.at(1).bytes, parts["word/media/b.jpg"]);
    QCOMPARE(blocks.at(0).ref, imported->pictures.at(0).ref);
    QCOMPARE(blocks.at(0).caption, u"Cầu Rạch Sâu"_s);
    QCOMPARE(blocks.at(0).credit, u"Lan Anh"_s);
    QCOMPARE(plainText(blocks.at(1).runs), u"Đoạn có ảnh ở giữa rồi hết câu."_s);
    QCOMPARE(blocks.at(2).ref, imported->pictures.at(1).ref);
    QCOMPARE(blocks.at(3).ref, blocks.at(0).ref);
    QCOMPARE(blocks.at(3).credit, u"Đức Trung"_s);
    QCOMPARE(blocks.at(4).kind, Block::Kind::Figure);
    QVERIFY(blocks.at(4).ref.isEmpty());
    QVERIFY(says(*imported, u"EMF"_s));
}

// Some programs call the picture's own paragraph a caption, too.
void TestDocxPictures::aPictureInACaptionsStyle()
{
    Parts parts
        = wordParts(framed("<w:p><w:pPr><w:pStyle w:val=\"C\"/></w:pPr><w:r>" + drawn("rId7")
                        + "</w:r></w:p>" + styled("C", "Cầu mới. Ảnh: Lan Anh")),
            relation("rId7", "image", "media/a.png"));
    parts["word/media/a.png"] = picture(10);
    const auto imported = read(parts);
    QVERIFY(imported);
    QCOMPARE(imported->content.body.blocks.size(), 3);
    QCOMPARE(imported->content.body.blocks.at(1).caption, u"Cầu mới"_s);
    QCOMPARE(imported->content.body.blocks.at(1).credit, u"Lan Anh"_s);
}

void TestDocxPictures::picturesInTables()
{
    Parts parts = wordParts(
        framed("<w:tbl><w:tr><w:tc><w:p><w:r>" + drawn("rId7")
            + "</w:r></w:p></w:tc><w:tc><w:p><w:r>" + drawn("rId8")
            + "</w:r></w:p></w:tc></w:tr><w:tr>" + cell("Trước") + cell("Sau") + "</w:tr></w:tbl>"),
        relation("rId7", "image", "media/a.png") + relation("rId8", "image", "media/b.png"));
    parts["word/media/a.png"] = picture(10);
    parts["word/media/b.png"] = picture(20);
    const auto imported = read(parts);
    QVERIFY(imported);
    const QList<Block> blocks = imported->content.body.blocks;
    QCOMPARE(blocks.size(), 4);
    QCOMPARE(blocks.at(1).caption, u"Trước"_s);
    QCOMPARE(blocks.at(2).caption, u"Sau"_s);
    QCOMPARE(blocks.at(2).ref, imported->pictures.at(1).ref);
}

QTEST_GUILESS_MAIN(TestDocxPictures)
#include "tst_docxpictures.moc"
