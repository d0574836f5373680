// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reading.h"

#include "store/sql.h"
#include "store/store_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

// The first look that needs the write-ahead log and its index.
Result<void> canRead(Sql &sql)
{
    return sql.value(u"PRAGMA user_version"_s).map([](const QVariant &) {});
}

} // namespace

Result<Reading> openForReading(Sql &sql, const QString &dir)
{
    Result<void> opened = sql.open(dir + u'/' + databaseName);
    if (opened)
        opened = canRead(sql);
    if (opened)
        return Reading();
    const Error first = opened.error();
    if (first.kind != Error::Kind::Io && first.kind != Error::Kind::Full)
        return tl::unexpected<Error>(first);
    sql.close();
    return openUntouched(sql, dir);
}

Result<Reading> openUntouched(Sql &sql, const QString &dir)
{
    Result<FolderLock> lock = FolderLock::share(dir);
    if (!lock)
        return passed(lock);
    Reading reading;
    reading.lock = std::move(*lock);
    const QString file = dir + u'/' + databaseName;
    const QString log = file + u"-wal"_s;
    Result<void> opened;
    if (QFileInfo(log).size() == 0) {
        opened = sql.openUnchanging(file);
    } else {
        reading.copy = std::make_unique<QTemporaryDir>();
        const QString copy = reading.copy->filePath(databaseName);
        if (!reading.copy->isValid() || !QFile::copy(file, copy)
            || !QFile::copy(log, copy + u"-wal"_s))
            return fail(Error::Kind::Io,
                Store::tr("The newest work lies in “%1”, and it can neither be read where it is "
                          "nor from a copy in “%2”. Nothing was changed. Free some space, or copy "
                          "the whole folder to a disk that can be written.")
                    .arg(log, QDir::tempPath()));
        // what cannot be written there comes as it was
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QFile::setPermissions(copy + u"-wal"_s, QFile::ReadOwner | QFile::WriteOwner);
        opened = sql.open(copy);
    }
    if (opened)
        opened = canRead(sql);
    if (!opened)
        return passed(opened);
    return reading;
}

} // namespace toasoan
