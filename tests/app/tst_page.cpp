// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlcheck.h"
#include "text/page.h"
#include "text/templates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

Block paragraph(const QString &text)
{
    return {Block::Kind::Paragraph, 0, false, {{text}}};
}

Block figure(const QString &ref)
{
    Block block;
    block.kind = Block::Kind::Figure;
    block.ref = ref;
    return block;
}

Content seedLike()
{
    Content c;
    c.kicker = u"Phòng, chống dịch"_s;
    c.headline = u"Thứ trưởng làm việc trực tuyến với công an khu vực phía Nam"_s;
    c.standfirst = u"Sáng ngày 13-7, hội nghị trực tuyến được tổ chức."_s;
    c.byline = {u"Diễm Hương"_s};
    c.section = u"Thời sự"_s;
    c.source = u"Báo Vàm Lá"_s;
    c.tags = {u"hội nghị"_s, u"COVID-19"_s};
    c.photos = {{u"anh-1"_s, QString(64, u'a'),
                    u"Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc Trăng"_s, u"Đức Trung"_s,
                    u"Hội trường"_s, {2000, 1125}},
        {u"anh-2"_s, QString(64, u'b'), u"Đại biểu"_s, u"Minh Khôi"_s, {}, {1200, 900}}};
    c.lead = u"anh-1"_s;
    c.body.blocks = {paragraph(u"Đoạn mở."_s), figure(u"anh-1"_s), paragraph(u"Đoạn sau."_s)};
    return c;
}

PageContext contextOf()
{
    PageContext context;
    context.newsroom.name = u"Báo Vàm Lá"_s;
    context.newsroom.siteUrl = u"https://vi-du.example/"_s;
    context.newsroom.licence = u"00/GP"_s;
    context.newsroom.editorInChief = u"Phan Tấn Lực"_s;
    context.root = u"../"_s;
    context.canonical = u"https://vi-du.example/thoi-su/bai-1a2b3c4d.html"_s;
    context.now = at(u"2026-11-25T11:30:00+07:00"_s);
    context.sections = {{u"Thời sự"_s, u"thoi-su/index.html"_s}};
    context.picture = [](const Photo &photo, bool) {
        return PictureLink{u"../anh/%1-1024.jpg"_s.arg(photo.id), {1024, 576},
            {{640, u"../anh/%1-640.jpg"_s.arg(photo.id)},
                {1024, u"../anh/%1-1024.jpg"_s.arg(photo.id)}}};
    };
    context.socialPicture = [](const Photo &photo) {
        return PictureLink{u"https://vi-du.example/anh/%1-og.jpg"_s.arg(photo.id), {1200, 630}, {}};
    };
    return context;
}

Story storyOf()
{
    Story story;
    story.id = u"1a2b3c4d-0000-4000-8000-000000000000"_s;
    story.publishedAt = at(u"2026-11-25T10:32:00+07:00"_s);
    return story;
}

QString pageOf(const Content &content, const PageContext &context = contextOf())
{
    const auto page = articlePage(storyOf(), content, context);
    if (!page)
        qWarning() << page.error().text << page.error().detail;
    return page.value_or(QString());
}

QJsonObject linkedData(const QString &page)
{
    static const QRegularExpression data(
        u"<script type=\"application/ld\\+json\">([^<]*)</script>"_s);
    return QJsonDocument::fromJson(data.match(page).captured(1).toUtf8()).object();
}

QString written(const QTemporaryDir &dir, const QString &name, const QString &text)
{
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text.toUtf8());
    return file.fileName();
}

