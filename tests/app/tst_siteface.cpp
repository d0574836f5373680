// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facecache.h"
#include "publish/facepage.h"
#include "publish/facetree.h"
#include "text/htmltree.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace toasoan;

namespace {

QUrl address()
{
    return QUrl(u"https://bao.example/2026/11/cau-van/"_s);
}

const QString sapo = u"Sáng 25-11, cầu Ván được phép lưu thông trở lại sau hai tháng sửa chữa."_s;
const QString text
    = u"<p class=\"sapo\"><strong>%1</strong></p>\n\n"
      "<figure class=\"wp-block-image\"><img src=\"https://bao.example/tep/cau.jpg\" "
      "class=\"wp-image-7\"><figcaption>Chuyến xe đầu tiên qua cầu</figcaption></figure>\n"
      "<p>Đoàn xe chở cải xanh và dưa leo rời vựa từ năm giờ sáng nay.</p>\n"
      "<h2>Bà con vui mừng</h2>\n<p>“Hai tháng nay phải đi đò,” ông Sáu nói.</p>"_s.arg(sapo);

SitePost post()
{
    SitePost post;
    post.link = address();
    post.title = u"Cầu Ván &#8220;thông xe&#8221; &amp; trở lại"_s;
    post.content = text;
    post.excerpt = u"<p>%1</p>\n"_s.arg(sapo);
    post.pictures = {u"https://bao.example/tep/lua-chin.jpg"_s};
    return post;
}

QString classicPage()
{
    return u"<!DOCTYPE html><html lang=\"vi\" class=\"no-js\"><head><title>Cầu Ván</title>"
           "<link rel='stylesheet' href='/wp-content/themes/cu/style.css?ver=6.1' "
           "media='all'></head>"
           "<body class=\"single\"><div id=\"page\"><header><a href=\"/\">Báo Vàm Lá</a></header>"
           "<ul class=\"breadcrumb\"><li><a href=\"/\">Trang chủ</a></li><li>Cầu Ván “thông xe” "
           "&amp; "
           "trở lại</li></ul><main><article id=\"post-5\"><h1 class=\"entry-title\">Cầu Ván “thông "
           "xe” &amp; trở lại</h1><div class=\"thumb\"><img class=\"attachment\" width=\"300\" "
           "height=\"200\" alt=\"Lúa\" src=\"https://bao.example/tep/lua-chin-300x200.jpg\" "
           "srcset=\"https://cdn.example/a.jpg 2x\"></div><div "
           "class=\"entry-summary\"><p>%1</p></div>"
           "<div class=\"entry-content\">\n%2\n<div class=\"share\">Chia sẻ</div></div>"
           "<footer>Chuyên mục: Thời sự</footer></article></main><aside><h2>Tin mới</h2><p>Bản tin "
           "thời tiết</p></aside></div></body></html>"_s.arg(sapo, text);
}

QString between(const QString &html, const QString &place)
{
    const QString from = u"<!--toasoan:%1-->"_s.arg(place);
    const qsizetype at = html.indexOf(from) + from.size();
    return html.mid(at, html.indexOf(u"<!--/toasoan:%1-->"_s.arg(place), at) - at);
}

SiteFace faceOf(const QString &page, const SitePost &of = post())
{
    FaceLinks links(address());
    const Result<SiteFace> face = faceFrom(page, address(), of, links);
    return face ? *face : SiteFace();
}

// What a browser would find in it that it must not.
QString actingIn(const GumboNode *node)
{
    static const QStringList elements{
        u"script"_s, u"iframe"_s, u"template"_s, u"frameset"_s, u"base"_s, u"object"_s, u"embed"_s};
    if (elements.contains(nameOf(node)))
        return nameOf(node);
    if (isElement(node)) {
        const GumboVector &attributes = node->v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *found = static_cast<const GumboAttribute *>(attributes.data[i]);
            const QString name = QString::fromUtf8(found->name);
            const QString value = QString::fromUtf8(found->value);
            const bool leads = name == u"src"_s || name == u"href"_s;
            if (name.startsWith(u"on"_s)
                || (leads && value != u"#"_s && !value.startsWith(faceFolder)))
                return name + u'=' + value;
        }
    }
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i)
        if (QString found = actingIn(childAt(children, i)); !found.isEmpty())
            return found;
    return {};
}

