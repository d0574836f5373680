// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/celledit.h"
#include "editordesk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

using namespace toasoan;
using textmap::Part;

class TestTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<test::EditorDesk>();
        m_cell = m->sheet->viewport()->findChild<CellEdit *>();
        QVERIFY(m_cell);
    }
    void cleanup() { m.reset(); }
    void aTableIsInsertedAndFilled();
    void tabInTheLastCellAddsARow();
    void typingInACellIsOneStep();
    void rowsAndColumnsAreOneStepEach();
    void cellsKeepTheirMarks();
    void arrowsLeadThroughAndOut();
    void clicksOpenTheCellUnderThem();
    void anUndoUnderTheFieldIsFollowed();
    void spreadsheetsBecomeTables();
    void aTableFillsTheCells();
    void readOnlyOpensNoCell();
    void whateverIsDoneComesBackByUndo();
    void listsNestByTab();
    void childrenMoveWithTheirItem();

private:
    static Content content(const QList<QList<Cell>> &rows)
    {
        Content content;
        content.headline = u"Bảng"_qs;
        Block table{.kind = Block::Kind::Table};
        table.rows = rows;
        content.body = {{Block{.runs = {{u"Trước"_qs}}}, table, Block{.runs = {{u"Sau"_qs}}}}};
        return content;
    }
    static Cell cell(const QString &text) { return {{{text}}}; }
    void loadGrid()
    {
        m->load(content({{cell(u"a"_qs), cell(u"b"_qs)}, {cell(u"c"_qs), cell(u"d"_qs)}}));
    }
    void choose()
    {
        m->editor.focusBlock(1);
        m->key(Qt::Key_Return);
    }
    [[nodiscard]] QString table() { return plainText(Body{{m->saved().body.blocks.value(1)}}); }
    void type(const QString &text) { QTest::keyClicks(m_cell, text); }

    std::unique_ptr<test::EditorDesk> m;
    CellEdit *m_cell = nullptr;
};

void TestTables::aTableIsInsertedAndFilled()
{
    Content story;
    story.body = {{Block{.runs = {{u"Trước"_qs}}}}};
    m->load(story);
    m->editor.focusField(StoryEditor::Field::Body);
    m->action(u"insertTable"_qs)->trigger();
    QVERIFY(m_cell->isOpen());
    QVERIFY(m_cell->hasFocus());
    type(QStringLiteral("Ten"));
    QTest::keyClick(m_cell, Qt::Key_Tab);
    type(QStringLiteral("So"));
    QTest::keyClick(m_cell, Qt::Key_Tab);
    QTest::keyClick(m_cell, Qt::Key_Backtab);
    QCOMPARE(m_cell->toPlainText(), QStringLiteral("So"));
    QVERIFY(table().startsWith(u"Ten\tSo"_qs));
    QVERIFY(m->saved().body.blocks.at(1).rows.at(0).at(0).header);
}

void TestTables::tabInTheLastCellAddsARow()
{
    loadGrid();
    choose();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_cell, Qt::Key_Tab);
    QCOMPARE(m_cell->place(), (tableedit::Place{2, 0, 0}));
    type(QStringLiteral("e"));
    QCOMPARE(table(), QStringLiteral("a\tb\nc\td\ne\t"));
    m->sheet->undoStep();
    m->sheet->undoStep();
    QCOMPARE(table(), QStringLiteral("a\tb\nc\td"));
}

void TestTables::typingInACellIsOneStep()
{
    loadGrid();
    choose();
    type(QStringLiteral("xyz"));
    QTest::keyClick(m_cell, Qt::Key_Tab);
    type(QStringLiteral("w"));
    QCOMPARE(table(), QStringLiteral("axyz\tbw\nc\td"));
    QTest::keyClick(m_cell, Qt::Key_Escape);
    QVERIFY(m->sheet->hasFocus());
    QVERIFY(sheet::atomicSelected(m->sheet->textCursor()));
    m->sheet->undoStep();
    QCOMPARE(table(), QStringLiteral("axyz\tb\nc\td"));
    m->sheet->undoStep();
    QCOMPARE(table(), QStringLiteral("a\tb\nc\td"));
}

void TestTables::rowsAndColumnsAreOneStepEach()
{
    const std::pair<const char *, const char *> cases[]{{"rowAbove", "\t\na\tb\nc\td"},
        {"rowBelow", "a\tb\n\t\nc\td"}, {"columnBefore", "\ta\tb\n\tc\td"},
        {"columnBehind", "a\t\tb\nc\t\td"}, {"removeRow", "c\td"}, {"removeColumn", "b\nd"}};
    for (const auto &[name, after] : cases) {
        loadGrid();
        choose();
        QAction *action = m->action(QString::fromLatin1(name));
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
        QVERIFY(m_cell->isOpen());
        const Block wanted = bodyFromHtml(htmlFromBody(m->saved().body)).blocks.at(1);
        QCOMPARE(m->saved().body.blocks.at(1), wanted);
        QCOMPARE(plainText(Body{{wanted}}), QString::fromUtf8(after));
        m->sheet->undoStep();
        QCOMPARE(table(), QStringLiteral("a\tb\nc\td"));
    }
    loadGrid();
    choose();
    m->action(u"removeTable"_qs)->trigger();
    QVERIFY(!m_cell->isOpen());
    QCOMPARE(m->saved().body.blocks.size(), 2);
    m->sheet->undoStep();
    QCOMPARE(table(), QStringLiteral("a\tb\nc\td"));
    m->editor.focusBlock(0);
    QVERIFY(!m->action(u"rowAbove"_qs)->isEnabled());
}

