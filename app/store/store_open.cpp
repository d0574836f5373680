// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "store/backup.h"
#include "store/schema.h"
#include "store/search.h"
#include "store/store_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUuid>
#include <sys/stat.h>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

QByteArray fileSystemOf(const QString &dir)
{
    QString present = dir;
    while (!QFileInfo::exists(present) && present != QFileInfo(present).path())
        present = QFileInfo(present).path();
    return QStorageInfo(present).fileSystemType();
}

// Less than SQLite's first step beside its file takes.
bool hasNoSpace(const QString &dir)
{
    const QStorageInfo disk(dir);
    return disk.isValid() && !disk.isReadOnly() && disk.bytesAvailable() < 64 * 1024;
}

tl::unexpected<Error> notFound(const QString &dir)
{
    return fail(Error::Kind::NotFound,
        Store::tr("There is no newsroom in “%1”. “toasoan-cli init” makes one there; or name "
                  "another folder.")
            .arg(dir));
}

Error damaged(const QString &dir, const QString &detail)
{
    const QString backup = newestBackup(dir);
    const QString text = backup.isEmpty()
        ? Store::tr("The newsroom's file “%1” is damaged and was left as it is. No backup lies in "
                    "the folder “backups”; look for one in the second backup folder and bring it "
                    "back with “toasoan-cli restore FILE”.")
              .arg(dir + u'/' + databaseName)
        : Store::tr("The newsroom's file “%1” is damaged and was left as it is. Bring back the "
                    "newest backup with “toasoan-cli restore %2”.")
              .arg(dir + u'/' + databaseName, backup);
    return {Error::Kind::Damaged, text, detail};
}

Result<void> madeFolder(const QString &dir)
{
    if (QFileInfo(dir).isDir() || QDir().mkpath(dir))
        return {};
    return fail(Error::Kind::Io,
        Store::tr("The folder “%1” cannot be made or written, so the newsroom cannot be opened "
                  "there. Check who may write in it, or choose another folder.")
            .arg(dir));
}

} // namespace

Store::Store(QString dir, Options options)
    : m_dir(std::move(dir))
    , m_clock(options.clock ? options.clock : [] { return QDateTime::currentDateTimeUtc(); })
    , d(std::make_unique<Private>())
{
    d->options = std::move(options);
}

Store::~Store()
{
    d->sql.setWrote({});
    // A reader would have to look through what is not indexed.
    if (d->ready && d->options.access == Access::Write)
        if (const Result<void> indexed = search::indexSaved(d->sql); !indexed)
            qCWarning(logStore) << "search index" << indexed.error().detail;
}

QString Store::defaultDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/toasoan/toa-soan"_s;
}

QString Store::sampleDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/toasoan/toa-soan-mau"_s;
}

QSqlDatabase Store::database() const
{
    return d->sql.database();
}

Sql &Store::sql() const
{
    return d->sql;
}

Result<std::unique_ptr<Store>> Store::open(const QString &dir, const Options &options)
{
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(dir));
    const QString share
        = networkShare(options.fileSystem ? options.fileSystem(folder) : fileSystemOf(folder));
    if (!share.isEmpty())
        return fail(Error::Kind::Refused,
            tr("The folder “%1” is on a network share (%2). There a newsroom's file can break when "
               "the network does, so it was not opened. Choose a folder on a disk of this "
               "computer; backups may go to the share.")
                .arg(folder, share));
    const bool exists = QFileInfo::exists(folder + u'/' + databaseName);
    const bool writes = options.access == Access::Write;
    if (!exists && (!writes || !options.create))
        return notFound(folder);
    if (writes)
        if (const Result<void> made = madeFolder(folder); !made)
            return passed(made);
    std::unique_ptr<Store> store(new Store(folder, options));
    const Result<void> prepared = store->prepare();
    if (prepared)
        return store;
    const Error &error = prepared.error();
    store.reset();
    if (error.kind == Error::Kind::Damaged)
        return tl::unexpected<Error>(damaged(folder, error.detail));
    if (error.kind == Error::Kind::Io && hasNoSpace(folder))
        return tl::unexpected<Error>(diskFull(error.detail));
    return tl::unexpected<Error>(error);
}