Content article()
{
    Content content;
    content.headline = u"Lúa <chín> & gặt"_s;
    content.standfirst = u"Bà con gặt lúa trước mưa."_s;
    content.body.blocks = {{Block::Kind::Paragraph, 0, false, {{u"Đoạn một."_s, 0, {}}}},
        {Block::Kind::ListItem, 1, false, {{u"Điều một"_s, 0, {}}}},
        {Block::Kind::ListItem, 1, false, {{u"Điều hai"_s, 0, {}}}},
        {Block::Kind::Paragraph, 0, false, {{u"Đoạn cuối"_s, 0, u"https://noi-khac.example/"_s}}}};
    Photo photo;
    photo.id = u"p1"_s;
    photo.sha256 = u"abc"_s;
    photo.caption = u"Gặt lúa"_s;
    photo.credit = u"Minh Khôi"_s;
    photo.size = QSize(900, 600);
    content.photos = {photo};
    content.lead = photo.id;
    return content;
}

PostPicture picture(const Photo &photo)
{
    return {1, u"toasoan-anh://anh/%1/1200"_s.arg(photo.sha256), photo.size};
}

} // namespace

class TestSiteFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void classicTheme();
    void blockTheme();
    void captionOfThePicture();
    void titleOutsideArticle();
    void otherThingsBetweenParagraphs();
    void shortArticleStandsInItsOwnElement();
    void changedByTheTheme();
    void articleNotInItsPage();
    void nothingActs_data();
    void nothingActs();
    void tooDeepIsRefused();
    void brokenPages();
    void fills();
    void fillsWithoutPicture();
    void contentIsWhatIsSent();
    void keptWholeOrNotAtAll();
};

void TestSiteFace::classicTheme()
{
    FaceLinks links(address());
    const Result<SiteFace> face = faceFrom(classicPage(), address(), post(), links);
    QVERIFY2(face, face ? "" : qPrintable(face.error().text));
    const QString &html = face->html;
    QVERIFY(html.contains(
        u"<h1 class=\"entry-title\"><!--toasoan:title--><!--/toasoan:title--></h1>"_s));
    QVERIFY(html.contains(u"<li><!--toasoan:title-->"_s)); // and where else the title stands alone
    QVERIFY(html.contains(u"<div class=\"entry-summary\"><p><!--toasoan:excerpt-->"_s));
    QVERIFY(html.contains(
        u"<div class=\"entry-content\">\n<!--toasoan:content--><!--/toasoan:content-->\n"
        "<div class=\"share\">Chia sẻ</div></div>"_s));
    QVERIFY(html.contains(u"</h1><!--toasoan:picture--><!--/toasoan:picture-->"_s));
    QCOMPARE(face->picture,
        u"<div class=\"thumb\"><img class=\"attachment\" src=\"toasoan:picture\"></div>"_s);
    for (const QString &gone : {u"Đoàn xe"_s, u"thông xe"_s, sapo, u"cau.jpg"_s, u"lua-chin"_s})
        QVERIFY2(!html.contains(gone), qPrintable(gone));
    for (const QString &stays : {u"Chuyên mục: Thời sự"_s, u"Bản tin thời tiết"_s, u"Báo Vàm Lá"_s})
        QVERIFY2(html.contains(stays), qPrintable(stays));
    QCOMPARE(links.wanted().size(), 1);
    QCOMPARE(links.wanted().first(),
        QUrl(u"https://bao.example/wp-content/themes/cu/style.css?ver=6.1"_s));
    QVERIFY(html.contains(u"href=\"giao-dien/%1\""_s.arg(links.wanted().firstKey())));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>\n"_s));
}

