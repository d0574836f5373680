// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <QStringList>
#include <unordered_map>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// The rhymes by nucleus, without tone.
constexpr const char16_t *openRhymes
    = u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
      "o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
      "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt ư ưc ưi ưm ưn ưng ưt ưu "
      "ưa ươc ươi ươm ươn ương ươp ươt ươu";
constexpr const char16_t *frontRhymes
    = u"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu "
      "ia iêc iêm iên iêng iêp iêt iêu";
constexpr const char16_t *glideRhymes
    = u"oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
      "uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyên uyêt uynh uyt uyu uyp uyn";
constexpr const char16_t *afterQu
    = u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây "
      "e en eng eo et ê êch ên ênh êt êu i in it y yên yêt ynh ych yt yp yu ôc ơ o oang oăt";
constexpr const char16_t *afterGi
    = u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
      "e ec em en eng eo ep et o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt "
      "ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt "
      "ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu "
      "ê êng êt êu êc êm ên i in";
constexpr const char16_t *withoutOnset = u"yêm yên yêng yêt yêu y";
constexpr const char16_t *freeOnsets = u"b ch d đ h kh l m n nh p ph r s t th tr v x";
constexpr const char16_t *yOnsets = u"h k l m s t v";

std::vector<Letters> listOf(const char16_t *text)
{
    std::vector<Letters> list;
    const QStringList parts = QString::fromUtf16(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        list.push_back(lettersOf(part));
    return list;
}

struct Body
{
    Letters onset;
    Letters rhyme;
    bool stopped = false; // ends in c ch p t
};

bool isStopped(const Letters &rhyme)
{
    const char last = rhyme.back();
    return last == 'c' || last == 'p' || last == 't'
        || (last == 'h' && rhyme.size() > 1 && rhyme[rhyme.size() - 2] == 'c');
}

struct Tables
{
    std::unordered_map<Letters, Body> bodies; // by the letters without tone

    Tables()
    {
        const auto open = listOf(openRhymes);
        const auto front = listOf(frontRhymes);
        const auto glide = listOf(glideRhymes);
        const auto add = [this](const Letters &onset, const std::vector<Letters> &rhymes) {
            for (const Letters &rhyme : rhymes)
                put(onset, rhyme);
        };
        for (const Letters &onset : listOf(freeOnsets)) {
            add(onset, open);
            add(onset, front);
            add(onset, glide);
        }
        add({}, open);
        add({}, glide);
        for (const Letters &rhyme : front)
            if (rhyme.size() < 3 || rhyme.front() != 'i' || !hasMarks(rhyme))
                put({}, rhyme);
        add({}, listOf(withoutOnset));
        for (const Letters &onset : listOf(yOnsets))
            put(onset, "y");
        add("c", open);
        add("k", front);
        for (const char *onset : {"g", "ng"}) {
            add(onset, open);
            add(onset, glide);
            add(onset + Letters("h"), front);
        }
        add("qu", listOf(afterQu));
        add("gi", listOf(afterGi));
        put("gi", listOf(u"oăng").front());
    }

    void put(const Letters &onset, const Letters &rhyme)
    {
        const bool swallowed = onset == "gi" && rhyme.front() == 'i';
        const Letters body = swallowed ? Letters("g") + rhyme : onset + rhyme;
        bodies.try_emplace(body, Body{onset, rhyme, isStopped(rhyme)});
    }

    [[nodiscard]] const Body *find(const Letters &body) const
    {
        const auto at = bodies.find(body);
        return at == bodies.end() ? nullptr : &at->second;
    }
};

const Tables &tables()
{
    static const Tables all;
    return all;
}

bool fits(const Body &body, Tone tone)
{
    return !body.stopped || tone == Tone::Rising || tone == Tone::Dot;
}

bool twoPlaces(const Body &body)
{
    return body.onset != "qu" && (body.rhyme == "oa" || body.rhyme == "oe" || body.rhyme == "uy");
}

// The letter of the rhyme that carries the tone.
size_t tonePlace(const Body &body, TonePlace place)
{
    const Letters &rhyme = body.rhyme;
    size_t vowels = 0;
    size_t marked = Letters::npos;
    while (vowels < rhyme.size() && letterOf(rhyme[vowels]).vowel) {
        if (letterOf(rhyme[vowels]).mark != Diacritic::None)
            marked = vowels;
        ++vowels;
    }
    if (marked != Letters::npos)
        return marked;
    if (vowels < 2)
        return 0;
    if (vowels == 3 || vowels < rhyme.size())
        return 1;
    return twoPlaces(body) && place == TonePlace::New ? 1 : 0;
}

Letters write(const Body &body, Tone tone, TonePlace place)
{
    const bool swallowed = body.onset == "gi" && body.rhyme.front() == 'i';
    Letters word = (swallowed ? Letters("g") : body.onset);
    const size_t at = word.size() + tonePlace(body, place);
    word += body.rhyme;
    if (tone != Tone::Level) {
        const Letter &letter = letterOf(word[at]);
        word[at] = codeOf(letter.base, letter.mark, tone);
    }
    return word;
}

// Nothing when there are two tones.
std::optional<Tone> onlyTone(LettersView letters)
{
    Tone tone = Tone::Level;
    for (const char code : letters) {
        const Tone own = letterOf(code).tone;
        if (own == Tone::Level)
            continue;
        if (tone != Tone::Level)
            return std::nullopt;
        tone = own;
    }
    return tone;
}

const Body *legalBody(LettersView letters, Tone *tone)
{
    const auto only = onlyTone(letters);
    if (!only)
        return nullptr;
    const Body *body = tables().find(withoutTones(letters));
    if (body == nullptr || !fits(*body, *only))
        return nullptr;
    *tone = *only;
    if (*only == Tone::Level || write(*body, *only, TonePlace::Old) == letters
        || (twoPlaces(*body) && write(*body, *only, TonePlace::New) == letters))
        return body;
    return nullptr;
}

Letters withPlace(LettersView letters, TonePlace place)
{
    Tone tone{};
    const Body *body = legalBody(letters, &tone);
    return body != nullptr && twoPlaces(*body) ? write(*body, tone, place) : Letters(letters);
}

} // namespace