void TestTables::cellsKeepTheirMarks()
{
    const Runs runs{{u"Cầu "_qs}, {u"Ván"_qs, Bold}, {u" dài"_qs, 0, u"https://vi-du.example/"_qs}};
    m->load(content({{Cell{runs}, cell(u"b"_qs)}}));
    const Body before = m->saved().body;
    choose();
    QTest::keyClick(m_cell, Qt::Key_Tab);
    QTest::keyClick(m_cell, Qt::Key_Backtab);
    QTest::keyClick(m_cell, Qt::Key_Escape);
    QCOMPARE(m->saved().body, before);
    QVERIFY(!m->action(u"undo"_qs)->isEnabled());
    choose();
    QTest::keyClick(m_cell, Qt::Key_Home);
    type(QStringLiteral("O "));
    QCOMPARE(m->saved().body.blocks.at(1).rows.at(0).at(0).runs.at(1), runs.at(1));
    QTest::keyClick(m_cell, Qt::Key_Tab);
    QTest::keyClick(m_cell, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_cell, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m->saved().body.blocks.at(1).rows.at(0).at(1).runs, (Runs{{u"b"_qs, Bold}}));
    QTest::keyClick(m_cell, Qt::Key_End);
    QTest::keyClick(m_cell, Qt::Key_Return);
    QTest::keyClick(m_cell, Qt::Key_B, Qt::ControlModifier);
    type(QStringLiteral("x"));
    QCOMPARE(m->saved().body.blocks.at(1).rows.at(0).at(1).runs,
        (Runs{{u"b\u2028"_qs, Bold}, {u"x"_qs}}));
}

void TestTables::arrowsLeadThroughAndOut()
{
    loadGrid();
    choose();
    QTest::keyClick(m_cell, Qt::Key_Down);
    QCOMPARE(m_cell->toPlainText(), QStringLiteral("c"));
    QTest::keyClick(m_cell, Qt::Key_Down);
    QVERIFY(!m_cell->isOpen());
    QCOMPARE(m->sheet->textCursor().block().text(), QStringLiteral("Sau"));
    choose();
    QTest::keyClick(m_cell, Qt::Key_Up);
    QCOMPARE(m->sheet->textCursor().block().text(), QStringLiteral("Trước"));
}

void TestTables::clicksOpenTheCellUnderThem()
{
    loadGrid();
    const QTextBlock at = m->sheet->bodyBlock(1);
    const TableGeometry geometry = m->sheet->objects().tableGeometry(textmap::readBlock(at));
    const QPointF middle = geometry.places.at(3).box.center() + m->sheet->objectRect(at).topLeft();
    QTest::mouseClick(m->sheet->viewport(), Qt::LeftButton, {}, middle.toPoint());
    QVERIFY(m_cell->isOpen());
    QCOMPARE(m_cell->toPlainText(), QStringLiteral("d"));
    QVERIFY(QRectF(m_cell->geometry()).contains(middle));
}

void TestTables::anUndoUnderTheFieldIsFollowed()
{
    loadGrid();
    choose();
    type(QStringLiteral("x"));
    m->action(u"undo"_qs)->trigger();
    QVERIFY(m_cell->isOpen());
    QCOMPARE(m_cell->toPlainText(), QStringLiteral("a"));
    m->action(u"redo"_qs)->trigger();
    QCOMPARE(m_cell->toPlainText(), QStringLiteral("ax"));
    type(QStringLiteral("y"));
    QCOMPARE(table(), QStringLiteral("axy\tb\nc\td"));
    m->sheet->undoStep();
    QCOMPARE(table(), QStringLiteral("ax\tb\nc\td"));
}

