// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "text/mergecontent.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;
using merge::Choice;
using merge::Keep;

namespace {

Photo photo(const QString &id, const QString &caption)
{
    return {id, QString(64, u'a'), caption, u"Đức Trung"_s, {}, {}};
}

Content content()
{
    Content content;
    content.headline = u"Cầu Ván thông xe sáng nay"_s;
    content.standfirst = u"Người dân hai bờ không còn lụy phà."_s;
    content.byline = {u"Diễm Hương"_s};
    content.section = u"Thời sự"_s;
    content.tags = {u"cầu"_s, u"lũ"_s};
    content.photos = {photo(u"a"_s, u"Cầu Ván lúc 5 giờ."_s), photo(u"b"_s, u"Chốt ở đầu cầu."_s)};
    content.lead = u"a"_s;
    content.body.blocks
        = {{.runs = {{u"Đoạn một của bài."_s}}}, {.runs = {{u"Đoạn hai của bài."_s}}}};
    return content;
}

Content changed(test::RandomBody &random, Content content)
{
    for (int i = random.below(5); i > 0; --i) {
        switch (random.below(7)) {
        case 0:
            content.headline += u' ' + random.text(2);
            break;
        case 1:
            content.standfirst = random.text(6);
            break;
        case 2:
            content.tags += random.text(1);
            break;
        case 3:
            if (!content.tags.isEmpty())
                content.tags.removeFirst();
            break;
        case 4:
            if (!content.photos.isEmpty())
                content.photos[random.below(int(content.photos.size()))].caption += u" mới"_s;
            break;
        case 5:
            content.photos += photo(u"c%1"_s.arg(content.photos.size()), random.text(3));
            break;
        default:
            content.body = random.body();
        }
    }
    return content;
}

} // namespace

class TestMergeContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void laws();
    void bothSidesStay();
    void sameWordsClash();
    void ownWordsStandInPlaceOfBoth();
    void strangersClashWhereTheyDiffer();
    void picturesTakenOutAndChanged();
};

void TestMergeContent::laws()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    test::RandomBody random(seed);
    for (int round = 0; round < 300; ++round) {
        Content base = content();
        base.body = random.body();
        const Content x = changed(random, base);
        for (const auto &[mine, theirs] :
            {std::pair(base, x), std::pair(x, base), std::pair(x, x)}) {
            const auto merged = merge::contents(base, mine, theirs);
            QVERIFY2(!merged.clashes(), qPrintable(QString::number(round)));
            QVERIFY2(merge::decided(merged) == x, qPrintable(QString::number(round)));
        }
    }
}

void TestMergeContent::bothSidesStay()
{
    const Content base = content();
    Content mine = base, theirs = base;
    mine.headline = u"Cầu Ván thông xe sáng nay 25-11"_s;
    mine.tags += u"giao thông"_s;
    mine.photos[0].caption = u"Cầu Ván lúc 6 giờ."_s;
    mine.body.blocks[0].runs[0].text = u"Đoạn một đã sửa."_s;
    theirs.headline = u"Thông xe: Cầu Ván thông xe sáng nay"_s;
    theirs.tags.removeFirst();
    theirs.photos[1].credit = u"Trọng Nhân"_s;
    theirs.body.blocks[1].runs[0].text = u"Đoạn hai đã sửa."_s;
    theirs.byline += u"Trọng Nhân"_s;
    const auto merged = merge::contents(base, mine, theirs);
    QVERIFY(!merged.clashes());
    const Content both = merge::decided(merged);
    QCOMPARE(both.headline, u"Thông xe: Cầu Ván thông xe sáng nay 25-11"_s);
    QCOMPARE(both.tags, QStringList({u"lũ"_s, u"giao thông"_s}));
    QCOMPARE(both.byline, theirs.byline);
    QCOMPARE(both.photos[0].caption, mine.photos[0].caption);
    QCOMPARE(both.photos[1].credit, theirs.photos[1].credit);
    QCOMPARE(plainText(both.body), u"Đoạn một đã sửa.\nĐoạn hai đã sửa."_s);
}

