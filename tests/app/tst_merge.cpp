// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "text/align.h"
#include "text/merge.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;
using merge::Part;
using merge::Source;

namespace {

Body body(const QStringList &paragraphs)
{
    Body body;
    for (const QString &text : paragraphs)
        body.blocks.append({.runs = {{text}}});
    return body;
}

int stands(const QList<Part> &parts, std::optional<Block> Part::*side)
{
    return int(std::count_if(parts.cbegin(), parts.cend(),
        [side](const Part &part) { return (part.*side).has_value(); }));
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laws();
    void nothingVanishes();
    void bothSidesWordsAreKept();
    void theSameWordsClash();
    void takenOutAndChangedClash();
};

void TestMerge::laws()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    test::RandomBody random(seed);
    for (int round = 0; round < 500; ++round) {
        const Body b = random.body();
        const Body x = random.chance(80) ? random.edited(b, 5) : random.body();
        for (const auto &[mine, theirs] : {std::pair(b, x), std::pair(x, b), std::pair(x, x)}) {
            const QList<Part> parts = merge::bodies(b, mine, theirs);
            QVERIFY2(!merge::clashes(parts), qPrintable(QString::number(round)));
            QVERIFY2(merge::merged(parts) == x, qPrintable(QString::number(round)));
        }
    }
}

// Each block of either side stands in one part as it is, and what stands there is merged, or
// clashes, or was taken out by the other side while nobody changed it.
void TestMerge::nothingVanishes()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    test::RandomBody random(seed);
    for (int round = 0; round < 500; ++round) {
        const Body b = random.body();
        const Body mine = random.edited(b, 5), theirs = random.edited(b, 5);
        const QList<Part> parts = merge::bodies(b, mine, theirs);
        QCOMPARE(stands(parts, &Part::mine), int(mine.blocks.size()));
        QCOMPARE(stands(parts, &Part::theirs), int(theirs.blocks.size()));
        QCOMPARE(stands(parts, &Part::base), int(b.blocks.size()));
        for (const Part &part : parts) {
            if (part.source == Source::Clash)
                continue;
            if (!part.merged) {
                QVERIFY(part.base && !(part.mine && part.theirs));
                QVERIFY(!part.mine || *part.mine == *part.base);
                QVERIFY(!part.theirs || *part.theirs == *part.base);
                continue;
            }
            // every word that one side brought is in the merged block
            QStringList words;
            for (const Run &run : wordsOf(*part.merged))
                for (const QStringView word : tokens(run.text))
                    words += word.toString();
            for (const auto &side : {part.mine, part.theirs}) {
                if (!side || (part.base && *side == *part.base))
                    continue;
                QStringList known;
                if (part.base)
                    for (const Run &run : wordsOf(*part.base))
                        for (const QStringView word : tokens(run.text))
                            known += word.toString();
                for (const Run &run : wordsOf(*side))
                    for (const QStringView word : tokens(run.text))
                        QVERIFY2(known.contains(word.toString()) || words.contains(word.toString()),
                            qPrintable(word.toString()));
            }
        }
    }
}

void TestMerge::bothSidesWordsAreKept()
{
    const QString base
        = u"Theo Trung tá Lê Hoàng Tám, hai chốt điều tiết được lập ở hai đầu cầu."_s;
    QString mine = base, theirs = base;
    mine.replace(u"Trung tá"_s, u"Thiếu tá"_s);
    theirs.replace(u"hai đầu cầu"_s, u"hai đầu cầu Ván"_s);
    const QList<Part> parts = merge::bodies(body({base, u"Đoạn hai đứng yên."_s}),
        body({mine, u"Đoạn hai đứng yên."_s}),
        body({theirs, u"Đoạn hai đứng yên."_s, u"Họ thêm."_s}));
    QVERIFY(!merge::clashes(parts));
    QCOMPARE(parts.constFirst().source, Source::Both);
    QString both = mine;
    both.replace(u"hai đầu cầu"_s, u"hai đầu cầu Ván"_s);
    QCOMPARE(merge::merged(parts), body({both, u"Đoạn hai đứng yên."_s, u"Họ thêm."_s}));
}

void TestMerge::theSameWordsClash()
{
    const QList<Part> parts = merge::bodies(body({u"Chốt lập ở hai đầu cầu Ván."_s}),
        body({u"Chốt lập ở ba đầu cầu Ván."_s}), body({u"Chốt lập ở bốn đầu cầu Ván."_s}));
    QVERIFY(merge::clashes(parts));
    QCOMPARE(plainText(parts.constFirst().mine->runs), u"Chốt lập ở ba đầu cầu Ván."_s);
    QCOMPARE(plainText(parts.constFirst().theirs->runs), u"Chốt lập ở bốn đầu cầu Ván."_s);
}

void TestMerge::takenOutAndChangedClash()
{
    const Body base
        = body({u"Một đoạn đầu bài ở đây."_s, u"Đoạn hai nói về mực nước trên sông."_s});
    const Body changed
        = body({u"Một đoạn đầu bài ở đây."_s, u"Đoạn hai nói về mực nước trên sông Vàm Lá."_s});
    const Body out = body({u"Một đoạn đầu bài ở đây."_s});
    const QList<Part> parts = merge::bodies(base, out, changed);
    QVERIFY(merge::clashes(parts));
    QVERIFY(!parts.constLast().mine && parts.constLast().theirs && parts.constLast().merged);
    QVERIFY(!merge::clashes(merge::bodies(base, out, base)));
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
