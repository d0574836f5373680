// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/tableedit.h"

#include "base/unicode.h"
#include "story/tablegrid.h"

#include <algorithm>
#include <QSet>
#include <utility>

namespace toasoan::tableedit {

namespace {

constexpr int mostRows = 1000;
constexpr int mostColumns = 100;

struct Placed
{
    Cell cell;
    int row = 0;
    int column = 0;
};

QList<Placed> placed(const Rows &rows)
{
    QList<Placed> cells;
    const QList<Place> all = places(rows);
    for (const Place &place : all)
        cells.append({rows.at(place.row).at(place.index), place.row, place.column});
    return cells;
}

Rows rowsOf(QList<Placed> cells, int rowCount)
{
    std::stable_sort(cells.begin(), cells.end(), [](const Placed &a, const Placed &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    Rows rows(qMax(0, rowCount));
    for (const Placed &one : std::as_const(cells))
        rows[one.row].append(one.cell);
    return regularGrid(rows).value_or(Rows());
}

/// Rows and columns are the same thing twice: `At` is where a cell begins, `Span` how far it goes.
template <int Placed::*At, int Cell::*Span> void open(QList<Placed> &cells, int before)
{
    for (Placed &one : cells) {
        if (one.*At >= before)
            ++(one.*At);
        else if (one.*At + one.cell.*Span > before)
            ++(one.cell.*Span);
    }
}

template <int Placed::*At, int Cell::*Span> void close(QList<Placed> &cells, int at)
{
    cells.removeIf([at](const Placed &one) { return one.*At == at && one.cell.*Span == 1; });
    for (Placed &one : cells) {
        if (one.*At > at)
            --(one.*At);
        else if (one.*At + one.cell.*Span > at)
            --(one.cell.*Span);
    }
}

bool covers(const Placed &one, int row, int column)
{
    return one.row <= row && row < one.row + one.cell.rowSpan && one.column <= column
        && column < one.column + one.cell.columnSpan;
}

/// A new line takes on a heading that runs all along the table beside its first cell.
template <int Placed::*Along, int Placed::*At> bool isHeading(const QList<Placed> &cells, int along)
{
    bool any = false;
    for (const Placed &one : cells) {
        if (one.*Along != along || one.*At == 0)
            continue;
        if (!one.cell.header)
            return false;
        any = true;
    }
    return any;
}

} // namespace

Rows made(int rows, int columns, bool header)
{
    Rows made(qBound(1, rows, mostRows), QList<Cell>(qBound(1, columns, mostColumns)));
    return withHeaderRow(made, header);
}

QList<Place> places(const Rows &rows)
{
    QList<Place> result;
    QSet<QPair<int, int>> covered;
    for (int row = 0; row < rows.size(); ++row) {
        int column = 0;
        for (int index = 0; index < rows.at(row).size(); ++index) {
            const Cell &cell = rows.at(row).at(index);
            while (covered.contains({row, column}))
                ++column;
            result.append({row, index, column});
            for (int y = row + 1; y < row + cell.rowSpan; ++y)
                for (int x = column; x < column + cell.columnSpan; ++x)
                    covered.insert({y, x});
            column += cell.columnSpan;
        }
    }
    return result;
}

int columns(const Rows &rows)
{
    int most = 0;
    const QList<Placed> cells = placed(rows);
    for (const Placed &one : cells)
        most = qMax(most, one.column + one.cell.columnSpan);
    return most;
}

Place covering(const Rows &rows, int row, int column)
{
    const QList<Place> all = places(rows);
    for (const Place &place : all)
        if (covers({rows.at(place.row).at(place.index), place.row, place.column}, row, column))
            return place;
    return {};
}

Rows withRow(const Rows &rows, int before)
{
    const int wide = columns(rows);
    if (rows.size() >= mostRows)
        return rows;
    QList<Placed> cells = placed(rows);
    const QList<Placed> was = cells;
    open<&Placed::row, &Cell::rowSpan>(cells, before);
    for (int column = 0; column < wide; ++column) {
        const auto taken = [&](const Placed &one) { return covers(one, before, column); };
        if (std::none_of(cells.cbegin(), cells.cend(), taken)) {
            Cell cell;
            cell.header = isHeading<&Placed::column, &Placed::row>(was, column);
            cells.append({cell, before, column});
        }
    }
    return rowsOf(cells, int(rows.size()) + 1);
}

Rows withColumn(const Rows &rows, int before)
{
    if (columns(rows) >= mostColumns)
        return rows;
    QList<Placed> cells = placed(rows);
    const QList<Placed> was = cells;
    open<&Placed::column, &Cell::columnSpan>(cells, before);
    for (int row = 0; row < rows.size(); ++row) {
        const auto taken = [&](const Placed &one) { return covers(one, row, before); };
        if (std::none_of(cells.cbegin(), cells.cend(), taken)) {
            Cell cell;
            cell.header = isHeading<&Placed::row, &Placed::column>(was, row);
            cells.append({cell, row, before});
        }
    }
    return rowsOf(cells, int(rows.size()));
}

Rows withoutRow(const Rows &rows, int row)
{
    QList<Placed> cells = placed(rows);
    close<&Placed::row, &Cell::rowSpan>(cells, row);
    return rowsOf(cells, int(rows.size()) - 1);
}

Rows withoutColumn(const Rows &rows, int column)
{
    QList<Placed> cells = placed(rows);
    close<&Placed::column, &Cell::columnSpan>(cells, column);
    return rowsOf(cells, int(rows.size()));
}

bool hasHeaderRow(const Rows &rows)
{
    return !rows.isEmpty() && !rows.constFirst().isEmpty()
        && std::all_of(rows.constFirst().cbegin(), rows.constFirst().cend(),
            [](const Cell &cell) { return cell.header; });
}

Rows withHeaderRow(const Rows &rows, bool header)
{
    Rows result = rows;
    if (!result.isEmpty())
        for (Cell &cell : result.first())
            cell.header = header;
    return result;
}

Rows fromTabs(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n');
    while (lines.endsWith(u'\n'))
        lines.chop(1);
    Rows rows;
    qsizetype wide = 0;
    const QStringList all = lines.split(u'\n');
    if (all.size() > mostRows)
        return {};
    for (const QString &line : all) {
        if (!line.contains(u'\t'))
            return {}; // a text with a tab in it, not a table
        QList<Cell> row;
        const QStringList texts = line.split(u'\t');
        for (const QString &one : texts) {
            Cell cell;
            if (const QString words = oneLine(one); !words.isEmpty())
                cell.runs = {Run{words}};
            row.append(cell);
        }
        wide = qMax(wide, row.size());
        rows.append(row);
    }
    if (wide > mostColumns)
        return {};
    for (QList<Cell> &row : rows)
        row.resize(wide);
    return rows;
}

Rows filled(const Rows &rows, int row, int column, const Rows &what)
{
    Rows result = rows;
    const int high = qMin(row + int(what.size()), mostRows);
    const int wide = qMin(column + columns(what), mostColumns);
    while (result.size() < high)
        result = withRow(result, int(result.size()));
    while (columns(result) < wide)
        result = withColumn(result, columns(result));
    const QList<Placed> cells = placed(what);
    for (const Placed &one : cells) {
        if (row + one.row >= high || column + one.column >= wide)
            continue;
        const Place place = covering(result, row + one.row, column + one.column);
        if (place.row == row + one.row && place.column == column + one.column)
            result[place.row][place.index].runs = one.cell.runs;
    }
    return result;
}

} // namespace toasoan::tableedit
