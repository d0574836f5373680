// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"

#include "base/unicode.h"
#include "text/htmlplain.h"
#include "text/htmlreader.h"
#include "text/htmltree.h"

#include <QCoreApplication>

namespace toasoan {

Body bodyFromHtml(const QString &html, QStringList *dropped)
{
    if (!dropped)
        if (auto plain = plainBodyFromHtml(html))
            return *std::move(plain);
    const HtmlTree tree(html);
    HtmlReader reader;
    Body body = reader.read(tree.body());
    if (dropped) {
        *dropped = reader.dropped();
        if (tree.wasCut())
            *dropped += QCoreApplication::translate(
                "Html", "the end or the deepest nesting of a text that is too large");
    }
    return body;
}

Body bodyFromPlain(const QString &text)
{
    Body body;
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    lines.replace(QChar(QChar::ParagraphSeparator), u'\n');
    const QStringList parts = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        body.blocks += Block{.runs = {Run{part}}};
    return normalised(body);
}

} // namespace toasoan