std::optional<Syllable> parseSyllable(LettersView letters)
{
    Tone tone{};
    const Body *body = legalBody(letters, &tone);
    if (body == nullptr)
        return std::nullopt;
    return Syllable{body->onset, body->rhyme, tone};
}

Letters spelled(const Syllable &syllable, TonePlace place)
{
    return write(Body{syllable.onset, syllable.rhyme, false}, syllable.tone, place);
}

bool isLegal(LettersView letters)
{
    Tone tone{};
    return legalBody(letters, &tone) != nullptr;
}

Letters replaced(LettersView letters, Tone tone, TonePlace place)
{
    const Body *body = tables().find(withoutTones(letters));
    return body != nullptr && fits(*body, tone) ? write(*body, tone, place) : Letters();
}

Letters rightlyPlaced(LettersView letters)
{
    const auto tone = onlyTone(letters);
    return tone ? replaced(letters, *tone) : Letters();
}

Letters withOldPlace(LettersView letters)
{
    return withPlace(letters, TonePlace::Old);
}

Letters withNewPlace(LettersView letters)
{
    return withPlace(letters, TonePlace::New);
}

std::optional<TonePlace> placeOf(LettersView letters)
{
    Tone tone{};
    const Body *body = legalBody(letters, &tone);
    if (body == nullptr || !twoPlaces(*body) || tone == Tone::Level)
        return std::nullopt;
    return write(*body, tone, TonePlace::Old) == letters ? TonePlace::Old : TonePlace::New;
}

Letters withOtherI(LettersView letters)
{
    if (letters.empty() || letters.size() > 3)
        return {};
    const Letter &last = letterOf(letters.back());
    const LettersView onset = letters.substr(0, letters.size() - 1);
    static constexpr std::array<LettersView, 8> free{"h", "k", "l", "m", "s", "t", "v", "qu"};
    if ((last.base != 'i' && last.base != 'y')
        || std::find(free.begin(), free.end(), onset) == free.end())
        return {};
    Letters other(letters);
    other.back() = codeOf(last.base == 'i' ? 'y' : 'i', Diacritic::None, last.tone);
    return other;
}

const std::vector<Letters> &legalSyllables()
{
    static const std::vector<Letters> all = [] {
        std::vector<Letters> list;
        for (const auto &[letters, body] : tables().bodies)
            for (int tone = 0; tone < toneCount; ++tone)
                if (fits(body, Tone(tone)))
                    list.push_back(write(body, Tone(tone), TonePlace::Old));
        std::sort(list.begin(), list.end());
        return list;
    }();
    return all;
}

namespace {

bool sounds(LettersView letters)
{
    const auto syllable = parseSyllable(letters);
    if (!syllable)
        return false;
    const LettersView rhyme = syllable->rhyme;
    const bool stop = rhyme.ends_with('c') || rhyme.ends_with('p') || rhyme.ends_with('t')
        || rhyme.ends_with("ch");
    return syllable->tone == (stop ? Tone::Rising : Tone::Level);
}

// One of a transcription.
bool isHeardSyllable(LettersView word, size_t begin, size_t end)
{
    const LettersView piece = word.substr(begin, end - begin);
    const bool open = letterOf(piece[0]).vowel;
    if (open && begin > 0) {
        // Two vowels meet in “điốt”, “điôxít” and hardly elsewhere but for slips.
        static const std::array<Letters, 4> met{
            lettersOf(u"ắc"), lettersOf(u"ốt"), lettersOf(u"ôn"), lettersOf(u"ô")};
        return word[begin - 1] == 'i' && std::find(met.begin(), met.end(), piece) != met.end();
    }
    if (sounds(piece))
        return true;
    if (piece.size() < 2 || open)
        return false;
    // Two consonants, or inside a word one that Vietnamese lacks, before what would be a syllable.
    constexpr LettersView foreign = "fjwzp";
    if (begin > 0 && foreign.find(piece[0]) != LettersView::npos
        && sounds(Letters("b").append(piece.substr(1))))
        return true;
    return (piece[1] == 'l' || piece[1] == 'r') && sounds(piece.substr(1));
}

} // namespace

int heardSyllables(LettersView letters)
{
    constexpr size_t longestPiece = 6;
    constexpr size_t longestWord = 30;
    if (letters.size() > longestWord)
        return 0;
    // How many syllables at the most the letters up to each place are; -1 for none.
    std::vector<int> syllables(letters.size() + 1, -1);
    syllables[0] = 0;
    for (size_t end = 1; end <= letters.size(); ++end)
        for (size_t begin = end > longestPiece ? end - longestPiece : 0; begin < end; ++begin)
            if (syllables[begin] >= 0 && syllables[begin] >= syllables[end]
                && isHeardSyllable(letters, begin, end))
                syllables[end] = syllables[begin] + 1;
    return std::max(0, syllables.back());
}

} // namespace toasoan
