// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/tablelayout.h"

#include <QPainter>
#include <QSet>
#include <utility>

namespace toasoan {

namespace {

QFont cellFont(const Cell &cell, const TableStyle &style)
{
    QFont font = style.font;
    font.setWeight(cell.header ? QFont::DemiBold : QFont::Normal);
    return font;
}

QTextCharFormat runFormat(const Run &run, const QColor &link)
{
    QTextCharFormat format;
    if (run.marks & Bold)
        format.setFontWeight(QFont::Bold);
    if (run.marks & Italic)
        format.setFontItalic(true);
    if (run.marks & Underline || !run.link.isEmpty())
        format.setFontUnderline(true);
    if (run.marks & Strike)
        format.setFontStrikeOut(true);
    if (run.marks & Sub)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (run.marks & Sup)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (!run.link.isEmpty() && link.isValid())
        format.setForeground(link);
    return format;
}

/// Lays the cell's text out, draws it when there is a painter, and answers its height.
qreal cellText(const Cell &cell, const TableStyle &style, qreal width, QPainter *painter = nullptr,
    QPointF at = {}, const QColor &link = {}, const TextMarks &marks = {})
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : cell.runs) {
        if (run.marks || !run.link.isEmpty())
            formats.append({int(text.size()), int(run.text.size()), runFormat(run, link)});
        text += run.text;
    }
    if (marks)
        formats += marks(text);
    QTextLayout layout(text, cellFont(cell, style));
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1.0, width));
        line.setPosition({0, y + (style.line() - line.height()) / 2});
        y += style.line();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return qMax(y, style.line());
}

} // namespace

int TableGeometry::at(QPointF point) const
{
    for (qsizetype i = 0; i < places.size(); ++i)
        if (places.at(i).box.contains(point))
            return int(i);
    return -1;
}

int TableGeometry::find(int row, int index) const
{
    for (qsizetype i = 0; i < places.size(); ++i)
        if (places.at(i).row == row && places.at(i).index == index)
            return int(i);
    return -1;
}

TableGeometry tableGeometry(const Block &table, const TableStyle &style)
{
    TableGeometry geometry;
    QSet<QPair<int, int>> covered;
    const auto rows = int(table.rows.size());
    for (int row = 0; row < rows; ++row) {
        int column = 0;
        for (int index = 0; index < table.rows.at(row).size(); ++index) {
            const Cell &cell = table.rows.at(row).at(index);
            while (covered.contains({row, column}))
                ++column;
            geometry.places.append({row, index, column, {}});
            if (cell.rowSpan > 1)
                for (int y = row; y < row + cell.rowSpan; ++y)
                    for (int x = column; x < column + cell.columnSpan; ++x)
                        covered.insert({y, x});
            column += cell.columnSpan;
            geometry.columns = qMax(geometry.columns, column);
        }
    }
    const qreal unit = style.width / geometry.columns;
    const qreal pad = style.pad();
    QList<qreal> tops(rows + 1, 0);
    QList<QList<QPair<int, qreal>>> ending(rows); // by last row: first row and height needed
    for (CellPlace &place : geometry.places) {
        const Cell &cell = table.rows.at(place.row).at(place.index);
        const qreal width = unit * cell.columnSpan;
        place.box = QRectF(unit * place.column, 0, width, 0);
        const int last = qMin(place.row + cell.rowSpan, rows) - 1;
        ending[last].append({place.row, 2 * pad + cellText(cell, style, width - 2 * pad)});
    }
    for (int row = 0; row < rows; ++row) {
        qreal height = style.line() + 2 * pad;
        for (const auto &[first, needed] : std::as_const(ending[row]))
            height = qMax(height, needed - (tops.at(row) - tops.at(first)));
        tops[row + 1] = tops.at(row) + height;
    }
    for (CellPlace &place : geometry.places) {
        const Cell &cell = table.rows.at(place.row).at(place.index);
        const int end = qMin(place.row + cell.rowSpan, rows);
        place.box.moveTop(tops.at(place.row));
        place.box.setHeight(tops.at(end) - tops.at(place.row));
    }
    geometry.height = tops.constLast() + 1;
    return geometry;
}

void drawTable(QPainter &painter, const Block &table, const TableStyle &style, const Theme &theme,
    QPointF at, const TextMarks &marks)
{
    const TableGeometry geometry = tableGeometry(table, style);
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    for (const CellPlace &place : geometry.places) {
        const Cell &cell = table.rows.at(place.row).at(place.index);
        const QRectF box = place.box.translated(at);
        if (!clip.isNull() && !clip.intersects(box))
            continue;
        painter.setPen(QPen(theme.edge, 1));
        painter.setBrush(cell.header ? QBrush(theme.list) : QBrush(Qt::NoBrush));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(theme.text);
        cellText(cell, style, box.width() - 2 * style.pad(), &painter,
            box.topLeft() + QPointF(style.pad(), style.pad()), theme.accent, marks);
    }
}

} // namespace toasoan
