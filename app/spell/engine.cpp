// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/engine.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr size_t mostReadings = 8;
constexpr size_t mostSuggestions = 6;
constexpr float worthReading = 4.5F; // how far behind what was typed a reading may start
constexpr double realWordLimit = 5.2;
constexpr size_t longestSentence = 400; // what runs on is read in pieces, so that it costs no more
constexpr float never = -1000;
constexpr float nearest = 8.5F; // a slip of one letter costs no more
constexpr size_t mostEnglish = 50'000;

bool isWord(const Token &token)
{
    return token.kind == Token::Kind::Word;
}

bool hasVowel(LettersView letters)
{
    return std::any_of(letters.begin(), letters.end(), [](char c) { return letterOf(c).vowel; });
}

// Fewer than one word in eight has a mark: another language, or no marks at all.
bool isForeignLine(const std::vector<Token> &tokens)
{
    int words = 0;
    int marked = 0;
    for (const Token &token : tokens) {
        if (!isWord(token) || token.digits)
            continue;
        ++words;
        marked += hasMarks(token.letters) || token.viqr ? 1 : 0;
    }
    return words >= 4 && marked * 100 < words * 12;
}

} // namespace

Engine::Engine(const Lexicon &lexicon, std::function<bool(const QString &)> isEnglish)
    : m_lexicon(lexicon)
    , m_language(lexicon)
    , m_candidates(lexicon)
    , m_reader(m_language)
    , m_isEnglish(std::move(isEnglish))
{
}

std::vector<Engine::Finding> Engine::check(const QString &line, const std::vector<Token> &tokens,
    const std::vector<bool> &own, SpellOptions::Strictness strictness)
{
    std::vector<Finding> findings;
    m_times.clear();
    if (m_english.size() > mostEnglish)
        m_english.clear();
    const bool foreign = isForeignLine(tokens);
    int newStyle = 0;
    for (const Token &token : tokens)
        if (isWord(token))
            if (const auto style = toasoan::placeOf(token.letters))
                newStyle += *style == TonePlace::New ? 1 : -1;
    m_style = newStyle > 0 ? TonePlace::New : TonePlace::Old;
    joins(tokens, own, findings);
    std::vector<bool> joined(tokens.size(), false);
    for (const Finding &finding : findings)
        for (size_t i = 0; i < finding.tokens; ++i)
            joined[finding.token + i] = true;
    std::vector<Place> places;
    for (size_t i = 0; i <= tokens.size(); ++i) {
        const bool last = i == tokens.size() || tokens[i].kind == Token::Kind::End;
        if (last || places.size() >= longestSentence) {
            const auto keys = std::count_if(places.begin(), places.end(),
                [](const Place &one) { return one.known && one.known->decodes && !one.english; });
            if (!foreign || keys * 4 > qsizetype(places.size()))
                sentence(line, tokens, places, strictness, findings);
            places.clear();
            m_candidates.forget();
            if (last)
                continue;
        }
        places.push_back(placeOf(line, tokens, i, own[i] || joined[i]));
    }
    std::sort(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return a.token < b.token; });
    return findings;
}

Engine::Place Engine::placeOf(
    const QString &line, const std::vector<Token> &tokens, size_t at, bool own)
{
    const Token &token = tokens[at];
    Place place{at, nullptr, true, false, -1};
    if (isWord(token))
        place.known = &m_candidates.of(token.letters);
    place.word = wordOf(token, place);
    if (!isWord(token))
        return place;
    const Known &known = *place.known;
    // Capitals without marks are an acronym; single letters and parts of what hyphens join are
    // nobody's slips, except for one vowel that can be a word.
    constexpr size_t longAcronym = 6;
    const bool acronym = token.capitals && !known.marks
        && !(known.decodes && token.letters.size() >= longAcronym); // “NGUOWIF”
    const bool letter = token.letters.size() == 1 && (!known.legal || token.capital);
    const bool code = token.digits && !known.decodes
        && (known.candidates.empty() || token.capital || !known.marks);
    // “ĐĐV”: what has no vowel is shorthand.
    const bool shorthand = token.capitals && !hasVowel(token.letters);
    place.fixed = own || acronym || letter || code || token.hyphen || shorthand;
    if (token.mixed && token.capital && !known.marks)
        place.fixed = true; // “iPhone”, “YouTube”
    if (!place.fixed && !known.marks && !known.legal) {
        const auto cached = m_english.find(token.letters);
        if (cached != m_english.end()) {
            place.english = cached->second;
        } else {
            const QString word = line.mid(token.start, token.length).toLower();
            place.english = token.letters.size() > 2
                && (m_isEnglish(word) || m_isEnglish(inCase(word, Token{.capital = true})));
            m_english.emplace(token.letters, place.english);
        }
    }
    return place;
}

