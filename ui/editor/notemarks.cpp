// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/notemarks.h"

#include "common/icons.h"

#include <algorithm>
#include <QEvent>
#include <QPainter>

namespace toasoan {

/// The strip left of the text, with a mark beside each line in which a passage begins.
class NoteMargin : public QWidget
{
public:
    NoteMargin(const Look &look, QWidget *sheet)
        : QWidget(sheet)
        , m_look(look)
    {
        setObjectName(u"noteMargin"_qs);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void setLines(const QList<int> &middles)
    {
        if (m_middles == middles)
            return;
        m_middles = middles;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = qMin(m_look.px(14), width() - 2);
        for (const int middle : std::as_const(m_middles))
            tintedIcon(u"edit-comment"_qs, m_look.theme().submitted)
                .paint(&painter, width() - side - m_look.px(1), middle - side / 2, side, side);
    }

private:
    const Look &m_look;
    QList<int> m_middles;
};

NoteMarks::NoteMarks(SheetEdit &sheet, const Look &look, QObject *parent)
    : QObject(parent)
    , m_margin(new NoteMargin(look, &sheet))
    , m_sheet(sheet)
    , m_look(look)
{
    m_later.setSingleShot(true);
    m_later.setInterval(300);
    connect(&m_later, &QTimer::timeout, this, &NoteMarks::place);
    connect(&sheet, &SheetEdit::edited, this, [this] {
        if (!m_marks.isEmpty())
            m_later.start();
    });
    connect(&look, &Look::changed, this, &NoteMarks::paint);
}

void NoteMarks::setNotes(const QList<PlacedNote> &notes)
{
    QList<Mark> marks;
    for (const PlacedNote &note : notes) {
        if (note.resolved || note.quote.isEmpty() || !note.answers.isEmpty())
            continue;
        const auto known = std::find_if(
            m_marks.cbegin(), m_marks.cend(), [&](const Mark &mark) { return mark.id == note.id; });
        marks.append(
            {note.id, note.anchor, known == m_marks.cend() ? QTextCursor() : known->cursor});
    }
    m_marks = marks;
    place();
}

Anchor NoteMarks::here() const
{
    QTextCursor cursor = m_sheet.textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::BlockUnderCursor);
    qsizetype start = cursor.selectionStart(), end = cursor.selectionEnd();
    const QString text = m_sheet.toPlainText();
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    return anchorAt(text, {start, end - start});
}

QTextCursor NoteMarks::find(const Anchor &anchor) const
{
    const auto span = findAnchor(m_sheet.toPlainText(), anchor);
    if (!span)
        return {};
    QTextCursor cursor(m_sheet.document());
    cursor.setPosition(int(span->start));
    cursor.setPosition(int(span->start + span->length), QTextCursor::KeepAnchor);
    return cursor;
}

void NoteMarks::place()
{
    for (Mark &mark : m_marks)
        if (mark.cursor.isNull() || !mark.cursor.hasSelection())
            mark.cursor = find(mark.anchor);
    paint();
}

void NoteMarks::paint()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : std::as_const(m_marks)) {
        if (mark.cursor.isNull())
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = mark.cursor;
        selection.format.setBackground(m_look.theme().note);
        selections.append(selection);
    }
    m_sheet.setOverlay(SheetEdit::Overlay::Notes, selections);
    // Who has no notes pays nothing for them.
    m_sheet.viewport()->removeEventFilter(this);
    if (!m_marks.isEmpty())
        m_sheet.viewport()->installEventFilter(this);
    followLines();
}

void NoteMarks::followLines()
{
    const QWidget *text = m_sheet.viewport();
    const bool shown = marked() > 0 && !m_sheet.isFocusMode();
    m_margin->setVisible(shown);
    if (!shown)
        return;
    m_margin->setGeometry(0, text->y(), text->x(), text->height());
    QList<int> middles;
    for (const Mark &mark : std::as_const(m_marks)) {
        if (!mark.cursor.hasSelection())
            continue;
        QTextCursor start = mark.cursor;
        start.setPosition(start.selectionStart());
        if (const int middle = m_sheet.cursorRect(start).center().y(); !middles.contains(middle))
            middles += middle;
    }
    m_margin->setLines(middles);
}

bool NoteMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        followLines();
    return QObject::eventFilter(watched, event);
}

int NoteMarks::marked() const
{
    return int(std::count_if(m_marks.cbegin(), m_marks.cend(),
        [](const Mark &mark) { return mark.cursor.hasSelection(); }));
}

bool NoteMarks::show(const PlacedNote &note)
{
    QTextCursor cursor;
    for (const Mark &mark : std::as_const(m_marks))
        if (mark.id == note.id)
            cursor = mark.cursor;
    if (!cursor.hasSelection())
        cursor = find(note.anchor);
    if (!cursor.hasSelection())
        return false;
    // The cursor stands behind the passage: the first key must not replace it.
    QTextCursor behind(m_sheet.document());
    behind.setPosition(cursor.selectionEnd());
    m_sheet.setTextCursor(behind);
    m_sheet.ensureCursorVisible();
    m_sheet.setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace toasoan
