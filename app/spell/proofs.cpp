// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/proofs.h"

#include "spell/syllable.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr float reduplicated = 5e-4F; // so large a share of a word stands twice in “từ từ”

QString said(const char *text)
{
    return QCoreApplication::translate("Speller", text);
}

void add(QList<Misspelling> &findings, const QString &line, qsizetype start, qsizetype length,
    const QString &kind, const QString &reason, const QStringList &suggestions)
{
    Misspelling finding;
    finding.start = start;
    finding.length = length;
    finding.word = line.mid(start, length);
    finding.kind = kind;
    finding.reason = reason;
    finding.suggestions = suggestions;
    finding.confidence = 0.8;
    findings += finding;
}

void addRepeated(const QString &line, const std::vector<Token> &tokens, const Lexicon *lexicon,
    QList<Misspelling> &findings)
{
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
        const Token &first = tokens[i];
        const Token &second = tokens[i + 1];
        if (first.kind != Token::Kind::Word || second.kind != Token::Kind::Word || second.glued
            || first.digits || first.letters != second.letters || second.capital
            || line.mid(first.start + first.length, second.start - first.start - first.length)
                    .trimmed()
                    .size()
                > 0)
            continue;
        const int word = lexicon == nullptr ? -1 : lexicon->find(withOldPlace(first.letters));
        const int pair = word < 0 ? -1 : lexicon->pair(word, word);
        if (pair >= 0 && lexicon->pairCount(pair) > reduplicated * lexicon->count(word))
            continue;
        add(findings, line, first.start, second.start + second.length - first.start, u"repeated"_s,
            said(QT_TRANSLATE_NOOP("Speller", "The word stands twice.")),
            {line.mid(first.start, first.length)});
    }
}

void addSpaces(const QString &line, QList<Misspelling> &findings)
{
    static const QRegularExpression slips(
        u"(?<=\\S)(?<many>[ \\x{A0}]{2,})(?=\\S)|(?<=[\\p{L}\\p{N}\"”])(?<before>[ "
        u"\\x{A0}]+)(?=[,;:!?](?:\\s|$)|\\.(?:\\s|$)|\\))"
        "|(?<=\\()(?<after>[ \\x{A0}]+)|(?<=\\p{Ll})(?<none>[,;])(?=\\p{L})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    auto matches = slips.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype start = match.capturedStart();
        const qsizetype length = match.capturedLength();
        if (match.capturedLength(u"none") > 0)
            add(findings, line, start, length, u"space"_s,
                said(QT_TRANSLATE_NOOP("Speller", "A space is missing after the sign.")),
                {match.captured() + u' '});
        else if (match.capturedLength(u"many") > 0)
            add(findings, line, start, length, u"space"_s,
                said(QT_TRANSLATE_NOOP("Speller", "There is more than one space.")), {u" "_s});
        else
            add(findings, line, start, length, u"space"_s,
                said(QT_TRANSLATE_NOOP("Speller", "No space stands here.")), {QString()});
    }
}

void addBrackets(const QString &line, QList<Misspelling> &findings)
{
    static constexpr QStringView openers = u"([{“«";
    static constexpr QStringView closers = u")]}”»";
    QList<qsizetype> open;
    QList<qsizetype> wrong;
    qsizetype straight = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (openers.contains(line[i])) {
            open << i;
        } else if (const qsizetype kind = closers.indexOf(line[i]); kind >= 0) {
            // “a)” and “1)” count things.
            const bool counting = line[i] == u')' && open.isEmpty() && i <= 3;
            if (!open.isEmpty() && line[open.last()] == openers[kind])
                open.removeLast();
            else if (!counting)
                wrong << i;
        } else if (line[i] == u'"') {
            straight = straight < 0 ? i : -1;
        }
    }
    wrong += open;
    if (straight >= 0)
        wrong << straight;
    std::sort(wrong.begin(), wrong.end());
    for (const qsizetype at : std::as_const(wrong))
        add(findings, line, at, 1, u"bracket"_s,
            said(QT_TRANSLATE_NOOP("Speller", "This bracket or quotation mark has no partner.")),
            {});
}

