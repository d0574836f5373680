// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What WordPress' older editor and its own make of a post that was opened and saved.
#include "publish/postlooks.h"
#include "publish/postparts.h"
#include "sentpost.h"
#include "text/html.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

// As WordPress' Classic editor saves a text: without comments, and paragraphs that have no
// attributes parted by empty lines.
QString classic(const QString &content, bool keepsTags)
{
    QString text = content;
    text.remove(QRegularExpression(u"<!-- /?wp:[^\n]*? /?-->\n?"_s));
    if (!keepsTags) {
        static const QRegularExpression paragraph(
            u"<p>(.*?)</p>"_s, QRegularExpression::DotMatchesEverythingOption);
        text.replace(paragraph, u"\n\\1\n"_s).replace("<br>"_L1, "\n"_L1);
    }
    return text.replace(QRegularExpression(u"\n{3,}"_s), u"\n\n"_s).trimmed();
}

} // namespace

class TestPostClassic : public QObject, private SentPost
{
    Q_OBJECT

private Q_SLOTS:
    void classicEditor_data();
    void classicEditor();
    void classicBetweenBlocks();
    void classicPictures();
    void theMarkInTheEditor_data();
    void theMarkInTheEditor();
};

void TestPostClassic::classicEditor_data()
{
    QTest::addColumn<bool>("keepsTags");
    QTest::newRow("with <p>") << true;
    QTest::newRow("parted by empty lines") << false;
}

// One word changed there is one word changed here, and the text goes out again as it was.
void TestPostClassic::classicEditor()
{
    QFETCH(bool, keepsTags);
    Content before = story();
    before.corrections = {{QDateTime(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC), u"Tên cầu."_s}};
    before.body = bodyFromHtml(
        u"<p>Đoạn một.</p><p>Dòng <em>đầu</em>,<br>dòng sau.</p><figure "
        u"data-photo=\"giua\"></figure>"
        "<h2>Mục</h2><p>Đoạn hai.</p><ul><li>a<ul><li>b</li></ul></li></ul><p>Đoạn ba.</p>"
        "<blockquote><p>Lời một</p><p>Lời hai</p></blockquote>"
        "<table><tr><td>e</td><td>f</td></tr></table><hr><p>Cuối.</p>"_s);
    PostText there = sent(before);
    there.content = classic(there.content, keepsTags);
    QVERIFY(!there.content.contains("<!--"_L1));
    QCOMPARE(read(there, before), before);
    QCOMPARE(unkeptParts(sent(before), there, uses()), QStringList());
    there.content.replace(u"Đoạn hai"_s, u"Đoạn 2"_s).replace(u"lụy phà"_s, u"chờ phà"_s);
    Content changed = before;
    changed.standfirst = u"Người dân hai bờ không còn chờ phà."_s;
    const auto two = std::find_if(changed.body.blocks.begin(), changed.body.blocks.end(),
        [](const Block &block) { return plainText(Body{{block}}) == u"Đoạn hai."_s; });
    two->runs[0].text = u"Đoạn 2."_s;
    QCOMPARE(read(there, before), changed);
    // a new paragraph, and a byline in the middle of the page
    there.content.replace(u"Đoạn ba."_s, u"Đoạn ba.\n\nĐoạn chen."_s);
    there.content.replace(u"<p class=\"sapo\">"_s,
        u"<p class=\"sapo has-text-align-center\" style=\"text-align: center;\">"_s);
    const Content longer = read(there, before);
    QCOMPARE(longer.body.blocks.size(), changed.body.blocks.size() + (keepsTags ? 0 : 1));
    QVERIFY(plainText(longer.body)
                .contains(keepsTags ? u"Đoạn ba. Đoạn chen."_s : u"\nĐoạn ba.\nĐoạn chen.\n"_s));
    QCOMPARE(longer.standfirst, changed.standfirst);
    QCOMPARE(longer.byline, before.byline);
}