void TestTables::spreadsheetsBecomeTables()
{
    Content story;
    story.body = {{Block{.runs = {{u"Trước"_qs}}}}};
    m->load(story);
    m->editor.focusField(StoryEditor::Field::Body);
    m->key(Qt::Key_End);
    QGuiApplication::clipboard()->setText(u"Xã\tSố hộ\nCầu Ván\t1.284\n"_qs);
    m->sheet->paste();
    QCOMPARE(table(), QStringLiteral("Xã\tSố hộ\nCầu Ván\t1.284"));
    QCOMPARE(m->saved().body.blocks.at(0).runs.at(0).text, QStringLiteral("Trước"));
    m->sheet->undoStep();
    QCOMPARE(m->saved().body.blocks.size(), 1);
    auto *data = new QMimeData;
    data->setText(QStringLiteral("Xã\tSố hộ"));
    data->setHtml(QStringLiteral("<table><tr><td colspan=2>Xã<tr><td>1<td>2</table>"));
    QGuiApplication::clipboard()->setMimeData(data);
    m->sheet->paste();
    QCOMPARE(m->saved().body.blocks.at(1).rows.at(0).at(0).columnSpan, 2);
    m->sheet->undoStep();
    m->key(Qt::Key_End, Qt::ControlModifier);
    m->editor.focusField(StoryEditor::Field::Body);
    m->sheet->pastePlain();
    QCOMPARE(m->saved().body.blocks.size(), 1);
}

void TestTables::aTableFillsTheCells()
{
    loadGrid();
    choose();
    QTest::keyClick(m_cell, Qt::Key_Tab);
    QGuiApplication::clipboard()->setText(u"1\t2\n3\t4"_qs);
    m_cell->paste();
    QCOMPARE(table(), QStringLiteral("a\t1\t2\nc\t3\t4"));
    m->sheet->undoStep();
    QCOMPARE(table(), QStringLiteral("a\tb\nc\td"));
}

void TestTables::readOnlyOpensNoCell()
{
    loadGrid();
    m->editor.setReadOnly(true);
    choose();
    QVERIFY(!m_cell->isOpen());
    QVERIFY(!m->action(u"insertTable"_qs)->isEnabled());
}

void TestTables::whateverIsDoneComesBackByUndo()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    using Change = CellEdit::Change;
    static constexpr Change changes[]{Change::RowAbove, Change::RowBelow, Change::RemoveRow,
        Change::ColumnBefore, Change::ColumnBehind, Change::RemoveColumn, Change::HeaderRow};
    for (int round = 0; round < 10; ++round) {
        QList<QList<Cell>> rows;
        for (int row = 0; row < 3; ++row)
            rows += {Cell{{{u"x"_qs}}, random.bounded(1, 3), random.bounded(1, 3)}, cell(u"y"_qs)};
        m->load(content(rows));
        const Body before = m->saved().body;
        choose();
        for (int i = 0; i < 8 && m_cell->isOpen(); ++i) {
            if (random.bounded(3) == 0)
                type(QStringLiteral("z"));
            else if (random.bounded(3) == 0)
                QTest::keyClick(m_cell, Qt::Key_Tab);
            else
                m_cell->change(changes[random.bounded(int(std::size(changes)))]);
            const Body now = m->saved().body;
            QCOMPARE(bodyFromHtml(htmlFromBody(now)), now);
        }
        const Body after = m->saved().body;
        int steps = 0;
        while (m->sheet->document()->isUndoAvailable() && steps < 50) {
            m->sheet->undoStep();
            ++steps;
        }
        QCOMPARE(m->saved().body, before);
        while (steps-- > 0)
            m->sheet->redoStep();
        QCOMPARE(m->saved().body, after);
    }
}

void TestTables::listsNestByTab()
{
    Content story;
    story.body = bodyFromHtml(u"<ul><li>a</li><li>b</li><li>c</li></ul>"_qs);
    m->load(story);
    m->editor.focusBlock(1);
    m->key(Qt::Key_Tab);
    QCOMPARE(m->saved().body.blocks.at(1).level, 2);
    m->key(Qt::Key_Tab); // no gaps
    QCOMPARE(m->saved().body.blocks.at(1).level, 2);
    m->editor.focusBlock(0);
    m->key(Qt::Key_Tab);
    QCOMPARE(m->saved().body.blocks.at(0).level, 1);
    QCOMPARE(m->sheet->currentField(), Part::Paragraph);
    m->editor.focusBlock(1);
    m->key(Qt::Key_Backtab);
    QCOMPARE(m->saved().body.blocks.at(1).level, 1);
    m->sheet->undoStep();
    QCOMPARE(m->saved().body.blocks.at(1).level, 2);
    m->sheet->redoStep();
    m->key(Qt::Key_Backtab);
    QCOMPARE(m->saved().body.blocks.at(1).kind, Block::Kind::Paragraph);
}

void TestTables::childrenMoveWithTheirItem()
{
    Content story;
    story.body = bodyFromHtml(
        u"<ul><li>a</li><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li><li>e</li></ul>"_qs);
    m->load(story);
    m->editor.focusBlock(1);
    m->key(Qt::Key_Tab);
    const auto levels = [this] {
        QList<int> levels;
        for (const Block &block : m->saved().body.blocks)
            levels += block.level;
        return levels;
    };
    QCOMPARE(levels(), (QList<int>{1, 2, 3, 4, 1}));
    m->key(Qt::Key_Backtab);
    QCOMPARE(levels(), (QList<int>{1, 1, 2, 3, 1}));
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
