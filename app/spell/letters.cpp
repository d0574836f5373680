// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/letters.h"

#include <algorithm>
#include <array>

namespace toasoan {

namespace {

constexpr int firstMarked = 0x80;

struct VowelRow
{
    char base;
    Diacritic mark;
    const char16_t *tones; // in the order of Tone
};

constexpr std::array<VowelRow, 12> vowels{
    {{'a', Diacritic::None, u"aàáảãạ"}, {'a', Diacritic::Breve, u"ăằắẳẵặ"},
        {'a', Diacritic::Circumflex, u"âầấẩẫậ"}, {'e', Diacritic::None, u"eèéẻẽẹ"},
        {'e', Diacritic::Circumflex, u"êềếểễệ"}, {'i', Diacritic::None, u"iìíỉĩị"},
        {'o', Diacritic::None, u"oòóỏõọ"}, {'o', Diacritic::Circumflex, u"ôồốổỗộ"},
        {'o', Diacritic::Horn, u"ơờớởỡợ"}, {'u', Diacritic::None, u"uùúủũụ"},
        {'u', Diacritic::Horn, u"ưừứửữự"}, {'y', Diacritic::None, u"yỳýỷỹỵ"}}};

struct Alphabet
{
    std::array<Letter, 256> letters{};
    std::array<char16_t, 256> chars{};
    std::array<char, 0x1F00> codes{};

    Alphabet()
    {
        for (char c = 'a'; c <= 'z'; ++c)
            put(c, {c, Diacritic::None, Tone::Level, false}, char16_t(c));
        for (char c = '0'; c <= '9'; ++c)
            put(c, {c, Diacritic::None, Tone::Level, false}, char16_t(c));
        put('\'', {'\'', Diacritic::None, Tone::Level, false}, u'\'');
        int next = firstMarked;
        for (const VowelRow &row : vowels) {
            for (int tone = 0; tone < toneCount; ++tone, ++next) {
                const bool plain = row.mark == Diacritic::None && tone == 0;
                put(plain ? row.base : char(next), {row.base, row.mark, Tone(tone), true},
                    row.tones[tone]);
            }
        }
        put(char(next), {'d', Diacritic::Stroke, Tone::Level, false}, u'đ');
    }

    void put(char code, const Letter &letter, char16_t text)
    {
        letters[uchar(code)] = letter;
        chars[uchar(code)] = text;
        codes[text] = code;
    }
};

const Alphabet &alphabet()
{
    static const Alphabet table;
    return table;
}

} // namespace

const Letter &letterOf(char code)
{
    return alphabet().letters[uchar(code)];
}

char codeOf(char base, Diacritic mark, Tone tone)
{
    if (mark == Diacritic::Stroke)
        return base == 'd' && tone == Tone::Level ? codeOf(QChar(u'đ')) : char(0);
    for (const VowelRow &row : vowels)
        if (row.base == base && row.mark == mark)
            return codeOf(QChar(row.tones[int(tone)]));
    return mark == Diacritic::None && tone == Tone::Level && letterOf(base).base == base ? base
                                                                                         : char(0);
}

char codeOf(QChar small)
{
    const char16_t c = small.unicode();
    if (c == u'\u2019')
        return '\'';
    const Alphabet &table = alphabet();
    return c < table.codes.size() ? table.codes[c] : char(0);
}

QChar charOf(char code)
{
    return alphabet().chars[uchar(code)];
}

Letters lettersOf(QStringView text)
{
    Letters letters;
    letters.reserve(size_t(text.size()));
    for (const QChar c : text) {
        const char code = codeOf(c.toLower());
        if (code == 0)
            return {};
        letters += code;
    }
    return letters;
}

QString textOf(LettersView letters)
{
    QString text;
    text.reserve(qsizetype(letters.size()));
    for (const char code : letters)
        text += charOf(code);
    return text;
}

Letters withoutTones(LettersView letters)
{
    Letters plain(letters);
    for (char &code : plain) {
        const Letter &letter = letterOf(code);
        if (letter.tone != Tone::Level)
            code = codeOf(letter.base, letter.mark);
    }
    return plain;
}

Letters withoutMarks(LettersView letters)
{
    Letters plain(letters);
    for (char &code : plain)
        code = letterOf(code).base;
    return plain;
}

bool hasMarks(LettersView letters)
{
    return std::any_of(
        letters.begin(), letters.end(), [](char code) { return uchar(code) >= firstMarked; });
}

Tone toneOf(LettersView letters)
{
    for (const char code : letters)
        if (letterOf(code).tone != Tone::Level)
            return letterOf(code).tone;
    return Tone::Level;
}

} // namespace toasoan
