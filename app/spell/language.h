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
    /// What a counted pair says of the word after it, looked up once for all such words.
    struct Context
    {
        Lexicon::Range thirds;
        float count = 0; ///< of the pair, 0 when it was never counted
        float trust = 0;
        float unseen = 0; ///< what is left to a triple nobody counted, as a logarithm
    };
    [[nodiscard]] Context context(const Pair &pair) const;
    /// `before` is of the two words before `third`, `after` the pair of the second and `third`.
    [[nodiscard]] float triple(const Context &before, int third, const Pair &after) const;

private:
    [[nodiscard]] Pair pairUncached(int first, int second) const;

    [[nodiscard]] bool mayBeCounted(int first, int second) const
    {
        const size_t bit = bitOf(first, second);
        return (m_counted[bit >> 6U] >> (bit & 63U) & 1U) != 0;
    }
    /// What stands after one word lies together.
    [[nodiscard]] static size_t bitOf(int first, int second);

    const Lexicon &m_lexicon;
    std::vector<std::uint64_t> m_counted; ///< a bit for each counted pair, a few for others
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
