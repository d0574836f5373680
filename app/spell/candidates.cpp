// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/candidates.h"

#include "spell/syllable.h"
#include "spell/typing.h"

#include <algorithm>
#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr float leastMeant = 30; // a syllable counted less often is never suggested by likeness
constexpr float leastDecoded = 15;
constexpr float leastLoan = 40;
constexpr float leastHalf = 300;
constexpr float legalLimit = 8.7F;
constexpr float illegalLimit = 12.0F;
constexpr size_t mostKept = 64;
constexpr size_t mostKnown = 20'000;

size_t placeIn(std::vector<Letters> &all, const Letters &one)
{
    const auto at = std::find(all.begin(), all.end(), one);
    if (at != all.end())
        return size_t(at - all.begin());
    all.push_back(one);
    return all.size() - 1;
}

} // namespace

Candidates::Candidates(const Lexicon &lexicon)
    : m_lexicon(lexicon)
{
    std::unordered_map<Letters, size_t> places;
    for (int id = Lexicon::firstWord; id < lexicon.words(); ++id) {
        if (lexicon.count(id) < leastMeant || !isLegal(lexicon.word(id)))
            continue;
        Parts parts(lexicon.word(id));
        const auto [place, fresh] = places.try_emplace(parts.body, m_bodies.size());
        if (fresh) {
            m_bodies.push_back({parts, {}, placeIn(m_onsets, parts.onset),
                placeIn(m_nuclei, parts.nucleus), placeIn(m_codas, parts.coda)});
            m_bodies.back().words.fill(-1);
        }
        m_bodies[place->second].words[size_t(parts.tone)] = id;
    }
}

Candidates::~Candidates() = default;

const Known &Candidates::of(const Letters &letters)
{
    const auto place = m_known.find(letters);
    if (place != m_known.end())
        return *place->second;
    auto known = std::make_unique<Known>();
    known->typed = withOldPlace(letters);
    known->word = m_lexicon.find(known->typed);
    // “kỹ” and “kĩ” are one word to the reader: the commoner writing speaks for both.
    if (const Letters other = withOtherI(known->typed); !other.empty()) {
        known->otherI = m_lexicon.find(other);
        if (known->otherI >= 0
            && (known->word < 0 || m_lexicon.count(known->otherI) > m_lexicon.count(known->word)))
            std::swap(known->word, known->otherI);
    }
    known->count = known->word < 0 ? 0 : m_lexicon.count(known->word);
    known->legal = isLegal(known->typed);
    known->marks = hasMarks(known->typed);
    known->digits
        = std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
    addKeys(*known);
    addSlips(*known);
    addHalves(*known);
    addLoans(*known);
    std::sort(known->candidates.begin(), known->candidates.end(),
        [](const Candidate &a, const Candidate &b) {
            return a.cost != b.cost ? a.cost < b.cost : a.word < b.word;
        });
    if (known->candidates.size() > mostKept)
        known->candidates.resize(mostKept);
    known->transcribed = isTranscribed(*known);
    judge(*known);
    return *m_known.emplace(letters, std::move(known)).first->second;
}

void Candidates::forget()
{
    if (m_known.size() >= mostKnown)
        m_known.clear();
}

// Slips and halves name every word once, so only the first `among`, those of keys, can be met
// again.
void Candidates::put(Known &known, Candidate candidate, size_t among) const
{
    if (candidate.word < 0 || (candidate.word == known.otherI && candidate.second < 0)
        || (candidate.word == known.word && candidate.second < 0))
        return;
    for (size_t i = 0; i < among; ++i) {
        Candidate &other = known.candidates[i];
        if (other.word != candidate.word || other.second != candidate.second)
            continue;
        other.cost = std::min(other.cost, candidate.cost);
        other.decoded = other.decoded || candidate.decoded;
        other.loose = other.loose && candidate.loose;
        other.placed = other.placed || candidate.placed;
        return;
    }
    known.candidates.push_back(candidate);
}

