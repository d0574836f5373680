// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/letters.h"

#include <vector>

namespace toasoan {

/// A word as the keys would have made it, had the input method been on.
struct Decoded
{
    enum class Method : std::uint8_t { Telex, Vni, Viqr };
    Letters word; ///< legal, tone in the old place
    Method method = Method::Telex;
};

/// Readings of keys left in a word that use every key; marks already there stay. Nothing for
/// what is legal as it stands.
[[nodiscard]] std::vector<Decoded> decodeKeys(LettersView letters);

/// Readings of Telex that ends in a tone key and lacks one key of a mark: “tuyetj” -> “tuyệt”.
[[nodiscard]] std::vector<Letters> decodeMissing(LettersView letters);

/// VIQR with its signs: “tie^'ng” -> “tiếng”; empty when it is no syllable.
[[nodiscard]] Letters decodeViqr(QStringView word);

/// “ko” -> “không”, “fát” -> “phát”; empty when it is no shorthand.
[[nodiscard]] Letters longForm(LettersView letters);

} // namespace toasoan
