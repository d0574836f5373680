// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing without anything around it.
#include "editor/sheetcolours.h"
#include "editor/sheetedit.h"

#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QtMath>

namespace toasoan {

void SheetEdit::setFocusMode(bool on)
{
    if (m_focusMode == on)
        return;
    m_focusMode = on;
    setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    m_objects.setFocusMode(on);
    m_colours->setBright(on ? textCursor().blockNumber() : -1);
    applyLook();
    stretch();
    if (!on)
        ensureCursorVisible();
}

// Half a page before the first line and behind the last one, so that each of them can stand in the
// middle. Nothing of it is in the document: its history knows nothing of modes.
void SheetEdit::stretch()
{
    QScrollBar *bar = verticalScrollBar();
    if (m_stretching)
        return;
    const QScopedValueRollback stretching(m_stretching, true);
    // Asked always: Qt's layout in pauses leaves lines out where the text changes meanwhile.
    const int most = qMax(0, qCeil(document()->size().height()) - viewport()->height());
    const int half = m_focusMode ? viewport()->height() / 2 : 0;
    if (m_focusMode || bar->minimum() < 0)
        bar->setRange(-half, most + half);
    // The bar keeps its place, so that a longer text never moves the column; nothing to scroll, no
    // handle.
    bar->setEnabled(bar->maximum() > bar->minimum());
    holdLine();
}

void SheetEdit::holdLine()
{
    if (!m_focusMode)
        return;
    m_colours->setBright(textCursor().blockNumber());
    if (m_composing || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    scrollBy(cursorRect().center().y() - viewport()->height() / 2);
}

} // namespace toasoan
