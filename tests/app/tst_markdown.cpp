// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A text that goes out as Markdown comes back as it was, as far as Markdown has a word for it.
#include "framedcontent.h"
#include "randombody.h"
#include "text/html.h"
#include "text/import.h"
#include "text/markdown.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergedCellsKeepTheirColumns();
    void lettersStayLetters_data();
    void lettersStayLetters();
    void looksLikeMarkdown();
    void otherTagsAreText();
    void thereAndBack();
};

namespace {

Content contentOf(const QString &html)
{
    return framedContent(bodyFromHtml(html));
}

Content back(const Content &content)
{
    return importMarkdown(exportMarkdown(content)).content;
}

// Spans become empty cells, the first row is the head, and bold or italic white space is plain.
void forgetSpans(Block &table)
{
    QList<QList<Cell>> rows;
    QMap<std::pair<int, int>, bool> covered;
    int columns = 0;
    for (int row = 0; row < int(table.rows.size()); ++row) {
        QList<Cell> cells;
        const auto skip = [&] {
            while (covered.contains({row, int(cells.size())}))
                cells += Cell();
        };
        for (const Cell &cell : std::as_const(table.rows[row])) {
            skip();
            const int column = int(cells.size());
            for (int r = 0; r < cell.rowSpan; ++r)
                for (int c = 0; c < cell.columnSpan; ++c)
                    covered[{row + r, column + c}] = true;
            cells += Cell{cell.runs};
        }
        skip();
        columns = qMax(columns, int(cells.size()));
        rows += cells;
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        rows[row].resize(columns);
        for (Cell &cell : rows[row])
            cell.header = row == 0;
    }
    table.rows = rows;
}

// Also two ways to write one address.
void forgetMarkedSpace(Runs &runs)
{
    Runs split;
    for (Run &run : runs) {
        run.link = QString::fromLatin1(QUrl(run.link).toEncoded());
        if ((run.marks & ~(Bold | Italic)) != 0 || run.marks == 0) {
            split += run;
            continue;
        }
        const QString inner = run.text.trimmed();
        const qsizetype start = inner.isEmpty() ? run.text.size() : run.text.indexOf(inner);
        const qsizetype end = start + inner.size();
        split += {run.text.left(start), 0, run.link};
        split += {inner, run.marks, run.link};
        split += {run.text.mid(end), 0, run.link};
    }
    runs = split;
}

Body asMarkdownSays(Body body)
{
    for (Block &block : body.blocks) {
        forgetMarkedSpace(block.runs);
        if (block.kind == Block::Kind::Table)
            forgetSpans(block);
        for (QList<Cell> &row : block.rows)
            for (Cell &cell : row)
                forgetMarkedSpace(cell.runs);
    }
    return normalised(body);
}

} // namespace

void TestMarkdown::mergedCellsKeepTheirColumns()
{
    const Content content
        = contentOf(u"<p>Bảng:</p><table><tr><th>H</th><td colspan=\"2\">g|h</td></tr>"
                    "<tr><td rowspan=\"2\">1</td><td>2<br>2b</td><td>3</td></tr>"
                    "<tr><td>4</td><td>5</td></tr></table>"_s);
    const Content read = back(content);
    QCOMPARE(htmlFromBody(Body{read.body.blocks.mid(2, 1)}),
        u"<table><tr><th>H</th><th>g|h</th><th></th></tr>"
        "<tr><td>1</td><td>2<br>2b</td><td>3</td></tr>"
        "<tr><td></td><td>4</td><td>5</td></tr></table>"_s);
}

void TestMarkdown::lettersStayLetters_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("entities")
        << u"<p>Viết &amp;nbsp; và &amp;lt; rồi &amp;#33; R&amp;D, a & b.</p>"_s;
    QTest::newRow("sub and sup") << u"<p>H<sub>2</sub>O dâng 10<sup>2</sup> m<sup>2</sup>.</p>"_s;
    QTest::newRow("underline") << u"<p>Một <u>gạch chân</u> ở đây.</p>"_s;
    QTest::newRow("marks inside words")
        << u"<p>trư<strong>ờng</strong>học <em>“trích”</em>từ.</p>"_s;
    QTest::newRow("neighbours") << u"<p><strong>a</strong><em>b</em><s>c</s> d.</p>"_s;
    QTest::newRow("line begins")
        << u"<p>Kết quả:<br>- không<br>1. một<br>===<br>+ hai<br>: ba<br># bốn<br>&gt; năm</p>"_s;
    QTest::newRow("a cry before a link")
        << u"<p>Xem!<a href=\"https://vi-du.example/a_b*c&amp;lt;d\">đây</a> nhé.</p>"_s;
    QTest::newRow("tags as text") << u"<p>Thẻ &lt;sub&gt; và \\&lt;em&gt; là chữ.</p>"_s;
    QTest::newRow("heading") << u"<h2>Một<br>hai #</h2><p>Đoạn sau đó.</p>"_s;
    QTest::newRow("nested lists")
        << u"<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul><p>Hết.</p>"_s;
}

void TestMarkdown::lettersStayLetters()
{
    QFETCH(QString, html);
    const Content content = contentOf(html);
    const Content read = back(content);
    QCOMPARE(htmlFromBody(read.body), htmlFromBody(content.body));
    QCOMPARE(read.headline, content.headline);
    QCOMPARE(read.standfirst, content.standfirst);
    QCOMPARE(read.byline, content.byline);
}

void TestMarkdown::looksLikeMarkdown()
{
    const QString markdown = exportMarkdown(
        contentOf(u"<p><strong>Chú ý: </strong>đây là <em>nghiêng</em>, R&amp;D &amp; bạn.</p>"_s));
    QVERIFY2(
        markdown.contains(u"**Chú ý:** đây là *nghiêng*, R\\&D & bạn."_s), qPrintable(markdown));
}

void TestMarkdown::otherTagsAreText()
{
    QCOMPARE(
        htmlFromBody(
            importMarkdown(
                u"# Tít\n\nMột <b>đậm</b> <sub onclick=\"x\">a</sub> <script>b</script>\n\nHai.\n"_s)
                .content.body)
            .contains(u"&lt;b&gt;đậm&lt;/b&gt; &lt;sub onclick"_s),
        true);
}

void TestMarkdown::thereAndBack()
{
    RandomBody random(20261127);
    for (int i = 0; i < 400; ++i) {
        Body body = random.body();
        body.blocks.removeIf([](const Block &block) {
            return block.kind == Block::Kind::Figure || block.kind == Block::Kind::Film;
        });
        const Content content = framedContent(body);
        const Body read = asMarkdownSays(back(content).body);
        const Body meant = asMarkdownSays(content.body);
        for (qsizetype b = 0; b < qMin(read.blocks.size(), meant.blocks.size()); ++b)
            QVERIFY2(read.blocks.at(b) == meant.blocks.at(b),
                qPrintable(u"%1\n%2\n%3"_s.arg(QString::number(i),
                    htmlFromBody(Body{meant.blocks.mid(b, 1)}),
                    htmlFromBody(Body{read.blocks.mid(b, 1)}))));
        QCOMPARE(read.blocks.size(), meant.blocks.size());
    }
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
