// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postlooks.h"
#include "publish/postparts.h"
#include "sentpost.h"
#include "text/html.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What somebody does to a post in WordPress' own editor, and what the desk makes of it.
class TestPostReading : public QObject, private SentPost
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedIsUnchanged();
    void aPictureTakenOut_data();
    void aPictureTakenOut();
    void picturesThatAreStillThere_data();
    void picturesThatAreStillThere();
    void theSapoThatPeopleSee();
    void twoSapos();
    void otherText();
    void notices();
    void films();
    void whatNoStoryHolds_data();
    void whatNoStoryHolds();
    void anUnknownPicture();
    void ownPartsAreKnown();
    void looks_data();
    void looks();
    void twoSummaries();
    void whatWordPressWouldCarryOut_data();
    void whatWordPressWouldCarryOut();
    void anAddressAlone();
};

void TestPostReading::untouchedIsUnchanged()
{
    PostText there = sent(story());
    there.content.replace("/>"_L1, " />"_L1); // as WordPress writes it for reporters
    QCOMPARE(read(there), story());
}

void TestPostReading::aPictureTakenOut_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("id");
    QTest::newRow("the lead") << qint64(11) << u"dau"_s;
    QTest::newRow("in the text") << qint64(12) << u"giua"_s;
    QTest::newRow("after the text") << qint64(13) << u"cuoi"_s;
}

// One that was taken out, for whatever reason, is not printed again.
void TestPostReading::aPictureTakenOut()
{
    QFETCH(qint64, number);
    QFETCH(QString, id);
    PostText there = sent(story());
    there.content.remove(blockOf(there, number));
    const Content content = read(there);
    QStringList left = ids(story());
    left.removeOne(id);
    QCOMPARE(ids(content), left);
    QCOMPARE(content.lead, number == 11 ? QString() : u"dau"_s);
    QVERIFY(!sent(content).content.contains(u"wp-image-%1"_s.arg(number)));
    QCOMPARE(plainText(content.body), plainText(story().body));
    // of two uses of one picture both were gone
    Content twice = story();
    twice.photos += twice.photos.at(0);
    twice.photos.last().id = u"lai"_s;
    QCOMPARE(ids(read(there, twice)).contains(u"lai"_s), number != 11);
}

void TestPostReading::picturesThatAreStillThere_data()
{
    QTest::addColumn<QString>("block");
    QTest::newRow("in a column") << u"<!-- wp:columns --><div class=\"wp-block-columns\">%1</div>"
                                    "<!-- /wp:columns -->"_s;
    QTest::newRow("in a gallery") << u"<!-- wp:gallery --><figure class=\"wp-block-gallery\">%1"
                                     "</figure><!-- /wp:gallery -->"_s;
    QTest::newRow("by number only") << u"<!-- wp:shortcode -->[gallery ids=\"7,13\"]"
                                       "<!-- /wp:shortcode -->"_s;
    QTest::newRow("beside text") << u"<!-- wp:media-text {\"mediaId\":13} --><div><figure>"
                                    "<img src=\"x.jpg\" class=\"wp-image-13 size-full\"/></figure>"
                                    "</div><!-- /wp:media-text -->"_s;
}

void TestPostReading::picturesThatAreStillThere()
{
    QFETCH(QString, block);
    const QString image = blockOf(sent(story()), 13);
    Content content = replaced(image, block.replace(u"%1"_s, image));
    QCOMPARE(ids(content), ids(story()));
    content.photos[2].alt = story().photos[2].alt;
    QCOMPARE(content.photos, story().photos);
}

void TestPostReading::theSapoThatPeopleSee()
{
    const QString was = u"<strong>Người dân hai bờ không còn lụy phà.</strong>"_s;
    Content content = replaced(was, u"Sapo đã sửa &amp; <strong>mới</strong>"_s);
    QCOMPARE(content.standfirst, u"Sapo đã sửa & mới"_s);
    QCOMPARE(content.body, story().body);
    // in whatever look
    content
        = replaced(u"<!-- wp:paragraph {\"className\":\"sapo\"} -->\n<p class=\"sapo\">"_s + was,
            u"<!-- wp:paragraph {\"align\":\"center\",\"className\":\"sapo\"} -->\n"
            "<p class=\"has-text-align-center sapo\">Sapo ở giữa."_s);
    QCOMPARE(content.standfirst, u"Sapo ở giữa."_s);
    QCOMPARE(content.body, story().body);
    content = replaced(u"<p class=\"sapo\">"_s + was + u"</p>"_s, {});
    QCOMPARE(content.standfirst, QString());
    PostText there = sent(story());
    there.excerpt = u"Tóm tắt mới"_s;
    QCOMPARE(read(there).standfirst, u"Tóm tắt mới"_s);
}

