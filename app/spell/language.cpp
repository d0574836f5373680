// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/language.h"

#include <algorithm>
#include <cmath>

namespace toasoan {

namespace {

constexpr size_t slotCount = 1U << 16U;
constexpr size_t bitCount = 1U << 25U; // thirty for each pair
constexpr float tripleTrust = 15; // a pair counted so often is believed half
constexpr float pairTrust = 60;
constexpr float unseenPair = 0.3F; // such a pair was rarer than what was counted at all
constexpr float unseenTriple = 0.55F;

} // namespace

Language::Language(const Lexicon &lexicon)
    : m_lexicon(lexicon)
    , m_counted(bitCount / 64)
    , m_alone(size_t(lexicon.words()))
    , m_rest(size_t(lexicon.pairedWords()))
    , m_slots(slotCount)
{
    const auto total = float(lexicon.total());
    for (int id = 0; id < lexicon.words(); ++id)
        m_alone[size_t(id)] = std::log(std::max(lexicon.count(id), 1.0F) / total);
    for (int id = 0; id < lexicon.pairedWords(); ++id) {
        const float count = std::max(lexicon.count(id), 1.0F);
        const auto kinds = float(lexicon.followers(id));
        // As many kinds as follow a word, so likely is it that a new one does (Witten and Bell).
        const float rest = (kinds + 1) / (count + kinds + 1);
        m_rest[size_t(id)] = std::log(std::max(rest, pairTrust / (count + pairTrust)) * unseenPair);
        for (const quint16 second : lexicon.seconds(id)) {
            const size_t bit = bitOf(id, second);
            m_counted[bit >> 6U] |= std::uint64_t(1) << (bit & 63U);
        }
    }
}

size_t Language::bitOf(int first, int second)
{
    return (size_t(first) * 0x9E3779B1U + size_t(second)) & (bitCount - 1);
}

Language::Pair Language::pair(int first, int second) const
{
    if (second < 0)
        return {};
    if (first < 0 || first >= m_lexicon.pairedWords())
        return {alone(second), -1};
    if (!mayBeCounted(first, second))
        return {alone(second) + m_rest[size_t(first)], -1};
    const size_t hash = (size_t(first + 1) * 0x9E3779B1U ^ size_t(second + 1) * 0x85EBCA6BU);
    Slot &slot = m_slots[(hash ^ hash >> 15U) & (slotCount - 1)];
    if (slot.first != first || slot.second != second)
        slot = {first, second, pairUncached(first, second)};
    return slot.pair;
}

Language::Pair Language::pairUncached(int first, int second) const
{
    const float single = alone(second);
    const int place = m_lexicon.pair(first, second);
    const float rest = m_rest[size_t(first)];
    if (place < 0)
        return {single + rest, -1};
    const float seen = m_lexicon.pairCount(place) / std::max(m_lexicon.count(first), 1.0F);
    return {std::log(std::min(1.0F, seen) + std::exp(single + rest)), place};
}

Language::Context Language::context(const Pair &pair) const
{
    if (pair.place < 0)
        return {};
    const float count = m_lexicon.pairCount(pair.place);
    const float trust = count / (count + tripleTrust);
    return {m_lexicon.thirds(pair.place), count, trust, std::log(1 - unseenTriple * trust)};
}

float Language::triple(const Context &before, int third, const Pair &after) const
{
    if (third < 0)
        return unknown;
    if (before.count <= 0)
        return after.score;
    const Lexicon::Range &thirds = before.thirds;
    const float seen = thirds.begin < thirds.end ? m_lexicon.tripleCount(thirds, third) : 0;
    if (seen <= 0)
        return after.score + before.unseen;
    return std::log(before.trust * std::min(1.0F, seen / before.count)
        + (1 - before.trust) * std::exp(after.score));
}

} // namespace toasoan
