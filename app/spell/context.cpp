// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/context.h"

#include <algorithm>
#include <limits>

namespace toasoan {

namespace {

constexpr float never = -std::numeric_limits<float>::infinity();

int lastOf(const Reading &reading)
{
    return reading.second >= 0 ? reading.second : reading.word;
}

} // namespace

// Fills in the pairs and scores of place `at`, whose readings are `third`.
void SentenceReader::score(const Row &first, const Row &second, const Row &third, size_t at)
{
    Step &step = m_steps[at];
    step.pairs.resize(second.size() * third.size());
    step.scores.resize(first.size() * second.size() * third.size());
    for (size_t b = 0; b < second.size(); ++b)
        for (size_t c = 0; c < third.size(); ++c)
            step.pairs[b * third.size() + c] = m_language.pair(lastOf(second[b]), third[c].word);
    for (size_t b = 0; b < second.size(); ++b) {
        const bool joined = second[b].second >= 0;
        Language::Context context;
        if (joined)
            context = m_language.context(m_language.pair(second[b].word, second[b].second));
        for (size_t a = 0; a < first.size(); ++a) {
            if (!joined)
                context
                    = m_language.context(at == 0 ? m_language.pair(lastOf(first[a]), second[b].word)
                                                 : m_steps[at - 1].pairs[a * second.size() + b]);
            for (size_t c = 0; c < third.size(); ++c) {
                const Reading &reading = third[c];
                float score = Language::unknown;
                if (!reading.unknown) {
                    const Language::Pair &after = step.pairs[b * third.size() + c];
                    score = m_language.triple(context, reading.word, after);
                    if (reading.second >= 0)
                        score += m_language.triple(m_language.context(after), reading.second,
                            m_language.pair(reading.word, reading.second));
                }
                step.scores[(a * second.size() + b) * third.size() + c] = score - reading.cost;
            }
        }
    }
}

void SentenceReader::read(std::span<std::vector<Reading>> places)
{
    static const Row start{Reading{Lexicon::sentence, -1, 0, false, -1, 0}};
    static const Row before{Reading{-1, -1, 0, false, -1, 0}};
    const size_t n = places.size();
    if (n == 0)
        return;
    const auto at = [&](qsizetype i) -> const Row & {
        return i < -1 ? before : i < 0 || i >= qsizetype(n) ? start : places[size_t(i)];
    };
    if (m_steps.size() < n + 1)
        m_steps.resize(n + 1);
    for (size_t i = 0; i <= n; ++i) {
        const Row &first = at(qsizetype(i) - 2);
        const Row &second = at(qsizetype(i) - 1);
        const Row &third = at(qsizetype(i));
        score(first, second, third, i);
        Step &step = m_steps[i];
        step.forward.assign(second.size() * third.size(), never);
        for (size_t a = 0; a < first.size(); ++a) {
            for (size_t b = 0; b < second.size(); ++b) {
                const float sofar = i == 0 ? 0 : m_steps[i - 1].forward[a * second.size() + b];
                const float *scores = &step.scores[(a * second.size() + b) * third.size()];
                float *best = &step.forward[b * third.size()];
                for (size_t c = 0; c < third.size(); ++c)
                    best[c] = std::max(best[c], sofar + scores[c]);
            }
        }
    }
    m_backward.assign(m_steps[n].forward.size(), 0);
    for (size_t i = n; i-- > 0;) {
        // m_backward is over (i, i+1); make it one over (i-1, i).
        const Row &first = at(qsizetype(i) - 1);
        Row &second = places[i];
        const size_t thirds = at(qsizetype(i) + 1).size();
        m_earlier.assign(first.size() * second.size(), never);
        for (size_t a = 0; a < first.size(); ++a)
            for (size_t b = 0; b < second.size(); ++b) {
                const float *scores = &m_steps[i + 1].scores[(a * second.size() + b) * thirds];
                float &best = m_earlier[a * second.size() + b];
                for (size_t c = 0; c < thirds; ++c)
                    best = std::max(best, scores[c] + m_backward[b * thirds + c]);
            }
        std::swap(m_backward, m_earlier);
        for (size_t b = 0; b < second.size(); ++b) {
            second[b].best = never;
            for (size_t a = 0; a < first.size(); ++a)
                second[b].best = std::max(second[b].best,
                    m_steps[i].forward[a * second.size() + b] + m_backward[a * second.size() + b]);
        }
    }
}

} // namespace toasoan
