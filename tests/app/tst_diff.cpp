// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "text/align.h"
#include "text/diff.h"
#include "text/sequence.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;
using diff::Field;
using diff::Op;
using diff::Pieces;
using diff::Row;

namespace {

Block paragraph(const QString &text)
{
    return {.runs = {{text}}};
}

Body body(const QStringList &paragraphs)
{
    Body body;
    for (const QString &text : paragraphs)
        body.blocks.append(paragraph(text));
    return body;
}

/// “một [-hai-]{+ba+} bốn”
QString marked(const Pieces &pieces)
{
    QString text;
    for (const diff::Piece &piece : pieces)
        text += piece.op == Op::Equal ? piece.run.text
            : piece.op == Op::Insert  ? u"{+%1+}"_s.arg(piece.run.text)
                                      : u"[-%1-]"_s.arg(piece.run.text);
    return text;
}

Runs joined(const Runs &runs)
{
    Runs result;
    for (const Run &run : runs) {
        if (!result.isEmpty() && result.constLast().marks == run.marks
            && result.constLast().link == run.link)
            result.last().text += run.text;
        else
            result.append(run);
    }
    return result;
}

/// The later body, told by the rows and the earlier body alone; nothing where a row does not fit.
std::optional<Body> applied(const Body &before, const Body &shapes, const QList<Row> &rows)
{
    Body result;
    for (const Row &row : rows) {
        if (row.field != Field::Body)
            continue;
        if (row.before >= 0
            && diff::earlier(row.pieces) != joined(wordsOf(before.blocks.at(row.before))))
            return {};
        if (row.after < 0)
            continue;
        if (row.after != result.blocks.size())
            return {};
        Block block = shapes.blocks.at(row.after);
        if (diff::later(row.pieces) != joined(wordsOf(block)))
            return {};
        if (block.kind != Block::Kind::Table && block.kind != Block::Kind::Figure)
            block.runs = diff::later(row.pieces);
        result.blocks.append(block);
    }
    return result;
}

quint32 freshSeed()
{
    const quint32 seed = qEnvironmentVariableIntValue("TOASOAN_SEED")
        ? quint32(qEnvironmentVariableIntValue("TOASOAN_SEED"))
        : QRandomGenerator::global()->generate();
    qInfo("TOASOAN_SEED=%u", seed);
    return seed;
}

} // namespace

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsReadWell_data();
    void wordsReadWell();
    void marksCount();
    void sameIsAllEqual();
    void applyingGivesTheNewText();
    void noWordVanishes();
    void movedParagraphsAreRecognised();
    void movedAndChanged();
    void rewrittenStandsBesideTheOld();
    void anotherKindOfParagraph();
    void everyFieldIsARow();
    void picturesByTheirUse();
    void longTextsStayQuick();
    void chainsAscend();
};

void TestDiff::wordsReadWell_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shown");
    QTest::newRow("added at the end")
        << u"kịp ra chợ"_s << u"kịp ra chợ đầu mối"_s << u"kịp ra chợ{+ đầu mối+}"_s;
    QTest::newRow("number") << u"Đỉnh lũ đạt 2,38 m, bắt đầu rút từ chiều nay"_s
                            << u"Đỉnh lũ đạt 2,41 m, bắt đầu rút từ sáng nay"_s
                            << u"Đỉnh lũ đạt [-2,38-]{+2,41+} m, bắt đầu rút từ "
                               "[-chiều-]{+sáng+} nay"_s;
    QTest::newRow("two words are one change")
        << u"ở xã Tân Lộc, ông nói"_s << u"ở xã Phú Đông, ông nói"_s
        << u"ở xã [-Tân Lộc-]{+Phú Đông+}, ông nói"_s;
    QTest::newRow("sign") << u"Bà nói: về"_s << u"Bà nói, về"_s << u"Bà nói[-:-]{+,+} về"_s;
    QTest::newRow("tone placement") << u"hoá đơn"_s << u"hóa đơn"_s << u"[-hoá-]{+hóa+} đơn"_s;
    QTest::newRow("new") << QString() << u"Mới viết."_s << u"{+Mới viết.+}"_s;
    QTest::newRow("gone") << u"Bỏ đi."_s << QString() << u"[-Bỏ đi.-]"_s;
    QTest::newRow("nothing in common")
        << u"Nước lũ bắt đầu rút từ sáng sớm."_s << u"Ủy ban huyện họp khẩn về việc này."_s
        << u"[-Nước lũ bắt đầu rút từ sáng sớm.-]{+Ủy ban huyện họp khẩn về việc này.+}"_s;
}

