// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rowmarks.h"

namespace toasoan {

void paintRowMark(QPainter &painter, const QRectF &rect, RowMark mark, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 12.0, rect.height() / 12.0);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case RowMark::Unsent:
        painter.drawLine(QPointF(6, 10.5), QPointF(6, 2));
        painter.drawPolyline(QPolygonF({{2.5, 5.5}, {6, 2}, {9.5, 5.5}}));
        break;
    case RowMark::TwoCopies:
        painter.drawRect(QRectF(1.2, 1.2, 6.6, 6.6));
        painter.drawPolyline(
            QPolygonF({{10.8, 4.2}, {10.8, 10.8}, {4.2, 10.8}})); // what is seen of the lower one
        break;
    }
    painter.restore();
}

} // namespace toasoan