int Engine::wordOf(const Token &token, const Place &place) const
{
    switch (token.kind) {
    case Token::Kind::Number:
        return Lexicon::number;
    case Token::Kind::Punctuation:
        return Lexicon::punctuation;
    case Token::Kind::End:
        return Lexicon::sentence;
    case Token::Kind::Foreign:
        return -1;
    case Token::Kind::Word:
        break;
    }
    if (token.digits)
        return Lexicon::number;
    return place.known->word;
}

Reading Engine::typed(const Token &token, const Place &place) const
{
    Reading reading{place.word, -1, 0, false, -1, 0};
    if (place.known == nullptr) {
        reading.unknown = reading.word < 0;
        return reading;
    }
    const Known &known = *place.known;
    if (token.digits && !place.fixed) {
        // Most words with a digit are no codes, least of all with two where the keys of VNI go.
        const auto digits = std::count_if(token.letters.begin(), token.letters.end(),
            [](char c) { return c >= '0' && c <= '9'; });
        const bool slip = known.marks && !known.decodes; // no code has marks: “r5ừng”
        reading.cost = slip ? 14.0F : !known.decodes ? 8.0F : digits > 1 ? 13.0F : 6.0F;
        return reading;
    }
    if (token.viqr) {
        reading.unknown = true;
        return reading;
    }
    if (reading.word >= 0)
        return reading;
    reading.unknown = true;
    if (place.fixed)
        return reading;
    if (token.capital && !known.marks)
        reading.cost = token.first ? -3.5F : -6.5F;
    else if (!known.marks)
        reading.cost = place.english ? -3.5F : -1.5F;
    else if (!known.legal)
        reading.cost = 2.5F;
    return reading;
}

void Engine::addReadings(const std::vector<Token> &tokens, const std::vector<Place> &places,
    size_t at, std::vector<Reading> &found)
{
    const Place &place = places[at];
    const Reading self = typed(tokens[place.token], place);
    found.assign(1, self);
    if (place.fixed || place.known->candidates.empty())
        return;
    const Known &known = *place.known;
    // What stands beside it: as typed, and where that is no word, what it most likely was.
    struct Words
    {
        std::array<int, 4> all{Lexicon::sentence};
        size_t size = 1;
    };
    const auto around = [&](size_t i) {
        Words words;
        if (i >= places.size())
            return words;
        const Place &near = places[i];
        words.all[0] = near.word;
        if (near.known != nullptr && !near.fixed && !near.known->accepted)
            for (size_t k = 0; k < std::min<size_t>(3, near.known->candidates.size()); ++k)
                words.all[words.size++] = near.known->candidates[k].word;
        return words;
    };
    const Words left = around(at - 1);
    const Words right = around(at + 1);
    const auto before = [&](int word) {
        float best = never;
        for (size_t i = 0; i < left.size; ++i)
            best = std::max(best, m_language.pair(left.all[i], word).score);
        return best;
    };
    const auto after = [&](int word) {
        float best = never;
        for (size_t i = 0; i < right.size; ++i)
            best = std::max(best,
                right.all[i] < 0 ? Language::unknown : m_language.pair(word, right.all[i]).score);
        return best;
    };
    const float own
        = (self.unknown ? Language::unknown + after(-1) : before(self.word) + after(self.word))
        - self.cost;
    const float least = known.accepted ? own - worthReading : own - 12;
    m_scored.clear();
    for (size_t i = 0; i < known.candidates.size(); ++i) {
        const Candidate &candidate = known.candidates[i];
        // Not even a certain neighbourhood would make up for the slip, nor for the dearer ones.
        if (-candidate.cost < least)
            break;
        float score = before(candidate.word) - candidate.cost;
        if (score < least)
            continue;
        score += after(candidate.second >= 0 ? candidate.second : candidate.word);
        if (score >= least)
            m_scored.emplace_back(
                score, Reading{candidate.word, candidate.second, candidate.cost, false, int(i), 0});
    }
    const size_t kept = std::min(m_scored.size(), mostReadings - 1);
    std::partial_sort(m_scored.begin(), m_scored.begin() + long(kept), m_scored.end(),
        [](const auto &a, const auto &b) { return a.first > b.first; });
    for (size_t i = 0; i < kept; ++i)
        found.push_back(m_scored[i].second);
}