void TestDiff::wordsReadWell()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(marked(diff::words(before, after)), "shown");
}

void TestDiff::marksCount()
{
    const Pieces pieces
        = diff::words(Runs{{u"rất quan trọng"_s}}, Runs{{u"rất "_s}, {u"quan trọng"_s, Bold}});
    QCOMPARE(marked(pieces), u"rất [-quan trọng-]{+quan trọng+}"_s);
    QCOMPARE(pieces.constLast().run.marks, quint8(Bold));
    const Pieces link = diff::words(
        Runs{{u"xem trang"_s}}, Runs{{u"xem "_s}, {u"trang"_s, 0, u"https://vi-du.example/"_s}});
    QCOMPARE(link.constLast().run.link, u"https://vi-du.example/"_s);
}

void TestDiff::sameIsAllEqual()
{
    test::RandomBody random(freshSeed());
    for (int round = 0; round < 300; ++round) {
        Content content;
        content.headline = random.text(6);
        content.body = random.body();
        content.photos = {{u"p1"_s, u"aa"_s, random.text(5), random.text(2), {}, {}}};
        const QList<Row> rows = diff::compare(content, content);
        QVERIFY(!diff::differs(rows));
        int next = 0;
        for (const Row &row : rows) {
            for (const diff::Piece &piece : row.pieces)
                QCOMPARE(piece.op, Op::Equal);
            if (row.field != Field::Body)
                continue;
            QCOMPARE(row.before, next);
            QCOMPARE(row.after, next++);
        }
        QCOMPARE(next, int(content.body.blocks.size()));
    }
}

void TestDiff::applyingGivesTheNewText()
{
    test::RandomBody random(freshSeed());
    for (int round = 0; round < 600; ++round) {
        Content before, after;
        before.body = random.body();
        after.body = random.chance(80) ? random.edited(before.body, 7) : random.body();
        const QList<Row> rows = diff::compare(before, after);
        const std::optional<Body> result = applied(before.body, after.body, rows);
        QVERIFY2(result, qPrintable(u"round %1"_s.arg(round)));
        QVERIFY2(*result == after.body, qPrintable(u"round %1"_s.arg(round)));
        QCOMPARE(diff::differs(rows), before.body != after.body);
    }
}

void TestDiff::noWordVanishes()
{
    test::RandomBody random(freshSeed());
    for (int round = 0; round < 300; ++round) {
        Content before, after;
        before.headline = random.text(8);
        after.headline = random.text(8);
        before.body = random.body();
        after.body = random.edited(before.body, 7);
        const QList<Row> rows = diff::compare(before, after);
        QList<int> seenBefore(before.body.blocks.size()), seenAfter(after.body.blocks.size());
        for (const Row &row : rows) {
            if (row.field == Field::Headline) {
                QCOMPARE(plainText(diff::earlier(row.pieces)), before.headline);
                QCOMPARE(plainText(diff::later(row.pieces)), after.headline);
            }
            if (row.field != Field::Body)
                continue;
            if (row.before >= 0)
                ++seenBefore[row.before];
            if (row.after >= 0)
                ++seenAfter[row.after];
        }
        QCOMPARE(seenBefore.count(1), before.body.blocks.size());
        QCOMPARE(seenAfter.count(1), after.body.blocks.size());
    }
}