void TestSiteFace::blockTheme()
{
    const SiteFace face = faceOf(
        u"<!DOCTYPE html><html><head><style>.a{color:red}</style></head><body><div "
        "class=\"wp-site-blocks\"><main class=\"is-layout-flow\"><div class=\"group\"><figure "
        "class=\"wp-block-post-featured-image\"><img src=\"/tep/lua-chin.jpg\" "
        "style=\"object-fit:cover\"></figure><h1 class=\"wp-block-post-title\">Cầu Ván "
        "&#8220;thông xe&#8221; &amp; trở lại</h1></div><div class=\"entry-content "
        "wp-block-post-content is-layout-constrained\">%1</div><div class=\"meta\">25/11/2026</div>"
        "</main></div></body></html>"_s.arg(text));
    QVERIFY(face.html.contains(
        u"is-layout-constrained\"><!--toasoan:content--><!--/toasoan:content--></div>"_s));
    QVERIFY(
        face.html.contains(u"<div class=\"group\"><!--toasoan:picture--><!--/toasoan:picture--><h1 "
                           "class=\"wp-block-post-title\"><!--toasoan:title-->"_s));
    QCOMPARE(face.picture,
        u"<figure class=\"wp-block-post-featured-image\"><img style=\"object-fit:cover\" "
        "src=\"toasoan:picture\"></figure>"_s);
    QVERIFY(face.html.contains(u"<style>.a{color:red}</style>"_s));
}

// Some themes print the picture's own caption: another picture must not stand over it.
void TestSiteFace::captionOfThePicture()
{
    SitePost of = post();
    of.caption = u"<p>Lúa chín &#8211; vụ ba</p>\n"_s;
    const SiteFace face = faceOf(
        u"<body><article><h1>Cầu Ván “thông xe” &amp; trở lại</h1><figure class=t><img "
        "src=/tep/lua-chin.jpg><figcaption>Lúa chín – vụ ba</figcaption></figure><div class=c>%1"
        "</div></article></body>"_s.arg(text),
        of);
    QVERIFY(face.html.contains(u"</h1><!--toasoan:picture--><!--/toasoan:picture--><div"_s));
    QVERIFY(!face.html.contains(u"Lúa chín"_s) && !face.picture.contains(u"Lúa chín"_s));
    const QString picture = faceTexts(face, article(), {}, ::picture).value(u"picture"_s);
    QVERIFY(picture.contains(u"<figcaption>Gặt lúa</figcaption></figure>"_s));
    QVERIFY(!picture.contains(u"<!--"_s));
}

void TestSiteFace::titleOutsideArticle()
{
    const SiteFace face = faceOf(
        u"<body><div class=banner><h1><a href=x><span>Cầu Ván \"thông xe\" & trở "
        u"lại</span></a></h1></div>"
        "<table><tr><td id=left>Menu</td><td id=main>%1</td></tr></table></body>"_s.arg(text));
    QVERIFY(face.html.contains(u"<h1><a href=\"#\"><span><!--toasoan:title-->"_s));
    QVERIFY(face.html.contains(
        u"<td id=\"main\"><!--toasoan:content--><!--/toasoan:content--></td>"_s));
    QVERIFY(face.picture.isEmpty());
}

void TestSiteFace::otherThingsBetweenParagraphs()
{
    QString mixed = text;
    mixed.replace(u"<h2>"_s, u"<div class=\"ad\">Quảng cáo</div><h2>"_s);
    const SiteFace face = faceOf(
        u"<body><h1>Cầu Ván “thông xe” &amp; trở lại</h1><div "
        "class=c><p class=date>25/11</p>%1<p>Xem thêm tin khác</p></div></body>"_s.arg(mixed));
    QVERIFY(face.html.contains(u"<div class=\"c\"><p class=\"date\">25/11</p><!--toasoan:content-->"
                               "<!--/toasoan:content--><p>Xem thêm tin khác</p></div>"_s));
}

void TestSiteFace::shortArticleStandsInItsOwnElement()
{
    SitePost of = post();
    of.title = u"Tin"_s;
    of.content = u"<p>Đoạn <b>ngắn</b>.</p>\n"_s;
    of.excerpt = u"<p>Đoạn ngắn.</p>"_s;
    QVERIFY(faceOf(
        u"<body><h2>Tin</h2><div class=w><div class=c><p>Đoạn <b>ngắn</b>.</p></div></div></body>"_s,
        of)
                .html.contains(
                    u"<div class=\"c\"><!--toasoan:content--><!--/toasoan:content--></div>"_s));
    of.content = u"<div class=\"in\"><p>Đoạn <b>ngắn</b>.</p></div>"_s;
    QVERIFY(faceOf(u"<body><h2>Tin</h2><div class=w><div class=c><div class=in><p>Đoạn "
                   "<b>ngắn</b>.</p></div></div></div></body>"_s,
        of)
                .html.contains(
                    u"<div class=\"c\"><!--toasoan:content--><!--/toasoan:content--></div>"_s));
}

