// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTML that somebody made to do harm, or that nobody made on purpose.
#include "cleanedhtml.h"
#include "randombody.h"
#include "text/html.h"

#include <ctime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostMs = slower > 1 ? 9000 : 1500; // what would be quadratic takes minutes there

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

} // namespace

class TestHtmlHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileAddresses_data();
    void hostileAddresses();
    void hostileSets_data();
    void hostileSets();
    void mutatedMarkupLeavesNothingForeign();
    void wordClipboards_data();
    void wordClipboards();
    void sizeAndDepthAreBounded_data();
    void sizeAndDepthAreBounded();
};

void TestHtmlHostile::hostileAddresses_data()
{
    QTest::addColumn<QString>("href");
    for (const char *href : {"javascript:x", "&#106;avascript:x", "java&Tab;script:x",
             "javascript&colon;x", "javascript&amp;colon;x", "&#1;javascript:x",
             "java&NewLine;script:x", "java&#8203;script:x", "java&#x3000;script:x",
             "&#xFEFF;javascript:x", "vbscript:x", "data:text/html,x", "DATA:x", "jav\tascript:x",
             "file:///x", "blob:x", "x-y:z", "about:blank"})
        QTest::newRow(href) << QString::fromLatin1(href);
}

void TestHtmlHostile::hostileAddresses()
{
    QFETCH(QString, href);
    QStringList dropped;
    QCOMPARE(cleaned(u"<p><a href=\""_s + href + u"\" onclick=x>chữ</a></p>"_s, &dropped),
        u"<p>chữ</p>"_s);
    QCOMPARE(dropped.size(), 1);
}

void TestHtmlHostile::hostileSets_data()
{
    QTest::addColumn<QString>("html");
    for (const auto &[path, key] : {std::pair{u"data/xss/dompurify-dev.json"_s, u"payload"_s},
             std::pair{u"data/xss/html5lib-sanitizer-dev.json"_s, u"input"_s}}) {
        const QJsonArray cases = QJsonDocument::fromJson(fileText(shared(path)).toUtf8()).array();
        for (const auto &each : cases)
            QTest::newRow(qPrintable(each[u"id"].toString())) << each[key].toString();
    }
}

void TestHtmlHostile::hostileSets()
{
    if (!QFile::exists(shared(u"data/xss"_s)))
        QSKIP("the hostile sets of ../shared are not there");
    QFETCH(QString, html);
    const QString result = cleaned(html);
    QCOMPARE(foreignIn(result), QString());
    QCOMPARE(cleaned(result), result);
}

void TestHtmlHostile::mutatedMarkupLeavesNothingForeign()
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

void TestHtmlHostile::wordClipboards_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {u"data/paste/plate/docx-html"_s, u"data/paste/plate/input"_s}) {
        const QDir dir(shared(folder));
        for (const QString &name : dir.entryList({u"*.html"_s}))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }
}

void TestHtmlHostile::wordClipboards()
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

void TestHtmlHostile::sizeAndDepthAreBounded_data()
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

void TestHtmlHostile::sizeAndDepthAreBounded()
{
    QFETCH(QString, html);
    const std::clock_t start = std::clock(); // processor time: other programs do not count
    const Body body = bodyFromHtml(html);
    const int took = int((std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    QVERIFY2(plainText(body).contains(u"cuối"_s), qPrintable(plainText(body).right(200)));
    QVERIFY2(took < mostMs, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(TestHtmlHostile)
#include "tst_htmlhostile.moc"
