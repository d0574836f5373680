// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace toasoan {

/// NFC, zero-width characters and BOM dropped, controls other than line ends and tab dropped.
[[nodiscard]] QString clean(const QString &text);

/// At most so many UTF-16 units, and never half of a letter that takes two.
[[nodiscard]] QString shortened(const QString &text, qsizetype most);

/// For search: lower case, no diacritics, đ -> d. Keeps length only for NFC input of single letters
/// (each letter folds to exactly one character), so that matches can be marked in the original.
[[nodiscard]] QString folded(const QString &text);

/// “Cầu Ván thông xe” -> “cau-van-thong-xe”: ASCII, at most 80 characters, never cut inside a word.
[[nodiscard]] QString slug(const QString &text);

/// All dates and times people see are Vietnam's (UTC+7, no daylight saving), whatever the
/// computer's zone.
[[nodiscard]] QDateTime inVietnam(const QDateTime &time);
[[nodiscard]] QString vietnamRfc3339(
    const QDateTime &time); ///< 2026-11-25T10:05:00+07:00; empty when invalid

} // namespace toasoan
