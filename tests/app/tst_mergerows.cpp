// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "text/mergerows.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;
using diff::Field;
using merge::Source;

namespace {

Content content(int paragraphs = 4)
{
    Content content;
    content.headline = u"Cầu Ván thông xe sáng nay"_s;
    for (int i = 1; i <= paragraphs; ++i)
        content.body.blocks
            += Block{.runs = {{u"Đoạn thứ %1 nói một điều riêng là %2."_s.arg(i).arg(i * 7)}}};
    return content;
}

void set(Content &content, int block, const QString &text)
{
    content.body.blocks[block].runs = {{text}};
}

QList<merge::Row> rowsOf(const Content &base, const Content &mine, const Content &theirs)
{
    return merge::rows(&base, mine, theirs, merge::contents(base, mine, theirs));
}

} // namespace

/// What is shown of a merge says the truth about it.
class TestMergeRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachChangeHasItsRow();
    void whatOneTookOut();
    void whatWasMoved();
    void picturesAndCaptions();
    void strangersStandBesideEachOther();
    void everyBlockAndEveryClashIsShown();
};

void TestMergeRows::eachChangeHasItsRow()
{
    const Content base = content();
    Content mine = base, theirs = base;
    theirs.headline += u", kịp chợ"_s;
    mine.tags = theirs.tags = {u"cầu"_s}; // both alike
    set(mine, 1, u"Đoạn thứ hai của tôi."_s);
    set(theirs, 1, u"Đoạn thứ hai của bạn."_s);
    set(mine, 2, u"Hôm nay đoạn thứ 3 nói một điều riêng là 21."_s);
    set(theirs, 2, u"Đoạn thứ 3 nói một điều riêng là 21 thôi."_s);
    mine.body.blocks += Block{.runs = {{u"Thêm ở cuối."_s}}};
    const auto rows = rowsOf(base, mine, theirs);
    QList<Source> sources;
    for (const merge::Row &row : rows)
        sources += row.source;
    QCOMPARE(sources,
        QList<Source>({Source::Theirs, Source::Same, Source::Clash, Source::Both, Source::Same,
            Source::Mine, Source::Same}));
    QCOMPARE(rows.at(0).mine.field, Field::Headline);
    QVERIFY(rows.at(0).mine.same && !rows.at(0).theirs.same);
    QCOMPARE(rows.at(2).clash, 0);
    QCOMPARE(rows.at(3).kept, Source::Both);
    QCOMPARE(rows.at(5).mine.after, 4);
    QCOMPARE(rows.at(5).theirs.after, -1);
    QCOMPARE(rows.at(6).mine.field, Field::Tags);
}

void TestMergeRows::whatOneTookOut()
{
    const Content base = content();
    Content mine = base, theirs = base;
    mine.body.blocks.removeAt(1);
    theirs.body.blocks.removeAt(2);
    const auto rows = rowsOf(base, mine, theirs);
    QCOMPARE(rows.at(2).source, Source::Mine);
    QCOMPARE(rows.at(2).mine.before, 1);
    QCOMPARE(rows.at(2).mine.after, -1);
    QVERIFY(rows.at(2).theirs.same);
    QCOMPARE(rows.at(3).source, Source::Theirs);
    theirs = mine; // both took out the same: nothing to tell
    const auto alike = rowsOf(base, mine, theirs);
    for (const merge::Row &row : alike)
        QCOMPARE(row.source, Source::Same);
}

void TestMergeRows::whatWasMoved()
{
    const Content base = content(6);
    Content theirs = base;
    theirs.body.blocks.move(0, 5);
    int moved = 0;
    const auto rows = rowsOf(base, base, theirs);
    for (const merge::Row &row : rows) {
        moved += row.theirs.moved ? 1 : 0;
        QCOMPARE(row.source, row.theirs.moved ? Source::Theirs : Source::Same);
    }
    QCOMPARE(moved, 1);
}

