// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/encodings.h"
#include "spell/lexicon.h"
#include "spell/speller.h"
#include "spell/syllable.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

/// Where checkers of Vietnamese go wrong, a row each.
class TestSpellTraps : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Speller> m_speller;

    [[nodiscard]] static QStringList found(const Speller &speller, const QString &line)
    {
        QStringList all;
        const auto findings = speller.check(line, true);
        for (const Misspelling &one : findings)
            all << one.kind + u": "_s + one.word + u" → "_s + one.suggestions.value(0);
        return all;
    }
    static QString oldText(int row)
    {
        const QStringList texts{u"C«ng an tØnh Sãc Tr¨ng tiÕp nhËn ®¬n th­ cña ng­êi d©n."_s,
            u"Coâng an tænh Soùc Traêng tieáp nhaän ñôn thö cuûa ngöôøi daân."_s,
            u"Co^ng an ti?nh So'c Tra(ng tie^'p nha^.n ddo+n thu+ cu?a ngu+o+`i da^n."_s};
        return texts.value(row);
    }

private Q_SLOTS:
    void initTestCase();
    void slips_data();
    void slips();
    void right_data();
    void right();
    void anOldEncodingIsOneFinding();
    void suggestionsKeepTheStyleOfTheText();
    void quotationsAreReadMoreMildly();
    void commonSyllablesAreAllLegal();
    void whatTheDictionaryLacksIsRight();
    void placesHoldForEveryText();
    void anotherVersionFallsBack();
};

void TestSpellTraps::initTestCase()
{
    auto speller = Speller::open();
    if (!speller)
        QSKIP("the packages hunspell-vi and hunspell-en-us are not installed");
    m_speller = std::move(*speller);
}

void TestSpellTraps::slips_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &line, const QStringList &expected) {
        QTest::newRow(name) << line << expected;
    };
    row("counted and impossible", u"Bà con đươc mùa, anh mua môt con trâu."_s,
        {u"spelling: đươc → được"_s, u"spelling: môt → một"_s});
    row("the corpus holds the slip: ngh", u"Các nghành nghề của xã."_s,
        {u"spelling: nghành → ngành"_s});
    row("the corpus holds the slip: sẽ", u"Ông chia sẽ kinh nghiệm làm vườn."_s,
        {u"real-word: sẽ → sẻ"_s});
    row("sáp nhập", u"Họ sát nhập hai xã trong năm nay."_s, {u"real-word: sát → sáp"_s});
    row("sơ suất", u"Đây là sơ xuất của ban tổ chức."_s, {u"real-word: xuất → suất"_s});
    row("vô hình trung", u"Vô hình chung, việc này gây khó cho dân."_s,
        {u"real-word: chung → trung"_s});
    row("tựu trung", u"TỰU CHUNG, KINH TẾ PHỤC HỒI TRONG NĂM"_s, {u"real-word: CHUNG → TRUNG"_s});
    row("chín muồi", u"Tình cảm đã đến lúc chín mùi."_s, {u"real-word: mùi → muồi"_s});
    row("bàng quan", u"Nhiều người bàng quang trước nỗi đau của bạn."_s,
        {u"real-word: quang → quan"_s});
    row("tham quan", u"Đoàn khách đi thăm quan chùa Bái Đính."_s, {u"real-word: thăm → tham"_s});
    row("giải thưởng", u"Đội nhất bảng được trao dải thưởng lớn."_s, {u"real-word: dải → giải"_s});
    row("dấu vết", u"Anh tìm giấu vết của kẻ trộm."_s, {u"real-word: giấu → dấu"_s});
    row("one candidate, two sources", u"Anh làm vơis đôngf đội."_s,
        {u"typing: vơis → với"_s, u"typing: đôngf → đồng"_s});
    row("Telex with a capital", u"Hieejn nay giá đã giảm."_s, {u"typing: Hieejn → Hiện"_s});
    row("Telex in capitals", u"NGUOWIF DÂN HỌP BÀN VỀ GIÁ LÚA"_s, {u"typing: NGUOWIF → NGƯỜI"_s});
    row("VNI at the end", u"Ông có tinh1 nóng."_s, {u"typing: tinh1 → tính"_s});
    row("capitals all over are checked", u"HỌP BÀN VỀ NGHÀNH Y TẾ CỦA TỈNH"_s,
        {u"spelling: NGHÀNH → NGÀNH"_s});
    row("caps lock", u"Sản phẩm tIẾNG Việt được ưa chuộng."_s, {u"typing: tIẾNG → Tiếng"_s});
    row("capital inside", u"Anh đã đƯợc khen."_s, {u"typing: đƯợc → được"_s});
    row("Shift held", u"VIệc này rất khó."_s, {u"typing: VIệc → Việc"_s});
    row("small inside capitals", u"HUYệN Mỹ Xuyên họp bàn."_s, {u"typing: HUYệN → HUYỆN"_s});
    row("slash", u"Nộp bản gốc và/hoặc bản sao công chưng."_s, {u"real-word: chưng → chứng"_s});
    row("digit in a word", u"Người dân sống trong r5ừng sâu."_s, {u"spelling: r5ừng → rừng"_s});
    row("k for h", u"Ckuyện này tkì ai cũng biết nkưng kkông nói."_s,
        {u"spelling: Ckuyện → Chuyện"_s, u"spelling: tkì → thì"_s, u"spelling: nkưng → nhưng"_s,
            u"spelling: kkông → không"_s});
    row("f for ph", u"Họ nói fát thanh viên đến muộn."_s, {u"spelling: fát → phát"_s});
    row("shorthand", u"Mọi người đc nghỉ ba ngày."_s, {u"spelling: đc → được"_s});
    row("c for k", u"Bệnh viện ciện toàn tổ chức."_s, {u"spelling: ciện → kiện"_s});
    row("split", u"Họ c ó nhà ở quê."_s, {u"spelling: c ó → có"_s});
    row("beyond the BMP", u"\U00020B20 \U0001F600 các nghành nghề"_s,
        {u"spelling: nghành → ngành"_s});
    row("no-break space", u"Các\u00A0nghành\u00A0nghề của xã."_s, {u"spelling: nghành → ngành"_s});
    row("soft hyphen inside", u"Các ngh\u00ADành nghề của xã."_s, {u"spelling: nghành → ngành"_s});
    row("after an abbreviation", u"Ông ở TP. HCM, cùng PGS. TS. Bình, các nghành nghề."_s,
        {u"spelling: nghành → ngành"_s});
}