void Candidates::addKeys(Known &known) const
{
    if (known.legal)
        return;
    const auto readings = decodeKeys(known.typed);
    for (const Decoded &reading : readings) {
        const int id = m_lexicon.find(reading.word);
        if (id < 0 || m_lexicon.count(id) < leastDecoded)
            continue;
        const bool vni = reading.method == Decoded::Method::Vni;
        put(known, {id, -1, vni ? 1.4F : 1.6F, true, false, false}, known.candidates.size());
        known.decodes = true;
    }
    if (!known.decodes && known.word < 0) {
        const auto missing = decodeMissing(known.typed);
        for (const Letters &word : missing) {
            const int id = m_lexicon.find(word);
            if (id >= 0 && m_lexicon.count(id) >= leastHalf)
                put(known, {id, -1, 4.6F, true, true, false}, known.candidates.size());
        }
    }
    if (const Letters right = rightlyPlaced(known.typed); !right.empty() && known.marks)
        put(known, {m_lexicon.find(right), -1, 0.3F, false, false, true}, known.candidates.size());
    // “fan”, “Hank” may be foreign, “cko” is nothing else.
    if (const Letters whole = longForm(known.typed); !whole.empty()) {
        const bool foreign
            = !hasMarks(whole) && (known.typed.front() == 'f' || known.typed.ends_with("nk"));
        put(known, {m_lexicon.find(whole), -1, foreign ? 4.5F : 3.0F, false, false, false},
            known.candidates.size());
    }
}

void Candidates::addSlips(Known &known) const
{
    const Parts typed(known.typed);
    const float limit = known.legal ? legalLimit : illegalLimit;
    const size_t keyed = known.candidates.size();
    std::vector<float> onsets(m_onsets.size());
    std::transform(m_onsets.begin(), m_onsets.end(), onsets.begin(),
        [&](const Letters &onset) { return onsetCost(typed.onset, onset); });
    std::vector<float> codas(m_codas.size());
    std::transform(m_codas.begin(), m_codas.end(), codas.begin(),
        [&](const Letters &coda) { return codaCost(typed.coda, coda); });
    std::vector<float> nuclei(m_nuclei.size(), -1);
    const auto bodyCost = [&](const Body &body) {
        const Parts &meant = body.parts;
        if (typed.body == meant.body)
            return 0.0F;
        float cost = leastEditCost(typed.mask, meant.mask) > limit
            ? impossibleCost
            : editCost(typed.body, meant.body, limit);
        const float ends = onsets[body.onset] + codas[body.coda];
        if (ends < std::min(cost, limit)) {
            float &nucleus = nuclei[body.nucleus];
            if (nucleus < 0)
                nucleus = editCost(typed.nucleus, meant.nucleus, limit);
            cost = std::min(cost, ends + nucleus);
        }
        return cost;
    };
    for (const Body &body : m_bodies) {
        const Parts &meant = body.parts;
        const auto longer = int(typed.body.size()) - int(meant.body.size());
        if (longer > 2 || longer < -2 || std::popcount(typed.mask ^ meant.mask) > 4)
            continue;
        const float letters = bodyCost(body);
        const float allMissing = typed.mask == meant.mask ? bareCost(typed, meant) : impossibleCost;
        const bool bare = allMissing < impossibleCost;
        if (letters > limit && !bare)
            continue;
        for (size_t tone = 0; tone < body.words.size(); ++tone) {
            if (body.words[tone] < 0)
                continue;
            float cost = letters + toneCost(typed.tone, Tone(tone));
            if (typed.tones > 1)
                cost += 1.5F;
            if (bare) {
                const int marked
                    = (Tone(tone) != Tone::Level ? 1 : 0) - (meant.tone != Tone::Level);
                cost = std::min(cost, allMissing + 1.5F * float(marked));
            }
            if (cost <= limit)
                put(known, {body.words[tone], -1, cost, false, false, false}, keyed);
        }
    }
}

