// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "store/backup.h"
#include "store/folder.h"
#include "tempstore.h"

#include <QDir>
#include <QDirIterator>
#include <QtConcurrent>
#include <sys/stat.h>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

// The pictures of the automatic backups, which lie once beside all of them.
class TestSharedPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lieOnceForAllDays();
    void outliveTheNewsroomsOwn();
    void goWithTheLastBackupThatNamesThem();
    void stayWhileABackupCannotBeRead();
    void secondFolderIsWholeByItself();
    void secondFolderMayBeTheFirst();
    void withoutThemNothingIsChanged();
    void damagedOnesAreTakenFromElsewhere();
    void aShortenedPictureTakesNoPlace();
    void aDamagedPictureIsMended();
    void severalAtOnce();
    void aFolderThatIsAwayIsNotBegunAnew();
    void ofANewerProgram();
    void areNotWrittenOver();
};

namespace {

constexpr int day = 24 * 60 * 60;

QString added(const TempStore &store, const QString &headline)
{
    Content content = test::content(headline);
    const QString sha
        = store->addPictureFile(store.picture(u"a.jpg"_s, headline.toUtf8().repeated(1000)))
              .value_or(QString());
    content.photos = {{u"p"_s, sha, u"Chú thích"_s, u"Đức Trung"_s, {}, {}}};
    content.lead = u"p"_s;
    return store->createStory(content, reporter) ? sha : QString();
}

QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names += QFileInfo(files.next()).baseName();
    names.sort();
    return names;
}

QString pool(const TempStore &store)
{
    return store.dir() + u"/backups/photos"_s;
}

QString inPool(const TempStore &store, const QString &sha)
{
    return u"%1/%2/%3.jpg"_s.arg(pool(store), sha.left(2), sha);
}

