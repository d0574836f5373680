// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <QStringList>

namespace toasoan {

/// Writes a zip aside and puts it in its place only when it is whole and on the disk.
class ZipWriter
{
public:
    [[nodiscard]] static Result<ZipWriter> open(const QString &file);
    ZipWriter(ZipWriter &&other) noexcept;
    ~ZipWriter(); ///< without finish() nothing is left behind
    [[nodiscard]] Result<void> add(const QString &name, const QByteArray &bytes);
    /// The file is read in finish(); pictures are stored as they are.
    [[nodiscard]] Result<void> addFile(const QString &name, const QString &path, bool compress);
    [[nodiscard]] Result<void> finish();

private:
    ZipWriter();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Reads a zip that nobody vouches for: names that leave their folder, doubled names, too many or
/// too large entries are Error::Invalid at once, by what the zip says and again by what it holds.
class ZipReader
{
public:
    struct Limits
    {
        int entries = 100000;
        qint64 file = qint64(1) << 30;
        qint64 total = qint64(1) << 40;
        int ratio = 0; ///< most bytes that one packed byte may become beyond the first MB; 0: any
        bool consistent = true; ///< false: small disorder that other programs forgive is read
    };
    [[nodiscard]] static Result<ZipReader> open(const QString &file, const Limits &limits);
    ZipReader(ZipReader &&other) noexcept;
    ~ZipReader();
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] Result<QByteArray> bytes(const QString &name, qint64 most) const;
    /// Answers the SHA-256 of what was written.
    [[nodiscard]] Result<QString> extract(const QString &name, const QString &path) const;

private:
    ZipReader();
    struct Private;
    std::unique_ptr<Private> d;
};

/// What was written to this file, or that this folder's names changed, survives a power cut.
bool syncToDisk(const QString &path);

} // namespace toasoan