void TestPostClassic::classicBetweenBlocks()
{
    PostText there = sent(story());
    const qsizetype from = there.content.indexOf(u"<!-- wp:image {\"id\":11"_s);
    const qsizetype to = there.content.indexOf(u"<!-- wp:paragraph -->\n<p>Đoạn hai"_s);
    QVERIFY(from > 0 && to > from);
    there.content.replace(
        from, to - from, classic(there.content.mid(from, to - from), true) + u"\n\n"_s);
    QCOMPARE(read(there), story());
    there.content.replace(u"Đoạn một"_s, u"Đoạn 1"_s);
    Content changed = story();
    changed.body.blocks[0].runs[0].text = u"Đoạn 1."_s;
    QCOMPARE(read(there), changed);
}

// As that editor puts pictures in, with a caption and without.
void TestPostClassic::classicPictures()
{
    PostText there = sent(story());
    there.content = classic(there.content, false);
    static const QRegularExpression figure(
        u"<figure[^>]*>(<img[^>]*wp-image-12[^>]*>).*?</figure>"_s);
    const QString image = figure.match(there.content).captured(1);
    QVERIFY(!image.isEmpty());
    PostText captioned = there;
    captioned.content.replace(figure,
        u"[caption id=\"attachment_12\" align=\"aligncenter\" width=\"600\"]"
        "<a href=\"/giua.jpg\">\\1</a> Chợ <em>nổi</em>.[/caption]"_s);
    Content changed = story();
    changed.photos[1].caption = u"Chợ nổi."_s;
    changed.photos[1].credit.clear();
    QCOMPARE(read(captioned), changed);
    QCOMPARE(unkeptParts(sent(story()), captioned, uses()), QStringList());
    PostText bare = there;
    bare.content.replace(figure, u"\\1"_s);
    QCOMPARE(read(bare), story());
    // somebody's, whose words wait
    there.content += u"\n\n[caption id=\"attachment_99\" width=\"9\"]<img src=\"/n.jpg\" "
                     "class=\"size-medium wp-image-99\" /> Ảnh mới[/caption]"_s;
    Content more = story();
    more.body.blocks += Block{.kind = Block::Kind::Figure, .caption = u"Ảnh mới"_s};
    QCOMPARE(read(there), more);
    QCOMPARE(
        unkeptParts(sent(story()), there, uses()), QStringList{u"a new picture (“Ảnh mới”)"_s});
    // words in brackets are words
    there.content += u"\n\n[caption]x[/caption]"_s;
    QVERIFY(plainText(read(there).body).endsWith(u"\n[caption]x[/caption]"_s));
}

void TestPostClassic::theMarkInTheEditor_data()
{
    QTest::addColumn<QString>("between");
    QTest::addColumn<QString>("before");
    QTest::newRow("as sent") << QString() << QString();
    QTest::newRow("parted") << u"\n\n"_s << QString();
    QTest::newRow("in a paragraph") << u"</p>\n\n"_s << u"<p>"_s;
    QTest::newRow("both in one") << QString() << u"<p>"_s;
}

// What WordPress' editor makes of the comment that names the story, opened and saved.
void TestPostClassic::theMarkInTheEditor()
{
    QFETCH(QString, between);
    QFETCH(QString, before);
    const QString after = !before.isEmpty() && between.isEmpty() ? u"</p>\n\n"_s : u"\n\n"_s;
    const QString id = u"0a1b2c3d-0000-4000-8000-00000000000a"_s;
    const PostText text = sent(story());
    for (QString content : {storyMark(id, u"eyJhIjoxfQ=="_s),
             storyMark(id) + u"<!-- toasoan-data eyJhIjoxfQ== -->"_s}) {
        content = before + content.replace(storyMark(id), storyMark(id) + between) + after
            + text.content;
        QCOMPARE(markedStory(content), id);
        const PostText read = partedText(text.title, text.excerpt, content, {});
        QCOMPARE(read.data, u"eyJhIjoxfQ=="_s);
        QCOMPARE(read.content, text.content);
        QVERIFY(!read.unfinished);
    }
    const PostText alone = partedText(
        text.title, text.excerpt, before + storyMark(id) + between + after + text.content, {});
    QCOMPARE(alone.content, text.content);
    QVERIFY(alone.unfinished);
}

QTEST_GUILESS_MAIN(TestPostClassic)
#include "tst_postclassic.moc"
