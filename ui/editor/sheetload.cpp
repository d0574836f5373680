// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a story comes into the sheet.
#include "editor/sheetedit.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <tuple>

namespace toasoan {

using namespace textmap;

void SheetEdit::load(const sheet::Fields &fields)
{
    const QScopedValueRollback quiet(m_quiet, true);
    document()->setUndoRedoEnabled(false);
    // Laid out once, when all is there.
    document()->setLayoutEnabled(false);
    sheet::load(*document(), fields);
    for (QTextBlock at = document()->begin(); at.isValid(); at = at.next()) {
        if (part(at) != Part::Figure || !objectOf(at).hasProperty(RefProperty))
            continue;
        const auto [caption, credit] = m_objects.captions(fromObject(objectOf(at)));
        sheet::noteCaption(at, false, caption, false);
        sheet::noteCaption(at, true, credit, false);
    }
    document()->setUndoRedoEnabled(true);
    setTextCursor(QTextCursor(document()));
    document()->setLayoutEnabled(true);
    std::ignore = document()->size(); // all of it, now: a change in the layout's pauses loses lines
    verticalScrollBar()->setValue(0);
    Q_EMIT laidOut();
}

void SheetEdit::replace(const sheet::Fields &fields)
{
    const int block = textCursor().blockNumber();
    const int column = textCursor().positionInBlock();
    const int scroll = verticalScrollBar()->value();
    load(fields);
    QTextBlock at = document()->findBlockByNumber(block);
    if (!at.isValid())
        at = document()->lastBlock();
    QTextCursor cursor(at);
    cursor.setPosition(at.position() + qMin(column, at.length() - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
    settle();
}

} // namespace toasoan
