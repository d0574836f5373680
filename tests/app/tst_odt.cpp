// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same for texts of LibreOffice.
#include "officeparts.h"
#include "slower.h"
#include "text/html.h"
#include "text/import.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestOdt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void changesAndComments();
    void commentsInEachOther();
    void footnotes();
    void pictures();
    void oldFont();
    void refusals_data();
    void refusals();
    void asLibreOfficeWritesIt_data();
    void asLibreOfficeWritesIt();
    void longAndFast();

private:
    QTemporaryDir m_dir;
};

namespace {

const char *const edge
    = "<text:p>Đoạn này đứng yên một chỗ, đủ dài để không ai tưởng là sapo hay tên của một người "
      "nào, và vì thế bài nào cũng mở đầu và kết thúc bằng nó, trước sau như một, không hề thay "
      "đổi dù chỉ là một chữ. Nó còn dài thêm một câu nữa cho chắc chắn, để không có chương trình "
      "nào đoán nhầm.</text:p>";

QByteArray styled(const QByteArray &style, const QByteArray &text)
{
    return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

QByteArray p(const QByteArray &text)
{
    return "<text:p>" + text + "</text:p>";
}

QByteArray span(const QByteArray &style, const QByteArray &text)
{
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
}

QByteArray item(const QByteArray &inner)
{
    return "<text:list-item>" + inner + "</text:list-item>";
}

QByteArray list(const QByteArray &style, const QByteArray &inner)
{
    return "<text:list text:style-name=\"" + style + "\">" + inner + "</text:list>";
}

QByteArray cell(const QByteArray &text, const QByteArray &attributes = {})
{
    return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
}

Result<Imported> read(const Parts &parts)
{
    return importedFrom(u"bai.odt"_s, parts);
}

QByteArray framed(const QByteArray &body)
{
    return styled("Title", "Tít của bài") + styled("Subtitle", "Sapo của bài.") + edge + body
        + edge;
}

} // namespace

void TestOdt::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QByteArray &body, const QString &html) {
        QTest::newRow(name) << body << html;
    };
    row("headings",
        "<text:h text:outline-level=\"2\">Hai</text:h><text:h text:outline-level=\"3\">Ba</text:h>"
            + p("a"),
        u"<h2>Hai</h2><h3>Ba</h3><p>a</p>"_s);
    row("a paragraph in the style of a heading", styled("P1", "Một") + p("a"),
        u"<h2>Một</h2><p>a</p>"_s);
    row("marks",
        p(span("B", "a") + span("I", "b" + span("B", "c")) + span("U", "d") + span("K", "e")
            + span("X", "g") + span("Y", "h"))
            + styled("PB", "đậm"),
        u"<p><strong>a</strong><em>b</em><strong><em>c</em></strong><u>d</u><s>e</s><sup>g</sup>"
        "<sub>h</sub></p><p><strong>đậm</strong></p>"_s);
    row("lists",
        list("L1",
            item(p("a") + "<text:list>" + item(p("b")) + "</text:list>") + item(p("c"))
                + "<text:list-header>" + p("chữ") + "</text:list-header>")
            + list("L2", item(p("d"))),
        u"<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><p>chữ</p><p>d</p>"_s);
    row("a table with merged cells",
        "<table:table><table:table-column table:number-columns-repeated=\"3\"/>"
        "<table:table-header-rows><table:table-row>"
            + cell("A", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>"
            + cell("B") + "</table:table-row></table:table-header-rows><table:table-row>"
            + cell("1", "table:number-rows-spanned=\"2\"") + cell("2") + cell("3")
            + "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("4")
            + cell("5") + "</table:table-row></table:table>",
        u"<table><tr><th colspan=\"2\">A</th><th>B</th></tr>"
        "<tr><td rowspan=\"2\">1</td><td>2</td><td>3</td></tr>"
        "<tr><td>4</td><td>5</td></tr></table>"_s);
    row("links",
        p("<text:a xlink:href=\"https://vi-du.example/a\">" + span("Internet_20_link", "một")
            + "</text:a> <text:a xlink:href=\"#cho\">hai</text:a>"),
        u"<p><a href=\"https://vi-du.example/a\">một</a> hai</p>"_s);
    row("spaces, tabs, breaks, fields",
        p("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d\n  e "
          "<text:page-number>7</text:page-number><text:soft-page-break/>"
          "<text:bookmark text:name=\"x\"/>"),
        u"<p>a b c<br>d e 7</p>"_s);
    row("sections, quotes, rules",
        "<text:section>" + styled("Quotations", "Lời") + "</text:section>"
            + styled("Horizontal_20_Line", "") + p("a") + "<text:table-of-content>" + p("mục")
            + "</text:table-of-content>",
        u"<blockquote><p>Lời</p></blockquote><hr><p>a</p>"_s);
    row("a text box",
        p("Đoạn<draw:frame><draw:text-box>" + p("Hộp") + "</draw:text-box></draw:frame> này"),
        u"<p>Đoạn này</p><p>Hộp</p>"_s);
}

