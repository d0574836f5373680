// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "story/body.h"
#include "text/html.h"

#include <QTest>

using namespace toasoan;

class TestBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void normalisedIsIdempotent();
    void normalFormHolds();
    void textIsCleaned();
    void combiningMarksJoinTheirLetter();
    void listLevelsHaveNoGaps();
    void tablesAreRegular();
    void absurdTablesBecomeParagraphs();
    void addresses_data();
    void addresses();
    void credits();
    void plainTextNamesEveryBlock();
    void words();
};

void TestBody::normalisedIsIdempotent()
{
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        const Body once = test::RandomBody(seed).body();
        const Body twice = normalised(once);
        if (!(once == twice))
            qWarning().noquote() << "seed" << seed << "\n"
                                 << htmlFromBody(once) << "\n"
                                 << htmlFromBody(twice);
        QVERIFY(once == twice);
    }
}

void TestBody::normalFormHolds()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        const Body body = test::RandomBody(seed).body();
        int level = 0;
        for (const Block &block : body.blocks) {
            level = block.kind == Block::Kind::ListItem ? level : 0;
            if (block.kind == Block::Kind::ListItem) {
                QVERIFY(block.level >= 1 && block.level <= level + 1);
                level = block.level;
            }
            QString text;
            for (qsizetype i = 0; i < block.runs.size(); ++i) {
                const Run &run = block.runs[i];
                QVERIFY(!run.text.isEmpty());
                QCOMPARE(run.text, run.text.normalized(QString::NormalizationForm_C));
                QVERIFY((run.marks & (Sub | Sup)) != (Sub | Sup));
                if (i > 0)
                    QVERIFY(
                        run.marks != block.runs[i - 1].marks || run.link != block.runs[i - 1].link);
                text += run.text;
            }
            QCOMPARE(text, text.trimmed());
            QVERIFY(!text.contains(QStringLiteral("  ")));
        }
    }
}

void TestBody::textIsCleaned()
{
    Body body;
    body.blocks += Block{
        .runs = {Run{QStringLiteral("  Hội\u200B nghị\u00AD \n\t trực\u00A0tuyến\uFEFF\u0007 ")}}};
    body.blocks += Block{.runs = {Run{QStringLiteral(" \u200B ")}}};
    body.blocks += Block{.runs = {Run{QStringLiteral("a \u2028 b\u2028")}}};
    body.blocks += Block{.runs = {Run{QStringLiteral("\U0001F468\u200D\U0001F469")}}};
    const Body result = normalised(body);
    QCOMPARE(result.blocks.size(), 3);
    QCOMPARE(result.blocks[0].runs[0].text, QStringLiteral("Hội nghị trực tuyến"));
    QCOMPARE(result.blocks[1].runs[0].text, QStringLiteral("a\u2028b"));
    QCOMPARE(result.blocks[2].runs[0].text, QStringLiteral("\U0001F468\u200D\U0001F469"));
}

void TestBody::combiningMarksJoinTheirLetter()
{
    const Body result = normalised(Body{
        {Block{.runs = {Run{QStringLiteral("Hoa"), Bold}, Run{QStringLiteral("\u0301 nở")}}}}});
    QCOMPARE(result.blocks[0].runs[0].text, QStringLiteral("Hoá"));
    QCOMPARE(result.blocks[0].runs[1].text, QStringLiteral(" nở"));
}

void TestBody::listLevelsHaveNoGaps()
{
    Body body;
    for (const int level : {3, 5, 1, 0})
        body.blocks += Block{
            .kind = Block::Kind::ListItem, .level = level, .runs = {Run{QStringLiteral("mục")}}};
    QList<int> levels;
    for (const Block &block : normalised(body).blocks)
        levels += block.level;
    QCOMPARE(levels, QList<int>({1, 2, 1, 1}));
}

void TestBody::tablesAreRegular()
{
    const auto cell = [](const QString &text, int columns = 1, int rows = 1) {
        return Cell{{Run{text}}, columns, rows, false};
    };
    Block table{.kind = Block::Kind::Table};
    table.rows = {{cell(QStringLiteral("a"), 9, 1)},
        {cell(QStringLiteral("b"), 1, 40), cell(QStringLiteral("c"))}, {cell(QStringLiteral("d"))},
        {}};
    const Body result = normalised({{table}});
    const QList<QList<Cell>> &rows = result.blocks[0].rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].size(), 1);
    QCOMPARE(rows[0][0].columnSpan, 2);
    QCOMPARE(rows[1].size(), 2);
    QCOMPARE(rows[1][0].rowSpan, 2);
    QCOMPARE(rows[2].size(), 1);
    QCOMPARE(plainText(result), QStringLiteral("a\nb\tc\nd"));
}

