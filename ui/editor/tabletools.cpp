// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus do with a table, and with the cell that is open in it.
#include "editor/celledit.h"
#include "editor/sheetactions.h"

#include <QMenu>

namespace toasoan {

QAction *connectTables(SheetActions &actions, SheetEdit &sheet, CellEdit &cell)
{
    QObject::connect(&sheet, &SheetEdit::cellWanted, &cell, &CellEdit::open);
    QObject::connect(actions.table, &QAction::triggered, &cell, [&sheet, &cell] {
        Block table{.kind = Block::Kind::Table};
        table.rows = tableedit::made(3, 3, true);
        sheet.insertObject(table);
        QTextBlock at = sheet.textCursor().block();
        while (at.isValid() && textmap::part(at) != textmap::Part::Table)
            at = at.previous();
        cell.open(at.blockNumber(), 0, 0);
    });
    using Change = CellEdit::Change;
    const std::pair<QAction *, Change> changes[]{{actions.rowAbove, Change::RowAbove},
        {actions.rowBelow, Change::RowBelow}, {actions.removeRow, Change::RemoveRow},
        {actions.columnBefore, Change::ColumnBefore}, {actions.columnBehind, Change::ColumnBehind},
        {actions.removeColumn, Change::RemoveColumn}, {actions.headerRow, Change::HeaderRow},
        {actions.removeTable, Change::RemoveTable}};
    for (const auto &[action, change] : changes)
        QObject::connect(action, &QAction::triggered, &cell, [&cell, &actions, change = change] {
            cell.change(change);
            actions.follow();
        });
    const QList<QAction *> all = actions.tableActions();
    cell.addActions(all);
    auto *menu = new QMenu(SheetActions::tr("T&able"), sheet.parentWidget());
    menu->addActions(all);
    menu->menuAction()->setObjectName(u"tableMenu"_qs);
    return menu->menuAction();
}

} // namespace toasoan
