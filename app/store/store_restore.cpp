// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/schema.h"
#include "store/sharedpictures.h"
#include "store/store_p.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 manifestMost = 1 << 20;
constexpr int lockWaitMs = 3000;

tl::unexpected<Error> broken(const QString &file, const QString &detail)
{
    return fail(Error::Kind::Damaged,
        Store::tr("The backup “%1” is damaged. The newsroom was not changed; try another backup.")
            .arg(QFileInfo(file).fileName()),
        detail);
}

Result<QJsonObject> manifestOf(const ZipReader &zip)
{
    return zip.bytes(u"manifest.json"_s, manifestMost).map([](const QByteArray &json) {
        return QJsonDocument::fromJson(json).object();
    });
}

bool isManifest(const QJsonObject &manifest)
{
    return manifest[u"format"_s].toString() == "toasoan-backup"_L1;
}

tl::unexpected<Error> newer()
{
    return fail(Error::Kind::Newer,
        Store::tr("The backup was made by a newer Tòa Soạn. The newsroom was not changed. "
                  "Install the newer version on this computer to bring it back."));
}

// Unpacks into `aside` and looks at everything before anything of the newsroom is touched.
Result<QStringList> unpacked(const ZipReader &zip, const QString &file, const QString &aside)
{
    const Result<QJsonObject> said = manifestOf(zip);
    if (!said)
        return passed(said);
    const QJsonObject &manifest = *said;
    if (!isManifest(manifest))
        return fail(Error::Kind::Invalid,
            Store::tr("The file “%1” is not a backup of a newsroom. Nothing was changed.")
                .arg(QFileInfo(file).fileName()));
    if (manifest[u"version"_s].toInt() > backup::newestVersion)
        return newer();
    QStringList names;
    const QStringList all = zip.names();
    for (const QString &name : all) {
        const bool database = name == databaseName;
        if (name == "manifest.json"_L1 || name == backup::picturesEntry || name.endsWith(u'/'))
            continue;
        if (!database && !backup::isContent(name))
            return broken(file, name);
        const QString path = aside + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        const Result<QString> hash = zip.extract(name, path);
        if (!hash)
            return passed(hash);
        const bool picture = name.startsWith(u"photos/"_s);
        const QString wanted = database ? manifest[u"database"_s].toString()
            : picture                   ? QFileInfo(name).baseName()
                                        : *hash;
        if (*hash != wanted)
            return broken(file, name);
        names += name;
    }
    if (!names.contains(databaseName))
        return broken(file, databaseName);
    return names;
}

// Beside the archive, or where the newsroom that it is brought back into has them itself.
QStringList picturesFor(const QString &file, const QString &dir)
{
    return backup::picturesNear(file) + QStringList{dir + u"/backups/photos"_s, dir + u"/photos"_s};
}

tl::unexpected<Error> notWritable(const QString &dir, const QString &detail)
{
    return fail(Error::Kind::Io,
        Store::tr("The folder “%1” cannot be made or written. Nothing was changed; choose another "
                  "folder.")
            .arg(dir),
        detail);
}

// Whether one of the folders had it whole.
Result<bool> fetched(const QStringList &folders, const QString &name, const QString &path)
{
    for (const QString &folder : folders) {
        const QString source = folder + name.mid(name.indexOf(u'/'));
        if (!QFileInfo::exists(source) || !backup::isWhole(source))
            continue;
        QDir().mkpath(QFileInfo(path).path());
        if (!backup::bring(source, path, backup::Bring::Copied))
            return notWritable(QFileInfo(path).path(), source);
        return true;
    }
    return false;
}

// The pictures that an archive only names, brought to `aside` too.
Result<QStringList> gathered(
    const QString &file, const QString &dir, const QString &aside, backup::Missing missing)
{
    const Result<QStringList> named = backup::picturesNamed(file);
    if (!named)
        return passed(named);
    const QStringList folders = picturesFor(file, dir);
    QStringList names;
    for (const QString &name : *named) {
        const Result<bool> found = fetched(folders, name, aside + u'/' + name);
        if (!found)
            return passed(found);
        if (*found)
            names += name;
    }
    const int lost = int(named->size() - names.size());
    if (lost == 0 || missing == backup::Missing::LeftOut)
        return names;
    return fail(Error::Kind::Unavailable,
        Store::tr("%n pictures of the backup “%1” are missing or damaged in the folder “%2”, which "
                  "belongs "
                  "beside it. The newsroom was not changed. Put the folder there, or bring the "
                  "backup back "
                  "without these pictures.",
            nullptr, lost)
            .arg(QFileInfo(file).fileName(), folders.constFirst()));
}

Result<void> databaseIsWhole(const QString &file, const QString &database)
{
    const Result<QList<schema::Step>> steps = schema::steps();
    if (!steps)
        return passed(steps);
    Sql sql;
    if (const Result<void> opened = sql.open(database); !opened)
        return broken(file, opened.error().detail);
    const Result<QVariant> said = sql.value(u"PRAGMA integrity_check"_s);
    if (!said || said->toString() != "ok"_L1)
        return broken(file, said ? said->toString() : said.error().detail);
    const Result<int> version = schema::version(sql);
    if (!version || *version <= 0)
        return broken(file, u"user_version"_s);
    if (*version > steps->constLast().version)
        return newer();
    return {};
}