void TestDiff::movedParagraphsAreRecognised()
{
    const QStringList text{u"Từ 5 giờ, đoàn kiểm tra đo lại độ võng nhịp giữa."_s,
        u"Hai chốt điều tiết được lập ở hai đầu cầu."_s,
        u"Đến 6 giờ 20, chuyến xe đầu tiên rời vựa Bảy Lành."_s,
        u"Toàn huyện còn 260 héc-ta rau màu ngập dưới nửa mét."_s};
    const QList<BlockPair> pairs
        = alignBlocks(body(text), body({text[3], text[0], text[1], text[2]}));
    QCOMPARE(pairs, (QList<BlockPair>{{3, 0, true}, {0, 1, false}, {1, 2, false}, {2, 3, false}}));
    // equal blocks, moved or doubled, do not confuse it
    const Body rules{{paragraph(text[0]), {.kind = Block::Kind::Rule}, paragraph(text[1]),
        {.kind = Block::Kind::Rule}, paragraph(text[2])}};
    Body more = rules;
    more.blocks.prepend({.kind = Block::Kind::Rule});
    const QList<BlockPair> shifted = alignBlocks(rules, more);
    QCOMPARE(shifted.size(), 6);
    QCOMPARE(shifted.constFirst(), (BlockPair{-1, 0, false}));
    for (int i = 1; i < 6; ++i)
        QCOMPARE(shifted.at(i), (BlockPair{i - 1, i, false}));
}

void TestDiff::movedAndChanged()
{
    const QStringList text{u"Một câu mở đầu đứng yên ở chỗ của nó."_s,
        u"Theo Phòng Nông nghiệp huyện, toàn huyện còn 260 héc-ta rau màu ngập sâu."_s,
        u"Danh sách hỗ trợ giống lập xong trước ngày 5-12 cho các hộ dân."_s,
        u"Câu cuối cùng của bài cũng đứng yên."_s};
    QString changed = text[1];
    changed.replace(u"260"_s, u"245"_s);
    Content before, after;
    before.body = body(text);
    after.body = body({text[0], text[2], text[3], changed});
    const QList<Row> rows = diff::compare(before, after);
    QCOMPARE(rows.size(), 4);
    QVERIFY(rows.at(3).moved);
    QCOMPARE(rows.at(3).before, 1);
    QVERIFY(marked(rows.at(3).pieces).contains(u"còn [-260-]{+245+} héc-ta"_s));
    QVERIFY(rows.at(1).same);
}

void TestDiff::rewrittenStandsBesideTheOld()
{
    const QList<BlockPair> pairs
        = alignBlocks(body({u"Đầu bài giữ nguyên."_s, u"Câu giữa cũ."_s, u"Cuối bài."_s}),
            body({u"Đầu bài giữ nguyên."_s, u"Viết hoàn toàn khác rồi."_s, u"Cuối bài."_s}));
    QCOMPARE(pairs, (QList<BlockPair>{{0, 0, false}, {1, 1, false}, {2, 2, false}}));
    const QList<BlockPair> uneven = alignBlocks(body({u"Đầu bài giữ nguyên."_s, u"Cuối bài."_s}),
        body({u"Đầu bài giữ nguyên."_s, u"Thêm vào."_s, u"Cuối bài."_s}));
    QCOMPARE(uneven, (QList<BlockPair>{{0, 0, false}, {-1, 1, false}, {1, 2, false}}));
}

void TestDiff::anotherKindOfParagraph()
{
    Content before, after;
    before.body = body({u"Hỗ trợ người dân"_s});
    after.body.blocks
        = {{.kind = Block::Kind::Heading, .level = 2, .runs = {{u"Hỗ trợ người dân"_s}}}};
    const QList<Row> rows = diff::compare(before, after);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().before, 0);
    QVERIFY(!rows.constFirst().same);
    QCOMPARE(marked(rows.constFirst().pieces), u"Hỗ trợ người dân"_s);
}

