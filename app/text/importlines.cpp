// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/importlines.h"

#include "base/unicode.h"
#include "story/body.h"
#include "text/vietnamese.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// Of folded text, which has a letter for a letter: places found in one hold in the other.
QRegularExpression folding(const QString &pattern)
{
    return QRegularExpression(u"^(?:"_s + pattern + u")$"_s);
}

bool isPager(const QString &line)
{
    static const QRegularExpression form = folding(
        uR"((?:trang\s*:?\s*)?[<«‹\s]*\d{1,4}(?:[\s|]+\d{1,4})+[\s.…»›>|]*(?:tiep|sau|cuoi|trang sau|trang cuoi|next|last)?[\s»›>]*)"_s);
    if (!form.match(line).hasMatch())
        return false;
    static const QRegularExpression number(u"\\d+"_s);
    auto numbers = number.globalMatch(line);
    int expected = numbers.next().captured().toInt();
    while (numbers.hasNext())
        if (numbers.next().captured().toInt() != ++expected)
            return false;
    return true;
}

bool isButton(const QString &line)
{
    static const QSet<QString> buttons{u"in"_s, u"in trang"_s, u"in bai viet"_s, u"in bai nay"_s,
        u"ban in"_s, u"gui email"_s, u"gui mail"_s, u"email"_s, u"gui bai viet"_s, u"chia se"_s,
        u"chia se bai viet"_s, u"share"_s, u"like"_s, u"thich"_s, u"tweet"_s, u"facebook"_s,
        u"zalo"_s, u"twitter"_s, u"quay lai"_s, u"tro ve"_s, u"tro lai"_s, u"ve dau trang"_s,
        u"len dau trang"_s, u"dau trang"_s, u"nghe doc bai"_s, u"luu bai viet"_s, u"xem them"_s,
        u"doc tiep"_s, u"xem tiep"_s, u"xem tat ca"_s, u"co chu"_s, u"a- a a+"_s, u"a+ a-"_s,
        u"trang chu"_s, u"dang nhap"_s, u"tim kiem"_s, u"top"_s};
    return buttons.contains(line);
}

QStringList namesOf(const QString &text)
{
    static const QRegularExpression parts(u"\\s*[,;&/]\\s*|\\s+[–—-]\\s+|\\s+và\\s+"_s);
    QStringList names;
    const QStringList pieces = text.split(parts, Qt::SkipEmptyParts);
    for (const QString &piece : pieces)
        if (const QString name = piece.trimmed(); !name.isEmpty())
            names += name;
    return names;
}

bool isName(const QString &text)
{
    static const QRegularExpression initials(u"^(?:\\p{Lu}{1,2}\\.\\s?){1,4}\\p{L}{0,6}\\.?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (initials.match(text).hasMatch())
        return true;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 6 || text.size() > 40)
        return false;
    return std::all_of(words.cbegin(), words.cend(), [](const QString &word) {
        return word.front().isUpper() && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
            return c.isLetter() || c.isMark() || c == u'.' || c == u'-';
        });
    });
}

QString withoutBrackets(const QString &line)
{
    if ((line.startsWith(u'(') && line.endsWith(u')'))
        || (line.startsWith(u'[') && line.endsWith(u']')))
        return line.mid(1, line.size() - 2).trimmed();
    return line;
}

QString withoutFullStop(QString text)
{
    if (text.endsWith(u'.') && text.count(u'.') == 1)
        text.chop(1);
    return text.trimmed();
}

QString captionText(QString text)
{
    static const QRegularExpression joint(u"[\\s,|–—-]+$"_s);
    text.remove(joint);
    static const QRegularExpression inner(u"[.!?…]\\s"_s);
    if (text.endsWith(u'.') && !text.endsWith(".."_L1) && !text.contains(inner))
        text.chop(1);
    return text.trimmed();
}

} // namespace

