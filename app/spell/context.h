// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/language.h"

#include <span>
#include <vector>

namespace toasoan {

/// One reading of a place in a sentence.
struct Reading
{
    int word = -1;
    int second = -1; ///< of two words that were joined
    float cost = 0; ///< of the slip; of an unknown word, how unlikely it is
    bool unknown = false; ///< `cost` stands for the word's whole likelihood
    int source = -1; ///< the caller's number
    float best = 0; ///< answer: the likelihood of the best sentence through it
};

/// Reads sentences; keeps its working space from one to the next. Not for two threads at once.
class SentenceReader
{
public:
    explicit SentenceReader(const Language &language)
        : m_language(language)
    {
    }
    /// `places`: each with its readings, none without; fills in every reading's `best`.
    void read(std::span<std::vector<Reading>> places);

private:
    using Row = std::vector<Reading>;
    void score(const Row &first, const Row &second, const Row &third, size_t at);

    const Language &m_language;
    struct Step
    {
        std::vector<Language::Pair> pairs; ///< of the place before and this one
        std::vector<float> scores; ///< over (two before, before, this)
        std::vector<float> forward; ///< over (before, this): the best beginning that ends so
    };
    std::vector<Step> m_steps;
    std::vector<float> m_backward;
    std::vector<float> m_earlier;
};

} // namespace toasoan
