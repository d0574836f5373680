// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vietnamese.h"

#include <QTest>
#include <QTimeZone>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestVietnamese : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanKeepsWhatIsSeen();
    void everyLetterFoldsToOne();
    void foldedKeepsPlaces();
    void slugs_data();
    void slugs();
    void timesAreVietnams();
};

void TestVietnamese::cleanKeepsWhatIsSeen()
{
    QCOMPARE(clean(u"\uFEFFA\u0301\u200B b\u00ADc\u0007\td\r\ne\rf\n"_s), u"Á bc\td\ne\nf\n"_s);
    QCOMPARE(
        clean(u"Ti\u1EBFng Vi\u1EC7t"_s.normalized(QString::NormalizationForm_D)), u"Tiếng Việt"_s);
    QCOMPARE(clean(u"a\u202Eb\u2066c\uFFFCd"_s), u"abcd"_s);
    QCOMPARE(clean(QString(QChar(0xD800)) + u'a'), u"\uFFFDa"_s);
    QCOMPARE(clean(u"\U0001F468\u200D\U0001F469 👍"_s), u"\U0001F468\u200D\U0001F469 👍"_s);
    QCOMPARE(clean(clean(u"x\u200B\u0301"_s)), clean(u"x\u200B\u0301"_s));
}

void TestVietnamese::everyLetterFoldsToOne()
{
    const QString letters
        = u"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"_s;
    for (const QChar letter : letters) {
        const QString lower = folded(QString(letter)), upper = folded(QString(letter).toUpper());
        QCOMPARE(lower.size(), 1);
        QCOMPARE(lower, upper);
        QVERIFY(u"aeiouyd"_s.contains(lower));
    }
}

void TestVietnamese::foldedKeepsPlaces()
{
    const QString text = u"Thứ trưởng Bộ Công an – ĐỒNG CHÍ Óoc-Om-Bóc, 13-7 \U0001F600"_s;
    const QString plain = folded(text);
    QCOMPARE(plain.size(), text.size());
    const qsizetype at = plain.indexOf(u"dong chi"_s);
    QCOMPARE(text.mid(at, 8), u"ĐỒNG CHÍ"_s);
    QCOMPARE(folded(text.normalized(QString::NormalizationForm_D)), plain);
}

void TestVietnamese::slugs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"Cầu Ván thông xe"_s << u"cau-van-thong-xe"_s;
    QTest::newRow("signs") << u"  “Đường 30/4”: mở rộng?  "_s << u"duong-30-4-mo-rong"_s;
    QTest::newRow("foreign") << u"Øystein & Łódź"_s << u"oystein-lodz"_s;
    QTest::newRow("decomposed") << u"Ủy ban"_s.normalized(QString::NormalizationForm_D)
                                << u"uy-ban"_s;
    QTest::newRow("nothing") << u"… “”"_s << QString();
    QTest::newRow("long") << u"mười "_s.repeated(40) << u"muoi-"_s.repeated(15) + u"muoi"_s;
    QTest::newRow("one long word") << u"a"_s.repeated(100) << u"a"_s.repeated(80);
}

void TestVietnamese::slugs()
{
    QFETCH(QString, title);
    QFETCH(QString, expected);
    const QString result = slug(title);
    QCOMPARE(result, expected);
    QVERIFY(result.size() <= 80);
    QCOMPARE(slug(result), result);
}

void TestVietnamese::timesAreVietnams()
{
    const QDateTime utc(QDate(2026, 11, 25), QTime(20, 5), Qt::UTC);
    QCOMPARE(vietnamRfc3339(utc), u"2026-11-26T03:05:00+07:00"_s);
    QCOMPARE(inVietnam(utc).date(), QDate(2026, 11, 26));
    QCOMPARE(vietnamRfc3339(utc.toOffsetFromUtc(-8 * 3600)), u"2026-11-26T03:05:00+07:00"_s);
    QCOMPARE(inVietnam(utc), utc);
    QCOMPARE(vietnamRfc3339({}), QString());
    QVERIFY(!inVietnam({}).isValid());
}

QTEST_GUILESS_MAIN(TestVietnamese)
#include "tst_vietnamese.moc"
