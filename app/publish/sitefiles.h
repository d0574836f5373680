// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSet>

namespace toasoan {

/// Replaces a file in one step; folders on the way are made. Error::Full when the disk is.
[[nodiscard]] Result<void> replaceFile(const QString &file, const QByteArray &bytes);

/// The generated files of a folder: only those that differ are written, and what an earlier run
/// wrote and this one did not name is removed. Files of others are never touched.
class SiteFiles
{
public:
    /// Error::Refused when the folder holds a front page that this program did not write.
    [[nodiscard]] static Result<SiteFiles> open(const QString &folder);
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes);
    void keep(const QString &path); ///< stands already as it should
    [[nodiscard]] Result<void> finish(); ///< removes what is stale and notes what stands
    [[nodiscard]] int pagesWritten() const { return m_pagesWritten; }
    [[nodiscard]] bool changed() const { return m_changed; }

private:
    explicit SiteFiles(QString folder);
    QString m_folder;
    QSet<QString> m_before, m_now; // below the folder
    int m_pagesWritten = 0;
    bool m_changed = false;
};

} // namespace toasoan
