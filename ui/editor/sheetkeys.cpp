// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and mouse of the sheet.
#include "editor/sheetedit.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

namespace toasoan {

using namespace textmap;

bool SheetEdit::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        fitColumn(); // before the base lays the text out in the old one
        return QTextEdit::event(event);
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
        // Beside the column the mouse works as at its edge.
        auto *mouse = static_cast<QMouseEvent *>(event);
        if (m_forwarding || viewport()->geometry().contains(mouse->position().toPoint()))
            return QTextEdit::event(event);
        const QScopedValueRollback forwarding(m_forwarding, true);
        QPointF at = mouse->position() - viewport()->geometry().topLeft();
        at.setX(qBound(0.0, at.x(), viewport()->width() - 1.0));
        QMouseEvent inside(mouse->type(), at, mouse->globalPosition(), mouse->button(),
            mouse->buttons(), mouse->modifiers());
        QCoreApplication::sendEvent(viewport(), &inside);
        event->setAccepted(inside.isAccepted());
        return true;
    }
    case QEvent::Wheel: {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (viewport()->geometry().contains(wheel->position().toPoint()))
            return QTextEdit::event(event);
        wheelEvent(wheel);
        return true;
    }
    default:
        return QTextEdit::event(event);
    }
}

void SheetEdit::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            setZoom(m_zoom * (event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1));
        event->accept();
        return;
    }
    QTextEdit::wheelEvent(event);
}

void SheetEdit::scrollBy(int pixels)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels);
}

void SheetEdit::moveAway()
{
    static constexpr Part order[]{
        Part::Kicker, Part::Headline, Part::Standfirst, Part::Paragraph, Part::Byline};
    const Part now = currentField();
    for (int i = 0; i < 4; ++i)
        if (order[i] == now)
            return focusPart(order[i + 1]);
    focusNextPrevChild(true);
}

void SheetEdit::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event == QKeySequence::SelectAll)
        return selectMore();
    if (event == QKeySequence::Undo)
        return undoStep();
    if (event == QKeySequence::Redo)
        return redoStep();
    if (event == QKeySequence::Cut)
        return cutSelection();
    if (plain && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab) && !isReadOnly()
        && sheet::indentItems(textCursor(), event->key() == Qt::Key_Tab)) {
        viewport()->update(); // marks of lists
        Q_EMIT cursorPositionChanged();
        return;
    }
    if (plain && event->key() == Qt::Key_Tab)
        return moveAway();
    if (plain && event->key() == Qt::Key_Backtab) {
        static constexpr Part order[]{
            Part::Byline, Part::Paragraph, Part::Standfirst, Part::Headline, Part::Kicker};
        const Part now = currentField();
        for (int i = 0; i < 4; ++i)
            if (order[i] == now)
                return focusPart(order[i + 1]);
        // QTextEdit keeps Tab for itself.
        QWidget::focusNextPrevChild(false); // NOLINT(bugprone-parent-virtual-call)
        return;
    }
    if (moveKey(event) || endKey(event))
        return;
    if (!isReadOnly()) {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
            return enterKey(event->modifiers() & Qt::ShiftModifier);
        if (deleteKey(event) || typeKey(event))
            return;
    }
    QTextEdit::keyPressEvent(event);
    settle();
    if (plain)
        tellWordEnd(event->text());
}

void SheetEdit::tellWordEnd(const QString &typed)
{
    if (m_composing || isReadOnly() || typed.isEmpty())
        return;
    const QChar last = typed.back();
    if (last.isSpace() || last.isPunct() || last.isSymbol())
        Q_EMIT wordEnded();
}

// From a chosen figure the arrows lead out of it; without this the cursor would stay inside.
bool SheetEdit::moveKey(QKeyEvent *event)
{
    QTextCursor cursor = textCursor();
    if (event->modifiers() & Qt::ShiftModifier || !sheet::atomicSelected(cursor))
        return false;
    const QTextBlock at = document()->findBlock(cursor.selectionStart());
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (!forward && !back)
        return false;
    const QTextBlock to = forward ? at.next() : at.previous();
    cursor.setPosition(forward ? to.position() : to.position() + to.length() - 1);
    setTextCursor(cursor);
    settle();
    return true;
}

