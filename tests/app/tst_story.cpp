// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "story/story.h"

#include <QSet>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

namespace {

using Change = std::function<void(Content &, QList<Film> &)>;

QDateTime noon()
{
    return {QDate(2026, 11, 25), QTime(5, 0), Qt::UTC};
}

Content sample()
{
    Content content;
    content.kicker = u"Giao thông"_s;
    content.headline = u"Cầu Ván thông xe"_s;
    content.standfirst = u"Sáng 25-11, cầu Ván chính thức thông xe."_s;
    content.byline = {u"Lan Anh"_s, u"Minh Đức"_s};
    content.dateline = u"Sóc Trăng, ngày 25-11"_s;
    content.source = u"Báo của tôi"_s;
    content.section = u"Thời sự"_s;
    content.tags = {u"cầu"_s, u"giao thông"_s};
    content.related = {u"s-1"_s, u"s-2"_s};
    content.lead = u"p-1"_s;
    content.photos = {{u"p-1"_s, u"aa"_s, u"Cầu Ván"_s, u"Lan Anh"_s, u"Cây cầu"_s, {800, 600}},
        {u"p-2"_s, u"bb"_s, u"Lễ khánh thành"_s, u"Minh Đức"_s, u"Khán đài"_s, {800, 600}}};
    content.corrections = {{noon(), u"Cầu dài 120 m."_s}};
    content.body
        = {{Block{.runs = {Run{u"Một"_s}, Run{u"hai"_s, Bold, u"https://vi-du.example"_s}}},
            Block{.kind = Block::Kind::Heading, .level = 2, .runs = {Run{u"Tít phụ"_s}}},
            Block{.kind = Block::Kind::ListItem, .level = 1, .runs = {Run{u"mục"_s}}},
            Block{.kind = Block::Kind::ListItem, .level = 2, .runs = {Run{u"mục con"_s}}},
            Block{.kind = Block::Kind::Figure, .ref = u"p-2"_s},
            Block{.kind = Block::Kind::Figure, .caption = u"Chờ ảnh"_s, .credit = u"Lan Anh"_s},
            Block{.kind = Block::Kind::Film, .ref = u"f-1"_s},
            Block{.kind = Block::Kind::Table,
                .rows = {{Cell{{Run{u"a"_s}}, 1, 1, true}, Cell{{Run{u"b"_s}}}}}},
            Block{.kind = Block::Kind::Quote, .runs = {Run{u"trích"_s}}}}};
    return content;
}

QList<Film> sampleFilms()
{
    return {{u"f-1"_s, u"Phim cầu"_s, u"https://vi-du.example/phim"_s, u"cc"_s, 90, noon(), false}};
}

} // namespace

class TestStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsGoBothWays();
    void hashIsStable();
    void everyVisibleChangeIsSeen_data();
    void everyVisibleChangeIsSeen();
    void invisibleChangesAreNot_data();
    void invisibleChangesAreNot();
    void framingIsUnambiguous();
    void randomBodiesHaveTheirOwnHash();
    void adoptedCaptionsMoveToThePhoto();
    void everyCaptionOfOnePictureIsKept();
};

void TestStory::wordsGoBothWays()
{
    QSet<QString> words;
    for (int i = 0; i <= int(State::Withdrawn); ++i) {
        QCOMPARE(stateFromWord(toWord(State(i))), State(i));
        words += toWord(State(i));
    }
    QCOMPARE(words.size(), 8);
    QCOMPARE(toWord(State::Draft), u"draft"_s);
    QCOMPARE(toWord(State::Withdrawn), u"withdrawn"_s);
    for (int i = 0; i <= int(Review::Approved); ++i)
        QCOMPARE(reviewFromWord(toWord(Review(i))), Review(i));
    QCOMPARE(toWord(Review::None), QString());
    QCOMPARE(toWord(Review::Returned), u"returned"_s);
    for (int i = 0; i <= int(Role::Administrator); ++i)
        QCOMPARE(roleFromWord(toWord(Role(i))), Role(i));
    QCOMPARE(toWord(Role::Photographer), u"photographer"_s);
    words.clear();
    for (int i = 0; i <= int(Action::RestoreApproval); ++i) {
        QCOMPARE(actionFromWord(toWord(Action(i))), Action(i));
        words += toWord(Action(i));
    }
    QCOMPARE(words.size(), 19);
    QVERIFY(!stateFromWord(u"Draft"_s));
    QVERIFY(!roleFromWord(QString()));
    QVERIFY(!actionFromWord(u"fly"_s));
    QVERIFY(!reviewFromWord(u"none"_s));
}

void TestStory::hashIsStable()
{
    const QString hash = contentHash(sample(), sampleFilms());
    QCOMPARE(hash.size(), 64);
    QCOMPARE(hash, hash.toLower());
    QCOMPARE(contentHash(sample(), sampleFilms()), hash);
}