bool isFurniture(const QString &line)
{
    static const QList<QRegularExpression> forms{
        folding(
            uR"((?:so )?(?:luot|lan) (?:xem|doc|truy cap|nghe)(?: trang| bai| tin)?\s*[:.]?\s*(?:[\d.,\s]+|chua thong ke))"_s),
        folding(uR"(xem\s*:\s*[\d.,\s]+|[\d.,]+ (?:luot|lan) (?:xem|doc|truy cap))"_s),
        folding(uR"((?:no title[\s.…]*)+)"_s),
        folding(
            uR"(\W*(?:dang online|dang truy cap|dang xem|online|khach|hom nay|hom qua|trong tuan|tuan nay|tuan truoc|trong thang|thang nay|thang truoc|trong nam|tat ca|tong (?:so )?(?:luot )?truy cap|tong luot)\s*[:.]?\s*[\d.,]+(?: luot| nguoi| khach)?)"_s),
        folding(
            uR"((?:(?:ngay dang|cap nhat(?: luc| ngay)?|dang (?:ngay|luc)|ngay cap nhat|thoi gian|ngay xuat ban|ngay viet)\s*:?\s*)?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\s*[,|-]?\s*)?(?:\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?\s*[,|-]?\s*)?(?:ngay\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[,|-]?\s*(?:luc\s*)?\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?)?\s*(?:[ap]m)?\s*(?:\(?(?:gmt|utc)\s*\+?\s*0?7\)?)?)"_s),
        folding(uR"((?:trang chu|home)\s*[>»›/|\\].{0,200})"_s),
        folding(
            uR"((?:©|copyright|ban quyen|giay phep (?:so|thiet lap)|designed by|thiet ke (?:boi|va)|ghi ro nguon|xin vui long ghi ro).{0,300})"_s),
    };
    const QString text = folded(oneLine(line));
    if (isPager(text) || isButton(text))
        return true;
    return std::any_of(forms.cbegin(), forms.cend(),
        [&](const QRegularExpression &form) { return form.match(text).hasMatch(); });
}

bool opensFurniture(const QString &line)
{
    static const QSet<QString> titles{u"phim tu lieu"_s, u"phim - anh"_s, u"video"_s,
        u"video clip"_s, u"clip"_s, u"thu vien anh"_s, u"thu vien video"_s, u"thu vien hinh anh"_s,
        u"hinh anh hoat dong"_s, u"thong ke truy cap"_s, u"thong ke"_s, u"luot truy cap"_s,
        u"tin lien quan"_s, u"bai lien quan"_s, u"bai viet lien quan"_s, u"tin bai lien quan"_s,
        u"cac tin lien quan"_s, u"tin, bai lien quan"_s, u"tin khac"_s, u"cac tin khac"_s,
        u"tin bai khac"_s, u"cac tin bai khac"_s, u"bai viet khac"_s, u"cac bai viet khac"_s,
        u"cac bai khac"_s, u"tin cu hon"_s, u"cac tin cu hon"_s, u"tin moi hon"_s,
        u"cac tin moi hon"_s, u"tin da dua"_s, u"cac tin da dua"_s, u"tin cung chuyen muc"_s,
        u"cung chuyen muc"_s, u"tin moi"_s, u"tin moi nhat"_s, u"tin noi bat"_s, u"doc nhieu"_s,
        u"doc nhieu nhat"_s, u"tin doc nhieu"_s, u"xem nhieu"_s, u"xem nhieu nhat"_s,
        u"tin xem nhieu"_s, u"co the ban quan tam"_s, u"binh luan"_s, u"y kien ban doc"_s,
        u"gui binh luan"_s, u"y kien phan hoi"_s, u"lien ket"_s, u"lien ket web"_s,
        u"lien ket website"_s, u"website lien ket"_s, u"lien ket trang"_s, u"quang cao"_s,
        u"van ban moi"_s, u"tham do y kien"_s, u"binh chon"_s, u"menu"_s};
    static const QRegularExpression ends(u"^[\\W_]+|[\\W_]+$"_s);
    return titles.contains(folded(oneLine(line)).remove(ends));
}

bool isBullet(const QString &line)
{
    static const QRegularExpression form(u"^\\s*[•·▪■‣◦●○*]\\s+\\S"_s);
    return form.match(line).hasMatch();
}

QString withoutBullet(const QString &line)
{
    static const QRegularExpression form(u"^\\s*[•·▪■‣◦●○*]\\s+"_s);
    QString text = line;
    return isBullet(line) ? text.remove(form) : text;
}

bool isSentence(const QString &line)
{
    static const QRegularExpression end(u"[.!?…:;][”\"’»)\\]/.]*$"_s);
    return line.size() >= 120 || (wordCount(line) >= 5 && end.match(line).hasMatch());
}

