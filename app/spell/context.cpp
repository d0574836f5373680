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

// The likelihood of `third` after `first` and `second`, its cost taken off.
float step(const Language &language, const Reading &first, const Reading &second,
    const Reading &third, const Language::Pair &before)
{
    if (third.unknown)
        return Language::unknown - third.cost;
    const int middle = lastOf(second);
    const Language::Pair after = language.pair(middle, third.word);
    const Language::Pair context
        = second.second >= 0 ? language.pair(second.word, second.second) : before;
    Q_UNUSED(first)
    float score = language.triple(context, third.word, after);
    if (third.second >= 0)
        score += language.triple(after, third.second, language.pair(third.word, third.second));
    return score - third.cost;
}

} // namespace

void readSentence(const Language &language, std::vector<std::vector<Reading>> &places)
{
    const Reading edge{Lexicon::sentence, -1, 0, false, -1, 0};
    const Reading nothing{-1, -1, 0, false, -1, 0};
    const size_t n = places.size();
    if (n == 0)
        return;
    const std::vector<Reading> start{edge};
    const std::vector<Reading> before{nothing};
    const auto at = [&](qsizetype i) -> const std::vector<Reading> & {
        return i < -1 ? before : i < 0 || i >= qsizetype(n) ? start : places[size_t(i)];
    };
    // forward[i] over (reading at i-1, reading at i); scores[i] over (i-2, i-1, i).
    std::vector<std::vector<float>> forward(n + 1);
    std::vector<std::vector<float>> scores(n + 1);
    for (size_t i = 0; i <= n; ++i) {
        const auto &first = at(qsizetype(i) - 2);
        const auto &second = at(qsizetype(i) - 1);
        const auto &third = at(qsizetype(i));
        forward[i].assign(second.size() * third.size(), never);
        scores[i].resize(first.size() * second.size() * third.size());
        for (size_t a = 0; a < first.size(); ++a) {
            for (size_t b = 0; b < second.size(); ++b) {
                const Language::Pair pair = language.pair(lastOf(first[a]), second[b].word);
                const float sofar = i == 0 ? 0 : forward[i - 1][a * second.size() + b];
                for (size_t c = 0; c < third.size(); ++c) {
                    const float score = step(language, first[a], second[b], third[c], pair);
                    scores[i][(a * second.size() + b) * third.size() + c] = score;
                    float &best = forward[i][b * third.size() + c];
                    best = std::max(best, sofar + score);
                }
            }
        }
    }
    std::vector<float> backward(forward[n].size(), 0);
    for (size_t i = n; i-- > 0;) {
        // backward is over (i, i+1); make it one over (i-1, i).
        const auto &first = at(qsizetype(i) - 1);
        auto &second = places[i];
        const auto &third = at(qsizetype(i) + 1);
        std::vector<float> earlier(first.size() * second.size(), never);
        for (size_t a = 0; a < first.size(); ++a)
            for (size_t b = 0; b < second.size(); ++b)
                for (size_t c = 0; c < third.size(); ++c) {
                    float &best = earlier[a * second.size() + b];
                    best = std::max(best,
                        scores[i + 1][(a * second.size() + b) * third.size() + c]
                            + backward[b * third.size() + c]);
                }
        backward = std::move(earlier);
        for (size_t b = 0; b < second.size(); ++b) {
            second[b].best = never;
            for (size_t a = 0; a < first.size(); ++a)
                second[b].best = std::max(second[b].best,
                    forward[i][a * second.size() + b] + backward[a * second.size() + b]);
        }
    }
}

} // namespace toasoan
