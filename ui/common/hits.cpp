// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hits.h"

#include "text/vietnamese.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

QList<Hit> hitsIn(const QString &line, const QString &search)
{
    QStringList words;
    QString word;
    for (const QChar c : folded(search) + u' ') {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    const QString flat = folded(line);
    QList<Hit> hits;
    if (words.isEmpty() || flat.size() != line.size())
        return hits;
    const QString begun = words.takeLast();
    for (int at = 0; at < flat.size(); ++at) {
        if (!flat.at(at).isLetterOrNumber())
            continue;
        int end = at;
        while (end < flat.size() && flat.at(end).isLetterOrNumber())
            ++end;
        const QString token = flat.mid(at, end - at);
        if (words.contains(token) || token == begun)
            hits.append({at, end - at});
        else if (token.startsWith(begun))
            hits.append({at, int(begun.size())});
        at = end;
    }
    return hits;
}

void paintWithHits(QPainter &painter, const QRect &rect, const QString &line, const QString &search,
    const Theme &theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    for (const Hit &hit : hitsIn(line, search)) {
        const int left = metrics.horizontalAdvance(line.left(hit.from));
        const int right = metrics.horizontalAdvance(line.left(hit.from + hit.length));
        const int high = qMin(rect.height() - 2, metrics.height());
        painter.fillRect(
            rect.left() + left, rect.center().y() - high / 2, right - left, high, theme.note);
    }
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
}

} // namespace toasoan