void TestMergeRows::picturesAndCaptions()
{
    Content base = content(1);
    base.photos = {{u"a"_s, QString(64, u'a'), u"Cầu lúc 5 giờ."_s, u"Đức Trung"_s, {}, {}}};
    Content mine = base, theirs = base;
    mine.photos[0].caption = u"Cầu lúc 6 giờ."_s;
    theirs.photos[0].caption = u"Cầu lúc 7 giờ."_s;
    mine.photos[0].sha256 = QString(64, u'b');
    theirs.photos[0].sha256 = QString(64, u'c');
    theirs.photos += Photo{u"d"_s, QString(64, u'd'), u"Chốt ở đầu cầu."_s, u"Đức Trung"_s, {}, {}};
    const auto rows = rowsOf(base, mine, theirs);
    int seen = 0;
    for (const merge::Row &row : rows) {
        if (row.mine.field == Field::Caption && row.mine.photo == u"a"_s) {
            QCOMPARE(row.source, Source::Clash);
            QCOMPARE(row.clash, 0);
            ++seen;
        }
        if (row.mine.field == Field::Picture && row.mine.photo == u"a"_s) {
            QCOMPARE(row.source, Source::Both);
            QCOMPARE(row.kept, Source::Mine); // only one file can be it
            ++seen;
        }
        if (row.mine.field == Field::Picture && row.mine.photo == u"d"_s) {
            QCOMPARE(row.source, Source::Theirs);
            QCOMPARE(row.theirs.after, 1);
            ++seen;
        }
    }
    QCOMPARE(seen, 3);
}

void TestMergeRows::strangersStandBesideEachOther()
{
    const Content mine = content();
    Content theirs = mine;
    theirs.headline = u"Cầu Ván thông xe tối nay"_s;
    set(theirs, 0, u"Một mở đầu khác hẳn, dài hơn."_s);
    theirs.photos = {{u"d"_s, QString(64, u'd'), u"Chốt."_s, u"Đức Trung"_s, {}, {}}};
    const auto rows = merge::rows(nullptr, mine, theirs, merge::strangers(mine, theirs));
    QCOMPARE(rows.at(0).source, Source::Clash);
    QCOMPARE(diff::earlier(rows.at(0).theirs.pieces), (Runs{{mine.headline}}));
    QCOMPARE(diff::later(rows.at(0).theirs.pieces), (Runs{{theirs.headline}}));
    bool picture = false;
    for (const merge::Row &row : rows)
        if (row.mine.field == Field::Picture) {
            QCOMPARE(row.source, Source::Theirs);
            picture = true;
        }
    QVERIFY(picture);
}

void TestMergeRows::everyBlockAndEveryClashIsShown()
{
    test::RandomBody random(20261128);
    for (int round = 0; round < 60; ++round) {
        Content base = content(0), mine = base, theirs = base;
        base.body = random.body();
        mine.body = round % 3 == 0 ? random.body() : base.body;
        theirs.body = round % 2 == 0 ? random.body() : base.body;
        const auto merged = merge::contents(base, mine, theirs);
        const auto rows = merge::rows(&base, mine, theirs, merged);
        QSet<int> my, their;
        QList<int> clashes;
        for (const merge::Row &row : rows) {
            if (row.mine.field != Field::Body)
                continue;
            if (row.mine.after >= 0)
                my.insert(row.mine.after);
            if (row.theirs.after >= 0)
                their.insert(row.theirs.after);
            if (row.clash >= 0)
                clashes += row.clash;
        }
        QCOMPARE(my.size(), mine.body.blocks.size());
        QCOMPARE(their.size(), theirs.body.blocks.size());
        QCOMPARE(int(clashes.size()), merged.clashCount());
        for (int i = 0; i < int(clashes.size()); ++i)
            QCOMPARE(clashes.at(i), i);
    }
}

QTEST_APPLESS_MAIN(TestMergeRows)
#include "tst_mergerows.moc"
