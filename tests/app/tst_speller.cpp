// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/phrases.h"
#include "spell/speller.h"

#include <ctime>
#include <QFile>
#include <QScopeGuard>
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
    void kindsOfSlips_data();
    void kindsOfSlips();
    void leftAlone_data();
    void leftAlone();
    void proofs_data();
    void proofs();
    void offsetsSurviveHiddenCharacters();
    void badInputEnds();
    void costGrowsWithTheText_data();
    void costGrowsWithTheText();
    void withoutCountsHunspellStays();
    void strictnessChangesWhatIsShown();
    void suggestAnswersLikeCheck();
    void approvedTextTeachesItsDoubts();
    void seedArticle();

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
        QVERIFY(!finding.reason.isEmpty());
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
    QCOMPARE(m_speller->check(u"món óocbúc và nghành thếx"_s, false).size(), 3);
    m_speller->setOwnWords({u"óocbúc"_s, u"nghành thếx"_s});
    QCOMPARE(m_speller->check(u"món óocbúc và Nghành thếx"_s, false).size(), 0);
    QCOMPARE(m_speller->check(u"nghành riêng"_s, false).size(), 1);
    m_speller->setOwnWords({});
    QCOMPARE(m_speller->check(u"món óocbúc"_s, false).size(), 1);
}

void TestSpeller::missingDictionaryNamesThePackage()
{
    const QTemporaryDir empty;
    const auto speller = Speller::open(empty.path(), empty.filePath(u"none"_s));
    QVERIFY(!speller);
    QCOMPARE(speller.error().kind, Error::Kind::Unavailable);
    QVERIFY(speller.error().text.contains(u"hunspell-vi"_s));
}

void TestSpeller::kindsOfSlips_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("right");
    const auto row
        = [](const char *name, const QString &line, const QString &word, const QString &kind,
              const QString &right) { QTest::newRow(name) << line << word << kind << right; };
    row("tone missing", u"Điều quan trọng nhât là an toàn."_s, u"nhât"_s, u"spelling"_s, u"nhất"_s);
    row("ngh", u"Các nghành nghề truyền thống của tỉnh."_s, u"nghành"_s, u"spelling"_s, u"ngành"_s);
    row("joined", u"Anh khôngđược phép rời khỏi nơi cư trú."_s, u"khôngđược"_s, u"spelling"_s,
        u"không được"_s);
    row("split", u"Chúng t ôi đã làm hết sức mình."_s, u"t ôi"_s, u"spelling"_s, u"tôi"_s);
    row("doubled key", u"Sự vviệc đang được điều tra."_s, u"vviệc"_s, u"spelling"_s, u"việc"_s);
    row("hook for tilde", u"Mọi người đã sẳn sàng lên đường."_s, u"sẳn"_s, u"real-word"_s,
        u"sẵn"_s);
    row("tilde for hook", u"Nhiều bạn đọc chia sẽ với tòa soạn."_s, u"sẽ"_s, u"real-word"_s,
        u"sẻ"_s);
    row("onset", u"Cuộc thi giành cho học sinh các trường trung học."_s, u"giành"_s, u"real-word"_s,
        u"dành"_s);
    row("mark", u"Ông được sử đụng làm cố vấn."_s, u"đụng"_s, u"real-word"_s, u"dụng"_s);
    row("film list", u"Ngày hội văn hóa đông bào Khmer"_s, u"đông"_s, u"real-word"_s, u"đồng"_s);
    row("tone place", u"Nhà cuả ông ở gần chợ."_s, u"cuả"_s, u"tone"_s, u"của"_s);
    row("tone place ươ", u"Bà con đựơc hỗ trợ giống cây."_s, u"đựơc"_s, u"tone"_s, u"được"_s);
    row("Telex", u"Hai bên đã ddoois thoại với nhau."_s, u"ddoois"_s, u"typing"_s, u"đối"_s);
    row("Telex late", u"Nhiều nguowif dân đến xem."_s, u"nguowif"_s, u"typing"_s, u"người"_s);
    row("Telex f", u"Đó laf lý do anh chọn nghề này."_s, u"laf"_s, u"typing"_s, u"là"_s);
    row("Telex without a mark key", u"Một đoạn tuyetj vời của bài hát."_s, u"tuyetj"_s, u"typing"_s,
        u"tuyệt"_s);
    row("half Telex", u"Ông làm việc vơis cơ quan điều tra."_s, u"vơis"_s, u"typing"_s, u"với"_s);
    row("VNI", u"Cô nói tie61ng Anh rất tốt."_s, u"tie61ng"_s, u"typing"_s, u"tiếng"_s);
    row("VNI late", u"Nhiều ngu7o7i2 dân đến xem."_s, u"ngu7o7i2"_s, u"typing"_s, u"người"_s);
    row("VIQR", u"Cô nói tie^'ng Anh rất tốt."_s, u"tie^'ng"_s, u"typing"_s, u"tiếng"_s);
    row("capitals", u"HỘI NGHỊ VỀ NGHÀNH GIÁO DỤC CỦA TỈNH"_s, u"NGHÀNH"_s, u"spelling"_s,
        u"NGÀNH"_s);
    row("slash", u"Nộp bản gốc và/họăc bản sao."_s, u"họăc"_s, u"tone"_s, u"hoặc"_s);
    row("loan", u"Xe conatiner chở hàng ra cảng."_s, u"conatiner"_s, u"spelling"_s, u"container"_s);
    row("loan with i", u"Nhựa polime dùng làm màng."_s, u"polime"_s, u"spelling"_s, u"polyme"_s);
    row("law", u"Theo Luật đất đai, đất được giao."_s, u"đất"_s, u"capitals"_s, u"Đất"_s);
}

