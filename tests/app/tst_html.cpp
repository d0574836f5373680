// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "text/html.h"
#include "text/htmlplain.h"

#include <ctime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define TOASOAN_SLOW 1
#endif
#endif

namespace {

#if defined(TOASOAN_SLOW) || defined(__SANITIZE_ADDRESS__)
constexpr int mostMs = 9000; // what would be quadratic takes minutes there
constexpr quint32 rounds = 500;
#else
constexpr int mostMs = 1500;
constexpr quint32 rounds = 1500;
#endif

QString cleaned(const QString &html, QStringList *dropped = nullptr)
{
    return htmlFromBody(bodyFromHtml(html, dropped));
}

QString shared(const QString &path)
{
    return qEnvironmentVariable("TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"))
        + u'/' + path;
}

QString fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Reads our own output with none of our own code: what stands in it beyond the model, if anything.
QString foreignIn(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression known(
        u"^</?(p|h[234]|ul|ol|li|blockquote|strong|em|u|s|sub|sup|br|hr|figcaption|cite|table|tr|"
        "figure|a|td|th)>$"_s);
    static const QRegularExpression attributed(
        u"^<(figure data-(photo|film)=\"[A-Za-z0-9._-]+\"|a href=\"(?<url>[^\"]*)\"|"
        "t[dh]( colspan=\"\\d+\")?( rowspan=\"\\d+\")?)>$"_s);
    static const QRegularExpression unseen(
        u"[\\s\\p{C}\\p{Z}]"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression address(
        u"^(https?:|mailto:|tel:|(?![a-z0-9+.-]*:)(?!//)(?!.{0,2}\\\\))"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto tags = tag.globalMatch(html);
    while (tags.hasNext()) {
        QString found = tags.next().captured();
        if (known.match(found).hasMatch())
            continue;
        const QRegularExpressionMatch match = attributed.match(found);
        if (!match.hasMatch())
            return found;
        QString url = match.captured(u"url");
        url.replace("&amp;"_L1, "&"_L1).remove(unseen);
        if (!address.match(url).hasMatch() || url.contains("&colon;"_L1))
            return found;
    }
    QString rest = html;
    return rest.remove(tag).contains(u'<') ? rest : QString();
}

} // namespace

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
    void hostileAddresses_data();
    void hostileAddresses();
    void hostileSets_data();
    void hostileSets();
    void mutatedMarkupLeavesNothingForeign();
    void wordClipboards_data();
    void wordClipboards();
    void droppedThingsAreNamed();
    void figureForms();
    void figuresOfOtherPages_data();
    void figuresOfOtherPages();
    void everyWordOfFiguresStandsOnce();
    void boundFiguresPrintTheirPhoto();
    void plainTextBecomesParagraphs();
    void sizeAndDepthAreBounded_data();
    void sizeAndDepthAreBounded();
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

void TestHtml::hostileAddresses_data()
{
    QTest::addColumn<QString>("href");
    for (const char *href : {"javascript:x", "&#106;avascript:x", "java&Tab;script:x",
             "javascript&colon;x", "javascript&amp;colon;x", "&#1;javascript:x",
             "java&NewLine;script:x", "java&#8203;script:x", "java&#x3000;script:x",
             "&#xFEFF;javascript:x", "vbscript:x", "data:text/html,x", "DATA:x", "jav\tascript:x",
             "file:///x", "blob:x", "x-y:z", "about:blank"})
        QTest::newRow(href) << QString::fromLatin1(href);
}

void TestHtml::hostileAddresses()
{
    QFETCH(QString, href);
    QStringList dropped;
    QCOMPARE(cleaned(u"<p><a href=\""_s + href + u"\" onclick=x>chữ</a></p>"_s, &dropped),
        u"<p>chữ</p>"_s);
    QCOMPARE(dropped.size(), 1);
}

void TestHtml::hostileSets_data()
{
    QTest::addColumn<QString>("html");
    for (const auto &[path, key] : {std::pair{u"data/xss/dompurify-dev.json"_s, u"payload"_s},
             std::pair{u"data/xss/html5lib-sanitizer-dev.json"_s, u"input"_s}}) {
        const QJsonArray cases = QJsonDocument::fromJson(fileText(shared(path)).toUtf8()).array();
        for (const auto &each : cases)
            QTest::newRow(qPrintable(each[u"id"].toString())) << each[key].toString();
    }
}

void TestHtml::hostileSets()
{
    if (!QFile::exists(shared(u"data/xss"_s)))
        QSKIP("the hostile sets of ../shared are not there");
    QFETCH(QString, html);
    const QString result = cleaned(html);
    QCOMPARE(foreignIn(result), QString());
    QCOMPARE(cleaned(result), result);
}

void TestHtml::mutatedMarkupLeavesNothingForeign()
{
    static const QStringList pieces{u"<"_s, u">"_s, u"</"_s, u"/>"_s, u"\""_s, u"'"_s, u"="_s,
        u"<!--"_s, u"-->"_s, u"--!>"_s, u"<![CDATA["_s, u"]]>"_s, u"<?x"_s, u"<script>"_s,
        u"</script>"_s, u"<svg>"_s, u"<math>"_s, u"<style>"_s, u"</style>"_s, u"<p title='"_s,
        u"<img src=x onerror=x>"_s, u"<a href=javascript:x>"_s, u"</a>"_s, u"<table>"_s, u"<td>"_s,
        u"</table>"_s, u"<b>"_s, u"</b>"_s, u"<select>"_s, u"<option>"_s, u"<textarea>"_s,
        u"<title>"_s, u"<template>"_s, u"<noscript>"_s, u"<iframe>"_s, u"<plaintext>"_s, u"&lt;"_s,
        u"&#60;script&#62;"_s, u"<li>"_s, u"<figure data-photo='\"><b>'>"_s, u"<figcaption>"_s,
        u"<cite>"_s, u"chữ"_s, u" "_s, u"<br>"_s, u"<mglyph>"_s, u"<foreignObject>"_s, u"<form>"_s,
        u"<h1>"_s, u"</p>"_s, QString(QChar(0))};
    for (quint32 seed = 1; seed <= rounds; ++seed) {
        test::RandomBody random(seed);
        QString html;
        for (int i = random.below(30); i >= 0; --i)
            html += pieces[random.below(int(pieces.size()))];
        const QString result = cleaned(html);
        if (!foreignIn(result).isEmpty() || cleaned(result) != result)
            qWarning().noquote() << "seed" << seed << html << "\n" << result;
        QCOMPARE(foreignIn(result), QString());
        QCOMPARE(cleaned(result), result);
    }
}

void TestHtml::wordClipboards_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {u"data/paste/plate/docx-html"_s, u"data/paste/plate/input"_s}) {
        const QDir dir(shared(folder));
        for (const QString &name : dir.entryList({u"*.html"_s}))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }
}

