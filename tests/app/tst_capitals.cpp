// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/speller.h"

#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

/// A row for each row of the decree's Appendix II that a checker can hold.
class TestCapitals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wrong_data();
    void wrong();
    void right_data();
    void right();
    void newspapersKeepSome_data() { wrong_data(); }
    void newspapersKeepSome();

private:
    [[nodiscard]] QString mended(const QString &line) const;
    std::unique_ptr<Speller> m_speller;
};

void TestCapitals::initTestCase()
{
    auto speller = Speller::open();
    if (!speller)
        QSKIP("the package hunspell-vi is not installed");
    m_speller = std::move(*speller);
    SpellOptions options;
    options.kinds = {u"capitals"_s};
    m_speller->setOptions(options);
}

QString TestCapitals::mended(const QString &line) const
{
    QString text = line;
    const auto findings = m_speller->check(line, true);
    for (auto it = findings.crbegin(); it != findings.crend(); ++it)
        text.replace(it->start, it->length, it->suggestions.value(0));
    return text;
}

void TestCapitals::wrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("right");
    const auto row = [](const char *clause, const QString &line, const QString &right) {
        QTest::newRow(clause) << line << right;
    };
    row("I sentence", u"Cuộc họp đã kết thúc. đại biểu ra về."_s,
        u"Cuộc họp đã kết thúc. Đại biểu ra về."_s);
    row("II.1 person", u"Chị Trần Thị hoa kể lại chuyện cũ."_s,
        u"Chị Trần Thị Hoa kể lại chuyện cũ."_s);
    row("II.1 known name", u"Ông gặp Hồ Chí minh ở chiến khu."_s,
        u"Ông gặp Hồ Chí Minh ở chiến khu."_s);
    row("III.1 common noun", u"Đoàn làm việc tại Tỉnh Sóc Trăng hôm qua."_s,
        u"Đoàn làm việc tại tỉnh Sóc Trăng hôm qua."_s);
    row("III.1 number", u"Chị sống ở quận 5 đã lâu."_s, u"Chị sống ở Quận 5 đã lâu."_s);
    row("III.1 capital city", u"Người dân thủ đô Hà Nội đón Tết."_s,
        u"Người dân Thủ đô Hà Nội đón Tết."_s);
    row("III.1 Hồ Chí Minh", u"Người dân thành phố Hồ Chí Minh đón Tết."_s,
        u"Người dân Thành phố Hồ Chí Minh đón Tết."_s);
    row("III.1 place", u"Du khách đến Đà nẵng rất đông."_s, u"Du khách đến Đà Nẵng rất đông."_s);
    row("III.1 region", u"Mưa lớn ở Nam bộ kéo dài."_s, u"Mưa lớn ở Nam Bộ kéo dài."_s);
    row("III.2 foreign place", u"Đoàn đã tới Bắc kinh hôm qua."_s,
        u"Đoàn đã tới Bắc Kinh hôm qua."_s);
    row("IV.1 too many", u"Theo Bộ Tài Chính, giá sẽ giảm."_s,
        u"Theo Bộ Tài chính, giá sẽ giảm."_s);
    row("IV.1 too few", u"Lệnh của Thủ tướng chính phủ đã ban hành."_s,
        u"Lệnh của Thủ tướng Chính phủ đã ban hành."_s);
    row("IV.1 People's committee", u"Ông làm ở Ủy Ban Nhân Dân tỉnh Sóc Trăng."_s,
        u"Ông làm ở Ủy ban nhân dân tỉnh Sóc Trăng."_s);
    row("IV.2", u"Ông làm cho Liên Hợp Quốc từ lâu."_s, u"Ông làm cho Liên hợp quốc từ lâu."_s);
    row("V.2", u"Bà được phong Nghệ Sĩ Ưu Tú năm ngoái."_s,
        u"Bà được phong Nghệ sĩ Ưu tú năm ngoái."_s);
    row("V.3 rank", u"Đồng chí Đại Tá Ngọc phát biểu."_s, u"Đồng chí Đại tá Ngọc phát biểu."_s);
    row("V.3 member", u"Ông là ủy viên Ban Thường vụ Tỉnh ủy."_s,
        u"Ông là Ủy viên Ban Thường vụ Tỉnh ủy."_s);
    row("V.5", u"Cả nhà về quê ăn tết Nguyên Đán."_s, u"Cả nhà về quê ăn tết Nguyên đán."_s);
    row("V.6", u"Sau Cách mạng tháng tám, ông về quê."_s,
        u"Sau Cách mạng tháng Tám, ông về quê."_s);
    row("V.7", u"Theo Bộ Luật Dân sự, hợp đồng vô hiệu."_s,
        u"Theo Bộ luật Dân sự, hợp đồng vô hiệu."_s);
    row("V.8", u"Căn cứ khoản 3 điều 12 Luật Đất đai."_s,
        u"Căn cứ khoản 3 Điều 12 Luật Đất đai."_s);
    row("V.9", u"Mùng một tháng giêng, làng mở hội."_s, u"Mùng một tháng Giêng, làng mở hội."_s);
    row("II.1 honorary", u"Lễ giỗ tổ Hùng vương được tổ chức trọng thể."_s,
        u"Lễ giỗ tổ Hùng Vương được tổ chức trọng thể."_s);
    row("II.1 royal", u"Vua Lý Thái tổ dời đô về Thăng Long."_s,
        u"Vua Lý Thái Tổ dời đô về Thăng Long."_s);
    row("II.2 Sino-Vietnamese", u"Ông Mao Trạch đông sinh năm 1893."_s,
        u"Ông Mao Trạch Đông sinh năm 1893."_s);
    row("II.2 transcribed", u"Nhà thơ A-Lếch-Xan-Đrơ Pu-skin sinh năm 1799."_s,
        u"Nhà thơ A-lếch-xan-đrơ Pu-skin sinh năm 1799."_s);
    row("III.1 event", u"Trụ sở đặt tại phường Điện Biên phủ."_s,
        u"Trụ sở đặt tại phường Điện Biên Phủ."_s);
    row("III.1 landform in a name", u"Du khách tắm biển ở Cửa lò mùa này."_s,
        u"Du khách tắm biển ở Cửa Lò mùa này."_s);
    row("III.1 landform", u"Du khách ngắm vịnh Hạ long từ thuyền."_s,
        u"Du khách ngắm vịnh Hạ Long từ thuyền."_s);
    row("III.1 direction", u"Mưa lớn ở vùng Đông bắc kéo dài."_s,
        u"Mưa lớn ở vùng Đông Bắc kéo dài."_s);
    row("IV.1 police", u"Theo Công An tỉnh, vụ việc đã rõ."_s,
        u"Theo Công an tỉnh, vụ việc đã rõ."_s);
    row("IV.2 WHO", u"Theo Tổ chức Y Tế Thế Giới, dịch đã lui dần."_s,
        u"Theo Tổ chức Y tế thế giới, dịch đã lui dần."_s);
    row("V.2 order", u"Bà nhận Huân Chương Sao Vàng năm ngoái."_s,
        u"Bà nhận Huân chương Sao vàng năm ngoái."_s);
    row("V.5 mid-autumn", u"Trẻ con rước đèn dịp tết Trung Thu."_s,
        u"Trẻ con rước đèn dịp tết Trung thu."_s);
    row("V.6 dynasty", u"Dưới Triều lý, đạo Phật hưng thịnh."_s,
        u"Dưới Triều Lý, đạo Phật hưng thịnh."_s);
    row("V.7 decree", u"Theo Nghị Định số 30 của Chính phủ, giá giảm."_s,
        u"Theo Nghị định số 30 của Chính phủ, giá giảm."_s);
    row("V.9 year", u"Ông mất năm tân hợi, để lại ba người con."_s,
        u"Ông mất năm Tân Hợi, để lại ba người con."_s);
    row("V.9 weekday", u"Cuộc họp dời sang sáng thứ hai tuần sau."_s,
        u"Cuộc họp dời sang sáng thứ Hai tuần sau."_s);
    row("V.10", u"Bài đăng trên Tạp chí Cộng Sản số mới."_s,
        u"Bài đăng trên Tạp chí Cộng sản số mới."_s);
}