void TestSpeller::kindsOfSlips()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    QFETCH(QString, kind);
    QFETCH(QString, right);
    const auto findings = m_speller->check(line, true);
    QStringList words;
    for (const Misspelling &finding : findings)
        words << finding.word;
    QCOMPARE(words, QStringList{word});
    QCOMPARE(findings[0].kind, kind);
    QCOMPARE(findings[0].suggestions.value(0), right);
    QCOMPARE(line.mid(findings[0].start, findings[0].length), word);
    QVERIFY(findings[0].confidence > 0 && findings[0].confidence <= 1);
    QVERIFY(!findings[0].reason.isEmpty());
}

void TestSpeller::leftAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("i or y")
        << u"kĩ thuật, kỹ thuật, lí do, lý do, công ti, công ty, quí vị, quý vị"_s;
    QTest::newRow("loans") << u"Chiếc ôtô chở bêtông, ximăng và axít đi qua trạm."_s;
    QTest::newRow("places") << u"Bà con Đắk Lắk, Krông Pa và Bắc Kạn được mùa."_s;
    QTest::newRow("acronyms") << u"Các đại biểu HĐND và ĐBQH, NSƯT dự họp."_s;
    QTest::newRow("units") << u"Tuyến dài 12 km, rộng 7m, chở 500 kg trên 3 ha, 40km/h."_s;
    QTest::newRow("transcribed") << u"Đại văn hào A-lếch-xan-đrơ Pu-skin sinh năm 1799."_s;
    QTest::newRow("hyphens") << u"Đội U-23 và Covid-19 ở miền Tây."_s;
    QTest::newRow("codes") << u"Chiếc xe mang số F1, U23 và km2 đã cũ."_s;
    QTest::newRow("reduplication")
        << u"Mùa xuân xanh xanh, người ta từ từ đi qua, ngày ngày làm việc."_s;
    QTest::newRow("English quote") << u"the quick brown fox was in his boss car"_s;
    QTest::newRow("abbreviations") << u"Ông sống ở TP. HCM cùng PGS. TS. Nguyễn Văn Bình."_s;
    QTest::newRow("shorthand") << u"Họp với các ĐĐV của phường."_s;
    QTest::newRow("joined loans") << u"Thợ thay bình ắcqui mới."_s;
    QTest::newRow("rare words") << u"Bà xóc cái rổ, gã thảy hòn đá xuống."_s;
    QTest::newRow("older law") << u"Theo Luật đất đai số 13/2003/QH11, đất được giao."_s;
    QTest::newRow("emoji") << u"Chúc mừng \U0001F600 các bạn học sinh."_s;
}