double Engine::limit(const Token &token, const Place &place, const Candidate &best) const
{
    const Known &known = *place.known;
    const bool name = token.capital && !token.first && !token.capitals;
    const bool decoded = best.decoded || best.placed;
    if (token.viqr)
        return -100;
    if (token.digits)
        return best.decoded ? 0 : 3;
    if (known.legal && known.accepted)
        return name ? 11.5 : realWordLimit;
    if (known.loan)
        return name ? 12 : 7.5;
    if (known.legal)
        return name ? 6 : 1;
    if (known.marks) {
        if (best.placed)
            return -5;
        // “ăcqui”, “càrem”: a loan written together, when nothing that was likely meant is near.
        if (known.transcribed || (known.divides && best.cost > nearest))
            return 100;
        return name ? 2 : known.word >= 0 ? -5 : -100;
    }
    // “polime”, “polyme”: the commoner writing of one word, whatever stands beside it.
    if (best.loan)
        return place.english || token.capital ? 100 : best.cost <= iForYCost ? -8 : 4;
    if (best.loose)
        return place.english || token.capital ? 12 : 2;
    if (!token.capital)
        return decoded ? 0 : place.english ? 14 : 6;
    if (decoded)
        return place.english ? 8 : 4;
    return token.first ? 8 : 10;
}

QString Engine::written(
    const QString &typed, const Token &token, const Candidate &candidate, TonePlace style) const
{
    const auto spelling = [&](int word) {
        const LettersView letters = m_lexicon.word(word);
        return textOf(style == TonePlace::New ? withNewPlace(letters) : Letters(letters));
    };
    Q_UNUSED(typed)
    QString text = spelling(candidate.word);
    if (candidate.second >= 0) {
        QString half = spelling(candidate.second);
        // “PhươngTheo”: the second half keeps its capital.
        const qsizetype at = qsizetype(m_lexicon.word(candidate.word).size());
        if (at < typed.size() && typed[at].isUpper() && !token.capitals)
            half = half.left(1).toUpper() + half.mid(1);
        text += u' ' + half;
    }
    return inCase(text, token);
}

int Engine::timesWritten(const std::vector<Token> &tokens, LettersView letters)
{
    if (m_times.empty())
        for (const Token &token : tokens)
            ++m_times[token.letters];
    return m_times[letters];
}

// What speaks for a word that exists: written more than once it was meant, a sentence often begins
// with a name, and few hands make a dear slip that leaves a word. Against it speaks a neighbour
// that goes with the other word everywhere and hardly ever with this one.
double Engine::doubts(const std::vector<Token> &tokens, const std::vector<Place> &places, size_t at,
    const Candidate &best, double perWord)
{
    constexpr float wellKnown = 1500;
    constexpr float farRarer = 100;
    const Token &token = tokens[places[at].token];
    double sum = 0;
    if (token.letters.size() > 1 && timesWritten(tokens, token.letters) > 1)
        sum += 2;
    if (token.capital && token.first)
        sum += 1.5;
    if (best.cost > 4.7F)
        sum += 2;
    const auto wordAt
        = [&](size_t i) { return i < places.size() ? places[i].word : Lexicon::sentence; };
    const int left = at > 0 ? wordAt(at - 1) : Lexicon::sentence;
    const int right = wordAt(at + 1);
    const auto together = [&](int first, int last) {
        const auto counted = [&](int one, int other) {
            const int pair = m_lexicon.pair(one, other);
            return pair < 0 ? 0.0F : m_lexicon.pairCount(pair);
        };
        return std::max(counted(left, first), counted(last, right));
    };
    const int typed = places[at].known->word;
    const float meant = together(best.word, best.second >= 0 ? best.second : best.word);
    if (meant >= wellKnown && together(typed, typed) * farRarer <= meant)
        sum -= 2;
    // A lone vowel is hardly ever a word.
    if ((token.capital && !token.first && !token.capitals) || token.letters.size() == 1)
        return sum;
    // In a sentence of another kind than newspapers print the counts know less, and a word that
    // goes with neither neighbour is no better guess than the one that stands there.
    constexpr double usual = -5.5; // of a word, in the likelihood of its sentence
    constexpr double together300
        = 2.5; // the logarithm of how often a pair is met that goes together
    sum += std::clamp(usual - perWord, 0.0, 2.0);
    sum += std::clamp(1.5 * (together300 - std::log10(1 + double(meant))), 0.0, 4.0);
    return sum;
}

