// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QStringList>

namespace toasoan {

/// A rank or an office, where it stands in a text.
struct Title
{
    QString text;
    qsizetype start = 0;
};

/// The rank (“Thiếu tướng”) that stands straight before the name at `at`.
[[nodiscard]] std::optional<Title> rankBefore(const QString &text, qsizetype at);
/// “Phó Giám đốc Công an tỉnh” before the name, or before the rank that stands there.
[[nodiscard]] std::optional<Title> officeBefore(const QString &text, qsizetype at);
/// Those after a name that ends at `end`: “Lê Quốc Hùng - Thứ trưởng Bộ Công an, Chỉ huy trưởng …”.
[[nodiscard]] QList<Title> officesAfter(const QString &text, qsizetype end);
/// “ông”, “bà”, “đồng chí”, “bác sĩ” and their like straight before `at`: a person's name follows.
[[nodiscard]] bool isAddressed(const QString &text, qsizetype at);

/// Whether both may be one office: the same, or one says less (“Thứ trưởng”) than the other.
[[nodiscard]] bool sameOffice(const QString &one, const QString &other);

/// Small letters, tones in the old place: “Đại uý” and “đại úy” are one.
[[nodiscard]] QString foldedWord(const QString &word);
[[nodiscard]] QString foldedWords(const QString &words);

} // namespace toasoan
