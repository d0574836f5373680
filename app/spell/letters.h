// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>
#include <string>
#include <string_view>

namespace toasoan {

/// Small letters of the Vietnamese alphabet (with f j w z), digits and the apostrophe, one byte
/// each: ASCII as it is, letters with marks from 0x80 on. What the engine compares and stores.
using Letters = std::string;
using LettersView = std::string_view;

enum class Diacritic : std::uint8_t { None, Breve, Circumflex, Horn, Stroke };
enum class Tone : std::uint8_t { Level, Falling, Rising, Hook, Tilde, Dot };
constexpr int toneCount = 6;

struct Letter
{
    char base = 0; ///< a–z; a digit or the apostrophe for itself; 0 for no letter
    Diacritic mark = Diacritic::None;
    Tone tone = Tone::Level;
    bool vowel = false;
};

[[nodiscard]] const Letter &letterOf(char code);
/// 0 when there is no such letter.
[[nodiscard]] char codeOf(char base, Diacritic mark, Tone tone = Tone::Level);
[[nodiscard]] char codeOf(QChar small);
[[nodiscard]] QChar charOf(char code);

/// Empty when a letter is not of the alphabet; `text` is NFC, of any case.
[[nodiscard]] Letters lettersOf(QStringView text);
[[nodiscard]] QString textOf(LettersView letters);

/// “đường” -> “đương”.
[[nodiscard]] Letters withoutTones(LettersView letters);
/// “đường” -> “duong”.
[[nodiscard]] Letters withoutMarks(LettersView letters);
[[nodiscard]] bool hasMarks(LettersView letters); ///< any letter beyond a–z
/// The tone of the first toned letter.
[[nodiscard]] Tone toneOf(LettersView letters);

} // namespace toasoan