// The end of a story is that of its text: what is written on there must not become the byline,
// which a second press reaches.
bool SheetEdit::endKey(QKeyEvent *event)
{
    const bool select = event == QKeySequence::SelectEndOfDocument;
    if (!select && event != QKeySequence::MoveToEndOfDocument)
        return false;
    const QTextBlock last = sheet::lastBody(*document());
    QTextCursor cursor = textCursor();
    const int end = last.position() + last.length() - 1;
    if (!last.isValid() || cursor.position() >= end)
        return false;
    cursor.setPosition(end, select ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    if (!select && isAtomic(part(last)))
        sheet::selectAtomic(cursor, last);
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void SheetEdit::enterKey(bool lineBreak)
{
    QTextCursor cursor = textCursor();
    if (sheet::atomicSelected(cursor)) {
        const QTextBlock at = document()->findBlock(cursor.selectionStart());
        if (part(at) == Part::Figure)
            Q_EMIT captionWanted(at.blockNumber(), false);
        else if (part(at) == Part::Table)
            Q_EMIT cellWanted(at.blockNumber(), 0, 0);
        else
            edit([](QTextCursor &inside) {
                inside.setPosition(inside.selectionEnd());
                sheet::leaveAtomic(inside);
            });
        return;
    }
    const Part field = currentField();
    if (field == Part::Byline)
        return;
    if (field != Part::Paragraph)
        return moveAway();
    edit([lineBreak](QTextCursor &at) {
        if (lineBreak) {
            at.beginEditBlock();
            sheet::removeSelection(at);
            at.insertText(QString(QChar(QChar::LineSeparator)));
            at.endEditBlock();
        } else {
            sheet::breakParagraph(at);
        }
    });
}

bool SheetEdit::deleteKey(QKeyEvent *event)
{
    const bool word
        = event == QKeySequence::DeleteStartOfWord || event == QKeySequence::DeleteEndOfWord;
    const bool back = event->key() == Qt::Key_Backspace && !(event->modifiers() & Qt::AltModifier);
    const bool forward = event->key() == Qt::Key_Delete || event == QKeySequence::DeleteEndOfLine;
    if ((event->key() == Qt::Key_Delete && event->modifiers() & Qt::ShiftModifier)
        || !(back || forward || word))
        return false;
    QTextCursor cursor = textCursor();
    if (sheet::atomicSelected(cursor)) {
        edit([back](QTextCursor &at) { sheet::removeAtomic(at, back); });
        return true;
    }
    if (cursor.hasSelection()) {
        edit([](QTextCursor &at) { sheet::removeSelection(at); });
        return true;
    }
    if (back && cursor.atBlockStart()) {
        edit([](QTextCursor &at) { sheet::joinBackward(at); });
        return true;
    }
    if (forward && cursor.atBlockEnd()) {
        edit([](QTextCursor &at) { sheet::joinForward(at); });
        return true;
    }
    return false;
}

bool SheetEdit::typeKey(QKeyEvent *event)
{
    const QString text = event->text();
    if (text.isEmpty() || !(text.front().isPrint() || text.front().isSurrogate()))
        return false;
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection() && !isAtomic(part(cursor.block())))
        return false; // the common case stays the editor's own
    const Qt::KeyboardModifiers held
        = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (held != Qt::NoModifier && held != (Qt::ControlModifier | Qt::AltModifier)
        && held != Qt::GroupSwitchModifier)
        return false;
    QTextCursor step = textCursor();
    step.beginEditBlock();
    prepareInsert();
    QTextEdit::keyPressEvent(event);
    step.endEditBlock();
    return true;
}

QTextBlock SheetEdit::figureAt(QPoint position) const
{
    const QPointF at
        = position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int hit = document()->documentLayout()->hitTest(at, Qt::FuzzyHit);
    const QTextBlock block = document()->findBlock(hit);
    if (!block.isValid() || !isAtomic(part(block)))
        return {};
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    return at.y() >= box.top() && at.y() <= box.bottom() ? block : QTextBlock();
}

void SheetEdit::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock figure = figureAt(event->position().toPoint());
    if (!figure.isValid() || event->modifiers() & Qt::ShiftModifier) {
        QTextEdit::mousePressEvent(event);
        return;
    }
    QTextCursor cursor = textCursor();
    sheet::selectAtomic(cursor, figure);
    setTextCursor(cursor);
    event->accept();
    if (part(figure) == Part::Table && event->button() == Qt::LeftButton) {
        const TableGeometry table = m_objects.tableGeometry(fromObject(objectOf(figure)));
        const int at = table.at(event->position() - objectRect(figure).topLeft());
        if (at >= 0)
            Q_EMIT cellWanted(
                figure.blockNumber(), table.places.at(at).row, table.places.at(at).index);
        return;
    }
    if (part(figure) != Part::Figure || event->button() != Qt::LeftButton)
        return;
    const FigureGeometry geometry = m_objects.figureGeometry(fromObject(objectOf(figure)));
    const QPointF inside = event->position() - objectRect(figure).topLeft();
    if (geometry.credit.contains(inside))
        Q_EMIT captionWanted(figure.blockNumber(), true);
    else if (inside.y() > geometry.picture.bottom())
        Q_EMIT captionWanted(figure.blockNumber(), false);
}

void SheetEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!figureAt(event->position().toPoint()).isValid())
        QTextEdit::mouseDoubleClickEvent(event);
}

void SheetEdit::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton)
        return;
    const QTextBlock figure = figureAt(event->position().toPoint());
    viewport()->setCursor(figure.isValid() ? Qt::ArrowCursor : Qt::IBeamCursor);
}

void SheetEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    settle();
}

} // namespace toasoan
