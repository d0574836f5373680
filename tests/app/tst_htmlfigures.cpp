// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures, films and their captions in the HTML of others.
#include "cleanedhtml.h"
#include "text/html.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::Literals::StringLiterals;

class TestHtmlFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figureForms();
    void figuresOfOtherPages_data();
    void figuresOfOtherPages();
    void everyWordOfFiguresStandsOnce();
    void boundFiguresPrintTheirPhoto();
};

void TestHtmlFigures::figureForms()
{
    const auto first = [](const QString &html) {
        const Body body = bodyFromHtml(html);
        return body.blocks.isEmpty() ? Block() : body.blocks[0];
    };
    Block block = first(
        u"<figure data-photo=abc><img src=x><figcaption>Quang cảnh <cite>Ảnh: Lan Anh</cite></figcaption></figure>"_s);
    QCOMPARE(block.kind, Block::Kind::Figure);
    QCOMPARE(block.ref, u"abc"_s);
    QCOMPARE(block.caption, u"Quang cảnh"_s);
    QCOMPARE(block.credit, u"Lan Anh"_s);
    block = first(
        u"<figure><img src=x alt=y><figcaption>Chờ <b>ảnh</b><br><span class='photo-credit'>Minh Đức</span></figcaption></figure>"_s);
    QCOMPARE(block.ref, QString());
    QCOMPARE(block.caption, u"Chờ ảnh"_s);
    QCOMPARE(block.credit, u"Minh Đức"_s);
    block = first(u"<figure data-film='f-1'><figcaption>Phim</figcaption></figure>"_s);
    QCOMPARE(block.kind, Block::Kind::Film);
    QCOMPARE(block.ref, u"f-1"_s);
    // An id that cannot be one of ours binds nothing.
    QCOMPARE(first(u"<figure data-photo='a\"b'></figure>"_s).ref, QString());
    // A figure around text is no picture.
    QCOMPARE(
        cleaned(u"<figure><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>"_s),
        u"<blockquote><p>a</p></blockquote>\n<p>b</p>"_s);
    QCOMPARE(
        cleaned(u"<table><tr><td>a<figure data-photo=x></figure></td><td>b</td></tr></table>"_s),
        u"<table><tr><td>a</td><td>b</td></tr></table>\n<figure data-photo=\"x\"></figure>"_s);
}

void TestHtmlFigures::figuresOfOtherPages_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &html, const QString &expected) {
        QTest::newRow(name) << html << expected;
    };
    const QString one = u"<figure><figcaption>Một</figcaption></figure>"_s;
    const QString two = u"<figure><figcaption>Hai <cite>Lan</cite></figcaption></figure>"_s;
    row("caption deep",
        u"<figure><div class='wrap'><img src='x.jpg'><figcaption>Chú thích ảnh. <cite>Ảnh: Lan</cite></figcaption></div></figure>"_s,
        u"<figure><figcaption>Chú thích ảnh. <cite>Lan</cite></figcaption></figure>"_s);
    row("figures in a figure",
        u"<figure class='gallery'><figure><img><figcaption>Một</figcaption></figure><figure><img><figcaption>Hai <cite>Lan</cite></figcaption></figure></figure>"_s,
        one + u'\n' + two);
    row("gallery with a caption of its own",
        u"<figure><ul><li><figure><img><figcaption>Một</figcaption></figure></li><li><figure><img><figcaption>Hai <cite>Lan</cite></figcaption></figure></li></ul><figcaption>Cả bộ</figcaption></figure>"_s,
        one + u'\n' + two + u"\n<p>Cả bộ</p>"_s);
    row("gallery as a list", u"<figure><ul><li><img>Một</li><li><img>Hai</li></ul></figure>"_s,
        one + u"\n<figure><figcaption>Hai</figcaption></figure>"_s);
    row("gallery of captions in blocks",
        u"<figure><div><img><figcaption>Một</figcaption></div><div><a href='/2'><img></a><figcaption>Hai <cite>Lan</cite></figcaption></div></figure>"_s,
        one + u'\n' + two);
    row("table with a picture",
        u"<figure><table><tr><td>1<img src=x></td><td>2</td></tr></table><figcaption>Bảng ảnh</figcaption></figure>"_s,
        u"<table><tr><td>1</td><td>2</td></tr></table>\n<figure></figure>\n<p>Bảng ảnh</p>"_s);
    row("table that lays out",
        u"<figure><table><tr><td><img src=x></td></tr><tr><td>Chú</td></tr><tr><td>thích</td></tr></table></figure>"_s,
        u"<figure><figcaption>Chú thích</figcaption></figure>"_s);
    row("caption of paragraphs",
        u"<figure><img><figcaption><p>Đoạn 1 chú thích</p><p>Đoạn 2</p></figcaption></figure>"_s,
        u"<figure><figcaption>Đoạn 1 chú thích Đoạn 2</figcaption></figure>"_s);
    row("text beside the caption",
        u"<figure><p>Một</p><p>Hai</p><img><figcaption>Ba</figcaption></figure>"_s,
        u"<p>Một Hai</p>\n<figure><figcaption>Ba</figcaption></figure>"_s);
    row("what nobody sees is no caption",
        u"<figure><img><style>a{}</style><script>b()</script><svg><title>c</title></svg><span style='display:none'>d</span><figcaption>Chú thích<style>e{}</style></figcaption></figure>"_s,
        u"<figure><figcaption>Chú thích</figcaption></figure>"_s);
    row("ours around others",
        u"<figure data-photo='p'><figure data-photo='q'></figure><figcaption>Một</figcaption></figure>"_s,
        u"<figure data-photo=\"p\"></figure>\n<figure data-photo=\"q\"></figure>\n<p>Một</p>"_s);
}

