// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/habits.h"

#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// The phrase as it is often written, and as it should be; as many words on both sides.
struct Habit
{
    const char16_t *wrong;
    const char16_t *right;
};
constexpr std::array<Habit, 41> habits{{{u"sát nhập", u"sáp nhập"}, {u"sơ xuất", u"sơ suất"},
    {u"tựu chung", u"tựu trung"}, {u"vô hình chung", u"vô hình trung"}, {u"chín mùi", u"chín muồi"},
    {u"bàng quang trước", u"bàng quan trước"}, {u"bàng quang với", u"bàng quan với"},
    {u"thái độ bàng quang", u"thái độ bàng quan"}, {u"đứng bàng quang", u"đứng bàng quan"},
    {u"thăm quan", u"tham quan"}, {u"chia sẽ", u"chia sẻ"}, {u"chia xẻ", u"chia sẻ"},
    {u"cọ sát", u"cọ xát"}, {u"đọc giả", u"độc giả"}, {u"chuẩn đoán", u"chẩn đoán"},
    {u"bổ xung", u"bổ sung"}, {u"xúi dục", u"xúi giục"}, {u"giục dã", u"giục giã"},
    {u"dành giật", u"giành giật"}, {u"tranh dành", u"tranh giành"}, {u"giành dụm", u"dành dụm"},
    {u"để giành", u"để dành"}, {u"sáng lạng", u"xán lạn"}, {u"xán lạng", u"xán lạn"},
    {u"trao chuốt", u"trau chuốt"}, {u"trao dồi", u"trau dồi"}, {u"suất sắc", u"xuất sắc"},
    {u"năng xuất", u"năng suất"}, {u"công xuất", u"công suất"}, {u"lãi xuất", u"lãi suất"},
    {u"hiệu xuất", u"hiệu suất"}, {u"xác xuất", u"xác suất"}, {u"đề suất", u"đề xuất"},
    {u"sản suất", u"sản xuất"}, {u"khắc khe", u"khắt khe"}, {u"lãng mạng", u"lãng mạn"},
    {u"nghe phong phanh", u"nghe phong thanh"}, {u"rốt cục", u"rốt cuộc"},
    {u"vẻ tranh", u"vẽ tranh"}, {u"vui vẽ", u"vui vẻ"}, {u"trân thành cảm", u"chân thành cảm"}}};

struct Phrase
{
    std::vector<Letters> wrong;
    QStringList right;
};
using Phrases = std::unordered_map<Letters, std::vector<Phrase>>;

const Phrases &phrases()
{
    static const Phrases all = [] {
        Phrases byFirst;
        for (const Habit &habit : habits) {
            Phrase phrase;
            const QStringList words = QString::fromUtf16(habit.wrong).split(u' ');
            for (const QString &word : words)
                phrase.wrong.push_back(lettersOf(word));
            phrase.right = QString::fromUtf16(habit.right).split(u' ');
            byFirst[phrase.wrong.front()].push_back(std::move(phrase));
        }
        return byFirst;
    }();
    return all;
}

class Adder
{
public:
    Adder(const QString &line, const std::vector<Token> &tokens, QList<Misspelling> &findings)
        : m_line(line)
        , m_tokens(tokens)
        , m_findings(findings)
        , m_before(findings.size())
    {
    }

    void add(size_t at, const QString &kind, const QStringList &suggestions, const char *reason)
    {
        constexpr double nearlySure = 0.9;
        const Token &token = m_tokens[at];
        // What was found before is in order, and so is what comes here.
        while (m_next < m_before
            && m_findings[m_next].start + m_findings[m_next].length <= token.start)
            ++m_next;
        if (m_next < m_before && m_findings[m_next].start < token.start + token.length)
            return;
        const QString word = m_line.mid(token.start, token.length);
        m_findings << Misspelling{token.start, token.length, word, kind, suggestions,
            QCoreApplication::translate("Speller", reason).arg(word, suggestions.value(0)),
            nearlySure};
    }

private:
    const QString &m_line;
    const std::vector<Token> &m_tokens;
    QList<Misspelling> &m_findings;
    const qsizetype m_before;
    qsizetype m_next = 0;
};