QStringList archives(const QString &folder)
{
    QStringList files;
    const QFileInfoList all
        = QDir(folder).entryInfoList({u"*.toasoan-backup"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : all)
        files += file.filePath();
    return files;
}

// What is wrong with the newsroom that an archive becomes; empty for a whole one with `stories`.
QString broughtBack(const QString &archive, const QString &dir, int stories)
{
    const Result<QString> restored = Store::restore(archive, dir);
    if (!restored)
        return restored.error().text;
    const auto store = Store::open(dir, {});
    if (!store)
        return store.error().text;
    const QStringList wrong = (*store)->check().value_or(QStringList{u"check"_s});
    const qsizetype there = (*store)->list()->size();
    return there == stories ? wrong.join(u'\n') : u"%1 stories"_s.arg(there);
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path); // another file: the newsroom's own may be the same one
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void TestSharedPictures::lieOnceForAllDays()
{
    TempStore store;
    QStringList shas{added(store, u"Một"_s)};
    VERIFY_OK(store->dailyBackup());
    shas += added(store, u"Hai"_s);
    shas.sort();
    for (int i = 0; i < 3; ++i) {
        store.pass(day);
        VERIFY_OK(store->dailyBackup());
    }
    QCOMPARE(filesBelow(pool(store)), shas);
    for (const QString &sha : std::as_const(shas)) {
        struct stat own = {};
        struct stat kept = {};
        QCOMPARE(::stat(QFile::encodeName(*store->picturePath(sha)).constData(), &own), 0);
        QCOMPARE(::stat(QFile::encodeName(inPool(store, sha)).constData(), &kept), 0);
        QCOMPARE(kept.st_ino, own.st_ino); // no room for a second copy
    }
    const QStringList files = archives(store.dir() + u"/backups"_s);
    QCOMPARE(files.size(), 4);
    for (const QString &file : files) {
        const QStringList names = ZipReader::open(file, {})->names();
        QVERIFY(names.filter(u"photos/"_s).isEmpty());
        const int stories = file == files.constFirst() ? 1 : 2;
        const QString other = store.path(QFileInfo(file).baseName());
        QCOMPARE(broughtBack(file, other, stories), QString());
        QCOMPARE(filesBelow(other + u"/photos"_s).size(), stories);
    }
    // The one that somebody asks for holds all in one file.
    VERIFY_OK(store->backup(store.path(u"tay.toasoan-backup"_s)));
    QCOMPARE(ZipReader::open(store.path(u"tay.toasoan-backup"_s), {})
                 ->names()
                 .filter(u"photos/"_s)
                 .size(),
        2);
}

void TestSharedPictures::outliveTheNewsroomsOwn()
{
    TempStore store;
    const QString sha = added(store, u"Một"_s);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(QFile::remove(*store->picturePath(sha)));
    QCOMPARE(store->check()->size(), 1);
    const QString file = archives(store.dir() + u"/backups"_s).constFirst();
    QCOMPARE(broughtBack(file, store.path(u"nơi khác"_s), 1), QString());
    store.close();
    QCOMPARE(broughtBack(file, store.dir(), 1), QString());
    // A backup of a moved newsroom's folder, pictures and all, is as good.
    QVERIFY(QDir().rename(store.dir(), store.path(u"đã dời"_s)));
    QCOMPARE(broughtBack(store.path(u"đã dời/backups/2026-11-25.toasoan-backup"_s), store.dir(), 1),
        QString());
}

void TestSharedPictures::goWithTheLastBackupThatNamesThem()
{
    TempStore store;
    const QString gone = added(store, u"Một"_s);
    const QString stays = added(store, u"Hai"_s);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(QFile::remove(*store->picturePath(gone)));
    for (int i = 1; i < 14; ++i) {
        store.pass(day);
        VERIFY_OK(store->dailyBackup());
        QVERIFY(QFile::exists(inPool(store, gone)));
    }
    QVERIFY(overwrite(inPool(store, gone) + u".part"_s, "half")); // the power went
    QVERIFY(overwrite(pool(store) + u"/của tôi.txt"_s, "mine"));
    store.pass(day);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(!QFile::exists(inPool(store, gone)));
    QVERIFY(!QFile::exists(inPool(store, gone) + u".part"_s));
    QVERIFY(QFile::exists(pool(store) + u"/của tôi.txt"_s));
    QVERIFY(QFile::exists(inPool(store, stays)));
    QVERIFY(QFile::exists(*store->picturePath(stays)));
}

void TestSharedPictures::stayWhileABackupCannotBeRead()
{
    TempStore store;
    const QString gone = added(store, u"Một"_s);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(QFile::remove(*store->picturePath(gone)));
    const QString folder = store.dir() + u"/backups/"_s;
    QVERIFY(QFile::rename(
        folder + u"2026-11-25.toasoan-backup"_s, folder + u"giữ lại.toasoan-backup"_s));
    for (int i = 0; i < 15; ++i) {
        store.pass(day);
        VERIFY_OK(store->dailyBackup());
    }
    // Somebody's own name keeps an archive from going, and its pictures with it.
    QVERIFY(QFile::exists(inPool(store, gone)));
    QCOMPARE(broughtBack(folder + u"giữ lại.toasoan-backup"_s, store.path(u"b"_s), 1), QString());
    QVERIFY(overwrite(folder + u"giữ lại.toasoan-backup"_s, "damaged"));
    store.pass(day);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(QFile::exists(inPool(store, gone)));
}

void TestSharedPictures::secondFolderIsWholeByItself()
{
    TempStore store;
    // Another file system, where there is one: no second names across it.
    const QTemporaryDir usb(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/toasoan-usb-XXXXXX"_s
                                                                  : store.path(u"usb-XXXXXX"_s));
    Newsroom newsroom = store->newsroom().value();
    newsroom.secondBackupFolder = usb.path();
    VERIFY_OK(store->setNewsroom(newsroom));
    const QString gone = added(store, u"Một"_s);
    const QString stays = added(store, u"Hai"_s);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(QFile::remove(*store->picturePath(gone)));
    QCOMPARE(filesBelow(usb.path()).size(), 1 + 2);
    for (int i = 0; i < 13; ++i) {
        store.pass(day);
        VERIFY_OK(store->dailyBackup());
    }
    const QStringList files = archives(usb.path());
    QCOMPARE(files.size(), 14);
    store.close();
    QVERIFY(QDir().rename(store.dir(), store.path(u"hỏng"_s)));
    QCOMPARE(broughtBack(files.constFirst(), store.dir(), 2), QString());
    QVERIFY(QDir().rename(store.dir(), store.path(u"đã thử"_s)));
    QVERIFY(QDir().rename(store.path(u"hỏng"_s), store.dir()));
    store.reopen();
    store.pass(day);
    VERIFY_OK(store->dailyBackup());
    const QStringList left = filesBelow(usb.path());
    QVERIFY(!left.contains(gone) && left.contains(stays));
    QCOMPARE(left.size(), 14 + 1);
}

// One that a person looks into, and edits in place, is no second name of the newsroom's own.
void TestSharedPictures::secondFolderMayBeTheFirst()
{
    const TempStore store;
    const QString sha = added(store, u"Cầu mới"_s);
    Newsroom newsroom = store->newsroom().value();
    for (const QString &folder : {store.dir() + u"/backups"_s, store.path(u"thu-hai"_s)}) {
        QVERIFY(QDir().mkpath(folder));
        newsroom.secondBackupFolder = folder;
        VERIFY_OK(store->setNewsroom(newsroom));
        VERIFY_OK(store->dailyBackup());
        const QStringList all = archives(folder);
        QVERIFY(!all.isEmpty());
        for (const QString &archive : all)
            QVERIFY(backup::isBackup(archive));
    }
    QDirIterator copies(
        store.path(u"thu-hai"_s), {sha + u".jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(copies.hasNext());
    struct stat there = {}, own = {};
    QCOMPARE(::stat(QFile::encodeName(copies.next()).constData(), &there), 0);
    QCOMPARE(::stat(QFile::encodeName(store->picturePath(sha).value()).constData(), &own), 0);
    QVERIFY(there.st_ino != own.st_ino);
}

void TestSharedPictures::withoutThemNothingIsChanged()
{
    TempStore store;
    const QString lost = added(store, u"Một"_s);
    added(store, u"Hai"_s);
    VERIFY_OK(store->dailyBackup());
    const QString file = store.path(u"2026-11-25.toasoan-backup"_s);
    QVERIFY(QFile::copy(archives(store.dir() + u"/backups"_s).constFirst(), file));
    const QString other = store.path(u"nơi khác"_s);
    const Result<QString> refused = Store::restore(file, other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
    QVERIFY2(
        refused.error().text.contains(store.path(u"photos"_s)), qPrintable(refused.error().text));
    QVERIFY(filesBelow(other).filter(u"newsroom"_s).isEmpty());
    QVERIFY(!QFile::exists(other + u"/photos"_s));
    // One of the two is there: the texts come back, and what there is of the pictures.
    QVERIFY(QDir().rename(pool(store), store.path(u"photos"_s)));
    QVERIFY(QFile::remove(u"%1/%2/%3.jpg"_s.arg(store.path(u"photos"_s), lost.left(2), lost)));
    QVERIFY(!Store::restore(file, other));
    VERIFY_OK(backup::restore(file, other, backup::Missing::LeftOut));
    const auto restored = Store::open(other, {});
    VERIFY_OK(restored);
    QCOMPARE((*restored)->list()->size(), 2);
    const QStringList wrong = (*restored)->check().value();
    QCOMPARE(wrong.size(), 1);
    QVERIFY(wrong.constFirst().contains(lost));
}

void TestSharedPictures::damagedOnesAreTakenFromElsewhere()
{
    TempStore store;
    const QString sha = added(store, u"Một"_s);
    VERIFY_OK(store->dailyBackup());
    const QString file = archives(store.dir() + u"/backups"_s).constFirst();
    const qint64 size = QFileInfo(inPool(store, sha)).size();
    QVERIFY(overwrite(inPool(store, sha), QByteArray(size, 'x')));
    QVERIFY(!Store::restore(file, store.path(u"nơi khác"_s)));
    store.close();
    QCOMPARE(broughtBack(file, store.dir(), 1), QString()); // that newsroom has it itself
}

void TestSharedPictures::aShortenedPictureTakesNoPlace()
{
    TempStore store;
    const QString sha = added(store, u"Một"_s);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(overwrite(*store->picturePath(sha), "half"));
    store.pass(day);
    VERIFY_OK(store->dailyBackup());
    for (const QString &file : archives(store.dir() + u"/backups"_s))
        QCOMPARE(broughtBack(file, store.path(QFileInfo(file).baseName()), 1), QString());
    // The other way round the whole one takes the place.
    QVERIFY(QFile::remove(*store->picturePath(sha)));
    VERIFY_OK(store->addPictureFile(inPool(store, sha)));
    QVERIFY(overwrite(inPool(store, sha), "half"));
    store.pass(day);
    VERIFY_OK(store->dailyBackup());
    QVERIFY(backup::fileHash(inPool(store, sha)) == sha);
}

// As long as before, so that only its hash tells.
void TestSharedPictures::aDamagedPictureIsMended()
{
    TempStore store;
    const QString sha = added(store, u"Một"_s);
    const QString file = store.path(u"tay.toasoan-backup"_s);
    VERIFY_OK(store->backup(file));
    const QString picture = *store->picturePath(sha);
    QVERIFY(overwrite(picture, QByteArray(QFileInfo(picture).size(), 'x')));
    QCOMPARE(store->check()->size(), 1);
    store.close();
    QCOMPARE(broughtBack(file, store.dir(), 1), QString());
}

void TestSharedPictures::severalAtOnce()
{
    TempStore store;
    for (int i = 0; i < 30; ++i)
        QVERIFY(!added(store, u"Bài %1"_s.arg(i)).isEmpty());
    QThreadPool threads;
    threads.setMaxThreadCount(4);
    QList<QFuture<Result<QString>>> all;
    for (int i = 0; i < 4; ++i)
        all += QtConcurrent::run(&threads, &Store::backupOfToday, store.dir(), store.now);
    for (QFuture<Result<QString>> &one : all)
        VERIFY_OK(one.result());
    QCOMPARE(broughtBack(
                 archives(store.dir() + u"/backups"_s).constFirst(), store.path(u"nơi khác"_s), 30),
        QString());
}

// Whoever moved the newsroom's folder could not move it back over another.
void TestSharedPictures::aFolderThatIsAwayIsNotBegunAnew()
{
    TempStore store;
    const QString away = store.path(u"nơi khác"_s);
    QVERIFY(!Store::backupOfToday(away, store.now));
    QVERIFY(!QFileInfo::exists(away));
}

void TestSharedPictures::ofANewerProgram()
{
    TempStore store;
    added(store, u"Một"_s);
    const QString file = store.path(u"tay.toasoan-backup"_s);
    VERIFY_OK(store->backup(file));
    const Result<ZipReader> read = ZipReader::open(file, {});
    Result<ZipWriter> zip = ZipWriter::open(store.path(u"mới.toasoan-backup"_s));
    const QStringList names = read->names();
    for (const QString &name : names) {
        QByteArray bytes = read->bytes(name, 1 << 24).value();
        if (name == "manifest.json"_L1)
            bytes.replace("\"version\": 1", "\"version\": 3");
        VERIFY_OK(zip->add(name, bytes));
    }
    VERIFY_OK(zip->finish());
    const Result<QString> refused
        = Store::restore(store.path(u"mới.toasoan-backup"_s), store.path(u"nơi khác"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Newer);
}

void TestSharedPictures::areNotWrittenOver()
{
    TempStore store;
    const QString sha = added(store, u"Một"_s);
    VERIFY_OK(store->dailyBackup());
    QCOMPARE(mayReplace(inPool(store, sha)).error().kind, Error::Kind::Refused);
    VERIFY_OK(mayReplace(store.dir() + u"/backups/tay.toasoan-backup"_s));
}

QTEST_GUILESS_MAIN(TestSharedPictures)
#include "tst_sharedpictures.moc"
