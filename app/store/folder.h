// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <utility>

namespace toasoan {

/// The right to write in a newsroom's folder: flock on DIR/lock, free at once when its holder ends,
/// however it ends. The file names the holder and stays.
class FolderLock
{
public:
    FolderLock() = default;
    FolderLock(FolderLock &&other) noexcept
        : m_file(std::exchange(other.m_file, -1))
    {
    }
    FolderLock &operator=(FolderLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    ~FolderLock();

    /// Error::Busy names the holder after `waitMs`; its detail is “PID PROGRAM”.
    [[nodiscard]] static Result<FolderLock> take(const QString &dir, int waitMs);
    /// Only keeps writers away, and needs no right to write; nothing to hold where no lock lies.
    [[nodiscard]] static Result<FolderLock> share(const QString &dir);

private:
    int m_file = -1;
};

[[nodiscard]] Error diskFull(const QString &detail);

/// Refused for what a newsroom keeps itself (its database, its pictures, its lock), whichever
/// newsroom it is and however the path leads there: whatever was written over it would destroy it.
[[nodiscard]] Result<void> mayReplace(const QString &file);

/// Empty when a newsroom may live on a file system of this type, else what it is called.
[[nodiscard]] QString networkShare(const QByteArray &fileSystemType);

} // namespace toasoan
