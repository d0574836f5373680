// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/tokens.h"

#include "spell/typing.h"

#include <algorithm>
#include <array>
#include <QTextBoundaryFinder>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype longestWord = 40; // what is longer is no word, and must not cost like one

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0xAD || u == 0xFEFF || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E)
        || (u >= 0x2060 && u <= 0x2064) || (u < 0x20 && u != u'\t') || (u >= 0x7F && u < 0xA0);
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == QChar(0xA0) || c == QChar(0x202F) || c.isSpace();
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(0x2019);
}

bool isQuote(QChar c)
{
    static constexpr QStringView quotes = u"\"“”„«»‘’'";
    return quotes.contains(c);
}

// Abbreviations whose full stop ends no sentence.
bool isAbbreviation(QStringView word)
{
    static constexpr std::array<QStringView, 26> known{u"tp", u"ts", u"ths", u"pgs", u"gs", u"bs",
        u"q", u"p", u"tr", u"tt", u"tx", u"kts", u"ks", u"st", u"mr", u"mrs", u"dr", u"vs", u"no",
        u"jr", u"đc", u"nxb", u"ths", u"cn", u"h", u"x"};
    const QString lower = word.toString().toLower();
    return (word.size() == 1 && word.front().isUpper())
        || (word.front().isUpper() && std::any_of(known.begin(), known.end(), [&](QStringView one) {
               return lower == one;
           }));
}

bool isDomainEnd(QStringView part)
{
    static constexpr std::array<QStringView, 14> ends{u"vn", u"com", u"net", u"org", u"info",
        u"gov", u"edu", u"html", u"htm", u"php", u"tv", u"jpg", u"pdf", u"example"};
    const QString lower = part.toString().toLower();
    return std::any_of(ends.begin(), ends.end(), [&](QStringView one) { return lower == one; });
}

class Scanner
{
public:
    explicit Scanner(const QString &line)
        : m_line(line)
    {
    }

    std::vector<Token> tokens()
    {
        qsizetype at = 0;
        while (at < m_line.size()) {
            if (isSpace(m_line[at])) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < m_line.size() && !isSpace(m_line[end]))
                ++end;
            chunk(at, end);
            at = end;
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] QChar at(qsizetype i) const
    {
        return i >= 0 && i < m_line.size() ? m_line[i] : QChar();
    }

    [[nodiscard]] bool isAddress(QStringView text) const
    {
        if (text.contains(u"://") || text.startsWith(u"www.", Qt::CaseInsensitive))
            return true;
        return std::any_of(text.begin(), text.end(), [](QChar c) {
            return c == u'@' || c == u'#' || c == u'_' || c == u'&' || c == u'\\' || c == u'=';
        });
    }

    // “dantri.com.vn”, “tp.hcm”, “PGS.TS”: full stops between letters that end no sentence.
    [[nodiscard]] bool isDotted(QStringView text) const
    {
        qsizetype stop = -1;
        bool plain = true;
        for (qsizetype i = 0; i < text.size(); ++i) {
            plain = plain && (text[i].unicode() < 0x80 || !text[i].isLetter());
            if (text[i] == u'.' && i > 0 && i + 1 < text.size() && text[i - 1].isLetterOrNumber()
                && text[i + 1].isLetter())
                stop = i;
        }
        if (stop < 0)
            return false;
        qsizetype end = stop + 1;
        while (end < text.size() && text[end].isLetterOrNumber())
            ++end;
        const QStringView last = text.mid(stop + 1, end - stop - 1);
        return isDomainEnd(last)
            || (plain && !(last.front().isUpper() && last.size() > 1 && last[1].isLower()));
    }

    void add(Token token)
    {
        token.quoted = m_quoted;
        m_tokens.push_back(std::move(token));
    }

    void chunk(qsizetype begin, qsizetype end)
    {
        m_glued = false;
        const QStringView text = QStringView(m_line).mid(begin, end - begin);
        if (isAddress(text) || isDotted(text)) {
            // Signs after an address still end the sentence.
            qsizetype last = end;
            while (last > begin + 1 && !at(last - 1).isLetterOrNumber())
                --last;
            add({Token::Kind::Foreign, begin, last - begin});
            m_first = false;
            for (qsizetype i = last; i < end; ++i)
                sign(i, end);
            return;
        }
        qsizetype i = begin;
        while (i < end) {
            if (at(i).isLetterOrNumber() || at(i).isSurrogate())
                i = word(i, end);
            else
                sign(i++, end);
            m_glued = true;
        }
    }

    // The first letter or digit from `from` on; a row of signs is walked once.
    qsizetype nextLetter(qsizetype from)
    {
        if (m_next < from) {
            m_next = from;
            while (m_next < m_line.size() && !m_line[m_next].isLetterOrNumber())
                ++m_next;
        }
        return m_next;
    }

    qsizetype viqrEnd(qsizetype begin, qsizetype end) const
    {
        static constexpr QStringView signs = u"^(+`'~?.\\";
        qsizetype i = begin;
        bool sign = false;
        end = std::min(end, begin + longestWord);
        while (i < end && (at(i).isLetter() || signs.contains(at(i)))) {
            sign = sign || (signs.contains(at(i)) && at(i) != u'.' && at(i) != u'?');
            ++i;
        }
        while (i > begin && (at(i - 1) == u'.' || at(i - 1) == u'?' || at(i - 1) == u'\''))
            --i;
        return sign ? i : begin;
    }