// Some letters other than by REST, pictures that wait for a script, blocks wrapped.
void TestSiteFace::changedByTheTheme()
{
    QString changed = text;
    changed.replace(u"năm giờ sáng nay"_s, u"5 giờ sáng nay"_s)
        .replace(u"src=\""_s, u"src=\"data:image/gif;base64,R0\" data-lazy-src=\""_s)
        .replace(u"<figure"_s, u"<div class=\"lazy\"><figure"_s)
        .replace(u"</figure>"_s, u"</figure></div>"_s);
    const QString rest
        = u"<p>%1</p>"_s.arg(u"Phần còn lại của bài viết này rất dài. "_s.repeated(12));
    changed += rest;
    SitePost of = post();
    of.content = text + rest;
    const SiteFace face = faceOf(
        u"<body><h1>Cầu Ván “thông xe” &amp; trở lại</h1><section><div class=c>%1</div></section></body>"_s
            .arg(changed),
        of);
    QVERIFY(face.html.contains(
        u"<div class=\"c\"><!--toasoan:content--><!--/toasoan:content--></div>"_s));
}

void TestSiteFace::articleNotInItsPage()
{
    FaceLinks links(address());
    const auto signIn
        = faceFrom(u"<body><h1>Cầu Ván “thông xe” &amp; trở lại</h1><form><input></form></body>"_s,
            address(), post(), links);
    QVERIFY(!signIn);
    QCOMPARE(signIn.error().kind, Error::Kind::Invalid);
    QVERIFY(!faceFrom(
        u"<body><div>%1</div></body>"_s.arg(text), address(), post(), links)); // no headline
    QVERIFY(!faceFrom({}, address(), post(), links));
}

void TestSiteFace::nothingActs_data()
{
    QTest::addColumn<QString>("hostile");
    const QStringList all{u"<script>steal()</script>"_s,
        u"<SCRIPT src=//x.example/a.js></SCRIPT>"_s, u"<img src=x onerror=\"steal()\">"_s,
        u"<svg onload=steal()><script>steal()</script></svg>"_s,
        u"<iframe src=\"https://x.example/\"></iframe>"_s,
        u"<object data=\"https://x.example/\"></object>"_s, u"<embed src=https://x.example/>"_s,
        u"<meta http-equiv=refresh content=\"0;url=https://x.example/\">"_s,
        u"<form action=\"https://x.example/\" method=post><input name=a formaction=//x.example>"_s,
        u"<noscript><img src=\"https://x.example/dem.gif\"></noscript>"_s,
        u"<a href=\"javascript:steal()\" ping=//x.example>x</a>"_s,
        u"<a href=\"https://x.example/\">x</a>"_s,
        u"<link rel=preconnect href=https://x.example>"_s,
        u"<link rel=import href=https://x.example>"_s, u"<img src=\"https://x.example/1x1.gif\">"_s,
        u"<img srcset=\"https://x.example/a.png 2x\">"_s,
        u"<div style=\"background:url(https://x.example/a.png)\">"_s,
        u"<style>@import 'https://x.example/a.css'; p{background:URL( \"//x.example/b.png\" )}</style>"_s,
        u"<style>/*</style><script>steal()</script>*/</style>"_s,
        u"<video poster=https://x.example/a.jpg><source src=https://x.example/a.mp4></video>"_s,
        u"<svg><image xlink:href=\"https://x.example/a\"/><use xlink:href=\"https://x.example/a#b\"/></svg>"_s,
        u"<svg><style><img src=x onerror=steal()></style></svg>"_s,
        u"<math><mtext><table><mglyph><style><img src onerror=steal()></style></mglyph></table></mtext></math>"_s,
        u"<table background=//x.example/a.png><tr><td background=//x.example/a.png></table>"_s,
        u"<base target=_blank>"_s, u"<textarea autofocus onfocus=steal()></textarea>"_s,
        u"<input type=image src=https://x.example/a.png>"_s, u"<body onload=steal()>"_s,
        u"<!--toasoan:content--><b>x</b>"_s, u"<template><script>steal()</script></template>"_s,
        u"<svg><foreignObject><iframe src=//x.example></iframe></foreignObject></svg>"_s,
        u"<noembed><img title=\"</noembed><img src onerror=steal()>\"></noembed>"_s};
    for (const QString &hostile : all)
        QTest::newRow(qPrintable(hostile)) << hostile;
}