std::optional<CaptionLine> captionLine(const QString &line)
{
    const auto option = QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression bracketed(
        uR"(^(?<cap>.*?)\s*[(\[]\s*(?:Nguồn\s+)?(?:[Ảả]nh|ẢNH)(?<what>\s+(?:minh họa|minh hoạ|tư liệu|internet))?\s*[:–—-]?\s*(?<name>[^()\[\]]{0,60})[)\]]\s*\.?$)"_s,
        option);
    static const QRegularExpression labelled(
        uR"(^(?<cap>(?:.*[\s.!?…”"),|–—/-])?)(?:(?:Nguồn\s+)?Ảnh|ẢNH|Nguồn\s+ảnh)(?<what>\s+(?:minh họa|minh hoạ|tư liệu))?\s*[:–—-]\s*(?<name>[^:]{1,60})$)"_s,
        option);
    static const QRegularExpression plain(
        uR"(^(?<cap>.*[.!?…”"),|–—-])\s*Ảnh\s+(?<name>\p{Lu}[^.:;]{0,60}\.?)$)"_s, option);
    const QString text = oneLine(line);
    if (text.size() > 400)
        return std::nullopt;
    QRegularExpressionMatch match = bracketed.match(text);
    if (!match.hasMatch())
        match = labelled.match(text);
    if (!match.hasMatch()) {
        match = plain.match(text);
        if (!match.hasMatch()
            || !isName(withoutFullStop(match.captured(u"name")).section(u'/', 0, 0)))
            return std::nullopt;
    }
    CaptionLine result;
    result.caption = captionText(match.captured(u"cap"));
    result.credit = bareCredit(withoutFullStop(match.captured(u"name")));
    if (result.credit.isEmpty())
        result.credit = match.captured(u"what").trimmed();
    if (result.credit.isEmpty() || wordCount(result.credit) > 10)
        return std::nullopt;
    return result;
}

std::optional<BylineLine> bylineLine(const QString &line)
{
    static const QRegularExpression label = folding(
        uR"((?<label>(?:chum )?(?:tin|bai|anh|bai viet|noi dung)(?:(?:\s*[,/&+-]\s*|\s+va\s+|\s+)(?:tin|bai|anh|video|clip))*|thuc hien|tac gia|nguoi viet|but danh|pv|phong vien|theo|nguon(?: tin)?)\s*(?::|\s[–—-]\s)\s*(?<names>.{1,80}))"_s);
    static const QRegularExpression after = folding(uR"((?<label>theo)\s+(?<names>\S.{1,60}))"_s);
    const QString text = withoutBrackets(oneLine(line));
    if (text.size() > 120)
        return std::nullopt;
    const QString plain = folded(text);
    if (plain.size() != text.size())
        return std::nullopt;
    QRegularExpressionMatch match = label.match(plain);
    if (!match.hasMatch() && !text.endsWith(u'.'))
        match = after.match(plain);
    BylineLine result;
    if (match.hasMatch()) {
        const QString kind = match.captured(u"label");
        // “Ảnh: …” alone is a credit.
        if (kind == "anh"_L1 || kind == "chum anh"_L1)
            return std::nullopt;
        const QString rest = withoutFullStop(
            text.mid(match.capturedStart(u"names"), match.capturedLength(u"names")));
        if (isSentence(rest))
            return std::nullopt;
        result.labelled = true;
        if (kind == "theo"_L1 || kind.startsWith("nguon"_L1)) {
            result.source = rest;
        } else {
            result.names = namesOf(rest);
            result.pictures = kind.contains("anh"_L1);
        }
        return result;
    }
    result.names = namesOf(text);
    if (text.size() > 80 || result.names.isEmpty() || result.names.size() > 5
        || !std::all_of(result.names.cbegin(), result.names.cend(), isName))
        return std::nullopt;
    return result;
}

bool isDateline(const QString &line)
{
    static const QRegularExpression form = folding(
        uR"([^,.:]{2,40}, (?:ngay )?\d{1,2}\s*(?:[/-]\s*\d{1,2}(?:\s*[/-]\s*\d{2,4})?|thang \d{1,2}(?: nam \d{4})?))"_s);
    const QString text = oneLine(line);
    return !text.isEmpty() && text.front().isUpper() && form.match(folded(text)).hasMatch();
}

QStringList tagsLine(const QString &line)
{
    static const QRegularExpression form
        = folding(uR"((?:tu khoa|tags?)\s*:\s*(?<tags>.{1,300}))"_s);
    const QString text = oneLine(line);
    const QRegularExpressionMatch match = form.match(folded(text));
    if (!match.hasMatch())
        return {};
    QStringList tags;
    const QStringList parts
        = text.mid(match.capturedStart(u"tags")).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags += tag;
    return tags;
}

} // namespace toasoan