// Enter in the middle of it makes two.
void TestPostReading::twoSapos()
{
    const QString was = u"<strong>Người dân hai bờ không còn lụy phà.</strong></p>"_s;
    const Content content
        = replaced(was, u"Người dân hai bờ.</p>\n\n<p class=\"sapo\">Họ không còn lụy phà.</p>"_s);
    QCOMPARE(content.standfirst, u"Người dân hai bờ."_s);
    QCOMPARE(plainText(content.body), u"Họ không còn lụy phà.\nĐoạn một.\nĐoạn hai."_s);
    QCOMPARE(content.photos, story().photos);
}

void TestPostReading::otherText()
{
    QCOMPARE(replaced(u"alt=\"Mô tả giua\""_s, u"alt=\"Cầu &amp; phà\""_s).photos[1].alt,
        u"Cầu & phà"_s);
    QCOMPARE(replaced(u" · Cần Thơ"_s, u" · Hậu Giang"_s).dateline, u"Hậu Giang"_s);
    QCOMPARE(replaced(u"Diễm Hương, "_s, {}).byline, QStringList{u"Trọng Nhân"_s});
    QCOMPARE(replaced(u"Nguồn: TTXVN"_s, u"Theo báo bạn"_s).source, u"Theo báo bạn"_s);
    QCOMPARE(replaced(u"Ảnh giua."_s, u"Chợ nổi."_s).photos[1].caption, u"Chợ nổi."_s);
}

void TestPostReading::notices()
{
    Content before = story();
    before.corrections = {{QDateTime(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC), u"Tên cầu."_s},
        {QDateTime(QDate(2026, 11, 26), QTime(3, 5), Qt::UTC), u"Tên phà."_s}};
    PostText there = sent(before);
    there.content.replace(u"Tên cầu."_s, u"Tên cầu là Ván."_s);
    Content content = read(there, before);
    QCOMPARE(content.corrections.size(), 2);
    QCOMPARE(content.corrections[0].text, u"Tên cầu là Ván."_s);
    QCOMPARE(content.corrections[0].at, before.corrections[0].at);
    QCOMPARE(content.body, before.body);
    there = sent(before);
    there.content.replace(u"Tên cầu.</p>"_s, u"Tên cầu.</p><p class=\"dinh-chinh\">Thêm.</p>"_s);
    content = read(there, before);
    QCOMPARE(content.corrections, before.corrections);
    QVERIFY(plainText(content.body).endsWith(u"\nThêm."_s));
    there = sent(before);
    there.content.remove(QRegularExpression(u"<p class=\"dinh-chinh\">[^\n]*Tên phà.</p>"_s));
    QCOMPARE(read(there, before).corrections, before.corrections.mid(0, 1));
}

void TestPostReading::films()
{
    Content before = story();
    before.body.blocks += Block{.kind = Block::Kind::Film, .ref = u"f1"_s};
    before.body.blocks += Block{.kind = Block::Kind::Film, .ref = u"f2"_s};
    const QList<Film> films{{u"f1"_s, u"Phim một"_s, u"https://phim.example/1"_s, {}, 0, {}, false},
        {u"f2"_s, u"Phim hai"_s, u"https://phim.example/2"_s, {}, 0, {}, false}};
    const auto made = [&](const QString &from, const QString &to) {
        PostText there = sent(before, films);
        there.content.replace(QRegularExpression(from), to);
        return changedPost(before, sent(before, films), there, uses());
    };
    QCOMPARE(made(u"Đoạn hai"_s, u"Đoạn 2"_s).body.blocks.mid(3), before.body.blocks.mid(3));
    const Content without = made(u"<p class=\"phim\">[^\n]*Phim một</a></p>"_s, {});
    QCOMPARE(without.body.blocks.mid(3), before.body.blocks.mid(4));
    const Content other = made(u"Phim hai</a></p>"_s, u"Phim ba</a> Xem thêm.</p>"_s);
    QVERIFY(plainText(other.body).endsWith(u"Phim ba Xem thêm."_s));
}

