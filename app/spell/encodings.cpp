// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/encodings.h"

#include "spell/lexicon.h"
#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype longestSyllable = 8;

struct Row
{
    char16_t plain;
    std::array<char16_t, 5> tones; // in the order of the table they belong to
};

// Huyền, hỏi, ngã, sắc, nặng.
constexpr std::array<Row, 12> unicodeRows{
    {{u'a', {u'à', u'ả', u'ã', u'á', u'ạ'}}, {u'ă', {u'ằ', u'ẳ', u'ẵ', u'ắ', u'ặ'}},
        {u'â', {u'ầ', u'ẩ', u'ẫ', u'ấ', u'ậ'}}, {u'e', {u'è', u'ẻ', u'ẽ', u'é', u'ẹ'}},
        {u'ê', {u'ề', u'ể', u'ễ', u'ế', u'ệ'}}, {u'i', {u'ì', u'ỉ', u'ĩ', u'í', u'ị'}},
        {u'o', {u'ò', u'ỏ', u'õ', u'ó', u'ọ'}}, {u'ô', {u'ồ', u'ổ', u'ỗ', u'ố', u'ộ'}},
        {u'ơ', {u'ờ', u'ở', u'ỡ', u'ớ', u'ợ'}}, {u'u', {u'ù', u'ủ', u'ũ', u'ú', u'ụ'}},
        {u'ư', {u'ừ', u'ử', u'ữ', u'ứ', u'ự'}}, {u'y', {u'ỳ', u'ỷ', u'ỹ', u'ý', u'ỵ'}}}};
constexpr std::array<Row, 12> tcvnRows{
    {{u'a', {0xB5, 0xB6, 0xB7, 0xB8, 0xB9}}, {0xA8, {0xBB, 0xBC, 0xBD, 0xBE, 0xC6}},
        {0xA9, {0xC7, 0xC8, 0xC9, 0xCA, 0xCB}}, {u'e', {0xCC, 0xCE, 0xCF, 0xD0, 0xD1}},
        {0xAA, {0xD2, 0xD3, 0xD4, 0xD5, 0xD6}}, {u'i', {0xD7, 0xD8, 0xDC, 0xDD, 0xDE}},
        {u'o', {0xDF, 0xE1, 0xE2, 0xE3, 0xE4}}, {0xAB, {0xE5, 0xE6, 0xE7, 0xE8, 0xE9}},
        {0xAC, {0xEA, 0xEB, 0xEC, 0xED, 0xEE}}, {u'u', {0xEF, 0xF1, 0xF2, 0xF3, 0xF4}},
        {0xAD, {0xF5, 0xF6, 0xF7, 0xF8, 0xF9}}, {u'y', {0xFA, 0xFB, 0xFC, 0xFD, 0xFE}}}};

using Table = QHash<char16_t, char16_t>;

const Table &tcvnLetters()
{
    static const Table table = [] {
        Table all;
        for (size_t row = 0; row < tcvnRows.size(); ++row) {
            all.insert(tcvnRows[row].plain, unicodeRows[row].plain);
            for (size_t tone = 0; tone < 5; ++tone)
                all.insert(tcvnRows[row].tones[tone], unicodeRows[row].tones[tone]);
        }
        all.insert(0xAE, u'đ');
        constexpr std::array<std::pair<char16_t, char16_t>, 7> capitals{{{0xA1, u'Ă'}, {0xA2, u'Â'},
            {0xA3, u'Ê'}, {0xA4, u'Ô'}, {0xA5, u'Ơ'}, {0xA6, u'Ư'}, {0xA7, u'Đ'}}};
        for (const auto &[from, to] : capitals)
            all.insert(from, to);
        return all;
    }();
    return table;
}

// What a letter and the mark behind it make; 0 for nothing.
char16_t withTone(char16_t letter, size_t tone)
{
    for (const Row &row : unicodeRows)
        if (row.plain == letter)
            return row.tones[tone];
    return 0;
}

