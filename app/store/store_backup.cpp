// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "store/backup.h"
#include "store/folder.h"
#include "store/schema.h"
#include "store/sharedpictures.h"
#include "store/store_p.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr int dailyBackupsKept = 14;

constexpr QLatin1String extension(".toasoan-backup");

Result<void> addTemplates(ZipWriter &zip, const QString &dir)
{
    const QDir templates(dir + u"/templates"_s);
    const QStringList names = templates.entryList(QDir::Files);
    for (const QString &file : names) {
        const QString name = u"templates/"_s + file;
        if (!backup::isContent(name))
            continue;
        if (Result<void> added = zip.addFile(name, templates.filePath(file), true); !added)
            return added;
    }
    return {};
}

Result<void> addPictures(
    ZipWriter &zip, const QString &dir, const QString &file, backup::Pictures where)
{
    const QStringList names = backup::picturesIn(dir);
    if (where == backup::Pictures::Beside) {
        // Before the archive: what it names is there from its first moment.
        Result<void> shared = backup::sharePictures(
            dir + u"/photos"_s, backup::picturesBeside(file), names, backup::Bring::Linked);
        return shared ? zip.add(backup::picturesEntry, names.join(u'\n').toUtf8()) : shared;
    }
    for (const QString &name : names)
        if (Result<void> added = zip.addFile(name, dir + u'/' + name, false); !added)
            return added;
    return {};
}

// Only the newest of those that carry a date.
void prune(const QString &folder, const QString &prefix)
{
    const QDir dir(folder);
    QStringList names
        = dir.entryList({prefix + u"[0-9]*-[0-9]*"_s + extension}, QDir::Files, QDir::Name);
    if (names.size() <= dailyBackupsKept)
        return;
    const QString pictures = backup::picturesBeside(dir.filePath(names.constLast()));
    while (names.size() > dailyBackupsKept)
        QFile::remove(dir.filePath(names.takeFirst()));
    backup::dropUnnamed(pictures);
}

Result<void> copyToSecond(const QString &file, const QString &folder, const QString &name)
{
    const QString target = folder + u'/' + name;
    if (QFileInfo::exists(target))
        return {};
    const auto copied = [&] {
        const Result<QStringList> pictures = backup::picturesNamed(file);
        return pictures
            && backup::sharePictures(backup::picturesBeside(file), backup::picturesBeside(target),
                *pictures, backup::Bring::Copied)
            && backup::bring(file, target, backup::Bring::Copied);
    };
    if (QFileInfo(folder).isDir() && copied())
        return {};
    return fail(Error::Kind::Io,
        Store::tr("Today's backup is made, but not its copy in “%1”. Plug in the disk or choose "
                  "another second folder.")
            .arg(folder));
}

} // namespace

bool backup::isContent(const QString &name)
{
    static const QRegularExpression shape(
        u"^(photos/([0-9a-f]{2})/\\2[0-9a-f]{62}\\.[a-z0-9]{1,8}|templates/[A-Za-z0-9_-]+\\.[a-z]{1,10})$"_s);
    return shape.match(name).hasMatch();
}

