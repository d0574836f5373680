// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/typing.h"

#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr size_t longestTyped = 12;

// What one key does; tone or mark, or only a letter.
struct Key
{
    std::optional<Tone> tone;
    Diacritic mark = Diacritic::None;
    bool letter = true; // may stand for itself
};

Key telexKey(char c)
{
    switch (c) {
    case 'f':
        return {Tone::Falling, Diacritic::None, true};
    case 's':
        return {Tone::Rising, Diacritic::None, true};
    case 'r':
        return {Tone::Hook, Diacritic::None, true};
    case 'x':
        return {Tone::Tilde, Diacritic::None, true};
    case 'j':
        return {Tone::Dot, Diacritic::None, false};
    case 'a':
    case 'e':
    case 'o':
        return {std::nullopt, Diacritic::Circumflex, true};
    case 'd':
        return {std::nullopt, Diacritic::Stroke, true};
    case 'w':
        return {std::nullopt, Diacritic::Horn, false};
    default:
        return {};
    }
}

Key vniKey(char c)
{
    switch (c) {
    case '1':
        return {Tone::Rising, Diacritic::None, false};
    case '2':
        return {Tone::Falling, Diacritic::None, false};
    case '3':
        return {Tone::Hook, Diacritic::None, false};
    case '4':
        return {Tone::Tilde, Diacritic::None, false};
    case '5':
        return {Tone::Dot, Diacritic::None, false};
    case '6':
        return {std::nullopt, Diacritic::Circumflex, false};
    case '7':
        return {std::nullopt, Diacritic::Horn, false};
    case '8':
        return {std::nullopt, Diacritic::Breve, false};
    case '9':
        return {std::nullopt, Diacritic::Stroke, false};
    default:
        return {};
    }
}

class Decoder
{
public:
    Decoder(LettersView typed, Decoded::Method method)
        : m_typed(typed)
        , m_method(method)
    {
    }

    [[nodiscard]] Letters word()
    {
        step(0, {}, std::nullopt, 0);
        return m_found;
    }

    /// The readings when one mark key was left out.
    [[nodiscard]] std::vector<Letters> words()
    {
        m_loose = true;
        step(0, {}, std::nullopt, 0);
        return m_all;
    }

private:
    void step(size_t at, const Letters &out, std::optional<Tone> tone, int keys)
    {
        if (!m_found.empty() || ++m_steps > 400)
            return;
        if (at == m_typed.size()) {
            if (keys > 0)
                finish(out, tone);
            return;
        }
        const char code = m_typed[at];
        const Letter &letter = letterOf(code);
        const bool vowelSeen
            = std::any_of(out.begin(), out.end(), [](char each) { return letterOf(each).vowel; });
        const Key key = m_method == Decoded::Method::Telex ? telexKey(code) : vniKey(code);
        if (key.tone && vowelSeen && !tone)
            step(at + 1, out, key.tone, keys + 1);
        if (key.mark != Diacritic::None)
            marks(at, out, tone, keys, key.mark);
        if (m_method == Decoded::Method::Telex && code == 'w')
            step(at + 1, out + codeOf('u', Diacritic::Horn), tone, keys + 1);
        if (!key.letter || letter.base == '\'' || (letter.base >= '0' && letter.base <= '9'))
            return;
        // f, r, s and x end no syllable: after a vowel they are keys and nothing else.
        if (key.tone && vowelSeen)
            return;
        if (letter.tone == Tone::Level)
            step(at + 1, out + code, tone, keys);
        else if (!tone)
            step(at + 1, out + codeOf(letter.base, letter.mark), letter.tone, keys);
    }

    void marks(size_t at, const Letters &out, std::optional<Tone> tone, int keys, Diacritic mark)
    {
        const bool telex = m_method == Decoded::Method::Telex;
        for (size_t i = out.size(); i-- > 0;) {
            const Letter &letter = letterOf(out[i]);
            if (letter.mark != Diacritic::None
                || (telex && mark != Diacritic::Horn && letter.base != m_typed[at]))
                continue;
            Diacritic put = mark;
            if (telex && mark == Diacritic::Horn && letter.base == 'a')
                put = Diacritic::Breve;
            const char code = codeOf(letter.base, put);
            if (code == 0 || (letter.base == 'u' && i > 0 && out[i - 1] == 'q'))
                continue;
            Letters changed = out;
            changed[i] = code;
            if (put == Diacritic::Horn && letter.base == 'o' && i > 0 && out[i - 1] == 'u') {
                Letters both = changed;
                both[i - 1] = codeOf('u', Diacritic::Horn);
                step(at + 1, both, tone, keys + 1);
            }
            step(at + 1, changed, tone, keys + 1);
        }
    }

    void finish(const Letters &out, std::optional<Tone> tone)
    {
        // “truwong”: the hook on the u alone stands for both letters of ươ.
        Letters body = out;
        const Letters half = Letters{codeOf('u', Diacritic::Horn), 'o'};
        if (const size_t at = body.find(half); at != Letters::npos)
            body[at + 1] = codeOf('o', Diacritic::Horn);
        if (m_loose)
            addMarked(body, tone.value_or(Tone::Level));
        else
            m_found = replaced(body, tone.value_or(Tone::Level));
    }

