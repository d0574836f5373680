// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "store/folder.h"
#include "tempstore.h"

#include <chrono>
#include <filesystem>
#include <QDir>
#include <QSqlQuery>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack();
    void notOverTheNewsroomItself();
    void notOverAnotherFile();
    void overStoriesIsKeptBeside();
    void overADamagedOne();
    void brokenBackupChangesNothing_data();
    void brokenBackupChangesNothing();
    void openNewsroomIsNotReplaced();
    void whatAKilledRestoreLeftGoes();
    void whatAKilledBackupLeftGoes();
    void everyDayFourteen();
    void secondFolder();
    void checkSeesWhatIsWrong();
};

namespace {

// One story with a picture; answers its id.
QString filled(const TempStore &store, const QString &headline)
{
    Content content = test::content(headline);
    const QString sha
        = store->addPictureFile(store.picture(u"a.jpg"_s, headline.toUtf8())).value_or(QString());
    content.photos = {{u"p"_s, sha, u"Chú thích"_s, u"Đức Trung"_s, {}, {}}};
    content.lead = u"p"_s;
    return store->createStory(content, reporter).map([](const Story &s) { return s.id; }).value();
}

QStringList leftovers(const QString &dir)
{
    return QDir(dir).entryList(
        {u".*"_s, u"*.part"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestBackup::thereAndBack()
{
    TempStore store;
    const QString id = filled(store, u"Cầu Ván"_s);
    const QString file = store.path(u"sao lưu.toasoan-backup"_s);
    VERIFY_OK(store->backup(file));
    QVERIFY(leftovers(store.path({})).isEmpty());
    const QString other = store.path(u"nơi khác/tòa soạn"_s);
    const Result<QString> kept = Store::restore(file, other);
    VERIFY_OK(kept);
    QVERIFY(kept->isEmpty());
    QVERIFY(leftovers(other).isEmpty());
    const auto restored = Store::open(other, {});
    VERIFY_OK(restored);
    QCOMPARE((*restored)->story(id)->content, store->story(id)->content);
    QCOMPARE(*(*restored)->check(), QStringList());
    QCOMPARE(*(*restored)->members(), *store->members());
    // A reader may make one while somebody else writes.
    const auto reader = Store::open(store.dir(), {.access = Store::Access::Read});
    VERIFY_OK(reader);
    VERIFY_OK((*reader)->backup(store.path(u"b.toasoan-backup"_s)));
    QCOMPARE((*reader)->check()->size(), 0);
}

void TestBackup::notOverTheNewsroomItself()
{
    TempStore store;
    const QString id = filled(store, u"Cầu Ván"_s);
    const QString sha = store->story(id)->content.photos.constFirst().sha256;
    const QString picture = *store->picturePath(sha);
    const QString alias = store.path(u"một tên khác"_s);
    QVERIFY(QFile::link(store.dir() + u"/newsroom.db"_s, alias));
    for (const QString &file :
        {store.dir() + u"/newsroom.db"_s, store.dir() + u"/newsroom.db-wal"_s,
            store.dir() + u"/lock"_s, store.dir() + u"/photos/../newsroom.db"_s, picture, alias,
            store.dir() + u"/photos/mới.html"_s}) {
        const auto refused = store->backup(file);
        QVERIFY2(!refused, qPrintable(file));
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(!mayReplace(file));
    }
    VERIFY_OK(store->backup(store.dir() + u"/tay.toasoan-backup"_s));
    store.reopen();
    QCOMPARE(store->story(id)->content.headline, u"Cầu Ván"_s);
    QCOMPARE(*store->check(), QStringList());
}

void TestBackup::notOverAnotherFile()
{
    const TempStore store;
    const QString file = store.path(u"ghi chép.odt"_s);
    QFile notes(file);
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("của tôi") > 0);
    notes.close();
    QCOMPARE(store->backup(file).error().kind, Error::Kind::Refused);
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll(), "của tôi");
    const QString older = store.path(u"cũ.toasoan-backup"_s);
    VERIFY_OK(store->backup(older));
    VERIFY_OK(store->backup(older)); // a backup may take the place of another
}

void TestBackup::overStoriesIsKeptBeside()
{
    TempStore a;
    TempStore b;
    const QString inA = filled(a, u"Của A"_s);
    const QString inB = filled(b, u"Của B"_s);
    const QString file = a.path(u"a.toasoan-backup"_s);
    VERIFY_OK(a->backup(file));
    b.close();
    const Result<QString> kept = Store::restore(file, b.dir());
    VERIFY_OK(kept);
    QVERIFY(QFile::exists(*kept));
    QVERIFY(!kept->startsWith(b.dir() + u'/'));
    b.reopen();
    QVERIFY2(b.isOpen(), qPrintable(b.error()));
    QCOMPARE(b->list()->size(), 1);
    VERIFY_OK(b->story(inA));
    QCOMPARE(*b->check(), QStringList());
    b.close();
    VERIFY_OK(Store::restore(*kept, b.dir()));
    b.reopen();
    VERIFY_OK(b->story(inB));
    QCOMPARE(*b->check(), QStringList());
}

void TestBackup::overADamagedOne()
{
    TempStore store;
    const QString id = filled(store, u"Cầu Ván"_s);
    const QString file = store.path(u"a.toasoan-backup"_s);
    VERIFY_OK(store->backup(file));
    store.close();
    QFile database(store.dir() + u"/newsroom.db"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    database.write(QByteArray(9000, 'x'));
    database.close();
    const Result<QString> kept = Store::restore(file, store.dir());
    VERIFY_OK(kept);
    QVERIFY(kept->endsWith(u"-damaged.db"_s) && QFile::exists(*kept));
    store.reopen();
    VERIFY_OK(store->story(id));
}

void TestBackup::brokenBackupChangesNothing_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"missing", "text", "truncated", "picture", "database", "foreign"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestBackup::brokenBackupChangesNothing()
{
    QFETCH(QString, kind);
    TempStore store;
    const QString id = filled(store, u"Cầu Ván"_s);
    const QString good = store.path(u"good.toasoan-backup"_s);
    const QString bad = store.path(u"bad.toasoan-backup"_s);
    VERIFY_OK(store->backup(good));
    store.close();
    if (kind == "text"_L1) {
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
    } else if (kind == "truncated"_L1) {
        QVERIFY(QFile::copy(good, bad));
        QVERIFY(QFile::resize(bad, QFileInfo(bad).size() / 2));
    } else if (kind != "missing"_L1) {
        const Result<ZipReader> read = ZipReader::open(good, {});
        Result<ZipWriter> zip = ZipWriter::open(bad);
        const QStringList names = read->names();
        for (const QString &name : names) {
            QByteArray bytes = read->bytes(name, 1 << 24).value();
            if ((kind == "picture"_L1 && name.startsWith(u"photos/"_s))
                || (kind == "database"_L1 && name == "newsroom.db"_L1))
                bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] + 1);
            VERIFY_OK(zip->add(name, bytes));
        }
        if (kind == "foreign"_L1)
            VERIFY_OK(zip->add(u"photos/../lock"_s, "x"));
        VERIFY_OK(zip->finish());
    }
    const Result<QString> restored = Store::restore(bad, store.dir());
    QVERIFY(!restored);
    QVERIFY(restored.error().text.contains(u"bad.toasoan-backup"_s));
    QVERIFY(leftovers(store.dir()).isEmpty());
    store.reopen();
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    VERIFY_OK(store->story(id));
    QCOMPARE(*store->check(), QStringList());
}

void TestBackup::openNewsroomIsNotReplaced()
{
    TempStore store;
    const QString id = filled(store, u"Cầu Ván"_s);
    const QString file = store.path(u"a.toasoan-backup"_s);
    VERIFY_OK(store->backup(file));
    QCOMPARE(Store::restore(file, store.dir()).error().kind, Error::Kind::Busy);
    VERIFY_OK(store->story(id));
}

void TestBackup::whatAKilledRestoreLeftGoes()
{
    TempStore store;
    filled(store, u"Cầu Ván"_s);
    const QString file = store.path(u"a.toasoan-backup"_s);
    VERIFY_OK(store->backup(file));
    const QString old = store.dir() + u"/.restore-AbcXyz"_s;
    const QString coming = store.dir() + u"/photos/.incoming-AbcXyz"_s;
    const QString one = store.dir() + u"/photos/.incoming-QwErTy"_s;
    const QStringList others{
        u"/.restore-mine"_s, u"/restore-AbcXyz"_s, u"/photos/.incoming-of-mine"_s};
    const auto leave = [&] {
        return QDir().mkpath(old + u"/photos/ab"_s) && QDir().mkpath(coming)
            && QFile::copy(file, old + u"/photos/ab/half"_s)
            && QFile::copy(file, coming + u"/half"_s) && QFile::copy(file, one);
    };
    for (const QString &other : others)
        QVERIFY(QDir().mkpath(store.dir() + other));
    QVERIFY(leave());
    // Somebody may be at it: only the lock says that nobody is.
    VERIFY_OK(Store::open(store.dir(), {.access = Store::Access::Read}));
    QVERIFY(!Store::restore(file, store.dir()));
    QVERIFY(QFileInfo::exists(old));
    store.close();
    VERIFY_OK(Store::restore(file, store.dir()));
    QVERIFY(!QFileInfo::exists(old));
    QVERIFY(leave());
    store.reopen();
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    for (const QString &gone : {old, coming, one})
        QVERIFY2(!QFileInfo::exists(gone), qPrintable(gone));
    for (const QString &other : others)
        QVERIFY(QFileInfo::exists(store.dir() + other));
}

void TestBackup::whatAKilledBackupLeftGoes()
{
    TempStore store;
    filled(store, u"Cầu Ván"_s);
    const QString folder = store.path(u"usb"_s), file = folder + u"/a.toasoan-backup"_s;
    const auto leave = [](const QString &name, int days) {
        QDir().mkpath(QFileInfo(name).path());
        QFile left(name);
        const bool made = left.open(QIODevice::WriteOnly) && left.write("x") == 1;
        left.close();
        const auto at
            = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * days);
        const QString aged
            = name.contains("/."_L1) ? QFileInfo(name).path() : name; // a folder, or a file
        std::filesystem::last_write_time(QFile::encodeName(aged).toStdString(), at);
        return made;
    };
    const QStringList gone{folder + u"/.toasoan-AbcXyz/newsroom.db"_s, file + u".4711.part"_s,
        file + u".4711.part.aB3xYz"_s,
        store.dir() + u"/backups/.toasoan-AbcXyz/newsroom.db-journal"_s,
        store.dir() + u"/.package-AbcXyz/anh.jpg"_s, store.dir() + u"/.pull-AbcXyz/anh.jpg"_s};
    const QStringList stays{folder + u"/.toasoan-mine/newsroom.db"_s,
        folder + u"/.toasoan-AbcDef/thu.txt"_s, folder + u"/b.toasoan-backup.4711.part"_s,
        folder + u"/a.toasoan-backup.part"_s, folder + u"/a.toasoan-backup.cua-toi.part"_s};
    for (const QString &name : gone + stays)
        QVERIFY(leave(name, 2));
    const QString young = folder + u"/.toasoan-AbcGhi/newsroom.db"_s; // somebody may be at it
    QVERIFY(leave(young, 0));
    VERIFY_OK(store->backup(file));
    store.close();
    store.reopen();
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    for (const QString &name : gone)
        QVERIFY2(!QFileInfo::exists(name)
                && !(name.contains("/."_L1) && QFileInfo::exists(QFileInfo(name).path())),
            qPrintable(name));
    for (const QString &name : stays + QStringList{young, file})
        QVERIFY2(QFileInfo::exists(name), qPrintable(name));
}

