// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/candidates.h"
#include "spell/context.h"
#include "spell/speller.h"
#include "spell/syllable.h"
#include "spell/tokens.h"

#include <functional>

namespace toasoan {

/// What the words of a line should be, by structure, counts and context. Not for two threads.
class Engine
{
public:
    /// `isEnglish`: a dictionary knows the word as it is written.
    Engine(const Lexicon &lexicon, std::function<bool(const QString &)> isEnglish);

    struct Finding
    {
        size_t token = 0;
        size_t tokens = 1; ///< two when a word was split
        QString kind;
        QStringList suggestions; ///< best first, in the letter case of the text
        double ratio = 0; ///< how much likelier the first one is, in nats
        bool certain = false; ///< no such word exists
    };
    /// `own[i]`: the token is known to the newsroom.
    [[nodiscard]] std::vector<Finding> check(const QString &line, const std::vector<Token> &tokens,
        const std::vector<bool> &own, SpellOptions::Strictness strictness);

    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }

private:
    struct Place
    {
        size_t token = 0;
        const Known *known = nullptr;
        bool fixed = true; ///< only what was typed comes into question
        bool english = false;
        int word = -1; ///< of the lexicon, as typed
    };
    void sentence(const QString &line, const std::vector<Token> &tokens,
        const std::vector<Place> &places, SpellOptions::Strictness strictness,
        std::vector<Finding> &findings);
    void addReadings(const std::vector<Token> &tokens, const std::vector<Place> &places, size_t at,
        std::vector<Reading> &found);
    [[nodiscard]] int timesWritten(const std::vector<Token> &tokens, LettersView letters);
    [[nodiscard]] Reading typed(const Token &token, const Place &place) const;
    [[nodiscard]] int wordOf(const Token &token, const Place &place) const;
    [[nodiscard]] double limit(const Token &token, const Place &place, const Candidate &best) const;
    [[nodiscard]] double doubts(const std::vector<Token> &tokens, const std::vector<Place> &places,
        size_t at, const Candidate &best, double perWord);
    [[nodiscard]] Place placeOf(
        const QString &line, const std::vector<Token> &tokens, size_t at, bool own);
    void joins(const std::vector<Token> &tokens, const std::vector<bool> &own,
        std::vector<Finding> &findings);
    [[nodiscard]] QString written(const QString &typed, const Token &token,
        const Candidate &candidate, TonePlace place) const;

    const Lexicon &m_lexicon;
    Language m_language;
    Candidates m_candidates;
    SentenceReader m_reader;
    std::function<bool(const QString &)> m_isEnglish;
    std::unordered_map<Letters, bool> m_english;
    std::unordered_map<LettersView, int> m_times; ///< each word of the line, once it was asked for
    std::vector<std::vector<Reading>> m_rows; ///< working space, as is the next one
    std::vector<std::pair<float, Reading>> m_scored;
    TonePlace m_style = TonePlace::Old;
};

} // namespace toasoan
