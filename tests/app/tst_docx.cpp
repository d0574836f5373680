// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a document of Word comes into the story, and nothing else does.
#include "text/html.h"
#include "worddocument.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace toasoan::test::word;
using namespace Qt::StringLiterals;

class TestDocx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void partsOfTheStory();
    void partsOfAStoryWithoutStyles();
    void changes();
    void theLastLines();
    void comments();
    void footnotes();
    void oldFonts_data();
    void oldFonts();
    void strictNames();
};

void TestDocx::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QByteArray &body, const QString &html) {
        QTest::newRow(name) << body << html;
    };
    row("headings by name, by what they are based on and by outline",
        styled("2", "Hai") + styled("Muc", "Dựa") + styled("3", "Ba")
            + paragraph("Cấp", "<w:outlineLvl w:val=\"2\"/>")
            + paragraph("Chữ", "<w:outlineLvl w:val=\"9\"/>"),
        u"<h2>Hai</h2><h2>Dựa</h2><h3>Ba</h3><h3>Cấp</h3><p>Chữ</p>"_s);
    row("under a title the highest heading is the story's first",
        styled("1", "Một") + styled("2", "Hai") + styled("3", "Ba"),
        u"<h2>Một</h2><h3>Hai</h3><h4>Ba</h4>"_s);
    row("marks",
        "<w:p>" + run("a", "<w:b/>") + run("b", "<w:i w:val=\"true\"/>")
            + run("c", "<w:b w:val=\"0\"/><w:strike/>") + run("d", "<w:u w:val=\"single\"/>")
            + run("e", "<w:u w:val=\"none\"/><w:vertAlign w:val=\"superscript\"/>")
            + run("g", "<w:vertAlign w:val=\"subscript\"/>") + run("h", "<w:rStyle w:val=\"N\"/>")
            + run("ẩn", "<w:vanish/>") + "</w:p>" + styled("Dam", "đậm"),
        u"<p><strong>a</strong><em>b</em><s>c</s><u>d</u><sup>e</sup><sub>g</sub><em>h</em></p>"
        "<p><strong>đậm</strong></p>"_s);
    row("a heading's and a quote's own look is no mark",
        "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" + run("Đậm ", "<w:b/>")
            + run("nghiêng", "<w:i/>") + "</w:p>" + styled("Q", "Lời"),
        u"<h2>Đậm <em>nghiêng</em></h2><blockquote><p>Lời</p></blockquote>"_s);
    row("lists",
        listed(1, 0, "a") + listed(1, 1, "b") + listed(1, 2, "c") + listed(1, 0, "d")
            + listed(2, 0, "e") + listed(2, 1, "chữ") + styled("LB", "g") + listed(0, 0, "h"),
        u"<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>"
        "<ol><li>e</li></ol><p>chữ</p><ul><li>g</li></ul><p>h</p>"_s);
    row("a table with merged cells",
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("A", "<w:gridSpan w:val=\"2\"/>")
            + cell("B") + "</w:tr><w:tr>" + cell("1", "<w:vMerge w:val=\"restart\"/>") + cell("2")
            + cell("3") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("4") + cell("5")
            + "</w:tr></w:tbl>",
        u"<table><tr><th colspan=\"2\">A</th><th>B</th></tr>"
        "<tr><td rowspan=\"2\">1</td><td>2</td><td>3</td></tr>"
        "<tr><td>4</td><td>5</td></tr></table>"_s);
    row("a table in a table, lines in a cell",
        "<w:tbl><w:tr><w:tc>" + paragraph("a") + paragraph("b") + "<w:tbl><w:tr>" + cell("c")
            + "</w:tr></w:tbl><w:p/></w:tc>" + cell("d") + "</w:tr></w:tbl>",
        u"<table><tr><td>a<br>b<br>c</td><td>d</td></tr></table>"_s);
    row("a table around the text is layout",
        "<w:tbl><w:tr><w:tc>" + paragraph("a") + paragraph("b") + "</w:tc></w:tr></w:tbl>",
        u"<p>a</p><p>b</p>"_s);
    row("links",
        "<w:p><w:hyperlink r:id=\"rIdL\"><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr>"
        "<w:t>một</w:t></w:r></w:hyperlink> <w:hyperlink w:anchor=\"cho\">"
            + run(" hai ")
            + "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> "
              "HYPERLINK \"https://vi-du.example/b\" \\o \"Gợi ý\" </w:instrText></w:r><w:r>"
              "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + run("ba", "<w:color w:val=\"0000FF\"/><w:u w:val=\"single\"/>")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run(" ")
            + "<w:fldSimple w:instr=\"HYPERLINK &quot;mailto:a@vi-du.example&quot;\">" + run("bốn")
            + "</w:fldSimple><w:fldSimple w:instr=\"PAGE\">" + run(" 5") + "</w:fldSimple></w:p>",
        u"<p><a href=\"https://vi-du.example/a\">một</a> hai "
        "<a href=\"https://vi-du.example/b\">ba</a> "
        "<a href=\"mailto:a@vi-du.example\">bốn</a> 5</p>"_s);
    row("an order that never ends swallows nothing",
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("mất") + "</w:p>"
            + paragraph("còn"),
        u"<p>còn</p>"_s);
    row("alternatives and controls",
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline>"
        "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
            + paragraph("Hộp chữ")
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
              "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
            + paragraph("Hộp chữ")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
              "</w:r>"
            + run("Đoạn") + "<w:sdt><w:sdtPr/><w:sdtContent>" + run(" trong")
            + "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
              "<w:sdtContent>"
            + paragraph("Bấm vào đây") + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>"
            + paragraph("Ngoài") + "</w:sdtContent></w:sdt>",
        u"<p>Đoạn trong</p><p>Hộp chữ</p><p>Ngoài</p>"_s);
    row("breaks, tabs, signs, hyphens",
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/>"
        "<w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
        "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:cr/><w:cr/><w:t>g</w:t></w:r></w:p>",
        u"<p>a<br>b c-de≥✓</p><p>g</p>"_s);
    row("rules",
        "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>"
        "<w:p><w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r></w:p>"
            + paragraph("a"),
        u"<hr><hr><p>a</p>"_s);
    const QByteArray deleted = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>";
    const QByteArray starts = "<w:vMerge w:val=\"restart\"/>", goesOn = "<w:vMerge/>";
    row("nothing goes on from a row that was deleted",
        "<w:tbl>" + deleted + cell("x") + cell("y") + cell("z", starts) + "</w:tr><w:tr>"
            + cell("a", "<w:gridSpan w:val=\"3\"/>") + "</w:tr><w:tr>" + cell("b") + cell("c")
            + cell("d", goesOn) + "</w:tr></w:tbl>",
        u"<table><tr><td colspan=\"3\">a</td></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>"_s);
    row("a merged cell does not reach into rows that were deleted",
        "<w:tbl><w:tr>" + cell("a", starts) + cell("b") + "</w:tr>" + deleted + cell("", goesOn)
            + cell("x") + "</w:tr><w:tr>" + cell("", goesOn) + cell("c") + "</w:tr>" + deleted
            + cell("", goesOn) + cell("y") + "</w:tr><w:tr>" + cell("d") + cell("e")
            + "</w:tr></w:tbl>",
        u"<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr>"
        "<tr><td>d</td><td>e</td></tr></table>"_s);
    row("what was deleted from a formula is gone",
        "<w:p><m:oMath><m:r><m:t>a</m:t></m:r><w:del w:id=\"1\"><m:r><m:t>x</m:t></m:r></w:del>"
        "<m:r><m:t>b</m:t></m:r></m:oMath></w:p>",
        u"<p>ab</p>"_s);
    row("a control that was filled in",
        "<w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent>"
            + paragraph("Tự viết") + "</w:sdtContent></w:sdt>",
        u"<p>Tự viết</p>"_s);
    row("a paragraph whose mark was deleted goes on, a drop capital too",
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("Một ") + "</w:p>"
            + paragraph("câu.") + "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>" + run("S")
            + "</w:p>" + paragraph("áng nay."),
        u"<p>Một câu.</p><p>Sáng nay.</p>"_s);
    row("formulas are letters",
        "<w:p>" + run("Có ") + "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>",
        u"<p>Có x=2</p>"_s);
    row("no table of contents", styled("Toc", "Mục lục 1") + paragraph("a"), u"<p>a</p>"_s);
}

