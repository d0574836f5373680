// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zip.h"

/// The pictures of the automatic backups: they lie once, in one folder beside the archives, and
/// each archive names those that belong to it. A picture is called by what it holds
/// (“photos/ab/<sha256>.<ext>”) and never written into, so it may be one file with the newsroom's
/// own, under a second name.
namespace toasoan::backup {

inline constexpr ZipReader::Limits archiveLimits{1000000, qint64(1) << 38, qint64(1) << 42};
inline constexpr int newestVersion = 2; ///< of an archive; 1: its pictures are within

/// The entry of an archive that names them, one a line; an archive without it holds its pictures
/// itself.
inline constexpr QLatin1String picturesEntry("pictures.txt");

/// Where they lie for an archive of a day: “photos” for “2026-11-25.toasoan-backup”, “bao-photos”
/// for “bao-2026…”.
[[nodiscard]] QString picturesBeside(const QString &archive);

/// Every folder beside an archive, which somebody may have renamed, that may hold pictures of it.
[[nodiscard]] QStringList picturesNear(const QString &archive);

[[nodiscard]] QStringList picturesIn(const QString &dir);
[[nodiscard]] Result<QStringList> picturesNamed(const QString &archive);

/// Whether a picture holds what its name says.
[[nodiscard]] bool isWhole(const QString &picture);

enum class Bring {
    Linked, ///< under a second name where the file system can, else copied to the disk
    Copied ///< where people see them and may write into them
};
[[nodiscard]] bool bring(const QString &from, const QString &to, Bring how);

/// Brings into the folder `to` what it lacks of `names` from the folder `from`.
[[nodiscard]] Result<void> sharePictures(
    const QString &from, const QString &to, const QStringList &names, Bring how);

/// Removes what no archive in the same folder names; nothing while one of them cannot be read.
void dropUnnamed(const QString &pictures);

/// Holds a folder for one backup at a time, as far as its file system can. Nobody holds two: one
/// folder may be the other by another name.
class OneAtATime
{
public:
    explicit OneAtATime(const QString &folder);
    ~OneAtATime();
    void release();
    OneAtATime(const OneAtATime &) = delete;
    OneAtATime &operator=(const OneAtATime &) = delete;

private:
    int m_folder;
};

} // namespace toasoan::backup
