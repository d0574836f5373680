// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/speller.h"

#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestSpeller : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rightTextHasNoFindings_data();
    void rightTextHasNoFindings();
    void wrongWordsAreFound();
    void suggestionsFollowNewspapers();
    void ownWordsAreNeverFlagged();
    void missingDictionaryNamesThePackage();

private:
    std::unique_ptr<Speller> m_speller;
};

void TestSpeller::initTestCase()
{
    auto speller = Speller::open();
    if (!speller)
        QSKIP("the packages hunspell-vi and hunspell-en-us are not installed");
    m_speller = std::move(*speller);
}

void TestSpeller::rightTextHasNoFindings_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Sáng ngày 13-7, hội nghị trực tuyến đã bế mạc."_s;
    QTest::newRow("new tone place") << u"Tòa soạn hóa giải, Ủy ban khỏe mạnh, thủy lợi"_s;
    QTest::newRow("old tone place") << u"Toà soạn hoá giải, Uỷ ban khoẻ mạnh, thuỷ lợi"_s;
    QTest::newRow("capitals") << u"BỘ CÔNG AN HỌP VỀ PHÒNG, CHỐNG DỊCH Ở TÒA NHÀ ỦY BAN"_s;
    QTest::newRow("acronyms") << u"UBND, TTXVN, HĐND và Đ. A."_s;
    QTest::newRow("numbers") << u"F0, F1, COVID19, 11.805.101 lượt, 30km"_s;
    QTest::newRow("addresses")
        << u"xem https://vi-du.example/zzqx hoặc zzqx@vi-du.example, baozzqx.vn"_s;
    QTest::newRow("English") << u"họp online, don't, software"_s;
    QTest::newRow("empty") << QString();
}

void TestSpeller::rightTextHasNoFindings()
{
    QFETCH(QString, line);
    QStringList words;
    const QList<Misspelling> findings = m_speller->check(line, false);
    for (const Misspelling &finding : findings)
        words += finding.word;
    QCOMPARE(words, QStringList());
}

void TestSpeller::wrongWordsAreFound()
{
    const QString line = u"Hội nghịi bàn về công tác phòngg dịch, hòang, qúy"_s;
    const QList<Misspelling> findings = m_speller->check(line, false);
    QStringList words;
    for (const Misspelling &finding : findings) {
        QCOMPARE(line.mid(finding.start, finding.length), finding.word);
        QCOMPARE(finding.kind, u"spelling"_s);
        QVERIFY(!finding.reason.isEmpty());
        QVERIFY(finding.suggestions.isEmpty());
        words += finding.word;
    }
    QCOMPARE(words, QStringList({u"nghịi"_s, u"phòngg"_s, u"hòang"_s, u"qúy"_s}));
    // Decomposed text is found at its own place, and reported composed.
    const QString apart = u"Hội nghịi"_s.normalized(QString::NormalizationForm_D);
    const QList<Misspelling> found = m_speller->check(apart, false);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].word, u"nghịi"_s);
    QCOMPARE(apart.mid(found[0].start, found[0].length).normalized(QString::NormalizationForm_C),
        u"nghịi"_s);
}

void TestSpeller::suggestionsFollowNewspapers()
{
    const QList<Misspelling> findings = m_speller->check(u"hoáa"_s, true);
    QCOMPARE(findings.size(), 1);
    QVERIFY2(
        findings[0].suggestions.contains(u"hóa"_s), qPrintable(findings[0].suggestions.join(u' ')));
    QVERIFY(!findings[0].suggestions.contains(u"hoá"_s));
}

void TestSpeller::ownWordsAreNeverFlagged()
{
    QCOMPARE(m_speller->check(u"Óocombóc và Zzqx Wwk"_s, false).size(), 3);
    m_speller->setOwnWords({u"óocombóc"_s, u"Zzqx Wwk"_s});
    QCOMPARE(m_speller->check(u"Óocombóc và zzqx WWK"_s, false).size(), 0);
    QCOMPARE(m_speller->check(u"zzqx riêng"_s, false).size(), 1);
    m_speller->setOwnWords({});
    QCOMPARE(m_speller->check(u"Óocombóc"_s, false).size(), 1);
}

void TestSpeller::missingDictionaryNamesThePackage()
{
    const QTemporaryDir empty;
    const auto speller = Speller::open(empty.path());
    QVERIFY(!speller);
    QCOMPARE(speller.error().kind, Error::Kind::Unavailable);
    QVERIFY(speller.error().text.contains(u"hunspell-vi"_s));
}

QTEST_GUILESS_MAIN(TestSpeller)
#include "tst_speller.moc"
