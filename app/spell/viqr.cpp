// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/encodings.h"
#include "spell/lexicon.h"
#include "spell/syllable.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype longestSyllable = 8;

// One chunk between spaces in VIQR.
class ViqrReader
{
public:
    explicit ViqrReader(const Lexicon &lexicon)
        : m_lexicon(lexicon)
    {
    }

    QString read(const QString &text)
    {
        QString out;
        for (qsizetype at = 0; at < text.size();) {
            if (text[at].isSpace()) {
                out += text[at++];
                continue;
            }
            qsizetype end = at;
            while (end < text.size() && !text[end].isSpace())
                ++end;
            const QString chunk = text.mid(at, end - at);
            qsizetype next = end;
            while (next < text.size() && text[next].isSpace())
                ++next;
            const QChar following = next < text.size() ? text[next] : QChar();
            out += isAddress(chunk) ? chunk : word(chunk, following, lastWord(out));
            at = end;
        }
        return out;
    }

private:
    [[nodiscard]] static bool isAddress(const QString &chunk)
    {
        static const QRegularExpression address(
            u"://|@|^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.(com|vn|net|org|gov|edu|info|tv)\\b"_s);
        return address.match(chunk).hasMatch();
    }

    static char16_t marked(QChar letter, QChar sign)
    {
        const char16_t c = letter.toLower().unicode();
        if (sign == u'^')
            return c == u'a' ? u'â' : c == u'e' ? u'ê' : c == u'o' ? u'ô' : 0;
        if (sign == u'(')
            return c == u'a' ? u'ă' : 0;
        if (sign == u'+')
            return c == u'o' ? u'ơ' : c == u'u' ? u'ư' : 0;
        const qsizetype tone = QStringView(u"`'?~.").indexOf(sign); // in the order of Tone
        const Letter &plain = letterOf(codeOf(QChar(c)));
        if (tone < 0 || !plain.vowel || plain.tone != Tone::Level)
            return 0;
        return charOf(codeOf(plain.base, plain.mark, Tone(tone + 1))).unicode();
    }

    // Of one clause; empty after a sign.
    [[nodiscard]] static QString lastWord(const QString &text)
    {
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isSpace())
            --end;
        qsizetype start = end;
        while (start > 0 && end - start <= longestSyllable && text[start - 1].isLetter())
            --start;
        return text.mid(start, end - start);
    }

    QString word(const QString &chunk, QChar next, const QString &previous)
    {
        QString out;
        for (qsizetype i = 0; i < chunk.size(); ++i) {
            const QChar c = chunk[i];
            if (c == u'\\' && i + 1 < chunk.size()) {
                out += chunk[++i];
                continue;
            }
            if (c.toLower() == u'd' && i + 1 < chunk.size() && chunk[i + 1].toLower() == u'd') {
                out += c.isUpper() ? u'Đ' : u'đ';
                ++i;
                continue;
            }
            const char16_t with = out.isEmpty() ? 0 : marked(out.back(), c);
            if (with == 0 || (i > 0 && chunk[i - 1] == u'\\')
                || !isTone(chunk, i, next, {previous, out}, with)) {
                out += c;
                continue;
            }
            out.back() = out.back().isUpper() ? QChar(with).toUpper() : QChar(with);
        }
        return out;
    }

    struct Before
    {
        const QString &previous; // word
        const QString &chunk; // as read so far
    };

    // “.”, “?” and “'” end sentences and quotes, too.
    [[nodiscard]] bool isTone(
        const QString &chunk, qsizetype at, QChar next, const Before &before, char16_t with) const
    {
        constexpr float beforeCapital = 3;
        constexpr float atEnd = 30;
        const QChar sign = chunk[at];
        if (sign != u'.' && sign != u'?' && sign != u'\'')
            return true;
        const QChar after = at + 1 < chunk.size() ? chunk[at + 1] : QChar();
        if (after.isLetter())
            return true;
        if (sign == u'\'' || (!after.isNull() && QStringView(u",;:.?!)").contains(after)))
            return isCounted(before.chunk, with);
        const QStringView quotes = u"\"“”'";
        if (!after.isNull())
            return quotes.contains(after) && fitsBetter(before, with, atEnd);
        if (next.isLower() || next.isDigit())
            return isCounted(before.chunk, with);
        if (next.isNull() || quotes.contains(next))
            return fitsBetter(before, with, atEnd);
        return fitsBetter(before, with, beforeCapital)
            || counts(before.chunk, with).toned > 3 * counts(before.chunk, with).plain;
    }

    struct Counts
    {
        float toned = 0;
        float plain = 0;
    };

    [[nodiscard]] int find(const QString &word) const
    {
        const Letters letters = withOldPlace(lettersOf(word));
        return letters.empty() || !isLegal(letters) ? -1 : m_lexicon.find(letters);
    }

    [[nodiscard]] static QString syllableOf(const QString &chunk)
    {
        qsizetype start = chunk.size();
        while (start > 0 && chunk.size() - start <= longestSyllable && chunk[start - 1].isLetter())
            --start;
        return chunk.mid(start);
    }

    // Of the syllable that `chunk` ends with, with the tone and without.
    [[nodiscard]] Counts counts(const QString &chunk, char16_t with) const
    {
        const QString plain = syllableOf(chunk);
        const auto counted = [&](int id) { return id < 0 ? 0.0F : m_lexicon.count(id); };
        return {counted(find(plain.chopped(1) + QChar(with))), counted(find(plain))};
    }

    [[nodiscard]] bool isCounted(const QString &chunk, char16_t with) const
    {
        return counts(chunk, with).toned > 0;
    }

    // By the word before: “cầu thủ” and hardly ever “cầu thu”.
    [[nodiscard]] bool fitsBetter(const Before &before, char16_t with, float times) const
    {
        constexpr float often = 50;
        const QString plain = syllableOf(before.chunk);
        const int first = plain.size() == before.chunk.size() ? find(before.previous) : -1;
        if (first < 0)
            return false;
        const auto counted = [&](int second) {
            const int pair = second < 0 ? -1 : m_lexicon.pair(first, second);
            return pair < 0 ? 0.0F : m_lexicon.pairCount(pair);
        };
        const float toned = counted(find(plain.chopped(1) + QChar(with)));
        return toned > often && toned > times * counted(find(plain));
    }

    const Lexicon &m_lexicon;
};

} // namespace

QString fromViqr(const QString &text, const Lexicon &lexicon)
{
    return ViqrReader(lexicon).read(text);
}

} // namespace toasoan
