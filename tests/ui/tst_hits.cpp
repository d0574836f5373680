// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hits.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestHits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hits_data();
    void hits();
};

void TestHits::hits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("đ folded") << u"Đại tá thăm Sóc Trăng"_s << u"dai ta"_s
                              << QStringList{u"Đại"_s, u"tá"_s};
    QTest::newRow("begun") << u"Đại tá thăm Sóc Trăng"_s << u"soc tr"_s
                           << QStringList{u"Sóc"_s, u"Tr"_s};
    QTest::newRow("not inside") << u"Bàn việc ban đêm"_s << u"an"_s << QStringList{};
    QTest::newRow("nothing") << u"Bàn việc"_s << QString() << QStringList{};
}

void TestHits::hits()
{
    QFETCH(QString, line);
    QFETCH(QString, search);
    QStringList marked;
    for (const Hit &hit : hitsIn(line, search))
        marked.append(line.mid(hit.from, hit.length));
    QTEST(marked, "marked");
}

QTEST_GUILESS_MAIN(TestHits)
#include "tst_hits.moc"
