// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"
#include "story/tableedit.h"

namespace toasoan {

/// A field laid over one cell of a table, looking like the text it stands on. What is typed is in
/// the story at once; all of one opening is one step of the history, and so is each change of rows
/// and columns.
class CellEdit : public QTextEdit
{
    Q_OBJECT
public:
    enum class Change {
        RowAbove,
        RowBelow,
        RemoveRow,
        ColumnBefore,
        ColumnBehind,
        RemoveColumn,
        HeaderRow,
        RemoveTable
    };
    CellEdit(SheetEdit &sheet, const Look &look);
    void open(int block, int row, int index);
    void close();
    [[nodiscard]] bool isOpen() const { return m_block >= 0; }
    [[nodiscard]] int block() const { return m_block; }
    [[nodiscard]] tableedit::Place place() const { return m_place; }
    /// Where the cursor is: in the open cell, or in the last one of a chosen table.
    void change(Change change);
    [[nodiscard]] bool isInTable() const; ///< a cell is open or a table is chosen
    [[nodiscard]] bool hasHeaderRow() const;
    void toggleMark(Mark mark);

Q_SIGNALS:
    void opened(bool open);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    [[nodiscard]] QTextBlock tableBlock() const; ///< of the open cell, or the chosen one
    [[nodiscard]] Block table() const;
    void show(const Runs &runs);
    [[nodiscard]] Runs runs() const;
    void write();
    void follow();
    void setRows(const tableedit::Rows &rows, int row, int column);
    void go(int by);
    bool goLine(bool down);
    void leaveBehind();
    void layOver();
    [[nodiscard]] QTextCharFormat format(quint8 marks, const QString &link) const;

    SheetEdit &m_sheet;
    const Look &m_look;
    int m_block = -1;
    tableedit::Place m_place;
    Runs m_known; ///< what the table holds of this cell
    bool m_first = true; ///< the next change begins a step
    bool m_own = false;
};

class SheetActions;
/// Actions and mouse find the cell; the answer is the menu of what can be done with a table.
QAction *connectTables(SheetActions &actions, SheetEdit &sheet, CellEdit &cell);

} // namespace toasoan