void TestMergeContent::sameWordsClash()
{
    const Content base = content();
    Content mine = base, theirs = base;
    mine.headline = u"Cầu Ván thông xe chiều nay"_s;
    theirs.headline = u"Cầu Ván thông xe tối nay"_s;
    mine.body.blocks[0].runs[0].text = u"Đoạn đầu của bài."_s;
    theirs.body.blocks[0].runs[0].text = u"Đoạn mở của bài."_s;
    theirs.body.blocks[1].runs[0].text = u"Đoạn hai của họ."_s;
    const auto merged = merge::contents(base, mine, theirs);
    QCOMPARE(merged.clashCount(), 2);
    QCOMPARE(merge::decided(merged).headline, mine.headline);
    Content kept = merge::decided(merged, Keep::Theirs);
    QCOMPARE(kept, theirs);
    kept = merge::decided(merged, Keep::Mine);
    QCOMPARE(plainText(kept.body), u"Đoạn đầu của bài.\nĐoạn hai của họ."_s); // that did not clash
    kept = merge::decided(merged, Keep::Both);
    QCOMPARE(kept.headline, u"Cầu Ván thông xe chiều nay / Cầu Ván thông xe tối nay"_s);
    QCOMPARE(plainText(kept.body), u"Đoạn đầu của bài.\nĐoạn mở của bài.\nĐoạn hai của họ."_s);
    kept = merge::decided(merged, QList<Choice>{{Keep::Theirs}, {Keep::Mine}});
    QCOMPARE(kept.headline, theirs.headline);
    QVERIFY(plainText(kept.body).startsWith(u"Đoạn đầu"_s));
}

void TestMergeContent::ownWordsStandInPlaceOfBoth()
{
    const Content base = content();
    Content mine = base, theirs = base;
    mine.headline = u"Cầu Ván thông xe chiều nay"_s;
    theirs.headline = u"Cầu Ván thông xe tối nay"_s;
    mine.section = u"Pháp luật"_s;
    theirs.section = u"Kinh tế"_s;
    mine.body.blocks[0].runs = {{u"Theo "_s}, {u"ông Tám"_s, Bold}, {u", đoạn đầu."_s}};
    theirs.body.blocks[0].runs = {{u"Đoạn mở của bài."_s}};
    const auto merged = merge::contents(base, mine, theirs);
    QCOMPARE(merged.clashCount(), 3);
    QCOMPARE(*merge::wordsToRewrite(merged.fields.at(0)), mine.headline);
    QVERIFY(!merge::wordsToRewrite(merged.fields.at(1))); // a section is a name among several
    QCOMPARE(*merge::wordsToRewrite(merged.parts.at(0)), u"Theo ông Tám, đoạn đầu."_s);
    const Content kept = merge::decided(merged,
        {{Keep::Mine, u"Cầu Ván thông xe"_s}, {Keep::Theirs, u"Bịa"_s},
            {Keep::Mine, u"Theo ông Tám, đoạn khác.\n\nThêm một đoạn."_s}});
    QCOMPARE(kept.headline, u"Cầu Ván thông xe"_s);
    QCOMPARE(kept.section, u"Kinh tế"_s);
    QCOMPARE(
        plainText(kept.body), u"Theo ông Tám, đoạn khác.\nThêm một đoạn.\nĐoạn hai của bài."_s);
    const Runs runs{{u"Theo "_s}, {u"ông Tám"_s, Bold}, {u", đoạn khác."_s}};
    QCOMPARE(kept.body.blocks.at(0).runs, runs); // what stayed keeps its marks
}

void TestMergeContent::strangersClashWhereTheyDiffer()
{
    const Content mine = content();
    Content theirs = content();
    theirs.body.blocks[0].runs[0].text = u"Một mở đầu khác hẳn."_s;
    const auto merged = merge::strangers(mine, theirs);
    QVERIFY(merged.clashes());
    QCOMPARE(merge::decided(merged, Keep::Mine), mine);
    QCOMPARE(merge::decided(merged, Keep::Theirs), theirs);
    const QString both = plainText(merge::decided(merged, Keep::Both).body);
    QVERIFY(both.contains(u"Đoạn một của bài."_s) && both.contains(u"Một mở đầu khác hẳn."_s));
}

void TestMergeContent::picturesTakenOutAndChanged()
{
    const Content base = content();
    Content mine = base, theirs = base;
    mine.photos.removeLast();
    QCOMPARE(merge::decided(merge::contents(base, mine, theirs)).photos, mine.photos);
    theirs.photos[1].caption = u"Chốt điều tiết."_s; // whoever still works on it keeps it
    QCOMPARE(merge::decided(merge::contents(base, mine, theirs)).photos, theirs.photos);
}

QTEST_APPLESS_MAIN(TestMergeContent)
#include "tst_mergecontent.moc"