void TestDocx::bodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, html);
    const auto imported = read(
        wordParts(framed(body), relation("rIdL", "hyperlink", "https://vi-du.example/a", true)));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(inner(*imported), html);
    QCOMPARE(imported->content.headline, u"Tít của bài"_s);
    QCOMPARE(imported->content.standfirst, u"Sapo của bài."_s);
}

void TestDocx::partsOfTheStory()
{
    const auto imported = read(wordParts(styled("T", "Khánh thành cầu") + styled("T", "Rạch Sâu")
        + styled("S", "Cầu nối hai xã.") + edge + paragraph("Tin, ảnh: Lan Anh")));
    QVERIFY(imported);
    QCOMPARE(imported->content.headline, u"Khánh thành cầu Rạch Sâu"_s);
    QCOMPARE(imported->content.standfirst, u"Cầu nối hai xã."_s);
    QCOMPARE(imported->content.byline, QStringList{u"Lan Anh"_s});
    QCOMPARE(imported->content.body.blocks.size(), 1);
}

void TestDocx::partsOfAStoryWithoutStyles()
{
    const auto imported = read(
        wordParts(paragraph("AN NINH TRẬT TỰ") + paragraph("Ra quân đợt cao điểm dịp cuối năm")
            + "<w:p>" + run("Sáng 13-7, Công an xã ra quân đợt cao điểm.", "<w:b/>") + "</w:p>"
            + edge + paragraph("Quang cảnh lễ ra quân. Ảnh: Đức Trung") + edge
            + paragraph("Từ khóa: an ninh, Sóc Trăng") + paragraph("Diễm Hương")));
    QVERIFY(imported);
    const Content &content = imported->content;
    QCOMPARE(content.kicker, u"AN NINH TRẬT TỰ"_s);
    QCOMPARE(content.headline, u"Ra quân đợt cao điểm dịp cuối năm"_s);
    QCOMPARE(content.standfirst, u"Sáng 13-7, Công an xã ra quân đợt cao điểm."_s);
    QCOMPARE(content.byline, QStringList{u"Diễm Hương"_s});
    QCOMPARE(content.tags, (QStringList{u"an ninh"_s, u"Sóc Trăng"_s}));
    QCOMPARE(content.body.blocks.size(), 3);
    QCOMPARE(content.body.blocks.at(1).credit, u"Đức Trung"_s);
}

