// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revisionsAreCompared();
    void unknownRevisionsAreRefused();

private:
    /// A story with two revisions of different text; answers their numbers.
    std::pair<QString, QString> twoRevisions(const CliRunner &cli, QString &id)
    {
        if (!cli.initWithMembers())
            return {};
        id = cli.readyStory(u"Cầu Ván thông xe trở lại"_s, u"phongvien"_s);
        const QByteArray first = u"<p>Đoàn kiểm tra đo lại độ võng nhịp giữa cầu.</p>"
                                 "<p>Theo Trung tá Lê Hoàng Tám, chốt lập ở hai đầu cầu.</p>"
                                 "<p>Chuyến xe đầu tiên rời vựa lúc 6 giờ 20.</p>"_s.toUtf8();
        const QByteArray second = u"<p>Chuyến xe đầu tiên rời vựa lúc 6 giờ 20.</p>"
                                  "<p>Đoàn kiểm tra đo lại độ võng nhịp giữa cầu.</p>"
                                  "<p>Theo Thiếu tá Lê Hoàng Tám, chốt lập ở hai đầu cầu.</p>"
                                  "<p>Mỗi chốt bốn người.</p>"_s.toUtf8();
        const QStringList body{u"set"_s, id, u"body"_s, u"-"_s, u"--as"_s, u"phongvien"_s};
        if (cli.run(body, first).code != 0
            || cli.step(id, u"phongvien"_s, {u"submit"_s}) != u"submitted"_s)
            return {};
        const QString one = QString::number(cli.show(id)[u"revision"_s].toInt());
        if (cli.step(id, u"phongvien"_s, {u"recall"_s}) != u"draft"_s
            || cli.run(body, second).code != 0
            || cli.step(id, u"phongvien"_s, {u"submit"_s}) != u"submitted"_s)
            return {};
        return {one, QString::number(cli.show(id)[u"revision"_s].toInt())};
    }
};

void TestCliDiff::revisionsAreCompared()
{
    CliRunner cli;
    QString id;
    const auto [one, two] = twoRevisions(cli, id);
    QVERIFY(!one.isEmpty() && one != two);
    const Answer answer = cli.run({u"diff"_s, id, one, two, u"--json"_s});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.json().isArray());
    QStringList ops;
    QString old, now;
    const QJsonArray array = answer.json().array();
    for (const auto &value : array) {
        const QJsonObject entry = value.toObject();
        QCOMPARE(entry.keys(), (QStringList{u"field"_s, u"new"_s, u"old"_s, u"op"_s}));
        const QString op = entry[u"op"_s].toString();
        if (entry[u"field"_s] != u"body"_s) {
            QCOMPARE(op, u"equal"_s);
            QCOMPARE(entry[u"old"_s], entry[u"new"_s]);
            continue;
        }
        ops += op;
        old += entry[u"old"_s].toString();
        now += entry[u"new"_s].toString();
        if (op == u"move"_s)
            QCOMPARE(entry[u"old"_s].toString().trimmed(),
                u"Chuyến xe đầu tiên rời vựa lúc 6 giờ 20."_s);
        if (op == u"delete"_s)
            QCOMPARE(entry[u"old"_s].toString(), u"Trung"_s);
    }
    QCOMPARE(ops.count(u"move"_s), 1);
    QCOMPARE(ops.count(u"delete"_s), 1);
    QCOMPARE(ops.count(u"insert"_s), 2);
    QCOMPARE(now,
        u"Chuyến xe đầu tiên rời vựa lúc 6 giờ 20.\n"
        "Đoàn kiểm tra đo lại độ võng nhịp giữa cầu.\n"
        "Theo Thiếu tá Lê Hoàng Tám, chốt lập ở hai đầu cầu.\nMỗi chốt bốn người.\n"_s);
    QCOMPARE(old.count(u'\n'), 3);

    const Answer text = cli.run({u"diff"_s, id, one, two, u"--lang"_s, u"en"_s});
    QCOMPARE(text.code, 0);
    const QString shown = QString::fromUtf8(text.out);
    QVERIFY2(shown.contains(u"Theo [-Trung-]{+Thiếu+} tá"_s), text.out.constData());
    QVERIFY(shown.contains(u"moved from paragraph 3"_s));
    QVERIFY(shown.contains(u"{+Mỗi chốt bốn người.+}"_s));
    QVERIFY(!shown.contains(u"đo lại"_s)); // what is equal is not told

    const Answer same = cli.run({u"diff"_s, id, two, two, u"--json"_s});
    QCOMPARE(same.code, 0);
    const QJsonArray equal = same.json().array();
    QVERIFY(!equal.isEmpty());
    for (const auto &value : equal)
        QCOMPARE(value[u"op"_s].toString(), u"equal"_s);
}

void TestCliDiff::unknownRevisionsAreRefused()
{
    CliRunner cli;
    const QString id = cli.newStory(u"Một bài"_s);
    for (const QStringList &revisions : {QStringList{u"1"_s, u"999"_s}, {u"0"_s, u"1"_s},
             {u"cũ"_s, u"1"_s}, {u"-1"_s, u"1"_s}, {u"99999999999999"_s, u"1"_s}}) {
        const Answer answer = cli.run(QStringList{u"diff"_s, id} + revisions);
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.out.isEmpty());
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY(answer.err.size() > 30);
    }
    QCOMPARE(cli.run({u"diff"_s, u"khong-co"_s, u"1"_s, u"1"_s}).code, 1);
    QCOMPARE(cli.run({u"diff"_s, id, u"1"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestCliDiff)
#include "tst_clidiff.moc"
