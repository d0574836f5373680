// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/captionedit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>

namespace toasoan {

CaptionEdit::CaptionEdit(int lines, Look &look, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setProperty("field", true);
    setTabChangesFocus(true);
    setAcceptDrops(false); // a picture dropped here is meant for the panel
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
}

QSize CaptionEdit::sizeHint() const
{
    ensurePolished();
    // Frame and padding of the style sheet's field, and one pixel against a scroll bar.
    const int around = height() > 0 && viewport()->height() > 0 && isVisible()
        ? height() - viewport()->height()
        : fontMetrics().height() / 2 + 2;
    const int text = m_lines * fontMetrics().lineSpacing() + 2;
    return {200, std::max(text + around, fontMetrics().height() + 12)};
}

void CaptionEdit::showSpelling(const QList<QTextEdit::ExtraSelection> &marks)
{
    m_spelling = marks;
    setExtraSelections(m_filled + m_spelling);
}

void CaptionEdit::showFilled(const QList<QTextEdit::ExtraSelection> &marks)
{
    m_filled = marks;
    setExtraSelections(m_filled + m_spelling);
}

void CaptionEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ControlModifier)) {
        focusNextChild();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool CaptionEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void CaptionEdit::insertFromMimeData(const QMimeData *source)
{
    static const QRegularExpression lineEnds(QStringLiteral("\\s*[\\r\\n\\x{2028}\\x{2029}]+\\s*"));
    QString text = source->text();
    textCursor().insertText(text.replace(lineEnds, QStringLiteral(" ")));
    ensureCursorVisible();
}

} // namespace toasoan
