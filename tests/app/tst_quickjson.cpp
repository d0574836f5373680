// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quickjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

namespace {

QString text(QRandomGenerator &random)
{
    static const QStringList parts{u"Đại tá Lê Văn Bình"_s, u"\n"_s, u"\""_s, u"\\"_s, u"/"_s,
        u"𝄞"_s, u"😀"_s, u"\t"_s, u"<p class=\"sapo\">"_s, u"e\u0301"_s, u""_s, QString(QChar(0)),
        QString(QChar(0x2028)), u"thường"_s};
    QString made;
    for (int i = random.bounded(6); i > 0; --i)
        made += parts.at(random.bounded(int(parts.size())));
    return made;
}

QJsonValue value(QRandomGenerator &random, int depth)
{
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0:
        return {};
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return qint64(random.generate64() >> random.bounded(64)) * (random.bounded(2) * 2 - 1);
    case 3:
        return random.generateDouble() * 1e6;
    case 4:
    case 5:
        return text(random);
    case 6: {
        QJsonArray array;
        for (int i = random.bounded(5); i > 0; --i)
            array += value(random, depth - 1);
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(5); i > 0; --i)
            object.insert(text(random), value(random, depth - 1));
        return object;
    }
    }
}

} // namespace

class TestQuickJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatQtSays()
    {
        QRandomGenerator random(20261127);
        for (int i = 0; i < 3000; ++i) {
            QJsonObject object;
            for (int j = 0; j < 4; ++j)
                object.insert(text(random), value(random, 4));
            const QByteArray json = QJsonDocument(object).toJson(
                i % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented);
            QCOMPARE(quickJson(json), QJsonDocument::fromJson(json));
        }
    }

    void alsoOfWhatIsOdd_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut short") << QByteArray("{\"a\":\"b");
        QTest::newRow("more behind it") << QByteArray("{\"a\":1} ?>");
        QTest::newRow("a number alone") << QByteArray("7");
        QTest::newRow("the same name twice") << QByteArray("{\"a\":1,\"a\":2}");
        QTest::newRow("half of a pair") << QByteArray("[\"\\ud83d\"]");
        QTest::newRow("letters as WordPress writes them")
            << QByteArray("[\"\\u0110\\u1ea1i t\\u00e1\\/ \\ud83d\\ude00\"]");
        QTest::newRow("broken UTF-8") << QByteArray("[\"\xc3\"]");
        QTest::newRow("not a number") << QByteArray("[01]");
        QTest::newRow("the largest numbers")
            << QByteArray("[9223372036854775807,18446744073709551615,-9223372036854775808,1e308]");
        QTest::newRow("a deep one") << QByteArray(600, '[') + QByteArray(600, ']');
        QTest::newRow("a bottomless one") << QByteArray(200000, '[');
    }
    void alsoOfWhatIsOdd()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(quickJson(json), QJsonDocument::fromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestQuickJson)
#include "tst_quickjson.moc"
