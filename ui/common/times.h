// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDateTime>
#include <QString>

namespace toasoan {

/// Times as people read them, Vietnam's whatever the computer's zone.
[[nodiscard]] QString clockText(const QDateTime &at); ///< “10:05”
[[nodiscard]] QString dateText(const QDateTime &at); ///< “25-11-2026”
/// “10:05” today, “10:05, 24-11” this year, else “10:05, 24-11-2025”.
[[nodiscard]] QString whenText(const QDateTime &at, const QDateTime &now);
/// “today”, “yesterday”, else the date.
[[nodiscard]] QString dayText(const QDateTime &at, const QDateTime &now);

/// “12:40”, “1:02:40”; empty when it is not known.
[[nodiscard]] QString filmLengthText(int seconds);
/// Reads such a length; 0 of an empty text, nothing when it is none.
[[nodiscard]] std::optional<int> filmSeconds(const QString &text);

} // namespace toasoan