void TestPostReading::whatNoStoryHolds_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("told");
    QTest::newRow("embed")
        << u"<!-- wp:embed {\"url\":\"https://phim.example/xem\"} -->\n<figure "
           "class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n"
           "https://phim.example/xem\n</div><figcaption class=\"wp-element-caption\">Phim của biên "
           "tập</figcaption></figure>\n<!-- /wp:embed -->"_s
        << u"https://phim.example/xem\nPhim của biên tập"_s << u"an embedded page"_s;
    QTest::newRow("html")
        << u"<!-- wp:html -->\n<div>Bản đồ<iframe src=\"https://map.example/x\" width=\"1\">"
           "</iframe></div>\n<!-- /wp:html -->"_s
        << u"Bản đồ\nhttps://map.example/x"_s << u"HTML code"_s;
    QTest::newRow("a frame in an old text") << u"<iframe src=\"https://map.example/x\"></iframe>"_s
                                            << u"https://map.example/x"_s << u"an embedded page"_s;
    QTest::newRow("shortcode")
        << u"<!-- wp:shortcode -->\n[gallery ids=\"1,2\"]\n<!-- /wp:shortcode -->"_s
        << u"[gallery ids=\"1,2\"]"_s << u"[gallery ids=\"1,2\"]"_s;
    QTest::newRow("video")
        << u"<!-- wp:video --><figure class=\"wp-block-video\"><video controls "
           "src=\"https://phim.example/a.mp4\"></video><figcaption>Cảnh quay</figcaption></figure>"
           "<!-- /wp:video -->"_s
        << u"https://phim.example/a.mp4\nCảnh quay"_s << u"a video"_s;
    QTest::newRow("pull quote")
        << u"<!-- wp:pullquote --><figure class=\"wp-block-pullquote\"><blockquote><p>Lời hay</p>"
           "<cite>Bà Tư</cite></blockquote></figure><!-- /wp:pullquote -->"_s
        << u"Lời hay\nBà Tư"_s << u"a pull quote"_s;
    QTest::newRow("table") << u"<!-- wp:table --><figure class=\"wp-block-table\"><table><tbody>"
                              "<tr><td>Một</td><td>Hai</td></tr></tbody></table><figcaption>Bảng "
                              "giá</figcaption></figure><!-- /wp:table -->"_s
                           << u"Một\tHai\nBảng giá"_s << QString();
}

// Its words stay, and it is said.
void TestPostReading::whatNoStoryHolds()
{
    QFETCH(QString, html);
    QFETCH(QString, words);
    QFETCH(QString, told);
    PostText there = sent(story());
    there.content.replace(u"<p>Đoạn hai.</p>\n<!-- /wp:paragraph -->"_s,
        u"<p>Đoạn hai.</p>\n<!-- /wp:paragraph -->\n\n"_s + html);
    const Content content = read(there);
    QCOMPARE(plainText(content.body), u"Đoạn một.\nĐoạn hai.\n"_s + words);
    for (const Block &block : content.body.blocks)
        QVERIFY(block.kind != Block::Kind::Figure || !block.ref.isEmpty());
    const QStringList parts = unkeptParts(sent(story()), there, uses());
    QCOMPARE(parts, told.isEmpty() ? QStringList() : QStringList{told});
    // said once: the next change is another
    PostText later = there;
    later.content.replace(u"Đoạn một"_s, u"Đoạn 1"_s);
    QCOMPARE(unkeptParts(there, later, uses()), QStringList());
}