void TestDocx::changes()
{
    const auto imported
        = read(wordParts(framed("<w:p>" + run("Giữ ") + "<w:ins w:id=\"1\">" + run("thêm ")
            + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>bỏ"
              "</w:delText></w:r></w:del><w:del w:id=\"3\"><w:r><w:delText>nữa</w:delText></w:r>"
              "</w:del>"
            + run("sau ") + "<w:moveFrom w:id=\"4\">" + run("dời")
            + "</w:moveFrom><w:moveTo w:id=\"5\">" + run("đến")
            + "</w:moveTo><w:del w:id=\"6\"><w:r><w:delText>hết</w:delText></w:r></w:del>"
              "</w:p><w:tbl><w:tr>"
            + cell("a") + cell("b") + "</w:tr><w:tr><w:trPr><w:del w:id=\"7\"/></w:trPr>"
            + cell("c") + cell("d") + "</w:tr></w:tbl>")));
    QVERIFY(imported);
    QCOMPARE(
        inner(*imported), u"<p>Giữ thêm sau đến</p><table><tr><td>a</td><td>b</td></tr></table>"_s);
    QVERIFY2(says(*imported, u"left out: 3."_s), qPrintable(imported->warnings.join(u'\n')));
}

void TestDocx::theLastLines()
{
    const QByteArray last = QByteArray(edge).replace(
        "<w:p>", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>");
    const auto imported = read(wordParts(title() + paragraph("Từ khóa: an ninh, Sóc Trăng")
        + paragraph("Từ khóa: cầu, đường") + edge + last));
    QVERIFY(imported);
    const QList<Block> &blocks = imported->content.body.blocks;
    QCOMPARE(imported->content.tags, (QStringList{u"an ninh"_s, u"Sóc Trăng"_s}));
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(plainText(blocks.at(0).runs), u"Từ khóa: cầu, đường"_s);
    QCOMPARE(blocks.at(2), blocks.at(1));
}

void TestDocx::comments()
{
    Parts parts = wordParts(
        framed("<w:p>" + run("Cầu ") + "<w:commentRangeStart w:id=\"0\"/>" + run("dài 120 m")
            + "<w:commentRangeEnd w:id=\"0\"/><w:r>"
              "<w:commentReference w:id=\"0\"/></w:r></w:p>"),
        relation("rIdC", "comments", "comments.xml"));
    parts["word/_rels/comments.xml.rels"]
        = QByteArray(parts["word/_rels/document.xml.rels"])
              .replace(relation("rIdC", "comments", "comments.xml"),
                  relation("rId7", "image", "media/a.png"));
    parts["word/media/a.png"] = picture(10);
    parts["word/comments.xml"]
        = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:comment w:id=\"0\" w:author=\"Minh\" w:date=\"2026-07-13T08:00:00Z\">"
        + paragraph("Xem lại số này")
        + "<w:p><w:r><w:pict><imagedata id=\"rId7\"/></w:pict></w:r></w:p>"
          "</w:comment></w:comments>";
    const auto imported = read(parts);
    QVERIFY(imported);
    QCOMPARE(inner(*imported), u"<p>Cầu dài 120 m</p>"_s);
    QCOMPARE(imported->notes.size(), 1);
    QCOMPARE(imported->notes.first().text, u"Xem lại số này"_s);
    QCOMPARE(imported->notes.first().by, u"Minh"_s);
    QCOMPARE(imported->notes.first().quote, u"dài 120 m"_s);
    QVERIFY(imported->pictures.isEmpty()); // it is the note's, not the story's
    QVERIFY(says(*imported, u"Comments that are now notes"_s));
}

void TestDocx::footnotes()
{
    Parts parts = wordParts(framed("<w:p>" + run("Theo luật")
                                + "<w:r><w:footnoteReference "
                                  "w:id=\"2\"/></w:r>"
                                + run(" mới")
                                + "<w:r><w:footnoteReference "
                                  "w:id=\"2\"/></w:r>"
                                + run(".") + "</w:p>"),
        relation("rIdF", "footnotes", "footnotes.xml"));
    parts["word/footnotes.xml"]
        = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:footnote w:type=\"separator\" w:id=\"0\">"
        + paragraph("vạch") + "</w:footnote><w:footnote w:id=\"2\">" + paragraph("Luật số 5.")
        + "</w:footnote></w:footnotes>";
    const auto imported = read(parts);
    QVERIFY(imported);
    const QString html = htmlFromBody(imported->content.body);
    QVERIFY(html.contains(u"<p>Theo luật [1] mới [1].</p>"_s));
    QVERIFY(html.endsWith(u"<p>[1] Luật số 5.</p>"_s));
    QVERIFY(!html.contains(u"vạch"_s));
    QVERIFY(says(*imported, u"Footnotes: 1."_s));
}

void TestDocx::oldFonts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("html");
    QTest::newRow("a run in .VnTime") << "<w:p>"
            + run("Chµo ®ång chÝ, h«m nay", "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")
            + run(" trêi ®Ñp", "<w:b/><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")
            + "</w:p>" << u"<p>Chào đồng chí, hôm nay<strong> trời đẹp</strong></p>"_s;
    QTest::newRow("a style in .VnTime, soft hyphen for a letter, capitals")
        << "<w:p><w:pPr><w:pStyle w:val=\"Cu\"/></w:pPr>" + run("N") + "<w:r><w:softHyphen/></w:r>"
            + run("íc ") + run("viÖt nam", "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/>")
            + "</w:p>"
        << u"<p>Nước VIỆT NAM</p>"_s;
    QTest::newRow("VNI, a letter and its mark apart")
        << "<w:p>" + run("Tieá", "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>")
            + run("ng Vieä", "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>")
            + run("t", "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>") + "</w:p>"
        << u"<p>Tiếng Việt</p>"_s;
    QTest::newRow("Unicode in an old font stays")
        << styled("Cu", "Tiếng Việt hôm nay") << u"<p>Tiếng Việt hôm nay</p>"_s;
}

void TestDocx::oldFonts()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, html);
    const auto imported = read(wordParts(framed(body)));
    QVERIFY(imported);
    QCOMPARE(inner(*imported), html);
    QCOMPARE(says(*imported, u"converted to Unicode"_s), !body.contains("Tiếng Việt"));
}

void TestDocx::strictNames()
{
    Parts parts = wordParts(framed(styled("2", "Hai") + listed(1, 0, "a")), {},
        "http://purl.oclc.org/ooxml/wordprocessingml/main");
    parts["_rels/.rels"].replace("schemas.openxmlformats.org/officeDocument/2006/relationships/",
        "purl.oclc.org/ooxml/officeDocument/relationships/");
    parts["word/document.xml"].prepend("\xEF\xBB\xBF");
    const auto imported = read(parts);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(inner(*imported), u"<h2>Hai</h2><ul><li>a</li></ul>"_s);
}

QTEST_GUILESS_MAIN(TestDocx)
#include "tst_docx.moc"
