// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/fieldtext.h"

#include "text/vietnamese.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTextBoundaryFinder>

namespace toasoan {
namespace {

// Bytes 0x80 to 0xFF. U+FFFD: not in that charset.
constexpr char16_t windows1258[]
    = u"€\uFFFD‚ƒ„…†‡ˆ‰\uFFFD‹Œ\uFFFD\uFFFD\uFFFD\uFFFD‘’“”•–—˜™\uFFFD›œ\uFFFD\uFFFDŸ"
      u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
      u"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
      u"àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ";
constexpr char16_t tcvn3[] = u"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
                             u"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
                             u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩ"
                             u"íịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";
constexpr char16_t latin1[]
    = u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
      u"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
      u"\uFFFD\uFFFD"
      u"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
// Bytes 0x80 to 0x9F, for undoing a double encoding.
constexpr char16_t windows1252[] = u"€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

static_assert(std::size(windows1258) == 129 && std::size(tcvn3) == 129);
static_assert(std::size(latin1) == 129 && std::size(windows1252) == 33);

QString throughTable(const QByteArray &bytes, const char16_t *table)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        text += code < 0x80 ? QChar(char16_t(code)) : QChar(table[code - 0x80]);
    }
    return text.normalized(QString::NormalizationForm_C);
}

std::optional<QString> validUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// Length of a last sequence that began and did not end, 0 when there is none.
qsizetype partialTail(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto code = static_cast<unsigned char>(bytes.at(bytes.size() - back));
        if ((code & 0xC0U) == 0x80U)
            continue;
        const qsizetype wanted = code >= 0xF0 ? 4 : code >= 0xE0 ? 3 : code >= 0xC0 ? 2 : 1;
        return wanted > back ? back : 0;
    }
    return 0;
}

/// The shape of a Vietnamese syllable: initial, one stretch of vowels with at most one tone, final.
bool looksVietnamese(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?"
        "([aăâeêioôơuưy\\x{300}\\x{301}\\x{303}\\x{309}\\x{323}]+)(?:ch|c|m|ng|nh|n|p|t)?$"));
    const QString lower = word.toLower();
    // Base vowels keep their hat or horn; tones come apart.
    QString spread;
    int tones = 0;
    for (const QChar letter : lower) {
        const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
        QString rest;
        for (const QChar part : parts) {
            if (QStringView(u"\u0300\u0301\u0303\u0309\u0323").contains(part))
                ++tones;
            else
                rest += part;
        }
        spread += rest.normalized(QString::NormalizationForm_C);
    }
    return tones <= 1 && shape.match(spread).hasMatch();
}

int vietnameseScore(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("[\\s.,;:!?()\"'/\\-–“”‘’…]+"));
    int score = 0;
    const QStringList words = text.split(spaces, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool plain = std::all_of(
            word.cbegin(), word.cend(), [](QChar letter) { return letter.unicode() < 0x80; });
        if (!plain)
            score += looksVietnamese(word) ? 1 : -1;
    }
    return score;
}

bool hasVietnamese(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar letter) {
        const char16_t code = letter.unicode();
        return (code >= 0x1EA0 && code <= 0x1EF9)
            || QStringView(u"ăĂđĐơƠưƯàáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĩĨũŨ").contains(letter);
    });
}

} // namespace

QString tidyField(const QString &text)
{
    QString tidy = text;
    tidy.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    tidy = clean(tidy);
    tidy.remove(QChar(0x00AD));
    for (qsizetype i = 0; i < tidy.size(); ++i) {
        if (tidy.at(i) != QChar(0x00A0))
            continue;
        const bool inNumber
            = i > 0 && i + 1 < tidy.size() && tidy.at(i - 1).isDigit() && tidy.at(i + 1).isDigit();
        if (!inNumber)
            tidy[i] = u' ';
    }
    return tidy.trimmed();
}

FieldText decodedField(const QByteArray &bytes)
{
    FieldText field;
    QByteArray rest = bytes;
    while (rest.endsWith('\0') || rest.endsWith(' '))
        rest.chop(1);
    std::optional<QString> text = validUtf8(rest);
    if (!text) {
        // Only a field that is long enough to have been cut, and UTF-8 but for its end.
        const qsizetype tail = partialTail(rest);
        const QByteArray head = rest.chopped(tail);
        const bool wide
            = std::any_of(head.cbegin(), head.cend(), [](char byte) { return byte < 0; });
        if (tail > 0 && (wide || head.size() >= 29)) {
            text = validUtf8(head);
            field.cut = text.has_value();
        }
    }
    if (!text) {
        struct Candidate
        {
            const char16_t *table;
            QString name;
        };
        const std::array<Candidate, 3> candidates{
            Candidate{windows1258, QStringLiteral("windows-1258")},
            Candidate{tcvn3, QStringLiteral("TCVN3")},
            Candidate{latin1, QStringLiteral("Latin 1")}};
        int best = 0;
        text = throughTable(rest, latin1);
        field.guessed = QStringLiteral("Latin 1");
        for (const Candidate &candidate : candidates) {
            const QString read = throughTable(rest, candidate.table);
            const int score = vietnameseScore(read);
            if (score > best) {
                best = score;
                text = read;
                field.guessed = candidate.name;
            }
        }
    }
    field.repaired = repairedMojibake(*text); // before tidying, which drops some of its bytes
    field.text = tidyField(*text);
    return field;
}

QString repairedMojibake(const QString &text)
{
    QByteArray bytes;
    bool wide = false;
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        if (code < 0x100) {
            bytes += char(code);
            wide = wide || code >= 0x80;
            continue;
        }
        const auto *found = std::find(std::begin(windows1252), std::end(windows1252) - 1, code);
        if (found == std::end(windows1252) - 1)
            return {};
        bytes += char(0x80 + (found - std::begin(windows1252)));
        wide = true;
    }
    if (!wide)
        return {};
    std::optional<QString> repaired = validUtf8(bytes);
    if (!repaired) {
        const qsizetype tail = partialTail(bytes);
        if (tail > 0)
            repaired = validUtf8(bytes.chopped(tail));
    }
    if (!repaired || !hasVietnamese(*repaired))
        return {};
    return tidyField(*repaired);
}

QByteArray cutUtf8(const QString &text, qsizetype limit)
{
    QByteArray whole = text.toUtf8();
    if (whole.size() <= limit)
        return whole;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    QByteArray cut;
    qsizetype from = 0;
    for (qsizetype to = letters.toNextBoundary(); to > 0; to = letters.toNextBoundary()) {
        const QByteArray letter = QStringView(text).mid(from, to - from).toUtf8();
        if (cut.size() + letter.size() > limit)
            break;
        cut += letter;
        from = to;
    }
    return cut;
}

} // namespace toasoan