void TestBackup::everyDayFourteen()
{
    TempStore store;
    QVERIFY(!store->lastBackup().isValid());
    filled(store, u"Cầu Ván"_s);
    const auto names
        = [&] { return QDir(store.dir() + u"/backups"_s).entryList(QDir::Files, QDir::Name); };
    VERIFY_OK(store->dailyBackup());
    VERIFY_OK(store->dailyBackup());
    QCOMPARE(names(), QStringList{u"2026-11-25.toasoan-backup"_s});
    QVERIFY(store->lastBackup().isValid());
    // The newsroom's day is Vietnam's: 18:00 UTC is past midnight there.
    store.now = QDateTime::fromString(u"2026-11-25T18:00:00Z"_s, Qt::ISODate);
    VERIFY_OK(store->dailyBackup());
    QCOMPARE(names().constLast(), u"2026-11-26.toasoan-backup"_s);
    for (int i = 0; i < 15; ++i) {
        store.pass(24 * 60 * 60);
        VERIFY_OK(store->dailyBackup());
    }
    QCOMPARE(names().size(), 14);
    QCOMPARE(names().constLast(), u"2026-12-11.toasoan-backup"_s);
    VERIFY_OK(
        Store::restore(store.dir() + u"/backups/"_s + names().constLast(), store.path(u"other"_s)));
}

