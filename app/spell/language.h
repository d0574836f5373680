// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/lexicon.h"

#include <vector>

namespace toasoan {

/// How likely a word is after two others: triples, then pairs, then the word alone. Natural
/// logarithms. Words are numbers of the lexicon; -1 is one never counted.
class Language
{
public:
    explicit Language(const Lexicon &lexicon);
    static constexpr float unknown = -20;

    [[nodiscard]] float alone(int word) const { return word < 0 ? unknown : m_alone[size_t(word)]; }
    struct Pair
    {
        float score = unknown; ///< of the second after the first
        int place = -1; ///< in the lexicon, -1 when never counted
    };
    [[nodiscard]] Pair pair(int first, int second) const;
    /// `before` is pair(first, second).
    [[nodiscard]] float triple(const Pair &before, int third, const Pair &after) const;

private:
    [[nodiscard]] Pair pairUncached(int first, int second) const;

    const Lexicon &m_lexicon;
    std::vector<float> m_alone;
    std::vector<float> m_rest; ///< what an uncounted pair gets of the first word, as a logarithm
    struct Slot
    {
        int first = -2;
        int second = -2;
        Pair pair;
    };
    mutable std::vector<Slot> m_slots;
};

} // namespace toasoan
