// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/photo.h"

namespace toasoan {

/// What a published picture may carry besides its pixels, and nothing else.
struct PublishedFields
{
    QString caption, headline, byline, credit, source, copyright, usageTerms, webStatement, alt,
        city, country, date, digitalSourceType;
    /// Anything that was written for the newsroom and not about rights.
    [[nodiscard]] bool hasInnerWords() const;
    void dropInnerWords();
};

/// Those fields as the original has them; empty for files without metadata.
[[nodiscard]] PublishedFields publishedFields(const QString &path);
/// What makeRendition() writes into its picture.
[[nodiscard]] PublishedFields fieldsFor(const QString &path, const RenditionOptions &options);
/// A JPEG -> the same with these instead of its own: XMP in full, IIM as a mirror (UTF-8,
/// marked, each value cut between letters below its limit), Exif caption, artist and copyright.
[[nodiscard]] Result<QByteArray> withFields(const QByteArray &jpeg, const PublishedFields &fields);

} // namespace toasoan
