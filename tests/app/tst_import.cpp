// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"
#include "text/import.h"
#include "text/importlines.h"

#include <QFile>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Block> figures(const Content &content)
{
    QList<Block> result;
    for (const Block &block : content.body.blocks)
        if (block.kind == Block::Kind::Figure)
            result += block;
    return result;
}

QString everything(const Content &content)
{
    return content.kicker + content.headline + content.standfirst + htmlFromBody(content.body);
}

Result<Imported> sample(const QString &name)
{
    return importFile(QStringLiteral(TOASOAN_SOURCE_DIR "/tests/data/import/") + name);
}

QString first()
{
    return u"Cầu có tổng vốn hơn 12 tỷ đồng, trong đó người dân đóng góp 1,5 tỷ đồng và hơn 2.000 ngày công lao động."_s;
}

QString second()
{
    return u"Trong năm 2027, xã sẽ mở rộng thêm 3 km đường nối cầu với tỉnh lộ để xe chở nông sản ra vào thuận tiện."_s;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seedPage();
    void savedPageAsText();
    void savedPageAsHtml();
    void markdown();
    void captionLines_data();
    void captionLines();
    void bylines_data();
    void bylines();
    void furnitureLines_data();
    void furnitureLines();
    void severalCaptionsStayWhereTheyStood();
    void pageWithoutStandfirst();
    void boxAboveTheStory();
    void wrappedLinesAreJoined();
    void plainTextIsNeverLost();
    void htmlWithoutStructure();
    void encodings();
    void refusals();
};

void TestImport::seedPage()
{
    const QString shared
        = qEnvironmentVariable("TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"));
    const QString path = shared + u"/seed/article.txt"_s;
    if (!QFile::exists(path))
        QSKIP("the seed page is not there");
    const auto imported = importFile(path);
    QVERIFY(imported);
    const Content &content = imported->content;
    QVERIFY(content.headline.startsWith(u"Thứ trưởng Bộ Công an"_s));
    QVERIFY(content.headline.endsWith(u"COVID-19"_s));
    QVERIFY(content.standfirst.startsWith(u"Sáng ngày 13-7"_s));
    QVERIFY(content.standfirst.endsWith(u"Cồn Cát."_s));
    QCOMPARE(content.byline, QStringList{u"Diễm Hương"_s});
    const QList<Block> &blocks = content.body.blocks;
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks[0].kind, Block::Kind::Figure);
    QCOMPARE(blocks[0].ref, QString());
    QCOMPARE(blocks[0].caption, u"Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc Trăng"_s);
    QCOMPARE(blocks[0].credit, u"Đức Trung"_s);
    QVERIFY(plainText(blocks[1].runs).startsWith(u"Tại hội nghị"_s));
    QVERIFY(plainText(blocks[2].runs).endsWith(u"Chính phủ…"_s));
    const QString all = everything(content);
    for (const QString &furniture : {u"364"_s, u"Phim tư liệu"_s, u"Lâm Tấn"_s, u"1 2 3"_s,
             u"No title"_s, u"Thống kê"_s, u"online"_s, u"11,805,101"_s})
        QVERIFY2(!all.contains(furniture), qPrintable(furniture));
    QVERIFY(!imported->warnings.isEmpty());
}

void TestImport::savedPageAsText()
{
    const auto imported = sample(u"trang-luu.txt"_s); // BOM, Windows line ends, no-break spaces
    QVERIFY(imported);
    const Content &content = imported->content;
    QCOMPARE(content.kicker, u"XÂY DỰNG NÔNG THÔN MỚI"_s);
    QCOMPARE(content.headline, u"Xã Thạnh Lộc khánh thành cầu Rạch Sâu sau hai năm thi công"_s);
    QVERIFY(content.standfirst.startsWith(u"(Báo của tôi) - Sáng 24-11"_s));
    QCOMPARE(content.byline, QStringList({u"Lan Anh"_s, u"Quốc Bảo"_s}));
    QCOMPARE(content.tags, QStringList({u"nông thôn mới"_s, u"cầu Rạch Sâu"_s}));
    QCOMPARE(content.body.blocks.size(), 5);
    QCOMPARE(content.body.blocks[0].caption, u"Đại biểu cắt băng khánh thành cầu Rạch Sâu"_s);
    QCOMPARE(content.body.blocks[0].credit, u"Quốc Bảo"_s);
    QCOMPARE(content.body.blocks[3].kind, Block::Kind::Figure);
    const QString all = everything(content);
    for (const QString &furniture :
        {u"Trang chủ"_s, u"14:20"_s, u"1.204"_s, u"Mưa lớn"_s, u"« 1"_s, u"99.120"_s})
        QVERIFY2(!all.contains(furniture), qPrintable(furniture));
}