// a content with `text` in every field
Content everywhere(const QString &text)
{
    Content c = seedLike();
    c.kicker = c.headline = c.standfirst = c.dateline = c.source = c.section = text;
    c.byline = {text, text};
    c.tags = {text};
    for (Photo &photo : c.photos)
        photo.caption = photo.credit = photo.alt = text;
    Block film;
    film.kind = Block::Kind::Film;
    film.ref = u"phim"_s;
    Block table;
    table.kind = Block::Kind::Table;
    table.rows = {{{{{text}}}, {{{text}}, 1, 1, true}}};
    c.body.blocks = {paragraph(text), {Block::Kind::Heading, 2, false, {{text}}},
        {Block::Kind::ListItem, 1, true, {{text}}}, {Block::Kind::ListItem, 2, false, {{text}}},
        {Block::Kind::ListItem, 1, true, {{text}}}, {Block::Kind::Quote, 0, false, {{text}}}, film,
        table, {Block::Kind::Rule}, paragraph(text)};
    c.corrections = {{at(u"2026-11-25T11:05:00+07:00"_s), text}};
    return c;
}

PageContext hostileContext(const QString &text)
{
    PageContext context = contextOf();
    Newsroom &n = context.newsroom;
    n.name = n.motto = n.licence = n.editorInChief = n.address = n.contact = text;
    n.sample = true;
    context.sections = {{text, u"muc/index.html"_s}};
    Teaser teaser{u"id"_s, text, text, text, text, text, u"../a/b.html"_s, context.now, {}};
    teaser.picture.address = u"../anh/x.jpg"_s;
    context.latest = context.related = {teaser};
    context.films = {{u"phim"_s, text, u"https://vi-du.example/phim?a=1&b=2"_s, {}, 760, {}}};
    context.filmPages = 9;
    context.slider = {{{u"../anh/x.jpg"_s, {640, 480}, {}}, text, text},
        {{u"../anh/y.jpg"_s, {640, 480}, {}}, text, text}};
    context.sliderTitle = text;
    context.sliderHref = u"../a/b.html"_s;
    context.statistics.views = 364;
    return context;
}

} // namespace

class TestPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seedFacts()
    {
        const QString page = pageOf(seedLike());
        QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"vi\">"_s));
        QCOMPARE(page.count(u"<h1"_s), 1);
        QVERIFY(page.contains(
            u"<h1>Thứ trưởng làm việc trực tuyến với công an khu vực phía Nam</h1>"_s));
        QVERIFY(page.contains(u"<p class=\"sapo\">Sáng ngày 13-7"_s));
        QVERIFY(page.contains(u"Lượt xem: chưa thống kê"_s));
        QVERIFY(page.contains(u"25-11-2026, 10:32"_s));
        QVERIFY(page.contains(u"<p class=\"byline\">Diễm Hương</p>"_s));
        QVERIFY(page.contains(u"Nguồn: Báo Vàm Lá"_s));
        QVERIFY(page.contains(u"<li>hội nghị</li>"_s));
        QVERIFY(page.contains(u"Giấy phép số 00/GP"_s));
        QVERIFY(page.contains(u"<meta name=\"robots\" content=\"max-image-preview:large\">"_s));
        QVERIFY(page.contains(u"<link rel=\"canonical\" href=\"https://vi-du.example/"
                              "thoi-su/bai-1a2b3c4d.html\">"_s));
        QCOMPARE(page.count(u"Thống kê truy cập"_s), 1);
        QCOMPARE(page.count(u"<script"_s), 1);
    }

    void leadStandsAboveAndOnce()
    {
        const QString page = pageOf(seedLike());
        static const QRegularExpression figureOfLead(u"<figure[^>]*><img src=\"../anh/anh-1"_s);
        QCOMPARE(page.count(figureOfLead), 1);
        QCOMPARE(page.count(u"<span class=\"credit\">Ảnh: Đức Trung</span>"_s), 1);
        QVERIFY(
            page.contains(u"<figcaption>Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc "
                          "Trăng. <span class=\"credit\">Ảnh: Đức Trung</span></figcaption>"_s));
        QVERIFY(page.indexOf(u"anh-1-1024.jpg\" srcset"_s) < page.indexOf(u"Đoạn mở"_s));
        static const QRegularExpression firstImage(u"<img src=\"../anh/anh-1[^>]*>"_s);
        const QString image = firstImage.match(page).captured();
        QVERIFY(!image.contains(u"loading"_s));
        QVERIFY(image.contains(u"width=\"1024\" height=\"576\" alt=\"Hội trường\""_s));
        QVERIFY(image.contains(u"srcset=\"../anh/anh-1-640.jpg 640w, "_s));
    }

    void picturesOfNoFigureFollowTheText()
    {
        const QString page = pageOf(seedLike());
        const qsizetype figure = page.indexOf(u"<figure><img src=\"../anh/anh-2"_s);
        QVERIFY(figure > page.indexOf(u"Đoạn sau."_s));
        QVERIFY(page.indexOf(u"<p class=\"byline\">"_s) > figure);
        QVERIFY(page.mid(figure, 400).contains(u"alt=\"Đại biểu\" loading=\"lazy\""_s));
    }

    void waitingFigure()
    {
        Content content = seedLike();
        Block waiting = figure({});
        waiting.caption = u"Chú thích chờ"_s;
        waiting.credit = u"Lan Anh"_s;
        content.body.blocks.append(waiting);
        QVERIFY(!pageOf(content).contains(u"Chú thích chờ"_s));
        PageContext context = contextOf();
        context.preview = true;
        const QString page = pageOf(content, context);
        QVERIFY(page.contains(u"<figure class=\"waiting\" data-block=\"3\">"_s));
        QVERIFY(page.contains(u"Chú thích chờ. <span class=\"credit\">Ảnh: Lan Anh</span>"_s));
    }

    void listsNest()
    {
        Content content = seedLike();
        content.body.blocks = {{Block::Kind::ListItem, 1, true, {{u"một"_s}}},
            {Block::Kind::ListItem, 2, false, {{u"một rưỡi"_s}}},
            {Block::Kind::ListItem, 1, true, {{u"hai"_s}}},
            {Block::Kind::ListItem, 1, false, {{u"chấm"_s}}}};
        QString page = pageOf(content);
        page.remove(u'\n');
        QVERIFY2(page.contains(u"<ol><li>một<ul><li>một rưỡi</li></ul></li><li>hai</li></ol>"
                               "<ul><li>chấm</li></ul>"_s),
            qPrintable(page));
    }

    void previewLeadsNowhere()
    {
        Content content = seedLike();
        content.body.blocks.append(
            {Block::Kind::Paragraph, 0, false, {{u"nguồn"_s, 0, u"https://vi-du.example/"_s}}});
        PageContext context = hostileContext(u"tên"_s);
        context.preview = true;
        context.root = u"toasoan://trang/"_s;
        const QString page = pageOf(content, context);
        QVERIFY(page.contains(u"<a data-href=\"https://vi-du.example/\""_s));
        static const QRegularExpression href(u"<a [^>]*\\shref=\"([^\"]*)\""_s);
        for (auto it = href.globalMatch(page); it.hasNext();) {
            const QString target = it.next().captured(1);
            QVERIFY2(target.startsWith(u'#'), qPrintable(target));
        }
        QVERIFY(page.contains(u"img-src toasoan:;"_s));
        QVERIFY(page.contains(u"data-block=\"0\""_s));
        QVERIFY(!page.contains(u"<script"_s));
    }

    void correctionsAreDatedOnPageAndInData()
    {
        Content content = seedLike();
        content.corrections
            = {{at(u"2026-11-25T11:05:00+07:00"_s), u"Cấp bậc đúng là Thiếu tá."_s}};
        PageContext context = contextOf();
        context.modified = at(u"2026-11-25T11:05:00+07:00"_s);
        const QString page = pageOf(content, context);
        QVERIFY(page.contains(u"<b>Đính chính</b> <time datetime=\"2026-11-25T11:05:00+07:00\">"
                              "(25-11-2026, 11:05)</time>. Cấp bậc đúng là Thiếu tá."_s));
        QVERIFY(page.contains(u"Cập nhật <time datetime=\"2026-11-25T11:05:00+07:00\">11:05"_s));
        const QJsonObject notice = linkedData(page).value(u"correction"_s)[0].toObject();
        QCOMPARE(notice.value(u"text"_s).toString(), u"Cấp bậc đúng là Thiếu tá."_s);
        QCOMPARE(notice.value(u"datePublished"_s).toString(), u"2026-11-25T11:05:00+07:00"_s);
    }

    void linkedDataNamesTheStory()
    {
        const QJsonObject json = linkedData(pageOf(seedLike()));
        QCOMPARE(json.value(u"@type"_s).toString(), u"NewsArticle"_s);
        QCOMPARE(json.value(u"headline"_s).toString(), seedLike().headline);
        QCOMPARE(json.value(u"datePublished"_s).toString(), u"2026-11-25T10:32:00+07:00"_s);
        QCOMPARE(json.value(u"author"_s)[0][u"name"_s].toString(), u"Diễm Hương"_s);
        const QJsonValue image = json.value(u"image"_s)[1];
        QCOMPARE(image[u"creditText"_s].toString(), u"Đức Trung"_s);
        QCOMPARE(image[u"url"_s].toString(), u"https://vi-du.example/anh/anh-1-1024.jpg"_s);
    }

    void countsAreShownAsCounted()
    {
        PageContext context = contextOf();
        context.statistics = {364, 60, 2667, 73094, 11805101};
        const QString page = pageOf(seedLike(), context);
        QVERIFY(page.contains(u"Lượt xem: <b>364</b>"_s));
        QVERIFY(page.contains(u"<li>Tất cả <span><b>11.805.101</b></span></li>"_s));
        QVERIFY(!page.contains(u"chưa thống kê"_s));
    }

    void filmsAndPager()
    {
        PageContext context = hostileContext(u"Đua ghe ngo"_s);
        Content content = everywhere(u"chữ"_s);
        const QString page = pageOf(content, context);
        QVERIFY(page.contains(u"<figure class=\"film\"><a href=\"https://vi-du.example/"
                              "phim?a=1&amp;b=2\">"_s));
        QVERIFY(page.contains(u"<a href=\"../phim-tu-lieu/index.html\" class=\"current\">1</a>"
                              "<a href=\"../phim-tu-lieu/trang-2.html\">2</a>"_s));
        QVERIFY(page.contains(u">5</a><span>…</span></nav>"_s));
        QVERIFY(page.contains(u"12:40"_s));
    }

    void sliderNeedsNoScript()
    {
        const QString page = pageOf(seedLike(), hostileContext(u"Mùa ghe ngo"_s));
        QVERIFY(page.contains(u"<li id=\"anh-1\">"_s));
        QVERIFY(page.contains(u"<a class=\"step on\" href=\"#anh-2\""_s));
        QVERIFY(page.contains(u"<b>1/2.</b> Mùa ghe ngo"_s));
    }

    void sampleSaysSo()
    {
        QVERIFY(!pageOf(seedLike()).contains(u"Trang mẫu"_s));
        PageContext context = contextOf();
        context.newsroom.sample = true;
        QVERIFY(pageOf(seedLike(), context).contains(u"Trang mẫu"_s));
    }

    void hostileTextStaysText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << u"</script><script>alert(1)</script>"_s;
        QTest::newRow("attribute") << u"\" onload=\"alert(1)\" x='"_s;
        QTest::newRow("comment") << u"<!-- --> ]]> <![CDATA["_s;
        QTest::newRow("entity") << u"&lt;b&gt; &#60;i&#62; &amp;"_s;
        QTest::newRow("template") << u"{{{headline}}} {{#x}} {{/y}} {{> page}} {{=<% %>=}}"_s;
        QTest::newRow("format") << u"%1 %2 %L1 %n"_s;
        QTest::newRow("controls") << u"a\u0001b\u2028c\u2029d\u0000e\u007f\ufffe"_s;
        QTest::newRow("style") << u"</style></title></main></body>"_s;
        QTest::newRow("long") << QString(20000, u'x');
    }
    void hostileTextStaysText()
    {
        QFETCH(QString, text);
        const QString page = pageOf(everywhere(text), hostileContext(text));
        QCOMPARE(page.count(u"<script"_s), 1);
        QCOMPARE(page.count(u"</script>"_s), 1);
        QCOMPARE(page.count(u"</main>"_s), 1);
        QCOMPARE(page.count(u"<h1"_s), 1);
        QVERIFY(!page.contains(u"<!--"_s));
        static const QRegularExpression value(u"\"[^\"]*\""_s);
        static const QRegularExpression handler(u"<[^<>]*\\son[a-z]+="_s);
        QVERIFY(!handler.match(QString(page).remove(value)).hasMatch());
        QVERIFY(!linkedData(page).isEmpty());
        if (!text.contains(u'\u0001'))
            QCOMPARE(linkedData(page).value(u"headline"_s).toString(), text);
        if (!test::haveHtml5lib())
            QSKIP("python3-html5lib is not installed");
        QTemporaryDir dir;
        QCOMPARE(test::html5libFindings({written(dir, u"page.html"_s, page)}), QString());
    }

    void pagesAreValid()
    {
        QTemporaryDir dir;
        QStringList files;
        files << written(dir, u"seed.html"_s, pageOf(seedLike()));
        files << written(dir, u"all.html"_s,
            pageOf(everywhere(u"Chữ “Việt” & <dấu>"_s), hostileContext(u"Báo"_s)));
        files << written(dir, u"bare.html"_s, pageOf(Content()));
        if (test::haveHtml5lib())
            QCOMPARE(test::html5libFindings(files), QString());
        if (test::haveTidy())
            QCOMPARE(test::tidyFindings(files), QString());
        if (!test::haveTidy() || !test::haveHtml5lib())
            QSKIP("tidy or python3-html5lib is not installed");
    }

    void ownTemplates()
    {
        QTemporaryDir dir;
        written(dir, u"footer.mustache"_s, u"<footer>Của chúng tôi: {{name}}</footer>"_s);
        const auto templates = Templates::load(dir.path());
        QVERIFY(templates.has_value());
        PageContext context = contextOf();
        context.templates = *templates;
        QVERIFY(
            pageOf(seedLike(), context).contains(u"<footer>Của chúng tôi: Báo Vàm Lá</footer>"_s));
    }

    void brokenTemplateIsASentence()
    {
        QTemporaryDir dir;
        written(dir, u"footer.mustache"_s, u"<footer>\nChân trang\n{{#name}}\n</footer>"_s);
        const auto templates = Templates::load(dir.path());
        QVERIFY(!templates.has_value());
        QCOMPARE(templates.error().kind, Error::Kind::Invalid);
        const QString said = templates.error().text;
        QVERIFY(said.contains(u"footer.mustache"_s));
        QVERIFY2(said.contains(u"in line 3: the section “name” is not closed"_s), qPrintable(said));
        written(dir, u"footer.mustache"_s, u"<footer>\n{{/name}}</footer>"_s);
        const QString unopened = Templates::load(dir.path()).error().text;
        QVERIFY2(unopened.contains(u"in line 2: the section “name” ends"_s), qPrintable(unopened));
        written(dir, u"footer.mustache"_s, u"<footer>{{name</footer>"_s);
        const QString open = Templates::load(dir.path()).error().text;
        QVERIFY2(open.contains(u"in line 1: a “{{” has no “}}”"_s), qPrintable(open));
    }

    void assets()
    {
        Newsroom newsroom;
        newsroom.name = u"Báo Vàm Lá"_s;
        const auto files = pageAssets(newsroom);
        QVERIFY(files.value(u"assets/paper.css"_s).contains("--red: #a3201b"));
        QVERIFY(!files.value(u"assets/paper.css"_s).contains("http"));
        const QByteArray css = files.value(u"assets/paper.css"_s);
        const QStringList names = files.keys();
        for (const QString &name : names)
            if (name.endsWith(u".woff2"_s))
                QVERIFY(css.contains(name.section(u'/', 1).toUtf8()));
        if (files.contains(u"assets/ten-bao.svg"_s))
            QVERIFY(files.value(u"assets/ten-bao.svg"_s).contains("<title>Báo Vàm Lá</title>"));
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
