// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// Texts of WordPress' Classic editor know no blocks: its paragraphs are parted by empty lines.
[[nodiscard]] bool isClassic(const QString &content);

/// The lines of a classic text in the elements that WordPress prints them in.
[[nodiscard]] QString withParagraphs(const QString &html);

/// Pictures in “[caption]” as figures; in whatever text, since blocks may stand beside them.
[[nodiscard]] QString withFigures(const QString &html);

} // namespace toasoan
