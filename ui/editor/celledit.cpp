// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/celledit.h"

#include "text/html.h"

#include <algorithm>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <utility>

namespace toasoan {

using namespace textmap;
using tableedit::Place;
using tableedit::Rows;

namespace {

std::optional<Mark> markOf(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::ControlModifier)
        return {};
    switch (event.key()) {
    case Qt::Key_B:
        return Bold;
    case Qt::Key_I:
        return Italic;
    case Qt::Key_U:
        return Underline;
    default:
        return {};
    }
}

} // namespace

CellEdit::CellEdit(SheetEdit &sheet, const Look &look)
    : QTextEdit(sheet.viewport())
    , m_sheet(sheet)
    , m_look(look)
{
    hide();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCursorWidth(2);
    setAccessibleName(tr("Cell of the table"));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    connect(&sheet, &SheetEdit::laidOut, this, &CellEdit::layOver);
    connect(&sheet, &SheetEdit::edited, this, &CellEdit::follow);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_own)
            write();
    });
}

QTextCharFormat CellEdit::format(quint8 marks, const QString &link) const
{
    QTextCharFormat format;
    format.setProperty(MarksProperty, int(marks));
    const bool bold = marks & Bold;
    format.setFontWeight(bold ? QFont::Bold : font().weight());
    format.setFontItalic(marks & Italic);
    format.setFontUnderline((marks & Underline) || !link.isEmpty());
    format.setFontStrikeOut(marks & Strike);
    if (marks & (Sub | Sup))
        format.setVerticalAlignment(
            marks & Sub ? QTextCharFormat::AlignSubScript : QTextCharFormat::AlignSuperScript);
    if (!link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(link);
        format.setForeground(m_look.theme().accent);
    }
    return format;
}

void CellEdit::show(const Runs &runs)
{
    const QScopedValueRollback own(m_own, true);
    clear();
    QTextCursor cursor(document());
    QTextBlockFormat line;
    line.setLineHeight(m_sheet.objects().lineHeight(), QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(line);
    for (const Run &run : runs)
        cursor.insertText(run.text, format(run.marks, run.link));
    if (runs.isEmpty())
        cursor.setBlockCharFormat(format(0, {}));
    document()->clearUndoRedoStacks();
    m_known = runs;
}

Runs CellEdit::runs() const
{
    Runs runs;
    for (QTextBlock at = document()->begin(); at.isValid(); at = at.next()) {
        if (at != document()->begin())
            runs.append({QString(QChar(QChar::LineSeparator))});
        for (auto it = at.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat look = it.fragment().charFormat();
            Run run{
                it.fragment().text(), quint8(look.intProperty(MarksProperty)), look.anchorHref()};
            if (!runs.isEmpty() && runs.constLast().marks == run.marks
                && runs.constLast().link == run.link)
                runs.last().text += run.text;
            else
                runs.append(run);
        }
    }
    return runs;
}

QTextBlock CellEdit::tableBlock() const
{
    if (m_block >= 0)
        return m_sheet.document()->findBlockByNumber(m_block);
    const QTextCursor cursor = m_sheet.textCursor();
    return sheet::atomicSelected(cursor) ? m_sheet.document()->findBlock(cursor.selectionStart())
                                         : QTextBlock();
}

Block CellEdit::table() const
{
    return fromObject(objectOf(tableBlock()));
}

bool CellEdit::isInTable() const
{
    const QTextBlock at = tableBlock();
    return at.isValid() && part(at) == Part::Table;
}

bool CellEdit::hasHeaderRow() const
{
    return isInTable() && tableedit::hasHeaderRow(table().rows);
}

void CellEdit::open(int block, int row, int index)
{
    const bool was = isOpen();
    const QTextBlock at = m_sheet.document()->findBlockByNumber(block);
    if (m_sheet.isReadOnly() || part(at) != Part::Table)
        return close();
    const Rows rows = fromObject(objectOf(at)).rows;
    const QList<Place> all = tableedit::places(rows);
    const auto place = std::find_if(all.cbegin(), all.cend(),
        [&](const Place &one) { return one.row == row && one.index == index; });
    if (place == all.cend())
        return close();
    m_block = block;
    m_place = *place;
    m_first = true;
    // The table stays chosen in the sheet: menus and the preview know where the cursor is.
    QTextCursor chosen(at);
    sheet::selectAtomic(chosen, at);
    m_sheet.setTextCursor(chosen);
    const Cell &cell = rows.at(row).at(index);
    QFont font = m_sheet.objects().captionFont();
    font.setWeight(cell.header ? QFont::DemiBold : QFont::Normal);
    setFont(font);
    document()->setDefaultFont(font);
    show(cell.runs);
    setAccessibleName(tr("Row %1, column %2").arg(m_place.row + 1).arg(m_place.column + 1));
    moveCursor(QTextCursor::End);
    layOver();
    QTextEdit::show();
    raise();
    setFocus(Qt::OtherFocusReason);
    const QRect box = geometry();
    if (box.top() < 0 || box.bottom() > m_sheet.viewport()->height()) {
        m_sheet.scrollBy(box.top() < 0
                ? box.top() - m_look.px(12)
                : box.bottom() - m_sheet.viewport()->height() + m_look.px(12));
    }
    if (!was)
        Q_EMIT opened(true);
}

void CellEdit::close()
{
    if (m_block < 0)
        return;
    m_block = -1;
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus)
        m_sheet.setFocus(Qt::OtherFocusReason);
    Q_EMIT opened(false);
}

