// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zip.h"

#include <QSet>

namespace toasoan {

/// What a document may ask of this computer. A manuscript has at most a few hundred kilobytes of
/// text; the rest is pictures.
namespace office {
inline constexpr qint64 mostFile = 256LL << 20; ///< packed: forty pictures of a good camera
inline constexpr qint64 mostUnpacked = 512LL << 20; ///< pictures do not shrink, text is small
inline constexpr qint64 mostPart = 64LL << 20; ///< of XML: a book has five
inline constexpr qint64 mostPicture = 100LL << 20; ///< a picture of 100 megapixels
inline constexpr int mostEntries = 10000; ///< a book with pictures has some hundreds
inline constexpr int mostRatio = 400; ///< text packs to a tenth, one row repeated to 1/150
inline constexpr int deepest = 256; ///< elements in each other; twenty tables in tables have 100
inline constexpr qsizetype mostBlocks = 50000; ///< paragraphs; a book has some thousands
inline constexpr int mostPictures = 500;
inline constexpr int mostFields = 50; ///< of Word in each other; three are many
inline constexpr int mostNotes = 500; ///< comments that become notes of the story
inline constexpr int mostColumns = 100; ///< of a table, as in a body
inline constexpr qsizetype mostQuote = 200; ///< letters that a comment stands on
inline constexpr int convertMs = 90000; ///< a first start of the office program on a slow disk
} // namespace office

/// The zip that a .docx or .odt is, within those limits. Every failure is a sentence that says what
/// to do with this document.
class OfficeFile
{
public:
    /// `called`: what people call it, where that is not how the file is called.
    [[nodiscard]] static Result<OfficeFile> open(const QString &path, const QString &called = {});
    [[nodiscard]] bool has(const QString &part) const { return m_names.contains(part); }
    [[nodiscard]] Result<QByteArray> part(
        const QString &name, qint64 most = office::mostPart) const;
    [[nodiscard]] QString fileName() const { return m_name; }
    [[nodiscard]] tl::unexpected<Error> damaged(const QString &detail) const;

private:
    OfficeFile(QString name, ZipReader zip);
    QString m_name;
    QSet<QString> m_names;
    ZipReader m_zip;
};

} // namespace toasoan