void TestSpeller::leftAlone()
{
    QFETCH(QString, line);
    QStringList words;
    const auto findings = m_speller->check(line, true);
    for (const Misspelling &finding : findings)
        words << finding.word + u" → "_s + finding.suggestions.value(0);
    QCOMPARE(words, QStringList());
}

void TestSpeller::proofs_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kind");
    QTest::newRow("twice") << u"Đây là nhà của của ông."_s << u"của của"_s << u"repeated"_s;
    QTest::newRow("two spaces") << u"Đây là  nhà của ông."_s << u"  "_s << u"space"_s;
    QTest::newRow("before comma") << u"Nhà , cửa của ông."_s << u" "_s << u"space"_s;
    QTest::newRow("after comma") << u"Nhà,cửa của ông."_s << u","_s << u"space"_s;
    QTest::newRow("bracket") << u"Nhà (của ông."_s << u"("_s << u"bracket"_s;
    QTest::newRow("quote") << u"Ông nói: “Tôi đi."_s << u"“"_s << u"bracket"_s;
    QTest::newRow("no such day") << u"Sáng ngày 31-6-2021, hội nghị diễn ra."_s << u"31-6-2021"_s
                                 << u"date"_s;
    QTest::newRow("weekday") << u"Hội nghị họp thứ Hai, ngày 13-7-2021."_s << u"thứ Hai"_s
                             << u"date"_s;
    QTest::newRow("two ways") << u"Từ ngày 13-7 đến ngày 15/7."_s << u"15/7"_s << u"style"_s;
    QTest::newRow("tone style") << u"Ông là nhà văn hoá."_s << u"hoá"_s << u"style"_s;
}

void TestSpeller::proofs()
{
    QFETCH(QString, line);
    QFETCH(QString, word);
    QFETCH(QString, kind);
    QVERIFY(m_speller->check(line, true).isEmpty()); // only when asked for
    SpellOptions options;
    options.kinds = spellKinds(true);
    m_speller->setOptions(options);
    const auto findings = m_speller->check(line, true);
    m_speller->setOptions({});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].word, word);
    QCOMPARE(findings[0].kind, kind);
}

void TestSpeller::offsetsSurviveHiddenCharacters()
{
    // A joiner inside the word, a character beyond the BMP before it, marks apart from letters.
    const QString line = u"\U00020B20 ngh\u200Bành nghề "_s
        + u"nhât"_s.normalized(QString::NormalizationForm_D) + u" là"_s;
    const auto findings = m_speller->check(line, true);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(line.mid(findings[0].start, findings[0].length), u"ngh\u200Bành"_s);
    QCOMPARE(line.mid(findings[1].start, findings[1].length),
        u"nhât"_s.normalized(QString::NormalizationForm_D));
}

void TestSpeller::badInputEnds()
{
    const QString surrogate = QString(QChar(0xD83D)) + u"nghành"_s + QChar(0xDE00);
    for (const QString &line : {QString(1'000'000, u'a'), QString(100'000, QChar(0x301)), surrogate,
             u"½ ² ٣ Ⅷ кириллица 漢字"_s, QString(u"\u0001\u0002 nghành"_s)}) {
        const auto findings = m_speller->check(line, true);
        for (const Misspelling &finding : findings) {
            QVERIFY(finding.start >= 0 && finding.length > 0);
            QVERIFY(finding.start + finding.length <= line.size());
        }
    }
}

void TestSpeller::costGrowsWithTheText_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<int>("letters");
    constexpr int noSpaces = 1'000'000;
    QTest::newRow("one word") << u"a"_s << noSpaces;
    QTest::newRow("full stops") << u"."_s << noSpaces;
    QTest::newRow("signs") << u"a^"_s << noSpaces;
    QTest::newRow("stops in a word") << u"ba.cá."_s << noSpaces;
    QTest::newRow("hyphens") << u"ba-cá-"_s << noSpaces;
    QTest::newRow("commas") << u"ba,cá,"_s << noSpaces;
    // 200,000 syllables a line.
    QTest::newRow("one sentence") << u"nhiều người chia sẽ với tòa soạn "_s << 825'000;
    QTest::newRow("slips") << u"chia sẽ nghành "_s << 1'000'000;
    QTest::newRow("names") << u"ông Lê Quốc Hùng, "_s << 900'000;
    QTest::newRow("dates") << u"ngày 13/7, "_s << 1'100'000;
    QTest::newRow("offices") << u"thủ tướng Chính Phủ và "_s << 920'000;
}

