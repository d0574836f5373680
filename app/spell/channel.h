// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/letters.h"

namespace toasoan {

/// A word taken apart for comparing: toneless letters in three pieces, and the tone.
struct Parts
{
    Letters body; ///< without tone
    Letters onset;
    Letters nucleus;
    Letters coda;
    Tone tone = Tone::Level;
    int tones = 0; ///< toned letters; more than one is a slip
    std::uint32_t mask = 0; ///< a bit for each base letter

    explicit Parts(LettersView letters);
};

constexpr float impossibleCost = 99;
constexpr float iForYCost = 3.6F;

/// How hard it is to type `typed` when `meant` was meant, in nats, letter by letter; tones not
/// counted. `limit`: anything above may be answered by impossibleCost.
[[nodiscard]] float editCost(LettersView typed, LettersView meant, float limit);
/// Never above editCost, from the masks of both alone.
[[nodiscard]] float leastEditCost(std::uint32_t typed, std::uint32_t meant);
/// One onset or coda for another by the habits of writers; impossibleCost when they are not near.
[[nodiscard]] float onsetCost(const Letters &typed, const Letters &meant);
[[nodiscard]] float codaCost(const Letters &typed, const Letters &meant);
[[nodiscard]] float toneCost(Tone typed, Tone meant);
/// All marks and the tone left out: “duoc” for “được”; impossibleCost when it is not that.
[[nodiscard]] float bareCost(const Parts &typed, const Parts &meant);

} // namespace toasoan
