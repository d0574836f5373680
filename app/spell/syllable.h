// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/letters.h"

#include <optional>
#include <vector>

namespace toasoan {

/// Where “hòa, khỏe, thủy” carry the tone: on the first letter as newspapers print it, or on the
/// second as school books do.
enum class TonePlace : std::uint8_t { Old, New };

/// One legal Vietnamese syllable. `onset` and `rhyme` are as written, without tone (“gi” + “êng”);
/// the i that “gi” swallows stands in neither.
struct Syllable
{
    Letters onset;
    Letters rhyme;
    Tone tone = Tone::Level;

    friend bool operator==(const Syllable &a, const Syllable &b)
    {
        return a.onset == b.onset && a.rhyme == b.rhyme && a.tone == b.tone;
    }
};

/// Nothing for what no Vietnamese syllable is written like; a tone on the wrong letter is wrong.
[[nodiscard]] std::optional<Syllable> parseSyllable(LettersView letters);
[[nodiscard]] Letters spelled(const Syllable &syllable, TonePlace place = TonePlace::Old);

/// Quicker than parseSyllable.
[[nodiscard]] bool isLegal(LettersView letters);

/// The same letters and tone with the tone where it belongs; empty when no syllable comes of it.
[[nodiscard]] Letters replaced(LettersView letters, Tone tone, TonePlace place = TonePlace::Old);
[[nodiscard]] Letters rightlyPlaced(LettersView letters);

/// “hoà” -> “hòa”, all else as it is.
[[nodiscard]] Letters withOldPlace(LettersView letters);
[[nodiscard]] Letters withNewPlace(LettersView letters);
/// Either style of the open rhymes oa, oe, uy; nothing when the word has no two.
[[nodiscard]] std::optional<TonePlace> placeOf(LettersView letters);

/// “kỹ” -> “kĩ” and back; empty when i and y are not free in this syllable.
[[nodiscard]] Letters withOtherI(LettersView letters);

/// How many syllables “ôxít” or “glyxêrin” has, a foreign word written as it is heard; 0 for none.
/// Onsets may be foreign ones; a tone stands only before c, ch, p and t, and then it is sắc.
[[nodiscard]] int heardSyllables(LettersView letters);

/// Every legal syllable, in the old style.
[[nodiscard]] const std::vector<Letters> &legalSyllables();

} // namespace toasoan
