// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "slower.h"
#include "text/html.h"

#include <QRegularExpression>

namespace toasoan::test {

constexpr quint32 rounds = slower > 1 ? 500 : 1500; ///< of what is made at random

inline QString cleaned(const QString &html, QStringList *dropped = nullptr)
{
    return htmlFromBody(bodyFromHtml(html, dropped));
}

// Reads our own output with none of our own code: what stands in it beyond the model, if anything.
inline QString foreignIn(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]*>"_qs);
    static const QRegularExpression known(
        u"^</?(p|h[234]|ul|ol|li|blockquote|strong|em|u|s|sub|sup|br|hr|figcaption|cite|table|tr|"
        "figure|a|td|th)>$"_qs);
    static const QRegularExpression attributed(
        u"^<(figure data-(photo|film)=\"[A-Za-z0-9._-]+\"|a href=\"(?<url>[^\"]*)\"|"
        "t[dh]( colspan=\"\\d+\")?( rowspan=\"\\d+\")?)>$"_qs);
    static const QRegularExpression unseen(
        u"[\\s\\p{C}\\p{Z}]"_qs, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression address(
        u"^(https?:|mailto:|tel:|(?![a-z0-9+.-]*:)(?!//)(?!.{0,2}\\\\))"_qs,
        QRegularExpression::CaseInsensitiveOption);
    auto tags = tag.globalMatch(html);
    while (tags.hasNext()) {
        QString found = tags.next().captured();
        if (known.match(found).hasMatch())
            continue;
        const QRegularExpressionMatch match = attributed.match(found);
        if (!match.hasMatch())
            return found;
        QString url = match.captured(u"url");
        url.replace(QLatin1String("&amp;"), QLatin1String("&")).remove(unseen);
        if (!address.match(url).hasMatch() || url.contains(QLatin1String("&colon;")))
            return found;
    }
    QString rest = html;
    return rest.remove(tag).contains(u'<') ? rest : QString();
}

} // namespace toasoan::test