void TestSpellTraps::slips()
{
    QFETCH(QString, line);
    QFETCH(QStringList, expected);
    QCOMPARE(found(*m_speller, line), expected);
}

void TestSpellTraps::right_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &line) { QTest::newRow(name) << line; };
    row("joined loans", u"Chiếc ôtô, môtô chở bêtông, văcxin, nilông, ôxy, ximăng qua kiốt."_s);
    row("places", u"Bà con Đắk Lắk, Bắc Kạn và Krông Búk; chị H'Hen Niê."_s);
    row("a rhyme forgotten", u"Bà giúp cháu giũa móng, nước mắt giàn giụa."_s);
    row("slash in addresses", u"Xe chạy 40 km/h, xem tp.hcm, dantri.com.vn, văn/bản của U-23."_s);
    row("no key slips into đ", u"Ngày mai đoàn sẽ đo kết quả."_s);
    row("hyphens", u"Covid-19, A-lếch-xan-đrơ Pu-skin, Mát-xcơ-va, Cam-pu-chia."_s);
    row("reduplication", u"Mùa xuân xanh xanh, từ từ, ngày ngày, nhè nhẹ."_s);
    row("sentence ends", u"Ông ở TP. HCM, Q. 1, cùng PGS. TS. Nguyễn Văn An, giá 10.000 đồng."_s);
    row("initials", u"Anh Nguyễn Văn A. và chị Trần Thị B. đã đến."_s);
    row("Eth for Đ", u"Ðồng bào Ðà Nẵng được mùa."_s);
    row("transcriptions",
        u"Thuốc nitrôglyxêrin, amôniắc, ôxít và điôxít cacbon, điốt phát quang."_s);
    row("names with k", u"Chị Frank mượn tiền ở ngân hàng Link."_s);
    row("mixed on purpose", u"Văn bản của TTg, ThS An, 5 kWh, iPhone, YouTube, VnExpress."_s);
    row("acronyms", u"HĐND, ĐBQH, UBND, NSƯT, GDĐT và BHXH họp."_s);
    row("English", u"Bài hát \"What a wonderful world\" rất hay, ông nói I love you very much."_s);
    row("nề nếp", u"Gia đình giữ nề nếp. Gia đình giữ nền nếp."_s);
    row("bladder", u"Bệnh nhân bị viêm bàng quang, bàng quang căng."_s);
    row("dialect in quotes", u"Má nói: “Con gởi thơ dìa, hổng bịnh chi hết.”"_s);
    row("both styles", u"Tòa án hoà giải, khỏe mạnh, khoẻ khoắn, thủy lợi, thuỷ triều."_s);
    row("i and y", u"Kĩ sư, kỹ sư, lí do, lý do, mĩ thuật, mỹ thuật, tỉ phú, tỷ phú."_s);
    row("units", u"Chị mua 5kg gạo, 3l dầu, 2m vải, 100km2 đất."_s);
    row("codes", u"Phòng A1, nhà B12, lô C3-4, mã QH14, lúc 8h30."_s);
}

