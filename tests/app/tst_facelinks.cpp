// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page and its styles is fetched: of the site itself, and nothing else.
#include "publish/facetree.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace toasoan;

namespace {

QUrl address()
{
    return QUrl(u"https://bao.example/2026/11/cau-van/"_s);
}

} // namespace

class TestFaceLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stylesAskTheSiteAlone();
    void siteIsOneHost();
};

void TestFaceLinks::stylesAskTheSiteAlone()
{
    FaceLinks links(address());
    const QUrl sheet(u"https://bao.example/wp-content/themes/moi/css/style.css"_s);
    const QString css
        = faceCss(u"@import \"nen.css\" screen;\n@import url(//fonts.example/css?family=X);\n"
                  "@font-face{src:url('../font/a.woff2?#iefix') format('woff2')}\n"
                  "/* url(khong.png) */ .a::before{content:\"url(chu.png)\"}\n"
                  ".b{background:url( ../anh/nen.png "
                  ")}.c{mask:url(#m);background:url(data:image/png;base64,AA)}\n"
                  ".d{background:url(\"https://cdn.example/x.png\")}.curl(e){}"_s,
            sheet, {}, links);
    const QList<QUrl> wanted = links.wanted().values();
    QCOMPARE(wanted.size(), 3);
    QVERIFY(wanted.contains(QUrl(u"https://bao.example/wp-content/themes/moi/css/nen.css"_s)));
    QVERIFY(wanted.contains(QUrl(u"https://bao.example/wp-content/themes/moi/font/a.woff2?"_s)));
    QVERIFY(wanted.contains(QUrl(u"https://bao.example/wp-content/themes/moi/anh/nen.png"_s)));
    QVERIFY(css.contains(u"@import url(\"%1\") screen;"_s.arg(
        links.wanted().key(QUrl(u"https://bao.example/wp-content/themes/moi/css/nen.css"_s)))));
    QVERIFY(!css.contains(u".example"_s));
    QVERIFY(css.contains(u"content:\"url(chu.png)\""_s));
    QVERIFY(css.contains(u"mask:url(\"#m\")"_s));
    QVERIFY(css.contains(u"url(\"data:image/png;base64,AA\")"_s));
    QVERIFY(css.contains(u".curl(e){}"_s));
    QCOMPARE(links.elsewhere(), (QSet<QString>{u"fonts.example"_s, u"cdn.example"_s}));
    // cut short anywhere it ends, and nothing is made of it
    for (const QString &cut : {u"url("_s, u"@import"_s, u"@import url('a"_s, u"\"a\\"_s, u"/*"_s})
        QVERIFY(!faceCss(cut, sheet, {}, links).contains(u"http"_s));
}

void TestFaceLinks::siteIsOneHost()
{
    FaceLinks links(address());
    for (const QString &own : {u"https://bao.example/a"_s, u"http://bao.example/a"_s,
             u"https://www.bao.example:443/a"_s, u"//BAO.example/a"_s, u"/a"_s, u"../../../a"_s}) {
        QVERIFY2(!links.local(own, address(), {}).isEmpty(), qPrintable(own));
        QCOMPARE(links.wanted().size(), 1); // one file, had as the page is had
    }
    for (const QString &other :
        {u"https://bao.example.evil.example/a"_s, u"https://bao.example:8443/a"_s,
            u"https://anh.bao.example/a"_s, u"file:///etc/passwd"_s, u"ftp://bao.example/a"_s,
            u"javascript:x"_s, u"data:text/html,x"_s, u""_s})
        QVERIFY2(links.local(other, address(), {}).isEmpty(), qPrintable(other));
    for (int i = 0; i < 1000; ++i)
        (void)links.local(u"/tep/%1.png"_s.arg(i), address(), {});
    QVERIFY(links.wanted().size() <= 150);
}

QTEST_GUILESS_MAIN(TestFaceLinks)
#include "tst_facelinks.moc"
