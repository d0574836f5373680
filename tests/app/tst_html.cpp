// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cleanedhtml.h"
#include "randombody.h"
#include "text/html.h"
#include "text/htmlplain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::Literals::StringLiterals;

class TestHtml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodyToHtmlAndBack();
    void plainHtmlIsReadAsByTheParser();
    void canonicalHtmlStays_data();
    void canonicalHtmlStays();
    void foreignForms_data();
    void foreignForms();
    void droppedThingsAreNamed();
    void plainTextBecomesParagraphs();
};

void TestHtml::bodyToHtmlAndBack()
{
    for (quint32 seed = 1; seed <= rounds; ++seed) {
        const Body body = test::RandomBody(seed).body();
        const QString html = htmlFromBody(body);
        const Body back = bodyFromHtml(html);
        if (!(back == body) || htmlFromBody(back) != html)
            qWarning().noquote() << "seed" << seed << "\n" << html << "\n" << cleaned(html);
        QVERIFY(back == body);
        QCOMPARE(htmlFromBody(back), html);
        QCOMPARE(foreignIn(html), QString());
    }
}

// Who asks what was dropped is answered by the parser alone.
void TestHtml::plainHtmlIsReadAsByTheParser()
{
    const auto parsed = [](const QString &html) {
        QStringList dropped;
        return bodyFromHtml(html, &dropped);
    };
    int plain = 0;
    const QString spoilt = u"<>/&;\"' \n\t\u0301\u00a0\u200b\ufeff\u00ad\x01\x7fpsh2em"_s;
    for (quint32 seed = 1; seed <= 600; ++seed) {
        test::RandomBody random(seed);
        Body body = random.body();
        if (seed % 2 == 0)
            body.blocks.removeIf([](const Block &block) {
                return block.kind != Block::Kind::Paragraph && block.kind != Block::Kind::Heading
                    && block.kind != Block::Kind::Figure;
            });
        if (seed % 2 == 0)
            for (Block &block : body.blocks)
                for (Run &run : block.runs)
                    run = {run.text, quint8(run.marks & (Bold | Italic))};
        QString html = htmlFromBody(body);
        QRandomGenerator generator(seed);
        for (int round = 0; round < 12; ++round) {
            plain += plainBodyFromHtml(html) ? 1 : 0;
            QCOMPARE(bodyFromHtml(html), parsed(html));
            if (html.isEmpty())
                break;
            const qsizetype at = generator.bounded(html.size());
            if (generator.bounded(2) == 0)
                html.remove(at, 1 + generator.bounded(3));
            else
                html.insert(at, spoilt.at(generator.bounded(spoilt.size())));
        }
    }
    QVERIFY2(plain > 150, qPrintable(QString::number(plain)));
    for (const QString &html :
        {u"<p>a</p>\n\n<p>b &amp; c</p>"_s, u"<p> a\nb </p>"_s,
            u"<p><strong>a<em>b</em></strong><em> c</em></p>"_s, u"<p></p><h3>x</h3>"_s,
            u"<figure data-photo=\"x-1\"><figcaption>a <cite>Ảnh: b</cite></figcaption></figure>"_s,
            u"<figure data-photo=\"x-1\"></figure>"_s, u"\n<p>Tết</p>\n"_s, u""_s}) {
        QVERIFY2(plainBodyFromHtml(html), qPrintable(html));
        QCOMPARE(bodyFromHtml(html), parsed(html));
    }
}

void TestHtml::canonicalHtmlStays_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &html) { QTest::newRow(name) << html; };
    row("paragraphs", u"<p>Một</p>\n<p>hai<br>ba</p>"_s);
    row("headings", u"<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>"_s);
    row("marks",
        u"<p><a href=\"https://vi-du.example/?a=1&amp;b=2\"><strong><em><u><s><sub>x</sub></s></u></em></strong></a><sup>2</sup></p>"_s);
    row("marks that share", u"<p><strong>a<em>b</em></strong><em>c</em></p>"_s);
    row("lists",
        u"<ul><li>a<ol><li>b</li><li>c<ul><li>d</li></ul></li></ol></li><li>e</li></ul><ol><li>f</li></ol>"_s);
    row("quote", u"<blockquote><p>a</p><p>b</p></blockquote>"_s);
    row("figure",
        u"<figure data-photo=\"1f0e\"><figcaption>chú thích <cite>ai</cite></figcaption></figure>\n<figure><figcaption>chờ</figcaption></figure>\n<figure></figure>"_s);
    row("film and rule", u"<figure data-film=\"7\"></figure>\n<hr>"_s);
    row("table",
        u"<table><tr><th colspan=\"2\">a</th></tr><tr><td rowspan=\"2\">b<br>c</td><td><strong>d</strong></td></tr><tr><td></td></tr></table>"_s);
    row("escapes", u"<p>&lt;p&gt; &amp;amp; &quot;a&quot; &#39;b&#39;</p>"_s);
    row("empty", QString());
}

void TestHtml::canonicalHtmlStays()
{
    QFETCH(QString, html);
    QCOMPARE(cleaned(html), html);
}

