// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/channel.h"
#include "spell/lexicon.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace toasoan {

/// What may have been meant by a word.
struct Candidate
{
    int word = -1; ///< of the lexicon
    int second = -1; ///< the other half when two words were joined
    float cost = 0; ///< of the slip
    bool decoded = false; ///< keys of Telex, VNI or VIQR left in it
    bool loose = false; ///< decoded, but a key of a mark is missing
    bool placed = false; ///< only the tone stood on the wrong letter
    bool loan = false; ///< a foreign word that newspapers print
};

/// What is known of a word by itself.
struct Known
{
    Letters typed; ///< tone in the old place
    int word = -1; ///< of the lexicon, -1 when never counted
    int otherI = -1; ///< the same word with i for y or y for i
    float count = 0;
    bool legal = false; ///< of structure
    bool marks = false;
    bool accepted = false; ///< right by itself: a counted syllable, or a loan
    bool loan = false; ///< accepted, though no legal syllable
    bool decodes = false;
    bool digits = false;
    bool divides = false; ///< into two syllables
    bool transcribed = false; ///< “nitrôglyxêrin”: a foreign word as it is heard, nothing near it
    std::vector<Candidate> candidates; ///< the cheapest first, without the word itself
};

/// Builds and keeps the candidates of every word it was asked for. Not for two threads at once.
class Candidates
{
public:
    explicit Candidates(const Lexicon &lexicon);
    ~Candidates();
    /// Stays where it is until forget().
    [[nodiscard]] const Known &of(const Letters &letters);
    void forget(); ///< what was asked for, once it is much

private:
    struct Body
    {
        Parts parts;
        std::array<int, toneCount> words{}; // of the lexicon, by tone
        size_t onset = 0; // among m_onsets, and so on
        size_t nucleus = 0;
        size_t coda = 0;
    };
    void addSlips(Known &known) const;
    void addKeys(Known &known) const;
    void addHalves(Known &known) const;
    void addLoans(Known &known) const;
    void put(Known &known, Candidate candidate, size_t among) const;
    [[nodiscard]] static bool isTranscribed(const Known &known);
    void judge(Known &known) const;

    const Lexicon &m_lexicon;
    std::vector<Body> m_bodies;
    std::vector<Letters> m_onsets;
    std::vector<Letters> m_nuclei;
    std::vector<Letters> m_codas;
    std::unordered_map<Letters, std::unique_ptr<Known>> m_known;
};

} // namespace toasoan
