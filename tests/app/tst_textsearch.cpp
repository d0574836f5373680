// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/textsearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;

class TestTextSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void placesAreThoseOfTheText();
    void replacingMovesNothingElse();
    void everyMatchIsWhatWasAskedFor();
};

void TestTextSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<int>("count");
    const QString town = u"Sóc Trăng, soc trang, SÓC TRĂNG"_qs;
    QTest::newRow("folded") << town << u"soc trang"_qs << false << 3;
    QTest::newRow("folded query with tones") << town << u"Sóc Trăng"_qs << false << 3;
    QTest::newRow("exact") << town << u"Sóc Trăng"_qs << true << 2;
    QTest::newRow("exact plain") << town << u"soc trang"_qs << true << 1;
    QTest::newRow("đ") << u"Đại tá Đỗ Đức, dai ta"_qs << u"dai ta"_qs << false << 2;
    QTest::newRow("đ exact") << u"Đại tá Đỗ Đức, dai ta"_qs << u"đại tá"_qs << true << 1;
    QTest::newRow("tone placement") << u"hóa và hoá"_qs << u"hoa"_qs << false << 2;
    QTest::newRow("decomposed") << u"Ca\u0302\u0300u Va\u0301n, Cầu Ván"_qs << u"cầu ván"_qs << true
                                << 2;
    QTest::newRow("spaces") << u"Ủy\u00A0ban\u2028Ủy ban"_qs << u"ủy ban"_qs << true << 2;
    QTest::newRow("none over another") << u"nanana"_qs << u"nana"_qs << false << 1;
    QTest::newRow("nothing asked") << u"nanana"_qs << QString() << false << 0;
    QTest::newRow("longer than the text") << u"na"_qs << u"nana"_qs << false << 0;
    QTest::newRow("no cut letter") << u"a\u0301"_qs << u"a"_qs << true << 0;
}

void TestTextSearch::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, exact);
    QFETCH(int, count);
    QCOMPARE(matches(text, query, exact).size(), count);
}

void TestTextSearch::placesAreThoseOfTheText()
{
    const QList<TextMatch> found = matches(u"x Ca\u0302\u0300u y"_qs, u"cau"_qs, false);
    QCOMPARE(found, QList<TextMatch>({{2, 5}}));
}

void TestTextSearch::replacingMovesNothingElse()
{
    QCOMPARE(
        replaced(u"Hoà bình, hòa bình"_qs, u"hoà"_qs, u"hòa"_qs, false), u"hòa bình, hòa bình"_qs);
    QCOMPARE(replaced(u"a a a"_qs, u"a"_qs, u"aa"_qs, false), u"aa aa aa"_qs);
}

void TestTextSearch::everyMatchIsWhatWasAskedFor()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QString letters = u"aáàâấăđdeêuưo\u0301\u0302 \u00A0"_qs;
    const auto any = [&](int most) {
        QString text;
        for (int i = random.bounded(most) + 1; i > 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        return text;
    };
    for (int round = 0; round < 500; ++round) {
        const QString text = any(40);
        const QString query = any(3);
        for (const bool exact : {false, true}) {
            qsizetype end = 0;
            for (const TextMatch &match : matches(text, query, exact)) {
                QVERIFY(match.from >= end && match.length > 0);
                end = match.from + match.length;
                QVERIFY(end <= text.size());
                QCOMPARE(matches(text.mid(match.from, match.length), query, exact).size(), 1);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
