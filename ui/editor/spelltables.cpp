// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/spelltables.h"

#include <algorithm>

namespace toasoan::spelltables {

namespace {

QString cellText(const Cell &cell)
{
    QString text;
    for (const Run &run : cell.runs)
        text += run.text;
    return text;
}

void replaceIn(Runs &runs, qsizetype position, qsizetype length, const QString &with)
{
    bool first = true;
    for (Run &run : runs) {
        if (position < run.text.size() && length > 0) {
            const qsizetype here = std::min(length, run.text.size() - position);
            run.text.replace(position, here, first ? with : QString());
            first = false;
            length -= here;
            position = 0;
            continue;
        }
        position = std::max<qsizetype>(0, position - run.text.size());
    }
    runs.removeIf([](const Run &run) { return run.text.isEmpty(); });
}

} // namespace

QString text(const Block &table)
{
    QStringList lines;
    for (const QList<Cell> &row : table.rows)
        for (const Cell &cell : row)
            lines += cellText(cell);
    return lines.join(u'\n');
}

std::optional<Spot> spot(const Block &table, qsizetype position)
{
    for (int row = 0; row < table.rows.size(); ++row)
        for (int index = 0; index < table.rows.at(row).size(); ++index) {
            const qsizetype size = cellText(table.rows.at(row).at(index)).size();
            if (position <= size)
                return Spot{row, index, int(position)};
            position -= size + 1;
        }
    return {};
}

Block replaced(Block table, qsizetype position, qsizetype length, const QString &with)
{
    if (const auto where = spot(table, position))
        replaceIn(table.rows[where->row][where->index].runs, where->position, length, with);
    return table;
}

} // namespace toasoan::spelltables