char16_t vniPair(char16_t letter, char16_t mark)
{
    constexpr QStringView plain = u"\u00F8\u00FB\u00F5\u00F9\u00EF";
    constexpr QStringView hats = u"\u00E0\u00E5\u00E3\u00E1\u00E4";
    constexpr QStringView breves = u"\u00E8\u00FA\u00FC\u00E9\u00EB";
    constexpr QStringView hatted = u"aeo";
    constexpr QStringView toned = u"aeouyơư";
    if (const qsizetype tone = plain.indexOf(QChar(mark));
        tone >= 0 && toned.contains(QChar(letter)))
        return withTone(letter, size_t(tone));
    const qsizetype hat = hatted.indexOf(QChar(letter));
    if (hat >= 0) {
        const char16_t with = QStringView(u"âêô")[hat].unicode();
        if (mark == 0xE2)
            return with;
        if (const qsizetype tone = hats.indexOf(QChar(mark)); tone >= 0)
            return withTone(with, size_t(tone));
    }
    if (letter == u'a') {
        if (mark == 0xEA)
            return u'ă';
        if (const qsizetype tone = breves.indexOf(QChar(mark)); tone >= 0)
            return withTone(u'ă', size_t(tone));
    }
    return 0;
}

char16_t vniSingle(char16_t letter)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 9> singles{
        {{0xF4, u'ơ'}, {0xF6, u'ư'}, {0xF1, u'đ'}, {0xED, u'í'}, {0xEC, u'ì'}, {0xE6, u'ỉ'},
            {0xF3, u'ĩ'}, {0xF2, u'ị'}, {0xEE, u'ỵ'}}};
    for (const auto &[from, to] : singles)
        if (from == letter)
            return to;
    return 0;
}

struct Share
{
    int words = 0;
    int marked = 0; // with a letter beyond ASCII, and counted

    [[nodiscard]] double value() const { return words > 0 ? double(marked) / words : 0; }
};

Share shareOf(const QString &text, const Lexicon &lexicon)
{
    constexpr float wellKnown = 200;
    Share share;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        bool letters = false;
        while (end < text.size() && !text[end].isSpace()) {
            letters = letters || text[end].isLetter();
            ++end;
        }
        if (end > at && letters) {
            ++share.words;
            qsizetype first = at;
            qsizetype last = end;
            while (first < last && !text[first].isLetter())
                ++first;
            while (last > first && !text[last - 1].isLetter())
                --last;
            const Letters word = last - first <= longestSyllable
                ? lettersOf(QStringView(text).mid(first, last - first))
                : Letters();
            const int id = word.empty() || !hasMarks(word) ? -1 : lexicon.find(withOldPlace(word));
            share.marked += id >= 0 && lexicon.count(id) >= wellKnown ? 1 : 0;
        }
        at = std::max(end, at + 1);
    }
    return share;
}

bool hasLatin1(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.unicode() >= 0xA1 && c.unicode() <= 0xFF; });
}

bool isViqrLike(const QString &text)
{
    static const QRegularExpression signs(
        u"[aeiouyAEIOUY][\\^(+]|[aeiouyAEIOUY][\\^(+]?[`'~?.][a-zA-Z,]|"
        "\\bdd[aeiouy]"_s);
    int words = 0;
    int marked = 0;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        ++words;
        marked += signs.match(part).hasMatch() ? 1 : 0;
    }
    return words > 0 && marked * 5 >= words;
}

} // namespace

QString fromTcvn3(const QString &text)
{
    const Table &letters = tcvnLetters();
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        out += QChar(c.unicode() < 0x80 ? c.unicode() : letters.value(c.unicode(), c.unicode()));
    // A toned small letter stands for a capital where the syllable has capitals, or a sentence
    // begins with it.
    bool begins = true;
    for (qsizetype at = 0; at < out.size();) {
        if (!out[at].isLetter()) {
            const char16_t c = out[at].unicode();
            begins = (begins && c != u',') || c == u'.' || c == u'?' || c == u'!';
            ++at;
            continue;
        }
        qsizetype end = at;
        int capitals = 0;
        while (end < out.size() && out[end].isLetter())
            capitals += out[end++].isUpper() ? 1 : 0;
        const auto isToned
            = [&](qsizetype i) { return i < text.size() && text[i].unicode() >= 0xB5; };
        for (qsizetype i = at; i < end; ++i) {
            const bool between = capitals > 1 || (capitals == 1 && end - at == 2 && i > at);
            if (isToned(i) && (between || (i == at && begins)))
                out[i] = out[i].toUpper();
        }
        begins = false;
        at = end;
    }
    return out;
}