void TestOdt::bodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, html);
    const auto imported = read(openParts(framed(body)));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(inner(*imported), html);
    QCOMPARE(imported->content.headline, u"Tít của bài"_s);
    QCOMPARE(imported->content.standfirst, u"Sapo của bài."_s);
}

void TestOdt::changesAndComments()
{
    const auto imported = read(openParts(
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("đã xóa")
        + "</text:deletion></text:changed-region><text:changed-region><text:insertion/>"
          "</text:changed-region></text:tracked-changes>"
        + framed(p("Cầu <text:change text:change-id=\"1\"/><office:annotation office:name=\"c1\">"
                   "<dc:creator>Minh</dc:creator><dc:date>2026-07-13T08:00:00.5</dc:date>"
            + p("Xem lại") + p("số này")
            + "</office:annotation>dài 120 m<office:annotation-end office:name=\"c1\"/> đó"))));
    QVERIFY(imported);
    QCOMPARE(inner(*imported), u"<p>Cầu dài 120 m đó</p>"_s);
    QVERIFY(says(*imported, u"left out: 1."_s));
    QCOMPARE(imported->notes.size(), 1);
    QCOMPARE(imported->notes.first().by, u"Minh"_s);
    QCOMPARE(imported->notes.first().text, u"Xem lại\nsố này"_s);
    QCOMPARE(imported->notes.first().quote, u"dài 120 m"_s);
    QVERIFY(imported->notes.first().at.isValid());
}

void TestOdt::commentsInEachOther()
{
    const auto imported
        = read(openParts(framed(p("<office:annotation office:name=\"c1\">" + p("Xem lại")
            + "</office:annotation>Cầu <office:annotation office:name=\"c2\">" + p("số này")
            + "</office:annotation>dài<office:annotation-end office:name=\"c2\"/> 120<text:s "
              "text:c=\"1000\"/>m<office:annotation-end office:name=\"c1\"/> đó"))));
    QVERIFY(imported);
    QCOMPARE(inner(*imported), u"<p>Cầu dài 120 m đó</p>"_s);
    QCOMPARE(imported->notes.size(), 2);
    QCOMPARE(imported->notes.at(0).quote, u"Cầu dài 120 m"_s);
    QCOMPARE(imported->notes.at(1).quote, u"dài"_s);
}

void TestOdt::footnotes()
{
    const auto imported = read(
        openParts(framed(p("Theo luật<text:note text:note-class=\"footnote\"><text:note-citation>1"
                           "</text:note-citation><text:note-body>"
            + p("Luật số 5.") + "</text:note-body></text:note> mới."))));
    QVERIFY(imported);
    const QString html = htmlFromBody(imported->content.body);
    QVERIFY(html.contains(u"<p>Theo luật [1] mới.</p>"_s));
    QVERIFY(html.endsWith(u"<p>[1] Luật số 5.</p>"_s));
}

void TestOdt::pictures()
{
    const auto frame = [](const QByteArray &href, const QByteArray &more = {}) {
        return "<draw:frame draw:name=\"Image1\"><draw:image xlink:href=\"" + href + "\"/>" + more
            + "</draw:frame>";
    };
    Parts parts = openParts(framed(p(frame("Pictures/a.png", "<svg:title>Cầu</svg:title>"))
        + styled("Illustration", "Cầu Rạch Sâu. Ảnh: Lan Anh")
        + p("<draw:frame><draw:text-box>"
            + styled("Illustration", frame("Pictures/b.png") + "Trong khung")
            + "</draw:text-box></draw:frame>")
        + p(frame("https://vi-du.example/c.png")) + p(frame("../../../etc/passwd"))));
    parts["Pictures/a.png"] = picture(10);
    parts["Pictures/b.png"] = picture(20);
    const auto imported = read(parts);
    QVERIFY(imported);
    const QList<Block> blocks = imported->content.body.blocks.mid(1);
    QCOMPARE(imported->pictures.size(), 2);
    QCOMPARE(imported->pictures.at(0).bytes, parts["Pictures/a.png"]);
    QCOMPARE(imported->pictures.at(0).alt, u"Cầu"_s);
    QCOMPARE(blocks.at(0).ref, imported->pictures.at(0).ref);
    QCOMPARE(blocks.at(0).caption, u"Cầu Rạch Sâu"_s);
    QCOMPARE(blocks.at(0).credit, u"Lan Anh"_s);
    QCOMPARE(blocks.at(1).ref, imported->pictures.at(1).ref);
    QCOMPARE(blocks.at(1).caption, u"Trong khung"_s);
    QVERIFY(says(*imported, u"were not fetched: 2."_s));
}

