// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "story/body.h"

#include <functional>
#include <QRectF>
#include <QTextLayout>

class QPainter;

namespace toasoan {

/// A cell as it stands in a table on the sheet.
struct CellPlace
{
    int row = 0;
    int index = 0; ///< in its row of Block::rows
    int column = 0;
    QRectF box; ///< relative to the table
};

struct TableGeometry
{
    QList<CellPlace> places; ///< in reading order
    int columns = 1;
    qreal height = 0;
    [[nodiscard]] int at(QPointF point) const; ///< number of the place, -1 for none
    [[nodiscard]] int find(int row, int index) const; ///< -1 for none
};

/// How tables of one sheet look.
struct TableStyle
{
    qreal width = 540;
    qreal scale = 1;
    QFont font;
    [[nodiscard]] qreal pad() const { return 6 * scale; }
    [[nodiscard]] qreal line() const { return 19 * scale; }
};

using TextMarks = std::function<QList<QTextLayout::FormatRange>(const QString &text)>;

[[nodiscard]] TableGeometry tableGeometry(const Block &table, const TableStyle &style);
void drawTable(QPainter &painter, const Block &table, const TableStyle &style, const Theme &theme,
    QPointF at, const TextMarks &marks);

} // namespace toasoan