void TestSiteFace::nothingActs()
{
    QFETCH(QString, hostile);
    const SiteFace face
        = faceOf(u"<html><head>%1</head><body><h1>Cầu Ván “thông xe” &amp; trở lại</h1><div "
                 "class=c>%2</div>%1<p>Cuối trang</p></body></html>"_s.arg(hostile, text));
    QVERIFY(!face.html.isEmpty());
    const QString html = face.html.toLower();
    for (const QString &bad : {u"x.example"_s, u"<script"_s, u"<iframe"_s, u"<object"_s,
             u"<embed"_s, u"<base"_s, u"javascript:"_s, u"refresh"_s, u"action="_s, u"<noscript"_s,
             u"srcset"_s, u"autofocus"_s, u"<template"_s, u"<math"_s, u"<foreignobject"_s})
        QVERIFY2(!html.contains(bad), qPrintable(html));
    static const QRegularExpression handler(u"<[^>]*\\son[a-z]+="_s);
    QVERIFY2(!handler.match(html).hasMatch(), qPrintable(html));
    QCOMPARE(face.html.count(u"<!--toasoan:content-->"_s), 1);
}

void TestSiteFace::tooDeepIsRefused()
{
    FaceLinks links(address());
    const QString head = u"<body><h1>Cầu Ván “thông xe” &amp; trở lại</h1>"_s;
    const auto deep = faceFrom(head + u"<div>"_s.repeated(100000) + text, address(), post(), links);
    QVERIFY(!deep);
    QElapsedTimer timer;
    timer.start();
    QString reopening;
    for (int i = 0; i < 2000; ++i)
        reopening += u"<b class=\"%1\"><p>"_s.arg(i);
    QVERIFY(!faceFrom(head + reopening + text, address(), post(), links));
    QVERIFY(timer.elapsed() < 5000);
    // a long page of short elements is no trouble
    QVERIFY(faceFrom(head + u"<div class=c>"_s + text + u"</div>"_s
            + u"<ul><li><a href=\"/x\"><b>Tin</b></a><svg><path d=\"M0 0\"/></svg></ul>"_s.repeated(
                5000),
        address(), post(), links));
}

// Cut anywhere, and stirred: nothing breaks, and what comes of it is as harmless.
void TestSiteFace::brokenPages()
{
    const QString whole = classicPage();
    const QStringList pieces{u"<script>steal()</script>"_s, u"</div>"_s, u"<table>"_s, u"<svg>"_s,
        u"<style>"_s, u"</p>"_s, u"<!--"_s, u"<a href=\"https://x.example/"_s, u"<textarea>"_s,
        u"<select><option>"_s, u"<frameset>"_s, u"&#0;"_s, u"<template>"_s, u"</body>"_s};
    QRandomGenerator random(7);
    for (int i = 0; i < 1500; ++i) {
        QString page = whole.left(random.bounded(int(whole.size())) + 1);
        for (int n = random.bounded(6); n > 0; --n)
            page.insert(
                random.bounded(int(page.size())), pieces.at(random.bounded(int(pieces.size()))));
        FaceLinks links(address());
        const Result<SiteFace> face = faceFrom(page + text, address(), post(), links);
        if (!face)
            continue;
        const auto again = FaceTree::parsed(face->html);
        QVERIFY2(again, qPrintable(page));
        const QString bad = actingIn(again->document());
        QVERIFY2(bad.isEmpty(), qPrintable(bad + page));
        QCOMPARE(face->html.count(u"<!--toasoan:content-->"_s), 1);
    }
}