void TestOdt::oldFont()
{
    const auto imported = read(openParts(framed(styled("PO", "Chµo ®ång chÝ"))));
    QVERIFY(imported);
    QCOMPARE(inner(*imported), u"<p>Chào đồng chí</p>"_s);
    QVERIFY(says(*imported, u"TCVN3"_s));
}

void TestOdt::refusals_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray content = openParts("X").value("content.xml");
    QTest::newRow("a DTD") << QByteArray("content.xml")
                           << "<!DOCTYPE d [<!ENTITY a \"ha\">]>" + content << u"DTD"_s;
    QTest::newRow("invalid UTF-8")
        << QByteArray("content.xml") << QByteArray(content).replace("X", "a\xC3(\xFF")
        << u"damaged"_s;
    QTest::newRow("10,000 lists in each other")
        << QByteArray("content.xml")
        << QByteArray(content).replace("X",
               QByteArray("<text:list><text:list-item>").repeated(10000)
                   + QByteArray("</text:list-item></text:list>").repeated(10000))
        << u"Nothing was imported"_s;
    QTest::newRow("a sheet") << QByteArray("mimetype")
                             << QByteArray("application/vnd.oasis.opendocument.spreadsheet")
                             << u"is no text"_s;
    QTest::newRow("locked") << QByteArray("META-INF/manifest.xml")
                            << QByteArray("<m><encryption-data/></m>") << u"password"_s;
}

void TestOdt::refusals()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    Parts parts = openParts(framed(p("a")));
    parts[part] = bytes;
    const auto refused = read(parts);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QVERIFY2(refused.error().text.contains(words), qPrintable(refused.error().text));
    parts.remove("content.xml");
    QVERIFY(!read(parts));
}

void TestOdt::asLibreOfficeWritesIt_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"odt", "docx"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

// A second opinion where LibreOffice is installed.
void TestOdt::asLibreOfficeWritesIt()
{
    QFETCH(QString, kind);
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        QSKIP("LibreOffice is not installed");
    const QString html
        = u"<h2>Hai năm thi công</h2><p>Cầu <strong>dài 120 m</strong>, do "
          "<a href=\"https://vi-du.example/a?b=1\">Sở Giao thông</a> làm, H<sub>2</sub>O và "
          "10<sup>2</sup>, <s>gạch</s>, <em>nghiêng</em>.</p>"
          "<ul><li>một<ol><li>hai</li><li>ba</li></ol></li><li>bốn</li></ul>"
          "<table><tr><th>A</th><th>B</th></tr><tr><td rowspan=\"2\">1</td><td>2</td></tr>"
          "<tr><td>3</td></tr><tr><td colspan=\"2\">4</td></tr></table><hr>"
          "<blockquote><p>Trích dẫn.</p></blockquote>"_s;
    QFile file(m_dir.filePath(u"nguon.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString around
        = u"<p>%1</p>"_s.arg(QString::fromUtf8(edge).remove(u"<text:p>"_s).remove(u"</text:p>"_s));
    file.write((u"<html><head><meta charset=\"utf-8\"></head><body><h1>Khánh thành cầu</h1>"_s
        + around + html + around + u"</body></html>"_s)
                   .toUtf8());
    file.close();
    QProcess process;
    process.start(office,
        {u"-env:UserInstallation=file://"_s + m_dir.filePath(u"lo"_s), u"--headless"_s,
            u"--convert-to"_s, kind == "odt"_L1 ? u"odt:writer8"_s : u"docx:MS Word 2007 XML"_s,
            u"--outdir"_s, m_dir.path(), file.fileName()});
    QVERIFY(process.waitForFinished(120000));
    const auto imported = importFile(m_dir.filePath(u"nguon."_s + kind));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text));
    QCOMPARE(imported->content.headline, u"Khánh thành cầu"_s);
    QCOMPARE(inner(*imported), html);
}

void TestOdt::longAndFast()
{
    QByteArray body = styled("Title", "Tít");
    for (int i = 0; i < 1000; ++i)
        body += p("Đoạn văn thứ mấy cũng có chừng hai mươi chữ để " + span("B", "tất cả")
            + " hai vạn chữ của bài này đọc xong thật nhanh.");
    QElapsedTimer timer;
    timer.start();
    const auto imported = read(openParts(body));
    const qint64 ms = timer.elapsed();
    QVERIFY(imported);
    QCOMPARE(imported->content.body.blocks.size(), 1000);
    QVERIFY2(ms < 700 * slower, qPrintable(QString::number(ms)));
}

QTEST_GUILESS_MAIN(TestOdt)
#include "tst_odt.moc"
