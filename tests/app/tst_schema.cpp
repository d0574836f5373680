// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folder.h"
#include "store/schema.h"
#include "tempstore.h"

#include <QDir>
#include <unistd.h>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(TOASOAN_SOURCE_DIR "/tests/data/db/") + name;
}

// As if a file of an earlier day lay in the folder.
bool placed(const QString &source, const QString &dir)
{
    return QDir().mkpath(dir) && QFile::copy(source, dir + u"/newsroom.db"_s)
        && QFile::setPermissions(dir + u"/newsroom.db"_s, QFile::ReadOwner | QFile::WriteOwner);
}

Error openError(const QString &dir, Store::Options options = {})
{
    options.waitMs = 50;
    const auto store = Store::open(dir, options);
    return store ? Error{Error::Kind::Unavailable, u"opened"_s} : store.error();
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statementsAreCut();
    void oldFilesOpen_data();
    void oldFilesOpen();
    void migrationIsAllOrNothing();
    void newerIsRefused();
    void damagedIsRefused_data();
    void damagedIsRefused();
    void unwritableFolder();
    void networkShares();
    void missingNewsroom();
    void revisionsCannotBeChanged();
};

void TestSchema::statementsAreCut()
{
    const QString sql = u"-- a; comment\nCREATE TABLE a (t TEXT DEFAULT ';'); /* ; */\n"
                        "CREATE TRIGGER x AFTER INSERT ON a BEGIN\n"
                        "  UPDATE a SET t = CASE WHEN 1 THEN 'END;' ELSE 'x' END;\n"
                        "  DELETE FROM \"b;\"; END;\n"
                        "INSERT INTO a VALUES ('it''s; fine') ;;\nSELECT 1"_s;
    const QStringList all = schema::statements(sql);
    QCOMPARE(all.size(), 4);
    QVERIFY(all.at(1).endsWith(u"END"_s));
    QCOMPARE(all.at(2), u"INSERT INTO a VALUES ('it''s; fine')"_s);
    QCOMPARE(all.at(3), u"SELECT 1"_s);
}

void TestSchema::oldFilesOpen_data()
{
    QTest::addColumn<QString>("file");
    const QStringList names = QDir(fixture({})).entryList({u"v*.db"_s}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << fixture(name);
}

void TestSchema::oldFilesOpen()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    QVERIFY(placed(file, folder.path()));
    for (const Store::Access access : {Store::Access::Read, Store::Access::Write}) {
        Store::Options options;
        options.access = access;
        const auto store = Store::open(folder.path(), options);
        VERIFY_OK(store);
        const Result<QList<StorySummary>> stories = (*store)->list();
        VERIFY_OK(stories);
        QCOMPARE(stories->size(), 2);
        const Result<Story> story = (*store)->story(u"0b6ee4c4-1111-4222-8333-444455556666"_s);
        VERIFY_OK(story);
        QCOMPARE(story->content.headline, u"Cầu Ván thông xe"_s);
        QCOMPARE(story->state, State::Published);
        QCOMPARE(contentHash(story->content), story->hash);
        QCOMPARE((*store)->live()->size(), 1);
        QCOMPARE((*store)->list({.search = u"cau van"_s})->size(), 1);
        QCOMPARE(*(*store)->check(), QStringList());
    }
}

void TestSchema::migrationIsAllOrNothing()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.db"_s);
    const QString backup = folder.filePath(u"backups/a.db"_s);
    const schema::Step first{1, u"CREATE TABLE a (x); INSERT INTO a VALUES (7);"_s};
    const schema::Step broken{2, u"ALTER TABLE a ADD COLUMN y; INSERT INTO nowhere VALUES (1);"_s};
    const schema::Step mended{2, u"ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1;"_s};
    Sql sql;
    VERIFY_OK(sql.open(file));
    VERIFY_OK(schema::migrate(sql, {first}, backup));
    QVERIFY(!QFile::exists(backup)); // there was nothing to lose
    QVERIFY(!schema::migrate(sql, {first, broken}, backup));
    QCOMPARE(*schema::version(sql), 1);
    QVERIFY(!sql.value(u"SELECT y FROM a"_s));
    QVERIFY(QFile::exists(backup));
    VERIFY_OK(schema::migrate(sql, {first, mended}, folder.filePath(u"backups/b.db"_s)));
    QCOMPARE(*schema::version(sql), 2);
    QCOMPARE(sql.value(u"SELECT y FROM a"_s)->toInt(), 8);
    Sql before;
    VERIFY_OK(before.open(folder.filePath(u"backups/b.db"_s)));
    QCOMPARE(*schema::version(before), 1);
    QCOMPARE(before.value(u"SELECT x FROM a"_s)->toInt(), 7);
    QCOMPARE(schema::migrate(sql, {first}, backup).error().kind, Error::Kind::Newer);
}

