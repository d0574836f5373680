// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/presence.h"
#include "publish/restanswer.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestPresence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAWriterWithTheCompanion()
    {
        Server server;
        server.capabilities = {u"edit_posts"_s};
        QVERIFY(!knowsPresence(server)); // a stock WordPress
        server.features = {u"etag"_s, u"newsroom"_s};
        QVERIFY(!knowsPresence(server)); // an older companion
        server.features += u"presence"_s;
        QVERIFY(knowsPresence(server));
        server.capabilities = {u"upload_files"_s};
        QVERIFY(!knowsPresence(server));
    }

    void machinesAreToldApartAndNotNamed()
    {
        const QString one = machineName(u"/a"_s);
        QCOMPARE(one, machineName(u"/a"_s));
        QVERIFY(one != machineName(u"/b"_s));
        QVERIFY(QRegularExpression(u"^[0-9a-f]{32}$"_s).match(one).hasMatch());
        const QString id = QString::fromLatin1(QSysInfo::machineUniqueId());
        QVERIFY(id.isEmpty() || !one.contains(id));
    }

    void words()
    {
        const QJsonObject word = presenceWord(u"aa"_s, 12, 90);
        QCOMPARE(word, (QJsonObject{{u"machine"_s, u"aa"_s}, {u"post"_s, 12}, {u"open"_s, 90}}));
        QCOMPARE(presenceWord(u"aa"_s, 12, -5)[u"open"_s].toInt(), 0);
    }

    void answers()
    {
        const auto json = QJsonDocument::fromJson(R"({"now":"2026-11-26T07:10:00Z","others":[
            {"post":12,"name":"Ngọc Trâm","own":true,"since":"2026-11-26T07:00:00Z"},
            {"post":12,"name":" Nguyễn\n Văn A ","own":false,"since":"2026-11-26T07:05:00Z"},
            {"post":13,"name":"<b>B</b>","own":false,"since":"2026-11-26T07:01:00Z"},
            {"post":0,"name":"C","since":"2026-11-26T07:01:00Z"},
            {"post":14,"name":"","since":"2026-11-26T07:01:00Z"},
            {"post":14,"name":"D","since":"hôm qua"}, {"name":"E"}, 7, null, [], "x"]})");
        const auto at = [](int minute) { return QDateTime({2026, 11, 26}, {7, minute}, Qt::UTC); };
        const QList<Presence> wanted{{13, u"b>B/b>"_s, false, at(1)},
            {12, u"Nguyễn Văn A"_s, false, at(5)}, {12, u"Ngọc Trâm"_s, true, at(0)}};
        QCOMPARE(presencesIn(json.object()), wanted);
        QCOMPARE(presencesIn({}), QList<Presence>());
        QCOMPARE(presencesIn({{u"others"_s, u"x"_s}}), QList<Presence>());
    }

    void answersOfAnySizeStaySmall()
    {
        QJsonArray list;
        for (int i = 1; i <= 2000; ++i)
            list += QJsonObject{{u"post"_s, i}, {u"name"_s, QString(1000, u'A')},
                {u"since"_s, u"2026-11-26T07:00:00Z"_s}};
        const QList<Presence> read = presencesIn({{u"others"_s, list}});
        QCOMPARE(read.size(), 500);
        QVERIFY(read.constFirst().name.size() <= 80);
    }

    void routeMissing()
    {
        RestAnswer answer;
        answer.status = 404;
        answer.code = u"newsroom_no_story"_s;
        QVERIFY(!lacksPresence(answer));
        answer.code = u"rest_no_route"_s;
        QVERIFY(lacksPresence(answer));
        answer.status = 200;
        QVERIFY(!lacksPresence(answer));
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