void TestHtml::foreignForms_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &html, const QString &expected) {
        QTest::newRow(name) << html << expected;
    };
    row("text alone", u"xin  chào\n bạn"_s, u"<p>xin chào bạn</p>"_s);
    row("old marks", u"<p><b>a</b><i>b</i><strike>c</strike><del>d</del></p>"_s,
        u"<p><strong>a</strong><em>b</em><s>cd</s></p>"_s);
    row("headings", u"<h1>a</h1><h2>b</h2><h5>c</h5><h6>d</h6>"_s,
        u"<h2>a</h2>\n<h2>b</h2>\n<h4>c</h4>\n<h4>d</h4>"_s);
    row("heading weight", u"<h2><span style='font-weight:700'>a</span></h2>"_s, u"<h2>a</h2>"_s);
    row("div a line", u"<div>a</div><div><br></div><div>b</div>"_s, u"<p>a</p>\n<p>b</p>"_s);
    row("line ends", u"a<br>b<br><br>c<br />\n<br>d"_s, u"<p>a<br>b</p>\n<p>c</p>\n<p>d</p>"_s);
    row("Google Docs",
        u"<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:700;font-style:normal;text-decoration:none\">đậm</span><span style=\"font-weight:400;font-style:italic\"> nghiêng</span></p><ul><li dir=\"ltr\" aria-level=\"1\"><p>một</p></li><ul><li aria-level=\"2\"><p>hai</p></li></ul></ul><a href=\"https://www.google.com/url?q=https://vi-du.example/a%3Fb&amp;sa=D\"><span style=\"text-decoration:underline\">nối</span></a></b><br class=\"Apple-interchange-newline\">"_s,
        u"<p><strong>đậm</strong><em> nghiêng</em></p>\n<ul><li>một<ul><li>hai</li></ul></li></ul>\n<p><a href=\"https://vi-du.example/a?b\">nối</a></p>"_s);
    row("Word bold", u"<b style='mso-bidi-font-weight:normal'>đậm</b>"_s,
        u"<p><strong>đậm</strong></p>"_s);
    row("Word list",
        u"<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>một<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>hai</p><p class=MsoNormal>ba<o:p>&nbsp;</o:p></p>"_s,
        u"<ol><li>một<ul><li>hai</li></ul></li></ol>\n<p>ba</p>"_s);
    row("conditional comments",
        u"<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>a<!-- b --></p>"_s,
        u"<p>a</p>"_s);
    row("hidden",
        u"<p>a<span style='display:none'>b</span><span style='mso-hide:all'>c</span></p>"_s,
        u"<p>a</p>"_s);
    row("item of paragraphs", u"<ul><li><p>a</p><p>b</p></li><li><h3>c</h3></li></ul>"_s,
        u"<ul><li>a<br>b</li></ul>\n<h3>c</h3>"_s);
    row("item without list", u"<li>a</li>"_s, u"<ul><li>a</li></ul>"_s);
    row("text after an inner list", u"<ol><li>a<ul><li>b</li></ul>c</li></ol>"_s,
        u"<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"_s);
    row("quote", u"<blockquote>a<br>b<div>c</div></blockquote>"_s,
        u"<blockquote><p>a<br>b</p><p>c</p></blockquote>"_s);
    row("code", u"<pre>a  b\n  c</pre><p><code>d</code></p>"_s, u"<p>a b<br>c</p>\n<p>d</p>"_s);
    row("definitions", u"<dl><dt>a</dt><dd>b</dd></dl>"_s, u"<p>a</p>\n<p>b</p>"_s);
    row("inner table",
        u"<table><tbody><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></tbody></table>"_s,
        u"<table><tr><td>a<br>b<br>c</td><td>d</td></tr></table>"_s);
    row("table for layout", u"<table><tr><td><p>a</p><h3>b</h3></td></tr></table>"_s,
        u"<p>a</p>\n<h3>b</h3>"_s);
    row("table caption", u"<table><caption>a</caption><tr><td>b</td></tr></table>"_s,
        u"<p>a</p>\n<table><tr><td>b</td></tr></table>"_s);
    row("spans beyond the table",
        u"<table><tr><td colspan=99 rowspan=99>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s,
        u"<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s);
    row("emoji as picture", u"<p>vui <img alt='\U0001F600' src='x.png'></p>"_s,
        u"<p>vui \U0001F600</p>"_s);
    row("unknown elements", u"<p><foo:bar onclick='x()'>a</foo:bar><font color=red>b</font></p>"_s,
        u"<p>ab</p>"_s);
    row("script", u"<p>a<script>document.write('<p>b')</script><style>p{}</style>c</p>"_s,
        u"<p>ac</p>"_s);
    row("decomposed", u"<p>Hội nghị</p>"_s.normalized(QString::NormalizationForm_D),
        u"<p>Hội nghị</p>"_s);
    row("bold over blocks", u"<b><p>a</p><p>b</p></b>"_s,
        u"<p><strong>a</strong></p>\n<p><strong>b</strong></p>"_s);
    row("unclosed", u"<p>a<b>b<p>c</b>d<ul><li>e<li>f"_s,
        u"<p>a<strong>b</strong></p>\n<p><strong>c</strong>d</p>\n<ul><li>e</li><li>f</li></ul>"_s);
    row("lower than", u"1 < 2 <3"_s, u"<p>1 &lt; 2 &lt;3</p>"_s);
}

void TestHtml::foreignForms()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(cleaned(html), expected);
    QCOMPARE(cleaned(expected), expected);
}

void TestHtml::droppedThingsAreNamed()
{
    QStringList dropped;
    QCOMPARE(cleaned(u"<p>a<img src=x alt='Cầu Ván'><img src=y><object>b</object></p>"_s, &dropped),
        u"<p>a</p>"_s);
    QCOMPARE(dropped.size(), 3);
    QVERIFY(dropped[0].contains(u"Cầu Ván"_s));
    dropped.clear();
    QCOMPARE(cleaned(u"<p>a</p>"_s, &dropped), u"<p>a</p>"_s);
    QVERIFY(dropped.isEmpty());
}

void TestHtml::plainTextBecomesParagraphs()
{
    QCOMPARE(htmlFromBody(bodyFromPlain(u"a <b>\r\n\r\n  c\rd\u2029e"_s)),
        u"<p>a &lt;b&gt;</p>\n<p>c</p>\n<p>d</p>\n<p>e</p>"_s);
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
