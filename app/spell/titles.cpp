// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/titles.h"

#include "spell/letters.h"
#include "spell/syllable.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype longestOffice = 14; // words
constexpr qsizetype nearby = 140; // letters that are looked at

constexpr std::array<const char16_t *, 20> ranks{u"thượng tướng", u"trung tướng", u"thiếu tướng",
    u"đại tướng", u"chuẩn đô đốc", u"phó đô đốc", u"đô đốc", u"thượng tá", u"trung tá", u"thiếu tá",
    u"đại tá", u"thượng úy", u"trung úy", u"thiếu úy", u"đại úy", u"thượng sĩ", u"trung sĩ",
    u"hạ sĩ", u"thượng sỹ", u"trung sỹ"}; // as foldedWord() writes them

// What an office begins with; “phó” may stand before each.
constexpr std::array<const char16_t *, 44> heads{u"tổng bí thư", u"bí thư", u"chủ tịch nước",
    u"chủ tịch", u"thủ tướng", u"thứ trưởng", u"bộ trưởng", u"tổng giám đốc", u"giám đốc",
    u"tổng cục trưởng", u"chi cục trưởng", u"cục trưởng", u"vụ trưởng", u"viện trưởng",
    u"trưởng phòng", u"trưởng ban", u"trưởng công an", u"trưởng đoàn", u"trưởng khoa",
    u"hiệu trưởng", u"chánh án", u"chánh văn phòng", u"chánh thanh tra", u"chỉ huy trưởng",
    u"tư lệnh", u"chính ủy", u"chính trị viên", u"ủy viên", u"đại biểu", u"tổng biên tập",
    u"tổng thư ký", u"đội trưởng", u"đồn trưởng", u"hải đội trưởng", u"tổ trưởng", u"hạt trưởng",
    u"trạm trưởng", u"chủ nhiệm", u"kế toán trưởng", u"tổng tham mưu trưởng", u"tham mưu trưởng",
    u"trưởng ấp", u"trưởng thôn", u"viện phó"};

// With these a sentence goes on: no office holds them.
constexpr std::array<const char16_t *, 62> ends{u"cho", u"đã", u"đang", u"sẽ", u"vừa", u"nói",
    u"là", u"phát", u"khẳng", u"nhấn", u"thông", u"trao", u"đến", u"dự", u"cùng", u"với", u"tại",
    u"yêu", u"đề", u"báo", u"có", u"chia", u"ghi", u"kết", u"tham", u"thăm", u"kiểm", u"trả",
    u"giao", u"ký", u"làm", u"cũng", u"còn", u"được", u"bị", u"kể", u"nhận", u"đi", u"về", u"khi",
    u"trong", u"trước", u"sau", u"theo", u"do", u"để", u"vì", u"nên", u"mà", u"thì", u"ông", u"bà",
    u"anh", u"chị", u"cảm", u"gửi", u"mong", u"đọc", u"tặng", u"chúc", u"mời", u"gặp"};

// The last word of how people are addressed.
constexpr std::array<const char16_t *, 24> addresses{u"ông", u"bà", u"anh", u"chị", u"em", u"cháu",
    u"cô", u"chú", u"bác", u"cụ", u"thầy", u"chí", u"sĩ", u"sỹ", u"sư", u"cáo", u"can", u"bé",
    u"dì", u"cậu", u"mợ", u"thím", u"nhân", u"đức"};

template <size_t size>
bool isOneOf(const QString &word, const std::array<const char16_t *, size> &words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const char16_t *one) { return word == QStringView(one); });
}

struct Word
{
    QString folded;
    qsizetype start = 0;
    qsizetype end = 0;
};

// The words of a stretch, up to the first sign that is no single space.
QList<Word> wordsFrom(const QString &text, qsizetype from)
{
    QList<Word> words;
    qsizetype at = from;
    while (at < text.size() && words.size() <= longestOffice) {
        const qsizetype start = at;
        while (at < text.size() && text[at].isLetterOrNumber())
            ++at;
        if (at == start)
            break;
        words << Word{foldedWord(text.mid(start, at - start)), start, at};
        if (at >= text.size() || !(text[at] == u' ' || text[at] == QChar::Nbsp))
            break;
        ++at;
    }
    return words;
}

QList<Word> wordsBefore(const QString &text, qsizetype end)
{
    QList<Word> words;
    qsizetype at = end;
    const qsizetype least = std::max<qsizetype>(0, end - nearby);
    while (at > least && words.size() <= longestOffice) {
        if (!(text[at - 1] == u' ' || text[at - 1] == QChar::Nbsp))
            break;
        const qsizetype last = --at;
        while (at > least && text[at - 1].isLetterOrNumber())
            --at;
        if (at == last)
            break;
        words.prepend(Word{foldedWord(text.mid(at, last - at)), at, last});
    }
    return words;
}

// How many words at `at` are the beginning of an office.
qsizetype headAt(const QList<Word> &words, qsizetype at)
{
    const qsizetype deputy = words.value(at).folded == u"phó" ? 1 : 0;
    qsizetype best = 0;
    for (const char16_t *head : heads) {
        const QStringList parts = QString::fromUtf16(head).split(u' ');
        const qsizetype size = deputy + parts.size();
        if (size <= best || at + size > words.size())
            continue;
        bool fits = true;
        for (qsizetype k = 0; fits && k < parts.size(); ++k)
            fits = words[at + deputy + k].folded == parts[k];
        if (fits)
            best = size;
    }
    return best;
}