void TestDiff::everyFieldIsARow()
{
    Content before, after;
    after.kicker = u"Mới"_s;
    before.headline = after.headline = u"Tít"_s;
    before.standfirst = u"Sapo cũ"_s;
    after.standfirst = u"Sapo mới"_s;
    after.byline = {u"Ngọc Trâm"_s, u"Trọng Nhân"_s};
    after.dateline = u"Vàm Lá"_s;
    before.source = u"Báo Vàm Lá"_s;
    after.section = u"Thời sự"_s;
    after.tags = {u"lũ"_s, u"cầu"_s};
    after.related = {u"id-1"_s};
    after.lead = u"p"_s;
    after.corrections = {{QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), u"Đã sửa tên xã."_s}};
    const QList<Row> rows = diff::compare(before, after);
    QStringList words;
    for (const Row &row : rows) {
        words += diff::toWord(row);
        QCOMPARE(row.same, row.field == Field::Headline);
    }
    QCOMPARE(words.join(u' '),
        u"kicker headline standfirst byline dateline source section tags related lead correction"_s);
    QCOMPARE(marked(rows.at(2).pieces), u"Sapo [-cũ-]{+mới+}"_s);
    QCOMPARE(marked(rows.at(3).pieces), u"{+Ngọc Trâm; Trọng Nhân+}"_s);
}

void TestDiff::picturesByTheirUse()
{
    Content before, after;
    before.photos = {{u"a"_s, u"1"_s, u"Chú thích xã Tân Lộc Tây."_s, u"Minh Khôi"_s, {}, {}},
        {u"b"_s, u"2"_s, u"Ảnh hai."_s, {}, {}, {}}, {u"c"_s, u"3"_s, u"Ảnh ba."_s, {}, {}, {}}};
    after.photos
        = {before.photos[2], before.photos[0], {u"d"_s, u"4"_s, u"Ảnh mới."_s, {}, {}, {}}};
    after.photos[1].caption = u"Chú thích xã Tân Lộc Đông."_s;
    after.photos[1].credit = u"Trọng Nhân"_s;
    const QList<Row> rows = diff::compare(before, after);
    QHash<QString, Row> found;
    for (const Row &row : rows)
        found.insert(diff::toWord(row), row);
    QCOMPARE(
        marked(found[u"photos.a.caption"_s].pieces), u"Chú thích xã Tân Lộc [-Tây-]{+Đông+}."_s);
    QVERIFY(!found[u"photos.a.credit"_s].same);
    QCOMPARE(found[u"photos.b"_s].after, -1);
    QCOMPARE(found[u"photos.d"_s].before, -1);
    QVERIFY(found[u"photos.c"_s].moved != found[u"photos.a"_s].moved);
    QVERIFY(found[u"photos.c.caption"_s].same);
}

// What costs linear time in the bench must at least not explode here.
void TestDiff::longTextsStayQuick()
{
    test::RandomBody random(7);
    QStringList words;
    for (int i = 0; i < 20000; ++i)
        words += u"từ%1"_s.arg(random.below(400));
    QStringList other;
    for (int i = 0; i < 20000; ++i)
        other += u"chữ%1"_s.arg(random.below(400));
    const QString before = words.join(u' '), after = other.join(u' ');
    QCOMPARE(plainText(diff::later(diff::words(before, after))), after);
    for (int i = 0; i < 200; ++i)
        words[random.below(20000)] = u"sửa"_s;
    const Pieces pieces = diff::words(before, words.join(u' '));
    QCOMPARE(plainText(diff::later(pieces)), words.join(u' '));
    int changed = 0;
    for (const diff::Piece &piece : pieces)
        changed += piece.op == Op::Insert ? wordCount(piece.run.text) : 0;
    QVERIFY2(changed <= 260, qPrintable(QString::number(changed)));
}

void TestDiff::chainsAscend()
{
    test::RandomBody random(freshSeed());
    for (int round = 0; round < 200; ++round) {
        QList<int> before, after;
        for (int i = random.below(30); i > 0; --i)
            before += random.below(6);
        for (int i = random.below(30); i > 0; --i)
            after += random.below(6);
        const auto common = commonElements(before, after);
        std::pair<int, int> last{-1, -1};
        for (const auto &[i, j] : common) {
            QVERIFY(i > last.first && j > last.second);
            QCOMPARE(before.at(i), after.at(j));
            last = {i, j};
        }
    }
}

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