void addPhrases(const std::vector<Token> &tokens, const std::vector<bool> &own, Adder &adder)
{
    const auto isWord = [&](size_t i) {
        return i < tokens.size() && tokens[i].kind == Token::Kind::Word && !own[i];
    };
    for (size_t at = 0; at < tokens.size(); ++at) {
        const auto begin = isWord(at) ? phrases().find(tokens[at].letters) : phrases().end();
        if (begin == phrases().end())
            continue;
        for (const Phrase &phrase : begin->second) {
            const size_t size = phrase.wrong.size();
            bool fits = true;
            for (size_t k = 1; fits && k < size; ++k)
                fits = isWord(at + k) && tokens[at + k].letters == phrase.wrong[k];
            for (size_t k = 0; fits && k < size; ++k)
                if (const QString right = phrase.right[qsizetype(k)];
                    lettersOf(right) != phrase.wrong[k])
                    adder.add(at + k, u"real-word"_s, {inCase(right, tokens[at + k])},
                        QT_TRANSLATE_NOOP("Speller",
                            "“%1” is a habit that even newspapers have; “%2” is right here."));
        }
    }
}

// “tIẾNG”: caps lock was on; “chịU”, “HUYệN”: a key too many or too few was held.
QStringList inOneCase(const QString &word, bool marks)
{
    const auto capitals
        = std::count_if(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
    QStringList found;
    // “VIệc”: Shift was let go too late.
    if (capitals == 2 && word.size() > 2 && word[0].isUpper() && word[1].isUpper())
        return {word.front() + word.mid(1).toLower()};
    if (word.front().isLower() && capitals == word.size() - 1 && word.size() > 2)
        found << word.front().toUpper() + word.mid(1).toLower();
    else if (!marks)
        return {};
    else if (capitals * 2 > word.size() && word.front().isUpper() && word.back().isUpper())
        found << word.toUpper();
    found << word.front() + word.mid(1).toLower();
    found.removeDuplicates();
    return found;
}

void addCases(const QString &line, const std::vector<Token> &tokens, const std::vector<bool> &own,
    const Lexicon &lexicon, Adder &adder)
{
    constexpr float wellKnown = 1000;
    for (size_t at = 0; at < tokens.size(); ++at) {
        const Token &token = tokens[at];
        const bool inside = token.mixed
            || (token.length > 2 && !token.capitals && line[token.start + 1].isUpper());
        if (token.kind != Token::Kind::Word || !inside || token.hyphen || token.viqr || token.digits
            || own[at] || !isLegal(token.letters))
            continue;
        const int id = lexicon.find(withOldPlace(token.letters));
        if (id < 0 || lexicon.count(id) < wellKnown)
            continue;
        const QStringList suggestions
            = inOneCase(line.mid(token.start, token.length), hasMarks(token.letters));
        if (!suggestions.isEmpty())
            adder.add(at, u"typing"_s, suggestions,
                QT_TRANSLATE_NOOP("Speller",
                    "“%1” has a capital inside, as Caps Lock leaves it; “%2” was meant."));
    }
}

} // namespace

void addHabits(const QString &line, const std::vector<Token> &tokens, const std::vector<bool> &own,
    const Lexicon *lexicon, const QStringList &kinds, QList<Misspelling> &findings)
{
    const auto sort = [&findings] {
        std::stable_sort(findings.begin(), findings.end(),
            [](const Misspelling &a, const Misspelling &b) { return a.start < b.start; });
    };
    if (kinds.contains(u"real-word"_s)) {
        Adder adder(line, tokens, findings);
        addPhrases(tokens, own, adder);
        sort();
    }
    if (lexicon != nullptr && kinds.contains(u"typing"_s)) {
        Adder adder(line, tokens, findings);
        addCases(line, tokens, own, *lexicon, adder);
        sort();
    }
}

} // namespace toasoan