    qsizetype word(qsizetype begin, qsizetype end)
    {
        Token token{Token::Kind::Word, begin, 0};
        token.glued = m_glued;
        qsizetype i = begin;
        qsizetype letters = 0;
        qsizetype upper = 0;
        bool small = false;
        for (; i < end; ++i) {
            const QChar c = at(i);
            if (c.isNumber()) {
                token.digits = true;
            } else if (c.isLetter() || c.isSurrogate() || c.isMark()) {
                ++letters;
                token.mixed = token.mixed || (c.isUpper() && small);
                small = small || c.isLower();
                upper += c.isUpper() ? 1 : 0;
            } else if (!(isApostrophe(c) && i > begin && at(i + 1).isLetter())) {
                break;
            }
        }
        // 10.000 and 1,5 and 13/7 are one number each.
        if (letters == 0) {
            while (i + 1 < end && !at(i).isLetterOrNumber() && at(i + 1).isDigit()
                && (at(i) == u'.' || at(i) == u',' || at(i) == u':' || at(i) == u'/')) {
                ++i;
                while (i < end && at(i).isDigit())
                    ++i;
            }
            token.kind = Token::Kind::Number;
        }
        if (const qsizetype viqr = letters > 0 && !token.digits ? viqrEnd(begin, end) : 0;
            viqr > i) {
            token.letters = decodeViqr(QStringView(m_line).mid(begin, viqr - begin));
            token.viqr = !token.letters.empty();
            if (token.viqr)
                i = viqr;
        }
        i = std::max(i, begin + 1);
        token.length = i - begin;
        token.capital = at(begin).isUpper();
        token.capitals = letters > 1 && upper == letters;
        token.first = m_first;
        token.afterStop = m_first && m_stopped;
        token.hyphen = (at(begin - 1) == u'-' && at(begin - 2).isLetterOrNumber())
            || (at(i) == u'-' && at(i + 1).isLetterOrNumber());
        if (token.kind == Token::Kind::Word && !token.viqr) {
            if (token.length <= longestWord)
                token.letters = lettersOf(QStringView(m_line).mid(begin, token.length));
            if (token.letters.empty())
                token.kind = Token::Kind::Foreign;
        }
        add(std::move(token));
        m_first = false;
        m_stopped = false;
        return i;
    }

    void sign(qsizetype i, qsizetype end)
    {
        const QChar c = at(i);
        if (isQuote(c)) {
            if (c == u'“' || c == u'«')
                m_quoted = true;
            else if (c == u'”' || c == u'»')
                m_quoted = false;
            else if (c == u'"')
                m_quoted = !m_quoted;
            return;
        }
        if (c == u'.' || c == u'?' || c == u'!' || c == QChar(0x2026)) {
            stop(i, end);
            return;
        }
        static constexpr QStringView signs = u",;:()[]{}/–—";
        const bool dash
            = c == u'-' && !at(i - 1).isLetterOrNumber() && !at(i + 1).isLetterOrNumber();
        if ((signs.contains(c) || dash)
            && (m_tokens.empty() || m_tokens.back().kind != Token::Kind::Punctuation))
            add({Token::Kind::Punctuation, i, 1});
    }

    void stop(qsizetype i, qsizetype end)
    {
        const QChar c = at(i);
        if (c == u'.' && !m_tokens.empty()) {
            const Token &last = m_tokens.back();
            if (last.start + last.length == i && last.kind != Token::Kind::Number
                && isAbbreviation(QStringView(m_line).mid(last.start, last.length)))
                return;
        }
        // A sentence ends before a capital, a digit, a quote or the line's end; an ellipsis only
        // before a capital.
        const qsizetype next = nextLetter(i + 1);
        bool dots = c == QChar(0x2026) || (c == u'.' && (at(i + 1) == u'.' || at(i - 1) == u'.'));
        const bool glued = next < end;
        const QChar following = at(next);
        const bool capital = following.isNull() || following.isUpper();
        if (dots ? !capital : glued && !capital)
            return;
        if (!m_tokens.empty() && m_tokens.back().kind != Token::Kind::End)
            add({Token::Kind::End, i, 1});
        m_first = true;
        m_stopped = !dots && !glued;
    }

    const QString &m_line;
    std::vector<Token> m_tokens;
    qsizetype m_next = -1; // of nextLetter
    bool m_first = true;
    bool m_stopped = false;
    bool m_quoted = false;
    bool m_glued = false;
};

} // namespace

CleanLine::CleanLine(const QString &given)
    : text(given)
{
    const bool clean = std::none_of(given.cbegin(), given.cend(),
        [](QChar c) { return isInvisible(c) || c.category() == QChar::Mark_NonSpacing; });
    if (clean)
        return;
    text.clear();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, given);
    qsizetype begin = 0;
    while (begin < given.size()) {
        qsizetype end = finder.toNextBoundary();
        if (end <= begin)
            end = given.size();
        QString cluster = given.mid(begin, end - begin);
        cluster.removeIf(isInvisible);
        cluster = cluster.normalized(QString::NormalizationForm_C);
        for (qsizetype i = 0; i < cluster.size(); ++i)
            places.push_back(begin);
        text += cluster;
        begin = end;
    }
    places.push_back(given.size());
}

std::vector<Token> tokensOf(const QString &line)
{
    return Scanner(line).tokens();
}

QString inCase(const QString &word, const Token &token)
{
    if (token.capitals)
        return word.toUpper();
    if (token.capital && !word.isEmpty())
        return word.left(1).toUpper() + word.mid(1);
    return word;
}

} // namespace toasoan