void TestImport::savedPageAsHtml()
{
    const auto imported = sample(u"trang-luu.html"_s);
    QVERIFY(imported);
    const Content &content = imported->content;
    QCOMPARE(content.headline, u"Xã Thạnh Lộc khánh thành cầu Rạch Sâu"_s);
    QVERIFY(content.standfirst.startsWith(u"Cầu bê tông"_s));
    QCOMPARE(content.byline, QStringList{u"Lan Anh"_s});
    QCOMPARE(figures(content).size(), 2);
    QCOMPARE(figures(content).at(0).caption, u"Đại biểu cắt băng khánh thành"_s);
    QCOMPARE(figures(content).at(1).credit, u"Quốc Bảo"_s);
    const QString all = everything(content);
    QVERIFY(all.contains(u"<h2>Mở rộng đường</h2>"_s));
    QVERIFY(all.contains(u"<strong>12 tỷ đồng</strong>"_s));
    for (const QString &furniture : {u"Trang chủ"_s, u"Giới thiệu"_s, u"Zalo"_s, u"Tin liên quan"_s,
             u"Bản quyền"_s, u"var a"_s})
        QVERIFY2(!all.contains(furniture), qPrintable(furniture));
    QVERIFY(imported->warnings.join(u' ').contains(u"cầu"_s)); // the picture that was not kept
}

void TestImport::markdown()
{
    const auto imported = sample(u"bai.md"_s);
    QVERIFY(imported);
    const Content &content = imported->content;
    QCOMPARE(content.headline, u"Xã Thạnh Lộc khánh thành cầu Rạch Sâu"_s);
    QVERIFY(content.standfirst.startsWith(u"Cầu bê tông"_s));
    QCOMPARE(content.byline, QStringList{u"Lan Anh"_s});
    const QString html = htmlFromBody(content.body);
    QVERIFY(html.contains(u"&lt;b&gt;người dân&lt;/b&gt;"_s)); // raw HTML is text
    QVERIFY(html.contains(u"&lt;script&gt;"_s));
    QVERIFY(html.contains(u"<ul><li>mở 3 km đường</li><li>trồng cây</li></ul>"_s));
    QVERIFY(html.contains(u"<em>12 tỷ đồng</em>"_s));
    QVERIFY(html.contains(u"<a href=\"https://vi-du.example/gop\">"_s));
    QCOMPARE(figures(content).size(), 1);
    QCOMPARE(figures(content).at(0).credit, u"Quốc Bảo"_s);
}

void TestImport::captionLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    const auto row
        = [](const char *name, const QString &line, const QString &caption, const QString &credit) {
              QTest::newRow(name) << line << caption << credit;
          };
    row("plain", u"Quang cảnh hội nghị. Ảnh Quốc Bảo"_s, u"Quang cảnh hội nghị"_s, u"Quốc Bảo"_s);
    row("colon", u"Quang cảnh hội nghị. Ảnh: Quốc Bảo"_s, u"Quang cảnh hội nghị"_s, u"Quốc Bảo"_s);
    row("colon and stop", u"Quang cảnh hội nghị. Ảnh: Quốc Bảo."_s, u"Quang cảnh hội nghị"_s,
        u"Quốc Bảo"_s);
    row("brackets", u"Quang cảnh hội nghị (Ảnh: Quốc Bảo)."_s, u"Quang cảnh hội nghị"_s,
        u"Quốc Bảo"_s);
    row("brackets, small", u"Quang cảnh hội nghị (ảnh: Quốc Bảo)"_s, u"Quang cảnh hội nghị"_s,
        u"Quốc Bảo"_s);
    row("dash", u"Quang cảnh hội nghị. Ảnh - Quốc Bảo"_s, u"Quang cảnh hội nghị"_s, u"Quốc Bảo"_s);
    row("dash before", u"Quang cảnh hội nghị - Ảnh: Quốc Bảo"_s, u"Quang cảnh hội nghị"_s,
        u"Quốc Bảo"_s);
    row("capitals", u"Quang cảnh hội nghị. ẢNH: QUỐC BẢO"_s, u"Quang cảnh hội nghị"_s,
        u"QUỐC BẢO"_s);
    row("agency", u"Quang cảnh hội nghị. Ảnh: Quốc Bảo/TTXVN"_s, u"Quang cảnh hội nghị"_s,
        u"Quốc Bảo/TTXVN"_s);
    row("initials", u"Quang cảnh. Ảnh: Q.B."_s, u"Quang cảnh"_s, u"Q.B."_s);
    row("illustration", u"Cánh đồng lúa (Ảnh minh họa)"_s, u"Cánh đồng lúa"_s, u"minh họa"_s);
    row("in the picture", u"Trong ảnh: Đại biểu dự họp. Ảnh: Quốc Bảo"_s,
        u"Trong ảnh: Đại biểu dự họp"_s, u"Quốc Bảo"_s);
    row("two sentences", u"Đại biểu dự họp. Cuộc họp kéo dài. Ảnh: Quốc Bảo"_s,
        u"Đại biểu dự họp. Cuộc họp kéo dài."_s, u"Quốc Bảo"_s);
    row("credit alone", u"Ảnh: Quốc Bảo"_s, {}, u"Quốc Bảo"_s);
    row("text", u"Ông nói về những bức ảnh của mình."_s, {}, {});
    row("text with a picture", u"Ảnh hưởng của mưa: nhiều tuyến đường ngập."_s, {}, {});
    row("sentence", u"Trên tường có treo ảnh Quốc Bảo"_s, {}, {});
}

