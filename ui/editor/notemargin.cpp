// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/notemargin.h"

#include "common/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int side = 14, gap = 2;

} // namespace

NoteMargin::NoteMargin(SheetEdit &sheet, const Look &look)
    : QWidget(&sheet)
    , m_sheet(sheet)
    , m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    sheet.viewport()->installEventFilter(this);
    const auto again = [this] { update(); };
    connect(sheet.verticalScrollBar(), &QScrollBar::valueChanged, this, again);
    connect(sheet.document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
        this, again);
    hide();
}

void NoteMargin::setPassages(const QList<QTextCursor> &passages)
{
    m_passages = passages;
    fit();
    update();
}

void NoteMargin::fit()
{
    setVisible(!m_passages.isEmpty() && !m_sheet.isFocusMode());
    const QRect text = m_sheet.viewport()->geometry();
    const int width = m_look.px(side + gap);
    setGeometry(text.left() - width, text.top(), width, text.height());
}

QList<QRect> NoteMargin::places() const
{
    QList<QRect> places;
    const int size = m_look.px(side);
    for (const QTextCursor &passage : m_passages) {
        const int start = passage.selectionStart();
        const QTextBlock block = m_sheet.document()->findBlock(start);
        const QTextLine line = block.isValid()
            ? block.layout()->lineForTextPosition(start - block.position())
            : QTextLine();
        if (!line.isValid())
            continue;
        const qreal middle = block.layout()->position().y() + line.y() + line.height() / 2
            - m_sheet.verticalScrollBar()->value();
        const QRect place(0, qRound(middle - size / 2.0), size, size);
        if (!places.contains(place)) // two notes in one line
            places += place;
    }
    return places;
}

bool NoteMargin::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        fit();
    return QWidget::eventFilter(watched, event);
}

void NoteMargin::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QIcon mark = tintedIcon(u"edit-comment"_s, m_look.theme().submitted);
    const QList<QRect> all = places();
    for (const QRect &place : all)
        if (place.intersects(rect()))
            mark.paint(&painter, place);
}

} // namespace toasoan