void TestBackup::secondFolder()
{
    TempStore store;
    Newsroom newsroom = store->newsroom().value();
    newsroom.secondBackupFolder = store.path(u"usb"_s);
    VERIFY_OK(store->setNewsroom(newsroom));
    const Result<void> away = store->dailyBackup();
    QVERIFY(!away);
    QVERIFY(away.error().text.contains(newsroom.secondBackupFolder));
    QVERIFY(store->lastBackup().isValid());
    QVERIFY(QDir().mkpath(newsroom.secondBackupFolder));
    QFile other(newsroom.secondBackupFolder + u"/của người khác.txt"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    for (int i = 0; i < 16; ++i) {
        VERIFY_OK(store->dailyBackup());
        store.pass(24 * 60 * 60);
    }
    const QStringList names
        = QDir(newsroom.secondBackupFolder).entryList({u"*.toasoan-backup"_s}, QDir::Files);
    QCOMPARE(names.size(), 14);
    QVERIFY(names.constFirst().startsWith(u"bao-cua-toi-"_s));
    QVERIFY(other.exists());
}

void TestBackup::checkSeesWhatIsWrong()
{
    TempStore store;
    filled(store, u"Một"_s);
    filled(store, u"Hai"_s);
    QCOMPARE(*store->check(), QStringList());
    const QStringList shas = [&] {
        QStringList all;
        const QList<StorySummary> stories = store->list().value();
        for (const StorySummary &story : stories)
            all += story.leadSha256;
        return all;
    }();
    QVERIFY(QFile::remove(store->picturePath(shas.at(0)).value()));
    QFile file(store->picturePath(shas.at(1)).value());
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    const QStringList wrong = store->check().value();
    QCOMPARE(wrong.size(), 2);
    QVERIFY(wrong.join(u' ').contains(shas.at(0)) && wrong.join(u' ').contains(shas.at(1)));
    QCOMPARE(store->picturePath(shas.at(0)).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