void TestImport::captionLines()
{
    QFETCH(QString, line);
    QFETCH(QString, caption);
    QFETCH(QString, credit);
    const auto found = captionLine(line);
    QCOMPARE(found.has_value(), !credit.isEmpty());
    if (found) {
        QCOMPARE(found->caption, caption);
        QCOMPARE(found->credit, credit);
    }
}

void TestImport::bylines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("source");
    const auto row = [](const QString &line, const QStringList &names, const QString &source = {}) {
        QTest::newRow(qPrintable(line)) << line << names << source;
    };
    row(u"Lan Anh"_s, {u"Lan Anh"_s});
    row(u"LAN ANH"_s, {u"LAN ANH"_s});
    row(u"(Lan Anh)"_s, {u"Lan Anh"_s});
    row(u"Lan Anh - Quốc Bảo"_s, {u"Lan Anh"_s, u"Quốc Bảo"_s});
    row(u"Lan Anh, Quốc Bảo và Minh Đức"_s, {u"Lan Anh"_s, u"Quốc Bảo"_s, u"Minh Đức"_s});
    row(u"Bài, ảnh: Lan Anh"_s, {u"Lan Anh"_s});
    row(u"Bài và ảnh: Lan Anh."_s, {u"Lan Anh"_s});
    row(u"Tin, ảnh: LAN ANH – QUỐC BẢO"_s, {u"LAN ANH"_s, u"QUỐC BẢO"_s});
    row(u"Tác giả: Lan Anh"_s, {u"Lan Anh"_s});
    row(u"Thực hiện: Lan Anh"_s, {u"Lan Anh"_s});
    row(u"L.A."_s, {u"L.A."_s});
    row(u"PV"_s, {u"PV"_s});
    row(u"Theo TTXVN"_s, {}, u"TTXVN"_s);
    row(u"(Theo Báo của tôi)"_s, {}, u"Báo của tôi"_s);
    row(u"Nguồn: Báo của tôi"_s, {}, u"Báo của tôi"_s);
    row(u"Hội nghị kết thúc lúc 11 giờ"_s, {});
    row(u"Lan Anh nói: “Được”."_s, {});
    row(u"Ảnh: Quốc Bảo"_s, {});
}

void TestImport::bylines()
{
    QFETCH(QString, line);
    QFETCH(QStringList, names);
    QFETCH(QString, source);
    const auto found = bylineLine(line);
    QCOMPARE(found.has_value(), !names.isEmpty() || !source.isEmpty());
    if (found) {
        QCOMPARE(found->names, names);
        QCOMPARE(found->source, source);
    }
}

void TestImport::furnitureLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("furniture");
    const auto row = [](const QString &line, bool furniture) {
        QTest::newRow(qPrintable(line)) << line << furniture;
    };
    for (const QString &line :
        {u"Lượt xem: 364"_s, u"Số lượt xem : 1.204"_s, u"1.204 lượt xem"_s, u"1 2 3 4 5  ... "_s,
            u"« 4 5 6 »"_s, u"Trang 1 2 3 Tiếp"_s, u"No title... No title..."_s,
            u"• Đang online: 60"_s, u"Tất cả: 11,805,101"_s, u"Hôm nay: 2667"_s,
            u"Cập nhật: 24/11/2026 14:20"_s, u"Thứ ba, 24/11/2026, 14:20 (GMT+7)"_s,
            u"Trang chủ > Tin tức"_s, u"In trang"_s, u"Chia sẻ"_s, u"© 2026 Báo của tôi"_s})
        row(line, true);
    for (const QString &line : {u"Sáng ngày 13-7, hội nghị đã diễn ra."_s, u"2026"_s, u"12 500"_s,
             u"Hôm nay: khai mạc hội thi"_s, u"Tất cả: vì người dân"_s, u"Trang chủ nhật"_s,
             u"Lượt về: đội nhà thắng 3 - 0"_s, u"Sóc Trăng, ngày 13-7"_s})
        row(line, false);
}