void TestBody::absurdTablesBecomeParagraphs()
{
    Block table{.kind = Block::Kind::Table};
    QList<Cell> row;
    for (int i = 0; i < 150; ++i)
        row += Cell{{Run{QString::number(i)}}, 1, 1, false};
    table.rows = {row, row};
    const Body result = normalised({{table}});
    QCOMPARE(result.blocks.size(), 2);
    QVERIFY(plainText(result).startsWith(QStringLiteral("0 1 2 3")));
}

void TestBody::addresses_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const QString &given, const QString &kept) {
        QTest::newRow(name) << given << kept;
    };
    const QString none;
    row("https", QStringLiteral("https://vi-du.example/a?b=1#c"),
        QStringLiteral("https://vi-du.example/a?b=1#c"));
    row("upper", QStringLiteral("HTTP://vi-du.example"), QStringLiteral("HTTP://vi-du.example"));
    row("mail", QStringLiteral("mailto:a@b.example"), QStringLiteral("mailto:a@b.example"));
    row("tel", QStringLiteral("tel:115"), QStringLiteral("tel:115"));
    row("relative", QStringLiteral("../tin/a.html"), QStringLiteral("../tin/a.html"));
    row("anchor", QStringLiteral("#doan-1"), QStringLiteral("#doan-1"));
    row("space", QStringLiteral(" https://vi-du.example/a b\n"),
        QStringLiteral("https://vi-du.example/a%20b"));
    row("network", QStringLiteral("//vi-du.example/x"), QStringLiteral("https://vi-du.example/x"));
    row("backslash", QStringLiteral("\\\\vi-du.example"), QStringLiteral("https://vi-du.example"));
    row("mixed", QStringLiteral("/\\vi-du.example"), QStringLiteral("https://vi-du.example"));
    row("script", QStringLiteral("javascript:alert(1)"), none);
    row("script case", QStringLiteral(" JaVaScRiPt:alert(1)"), none);
    row("script tab", QStringLiteral("java\tscript:alert(1)"), none);
    row("script control", QStringLiteral("\u0001java\u0000script:alert(1)"), none);
    row("script ideographic space", QStringLiteral("java\u3000script\u2028:alert(1)"), none);
    row("script zero width", QStringLiteral("java\u200Bscript:alert(1)"), none);
    row("script entity", QStringLiteral("javascript&colon;alert(1)"), none);
    row("script percent", QStringLiteral("javascript%3Aalert(1)"), none);
    row("data", QStringLiteral("data:text/html,x"), none);
    row("vbscript", QStringLiteral("vbscript:x"), none);
    row("file", QStringLiteral("file:///etc/passwd"), none);
    row("no host", QStringLiteral("https:"), none);
    row("no slashes", QStringLiteral("https:vi-du.example"), none);
    row("empty mail", QStringLiteral("mailto:"), none);
    row("empty", QStringLiteral("  "), none);
}

void TestBody::addresses()
{
    QFETCH(QString, given);
    QFETCH(QString, kept);
    QCOMPARE(safeAddress(given), kept);
    QCOMPARE(safeAddress(kept), kept);
}

void TestBody::credits()
{
    QCOMPARE(bareCredit(QStringLiteral(" Ảnh:  Đức Trung ")), QStringLiteral("Đức Trung"));
    QCOMPARE(bareCredit(QStringLiteral("ảnh : Ảnh: Đức Trung")), QStringLiteral("Đức Trung"));
    QCOMPARE(bareCredit(QStringLiteral("A\u0309nh: X")), QStringLiteral("X"));
    QCOMPARE(bareCredit(QStringLiteral("Ánh Hồng")), QStringLiteral("Ánh Hồng"));
}

void TestBody::plainTextNamesEveryBlock()
{
    const Body body = bodyFromHtml(QStringLiteral(
        "<h2>Một</h2><p>hai<br>dòng</p><ul><li>ba</li></ul><figure><figcaption>chú thích "
        "<cite>ai</cite></figcaption></figure><hr><table><tr><td>x</td><td>y</td></tr></table>"));
    QCOMPARE(plainText(body), QStringLiteral("Một\nhai dòng\nba\nchú thích\nx\ty"));
}

void TestBody::words()
{
    QCOMPARE(wordCount(QString()), 0);
    QCOMPARE(wordCount(QStringLiteral("Sáng 13-7, Bộ Công an – họp.")), 6);
    QCOMPARE(wordCount(QStringLiteral(" … – ")), 0);
}

QTEST_GUILESS_MAIN(TestBody)
#include "tst_body.moc"