void TestHtml::wordClipboards()
{
    if (!QFile::exists(shared(u"data/paste"_s)))
        QSKIP("the clipboards of ../shared are not there");
    QFETCH(QString, path);
    const QString html = fileText(path);
    const QString result = cleaned(html);
    QCOMPARE(foreignIn(result), QString());
    QCOMPARE(cleaned(result), result);
    for (const QString &trace : {u"mso-"_s, u"supportLists"_s, u"endif"_s, u"font-family"_s})
        QVERIFY2(!result.contains(trace), qPrintable(trace));

    // Every visible letter once and in order, measured by plain string work.
    const auto option = QRegularExpression::DotMatchesEverythingOption;
    QString visible = html;
    const qsizetype body = visible.indexOf(u"<body"_s);
    visible = body < 0 ? visible : visible.mid(body);
    static const QRegularExpression comment(u"<!--.*?-->|<![^>]*>"_s, option);
    static const QRegularExpression marker(
        u"<span\\s[^>]*mso-list:\\s*Ignore[^>]*>(?:[^<]|<(?!/"
        u"?span)[^>]*>)*(?:<span[^>]*>(?:[^<]|<(?!/?"
        "span)[^>]*>)*</span\\s*>(?:[^<]|<(?!/?span)[^>]*>)*)*</span\\s*>"_s,
        option);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    const auto letters = [](QString text) {
        static const QRegularExpression space(
            u"[\\s\\x{200B}]|&nbsp;"_s, QRegularExpression::UseUnicodePropertiesOption);
        text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
        text.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
        return text.remove(space);
    };
    visible.remove(comment).remove(marker).remove(tag);
    QString kept = result;
    kept.remove(tag);
    QCOMPARE(letters(kept), letters(visible));
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

void TestHtml::figureForms()
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

void TestHtml::figuresOfOtherPages_data()
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

void TestHtml::figuresOfOtherPages()
{
    QFETCH(const QString, html);
    QTEST(cleaned(html), "expected");
    QCOMPARE(cleaned(cleaned(html)), cleaned(html));
}

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

void TestHtml::everyWordOfFiguresStandsOnce()
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

void TestHtml::boundFiguresPrintTheirPhoto()
{
    const Body body
        = bodyFromHtml(u"<figure data-photo=\"p1\"><figcaption>cũ</figcaption></figure>"_s);
    const Photo photo{u"p1"_s, u"00"_s, u"mới & hay"_s, u"Lan Anh"_s, {}, {}};
    QCOMPARE(htmlFromBody(body, {photo}),
        u"<figure data-photo=\"p1\"><figcaption>mới &amp; hay <cite>Lan Anh</cite></figcaption></figure>"_s);
}

void TestHtml::plainTextBecomesParagraphs()
{
    QCOMPARE(htmlFromBody(bodyFromPlain(u"a <b>\r\n\r\n  c\rd\u2029e"_s)),
        u"<p>a &lt;b&gt;</p>\n<p>c</p>\n<p>d</p>\n<p>e</p>"_s);
}

void TestHtml::sizeAndDepthAreBounded_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &html) { QTest::newRow(name) << html; };
    const int many = 100'000;
    row("divs", u"<div>"_s.repeated(many) + u"cuối"_s + u"</div>"_s.repeated(many));
    row("unclosed divs", u"<div>"_s.repeated(many) + u"cuối"_s);
    row("lists", u"<ul><li>"_s.repeated(many) + u"cuối"_s);
    row("tables", u"<table><tr><td>"_s.repeated(many) + u"cuối"_s);
    row("quotes", u"<blockquote>"_s.repeated(many) + u"cuối"_s);
    row("spans", u"<span>"_s.repeated(many) + u"cuối"_s);
    row("unknown", u"<x>"_s.repeated(many) + u"cuối"_s);
    row("crossed", u"<x><div></x>"_s.repeated(many) + u"cuối"_s);
    row("crossed formatting", u"<b><div></b>"_s.repeated(many) + u"cuối"_s);
    row("formatting in cells",
        u"<table><tr><td><b></td></tr></table>"_s.repeated(many / 4) + u"cuối"_s);
    row("svg", u"<svg><g>"_s.repeated(many) + u"</svg>"_s.repeated(many) + u"cuối"_s);
    QString reopened;
    for (int i = 0; i < 60; ++i)
        reopened += u"<b x=%1><font size=%1><i id=a%1>"_s.arg(i);
    row("reopened formatting", reopened + u"<p>a"_s.repeated(many) + u"<p>cuối"_s);
    QString attributes = u"<p "_s;
    for (int i = 0; i < many; ++i)
        attributes += u"a%1=1 "_s.arg(i);
    row("attributes", attributes + u">cuối</p>"_s);
    row("open comments", u"<!--"_s.repeated(many) + u"--><p>cuối"_s);
    row("end tags", u"</p></div></b></table>"_s.repeated(many / 2) + u"cuối"_s);
    row("script ends", u"<script></scrip"_s.repeated(many / 2) + u"</script>cuối"_s);
    row("wide table",
        u"<table><tr>"_s + u"<td colspan=1000 rowspan=65534>a"_s.repeated(many / 2)
            + u"</table>cuối"_s);
    row("tall table", u"<table>"_s + u"<tr><td>a"_s.repeated(many) + u"</table>cuối"_s);
}

void TestHtml::sizeAndDepthAreBounded()
{
    QFETCH(QString, html);
    const std::clock_t start = std::clock(); // processor time: other programs do not count
    const Body body = bodyFromHtml(html);
    const int took = int((std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    QVERIFY2(plainText(body).contains(u"cuối"_s), qPrintable(plainText(body).right(200)));
    QVERIFY2(took < mostMs, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
