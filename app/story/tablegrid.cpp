// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/tablegrid.h"

#include <vector>

namespace toasoan {

namespace {

constexpr int mostColumns = 100;
constexpr qsizetype mostPlaces = 100'000;

struct Placed
{
    Cell cell;
    int row = 0;
    int column = 0;
};

// HTML's way: each cell takes the next place that no cell from above covers.
bool place(const QList<QList<Cell>> &rows, std::vector<Placed> &cells, int &columns)
{
    const int rowCount = int(rows.size());
    std::vector<int> busyUntil(mostColumns, 0);
    columns = 0;
    for (int row = 0; row < rowCount; ++row) {
        int column = 0;
        for (const Cell &cell : rows[row]) {
            while (column < mostColumns && busyUntil[size_t(column)] > row)
                ++column;
            if (column >= mostColumns)
                return false;
            int span = 1;
            const int wanted = qBound(1, cell.columnSpan, mostColumns - column);
            while (span < wanted && busyUntil[size_t(column) + size_t(span)] <= row)
                ++span;
            Placed placed{cell, row, column};
            placed.cell.columnSpan = span;
            placed.cell.rowSpan = qBound(1, cell.rowSpan, rowCount - row);
            for (int i = 0; i < span; ++i)
                busyUntil[size_t(column) + size_t(i)] = row + placed.cell.rowSpan;
            column += span;
            columns = qMax(columns, column);
            cells.push_back(placed);
        }
    }
    return columns > 0 && qsizetype(rowCount) * columns <= mostPlaces;
}

} // namespace

std::optional<QList<QList<Cell>>> regularGrid(const QList<QList<Cell>> &rows)
{
    std::vector<Placed> cells;
    int columns = 0;
    if (rows.size() > mostPlaces || !place(rows, cells, columns))
        return std::nullopt;
    const int rowCount = int(rows.size());

    std::vector<bool> covered(size_t(rowCount) * size_t(columns), false);
    std::vector<bool> rowUsed(size_t(rowCount), false), columnUsed(size_t(columns), false);
    for (const Placed &placed : cells) {
        rowUsed[size_t(placed.row)] = true;
        columnUsed[size_t(placed.column)] = true;
        for (int r = placed.row; r < placed.row + placed.cell.rowSpan; ++r)
            for (int c = placed.column; c < placed.column + placed.cell.columnSpan; ++c)
                covered[size_t(r) * size_t(columns) + size_t(c)] = true;
    }
    const auto shrunk = [](const std::vector<bool> &used, int from, int span) {
        int left = 0;
        for (int i = from; i < from + span; ++i)
            left += used[size_t(i)] ? 1 : 0;
        return left;
    };

    QList<QList<Cell>> grid;
    size_t next = 0;
    for (int row = 0; row < rowCount; ++row) {
        QList<Cell> line;
        for (int column = 0; column < columns; ++column) {
            if (next < cells.size() && cells[next].row == row && cells[next].column == column) {
                Cell cell = cells[next++].cell;
                cell.rowSpan = shrunk(rowUsed, row, cell.rowSpan);
                cell.columnSpan = shrunk(columnUsed, column, cell.columnSpan);
                line.append(cell);
            } else if (rowUsed[size_t(row)] && columnUsed[size_t(column)]
                && !covered[size_t(row) * size_t(columns) + size_t(column)]) {
                line.append(Cell{});
            }
        }
        if (rowUsed[size_t(row)])
            grid.append(line);
    }
    return grid;
}

} // namespace toasoan
