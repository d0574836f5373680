// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"

#include <QAction>
#include <QList>

namespace toasoan {

/// The editor's actions, shared by menus, format bar and context menu; they follow the cursor.
class SheetActions : public QObject
{
    Q_OBJECT
public:
    SheetActions(SheetEdit &sheet, QWidget *owner);

    QAction *undo, *redo, *cut, *copy, *paste, *pastePlain, *selectAll;
    QAction *find, *replace, *findNext, *findPrevious, *nextGap, *previousGap;
    QAction *picture, *film, *table, *rule;
    QAction *paragraph, *heading2, *heading3, *heading4, *quote;
    QAction *bold, *italic, *underline, *link, *strike, *sub, *sup;
    QAction *bullets, *numbers;
    QAction *rowAbove, *rowBelow, *removeRow, *columnBefore, *columnBehind, *removeColumn,
        *headerRow, *removeTable;
    QAction *source, *focus, *zoomIn, *zoomOut, *zoomReset;

    [[nodiscard]] QAction *separator(); ///< an empty separator that parts groups
    [[nodiscard]] QList<QAction *> styles() const; ///< of the style combo, in its order
    [[nodiscard]] QList<QAction *> tableActions();
    void setWriting(bool writing); ///< false: source view or read only
    /// False while another page hides the story: nothing may change or be looked for out of sight.
    void setShown(bool shown);
    void follow();

Q_SIGNALS:
    void styleChanged(int index); ///< of styles(); -1 outside the body

private:
    QAction *add(const QString &name, const QString &text, const QString &icon,
        const QList<QKeySequence> &keys = {}, bool checkable = false);
    void connectEditing();
    void connectFormats();
    void goToGap(bool backward);

    SheetEdit &m_sheet;
    QWidget *m_owner;
    QList<QAction *> m_bodyOnly, m_tables;
    bool m_writing = true, m_shown = true;
    int m_style = -2;
};

} // namespace toasoan