void TestHtmlFigures::figuresOfOtherPages()
{
    QFETCH(const QString, html);
    QTEST(cleaned(html), "expected");
    QCOMPARE(cleaned(cleaned(html)), cleaned(html));
}

namespace {

// Words are numbers, the next one each time.
class RandomFigures
{
public:
    explicit RandomFigures(quint32 seed)
        : m_random(seed)
    {
    }
    [[nodiscard]] int words() const { return m_words; }
    [[nodiscard]] int pictures() const { return m_pictures; }

    QString blocks(int depth)
    {
        QString html;
        for (int i = one(3); i >= 0; --i)
            html += block(depth);
        return html;
    }

private:
    int one(int of) { return int(m_random.bounded(of)); }
    QString word() { return u"w%1"_s.arg(m_words++); }

    QString words(int depth)
    {
        static const QStringList inlines{u"b"_s, u"span"_s, u"a"_s, u"cite"_s};
        QString html = word();
        if (one(3) == 0)
            html += u"<br>"_s + word();
        if (depth > 0 && one(3) == 0) {
            const QString &name = inlines.at(one(4));
            html += u" <%1>%2</%1> "_s.arg(name, words(depth - 1));
        }
        return html;
    }

    QString block(int depth)
    {
        static const QStringList plain{u"div"_s, u"p"_s, u"h2"_s, u"section"_s, u"blockquote"_s};
        if (depth > 0 && one(3) == 0)
            return figure(depth - 1);
        if (depth > 0 && one(5) == 0)
            return table(depth - 1);
        if (depth > 0 && one(5) == 0)
            return u"<ul><li>%1</li><li>%2</li></ul>"_s.arg(blocks(depth - 1), blocks(depth - 1));
        const QString &name = plain.at(one(5));
        const bool leaf = depth == 0 || name == "p"_L1 || name == "h2"_L1;
        return u"<%1>%2</%1>"_s.arg(name, leaf ? words(2) : blocks(depth - 1));
    }

    QString table(int depth)
    {
        QString html = u"<table>"_s;
        const int columns = 1 + one(3);
        for (int row = one(3); row >= 0; --row) {
            html += u"<tr>"_s;
            for (int column = 0; column < columns; ++column)
                html += u"<td>"_s + (one(3) == 0 ? blocks(depth) : words(1)) + u"</td>"_s;
            html += u"</tr>"_s;
        }
        return html + u"</table>"_s;
    }

    QString figure(int depth)
    {
        QString html;
        if (one(3) != 0) {
            ++m_pictures;
            html += u"<a href='/x'><img src='x.jpg' alt='nobody reads this'></a>"_s;
        }
        if (one(3) == 0)
            html += blocks(depth);
        if (one(3) != 0)
            html += u"<figcaption>%1</figcaption>"_s.arg(one(2) == 0 ? words(2) : blocks(0));
        for (int i = one(3); i > 0; --i)
            html = u"<div>%1</div>"_s.arg(html);
        return u"<figure>%1</figure>"_s.arg(html);
    }

    QRandomGenerator m_random;
    int m_words = 0;
    int m_pictures = 0;
};

} // namespace

void TestHtmlFigures::everyWordOfFiguresStandsOnce()
{
    static const QRegularExpression space(u"\\s+"_s);
    for (quint32 seed = 1; seed <= rounds; ++seed) {
        RandomFigures random(seed);
        const QString html = random.blocks(4);
        const Body body = bodyFromHtml(html);
        QStringList lines;
        int figures = 0;
        for (const Block &block : body.blocks) {
            lines << plainText(block.runs) << block.caption << block.credit;
            for (const QList<Cell> &row : block.rows)
                for (const Cell &cell : row)
                    lines << plainText(cell.runs);
            figures += block.kind == Block::Kind::Figure ? 1 : 0;
        }
        QStringList found = lines.join(u' ').split(space, Qt::SkipEmptyParts);
        QStringList wanted;
        for (int i = 0; i < random.words(); ++i)
            wanted << u"w%1"_s.arg(i);
        found.sort();
        wanted.sort();
        if (found != wanted || figures < random.pictures())
            qWarning().noquote() << "seed" << seed << "\n" << html << "\n" << htmlFromBody(body);
        QCOMPARE(found, wanted);
        QVERIFY(figures >= random.pictures());
    }
}

void TestHtmlFigures::boundFiguresPrintTheirPhoto()
{
    const Body body
        = bodyFromHtml(u"<figure data-photo=\"p1\"><figcaption>cũ</figcaption></figure>"_s);
    const Photo photo{u"p1"_s, u"00"_s, u"mới & hay"_s, u"Lan Anh"_s, {}, {}};
    QCOMPARE(htmlFromBody(body, {photo}),
        u"<figure data-photo=\"p1\"><figcaption>mới &amp; hay <cite>Lan Anh</cite></figcaption></figure>"_s);
}

QTEST_GUILESS_MAIN(TestHtmlFigures)
#include "tst_htmlfigures.moc"