struct Dated
{
    qsizetype start = 0;
    qsizetype length = 0;
    QChar sign;
    int day = 0;
    int month = 0;
    int year = 0; // 0: none
};

// What may name the day of a date that starts at `at`.
QString textBefore(const QString &line, qsizetype at)
{
    constexpr qsizetype longest = 40;
    const qsizetype from = std::max<qsizetype>(0, at - longest);
    return line.mid(from, at - from);
}

QList<Dated> datesOf(const QString &line)
{
    static const QRegularExpression form(
        u"(?<![\\p{L}\\p{N}/.,-])(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}))?(?![\\p{L}\\p{N}/-]|[.,]\\d)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression before(
        u"(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|đến|từ|và|nay|qua|thứ \\p{L}+|chủ nhật)[,]?[ (]+$"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    QList<Dated> dates;
    auto matches = form.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool year = match.capturedLength(4) > 0;
        const bool named = before.match(textBefore(line, match.capturedStart())).hasMatch();
        // 3/4 is a fraction and 2-1 a score unless a day is named.
        if (!year && !named)
            continue;
        dates << Dated{match.capturedStart(), match.capturedLength(), match.captured(2).at(0),
            match.captured(1).toInt(), match.captured(3).toInt(),
            year ? match.captured(4).toInt() : 0};
    }
    return dates;
}

