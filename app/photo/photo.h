// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/picture.h"
#include "story/story.h"

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QRectF>
#include <QSize>
#include <QStringList>

namespace toasoan {

/// What a picture file says of itself, decoded per field (XMP before IIM before Exif), NFC.
struct PhotoMetadata
{
    QString caption, headline, byline, credit, source, copyright, alt, city, country, date,
        instructions;
    QStringList keywords, persons;
    QSize size; ///< upright
    QStringList warnings; ///< translated: broken encodings, fields that disagree, cut values
    [[nodiscard]] QJsonObject toJson() const; ///< shape of `photo inspect`
};

/// What a story's use of the file starts with: caption, credit (the credit line, else the by-line;
/// without “Ảnh:”), alt and size; no id yet.
[[nodiscard]] Photo usedPhoto(const QString &sha256, const PhotoMetadata &metadata);
/// The same for the picture itself, with place, time, keywords and instructions.
[[nodiscard]] Picture describedPicture(
    const QString &sha256, const QString &name, const PhotoMetadata &metadata);

/// Pure and thread-safe: each opens the file itself; Exiv2 exceptions end here. Files over 200 MB,
/// over 200 megapixels, or whose content is not a picture are refused with a sentence. JPEG, PNG,
/// WebP, TIFF, GIF.
void initialisePhotoLibrary(); ///< once in main(), before threads
[[nodiscard]] Result<PhotoMetadata> readMetadata(const QString &path);
[[nodiscard]] Result<QSize> pictureSize(const QString &path); ///< upright, without decoding
/// Upright sRGB, scaled down to fit `bound` (not up; an empty bound means full size).
[[nodiscard]] Result<QImage> decodePicture(const QString &path, const QSize &bound = {});

struct RenditionOptions
{
    int width = 1600; ///< at most; never scaled up
    int quality = 85;
    QRectF crop = {}; ///< in fractions of the upright picture; empty for all
    QString caption = {}, credit = {}, alt = {}, headline = {}, byline = {},
            copyright = {}; ///< written as XMP in full and IIM (UTF-8, marked)
    /// Of the original only who made it, whose it is, on what terms and when it was taken: what
    /// readers get says no word that nobody approved.
    bool publicWords = false;
};
/// JPEG made from pixels, upright, sRGB, with only an allow-list of metadata: no GPS, serial
/// numbers, maker notes, thumbnails or trailers; rights fields of the original are kept where not
/// given.
[[nodiscard]] Result<QByteArray> makeRendition(
    const QString &path, const RenditionOptions &options);

/// The file as it is, or with such words taken out, its pixels untouched: the same bytes that
/// makeRendition would have given with `publicWords` at once.
[[nodiscard]] Result<QByteArray> withoutInnerWords(const QString &path);

/// Lower-case hex SHA-256 of a file, read in pieces.
[[nodiscard]] Result<QString> fileSha256(const QString &path);

} // namespace toasoan