// Somebody's new picture in a gallery with one of ours.
void TestPostReading::anUnknownPicture()
{
    const QString image = blockOf(sent(story()), 13);
    PostText there = sent(story());
    there.content.replace(image,
        u"<!-- wp:gallery -->\n<figure class=\"wp-block-gallery\">"_s + image
            + u"\n\n<!-- wp:image {\"id\":99} -->\n<figure class=\"wp-block-image\"><img "
              "src=\"/n.jpg\" alt=\"\" class=\"wp-image-99\"/><figcaption>Ảnh mới của biên tập"
              "</figcaption></figure>\n<!-- /wp:image --><figcaption>Bộ ảnh chợ nổi</figcaption>"
              "</figure>\n<!-- /wp:gallery -->"_s);
    const Content content = read(there);
    QCOMPARE(content.photos, story().photos);
    const Block &figure = content.body.blocks.at(content.body.blocks.size() - 2);
    QCOMPARE(figure.kind, Block::Kind::Figure);
    QCOMPARE(figure.ref, QString());
    QCOMPARE(figure.caption, u"Ảnh mới của biên tập"_s);
    QVERIFY(plainText(content.body).endsWith(u"\nBộ ảnh chợ nổi"_s));
    QCOMPARE(unkeptParts(sent(story()), there, uses()),
        (QStringList{u"a gallery"_s, u"a new picture (“Ảnh mới của biên tập”)"_s}));
    // from elsewhere, with only the words for those who cannot see it
    there = sent(story());
    there.content.replace(
        image, image + u"<p><img src=\"https://x.example/y.jpg\" alt=\"Chợ sớm\"></p>"_s);
    QCOMPARE(read(there).body.blocks.constLast(),
        (Block{.kind = Block::Kind::Figure, .caption = u"Chợ sớm"_s}));
}

void TestPostReading::ownPartsAreKnown()
{
    Content full = story();
    full.corrections = {{QDateTime(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC), u"Tên."_s}};
    full.body = bodyFromHtml(
        u"<h2>Mục</h2><h3>Nhỏ</h3><ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>"
        "<blockquote><p>d</p></blockquote><table><tr><td>e</td><td>f</td></tr></table><hr>"
        "<p>[gallery] [sic] &lt;iframe&gt;</p>"_s);
    PostText there = sent(full);
    QCOMPARE(unkeptParts({}, there, uses()), (QStringList{u"[gallery]"_s, u"[sic]"_s}));
    const PostText was = there;
    there.content.replace("&#091;"_L1, "["_L1); // as WordPress' editor writes it
    there.content.replace(u"Mục"_s, u"Mục mới"_s);
    QCOMPARE(unkeptParts(was, there, uses()), QStringList());
    Content changed = full;
    changed.body.blocks[0].runs[0].text = u"Mục mới"_s;
    QCOMPARE(read(there, full), changed);
}

void TestPostReading::looks_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("aligned") << u"<!-- wp:paragraph -->\n<p>Đoạn hai"_s
                             << u"<!-- wp:paragraph {\"align\":\"right\"} -->\n"
                                "<p class=\"has-text-align-right\">Đoạn hai"_s;
    QTest::newRow("coloured") << u"Đoạn hai"_s << u"<mark style=\"color:red\">Đoạn</mark> hai"_s;
    QTest::newRow("new window")
        << u"Đoạn hai"_s << u"<a href=\"https://a.example/\" target=\"_blank\">Đoạn</a> hai"_s;
    QTest::newRow("smaller") << u"\"id\":12,\"sizeSlug\":\"full\""_s
                             << u"\"id\":12,\"sizeSlug\":\"medium\""_s;
    QTest::newRow("class of its own")
        << u"<!-- wp:paragraph -->\n<p>Đoạn hai"_s
        << u"<!-- wp:paragraph {\"className\":\"khung\"} -->\n<p class=\"khung\">Đoạn hai"_s;
}

// What leaves the words alone is told as well, and what the desk writes itself is nothing new.
void TestPostReading::looks()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const PostText was = sent(story());
    PostText there = was;
    QVERIFY(there.content.contains(from));
    there.content.replace(from, to);
    QCOMPARE(unkeptParts(was, there, uses()).size(), 1);
    QCOMPARE(unkeptParts(there, was, uses()), QStringList());
    Content full = story();
    full.corrections = {{QDateTime(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC), u"Tên."_s}};
    full.body = bodyFromHtml(
        u"<h2>Mục</h2><h3>Nhỏ</h3><ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>"
        "<blockquote><p>d</p></blockquote><table><tr><td>e</td><td>f</td></tr></table><hr>"
        "<p><a href=\"https://a.example/\">g</a><strong>h</strong></p>"_s);
    QVERIFY(!hasGainedLooks({}, sent(full).content));
    QVERIFY(!hasGainedLooks(was.content, sent(full).content));
}