void addDates(const QString &line, QList<Misspelling> &findings)
{
    static const QRegularExpression weekday(
        u"\\b(?:thứ (hai|ba|tư|năm|sáu|bảy)|(chủ nhật))[, ]*(?:ngày)? *\\(? *(?:ngày)? *$"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    static const QStringList names{
        u"hai"_s, u"ba"_s, u"tư"_s, u"năm"_s, u"sáu"_s, u"bảy"_s, u"chủ nhật"_s};
    const QList<Dated> dates = datesOf(line);
    for (const Dated &date : dates) {
        // Without a year the 29th of February is possible.
        const QDate day(date.year > 0 ? date.year : 2024, date.month, date.day);
        if (!day.isValid()) {
            add(findings, line, date.start, date.length, u"date"_s,
                said(QT_TRANSLATE_NOOP("Speller", "There is no such day.")), {});
            continue;
        }
        const QString text = textBefore(line, date.start);
        const auto match = weekday.match(text);
        if (date.year == 0 || !match.hasMatch())
            continue;
        const int group = match.capturedLength(2) > 0 ? 2 : 1;
        const auto said = names.indexOf(match.captured(group).toLower());
        if (said + 1 == day.dayOfWeek())
            continue;
        const QString right = day.dayOfWeek() == Qt::Sunday ? u"Chủ nhật"_s
                                                            : u"thứ "_s
                + names[day.dayOfWeek() - 1].left(1).toUpper() + names[day.dayOfWeek() - 1].mid(1);
        const qsizetype length = match.capturedEnd(group) - match.capturedStart();
        add(findings, line, date.start - text.size() + match.capturedStart(), length, u"date"_s,
            toasoan::said(
                QT_TRANSLATE_NOOP("Speller", "The day of the week does not fit the date.")),
            {right});
    }
}

// `right` in the letter case of what stands there.
QString inCaseOf(QString typed, const QString &right)
{
    for (qsizetype i = 0; i < typed.size() && i < right.size(); ++i)
        typed[i] = typed[i].isUpper() ? right[i].toUpper() : right[i];
    return typed;
}

// “kĩ” for “kỹ” and back, where newspapers write both: the pair with a neighbour tells “kĩ thuật”
// from “ti vi”. Empty when the word stays as it is.
Letters houseLetter(
    const std::vector<Token> &tokens, size_t at, const Lexicon &lexicon, HouseStyle::Letter wanted)
{
    constexpr float written = 20;
    const Letters typed = withOldPlace(tokens[at].letters);
    Letters other = withOtherI(typed);
    const auto hasY = [](const Letters &letters) {
        return std::any_of(
            letters.begin(), letters.end(), [](char c) { return letterOf(c).base == 'y'; });
    };
    if (other.empty() || hasY(other) != (wanted == HouseStyle::Letter::Y))
        return {};
    const auto together = [&](const Letters &word) {
        const int id = lexicon.find(word);
        const auto counted = [&](int first, int second) {
            const int pair = lexicon.pair(first, second);
            return pair < 0 ? 0.0F : lexicon.pairCount(pair);
        };
        const auto wordAt = [&](size_t i) {
            return i < tokens.size() && tokens[i].kind == Token::Kind::Word
                ? lexicon.find(withOldPlace(tokens[i].letters))
                : -1;
        };
        return std::max(counted(wordAt(at - 1), id), counted(id, wordAt(at + 1)));
    };
    const float there = together(other);
    if (there < written || (wanted == HouseStyle::Letter::Y && there < together(typed)))
        return {};
    return other;
}

void addStyles(const QString &line, const std::vector<Token> &tokens, const Lexicon *lexicon,
    const HouseStyle &style, QList<Misspelling> &findings)
{
    const QList<Dated> dates = datesOf(line);
    for (qsizetype i = 1; i < dates.size(); ++i) {
        if (dates[i].sign == dates[0].sign)
            continue;
        QString right = line.mid(dates[i].start, dates[i].length);
        add(findings, line, dates[i].start, dates[i].length, u"style"_s,
            said(QT_TRANSLATE_NOOP("Speller", "Dates are written in two ways here.")),
            {right.replace(dates[i].sign, dates[0].sign)});
    }
    const bool old = style.tones == HouseStyle::Tones::Old;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.kind != Token::Kind::Word || token.viqr)
            continue;
        const QString typed = line.mid(token.start, token.length);
        if (const auto place = placeOf(token.letters); place && (*place == TonePlace::Old) != old) {
            const Letters right = old ? withOldPlace(token.letters) : withNewPlace(token.letters);
            add(findings, line, token.start, token.length, u"style"_s,
                old ? said(QT_TRANSLATE_NOOP(
                    "Speller", "The newspaper puts this tone on the letter before."))
                    : said(QT_TRANSLATE_NOOP(
                        "Speller", "The newspaper puts this tone on the letter after.")),
                {inCaseOf(typed, textOf(right))});
            continue;
        }
        // A name is written as its bearer writes it.
        if (style.letter == HouseStyle::Letter::Either || lexicon == nullptr
            || (token.capital && !token.first && !token.capitals))
            continue;
        if (const Letters right = houseLetter(tokens, i, *lexicon, style.letter); !right.empty())
            add(findings, line, token.start, token.length, u"style"_s,
                said(QT_TRANSLATE_NOOP("Speller", "The newspaper writes this word otherwise.")),
                {inCaseOf(typed, textOf(old ? right : withNewPlace(right)))});
    }
}

} // namespace

void addProofs(const QString &line, const std::vector<Token> &tokens, const Lexicon *lexicon,
    const SpellOptions &options, QList<Misspelling> &findings)
{
    const QStringList &kinds = options.kinds;
    if (kinds.contains(u"repeated"_s))
        addRepeated(line, tokens, lexicon, findings);
    if (kinds.contains(u"space"_s))
        addSpaces(line, findings);
    if (kinds.contains(u"bracket"_s))
        addBrackets(line, findings);
    if (kinds.contains(u"date"_s))
        addDates(line, findings);
    if (kinds.contains(u"style"_s))
        addStyles(line, tokens, lexicon, options.style, findings);
}

} // namespace toasoan
