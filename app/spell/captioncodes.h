// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/people.h"
#include "story/snippets.h"

#include <optional>

namespace toasoan {

/// “=lht=”, as photographers type whom a picture shows.
struct CaptionCode
{
    qsizetype from = 0, length = 0; ///< with its equals signs
    QString code;
    bool operator==(const CaptionCode &) const = default;
};
/// The code that ends `before`.
[[nodiscard]] std::optional<CaptionCode> codeBefore(const QString &before);
/// The code whose closing sign made `now` out of `before`, the cursor standing behind it; none when
/// something behind it was taken away, or when nothing changed.
[[nodiscard]] std::optional<CaptionCode> codeTyped(
    const QString &before, const QString &now, qsizetype cursor);

/// What it stands for: an abbreviation, else the people with these initials (`lht`) or this name
/// without marks (`lehoangtam`), each with rank and office as a caption says them. More than one
/// is for a person to choose from.
[[nodiscard]] QStringList codeTexts(
    const QString &code, const Snippets &snippets, const QList<KnownPerson> &people);

} // namespace toasoan
