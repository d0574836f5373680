// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/folder.h"

#include <memory>
#include <QTemporaryDir>

namespace toasoan {

class Sql;

/// What a connection that only reads stands on; it must outlive the connection. Empty where SQLite
/// could read the newsroom's file in its usual way.
struct Reading
{
    FolderLock lock; ///< shared: nobody writes meanwhile
    std::unique_ptr<QTemporaryDir> copy; ///< what was read into the copy's place
};

/// Opens a newsroom's file for reading, also where nothing can be written beside it: a full disk, a
/// folder or a disk that can only be read.
[[nodiscard]] Result<Reading> openForReading(Sql &sql, const QString &dir);

/// The second half of openForReading(): writes nothing into the folder. What still lies in the
/// write-ahead log is read from a copy, never left out.
[[nodiscard]] Result<Reading> openUntouched(Sql &sql, const QString &dir);

} // namespace toasoan