void TestStory::everyVisibleChangeIsSeen_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("kicker", [](Content &c, auto &) { c.kicker += u'x'; });
    row("headline", [](Content &c, auto &) { c.headline += u'x'; });
    row("standfirst", [](Content &c, auto &) { c.standfirst += u'x'; });
    row("byline", [](Content &c, auto &) { c.byline[1] += u'x'; });
    row("byline order", [](Content &c, auto &) { c.byline.swapItemsAt(0, 1); });
    row("dateline", [](Content &c, auto &) { c.dateline.clear(); });
    row("source", [](Content &c, auto &) { c.source += u'x'; });
    row("section", [](Content &c, auto &) { c.section.clear(); });
    row("tag", [](Content &c, auto &) { c.tags += u"mới"_s; });
    row("related", [](Content &c, auto &) { c.related.removeLast(); });
    row("related order", [](Content &c, auto &) { c.related.swapItemsAt(0, 1); });
    row("lead", [](Content &c, auto &) { c.lead = u"p-2"_s; });
    row("no lead", [](Content &c, auto &) { c.lead.clear(); });
    row("photo order", [](Content &c, auto &) { c.photos.swapItemsAt(0, 1); });
    row("photo file", [](Content &c, auto &) { c.photos[1].sha256 = u"dd"_s; });
    row("photo caption", [](Content &c, auto &) { c.photos[1].caption += u'x'; });
    row("photo credit", [](Content &c, auto &) { c.photos[0].credit += u'x'; });
    row("photo alt", [](Content &c, auto &) { c.photos[0].alt += u'x'; });
    row("photo gone", [](Content &c, auto &) { c.photos.removeLast(); });
    row("correction text", [](Content &c, auto &) { c.corrections[0].text += u'x'; });
    row("correction time",
        [](Content &c, auto &) { c.corrections[0].at = c.corrections[0].at.addSecs(60); });
    row("correction gone", [](Content &c, auto &) { c.corrections.clear(); });
    row("text", [](Content &c, auto &) { c.body.blocks[0].runs[0].text += u'x'; });
    row("mark", [](Content &c, auto &) { c.body.blocks[0].runs[0].marks = Italic; });
    row("link", [](Content &c, auto &) { c.body.blocks[0].runs[1].link += u'x'; });
    row("block kind", [](Content &c, auto &) { c.body.blocks[0].kind = Block::Kind::Quote; });
    row("block order", [](Content &c, auto &) { c.body.blocks.swapItemsAt(0, 1); });
    row("heading level", [](Content &c, auto &) { c.body.blocks[1].level = 3; });
    row("list level", [](Content &c, auto &) { c.body.blocks[3].level = 1; });
    row("numbering", [](Content &c, auto &) { c.body.blocks[2].ordered = true; });
    row("figure's photo", [](Content &c, auto &) { c.body.blocks[4].ref = u"p-1"_s; });
    row("waiting caption", [](Content &c, auto &) { c.body.blocks[5].caption += u'x'; });
    row("waiting credit", [](Content &c, auto &) { c.body.blocks[5].credit += u'x'; });
    row("figure filled", [](Content &c, auto &) { c.body.blocks[5].ref = u"p-1"_s; });
    row("film gone", [](Content &c, auto &) { c.body.blocks.removeAt(6); });
    row("film title", [](Content &, auto &films) { films[0].title += u'x'; });
    row("film address", [](Content &, auto &films) { films[0].url += u'x'; });
    row("film poster", [](Content &, auto &films) { films[0].posterSha256 = u"ee"_s; });
    row("cell text", [](Content &c, auto &) { c.body.blocks[7].rows[0][1].runs[0].text = u"x"_s; });
    row("cell header", [](Content &c, auto &) { c.body.blocks[7].rows[0][0].header = false; });
    row("cell span", [](Content &c, auto &) { c.body.blocks[7].rows[0][0].columnSpan = 2; });
    row("table row", [](Content &c, auto &) { c.body.blocks[7].rows += c.body.blocks[7].rows[0]; });
    row("rule", [](Content &c, auto &) { c.body.blocks += Block{.kind = Block::Kind::Rule}; });
}

void TestStory::everyVisibleChangeIsSeen()
{
    QFETCH(Change, change);
    Content content = sample();
    QList<Film> films = sampleFilms();
    change(content, films);
    QVERIFY(contentHash(content, films) != contentHash(sample(), sampleFilms()));
}