void TestSiteFace::fills()
{
    const SiteFace face = faceOf(classicPage());
    const QString page
        = facePage(face, faceTexts(face, article(), {}, picture), u"default-src 'none'"_s);
    QCOMPARE(between(page, u"title"_s), u"Lúa &lt;chín&gt; &amp; gặt"_s);
    QCOMPARE(page.count(u"Lúa &lt;chín&gt; &amp; gặt"_s), 2);
    QCOMPARE(between(page, u"excerpt"_s), u"Bà con gặt lúa trước mưa."_s);
    QCOMPARE(between(page, u"picture"_s),
        u"<div class=\"thumb\"><img class=\"attachment\" src=\"toasoan-anh://anh/abc/1200\" "
        u"alt=\"\" "
        "width=\"900\" height=\"600\"></div>"_s);
    QVERIFY(page.contains(u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src"_s));
    const QString content = between(page, u"content"_s);
    QVERIFY(content.contains(u"<p data-block=\"0\">Đoạn một.</p>"_s));
    QVERIFY(content.contains(u"<ul data-block=\"1\">"_s));
    QVERIFY(content.contains(u"<p data-block=\"3\"><a href=\"#\">Đoạn cuối</a></p>"_s));
    QVERIFY(content.contains(u"class=\"wp-image-1\" width=\"900\" height=\"600\"/>"_s));
    QVERIFY(content.contains(u"<figcaption class=\"wp-element-caption\">Gặt lúa"_s));
}

void TestSiteFace::fillsWithoutPicture()
{
    const SiteFace face = faceOf(classicPage());
    Content content = article();
    content.photos.clear();
    content.lead.clear();
    const QString page = facePage(face, faceTexts(face, content, {}, picture), {});
    QCOMPARE(between(page, u"picture"_s), QString());
    QVERIFY(!page.contains(u"toasoan:picture\""_s));
}

// Less the comments of blocks and what is only the preview's, it is the very text that is sent.
void TestSiteFace::contentIsWhatIsSent()
{
    const auto plain = [](QString html) {
        static const QRegularExpression own(
            u"<!--.*?-->\n?| data-block=\"\\d+\"|( width=\"\\d+\" height=\"\\d+\")|\\s+"_s);
        static const QRegularExpression link(u"href=\"[^\"]*\""_s);
        return html.remove(own).remove(link);
    };
    Content content = article();
    content.corrections = {{QDateTime(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC), u"Sửa tên"_s}};
    content.byline = {u"Diễm Hương"_s};
    content.source = u"TTXVN"_s;
    QCOMPARE(plain(faceTexts({}, content, {}, picture).value(u"content"_s)),
        plain(postText(content, {}, picture).content));
}

void TestSiteFace::keptWholeOrNotAtAll()
{
    const QTemporaryDir dir;
    const QString folder = faceCacheFolder(dir.path(), u"an@https://bao.example/"_s);
    QVERIFY(folder.startsWith(dir.path() + u"/cache/"_s));
    QCOMPARE(cachedFace(folder).error().kind, Error::Kind::NotFound);
    SiteFace face = faceOf(classicPage());
    face.files = {{u"abc"_s, "text/css"}};
    face.fetchedAt = QDateTime(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
    {
        const FaceStaging staging(folder);
        QVERIFY(FaceStaging(folder).begin());
    }
    {
        FaceStaging staging(folder);
        QVERIFY(staging.begin());
        QVERIFY(staging.add(u"abc"_s, "p{}"));
    } // broken off
    QVERIFY(!cachedFace(folder));
    FaceStaging staging(folder);
    QVERIFY(staging.begin());
    QVERIFY(staging.add(u"abc"_s, "p{}"));
    const Result<SiteFace> kept = staging.keep(face);
    QVERIFY(kept);
    QCOMPARE(*cachedFace(folder), *kept);
    QCOMPARE(faceFile(*kept, u"abc"_s), "p{}");
    QCOMPARE(faceFile(*kept, u"face.json"_s), QByteArray()); // only what was fetched
    QCOMPARE(faceFile(*kept, u"../../newsroom.db"_s), QByteArray());

    face.html += u"mới"_s;
    FaceStaging newer(folder);
    QVERIFY(newer.begin());
    QVERIFY(newer.add(u"abc"_s, "p{color:red}"));
    QVERIFY(newer.keep(face));
    QCOMPARE(faceFile(*cachedFace(folder), u"abc"_s), "p{color:red}");
    QVERIFY(cachedFace(folder)->html.endsWith(u"mới"_s));
}

QTEST_GUILESS_MAIN(TestSiteFace)
#include "tst_siteface.moc"
