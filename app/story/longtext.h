// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

namespace toasoan {

/// A paragraph beyond this makes every key slow: layout goes through all of it.
inline constexpr qsizetype longParagraph = 30'000;

[[nodiscard]] qsizetype longestParagraph(const Body &body); ///< letters
/// Paragraphs that are too long, parted where a sentence ends, else between two words; the text
/// stays letter for letter save the space at which it is parted.
[[nodiscard]] Body withShortParagraphs(const Body &body);

} // namespace toasoan