void TestStory::invisibleChangesAreNot_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("ids of pictures", [](Content &c, auto &) {
        c.photos[0].id = u"q-8"_s;
        c.photos[1].id = u"q-9"_s;
        c.lead = u"q-8"_s;
        c.body.blocks[4].ref = u"q-9"_s;
    });
    row("ids of films", [](Content &c, auto &films) {
        films[0].id = u"g-1"_s;
        c.body.blocks[6].ref = u"g-1"_s;
    });
    row("picture sizes", [](Content &c, auto &) { c.photos[0].size = {}; });
    row("other films", [](Content &, auto &films) {
        films += Film{u"f-2"_s, u"Khác"_s, u"https://vi-du.example/2"_s, {}, 0, {}, false};
    });
    row("film archive", [](Content &, auto &films) { films[0].seconds = 5; });
    row("time zone of a notice", [](Content &c, auto &) {
        c.corrections[0].at = c.corrections[0].at.toOffsetFromUtc(7 * 3600);
    });
    row("caption that the photo hides",
        [](Content &c, auto &) { c.body.blocks[4].caption = u"x"_s; });
}

void TestStory::invisibleChangesAreNot()
{
    QFETCH(Change, change);
    Content content = sample();
    QList<Film> films = sampleFilms();
    change(content, films);
    QCOMPARE(contentHash(content, films), contentHash(sample(), sampleFilms()));
}

void TestStory::framingIsUnambiguous()
{
    QSet<QString> hashes;
    const auto add = [&hashes](const Content &content) { hashes += contentHash(content); };
    Content content;
    add(content);
    content.byline = {u"ab"_s};
    add(content);
    content.byline = {u"a"_s, u"b"_s};
    add(content);
    content.byline = {u"a"_s};
    content.tags = {u"b"_s};
    add(content);
    content.byline = {};
    content.tags = {u"a"_s, u"b"_s};
    add(content);
    content = {};
    content.kicker = u"ab"_s;
    add(content);
    content.kicker = u"a"_s;
    content.headline = u"b"_s;
    add(content);
    content = {};
    content.body.blocks = {Block{.runs = {Run{u"a"_s}, Run{u"b"_s}}}};
    add(content);
    content.body.blocks = {Block{.runs = {Run{u"a"_s}}}, Block{.runs = {Run{u"b"_s}}}};
    add(content);
    QCOMPARE(hashes.size(), 9);
}

void TestStory::randomBodiesHaveTheirOwnHash()
{
    QList<Body> bodies;
    QSet<QString> hashes;
    for (quint32 seed = 1; seed <= 400; ++seed) {
        Content content;
        content.body = test::RandomBody(seed).body();
        hashes += contentHash(content);
        if (!bodies.contains(content.body))
            bodies += content.body;
    }
    QCOMPARE(hashes.size(), bodies.size());
}

void TestStory::adoptedCaptionsMoveToThePhoto()
{
    Content content = sample();
    content.body.blocks[4].caption = u"Chú thích mới"_s;
    adoptCaptions(content);
    QCOMPARE(content.photos[1].caption, u"Chú thích mới"_s);
    QCOMPARE(content.photos[1].credit, u"Minh Đức"_s); // an empty one says nothing
    QVERIFY(content.body.blocks[4].caption.isEmpty());
    QCOMPARE(content.body.blocks[5].caption, u"Chờ ảnh"_s);
    const Content once = content;
    adoptCaptions(content);
    QCOMPARE(content, once);
}

// Whatever the figures say: each word stands in the photo use or in a figure that waits.
void TestStory::everyCaptionOfOnePictureIsKept()
{
    const QStringList texts{QString(), u"A"_s, u"B"_s, u"C"_s};
    for (int seed = 0; seed < 4096; ++seed) {
        Content content;
        content.photos = {Photo{u"p"_s, {}, u"cũ"_s, u"cũ"_s, {}, {}}};
        QSet<QString> captions, credits;
        for (int digits = seed, figure = 0; figure < 3; ++figure, digits /= 16) {
            const QString &caption = texts.at(digits % 4);
            const QString &credit = texts.at(digits / 4 % 4);
            content.body.blocks += {
                .kind = Block::Kind::Figure, .ref = u"p"_s, .caption = caption, .credit = credit};
            captions += caption;
            credits += credit;
        }
        captions.remove(QString());
        credits.remove(QString());
        const QList<int> parted = adoptCaptions(content);
        QSet<QString> captionsNow{content.photos.constFirst().caption},
            creditsNow{content.photos.constFirst().credit};
        for (int i = 0; i < int(content.body.blocks.size()); ++i) {
            const Block &block = content.body.blocks.at(i);
            QCOMPARE(block.ref.isEmpty(), parted.contains(i));
            captionsNow += block.caption;
            creditsNow += block.credit;
        }
        QVERIFY(captionsNow.contains(captions));
        QVERIFY(creditsNow.contains(credits));
        QVERIFY(captions.size() > 1 || credits.size() > 1 || parted.isEmpty());
        const Content once = content;
        QVERIFY(adoptCaptions(content).isEmpty());
        QCOMPARE(content, once);
    }
}

QTEST_GUILESS_MAIN(TestStory)
#include "tst_story.moc"
