// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vietnamese.h"

#include "base/unicode.h"

#include <array>

namespace toasoan {

namespace {

constexpr int slugLength = 80;
constexpr int vietnamOffset = 7 * 3600;

char16_t foldedLetter(char16_t letter)
{
    switch (letter) {
    case u'\u0111':
    case u'\u0110':
        return u'd';
    case u'\u00F8':
    case u'\u00D8':
        return u'o';
    case u'\u0142':
    case u'\u0141':
        return u'l';
    case u'\u0131':
        return u'i';
    default:
        break;
    }
    QChar base(letter);
    while (base.decompositionTag() == QChar::Canonical
        && !(base.unicode() >= 0xAC00 && base.unicode() <= 0xD7A3))
        base = base.decomposition().at(0);
    return base.toLower().unicode();
}

using Table = std::array<char16_t, 0x2000>;

Table makeTable()
{
    Table table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = foldedLetter(char16_t(i));
    return table;
}

} // namespace

QString clean(const QString &text)
{
    QString result = visibleNfc(text);
    result.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.replace(u'\r', u'\n');
    return result;
}

QString shortened(const QString &text, qsizetype most)
{
    const bool halves = most > 0 && text.size() > most && text.at(most - 1).isHighSurrogate();
    return text.left(halves ? most - 1 : most);
}

QString folded(const QString &text)
{
    static const Table table = makeTable();
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        result += QChar(u < table.size() ? table[u] : foldedLetter(u));
    }
    return result;
}

QString slug(const QString &text)
{
    QString result;
    const QString plain = folded(text.normalized(QString::NormalizationForm_C));
    for (const QChar c : plain) {
        const char16_t u = c.unicode();
        if ((u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9'))
            result += c;
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    if (result.endsWith(u'-'))
        result.chop(1);
    if (result.size() > slugLength) {
        const qsizetype cut = result.lastIndexOf(u'-', slugLength);
        result.truncate(cut > 0 ? cut : slugLength);
    }
    return result;
}

QDateTime inVietnam(const QDateTime &time)
{
    return time.isValid() ? time.toOffsetFromUtc(vietnamOffset) : time;
}

QString vietnamRfc3339(const QDateTime &time)
{
    return time.isValid() ? inVietnam(time).toString(Qt::ISODate) : QString();
}

} // namespace toasoan
