// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/tableedit.h"
#include "story/tablegrid.h"
#include "text/html.h"

#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;
using namespace toasoan::tableedit;

class TestTableEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAndColumnsComeAndGo();
    void mergedCellsGrowAndShrink();
    void headingsGoOn();
    void spreadsheetsArePasted();
    void whatIsFilledInGrowsTheTable();
    void everyChangeKeepsTheTableRegular();

private:
    static Cell cell(const QString &text, int columns = 1, int rows = 1)
    {
        return {{{text}}, columns, rows, false};
    }
    static QStringList texts(const Rows &rows)
    {
        QStringList lines;
        for (const QList<Cell> &row : rows) {
            QStringList line;
            for (const Cell &one : row)
                line += u"%1%2%3"_qs.arg(plainText(one.runs),
                    one.columnSpan > 1 ? u"→%1"_qs.arg(one.columnSpan) : QString(),
                    one.rowSpan > 1 ? u"↓%1"_qs.arg(one.rowSpan) : QString());
            lines += line.join(u'|');
        }
        return lines;
    }
};

void TestTableEdit::rowsAndColumnsComeAndGo()
{
    const Rows rows{{cell(u"a"_qs), cell(u"b"_qs)}, {cell(u"c"_qs), cell(u"d"_qs)}};
    QCOMPARE(texts(withRow(rows, 0)), (QStringList{u"|"_qs, u"a|b"_qs, u"c|d"_qs}));
    QCOMPARE(texts(withRow(rows, 2)), (QStringList{u"a|b"_qs, u"c|d"_qs, u"|"_qs}));
    QCOMPARE(texts(withColumn(rows, 1)), (QStringList{u"a||b"_qs, u"c||d"_qs}));
    QCOMPARE(texts(withoutRow(rows, 0)), QStringList{u"c|d"_qs});
    QCOMPARE(texts(withoutColumn(rows, 1)), (QStringList{u"a"_qs, u"c"_qs}));
    QVERIFY(withoutRow(withoutRow(rows, 0), 0).isEmpty());
    QVERIFY(withoutColumn(withoutColumn(rows, 0), 0).isEmpty());
}

void TestTableEdit::mergedCellsGrowAndShrink()
{
    const Rows rows{{cell(u"a"_qs, 2), cell(u"b"_qs, 1, 2)}, {cell(u"c"_qs), cell(u"d"_qs)},
        {cell(u"e"_qs), cell(u"f"_qs), cell(u"g"_qs)}};
    QCOMPARE(
        texts(withRow(rows, 1)), (QStringList{u"a→2|b↓3"_qs, u"|"_qs, u"c|d"_qs, u"e|f|g"_qs}));
    QCOMPARE(texts(withColumn(rows, 1)), (QStringList{u"a→3|b↓2"_qs, u"c||d"_qs, u"e||f|g"_qs}));
    QCOMPARE(texts(withoutRow(rows, 0)), (QStringList{u"c|d|b"_qs, u"e|f|g"_qs}));
    QCOMPARE(texts(withoutRow(rows, 1)), (QStringList{u"a→2|b"_qs, u"e|f|g"_qs}));
    QCOMPARE(texts(withoutColumn(rows, 0)), (QStringList{u"a|b↓2"_qs, u"d"_qs, u"f|g"_qs}));
    QCOMPARE(covering(rows, 0, 1), (Place{0, 0, 0}));
    QCOMPARE(covering(rows, 1, 2), (Place{0, 1, 2}));
}

void TestTableEdit::headingsGoOn()
{
    Rows rows = made(2, 2, true);
    QVERIFY(hasHeaderRow(rows));
    QVERIFY(hasHeaderRow(withColumn(rows, 2)));
    QVERIFY(!withRow(rows, 2).at(2).at(0).header);
    QVERIFY(!hasHeaderRow(withHeaderRow(rows, false)));
    for (QList<Cell> &row : rows)
        row.first().header = true;
    QVERIFY(withRow(rows, 2).at(2).at(0).header);
    QVERIFY(!withRow(rows, 2).at(2).at(1).header);
}

void TestTableEdit::spreadsheetsArePasted()
{
    QCOMPARE(texts(fromTabs(u"Xã\tSố hộ\r\nCầu Ván\t1.284\r\n"_qs)),
        (QStringList{u"Xã|Số hộ"_qs, u"Cầu Ván|1.284"_qs}));
    QCOMPARE(texts(fromTabs(u"a\tb\tc\nd\t"_qs)), (QStringList{u"a|b|c"_qs, u"d||"_qs}));
    QVERIFY(fromTabs(u"Một câu.\nHai\tcâu."_qs).isEmpty());
    QVERIFY(fromTabs(QString()).isEmpty());
}

void TestTableEdit::whatIsFilledInGrowsTheTable()
{
    const Rows rows = made(2, 2, false);
    const Rows what{{cell(u"a"_qs), cell(u"b"_qs)}, {cell(u"c"_qs), cell(u"d"_qs)}};
    QCOMPARE(texts(filled(rows, 1, 1, what)), (QStringList{u"||"_qs, u"|a|b"_qs, u"|c|d"_qs}));
}

void TestTableEdit::everyChangeKeepsTheTableRegular()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        Rows rows;
        for (int row = random.bounded(1, 5); row > 0; --row) {
            QList<Cell> line;
            for (int i = random.bounded(1, 5); i > 0; --i)
                line += cell(
                    u"%1"_qs.arg(random.bounded(100)), random.bounded(1, 4), random.bounded(1, 4));
            rows += line;
        }
        rows = *regularGrid(rows);
        for (int change = 0; change < 6 && !rows.isEmpty(); ++change) {
            const int row = random.bounded(int(rows.size()));
            const int column = random.bounded(columns(rows));
            Rows next;
            switch (random.bounded(4)) {
            case 0:
                next = withRow(rows, row);
                QCOMPARE(next.size(), rows.size() + 1);
                QCOMPARE(withoutRow(next, row), rows);
                break;
            case 1:
                next = withColumn(rows, column);
                QCOMPARE(withoutColumn(next, column), rows);
                break;
            case 2:
                next = withoutRow(rows, row);
                break;
            default:
                next = withoutColumn(rows, column);
            }
            if (!next.isEmpty()) {
                QCOMPARE(*regularGrid(next), next);
                Block table{.kind = Block::Kind::Table};
                table.rows = next;
                const Body body = normalised({{table}});
                QCOMPARE(bodyFromHtml(htmlFromBody(body)), body);
            }
            rows = next;
        }
    }
}

QTEST_GUILESS_MAIN(TestTableEdit)
#include "tst_tableedit.moc"
