// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/language.h"
#include "spell/lexicon.h"

#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestLexicon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead();
    void sameCountsSameBytes();
    void damageAndVersionsAreSeen();
    void installedFile();
    void triplesDecide();

private:
    [[nodiscard]] static LexiconCounts counts();
    [[nodiscard]] QString file(const QByteArray &bytes) const;
    QTemporaryDir m_folder;
};

LexiconCounts TestLexicon::counts()
{
    const Letters a = lettersOf(u"đồng");
    const Letters b = lettersOf(u"bào");
    LexiconCounts counts;
    counts.words = {{b, {500, 490, 3, 1}}, {a, {1000, 900, 10, 5}}, {"<s>", {100, 0, 0, 0}},
        {lettersOf(u"khmer"), {40, 40, 40, 0}}, {lettersOf(u"lạ"), {7, 7, 0, 0}}};
    counts.pairs = {{{a, b}, 300}, {{"<s>", a}, 50}, {{b, lettersOf(u"khmer")}, 30}};
    counts.triples = {{{a, b, lettersOf(u"khmer")}, 30}};
    // More thirds after one pair than a byte counts.
    for (int i = 0; i < 300; ++i) {
        const Letters word = lettersOf(QString(u"x%1"_s).arg(i));
        counts.words.push_back({word, {20, 20, 0, 0}});
        counts.triples.push_back({{a, b, word}, double(7 + i)});
    }
    counts.writings = {{a + ' ' + b, 3, 90, 100}};
    return counts;
}

QString TestLexicon::file(const QByteArray &bytes) const
{
    QString path = m_folder.filePath(u"test.lexicon"_s);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        return {};
    return path;
}

void TestLexicon::whatIsWrittenIsRead()
{
    const auto lexicon = Lexicon::open(file(lexiconBytes(counts())));
    QVERIFY(lexicon);
    const Lexicon &read = **lexicon;
    const int a = read.find(lettersOf(u"đồng"));
    const int b = read.find(lettersOf(u"bào"));
    QCOMPARE(read.find("<s>"), int(Lexicon::sentence));
    QCOMPARE(read.find(lettersOf(u"không")), -1);
    QVERIFY(a >= Lexicon::firstWord && a < b); // the commoner first
    QVERIFY(read.find(lettersOf(u"lạ")) >= read.pairedWords());
    QVERIFY(std::abs(read.count(a) - 1000) < 35);
    QVERIFY(std::abs(read.insideCapital(a) - 10) < 1);
    const int pair = read.pair(a, b);
    QVERIFY(pair >= 0);
    QCOMPARE(read.pair(b, a), -1);
    QVERIFY(std::abs(read.pairCount(pair) - 300) < 10);
    const auto thirds = read.thirds(pair);
    QCOMPARE(thirds.end - thirds.begin, 301U);
    QVERIFY(std::abs(read.tripleCount(thirds, read.find(lettersOf(u"khmer"))) - 30) < 1.5);
    QVERIFY(std::abs(read.tripleCount(thirds, read.find(lettersOf(u"x299"))) - 306) < 10);
    QCOMPARE(read.tripleCount(thirds, a), 0.0F);
    const int last = read.pair(b, read.find(lettersOf(u"khmer")));
    QVERIFY(read.thirds(last).begin == read.thirds(last).end);
    const auto writing = read.writing(lettersOf(u"đồng") + ' ' + lettersOf(u"bào"));
    QVERIFY(writing);
    QCOMPARE(int(writing->capitals), 3);
    QVERIFY(!read.writing("x y"));
}

void TestLexicon::sameCountsSameBytes()
{
    LexiconCounts other = counts();
    std::reverse(other.words.begin(), other.words.end());
    std::reverse(other.pairs.begin(), other.pairs.end());
    std::reverse(other.triples.begin(), other.triples.end());
    QCOMPARE(lexiconBytes(std::move(other)), lexiconBytes(counts()));
}

void TestLexicon::damageAndVersionsAreSeen()
{
    const QByteArray bytes = lexiconBytes(counts());
    for (const qsizetype at : {qsizetype(20), qsizetype(300), bytes.size() / 2, bytes.size() - 9}) {
        QByteArray broken = bytes;
        broken[at] = char(broken[at] ^ 0x10);
        const auto lexicon = Lexicon::open(file(broken));
        QVERIFY(!lexicon);
        QCOMPARE(lexicon.error().kind, Error::Kind::Damaged);
        QVERIFY(!lexicon.error().text.isEmpty());
    }
    QCOMPARE(Lexicon::open(file(bytes.left(bytes.size() / 2))).error().kind, Error::Kind::Damaged);
    QCOMPARE(Lexicon::open(file({})).error().kind, Error::Kind::Damaged);
    QByteArray other = bytes;
    other[8] = 99;
    QCOMPARE(Lexicon::open(file(other)).error().kind, Error::Kind::Newer);
    QCOMPARE(Lexicon::open(m_folder.filePath(u"none"_s)).error().kind, Error::Kind::NotFound);
}

void TestLexicon::installedFile()
{
    const QString path = Lexicon::installedFile();
    QVERIFY(!path.isEmpty());
    QVERIFY(QFile(path).size() <= 12'000'000);
    const auto lexicon = Lexicon::open(path);
    QVERIFY(lexicon);
    QVERIFY((*lexicon)->total() > 90e6);
    const int word = (*lexicon)->find(lettersOf(u"đồng"));
    QVERIFY((*lexicon)->pair(word, (*lexicon)->find(lettersOf(u"bào"))) >= 0);
    QVERIFY((*lexicon)->writing(lettersOf(u"hà") + ' ' + lettersOf(u"nội")));
}

void TestLexicon::triplesDecide()
{
    const auto lexicon = Lexicon::open(file(lexiconBytes(counts())));
    QVERIFY(lexicon);
    const Language language(**lexicon);
    const auto id = [&](QStringView word) { return (*lexicon)->find(lettersOf(word)); };
    const auto context = language.context(language.pair(id(u"đồng"), id(u"bào")));
    const float seen
        = language.triple(context, id(u"khmer"), language.pair(id(u"bào"), id(u"khmer")));
    const float unseen = language.triple(context, id(u"lạ"), language.pair(id(u"bào"), id(u"lạ")));
    QVERIFY(seen > unseen + 2);
    QCOMPARE(language.alone(-1), float(Language::unknown));
}

QTEST_GUILESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"