void CellEdit::write()
{
    const QTextBlock at = tableBlock();
    if (m_block < 0 || part(at) != Part::Table)
        return;
    Block now = table();
    m_known = runs();
    now.rows[m_place.row][m_place.index].runs = m_known;
    const QScopedValueRollback own(m_own, true);
    sheet::replaceAtomic(at, now, !std::exchange(m_first, false));
    layOver();
}

// An undo, a replacement or another desk changed the table under the field.
void CellEdit::follow()
{
    if (m_block < 0 || m_own)
        return;
    const QTextBlock at = tableBlock();
    if (!at.isValid() || part(at) != Part::Table)
        return close();
    const Rows rows = table().rows;
    if (m_place.row >= rows.size() || m_place.index >= rows.at(m_place.row).size())
        return close();
    const Runs now = rows.at(m_place.row).at(m_place.index).runs;
    if (now != m_known) {
        show(now);
        moveCursor(QTextCursor::End);
        m_first = true;
    }
    layOver();
}

void CellEdit::layOver()
{
    if (m_block < 0)
        return;
    const QTextBlock at = tableBlock();
    if (!at.isValid() || part(at) != Part::Table)
        return close();
    const TableGeometry geometry = m_sheet.objects().tableGeometry(table());
    const int number = geometry.find(m_place.row, m_place.index);
    if (number < 0)
        return close();
    const qreal pad = m_sheet.objects().cellPad();
    const QRectF box = geometry.places.at(number).box.translated(m_sheet.objectRect(at).topLeft());
    setViewportMargins(int(pad) - 1, int(pad) - 1, int(pad) - 1, 0);
    setGeometry(box.adjusted(1, 1, 0, 0).toRect());
}

void CellEdit::setRows(const Rows &rows, int row, int column)
{
    const QTextBlock at = tableBlock();
    const int number = at.blockNumber();
    if (rows.isEmpty()) {
        close();
        QTextCursor cursor(at);
        sheet::selectAtomic(cursor, at);
        sheet::removeAtomic(cursor, false);
        m_sheet.setTextCursor(cursor);
        m_sheet.setFocus(Qt::OtherFocusReason);
        return;
    }
    Block now = fromObject(objectOf(at));
    now.rows = rows;
    {
        const QScopedValueRollback own(m_own, true);
        sheet::replaceAtomic(at, now, false);
    }
    const Place place = tableedit::covering(
        rows, qMin(row, int(rows.size()) - 1), qMin(column, tableedit::columns(rows) - 1));
    open(number, place.row, place.index);
}

void CellEdit::change(Change change)
{
    if (!isInTable() || m_sheet.isReadOnly())
        return;
    const Rows rows = table().rows;
    const Place at = isOpen() ? m_place : tableedit::places(rows).constLast();
    const Cell &cell = rows.at(at.row).at(at.index);
    const int below = at.row + cell.rowSpan;
    const int behind = at.column + cell.columnSpan;
    switch (change) {
    case Change::RowAbove:
        return setRows(tableedit::withRow(rows, at.row), at.row, at.column);
    case Change::RowBelow:
        return setRows(tableedit::withRow(rows, below), below, at.column);
    case Change::RemoveRow:
        return setRows(tableedit::withoutRow(rows, at.row), at.row, at.column);
    case Change::ColumnBefore:
        return setRows(tableedit::withColumn(rows, at.column), at.row, at.column);
    case Change::ColumnBehind:
        return setRows(tableedit::withColumn(rows, behind), at.row, behind);
    case Change::RemoveColumn:
        return setRows(tableedit::withoutColumn(rows, at.column), at.row, at.column);
    case Change::HeaderRow:
        return setRows(
            tableedit::withHeaderRow(rows, !tableedit::hasHeaderRow(rows)), at.row, at.column);
    case Change::RemoveTable:
        return setRows({}, 0, 0);
    }
}

