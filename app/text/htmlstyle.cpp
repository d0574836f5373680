// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlstyle.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace toasoan {

namespace {

void readWeight(const QString &value, ElementStyle &style)
{
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    if (value.startsWith(QLatin1String("bold")) || (isNumber && weight >= 600))
        style.on |= Bold;
    else if (value == QLatin1String("normal") || value == QLatin1String("lighter")
        || (isNumber && weight > 0))
        style.off |= Bold;
}

void readDecoration(const QString &value, ElementStyle &style)
{
    if (value.contains(QLatin1String("underline")))
        style.on |= Underline;
    if (value.contains(QLatin1String("line-through")))
        style.on |= Strike;
    if (value.startsWith(QLatin1String("none")))
        style.off |= Underline | Strike;
}

void readWordList(const QString &value, ElementStyle &style)
{
    static const QRegularExpression level(QStringLiteral("\\blevel([0-9])"));
    if (value.startsWith(QLatin1String("ignore")))
        style.wordMarker = true;
    else if (const auto match = level.match(value); match.hasMatch())
        style.wordLevel = qMax(1, match.captured(1).toInt());
}

void read(const QString &name, const QString &value, ElementStyle &style)
{
    if (name == QLatin1String("font-weight"))
        readWeight(value, style);
    else if (name == QLatin1String("font-style"))
        (value.startsWith(QLatin1String("normal")) ? style.off : style.on) |= Italic;
    else if (name == QLatin1String("text-decoration")
        || name == QLatin1String("text-decoration-line"))
        readDecoration(value, style);
    else if (name == QLatin1String("vertical-align")) {
        if (value.startsWith(QLatin1String("super")))
            style.on |= Sup;
        else if (value.startsWith(QLatin1String("sub")))
            style.on |= Sub;
    } else if (name == QLatin1String("display"))
        style.hidden = style.hidden || value.startsWith(QLatin1String("none"));
    else if (name == QLatin1String("mso-hide"))
        style.hidden = style.hidden || value.startsWith(QLatin1String("all"));
    else if (name == QLatin1String("mso-element") || name == QLatin1String("mso-special-character"))
        style.hidden = style.hidden || value.startsWith(QLatin1String("comment"));
    else if (name == QLatin1String("white-space"))
        style.keepsLines = value.startsWith(QLatin1String("pre"));
    else if (name == QLatin1String("mso-list"))
        readWordList(value, style);
}

} // namespace

ElementStyle elementStyle(const QString &style)
{
    ElementStyle result;
    const QStringList declarations = style.toLower().split(u';', Qt::SkipEmptyParts);
    for (const QString &declaration : declarations) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0)
            read(declaration.left(colon).trimmed(), declaration.mid(colon + 1).trimmed(), result);
    }
    return result;
}

bool isOrderedMarker(const QString &marker)
{
    static const QRegularExpression form(
        QStringLiteral("^\\(?([0-9]+([.][0-9]+)*|[a-z]{1,2}|[ivxlcdm]+)[.):]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = marker.simplified();
    return text != QLatin1String("o") && form.match(text).hasMatch();
}

QString directAddress(const QString &address)
{
    static const QRegularExpression google(
        QStringLiteral("^https?://(www\\.)?google\\.[a-z.]+/url\\?"));
    if (!google.match(address).hasMatch())
        return address;
    const QUrlQuery query{QUrl(address)};
    for (const QString &key : {QStringLiteral("q"), QStringLiteral("url")}) {
        QString target = query.queryItemValue(key, QUrl::FullyDecoded);
        if (target.startsWith(QLatin1String("http")))
            return target;
    }
    return address;
}

} // namespace toasoan
