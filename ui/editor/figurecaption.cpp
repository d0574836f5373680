// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/figurecaption.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <utility>

namespace toasoan {

FigureCaption::FigureCaption(SheetEdit &sheet, const Look &look)
    : QPlainTextEdit(sheet.viewport())
    , m_sheet(sheet)
    , m_look(look)
{
    hide();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(&sheet, &SheetEdit::laidOut, this, &FigureCaption::place);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            tell(toPlainText());
        place(); // the figure has made room for the new words
    });
}

void FigureCaption::open(int block, bool credit)
{
    close(true);
    const QTextBlock at = m_sheet.document()->findBlockByNumber(block);
    if (m_sheet.isReadOnly() || textmap::part(at) != textmap::Part::Figure)
        return;
    m_block = block;
    m_credit = credit;
    const Block figure = textmap::fromObject(textmap::objectOf(at));
    const auto [caption, by] = m_sheet.objects().captions(figure);
    m_before = credit ? by : caption;
    setAccessibleName(credit ? tr("Credit") : tr("Caption"));
    setPlaceholderText(credit ? tr("Name of the photographer") : tr("Who, what, where, when"));
    setFont(m_sheet.objects().captionFont());
    m_changed = false;
    m_filling = true;
    setPlainText(m_before);
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(credit ? Qt::AlignRight : Qt::AlignLeft);
    document()->setDefaultTextOption(option);
    m_filling = false;
    moveCursor(QTextCursor::End);
    place();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void FigureCaption::close(bool commit)
{
    if (m_block < 0)
        return;
    if (!commit && m_changed)
        tell(m_before);
    m_block = -1;
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus)
        m_sheet.setFocus(Qt::OtherFocusReason);
}

void FigureCaption::tell(const QString &text)
{
    if (m_block >= 0)
        Q_EMIT captionEdited(m_block, m_credit,
            text.simplified().normalized(QString::NormalizationForm_C),
            !std::exchange(m_changed, true));
}

void FigureCaption::place()
{
    if (m_block < 0)
        return;
    const QTextBlock at = m_sheet.document()->findBlockByNumber(m_block);
    if (textmap::part(at) != textmap::Part::Figure) {
        close(false);
        return;
    }
    const FigureGeometry geometry
        = m_sheet.objects().figureGeometry(textmap::fromObject(textmap::objectOf(at)));
    const qreal pad = m_look.px(4);
    QRectF where = m_credit ? geometry.credit : geometry.caption;
    if (m_credit) // up to the caption: room for letters that are still being composed
        where.setLeft(where.left() - m_look.px(12));
    where.translate(m_sheet.objectRect(at).topLeft());
    const int line = fontMetrics().lineSpacing();
    const int lines = qBound(1, int(document()->size().height()), 6);
    setGeometry(QRectF(where.left(), where.top(), where.width(), lines * line + 2)
                    .adjusted(0, 0, 0, pad)
                    .toRect());
}

void FigureCaption::keyPressEvent(QKeyEvent *event)
{
    const int block = m_block;
    switch (event->key()) {
    case Qt::Key_Escape:
        close(false);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        close(true);
        return;
    case Qt::Key_Tab:
        close(true);
        if (!m_credit)
            open(block, true);
        return;
    case Qt::Key_Backtab:
        close(true);
        if (m_credit)
            open(block, false);
        return;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void FigureCaption::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        close(true);
}

void FigureCaption::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(0, viewport()->height() - 2, viewport()->width(), 2, m_look.theme().accent);
}

void FigureCaption::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

} // namespace toasoan