void TestSpellTraps::right()
{
    QFETCH(QString, line);
    QCOMPARE(found(*m_speller, line), QStringList());
}

void TestSpellTraps::anOldEncodingIsOneFinding()
{
    for (int i = 0; i < 3; ++i) {
        const QString line = u"  "_s + oldText(i) + u' ';
        const auto findings = m_speller->check(line, true);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].kind, u"typing"_s);
        QCOMPARE(findings[0].start, 2);
        QCOMPARE(findings[0].word, oldText(i));
        QCOMPARE(findings[0].suggestions,
            QStringList{u"Công an tỉnh Sóc Trăng tiếp nhận đơn thư của người dân."_s});
        const QStringList names{u"TCVN3"_s, u"VNI"_s, u"VIQR"_s};
        QVERIFY2(findings[0].reason.contains(names[i]), qPrintable(findings[0].reason));
    }
}

void TestSpellTraps::suggestionsKeepTheStyleOfTheText()
{
    const auto first = [&](const QString &line) {
        return m_speller->check(line, true).value(0).suggestions.value(0);
    };
    QCOMPARE(first(u"Toà án hoà giải vụ hoạ hoạn, hoáaa chất độc."_s).contains(u"oà"_s), false);
    QCOMPARE(
        first(u"Nhà văn hoá, xã hoà bình, nhà máy thuỷ điện, nguời dân khoẻe mạnh."_s), u"người"_s);
    const auto styled = m_speller->check(u"Nhà văn hoá, hoà bình, thuỷ điện, khoẻẻ mạnh."_s, true);
    QCOMPARE(styled.size(), 1);
    QCOMPARE(styled[0].suggestions.value(0), u"khoẻ"_s);
    const auto old = m_speller->check(u"Nhà văn hóa, hòa bình, thủy điện, khoẻẻ mạnh."_s, true);
    QCOMPARE(old.size(), 1);
    QCOMPARE(old[0].suggestions.value(0), u"khỏe"_s);
}

void TestSpellTraps::quotationsAreReadMoreMildly()
{
    const QString plain = u"Ông chia sẽ kinh nghiệm làm vườn."_s;
    const auto bare = m_speller->check(plain, true);
    const auto quoted = m_speller->check(u"“"_s + plain + u"”"_s, true);
    QCOMPARE(bare.size(), 1);
    QVERIFY(quoted.isEmpty() || quoted[0].confidence <= bare[0].confidence);
}

void TestSpellTraps::commonSyllablesAreAllLegal()
{
    const auto lexicon = Lexicon::open(Lexicon::installedFile());
    QVERIFY(lexicon);
    // One forgotten rhyme would hide whole words: what is left over must be names, loans and slips.
    constexpr float often = 200;
    QStringList left;
    for (int id = Lexicon::firstWord; id < (*lexicon)->words(); ++id) {
        const Letters word((*lexicon)->word(id));
        const bool name = (*lexicon)->insideCapital(id) > (*lexicon)->inside(id) / 2;
        if ((*lexicon)->count(id) >= often && hasMarks(word) && word.size() <= 7 && !name
            && !isLegal(word) && rightlyPlaced(word).empty())
            left << textOf(word);
    }
    QVERIFY2(left.size() < 160, qPrintable(QString::number(left.size()) + left.join(u' ')));
    for (const QString &word : {u"giúp"_s, u"giữa"_s, u"quốc"_s, u"khuya"_s, u"ngoằn"_s, u"yếu"_s})
        QVERIFY2(isLegal(lettersOf(word)), qPrintable(word));
}