void Candidates::addHalves(Known &known) const
{
    if (known.legal || known.typed.size() < 4)
        return;
    for (size_t at = 1; at < known.typed.size(); ++at) {
        const LettersView typed = known.typed;
        known.divides = known.divides
            || (at > 1 && at + 1 < typed.size() && isLegal(typed.substr(0, at))
                && isLegal(typed.substr(at)));
        const int first = m_lexicon.find(withOldPlace(LettersView(known.typed).substr(0, at)));
        const int second = m_lexicon.find(withOldPlace(LettersView(known.typed).substr(at)));
        if (first < 0 || second < 0 || m_lexicon.count(first) < leastHalf
            || m_lexicon.count(second) < leastHalf || !isLegal(m_lexicon.word(first))
            || !isLegal(m_lexicon.word(second)))
            continue;
        const int pair = m_lexicon.pair(first, second);
        put(known, {first, second, pair >= 0 ? 4.5F : 7.0F, false, false, false}, 0);
    }
}

// “polime” -> “polyme”, “uero” -> “euro”: one letter away from what newspapers print, and far
// rarer.
void Candidates::addLoans(Known &known) const
{
    constexpr size_t shortest = 4;
    constexpr size_t longest = 14;
    constexpr float farRarer = 30;
    constexpr float otherWriting = 2;
    constexpr float oneSlip = 7;
    const Letters &typed = known.typed;
    if (known.legal || known.marks || known.digits || known.count >= leastLoan
        || typed.size() < shortest || typed.size() > longest)
        return;
    const auto tryWord = [&](const Letters &meant) {
        const int id = m_lexicon.find(meant);
        if (id < 0 || m_lexicon.count(id) < leastMeant || isLegal(meant) || hasMarks(meant))
            return;
        const float cost = editCost(typed, meant, oneSlip);
        const float rarer = cost <= iForYCost ? otherWriting : farRarer;
        const bool met = std::any_of(known.candidates.begin(), known.candidates.end(),
            [&](const Candidate &one) { return one.word == id && one.second < 0; });
        if (cost <= oneSlip && m_lexicon.count(id) >= rarer * known.count && !met)
            known.candidates.push_back({id, -1, cost, false, false, false, true});
    };
    for (size_t i = 0; i <= typed.size(); ++i) {
        if (i < typed.size())
            tryWord(Letters(typed).erase(i, 1));
        if (i + 1 < typed.size() && typed[i] != typed[i + 1]) {
            Letters swapped = typed;
            std::swap(swapped[i], swapped[i + 1]);
            tryWord(swapped);
        }
        for (char c = 'a'; c <= 'z'; ++c) {
            tryWord(Letters(typed).insert(i, 1, c));
            if (i < typed.size() && typed[i] != c) {
                Letters other = typed;
                other[i] = c;
                tryWord(other);
            }
        }
    }
}

bool Candidates::isTranscribed(const Known &known)
{
    constexpr float oneKey = 5; // a slip of a key costs no less
    constexpr float farAway = 7;
    if (known.legal || !known.marks || known.digits || known.decodes)
        return false;
    float near = farAway;
    bool joined = false;
    for (const Candidate &candidate : known.candidates) {
        joined = joined || candidate.second >= 0;
        if (candidate.second < 0)
            near = std::min(near, candidate.cost);
    }
    const int syllables = near < oneKey ? 0 : heardSyllables(known.typed);
    if (syllables > 2 || (syllables == 2 && near >= farAway && !joined))
        return true;
    // Two syllables come of many a slip; “ô|xít” and “đi|ốt” begin or meet as no Vietnamese word.
    const Letter &first = letterOf(known.typed.front());
    const QString text = textOf(known.typed);
    return syllables == 2
        && ((first.vowel && first.mark == Diacritic::Circumflex) || text.contains(u"iốt"_s)
            || text.contains(u"iôn"_s));
}

void Candidates::judge(Known &known) const
{
    if (known.legal) {
        known.accepted = known.count >= 3;
        return;
    }
    // A word no structure allows is a loan when it is counted and nothing near is much commoner.
    if (known.count < leastLoan || known.decodes || known.digits)
        return;
    const bool nearer = std::any_of(
        known.candidates.begin(), known.candidates.end(), [&](const Candidate &candidate) {
            return candidate.second < 0 && candidate.cost <= 5.0F
                && m_lexicon.count(candidate.word) > 30 * known.count;
        });
    known.accepted = known.loan = !known.marks || !nearer;
}

} // namespace toasoan
