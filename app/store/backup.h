// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace toasoan {

/// Newest file of DIR/backups, empty when there is none.
[[nodiscard]] QString newestBackup(const QString &dir);

} // namespace toasoan

/// The one file (zip) that a newsroom is kept in: manifest.json, newsroom.db, templates/ and
/// photos/, or in place of these pictures.txt, the names of pictures that lie in a folder beside it
/// (sharedpictures.h).
namespace toasoan::backup {

enum class Pictures { Within, Beside };

/// Replaces an older backup, and no other file.
[[nodiscard]] Result<void> write(const QString &dir, const QString &file, const QDateTime &now,
    Pictures pictures = Pictures::Within);

enum class Missing {
    Refused, ///< Error::Unavailable, and nothing is changed
    LeftOut
};

/// What Store::restore does, which refuses where pictures that should lie beside the archive are
/// gone or damaged.
[[nodiscard]] Result<QString> restore(const QString &file, const QString &dir, Missing pictures);

/// Removes what a killed restore, import or sync unpacked, and of killed backups what clearAside()
/// does. Only for the holder of the folder's lock: whatever goes on holds it.
void clearLeftovers(const QString &dir);
/// Removes what backups into this folder left that were killed a day ago or longer.
void clearAside(const QString &folder);

/// Whether a file says that it is one; not whether it is whole.
[[nodiscard]] bool isBackup(const QString &file);

/// Whether a name in it is a picture or a template, as they lie in the newsroom's folder.
[[nodiscard]] bool isContent(const QString &name);

/// The SHA-256 of what a file holds.
[[nodiscard]] Result<QString> fileHash(const QString &path);

} // namespace toasoan::backup