void Engine::sentence(const QString &line, const std::vector<Token> &tokens,
    const std::vector<Place> &places, SpellOptions::Strictness strictness,
    std::vector<Finding> &findings)
{
    if (m_rows.size() < places.size())
        m_rows.resize(places.size());
    bool open = false;
    for (size_t i = 0; i < places.size(); ++i) {
        addReadings(tokens, places, i, m_rows[i]);
        open = open || m_rows[i].size() > 1;
    }
    if (open)
        m_reader.read({m_rows.data(), places.size()});
    for (size_t i = 0; i < places.size(); ++i) {
        const Place &place = places[i];
        if (place.fixed)
            continue;
        const Token &token = tokens[place.token];
        const Known &known = *place.known;
        auto &row = m_rows[i];
        const float self = row.front().best;
        std::stable_sort(row.begin() + 1, row.end(),
            [](const Reading &a, const Reading &b) { return a.best > b.best; });
        const QString typed = line.mid(token.start, token.length);
        Finding finding{place.token, 1, {}, {}, 0, !known.accepted && known.marks};
        if (token.viqr) {
            finding.kind = u"typing"_s;
            finding.suggestions = {inCase(textOf(token.letters), token)};
            finding.ratio = 20;
            findings.push_back(finding);
            continue;
        }
        if (row.size() == 1) {
            // Impossible, and nothing like it is known.
            if (known.marks && known.word < 0 && !known.legal && !known.accepted && !token.digits
                && !known.transcribed && !token.capital) {
                finding.kind = u"spelling"_s;
                finding.ratio = 1;
                findings.push_back(finding);
            }
            continue;
        }
        const Candidate &best = known.candidates[size_t(row[1].source)];
        finding.ratio = double(row[1].best) - double(self);
        double least = limit(token, place, best);
        if (strictness == SpellOptions::Strictness::Sure)
            least += 1.5;
        else if (strictness == SpellOptions::Strictness::Thorough)
            least -= 1.5;
        if (token.quoted && known.accepted)
            least += 1;
        if (known.legal && known.accepted)
            least += doubts(tokens, places, i, best,
                double(std::max(self, row[1].best)) / double(places.size()));
        if (finding.ratio <= least)
            continue;
        finding.kind = best.decoded         ? u"typing"_s
            : best.placed                   ? u"tone"_s
            : known.legal && known.accepted ? u"real-word"_s
                                            : u"spelling"_s;
        for (size_t k = 1;
             k < row.size() && finding.suggestions.size() < qsizetype(mostSuggestions); ++k) {
            const QString text
                = written(typed, token, known.candidates[size_t(row[k].source)], m_style);
            if (!finding.suggestions.contains(text) && text != typed)
                finding.suggestions << text;
        }
        findings.push_back(finding);
    }
}

void Engine::joins(
    const std::vector<Token> &tokens, const std::vector<bool> &own, std::vector<Finding> &findings)
{
    constexpr size_t longestJoined = 7;
    const auto isWhole = [this](const Letters &letters) {
        const Known &known = m_candidates.of(letters);
        return known.legal || known.accepted;
    };
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        const Token &first = tokens[i];
        const Token &second = tokens[i + 1];
        if (!isWord(first) || !isWord(second) || own[i] || own[i + 1] || first.digits
            || second.digits || first.capitals || second.capital || first.hyphen || second.hyphen
            || second.start != first.start + first.length + 1)
            continue;
        if (first.letters.size() + second.letters.size() > longestJoined)
            continue;
        // A piece without a vowel stands alone only as a unit after a number.
        const bool loose = !hasVowel(first.letters);
        if (!loose && (isWhole(first.letters) || isWhole(second.letters)))
            continue;
        const Letters whole = withOldPlace(first.letters + second.letters);
        if (!hasMarks(whole) || !isLegal(whole))
            continue;
        const int id = m_lexicon.find(whole);
        if (id < 0 || m_lexicon.count(id) < 1000
            || (loose && i > 0 && tokens[i - 1].kind == Token::Kind::Number))
            continue;
        const int pair
            = m_lexicon.pair(m_lexicon.find(first.letters), m_lexicon.find(second.letters));
        if (pair >= 0 && m_lexicon.pairCount(pair) > 20)
            continue;
        if (first.letters.size() == 1 && first.capital)
            continue;
        Finding finding{i, 2, u"spelling"_s, {}, 8, true};
        finding.suggestions = {inCase(textOf(whole), first)};
        findings.push_back(finding);
        ++i;
    }
}

} // namespace toasoan
