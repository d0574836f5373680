// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace toasoan {

/// Newest file of DIR/backups, empty when there is none.
[[nodiscard]] QString newestBackup(const QString &dir);

} // namespace toasoan

/// The one file (zip) that a newsroom is kept in: manifest.json, newsroom.db, photos/, templates/.
namespace toasoan::backup {

/// Replaces an older backup, and no other file.
[[nodiscard]] Result<void> write(const QString &dir, const QString &file, const QDateTime &now);

/// Removes what a killed restore, import or sync unpacked, and of killed backups what clearAside()
/// does. Only for the holder of the folder's lock: whatever goes on holds it.
void clearLeftovers(const QString &dir);
/// Removes what backups into this folder left that were killed a day ago or longer.
void clearAside(const QString &folder);

/// Whether a file says that it is one; not whether it is whole.
[[nodiscard]] bool isBackup(const QString &file);

/// Whether a name in it is a picture or a template, as they lie in the newsroom's folder.
[[nodiscard]] bool isContent(const QString &name);

} // namespace toasoan::backup