void CellEdit::toggleMark(Mark mark)
{
    QTextCursor cursor = textCursor();
    const bool on = cursor.charFormat().intProperty(MarksProperty) & mark;
    if (!cursor.hasSelection()) {
        const int marks = cursor.charFormat().intProperty(MarksProperty) ^ mark;
        setCurrentCharFormat(format(quint8(marks), cursor.charFormat().anchorHref()));
        return;
    }
    struct Piece
    {
        int from, to;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    for (auto it = cursor.block().begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = qMax(fragment.position(), cursor.selectionStart());
        const int to = qMin(fragment.position() + fragment.length(), cursor.selectionEnd());
        const int marks = fragment.charFormat().intProperty(MarksProperty);
        if (from < to)
            pieces.append({from, to,
                format(quint8(on ? marks & ~mark : marks | mark),
                    fragment.charFormat().anchorHref())});
    }
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (const Piece &piece : std::as_const(pieces)) {
        edit.setPosition(piece.from);
        edit.setPosition(piece.to, QTextCursor::KeepAnchor);
        edit.setCharFormat(piece.format);
    }
    edit.endEditBlock();
}

void CellEdit::go(int by)
{
    const Rows rows = table().rows;
    const QList<Place> all = tableedit::places(rows);
    const auto at = int(all.indexOf(m_place)) + by;
    if (at < 0)
        return;
    if (at < all.size())
        return open(m_block, all.at(at).row, all.at(at).index);
    setRows(tableedit::withRow(rows, int(rows.size())), int(rows.size()), 0);
}

// Up from the first line and down from the last one lead to the next cell, or out of the table.
bool CellEdit::goLine(bool down)
{
    QTextCursor probe = textCursor();
    if (probe.movePosition(down ? QTextCursor::Down : QTextCursor::Up))
        return false;
    const Rows rows = table().rows;
    const Cell &cell = rows.at(m_place.row).at(m_place.index);
    const int row = down ? m_place.row + cell.rowSpan : m_place.row - 1;
    if (row >= 0 && row < rows.size()) {
        const Place to = tableedit::covering(rows, row, m_place.column);
        open(m_block, to.row, to.index);
        return true;
    }
    const QTextBlock to = down ? tableBlock().next() : tableBlock().previous();
    close();
    if (to.isValid()) {
        QTextCursor cursor(to);
        if (!down)
            cursor.movePosition(QTextCursor::EndOfBlock);
        if (isAtomic(part(to)))
            sheet::selectAtomic(cursor, to);
        m_sheet.setTextCursor(cursor);
        m_sheet.ensureCursorVisible();
    }
    return true;
}

// Ctrl+Enter: a new paragraph behind the table, where there may be none yet.
void CellEdit::leaveBehind()
{
    QTextCursor cursor(tableBlock());
    close();
    sheet::leaveAtomic(cursor);
    m_sheet.setTextCursor(cursor);
    m_sheet.ensureCursorVisible();
}

bool CellEdit::event(QEvent *event)
{
    // Else the window's own bold would be meant, which knows only the sheet.
    if (event->type() == QEvent::ShortcutOverride && markOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void CellEdit::keyPressEvent(QKeyEvent *event)
{
    if (const auto mark = markOf(*event))
        return toggleMark(*mark);
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Tab:
        return go(1);
    case Qt::Key_Backtab:
        return go(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain)
            textCursor().insertText(QString(QChar(QChar::LineSeparator)));
        else
            leaveBehind();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() == Qt::NoModifier && goLine(event->key() == Qt::Key_Down))
            return;
        break;
    default:
        break;
    }
    QTextEdit::keyPressEvent(event);
}

void CellEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::MenuBarFocusReason)
        close();
}

void CellEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(QPen(m_look.theme().accent, 2));
    painter.drawLine(0, viewport()->height() - 1, viewport()->width(), viewport()->height() - 1);
}

void CellEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addActions(actions());
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
    event->accept();
}

bool CellEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

// A table goes into the cells from here on, other text into this one.
void CellEdit::insertFromMimeData(const QMimeData *source)
{
    Rows what;
    if (source->hasHtml()) {
        const Body body = bodyFromHtml(source->html());
        if (body.blocks.size() == 1 && body.blocks.constFirst().kind == Block::Kind::Table)
            what = body.blocks.constFirst().rows;
        else if (body.blocks.size() == 1) {
            QTextCursor cursor = textCursor();
            cursor.beginEditBlock();
            for (const Run &run : body.blocks.constFirst().runs)
                cursor.insertText(run.text, format(run.marks, run.link));
            cursor.endEditBlock();
            return;
        }
    }
    if (what.isEmpty())
        what = tableedit::fromTabs(source->text());
    if (!what.isEmpty()) {
        setRows(tableedit::filled(table().rows, m_place.row, m_place.column, what), m_place.row,
            m_place.column);
        return;
    }
    QString text = source->text().normalized(QString::NormalizationForm_C);
    text.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\n', QChar(QChar::LineSeparator));
    textCursor().insertText(text.replace(u'\t', u' '));
}

} // namespace toasoan