// It holds nothing but the copy of a database, and no backup takes a day.
void backup::clearAside(const QString &folder)
{
    static const QRegularExpression own(u"^\\.toasoan-[A-Za-z]{6}$"_s);
    const QDateTime old = QDateTime::currentDateTime().addDays(-1);
    const QFileInfoList asides = QDir(folder).entryInfoList(
        {u".toasoan-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QFileInfo &aside : asides) {
        const QStringList names
            = QDir(aside.filePath())
                  .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        const bool copies = std::all_of(names.cbegin(), names.cend(),
            [](const QString &name) { return name.startsWith(databaseName); });
        if (own.match(aside.fileName()).hasMatch() && copies && aside.lastModified() < old)
            QDir(aside.filePath()).removeRecursively();
    }
}

Result<void> backup::write(
    const QString &dir, const QString &file, const QDateTime &now, Pictures pictures)
{
    if (Result<void> may = mayReplace(file); !may)
        return may;
    if (QFileInfo(file).size() > 0 && !backup::isBackup(file))
        return fail(Error::Kind::Refused,
            Store::tr(
                "“%1” is there already and is no backup; it was left as it is. Choose another "
                "name.")
                .arg(file));
    const QString folder = QFileInfo(file).absolutePath();
    clearAside(folder);
    const QTemporaryDir aside(folder + u"/.toasoan-XXXXXX"_s);
    if (!aside.isValid())
        return fail(Error::Kind::Io,
            Store::tr("The backup could not be written to “%1”. The newsroom is unharmed. Check "
                      "that the folder is there and may be written.")
                .arg(folder),
            aside.errorString());
    const QString copy = aside.filePath(databaseName);
    Reading reading; // outlives the connection
    Sql sql;
    Result<void> done = openForReading(sql, dir).map(
        [&reading](Reading &&opened) { reading = std::move(opened); });
    if (done)
        done = sql.run(u"VACUUM INTO ?"_s, {copy});
    if (!done)
        return done;
    const Result<int> version = schema::version(sql);
    if (!version)
        return passed(version);
    const Result<QString> hash = fileHash(copy);
    if (!hash)
        return passed(hash);
    Result<ZipWriter> zip = ZipWriter::open(file);
    if (!zip)
        return passed(zip);
    const QJsonObject manifest{{u"format"_s, u"toasoan-backup"_s},
        {u"version"_s, pictures == Pictures::Within ? 1 : newestVersion}, {u"schema"_s, *version},
        {u"database"_s, *hash}, {u"createdAt"_s, vietnamRfc3339(now)}};
    done = zip->add(u"manifest.json"_s, QJsonDocument(manifest).toJson());
    if (done)
        done = zip->addFile(databaseName, copy, true);
    if (done)
        done = addPictures(*zip, dir, file, pictures);
    if (done)
        done = addTemplates(*zip, dir);
    if (done)
        done = zip->finish();
    return done;
}

QString newestBackup(const QString &dir)
{
    const QStringList names
        = QDir(dir + u"/backups"_s).entryList({u"*"_s + extension}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : u"%1/backups/%2"_s.arg(dir, names.constLast());
}

Result<void> Store::backup(const QString &file) const
{
    return backup::write(m_dir, QFileInfo(file).absoluteFilePath(), now());
}

Result<QStringList> Store::check() const
{
    QStringList wrong;
    Result<void> read = d->sql.each(u"PRAGMA integrity_check"_s, {}, [&](const QSqlQuery &row) {
        const QString line = row.value(0).toString();
        if (line != "ok"_L1)
            wrong += tr("The newsroom's file is damaged: %1").arg(line);
    });
    if (read)
        read = d->sql.each(u"PRAGMA foreign_key_check"_s, {}, [&](const QSqlQuery &row) {
            wrong += tr("A row of “%1” has lost what it belongs to.").arg(row.value(0).toString());
        });
    QStringList pictures;
    if (read)
        read = d->sql.each(u"SELECT sha256 FROM photos UNION SELECT poster_sha256 FROM films "
                           "WHERE poster_sha256 <> ''"_s,
            {}, [&](const QSqlQuery &row) { pictures += row.value(0).toString(); });
    QStringList unreadable;
    if (read)
        read = d->sql.each(
            u"SELECT story, number, content FROM revisions"_s, {}, [&](const QSqlQuery &row) {
                if (!QJsonDocument::fromJson(row.value(2).toByteArray()).isObject())
                    unreadable += tr("Revision %1 of the story %2 cannot be read.")
                                      .arg(row.value(1).toString(), row.value(0).toString());
            });
    if (!read)
        return passed(read);
    wrong += unreadable;
    for (const QString &sha256 : std::as_const(pictures)) {
        const Result<QString> path = picturePath(sha256);
        const Result<QString> hash = path ? backup::fileHash(*path) : Result<QString>();
        if (!path)
            wrong += tr("The file of the picture %1 is missing.").arg(sha256);
        else if (!hash || *hash != sha256)
            wrong += tr("The file of the picture %1 is damaged.").arg(sha256);
    }
    return wrong;
}

Result<QString> Store::backupOfToday(const QString &dir, const QDateTime &now)
{
    const QString folder = dir + u"/backups"_s;
    const QString day = inVietnam(now).toString(u"yyyy-MM-dd"_s);
    const QString file = folder + u'/' + day + extension;
    QDir(dir).mkdir(u"backups"_s); // never `dir`, which somebody may have moved meanwhile
    if (!QFileInfo(folder).isDir())
        return fail(Error::Kind::Io,
            tr("The folder “%1” cannot be written, so there is no backup of today. Check who may "
               "write there.")
                .arg(folder));
    backup::OneAtATime alone(folder);
    if (!QFileInfo::exists(file)) {
        const Result<void> written = backup::write(dir, file, now, backup::Pictures::Beside);
        if (!written)
            return passed(written);
        prune(folder, {});
    }
    Options options;
    options.access = Access::Read;
    const auto store = open(dir, options);
    if (!store)
        return passed(store);
    const Result<Newsroom> newsroom = (*store)->newsroom();
    const Result<QString> id = (*store)->setting(u"newsroom.id"_s);
    if (!newsroom)
        return passed(newsroom);
    if (newsroom->secondBackupFolder.isEmpty())
        return file;
    alone.release();
    const QString prefix = u"%1-%2-"_s.arg(slug(newsroom->name), id.value_or(QString()).left(8));
    const backup::OneAtATime aloneThere(newsroom->secondBackupFolder);
    const Result<void> copied
        = copyToSecond(file, newsroom->secondBackupFolder, prefix + day + extension);
    if (!copied)
        return passed(copied);
    prune(newsroom->secondBackupFolder, prefix);
    return file;
}

Result<void> Store::dailyBackup()
{
    return backupOfToday(m_dir, now()).map([](const QString &) {});
}

QDateTime Store::lastBackup() const
{
    const QString file = newestBackup(m_dir);
    return file.isEmpty() ? QDateTime() : QFileInfo(file).lastModified().toUTC();
}

} // namespace toasoan