void TestImport::furnitureLines()
{
    QFETCH(QString, line);
    QFETCH(bool, furniture);
    QCOMPARE(isFurniture(line), furniture);
}

void TestImport::severalCaptionsStayWhereTheyStood()
{
    const Content content = importText(u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc\n\n"_s + first()
        + u"\nCắt băng. Ảnh: Lan Anh\n"_s + second() + u"\nThông xe. Ảnh: Minh Đức\n"_s + first()
        + u"\nTheo Báo của tôi"_s)
                                .content;
    QList<Block::Kind> kinds;
    for (const Block &block : content.body.blocks)
        kinds += block.kind;
    using Kind = Block::Kind;
    QCOMPARE(content.standfirst, first()); // a picture follows it
    QCOMPARE(kinds, QList<Kind>({Kind::Figure, Kind::Paragraph, Kind::Figure, Kind::Paragraph}));
    QCOMPARE(content.body.blocks[2].credit, u"Minh Đức"_s);
    QCOMPARE(content.source, u"Báo của tôi"_s);
    QVERIFY(content.byline.isEmpty());
}

void TestImport::pageWithoutStandfirst()
{
    const QString longText = first() + u' ' + second() + u' ' + first() + u' ' + second();
    const Content content
        = importText(u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc\nSóc Trăng, ngày 24-11\n"_s + longText
            + u"\n\n"_s + longText + u"\n\nLan Anh\n"_s)
              .content;
    QCOMPARE(content.headline, u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc"_s);
    QCOMPARE(content.dateline, u"Sóc Trăng, ngày 24-11"_s);
    QCOMPARE(content.standfirst, QString());
    QCOMPARE(content.body.blocks.size(), 2);
    QCOMPARE(content.byline, QStringList{u"Lan Anh"_s});
    // A picture before the text makes no sapo of what follows it.
    const Content pictured
        = importText(u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc\nCắt băng. Ảnh: Lan Anh\n"_s + longText
            + u'\n' + longText)
              .content;
    QCOMPARE(pictured.standfirst, QString());
    QCOMPARE(pictured.body.blocks.size(), 3);
}

void TestImport::boxAboveTheStory()
{
    const Content content = importText(
        u"Phim tư liệu\n• Lễ hội đua ghe\n• Ngày hội non sông\nKhánh thành cầu Rạch Sâu ở Thạnh Lộc\n\n"_s
        + first() + u' ' + second() + u"\n\n"_s + second() + u"\nLan Anh"_s)
                                .content;
    QCOMPARE(content.headline, u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc"_s);
    QVERIFY(!everything(content).contains(u"đua ghe"_s));
}

void TestImport::wrappedLinesAreJoined()
{
    const Content content
        = importText(u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc\n\n"
                     "Cầu có tổng vốn hơn 12 tỷ đồng, trong đó người dân đóng góp hơn\n"
                     "một tỷ đồng và hai nghìn ngày công lao động trong suốt hai năm\n"
                     "thi công.\n\nTrong năm 2027, xã sẽ mở rộng thêm ba km đường nối cầu.\n"_s)
              .content;
    QCOMPARE(content.standfirst,
        u"Cầu có tổng vốn hơn 12 tỷ đồng, trong đó người dân đóng góp hơn một tỷ đồng và hai nghìn ngày công lao động trong suốt hai năm thi công."_s);
    QCOMPARE(content.body.blocks.size(), 1);
}

void TestImport::plainTextIsNeverLost()
{
    QCOMPARE(importText(u"một dòng"_s).content.headline, u"một dòng"_s);
    const Imported empty = importText(QString());
    QVERIFY(empty.content.headline.isEmpty());
    QCOMPARE(empty.warnings.size(), 2);
    // Only running text: all of it is body, and the missing headline is said.
    const Imported running
        = importText(first() + u' ' + second() + u' ' + first() + u"\n"_s + second());
    QVERIFY(everything(running.content).contains(u"12 tỷ"_s));
    QVERIFY(everything(running.content).contains(u"2027"_s));
    const Content letter = importText(
        u"Thư ngỏ gửi bạn đọc xa gần\n"_s + first() + u"\nDòng cuối không có dấu chấm"_s)
                               .content;
    QVERIFY(everything(letter).contains(u"Dòng cuối"_s));
}

void TestImport::htmlWithoutStructure()
{
    const Content content = importHtml(u"<title>Khánh thành cầu Rạch Sâu</title><p>"_s + first()
        + u"</p><p>"_s + second() + u"</p><script>x</script>"_s)
                                .content;
    QCOMPARE(content.headline, u"Khánh thành cầu Rạch Sâu"_s);
    QCOMPARE(content.body.blocks.size(), 2);
    QCOMPARE(importHtml(QString()).content, Content());
}

void TestImport::encodings()
{
    const QTemporaryDir dir;
    const QString text
        = u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc\n\n"_s + first() + u"\n\n"_s + second();
    const auto written = [&](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return file.fileName();
    };
    for (const auto encoding :
        {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        const auto imported = importFile(written(u"a.txt"_s, bytes));
        QVERIFY2(imported, QStringConverter::nameForEncoding(encoding));
        QCOMPARE(imported->content.headline, u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc"_s);
    }
    const auto apart
        = importFile(written(u"b.txt"_s, text.normalized(QString::NormalizationForm_D).toUtf8()));
    QVERIFY(apart);
    QCOMPARE(apart->content.headline, u"Khánh thành cầu Rạch Sâu ở Thạnh Lộc"_s);
    // HTML under another name, and the other way round.
    const auto page
        = importFile(written(u"c.txt"_s, "<!DOCTYPE html><h1>Tít bài</h1><p>Một đoạn.</p>"));
    QVERIFY(page);
    QCOMPARE(page->content.headline, u"Tít bài"_s);
    for (const QByteArray &bytes : {QByteArray("Kh\xE1nh th\xE0nh"), QByteArray("a\0b\0c", 5),
             QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10)}) {
        const auto refused = importFile(written(u"d.txt"_s, bytes));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QVERIFY(refused.error().text.contains(u"UTF-8"_s));
    }
    const QString right = u"Công an tỉnh Sóc Trăng tiếp nhận đơn thư của người dân sáng nay."_s;
    const QString tcvn = u"C«ng an tØnh Sãc Tr¨ng tiÕp nhËn ®¬n th­ cña ng­êi d©n s¸ng nay."_s;
    // As its program wrote it, and as a program of today saved it again.
    for (const QByteArray &bytes : {tcvn.toLatin1(), tcvn.toUtf8()}) {
        const auto imported = importFile(written(u"tcvn.txt"_s, bytes + '\n'));
        QVERIFY(imported.has_value());
        const Content &content = imported->content;
        QVERIFY2((content.headline + plainText(content.body)).contains(right),
            qPrintable(content.headline + u'|' + plainText(content.body)));
        QVERIFY(imported->warnings.constFirst().contains(u"TCVN3"_s));
    }
}

void TestImport::refusals()
{
    const QTemporaryDir dir;
    const auto kind = [&](const QString &name, bool make = true) {
        QFile file(dir.filePath(name));
        if (make && !file.open(QIODevice::WriteOnly))
            qFatal("the file cannot be written");
        file.close();
        const auto result = importFile(file.fileName());
        return result ? std::optional<Error::Kind>() : result.error().kind;
    };
    for (const QString &name : {u"a.docx"_s, u"a.odt"_s, u"a.doc"_s, u"a.rtf"_s})
        QCOMPARE(kind(name), Error::Kind::Invalid);
    QCOMPARE(kind(u"a.pdf"_s), Error::Kind::Unavailable);
    QCOMPARE(kind(u"a.xyz"_s), Error::Kind::Invalid);
    QCOMPARE(kind(u"missing.txt"_s, false), Error::Kind::NotFound);
    QCOMPARE(kind(u"missing.docx"_s, false), Error::Kind::NotFound);
    QVERIFY(QDir(dir.path()).mkdir(u"folder.txt"_s));
    QCOMPARE(importFile(dir.filePath(u"folder.txt"_s)).error().kind, Error::Kind::Invalid);
    QFile large(dir.filePath(u"large.txt"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(33LL * 1024 * 1024));
    large.close();
    QCOMPARE(importFile(large.fileName()).error().kind, Error::Kind::Invalid);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