void TestSpellTraps::whatTheDictionaryLacksIsRight()
{
    // Hunspell's list knows none of these.
    for (const QString &line : {u"Sĩ quan chĩa nòng súng, cá cược bị phạt, pin hết vì quên sạc."_s,
             u"Đọc mẩu chuyện về sức trỗi dậy của hậu duệ."_s,
             u"Người dân ở Huế, Úc, Buôn Ma Thuột, Uông Bí, Hoằng Hóa và đường Lê Duẩn."_s,
             u"Đội tàu thủy, tòa nhà, ủy ban, người khỏe, xã hội hóa."_s})
        QCOMPARE(found(*m_speller, line), QStringList());
}

// Whatever stands in a text: findings lie inside, in order of their beginning, on whole characters.
void TestSpellTraps::placesHoldForEveryText()
{
    SpellOptions options;
    options.kinds = spellKinds(true);
    m_speller->setOptions(options);
    const QStringList pieces{u"nghành"_s, u"chia sẽ"_s, u" "_s, u"  "_s, u", "_s, u"."_s,
        u"\u0301"_s, u"\u200B"_s, u"\U0001F600"_s, u"\U00020B20"_s, QString(QChar(0xD83D)),
        QString(QChar(0xDE00)), QString(QChar(u'\0')), u"\t"_s, u"\u0001"_s,
        u"hòa"_s.normalized(QString::NormalizationForm_D), u"(“"_s, u"漢字"_s, u"кириллица"_s,
        u"عربى"_s, u"ddoois"_s, u"tie^'ng"_s, u"31-6-2021"_s, u"\u00AD"_s, u"ﬁ"_s,
        u"Lê Quốc Hung"_s, u"tIẾNG"_s, u"ngöôøi"_s, u"\uFFFD"_s, u"1/"_s};
    QRandomGenerator random(20261126);
    for (int round = 0; round < 3000; ++round) {
        QString line;
        for (int i = 0; i < 12; ++i)
            line
                += pieces[random.bounded(pieces.size())] + (random.bounded(2) ? u" "_s : QString());
        const auto findings = m_speller->check(line, true);
        qsizetype last = 0;
        for (const Misspelling &finding : findings) {
            QVERIFY2(finding.start >= last && finding.length > 0
                    && finding.start + finding.length <= line.size(),
                qPrintable(line));
            last = finding.start;
            const auto splits = [&](qsizetype at) {
                return at > 0 && at < line.size() && line[at].isLowSurrogate()
                    && line[at - 1].isHighSurrogate();
            };
            QVERIFY2(!splits(finding.start) && !splits(finding.start + finding.length),
                qPrintable(line));
            QVERIFY(spellKinds(true).contains(finding.kind) && !finding.reason.isEmpty());
        }
    }
    m_speller->setOptions({});
}

void TestSpellTraps::anotherVersionFallsBack()
{
    QFile installed(Lexicon::installedFile());
    QVERIFY(installed.open(QIODevice::ReadOnly));
    QByteArray bytes = installed.readAll();
    bytes[8] = char(bytes[8] + 1);
    const QTemporaryDir folder;
    QFile newer(folder.filePath(u"newer.lexicon"_s));
    QVERIFY(newer.open(QIODevice::WriteOnly) && newer.write(bytes) == bytes.size());
    newer.close();
    const auto speller = Speller::open({}, newer.fileName());
    if (!speller)
        QSKIP("the package hunspell-vi is not installed");
    QVERIFY(!(*speller)->notice().isEmpty());
    QCOMPARE((*speller)->check(u"Các nghành nghề"_s, true).size(), 1);
    // Without Hunspell the counts go on alone, and say what is missing.
    const auto alone = Speller::open(folder.path());
    QVERIFY(alone.has_value());
    QVERIFY((*alone)->notice().contains(u"hunspell"_s));
    QCOMPARE((*alone)->check(u"Các nghành nghề"_s, true).size(), 1);
}

QTEST_GUILESS_MAIN(TestSpellTraps)
#include "tst_spelltraps.moc"