QString fromVni(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t single = vniSingle(c.toLower().unicode());
        const char16_t letter = single != 0 ? single : c.toLower().unicode();
        const char16_t pair
            = i + 1 < text.size() ? vniPair(letter, text[i + 1].toLower().unicode()) : char16_t(0);
        const char16_t now = pair != 0 ? pair : letter;
        out += c.isUpper() ? QChar(now).toUpper() : pair != 0 || single != 0 ? QChar(now) : c;
        i += pair != 0 ? 1 : 0;
    }
    return out;
}

namespace {

// Cheap, and true for hardly any text of today.
bool mayBeOld(const QString &paragraph)
{
    const bool modern = std::any_of(paragraph.cbegin(), paragraph.cend(), [](QChar c) {
        return (c.unicode() >= 0x1EA0 && c.unicode() <= 0x1EF9) || c.unicode() == 0x1B0
            || c.unicode() == 0x1A1 || c.category() == QChar::Mark_NonSpacing;
    });
    return !modern && (hasLatin1(paragraph) || isViqrLike(paragraph));
}

QString readAs(Encoding from, const QString &text, const Lexicon &lexicon)
{
    switch (from) {
    case Encoding::Tcvn3:
        return fromTcvn3(text);
    case Encoding::Vni:
        return fromVni(text);
    case Encoding::Viqr:
        return fromViqr(text, lexicon);
    case Encoding::Unicode:
        break;
    }
    return text;
}

} // namespace

Encoding encodingOf(const QString &paragraph, const Lexicon &lexicon)
{
    constexpr double rise = 0.25;
    constexpr double hardlyAny = 0.1;
    if (!mayBeOld(paragraph))
        return Encoding::Unicode;
    const double now = shareOf(paragraph, lexicon).value();
    if (hasLatin1(paragraph)) {
        const double tcvn = shareOf(fromTcvn3(paragraph), lexicon).value();
        const double vni = shareOf(fromVni(paragraph), lexicon).value();
        if (std::max(tcvn, vni) > now + rise)
            return tcvn >= vni ? Encoding::Tcvn3 : Encoding::Vni;
    }
    if (now < hardlyAny && isViqrLike(paragraph)
        && shareOf(fromViqr(paragraph, lexicon), lexicon).value() > now + rise)
        return Encoding::Viqr;
    return Encoding::Unicode;
}

Converted toUnicode(const QString &text, const Lexicon &lexicon)
{
    Converted converted;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const Encoding from = encodingOf(line, lexicon);
        if (from == Encoding::Unicode)
            continue;
        if (converted.from == Encoding::Unicode)
            converted.from = from;
        line = readAs(from, line, lexicon);
    }
    converted.text = lines.join(u'\n').normalized(QString::NormalizationForm_C);
    return converted;
}

OldText::OldText(const QString &lexiconFile)
    : m_file(lexiconFile)
{
}

OldText::~OldText() = default;

const Lexicon *OldText::lexicon() const
{
    if (!std::exchange(m_tried, true))
        if (auto opened = Lexicon::open(m_file.isEmpty() ? Lexicon::installedFile() : m_file))
            m_lexicon = std::move(*opened);
    return m_lexicon.get();
}

Encoding OldText::encodingOf(const QString &paragraph) const
{
    return mayBeOld(paragraph) && lexicon() != nullptr ? toasoan::encodingOf(paragraph, *lexicon())
                                                       : Encoding::Unicode;
}

QString OldText::read(const QString &text, Encoding from) const
{
    return lexicon() != nullptr ? readAs(from, text, *lexicon()) : text;
}

Converted OldText::toUnicode(const QString &text) const
{
    const QStringList lines = text.split(u'\n');
    if (std::none_of(lines.cbegin(), lines.cend(), mayBeOld) || lexicon() == nullptr)
        return {text, Encoding::Unicode};
    return toasoan::toUnicode(text, *lexicon());
}

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Tcvn3:
        return u"TCVN3 (ABC)"_s;
    case Encoding::Vni:
        return u"VNI"_s;
    case Encoding::Viqr:
        return u"VIQR"_s;
    case Encoding::Unicode:
        break;
    }
    return u"Unicode"_s;
}

} // namespace toasoan