std::optional<Title> officeAt(const QString &text, qsizetype at)
{
    const QList<Word> words = wordsFrom(text, at);
    qsizetype size = headAt(words, 0);
    if (size == 0)
        return std::nullopt;
    // “và” joins the fields of one body (“Giáo dục và Đào tạo”), and people otherwise.
    while (size < std::min(longestOffice, words.size())) {
        const Word &word = words[size];
        const bool joins = word.folded == u"và";
        const bool field = joins && size + 1 < words.size() && text[words[size + 1].start].isUpper()
            && headAt(words, size + 1) == 0;
        const bool presides = word.folded == u"chủ" && words.value(size + 1).folded == u"trì";
        if (isOneOf(word.folded, ends) || presides || (joins && !field))
            break;
        ++size;
    }
    return Title{text.mid(at, words[size - 1].end - at), at};
}

qsizetype afterSign(const QString &text, qsizetype at, QStringView signs)
{
    qsizetype i = at;
    while (i < text.size() && text[i] == u' ')
        ++i;
    if (i >= text.size() || !signs.contains(text[i]))
        return -1;
    ++i;
    while (i < text.size() && text[i] == u' ')
        ++i;
    return i;
}

QString headOf(const QString &office)
{
    const QList<Word> words = wordsFrom(office, 0);
    const qsizetype size = headAt(words, 0);
    return size > 0 ? foldedWords(office.left(words[size - 1].end)) : QString();
}

} // namespace

QString foldedWord(const QString &word)
{
    const Letters letters = lettersOf(word);
    return letters.empty() ? word.toLower() : textOf(withOldPlace(letters));
}

QString foldedWords(const QString &words)
{
    QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = foldedWord(part);
    return parts.join(u' ');
}

std::optional<Title> rankBefore(const QString &text, qsizetype at)
{
    if (at == 0 || !text[at - 1].isSpace())
        return std::nullopt;
    const QList<Word> words = wordsBefore(text, at);
    for (const char16_t *rank : ranks) {
        const qsizetype size = QStringView(rank).count(u' ') + 1;
        if (words.size() < size)
            continue;
        const qsizetype start = words[words.size() - size].start;
        const QString found = text.mid(start, words.last().end - start);
        if (foldedWords(found) == QStringView(rank))
            return Title{found, start};
    }
    return std::nullopt;
}

std::optional<Title> officeBefore(const QString &text, qsizetype at)
{
    qsizetype end = at;
    if (const auto rank = rankBefore(text, at)) {
        end = rank->start;
        // “Giám đốc Công an tỉnh, Đại tá …”
        if (end >= 2 && text[end - 1] == u' ' && text[end - 2] == u',') {
            const qsizetype from = std::max<qsizetype>(0, end - 2 - nearby);
            const QString bare = text.mid(from, end - 2 - from) + u' ';
            auto office = officeBefore(bare, bare.size());
            if (office)
                office->start += from;
            return office;
        }
    }
    const QList<Word> words = wordsBefore(text, end);
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        if (isOneOf(words[i].folded, ends))
            return std::nullopt;
        const qsizetype size = headAt(words, i);
        if (size == 0)
            continue;
        // A head may begin further left: “Phó Giám đốc”, “Tổng cục trưởng”.
        for (qsizetype back = std::max<qsizetype>(0, i - 2); back < i; ++back)
            if (back + headAt(words, back) >= i + size)
                i = back;
        const bool former
            = i > 0 && (words[i - 1].folded == u"nguyên" || words[i - 1].folded == u"cựu");
        if (former)
            return std::nullopt;
        return Title{text.mid(words[i].start, words.last().end - words[i].start), words[i].start};
    }
    return std::nullopt;
}

QList<Title> officesAfter(const QString &text, qsizetype end)
{
    constexpr qsizetype most = 4;
    QList<Title> offices;
    qsizetype at = afterSign(text, end, u"-–—,(");
    while (at >= 0 && offices.size() < most) {
        const auto office = officeAt(text, at);
        if (!office)
            break;
        offices << *office;
        at = afterSign(text, office->start + office->text.size(), u",;");
    }
    return offices;
}

bool isAddressed(const QString &text, qsizetype at)
{
    const QList<Word> words = wordsBefore(text, at);
    return !words.isEmpty() && isOneOf(words.last().folded, addresses);
}

bool sameOffice(const QString &one, const QString &other)
{
    const QString first = foldedWords(one);
    const QString second = foldedWords(other);
    if (first == second || first.startsWith(second + u' ') || second.startsWith(first + u' '))
        return true;
    // Bodies are written in many ways (“UBND”, “Ủy ban nhân dân”): only the post itself, or a body
    // written in full on both sides, tells two offices apart.
    if (headOf(one) != headOf(other))
        return false;
    const auto shortened = [](const QString &office) {
        const QStringList words = office.split(u' ');
        return std::any_of(words.cbegin(), words.cend(),
            [](const QString &word) { return word.size() > 1 && word == word.toUpper(); });
    };
    const auto fieldOf = [](const QString &folded, const QString &office) {
        return folded.mid(headOf(office).size() + 1).section(u' ', 0, 1);
    };
    return shortened(one) || shortened(other) || fieldOf(first, one) == fieldOf(second, other);
}

} // namespace toasoan
