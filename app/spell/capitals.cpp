// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/capitals.h"

#include "spell/capitaltable.h"
#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr size_t longestName = 4;

class Reader
{
public:
    Reader(const QString &line, const std::vector<Token> &tokens, const std::vector<bool> &own,
        const Lexicon *lexicon, HouseStyle::Capitals groups, QList<Misspelling> &findings)
        : m_line(line)
        , m_tokens(tokens)
        , m_own(own)
        , m_lexicon(lexicon)
        , m_groups(groups)
        , m_findings(findings)
        , m_done(tokens.size(), false)
        , m_taken(tokens.size(), false)
    {
        m_words.reserve(tokens.size());
        for (const Token &token : tokens)
            m_words.push_back(withOldPlace(token.letters));
    }

    void read()
    {
        if (isHeading())
            return;
        markTaken();
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind != Token::Kind::Word || m_own[i])
                continue;
            forms(i);
            sentenceStart(i);
            units(i);
            references(i);
            titles(i);
            dates(i);
            years(i);
            transcribed(i);
            person(i);
        }
        if (m_lexicon != nullptr)
            for (size_t i = 0; i < m_tokens.size(); ++i)
                names(i);
    }

private:
    // The findings before are in the order of the text, as the tokens are.
    void markTaken()
    {
        auto other = m_findings.cbegin();
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            while (other != m_findings.cend() && other->start + other->length <= m_tokens[i].start)
                ++other;
            m_taken[i] = other != m_findings.cend()
                && other->start < m_tokens[i].start + m_tokens[i].length;
        }
    }

    // Every Word Begins So: a heading of another fashion, or capitals only.
    [[nodiscard]] bool isHeading() const
    {
        int words = 0;
        int capital = 0;
        for (const Token &token : m_tokens) {
            if (token.kind != Token::Kind::Word || token.digits)
                continue;
            ++words;
            capital += token.capital ? 1 : 0;
        }
        return words >= 4 && capital * 10 > words * 8;
    }

    [[nodiscard]] bool is(size_t i, LettersView word) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Word && !m_tokens[i].capitals
            && m_words[i] == word;
    }
    template <size_t size>
    [[nodiscard]] bool isOne(size_t i, const std::array<QStringView, size> &list) const
    {
        if (i >= m_tokens.size() || m_tokens[i].capitals)
            return false;
        return std::any_of(list.begin(), list.end(),
            [&](QStringView word) { return withOldPlace(lettersOf(word)) == m_words[i]; });
    }
    [[nodiscard]] bool capitalAt(size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Word && m_tokens[i].capital;
    }
    [[nodiscard]] bool smallAt(size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Word && !m_tokens[i].capital
            && !m_tokens[i].digits;
    }
    [[nodiscard]] bool numberAt(size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Number
            && m_tokens[i].length <= 3 && m_line[m_tokens[i].start].isDigit();
    }

    // What papers keep when they do not keep all. Counted names are always held: the counts do not
    // say which are of people.
    [[nodiscard]] bool isHeld(std::string_view clause) const
    {
        return m_groups == HouseStyle::Capitals::Decree || clause == "I"
            || clause.starts_with("II.") || clause == "V.3" || clause == "V.8";
    }

    // The letter case of each token from `first` on, as it should be.
    void flag(size_t first, const std::vector<bool> &capital, const char *clause, double confidence,
        bool isName = false)
    {
        if (!isName && !isHeld(clause))
            return;
        size_t begin = capital.size();
        size_t end = 0;
        for (size_t k = 0; k < capital.size(); ++k) {
            const Token &token = m_tokens[first + k];
            if (token.kind != Token::Kind::Word || token.capital == capital[k])
                continue;
            begin = std::min(begin, k);
            end = k + 1;
        }
        if (begin >= end)
            return;
        for (size_t k = 0; k < capital.size(); ++k)
            if (m_done[first + k] || m_own[first + k])
                return;
        const Token &from = m_tokens[first + begin];
        const Token &to = m_tokens[first + end - 1];
        const qsizetype length = to.start + to.length - from.start;
        for (size_t k = begin; k < end; ++k)
            if (m_taken[first + k])
                return;
        QString right = m_line.mid(from.start, length);
        for (size_t k = begin; k < end; ++k) {
            const Token &token = m_tokens[first + k];
            if (token.kind != Token::Kind::Word)
                continue;
            const qsizetype at = token.start - from.start;
            right[at] = capital[k] ? right[at].toUpper() : right[at].toLower();
        }
        Misspelling finding;
        finding.start = from.start;
        finding.length = length;
        finding.word = m_line.mid(from.start, length);
        finding.kind = u"capitals"_s;
        finding.suggestions = {right};
        finding.confidence = confidence;
        finding.reason = QCoreApplication::translate(
            "Speller", "Decree 30/2020/NĐ-CP, Appendix II, part %1, writes “%2”.")
                             .arg(QLatin1String(clause), right);
        m_findings += finding;
        for (size_t k = 0; k < capital.size(); ++k)
            m_done[first + k] = true;
    }

    void forms(size_t at)
    {
        const auto found = capitalForms().find(m_words[at]);
        if (found == capitalForms().end() || m_tokens[at].capitals)
            return;
        const CapitalForm *best = nullptr;
        for (const CapitalForm &form : found->second)
            if ((best == nullptr || form.words.size() > best->words.size()) && fits(form, at))
                best = &form;
        if (best == nullptr)
            return;
        const CapitalForm &form = *best;
        const Token &head = m_tokens[at];
        std::vector<bool> wanted = form.capital;
        if (head.first && head.capital)
            wanted[0] = true;
        // Small all through is a common noun (“chủ tịch”, “trường đại học”), and so is a capital
        // first letter where the decree has a small one.
        if (!form.capital[0] && head.capital)
            wanted[0] = true;
        if (!head.capital && !form.firstToo)
            wanted[0] = false;
        bool anyCapital = head.capital;
        for (size_t k = 1; k < wanted.size(); ++k)
            anyCapital = anyCapital || m_tokens[at + k].capital;
        if (!anyCapital && !form.firstToo && std::string_view(form.clause) != "III.1"
            && std::string_view(form.clause) != "V.5")
            return;
        if (form.words.size() == 2 && partOfName(form, at))
            return;
        if (std::string_view(form.clause) == "V.7"
            && (isOlderLaw(at + form.words.size() - 1) || opensALaw(at)))
            return;
        if (lacksCapital(wanted, at) && !isUsual(form))
            return;
        flag(at, wanted, form.clause, 0.9);
    }

    // “Luật đất đai số 13/2003/QH11”: a law from before the decree keeps the title it was given.
    [[nodiscard]] bool isOlderLaw(size_t last) const
    {
        constexpr int decree = 2020;
        static const QRegularExpression number(u"^ số \\d+/(\\d{4})/QH"_s);
        const Token &token = m_tokens[last];
        const auto match = number.match(m_line.mid(token.start + token.length, 24));
        return match.hasMatch() && match.captured(1).toInt() < decree;
    }

    // “Quốc hội ban hành Luật báo chí.”: the line a law begins with, as its own title has it.
    [[nodiscard]] bool opensALaw(size_t at) const
    {
        return at == 4 && is(0, lettersOf(u"quốc")) && is(1, lettersOf(u"hội"))
            && is(2, lettersOf(u"ban")) && is(3, lettersOf(u"hành"));
    }

    [[nodiscard]] bool fits(const CapitalForm &form, size_t at) const
    {
        if (at + form.words.size() > m_tokens.size())
            return false;
        for (size_t k = 0; k < form.words.size(); ++k) {
            const Token &token = m_tokens[at + k];
            if (form.words[k].empty() ? token.kind != Token::Kind::Punctuation
                                      : !is(at + k, form.words[k]) || (k > 0 && token.glued))
                return false;
        }
        return true;
    }

    // Two syllables may be a piece of something else: a person (“Trần Đại Tá”), a place (“Nam Bộ”
    // of nothing), or a small first half of another word (“chính trung tá”).
    [[nodiscard]] bool partOfName(const CapitalForm &form, size_t at) const
    {
        const bool overCapital
            = m_tokens[at].capital && m_tokens[at + 1].capital && !form.capital[1];
        if (overCapital)
            return at > 0 && capitalAt(at - 1) && !m_tokens[at].first
                && std::string_view(form.clause) == "V.3";
        return !m_tokens[at].capital || m_tokens[at].first;
    }

    [[nodiscard]] bool lacksCapital(const std::vector<bool> &wanted, size_t at) const
    {
        for (size_t k = 0; k < wanted.size(); ++k)
            if (wanted[k] && smallAt(at + k))
                return true;
        return false;
    }

    // Where many newspapers keep small letters the decree is too seldom followed to call them
    // wrong: titles, and the fields of bodies that are not offices of the state.
    [[nodiscard]] bool isUsual(const CapitalForm &form) const
    {
        const std::string_view clause(form.clause);
        if (clause == "V.3")
            return false;
        if (clause != "IV.1" || m_lexicon == nullptr)
            return true;
        Letters spaced;
        std::uint16_t capitals = 0;
        for (size_t k = 0; k < form.words.size(); ++k) {
            spaced += (k > 0 ? " " : "") + form.words[k];
            capitals |= std::uint16_t(form.capital[k] ? 1U << k : 0U);
        }
        const auto writing = m_lexicon->writing(spaced);
        return !writing
            || (writing->capitals == capitals && writing->count > 0.6F * writing->total);
    }

    void sentenceStart(size_t at)
    {
        const Token &token = m_tokens[at];
        if (!token.afterStop || token.capital || token.digits || token.hyphen || at < 2
            || m_lexicon == nullptr)
            return;
        const Token &before = m_tokens[at - 2];
        const qsizetype stop = m_tokens[at - 1].start;
        if (m_tokens[at - 1].kind != Token::Kind::End || before.kind != Token::Kind::Word
            || before.capital || before.digits || before.letters.size() < 2
            || before.start + before.length != stop || token.start != stop + 2
            || !isLegal(before.letters) || !isLegal(token.letters))
            return;
        flag(at, {true}, "I", 0.9);
    }

    void units(size_t at)
    {
        const Token &token = m_tokens[at];
        static constexpr std::array<QStringView, 2> numbered{u"quận", u"phường"};
        if (smallAt(at) && isOne(at, numbered) && numberAt(at + 1) && !numberAt(at + 2)
            && m_tokens[at + 1].length <= 2) {
            const bool range = at + 2 < m_tokens.size()
                && m_tokens[at + 2].start == m_tokens[at + 1].start + m_tokens[at + 1].length
                && m_line[m_tokens[at + 2].start] == u'/';
            // In an address (“phường 13, quận 11”) newspapers keep the small letter.
            static constexpr std::array<QStringView, 12> where{u"tại", u"ở", u"từ", u"đến", u"về",
                u"thuộc", u"của", u"trong", u"ra", u"vào", u"bàn", u"qua"};
            if (!range && (at == 0 || m_tokens[at].first || isOne(at - 1, where)))
                flag(at, {true}, "III.1", 0.7);
        }
        static constexpr std::array<QStringView, 3> common{u"tỉnh", u"huyện", u"xã"};
        static constexpr std::array<QStringView, 6> offices{
            u"ủy", u"đoàn", u"hội", u"đội", u"lộ", u"ban"};
        static constexpr std::array<QStringView, 3> streets{u"đường", u"phố", u"ngõ"};
        if (token.capital && !token.first && isOne(at, common) && capitalAt(at + 1)
            && capitalAt(at + 2) && !m_tokens[at + 1].first && !isOne(at + 1, offices)
            && !m_tokens[at + 1].capitals
            && !(at > 0 && (isOne(at - 1, streets) || capitalAt(at - 1))))
            flag(at, {false}, "III.1", 0.8);
    }

    void references(size_t at)
    {
        static constexpr std::array<QStringView, 4> parts{u"điều", u"chương", u"mục", u"phần"};
        static constexpr std::array<QStringView, 5> laws{u"luật", u"bộ", u"nghị", u"hiến", u"pháp"};
        if (smallAt(at) && isOne(at, parts) && numberAt(at + 1)) {
            const bool afterClause = at >= 2 && is(at - 2, lettersOf(u"khoản")) && numberAt(at - 1);
            size_t next = at + 2;
            if (is(next, lettersOf(u"của")))
                ++next;
            if (afterClause || (capitalAt(next) && isOne(next, laws)))
                flag(at, {true}, "V.8", 0.9);
        }
    }

    void titles(size_t at)
    {
        static constexpr std::array<QStringView, 4> bodies{u"ban", u"bộ", u"trung", u"ủy"};
        if (smallAt(at) && is(at, lettersOf(u"ủy")) && is(at + 1, lettersOf(u"viên"))
            && capitalAt(at + 2) && isOne(at + 2, bodies))
            flag(at, {true}, "V.3", 0.8);
    }

    void dates(size_t at)
    {
        if (is(at, lettersOf(u"tháng")) && smallAt(at + 1) && is(at + 1, lettersOf(u"giêng")))
            flag(at + 1, {true}, "V.9", 0.8);
        static constexpr std::array<QStringView, 5> parts{
            u"sáng", u"trưa", u"chiều", u"tối", u"đêm"};
        static constexpr std::array<QStringView, 6> days{
            u"hai", u"ba", u"tư", u"năm", u"sáu", u"bảy"};
        if (at > 0 && isOne(at - 1, parts) && is(at, lettersOf(u"thứ")) && smallAt(at + 1)
            && isOne(at + 1, days))
            flag(at + 1, {true}, "V.9", 0.7);
        if (at > 0 && isOne(at - 1, parts) && smallAt(at) && is(at, lettersOf(u"chủ"))
            && is(at + 1, lettersOf(u"nhật")))
            flag(at, {true}, "V.9", 0.7);
    }

    // “năm tân hợi”: a year by its stem and branch.
    void years(size_t at)
    {
        static constexpr std::array<QStringView, 3> before{u"năm", u"tết", u"xuân"};
        static constexpr std::array<QStringView, 11> stems{u"giáp", u"ất", u"bính", u"đinh", u"mậu",
            u"kỷ", u"kỉ", u"canh", u"tân", u"nhâm", u"quý"};
        static constexpr std::array<QStringView, 14> branches{u"tý", u"tí", u"sửu", u"dần", u"mão",
            u"thìn", u"tỵ", u"ngọ", u"mùi", u"thân", u"dậu", u"tuất", u"hợi", u"mẹo"};
        if (at > 0 && isOne(at - 1, before) && isOne(at, stems) && isOne(at + 1, branches)
            && !m_tokens[at + 1].glued)
            flag(at, {true, true}, "V.9", 0.8);
    }

    // “A-Lếch-Xan-Đrơ”: of what hyphens join only the first letter is a capital. Feasts and
    // places that were joined have Vietnamese syllables.
    void transcribed(size_t at)
    {
        constexpr size_t longest = 6; // syllable
        const auto joins = [this](size_t i) {
            return i > 0 && i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Word
                && m_tokens[i - 1].kind == Token::Kind::Word
                && m_tokens[i].start == m_tokens[i - 1].start + m_tokens[i - 1].length + 1
                && m_line[m_tokens[i].start - 1] == u'-';
        };
        if (!capitalAt(at) || joins(at) || !joins(at + 1))
            return;
        size_t size = 1;
        bool marks = false;
        bool heard = false;
        for (size_t i = at; i == at || joins(i); ++i) {
            size = i - at + 1;
            marks = marks || hasMarks(m_words[i]);
            heard = heard || (i > at && !isLegal(m_words[i]));
            if (m_tokens[i].capitals || m_tokens[i].digits || m_words[i].size() > longest)
                return;
        }
        std::vector<bool> wanted(size, false);
        wanted[0] = true;
        constexpr size_t least = 3; // two may be a pair: “Việt-Pháp”
        if (size >= least && marks && heard && !joins(at + size))
            flag(at, wanted, "II.2", 0.7);
    }

    // A surname, Thị, and a small letter.
    void person(size_t at)
    {
        if (m_lexicon == nullptr || at == 0 || !capitalAt(at - 1) || !capitalAt(at)
            || !is(at, lettersOf(u"thị")) || !smallAt(at + 1) || m_tokens[at + 1].glued)
            return;
        static constexpr std::array<QStringView, 14> surnames{u"nguyễn", u"trần", u"lê", u"phạm",
            u"hoàng", u"huỳnh", u"vũ", u"võ", u"phan", u"đặng", u"bùi", u"đỗ", u"hồ", u"ngô"};
        const int word = m_lexicon->find(m_words[at + 1]);
        if (!isOne(at - 1, surnames) || word < 0 || m_lexicon->inside(word) <= 0
            || m_lexicon->insideCapital(word) < 0.02F * m_lexicon->inside(word))
            return;
        flag(at - 1, {true, true, true}, "II.1", 0.8);
    }

    // What newspapers write all in capitals at nearly every place.
    void names(size_t at)
    {
        Letters spaced;
        std::optional<Lexicon::Writing> found;
        size_t size = 0;
        for (size_t k = 0; k < longestName && at + k < m_tokens.size(); ++k) {
            const Token &token = m_tokens[at + k];
            if (token.kind != Token::Kind::Word || token.capitals || m_done[at + k]
                || (k > 0 && (token.glued || token.hyphen)))
                break;
            spaced += (k > 0 ? " " : "") + m_words[at + k];
            if (k == 0)
                continue;
            const auto writing = m_lexicon->writing(spaced);
            const auto all = (1U << (k + 1)) - 1;
            if (writing && writing->capitals == all) {
                found = writing;
                size = k + 1;
            }
        }
        if (!found || found->count < 100)
            return;
        bool first = m_tokens[at].capital;
        bool small = false;
        for (size_t k = 1; k < size; ++k)
            small = small || !m_tokens[at + k].capital;
        const float share = found->count / found->total;
        // The beginning of a sentence says nothing about the name, and what is small all through
        // must be a name without doubt.
        const bool doubtless = share > (first ? 0.995F : 0.998F) && found->count > 300;
        if (!small || share < 0.97F || ((m_tokens[at].first || !first) && !doubtless))
            return;
        bool later = false;
        for (size_t k = 1; k < size; ++k)
            later = later || m_tokens[at + k].capital;
        // “trần Hoàng cung”, “tham gia lâm vào”, “Hà Tĩnh gia tăng”: a syllable of another word.
        if ((!first && (later || belongs(at, at - 1, at)))
            || (smallAt(at + size - 1) && belongs(at + size - 1, at + size - 1, at + size)))
            return;
        flag(at, std::vector<bool>(size, true), first ? "III.1" : "II.1", 0.8, true);
    }

    // The pair at `left` and `right` is what `word`, one of them, is often met in.
    [[nodiscard]] bool belongs(size_t word, size_t left, size_t right) const
    {
        if (left >= m_words.size() || right >= m_words.size()
            || m_tokens[left].kind != Token::Kind::Word
            || m_tokens[right].kind != Token::Kind::Word)
            return false;
        const int id = m_lexicon->find(m_words[word]);
        const int pair
            = m_lexicon->pair(m_lexicon->find(m_words[left]), m_lexicon->find(m_words[right]));
        const int other = m_lexicon->find(m_words[word == left ? right : left]);
        return pair >= 0 && m_lexicon->pairCount(pair) > 0.02F * m_lexicon->count(id)
            && m_lexicon->pairCount(pair) > 0.01F * m_lexicon->count(other);
    }

    const QString &m_line;
    const std::vector<Token> &m_tokens;
    const std::vector<bool> &m_own;
    const Lexicon *m_lexicon;
    HouseStyle::Capitals m_groups;
    QList<Misspelling> &m_findings;
    std::vector<bool> m_done;
    std::vector<bool> m_taken; // by another finding
    std::vector<Letters> m_words;
};

} // namespace

void addCapitals(const QString &line, const std::vector<Token> &tokens,
    const std::vector<bool> &own, const Lexicon *lexicon, HouseStyle::Capitals groups,
    QList<Misspelling> &findings)
{
    Reader(line, tokens, own, lexicon, groups, findings).read();
}

} // namespace toasoan