void TestSchema::newerIsRefused()
{
    TempStore store;
    VERIFY_OK(store->createStory(content(u"A"_s), reporter));
    store.close();
    {
        Sql sql;
        VERIFY_OK(sql.open(store.dir() + u"/newsroom.db"_s));
        VERIFY_OK(sql.run(u"PRAGMA user_version = 9999"_s));
    }
    for (const Store::Access access : {Store::Access::Read, Store::Access::Write}) {
        const Error error = openError(store.dir(), {.access = access});
        QCOMPARE(error.kind, Error::Kind::Newer);
        QVERIFY(error.text.size() > 40);
    }
    Sql sql;
    VERIFY_OK(sql.open(store.dir() + u"/newsroom.db"_s));
    QCOMPARE(sql.value(u"SELECT count(*) FROM stories"_s)->toInt(), 1);
}

void TestSchema::damagedIsRefused_data()
{
    QTest::addColumn<bool>("backedUp");
    QTest::addColumn<bool>("truncated");
    for (const bool backedUp : {false, true})
        for (const bool truncated : {false, true})
            QTest::addRow("%d %d", int(backedUp), int(truncated)) << backedUp << truncated;
}

void TestSchema::damagedIsRefused()
{
    QFETCH(bool, backedUp);
    QFETCH(bool, truncated);
    TempStore store;
    for (int i = 0; i < 50; ++i)
        VERIFY_OK(store->createStory(content(u"Tin %1"_s.arg(i)), reporter));
    if (backedUp)
        VERIFY_OK(store->dailyBackup());
    store.close();
    const QString path = store.dir() + u"/newsroom.db"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (truncated)
        QVERIFY(file.resize(5000));
    else
        file.write(QByteArray(20000, 'x'));
    file.close();
    const QByteArray bytes = [&] {
        QFile again(path);
        return again.open(QIODevice::ReadOnly) ? again.readAll() : QByteArray();
    }();
    for (const Store::Access access : {Store::Access::Read, Store::Access::Write}) {
        const Error error = openError(store.dir(), {.access = access});
        QCOMPARE(error.kind, Error::Kind::Damaged);
        QVERIFY2(error.text.contains(u"restore"_s), qPrintable(error.text));
        QCOMPARE(error.text.contains(u"2026-11-25.toasoan-backup"_s), backedUp);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestSchema::unwritableFolder()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    for (const QString &dir : {u"/proc/toa-soan"_s, inTheWay.fileName() + u"/toa-soan"_s}) {
        const Error error = openError(dir);
        QCOMPARE(error.kind, Error::Kind::Io);
        QVERIFY(error.text.contains(dir));
    }
    if (::geteuid() != 0) {
        QDir().mkdir(folder.filePath(u"closed"_s));
        QFile::setPermissions(folder.filePath(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner);
        QCOMPARE(openError(folder.filePath(u"closed"_s)).kind, Error::Kind::Io);
    }
}

void TestSchema::networkShares()
{
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs"})
        QVERIFY(!networkShare(type).isEmpty());
    for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "vfat", "fuseblk", ""})
        QVERIFY(networkShare(type).isEmpty());
    const QTemporaryDir folder;
    Store::Options options;
    options.fileSystem = [](const QString &) { return QByteArray("nfs4"); };
    const Error error = openError(folder.filePath(u"x"_s), options);
    QCOMPARE(error.kind, Error::Kind::Refused);
    QVERIFY(error.text.contains(u"NFS"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"x"_s)));
}

void TestSchema::missingNewsroom()
{
    const QTemporaryDir folder;
    const QString dir = folder.filePath(u"x"_s);
    QCOMPARE(openError(dir, {.access = Store::Access::Read}).kind, Error::Kind::NotFound);
    QCOMPARE(openError(dir, {.create = false}).kind, Error::Kind::NotFound);
    QVERIFY(!QFile::exists(dir));
}

void TestSchema::revisionsCannotBeChanged()
{
    TempStore store;
    const QString id = store->createStory(content(u"A"_s), reporter)->id;
    VERIFY_OK(store->transition(id, Action::Trash, reporter));
    store.close();
    Sql sql;
    VERIFY_OK(sql.open(store.dir() + u"/newsroom.db"_s));
    VERIFY_OK(sql.run(u"PRAGMA foreign_keys = ON"_s));
    QVERIFY(!sql.run(u"UPDATE revisions SET hash = 'x'"_s));
    QVERIFY(!sql.run(u"DELETE FROM revisions"_s));
    QVERIFY(!sql.run(u"UPDATE history SET by = 'x'"_s));
    QVERIFY(!sql.run(u"DELETE FROM history"_s));
    sql.close();
    store.reopen();
    VERIFY_OK(store->deleteForever(id));
    QCOMPARE(store->story(id).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