void TestPostReading::twoSummaries()
{
    PostText there = sent(story());
    there.content.replace(u"Người dân hai bờ không còn lụy phà."_s, u"Sapo mới."_s);
    there.excerpt = u"Tóm tắt mới."_s;
    QCOMPARE(read(there).standfirst, u"Sapo mới."_s);
    QCOMPARE(unkeptParts(sent(story()), there, uses()).size(), 1);
    there.excerpt = u"Sapo mới."_s;
    QCOMPARE(unkeptParts(sent(story()), there, uses()), QStringList());
}

void TestPostReading::whatWordPressWouldCarryOut_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"[gallery] [caption]x[/caption]"_s, u"[[gallery]]"_s, u"a[1]"_s,
             u"&#60;b&#62; &#x3c; &amp;#60; &# & # '\" &lt;"_s})
        QTest::newRow(qPrintable(text)) << text;
}

// It is text wherever it stands, and comes back as it was.
void TestPostReading::whatWordPressWouldCarryOut()
{
    QFETCH(QString, text);
    Content content = story();
    content.kicker = content.headline = content.standfirst = content.source = content.dateline
        = text;
    content.byline = {text};
    content.photos[0].caption = content.photos[0].credit = content.photos[0].alt = text;
    content.body.blocks = {{.runs = {{text}}},
        {.kind = Block::Kind::ListItem,
            .level = 1,
            .runs = {{text, Bold, u"https://x.example/?a[gallery]=1"_s}}}};
    content.body = normalised(content.body);
    const PostText there = sent(content);
    QVERIFY(!there.content.contains(u'['));
    for (const QString &html : {there.title, there.excerpt, there.content}) {
        // what the server makes of numbered letters in the texts of most accounts
        static const QRegularExpression number(u"&amp;#0*(\\d{1,7});"_s);
        QVERIFY(!html.contains(number));
        static const QRegularExpression shortNumber(u"&#\\d{1,2};"_s);
        QVERIFY(!html.contains(shortNumber));
    }
    Content empty;
    PostText nothing;
    Content back = changedPost(empty, nothing, there, {});
    QCOMPARE(back.kicker, text);
    QCOMPARE(back.headline, text);
    QCOMPARE(back.standfirst, text);
    QCOMPARE(back.source, text);
    QCOMPARE(back.dateline, text);
    QCOMPARE(back.byline, QStringList{text});
    back.body.blocks.removeIf([](const Block &b) { return b.kind == Block::Kind::Figure; });
    QCOMPARE(back.body, content.body);
}

// WordPress would put a frame of that page in its place.
void TestPostReading::anAddressAlone()
{
    static const QRegularExpression framed( // WP_Embed::autoembed()
        u"(<p(?: [^>]*)?>\\s*)(https?://[^\\s<>\"]+)(\\s*</p>)"_s,
        QRegularExpression::CaseInsensitiveOption);
    Content content = story();
    content.kicker = u"HTTPS://bao.example/?a=1&b=2"_s;
    content.body.blocks = {{.runs = {{u"https://phim.example/xem?v=1&t='2'"_s}}},
        {.kind = Block::Kind::Quote, .runs = {{u"http://phim.example/"_s}}},
        {.runs = {{u"Xem https://phim.example/xem"_s}}}};
    const PostText there = sent(content);
    QVERIFY(there.content.contains(u"<p>Xem https://phim.example/xem</p>"_s));
    QVERIFY2(!there.content.contains(framed), qPrintable(there.content));
    Content back = changedPost({}, {}, there, {});
    QCOMPARE(back.kicker, content.kicker);
    back.body.blocks.removeIf([](const Block &b) { return b.kind == Block::Kind::Figure; });
    QCOMPARE(back.body, content.body);
}

QTEST_GUILESS_MAIN(TestPostReading)
#include "tst_postreading.moc"