void TestCapitals::wrong()
{
    QFETCH(QString, line);
    QFETCH(QString, right);
    QCOMPARE(mended(line), right);
    QCOMPARE(mended(right), right);
    const auto findings = m_speller->check(line, true);
    QVERIFY(findings[0].reason.contains(u"30/2020"_s));
    m_speller->setOptions({.kinds = {u"spelling"_s}});
    const bool silent = m_speller->check(line, true).isEmpty();
    m_speller->setOptions({.kinds = {u"capitals"_s}});
    QVERIFY(silent);
}

void TestCapitals::newspapersKeepSome()
{
    QFETCH(QString, line);
    SpellOptions options{.kinds = {u"capitals"_s}};
    options.style.capitals = HouseStyle::Capitals::Newspaper;
    m_speller->setOptions(options);
    const QString now = mended(line);
    m_speller->setOptions({.kinds = {u"capitals"_s}});
    const QString clause = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0);
    const bool held = clause == u"I"_s || clause.startsWith(u"II."_s) || clause == u"V.3"_s
        || clause == u"V.8"_s;
    if (held)
        QTEST(now, "right");
    else if (!clause.startsWith(u"III."_s)) // places are names, too
        QCOMPARE(now, line);
}

void TestCapitals::right_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line :
        {u"Dự hội nghị có Thiếu tướng Lê Quốc Hùng, Thứ trưởng Bộ Công an."_s,
            u"Ủy ban nhân dân tỉnh Sóc Trăng và Hội đồng nhân dân các cấp"_s,
            u"Trường Đại học Y Hà Nội, Trường đại học ấy"_s, u"chủ tịch xã, giám đốc công ty"_s,
            u"Ông sống ở TP. HCM, đường Q. 1, cùng bà N. nhiều năm"_s,
            u"Giá là 10.000 đồng... rồi tăng"_s, u"tết Nguyên đán, tết Trung thu; giáp Tết"_s,
            u"HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH SÓC TRĂNG"_s, u"điểm a khoản 1 Điều 5 Chương II"_s,
            u"một điều 5 người đều biết"_s, u"Bí thư Tỉnh ủy, Tỉnh đoàn và Huyện ủy Mỹ Xuyên"_s,
            u"Đảng, Nhà nước và Nhân dân"_s, u"Bác, Người và Đảng của chúng ta đã dạy"_s,
            u"Quốc hội ban hành Luật đất đai."_s,
            u"Quãng đường Bà Rịa-Vũng Tàu và Đắk-Lắk hôm nay"_s,
            u"Tết này cả nhà về quê, năm mùi hương còn thơm"_s,
            u"Nội chiến Nam-Bắc và quan hệ Việt-Pháp thời ấy"_s,
            u"Pu-skin, A-lếch-xan-đrơ, Men-bơn"_s})
        QTest::newRow(qPrintable(line.left(30))) << line;
}

void TestCapitals::right()
{
    QFETCH(QString, line);
    QCOMPARE(mended(line), line);
}

QTEST_GUILESS_MAIN(TestCapitals)
#include "tst_capitals.moc"