QString stamp()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s);
}

// How many stories there are now; nothing when the file cannot be read.
std::optional<int> storiesIn(const QString &database)
{
    Sql sql;
    if (!sql.open(database))
        return std::nullopt;
    const Result<int> version = schema::version(sql);
    if (version && *version == 0)
        return 0;
    const Result<QVariant> count = sql.value(u"SELECT count(*) FROM stories"_s);
    return count ? std::optional<int>(count->toInt()) : std::nullopt;
}

// The old file's journal is folded in, so that the new file takes its place by one rename.
void closeJournal(const QString &database)
{
    {
        Sql sql;
        if (sql.open(database))
            if (const auto folded = sql.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !folded)
                return;
    }
    QFile::remove(database + u"-wal"_s);
    QFile::remove(database + u"-shm"_s);
}

Result<QString> keptBeside(const QString &dir, const QString &database)
{
    if (!QFileInfo::exists(database))
        return QString();
    const std::optional<int> stories = storiesIn(database);
    if (stories && *stories == 0)
        return QString();
    const QString beside = u"%1-%2"_s.arg(dir, stamp());
    if (stories) {
        const QString file = beside + u".toasoan-backup"_s;
        const Result<void> written = backup::write(dir, file, QDateTime::currentDateTimeUtc());
        if (written)
            return file;
        if (written.error().kind != Error::Kind::Damaged)
            return passed(written);
    }
    // Nothing can read it: its bytes are kept as they are.
    const QString broken = beside + u"-damaged.db"_s;
    for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s})
        if (QFileInfo::exists(database + tail) && !QFile::copy(database + tail, broken + tail))
            return fail(Error::Kind::Io,
                Store::tr("The damaged newsroom could not be set aside as “%1”, so nothing was "
                          "changed. Check that there is room and that the folder may be written.")
                    .arg(broken));
    return broken;
}

Result<void> placed(const QString &aside, const QString &dir, const QString &name)
{
    const QString target = dir + u'/' + name;
    const QString source = aside + u'/' + name;
    QDir().mkpath(QFileInfo(target).path());
    if (::rename(QFile::encodeName(source).constData(), QFile::encodeName(target).constData()) == 0)
        return {};
    return fail(Error::Kind::Io,
        Store::tr("The folder “%1” cannot be written, so the backup was not brought back. The "
                  "newsroom's stories are as they were.")
            .arg(dir),
        target);
}

} // namespace

void backup::clearLeftovers(const QString &dir)
{
    static const QRegularExpression own(u"^\\.(restore|package|pull|incoming)-[A-Za-z]{6}$"_s);
    for (const QDir &folder : {QDir(dir), QDir(dir + u"/photos"_s)}) {
        const QFileInfoList left = folder.entryInfoList(
            {u".restore-*"_s, u".package-*"_s, u".pull-*"_s, u".incoming-*"_s},
            QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot);
        for (const QFileInfo &one : left) {
            if (!own.match(one.fileName()).hasMatch())
                continue;
            if (one.isDir())
                QDir(one.filePath()).removeRecursively();
            else
                QFile::remove(one.filePath());
        }
    }
    backup::clearAside(dir + u"/backups"_s);
}

bool backup::isBackup(const QString &file)
{
    const Result<ZipReader> zip = ZipReader::open(file, backup::archiveLimits);
    return zip && isManifest(manifestOf(*zip).value_or(QJsonObject()));
}

Result<QString> Store::restore(const QString &file, const QString &dir)
{
    return backup::restore(file, dir, backup::Missing::Refused);
}

Result<QString> backup::restore(const QString &file, const QString &dir, Missing missing)
{
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(dir));
    const QString database = folder + u'/' + databaseName;
    if (!QDir().mkpath(folder))
        return notWritable(folder, {});
    const Result<FolderLock> lock = FolderLock::take(folder, lockWaitMs);
    if (!lock)
        return passed(lock);
    backup::clearLeftovers(folder);
    const QTemporaryDir aside(folder + u"/.restore-XXXXXX"_s);
    if (!aside.isValid())
        return notWritable(folder, aside.errorString());
    const Result<ZipReader> zip = ZipReader::open(file, archiveLimits);
    if (!zip)
        return passed(zip);
    Result<QStringList> names = unpacked(*zip, file, aside.path());
    if (!names)
        return passed(names);
    if (const Result<void> whole = databaseIsWhole(file, aside.filePath(databaseName)); !whole)
        return passed(whole);
    const Result<QStringList> pictures = gathered(file, folder, aside.path(), missing);
    if (!pictures)
        return passed(pictures);
    *names += *pictures;
    Result<QString> kept = keptBeside(folder, database);
    if (!kept)
        return kept;
    for (const QString &name : *names)
        if (name != databaseName)
            if (const Result<void> done = placed(aside.path(), folder, name); !done)
                return passed(done);
    if (QFileInfo::exists(database))
        closeJournal(database);
    if (const Result<void> done = placed(aside.path(), folder, databaseName); !done)
        return passed(done);
    syncToDisk(folder);
    return kept;
}

} // namespace toasoan
