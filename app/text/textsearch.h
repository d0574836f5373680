// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace toasoan {

/// A stretch of the text as it stands there, also where letters are not composed.
struct TextMatch
{
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const TextMatch &) const = default;
};

/// Where `query` stands in `text`, from the left, none over another. Case never counts, any white
/// space is like any other; diacritics and đ count only when `exact`.
[[nodiscard]] QList<TextMatch> matches(const QString &text, const QString &query, bool exact);

/// `text` with `with` in the place of every match.
[[nodiscard]] QString replaced(
    const QString &text, const QString &query, const QString &with, bool exact);

} // namespace toasoan