void TestSpeller::costGrowsWithTheText()
{
    QFETCH(QString, piece);
    QFETCH(int, letters);
    SpellOptions options;
    options.kinds = spellKinds(true);
    m_speller->setOptions(options);
    const auto restore = qScopeGuard([this] { m_speller->setOptions({}); });
    const auto cost = [&](int size) {
        const QString line = piece.repeated(size / piece.size());
        const std::clock_t begin = std::clock();
        const auto findings = m_speller->check(line, false);
        return double(std::clock() - begin) / CLOCKS_PER_SEC + (findings.size() < 0 ? 1 : 0);
    };
    const double quarter = std::min(cost(letters / 4), cost(letters / 4));
    const double whole = cost(letters);
    // Four times the text costs about four times as much; the square would be sixteen.
    QVERIFY2(
        whole < 9 * quarter + 0.05, qPrintable(u"%1 s, a quarter %2 s"_s.arg(whole).arg(quarter)));
}

void TestSpeller::withoutCountsHunspellStays()
{
    const QTemporaryDir folder;
    const QString damaged = folder.filePath(u"vi.lexicon"_s);
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
    file.close();
    for (const QString &path : {damaged, folder.filePath(u"none"_s)}) {
        auto speller = Speller::open({}, path);
        if (!speller)
            QSKIP("the package hunspell-vi is not installed");
        QVERIFY(!(*speller)->notice().isEmpty());
        const auto findings = (*speller)->check(u"Các nghành nghề"_s, true);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].kind, u"spelling"_s);
    }
    QVERIFY(m_speller->notice().isEmpty());
}

void TestSpeller::strictnessChangesWhatIsShown()
{
    const QString line = u"Nhiều bạn đọc chia sẽ với tòa soạn các nghành nghề."_s;
    SpellOptions options;
    options.kinds = {u"spelling"_s};
    m_speller->setOptions(options);
    QCOMPARE(m_speller->check(line, true).size(), 1);
    options.strictness = SpellOptions::Strictness::Sure;
    m_speller->setOptions(options);
    QCOMPARE(m_speller->options().strictness, SpellOptions::Strictness::Sure);
    QCOMPARE(m_speller->check(line, true).size(), 1);
    m_speller->setOptions({});
    QCOMPARE(m_speller->check(line, true).size(), 2);
}

void TestSpeller::suggestAnswersLikeCheck()
{
    const QString line = u"Các nghành nghề"_s;
    const auto findings = m_speller->check(line, true);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(m_speller->suggest(line, findings[0]), findings[0].suggestions);
}

void TestSpeller::approvedTextTeachesItsDoubts()
{
    const QString text = u"Sáng nay có mưa.\nÔng chia sẽ với bà con ở Krông Hlăk, ngĩ mãi."_s;
    const QStringList phrases = phrasesLeftStanding(*m_speller, text);
    QVERIFY2(phrases.contains(u"chia sẽ"_s), qPrintable(phrases.join(u'|')));
    QVERIFY2(phrases.filter(u"ngĩ"_s).isEmpty(), qPrintable(phrases.join(u'|')));
    const auto restore = qScopeGuard([this] { m_speller->setOwnWords({}); });
    m_speller->setOwnWords(phrases);
    QStringList words;
    const auto found = m_speller->check(text.section(u'\n', 1), false);
    for (const Misspelling &finding : found)
        words << finding.word;
    QCOMPARE(words, QStringList{u"ngĩ"_s});
}

void TestSpeller::seedArticle()
{
    const QString shared
        = qEnvironmentVariable("TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"));
    QFile file(shared + u"/seed/article.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the shared folder is not here");
    QStringList words;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines)
        for (const auto findings = m_speller->check(line, true);
             const Misspelling &finding : findings)
            words << finding.word;
    words.removeAll(u"bộ"_s); // the decree writes Nam Bộ
    QCOMPARE(words, QStringList{u"đông"_s});
}

QTEST_GUILESS_MAIN(TestSpeller)
#include "tst_speller.moc"
