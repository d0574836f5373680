// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/channel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>
#include <vector>

namespace toasoan {

namespace {

// What slips cost: −ln of how often writers make them, rounded.
constexpr float markMissing = 3.3F;
constexpr float markWrong = 4.4F;
constexpr float markExtra = 4.6F;
constexpr float neighbourKey = 5.0F;
constexpr float strokeBesides = 2.5F; // it takes a second key, which no slip presses
constexpr float otherLetter = 7.0F;
constexpr float otherMarked = 8.0F;
constexpr float oneMoreOrLess = 5.3F;
constexpr float doubled = 3.8F;
constexpr float swapped = 4.8F;
constexpr float toneMissing = 3.3F;
constexpr float toneHookTilde = 2.8F;
constexpr float toneOther = 4.5F;
constexpr float toneExtra = 4.8F;

struct Place
{
    float row;
    float column;
};

// Where the keys lie; the rows of a keyboard are set off by about half a key.
Place placeOf(char base)
{
    static const std::array<Place, 26> places = [] {
        std::array<Place, 26> all{};
        constexpr std::array<const char *, 3> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
        constexpr std::array<float, 3> shifts{0, 0.3F, 0.8F};
        for (size_t row = 0; row < rows.size(); ++row)
            for (size_t i = 0; rows[row][i] != 0; ++i)
                all[size_t(rows[row][i] - 'a')] = {float(row), float(i) + shifts[row]};
        return all;
    }();
    return places[size_t(base - 'a')];
}

bool areNeighbours(char a, char b)
{
    if (a < 'a' || a > 'z' || b < 'a' || b > 'z')
        return false;
    const Place one = placeOf(a);
    const Place other = placeOf(b);
    return std::abs(one.row - other.row) <= 1 && std::abs(one.column - other.column) <= 1.05F;
}

float exchangedUncached(char typed, char meant)
{
    if (typed == meant)
        return 0;
    const Letter &a = letterOf(typed);
    const Letter &b = letterOf(meant);
    if (a.base == b.base) {
        if (a.mark == Diacritic::None)
            return markMissing;
        return b.mark == Diacritic::None ? markExtra : markWrong;
    }
    if ((a.base == 'i' && b.base == 'y') || (a.base == 'y' && b.base == 'i'))
        return iForYCost;
    if (areNeighbours(a.base, b.base))
        return neighbourKey + (b.mark != Diacritic::None ? 0.7F : 0.0F)
            + (a.mark == Diacritic::Stroke ? strokeBesides : 0.0F);
    return b.mark != Diacritic::None ? otherMarked : otherLetter;
}

// From typed to meant letter, by the bytes.
float exchanged(char typed, char meant)
{
    static const std::vector<float> table = [] {
        std::vector<float> all(65536);
        for (int a = 0; a < 256; ++a)
            for (int b = 0; b < 256; ++b)
                all[size_t(a) * 256 + size_t(b)] = exchangedUncached(char(a), char(b));
        return all;
    }();
    return table[size_t(uchar(typed)) * 256 + uchar(meant)];
}

constexpr size_t longest = 14;

struct Confusion
{
    const char *one;
    const char *other;
    float cost;
};

constexpr std::array<Confusion, 21> onsetPairs{{{"ng", "ngh", 1.8F}, {"g", "gh", 1.8F},
    {"c", "k", 2.0F}, {"c", "qu", 2.6F}, {"k", "qu", 2.4F}, {"s", "x", 3.2F}, {"tr", "ch", 3.2F},
    {"D", "gi", 3.0F}, {"l", "n", 3.6F}, {"D", "r", 3.6F}, {"gi", "r", 3.6F}, {"v", "D", 4.5F},
    {"v", "gi", 4.5F}, {"D", "dd", 3.3F}, {"p", "b", 4.6F}, {"p", "ph", 4.6F}, {"q", "qu", 3.6F},
    {"h", "qu", 6.0F}, {"x", "ch", 4.8F}, {"s", "ch", 5.0F}, {"t", "th", 4.6F}}};
constexpr std::array<Confusion, 8> codaPairs{
    {{"n", "ng", 3.6F}, {"c", "t", 3.6F}, {"n", "nh", 4.0F}, {"t", "ch", 4.4F}, {"ng", "nh", 4.6F},
        {"c", "ch", 4.6F}, {"p", "t", 5.2F}, {"p", "c", 5.4F}}};

using Costs = std::unordered_map<Letters, float>;

template <size_t size> Costs costsOf(const std::array<Confusion, size> &pairs)
{
    Costs costs;
    const Letters stroke(1, codeOf('d', Diacritic::Stroke));
    const auto real = [&](const char *text) {
        const Letters letters(text);
        return letters == "D" ? Letters("d") : letters == "dd" ? stroke : letters;
    };
    for (const Confusion &pair : pairs) {
        costs[real(pair.one) + '|' + real(pair.other)] = pair.cost;
        costs[real(pair.other) + '|' + real(pair.one)] = pair.cost;
    }
    return costs;
}

float classCost(const Costs &costs, const Letters &typed, const Letters &meant)
{
    if (typed == meant)
        return 0;
    if (typed.size() + meant.size() > 6)
        return impossibleCost;
    const auto at = costs.find(typed + '|' + meant);
    return at == costs.end() ? impossibleCost : at->second;
}

} // namespace

Parts::Parts(LettersView letters)
    : body(withoutTones(letters))
{
    for (const char code : letters) {
        const Letter &letter = letterOf(code);
        if (letter.base >= 'a' && letter.base <= 'z')
            mask |= 1U << (letter.base - 'a');
        if (letter.tone != Tone::Level) {
            ++tones;
            if (tone == Tone::Level)
                tone = letter.tone;
        }
    }
    size_t at = 0;
    while (at < body.size() && !letterOf(body[at]).vowel)
        ++at;
    const bool more = at + 1 < body.size() && letterOf(body[at + 1]).vowel;
    if (more && at == 1
        && ((body[0] == 'q' && body[1] == 'u') || (body[0] == 'g' && body[1] == 'i')))
        ++at;
    onset = body.substr(0, at);
    size_t end = at;
    while (end < body.size() && letterOf(body[end]).vowel)
        ++end;
    nucleus = body.substr(at, end - at);
    coda = body.substr(end);
}

float editCost(LettersView typed, LettersView meant, float limit)
{
    const size_t n = typed.size();
    const size_t m = meant.size();
    if (n > longest || m > longest)
        return impossibleCost;
    std::array<std::array<float, longest + 1>, longest + 1> cost{};
    for (size_t j = 1; j <= m; ++j)
        cost[0][j] = cost[0][j - 1] + oneMoreOrLess;
    for (size_t i = 1; i <= n; ++i) {
        cost[i][0] = cost[i - 1][0] + oneMoreOrLess;
        float least = cost[i][0];
        const bool twice = i > 1 && letterOf(typed[i - 1]).base == letterOf(typed[i - 2]).base;
        for (size_t j = 1; j <= m; ++j) {
            const float extra = twice ? doubled : oneMoreOrLess;
            const bool once = j > 1 && meant[j - 1] == meant[j - 2];
            float best = cost[i - 1][j - 1] + exchanged(typed[i - 1], meant[j - 1]);
            best = std::min(best, cost[i - 1][j] + extra);
            best = std::min(best, cost[i][j - 1] + (once ? doubled : oneMoreOrLess));
            if (i > 1 && j > 1 && typed[i - 1] != typed[i - 2])
                best = std::min(best,
                    cost[i - 2][j - 2] + swapped + exchanged(typed[i - 1], meant[j - 2]) * 0.6F
                        + exchanged(typed[i - 2], meant[j - 1]) * 0.6F);
            cost[i][j] = best;
            least = std::min(least, best);
        }
        // A swap looks back two rows, so the row before may still be the way through.
        if (least > limit
            && (i < 2
                || *std::min_element(cost[i - 1].begin(), cost[i - 1].begin() + long(m) + 1)
                    > limit))
            return impossibleCost;
    }
    return cost[n][m];
}

float leastEditCost(std::uint32_t typed, std::uint32_t meant)
{
    // i and y pass for each other; any other letter that only one of them has costs an exchange,
    // and an exchange settles one on either side.
    constexpr std::uint32_t i = 1U << ('i' - 'a');
    constexpr std::uint32_t y = 1U << ('y' - 'a');
    const auto merged = [](std::uint32_t mask) { return mask & y ? (mask & ~y) | i : mask; };
    const std::uint32_t one = merged(typed);
    const std::uint32_t other = merged(meant);
    return neighbourKey * float(std::max(std::popcount(one & ~other), std::popcount(other & ~one)));
}

float onsetCost(const Letters &typed, const Letters &meant)
{
    static const Costs costs = costsOf(onsetPairs);
    return classCost(costs, typed, meant);
}

float codaCost(const Letters &typed, const Letters &meant)
{
    static const Costs costs = costsOf(codaPairs);
    return classCost(costs, typed, meant);
}

float toneCost(Tone typed, Tone meant)
{
    if (typed == meant)
        return 0;
    if (typed == Tone::Level)
        return toneMissing;
    if (meant == Tone::Level)
        return toneExtra;
    const bool hookTilde = (typed == Tone::Hook && meant == Tone::Tilde)
        || (typed == Tone::Tilde && meant == Tone::Hook);
    return hookTilde ? toneHookTilde : toneOther;
}

float bareCost(const Parts &typed, const Parts &meant)
{
    if (typed.tone != Tone::Level || typed.body.size() != meant.body.size())
        return impossibleCost;
    int marks = meant.tone != Tone::Level ? 1 : 0;
    for (size_t i = 0; i < typed.body.size(); ++i) {
        const Letter &a = letterOf(typed.body[i]);
        const Letter &b = letterOf(meant.body[i]);
        if (a.base != b.base || (a.mark != Diacritic::None && a.mark != b.mark))
            return impossibleCost;
        marks += a.mark != b.mark ? 1 : 0;
    }
    return 3.3F + 1.5F * float(marks);
}

} // namespace toasoan