namespace {

Result<void> startNewsroom(Sql &sql, const QDateTime &now)
{
    Transaction transaction(sql);
    Result<void> done = transaction.begin();
    const auto setting = [&](const QString &key, const QString &value) {
        if (done)
            done = sql.run(
                u"INSERT OR IGNORE INTO settings (key, value) VALUES (?, ?)"_s, {key, value});
    };
    setting(u"newsroom.id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    setting(u"newsroom.created"_s, now.toString(Qt::ISODateWithMs));
    if (done)
        done = sql.run(u"INSERT INTO members (name, display_name, role) "
                       "SELECT 'quantri', 'Quản trị', 'administrator' "
                       "WHERE NOT EXISTS (SELECT 1 FROM members)"_s);
    if (!done)
        return done;
    return transaction.commit();
}

// A few look-ups that walk through most kinds of pages: a broken file shows at once.
Result<void> looksWhole(Sql &sql)
{
    for (const QString &statement : {u"SELECT count(*) FROM sqlite_schema"_s,
             u"SELECT count(*) FROM members"_s, u"SELECT max(number) FROM stories"_s,
             u"SELECT max(number) FROM history"_s, u"SELECT count(*) FROM settings"_s}) {
        if (const Result<QVariant> value = sql.value(statement); !value)
            return passed(value);
    }
    return {};
}

Result<void> pragmas(Sql &sql, const QStringList &all)
{
    for (const QString &pragma : all) {
        const Result<QVariant> value = sql.value(u"PRAGMA "_s + pragma);
        if (!value)
            return passed(value);
    }
    return {};
}

} // namespace

std::pair<quint64, quint64> placeOf(const QString &file)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(file).constData(), &found) != 0)
        return {0, 0};
    return {quint64(found.st_dev), quint64(found.st_ino)};
}

bool Store::isReadOnly() const
{
    return d->options.access == Access::Read;
}

bool Store::isInPlace() const
{
    return placeOf(m_dir + u'/' + databaseName) == d->place;
}

Result<void> Store::prepare()
{
    const bool writes = d->options.access == Access::Write;
    if (writes) {
        Result<FolderLock> lock = FolderLock::take(m_dir, d->options.waitMs);
        if (!lock)
            return passed(lock);
        d->lock = std::move(*lock);
        backup::clearLeftovers(m_dir);
    }
    const QString file = m_dir + u'/' + databaseName;
    const Result<QList<schema::Step>> steps = schema::steps();
    if (!steps)
        return passed(steps);
    Sql &sql = d->sql;
    const auto openIt = [&]() -> Result<void> {
        if (writes)
            return sql.open(file);
        return openForReading(sql, m_dir).map([this](Reading &&reading) {
            d->reading = std::move(reading);
        });
    };
    if (Result<void> opened = openIt(); !opened)
        return opened;
    const Result<int> version = schema::version(sql);
    if (!version)
        return passed(version);
    if (!writes && *version < steps->constLast().version) {
        sql.close();
        d->reading = {};
        Options migrating = d->options;
        migrating.access = Access::Write;
        migrating.create = false;
        if (const auto writer = open(m_dir, migrating); !writer)
            return passed(writer);
        if (Result<void> opened = openIt(); !opened)
            return opened;
    }
    if (*version <= steps->constLast().version) {
        // Also a reader's connection must know the journal's mode before anything else.
        Result<void> set = pragmas(sql,
            writes ? QStringList{u"cache_size = -32768"_s, u"journal_mode = WAL"_s,
                u"synchronous = NORMAL"_s, u"foreign_keys = ON"_s}
                   : QStringList{u"cache_size = -32768"_s, u"foreign_keys = ON"_s});
        if (!set)
            return set;
    }
    const QString backup = u"%1/backups/%2-schema-%3.db"_s.arg(
        m_dir, now().toUTC().toString(u"yyyyMMdd-HHmmsszzz"_s), QString::number(*version));
    if (Result<void> migrated = schema::migrate(sql, *steps, backup); !migrated)
        return migrated;
    if (Result<void> whole = looksWhole(sql); !whole)
        return whole;
    d->ready = true;
    d->place = placeOf(file);
    if (!writes)
        return pragmas(sql, {u"query_only = ON"_s});
    if (Result<void> started = startNewsroom(sql, now()); !started)
        return started;
    if (d->options.backgroundCheckpoints) {
        if (Result<void> set = pragmas(sql, {u"wal_autocheckpoint = 0"_s}); !set)
            return set;
        d->checkpoints = std::make_unique<Checkpoints>(file);
        sql.setWrote([checkpoints = d->checkpoints.get()] { checkpoints->noteWrite(); });
        d->checkpoints->noteWrite();
    }
    sql.setAllows(d->options.allows);
    return {};
}

} // namespace toasoan
