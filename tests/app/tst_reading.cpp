// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A newsroom is read where nothing can be written beside its file.
#include "store/reading.h"
#include "store/sql.h"
#include "tempstore.h"

#include <QDir>
#include <QDirIterator>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWithoutTouching();
    void whatTheLogHoldsIsRead();
    void nobodyWritesMeanwhile();
    void namesWithSigns();
};

namespace {

QStringList filesIn(const QString &dir)
{
    QStringList all;
    QDirIterator files(dir, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += u"%1 %2"_s.arg(files.next()).arg(files.fileInfo().size());
    all.sort();
    return all;
}

Result<QVariant> storiesIn(const QString &dir)
{
    Reading reading;
    Sql sql;
    return openUntouched(sql, dir).and_then([&](Reading &&opened) {
        reading = std::move(opened);
        return sql.value(u"SELECT count(*) FROM stories"_s);
    });
}

bool copied(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QStringList names = QDir(from).entryList(QDir::Files);
    return std::all_of(names.cbegin(), names.cend(),
        [&](const QString &name) { return QFile::copy(from + u'/' + name, to + u'/' + name); });
}

} // namespace

void TestReading::readsWithoutTouching()
{
    TempStore desk;
    VERIFY_OK(desk->createStory(content(u"Cầu mới"_s), reporter));
    desk.close();
    const QStringList before = filesIn(desk.dir());
    const auto stories = storiesIn(desk.dir());
    VERIFY_OK(stories);
    QCOMPARE(stories->toInt(), 1);
    QCOMPARE(filesIn(desk.dir()), before);
}

void TestReading::whatTheLogHoldsIsRead()
{
    TempStore desk;
    VERIFY_OK(desk->createStory(content(u"Cầu mới"_s), reporter));
    desk.reopen();
    VERIFY_OK(desk->createStory(content(u"Chợ nổi"_s), reporter));
    // As a killed desk leaves it on a disk that was then mounted for reading.
    const QString killed = desk.path(u"bị giết"_s);
    QVERIFY(copied(desk.dir(), killed));
    QVERIFY(QFile::remove(killed + u"/newsroom.db-shm"_s));
    QVERIFY(QFileInfo(killed + u"/newsroom.db-wal"_s).size() > 0);
    const QStringList before = filesIn(killed);
    const auto stories = storiesIn(killed);
    VERIFY_OK(stories);
    QCOMPARE(stories->toInt(), 2);
    QCOMPARE(filesIn(killed), before);
}

void TestReading::nobodyWritesMeanwhile()
{
    TempStore desk;
    const auto busy = storiesIn(desk.dir());
    QVERIFY(!busy);
    QCOMPARE(busy.error().kind, Error::Kind::Busy);
    desk.close();
    {
        Sql sql;
        const auto reading = openUntouched(sql, desk.dir());
        VERIFY_OK(reading);
        const auto writer = Store::open(desk.dir(), {.waitMs = 0});
        QVERIFY(!writer);
        QCOMPARE(writer.error().kind, Error::Kind::Busy);
    }
    VERIFY_OK(Store::open(desk.dir(), {.waitMs = 0}));
}

void TestReading::namesWithSigns()
{
    const QTemporaryDir place;
    const QString dir = place.filePath(u"tòa 100% ? soạn # “a&b”"_s);
    VERIFY_OK(Store::open(dir, {}));
    const auto stories = storiesIn(dir);
    VERIFY_OK(stories);
    QCOMPARE(stories->toInt(), 0);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