    void addMarked(const Letters &body, Tone tone)
    {
        static constexpr std::array marks{
            Diacritic::Circumflex, Diacritic::Breve, Diacritic::Horn, Diacritic::Stroke};
        for (size_t i = 0; i < body.size(); ++i) {
            if (letterOf(body[i]).mark != Diacritic::None)
                continue;
            for (const Diacritic mark : marks) {
                const char code = codeOf(letterOf(body[i]).base, mark);
                if (code == 0)
                    continue;
                Letters changed = body;
                changed[i] = code;
                if (i > 0 && body[i - 1] == 'u' && code == codeOf('o', Diacritic::Horn))
                    changed[i - 1] = codeOf('u', Diacritic::Horn);
                const Letters whole = replaced(changed, tone);
                if (!whole.empty() && std::find(m_all.begin(), m_all.end(), whole) == m_all.end())
                    m_all.push_back(whole);
            }
        }
    }

    LettersView m_typed;
    Decoded::Method m_method;
    Letters m_found;
    bool m_loose = false;
    std::vector<Letters> m_all;
    int m_steps = 0;
};

bool hasDigit(LettersView letters)
{
    return std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Shorthand
{
    const char16_t *written;
    const char16_t *meant;
};

constexpr std::array<Shorthand, 18> shorthands{
    {{u"ko", u"không"}, {u"hok", u"không"}, {u"khg", u"không"}, {u"đc", u"được"}, {u"dc", u"được"},
        {u"đk", u"được"}, {u"vk", u"vợ"}, {u"ck", u"chồng"}, {u"ng", u"người"}, {u"nx", u"nữa"},
        {u"bjo", u"giờ"}, {u"ntn", u"nào"}, {u"trc", u"trước"}, {u"vs", u"với"}, {u"đt", u"điện"},
        {u"ib", u"nhắn"}, {u"ngta", u"người"}, {u"thik", u"thích"}}};

} // namespace

std::vector<Decoded> decodeKeys(LettersView letters)
{
    std::vector<Decoded> found;
    if (letters.size() < 2 || letters.size() > longestTyped || isLegal(letters))
        return found;
    if (hasDigit(letters)) {
        const bool digitFirst = letters.front() >= '0' && letters.front() <= '9';
        if (digitFirst)
            return found;
        if (const Letters word = Decoder(letters, Decoded::Method::Vni).word(); !word.empty())
            found.push_back({word, Decoded::Method::Vni});
        return found;
    }
    if (const Letters word = Decoder(letters, Decoded::Method::Telex).word(); !word.empty())
        found.push_back({word, Decoded::Method::Telex});
    return found;
}

std::vector<Letters> decodeMissing(LettersView letters)
{
    // A tone key at the end is what gives it away; anything less would read English as Telex.
    if (letters.size() < 3 || letters.size() > longestTyped || isLegal(letters) || hasDigit(letters)
        || !telexKey(letters.back()).tone)
        return {};
    return Decoder(letters, Decoded::Method::Telex).words();
}

Letters decodeViqr(QStringView word)
{
    // The signs as the keys of VNI that mean the same.
    static constexpr QStringView signs = u"'`?~.^+(";
    static constexpr QStringView keys = u"12345678";
    QString typed;
    bool sign = false;
    for (const QChar c : word) {
        if (c == u'\\')
            continue;
        const qsizetype at = signs.indexOf(c);
        sign = sign || at >= 0;
        typed += at >= 0 ? keys[at] : c.toLower();
    }
    if (typed.startsWith(u"dd"))
        typed = u"đ"_s + typed.mid(2);
    const Letters letters = lettersOf(typed);
    return sign && letters.size() <= longestTyped ? Decoder(letters, Decoded::Method::Vni).word()
                                                  : Letters();
}

Letters longForm(LettersView letters)
{
    const QString typed = textOf(letters);
    for (const Shorthand &shorthand : shorthands)
        if (typed == QStringView(shorthand.written))
            return lettersOf(QStringView(shorthand.meant));
    if (letters.size() < 2)
        return {};
    // “ckuyện”, “ank”: k where h goes with the letter before it.
    Letters withH(letters);
    for (size_t i = 1; i < withH.size(); ++i)
        if (withH[i] == 'k' && LettersView("cgknpt").find(withH[i - 1]) != LettersView::npos)
            withH[i] = 'h';
    if (withH != letters && isLegal(withH))
        return withOldPlace(withH);
    static constexpr std::array<std::pair<char, const char *>, 4> onsets{
        {{'f', "ph"}, {'z', "d"}, {'w', "qu"}, {'j', "gi"}}};
    for (const auto &[written, meant] : onsets) {
        if (letters.front() != written)
            continue;
        const Letters whole = Letters(meant) + Letters(letters.substr(1));
        const Letters right = isLegal(whole) ? whole : rightlyPlaced(whole);
        if (hasMarks(right) || (written == 'f' && !right.empty()))
            return withOldPlace(right);
    }
    return {};
}

} // namespace toasoan
