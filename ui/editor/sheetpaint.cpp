// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sheet shows beside its text: list marks, quote bars, placeholders, counters.
#include "editor/sheetedit.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace toasoan {

using namespace textmap;

namespace {

QString listMark(const QTextBlock &item)
{
    if (!item.blockFormat().boolProperty(OrderedProperty)) {
        static constexpr QChar bullets[]{u'•', u'◦', u'▪'};
        return QString(bullets[(qMax(1, level(item)) - 1) % 3]);
    }
    int number = 1;
    for (QTextBlock at = item.previous(); part(at) == Part::ListItem && level(at) >= level(item);
         at = at.previous()) {
        if (level(at) > level(item))
            continue;
        if (!at.blockFormat().boolProperty(OrderedProperty))
            break;
        ++number;
    }
    return QString::number(number) + u'.';
}

} // namespace

void SheetEdit::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintParts(painter, event->rect());
    if (hasFocus())
        paintCounter(painter);
}

QFont SheetEdit::partFont(Part part) const
{
    QFont font = part == Part::Kicker ? m_look.interfaceFont() : m_look.storyFont(17);
    const QTextCharFormat format = charFormat(part);
    font.setPixelSize(qMax(11, qRound(format.fontPointSize() / 0.75 * m_scale)));
    font.setWeight(part == Part::Kicker ? QFont::DemiBold : QFont::Weight(format.fontWeight()));
    return font;
}

// The first block that `y` of the document meets. While somebody types it is at the cursor or near
// it, and a search from the top would be much of what painting one line costs.
QTextBlock SheetEdit::blockFrom(qreal y) const
{
    const auto top = [](const QTextBlock &block) { return block.layout()->position().y(); };
    const auto isLaidOut = [](const QTextBlock &block) {
        return block.isValid() && block.layout()->lineCount() > 0;
    };
    QTextBlock at = textCursor().block();
    if (!isLaidOut(at) || qAbs(top(at) - y) > viewport()->height())
        return document()->findBlock(
            qMax(0, document()->documentLayout()->hitTest(QPointF(0, y), Qt::FuzzyHit)));
    while (top(at) > y && at.previous().isValid())
        at = at.previous();
    while (isLaidOut(at.next()) && top(at.next()) <= y)
        at = at.next();
    return at;
}

void SheetEdit::paintParts(QPainter &painter, const QRect &clip)
{
    const Theme &theme = m_look.theme();
    const bool chosen = sheet::atomicSelected(textCursor());
    for (QTextBlock at = blockFrom(clip.top() + verticalScrollBar()->value()); at.isValid();
         at = at.next()) {
        const QRectF box = objectRect(at);
        if (box.top() > clip.bottom())
            break;
        const Part of = part(at);
        const qreal left = 4 * m_scale;
        if (isAtomic(of) && chosen && at.position() == textCursor().selectionStart()) {
            // Layout tints what is selected; a picture keeps its colours and gets a frame.
            QTextCharFormat format = objectOf(at);
            format.setBackground(theme.sel);
            const QTextLine line = at.layout()->lineAt(0);
            const QRectF object(at.layout()->position() + line.position()
                    - QPointF(0, verticalScrollBar()->value()),
                m_objects.intrinsicSize(document(), at.position(), format));
            m_objects.drawObject(&painter, object, document(), at.position(), format);
        } else if (of == Part::ListItem && at.layout()->lineCount() > 0) {
            const QTextLine line = at.layout()->lineAt(0);
            const qreal text = left + ListIndent * m_scale * qMax(1, level(at));
            painter.setFont(partFont(Part::Paragraph));
            painter.setPen(theme.soft);
            const QString mark = listMark(at);
            const qreal width = painter.fontMetrics().horizontalAdvance(mark);
            painter.drawText(QPointF(text - 8 * m_scale - width,
                                 at.layout()->position().y() - verticalScrollBar()->value()
                                     + line.y() + line.ascent()),
                mark);
        } else if (of == Part::Quote) {
            // One bar beside paragraphs of one quote.
            const QTextBlock next = at.next();
            const qreal bottom = part(next) == Part::Quote ? objectRect(next).top() : box.bottom();
            painter.fillRect(
                QRectF(left, box.top(), 3 * m_scale, bottom - box.top()), theme.brandText);
        } else if (at.length() == 1 && at.layout()->preeditAreaText().isEmpty()) {
            if (of == Part::Kicker)
                paintPlaceholder(painter, at, tr("Kicker"));
            else if (of == Part::Headline)
                paintPlaceholder(painter, at, tr("Headline"));
            else if (of == Part::Standfirst)
                paintPlaceholder(painter, at, tr("Standfirst: who, what, where, when"));
            else if (of == Part::Byline)
                paintPlaceholder(painter, at, tr("Byline"));
            else if (of == Part::Paragraph && document()->blockCount() == sheet::FirstBody + 2)
                paintPlaceholder(painter, at, tr("Write the story here…"));
        }
    }
}

void SheetEdit::paintPlaceholder(QPainter &painter, const QTextBlock &block, const QString &text)
{
    if (block.layout()->lineCount() == 0)
        return;
    const QTextLine line = block.layout()->lineAt(0);
    const Part of = part(block);
    painter.setFont(partFont(of));
    painter.setPen(m_look.theme().faint);
    const qreal width = painter.fontMetrics().horizontalAdvance(text);
    const qreal left = 4 * m_scale;
    const qreal x = of == Part::Byline ? left + m_column - width - 2 : left;
    painter.drawText(QPointF(x,
                         block.layout()->position().y() - verticalScrollBar()->value() + line.y()
                             + line.ascent()),
        text);
}

// Right of the last line when there is room, else in the gap under it.
void SheetEdit::paintCounter(QPainter &painter)
{
    const Part field = currentField();
    if (field != Part::Headline && field != Part::Standfirst)
        return;
    const QTextBlock at = sheet::block(*document(), field);
    const QString text = at.text() + at.layout()->preeditAreaText();
    const int limit = field == Part::Headline ? m_headlineLimit : m_standfirstLimit;
    const int count = field == Part::Headline
        ? int(text.normalized(QString::NormalizationForm_C).trimmed().size())
        : wordCount(text);
    if (limit <= 0 || at.layout()->lineCount() == 0)
        return;
    const Theme &theme = m_look.theme();
    const QString label = tr("%1 / %2").arg(count).arg(limit);
    QFont font = m_look.interfaceFont(11, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(count > limit ? theme.submitted : theme.faint);
    const QTextLine line = at.layout()->lineAt(at.layout()->lineCount() - 1);
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(label);
    const qreal right = 4 * m_scale + m_column;
    const qreal top = at.layout()->position().y() - verticalScrollBar()->value();
    const bool room = text.isEmpty() || line.naturalTextWidth() + width + 16 * m_scale < m_column;
    const qreal baseline = room ? top + line.y() + line.ascent()
                                : top + line.y() + line.height() + metrics.ascent() - 2;
    painter.drawText(QPointF(right - width, baseline), label);
}

void SheetEdit::setOverlay(Overlay layer, const QList<ExtraSelection> &selections)
{
    m_overlays[std::size_t(layer)] = selections;
    QList<ExtraSelection> all;
    for (const QList<ExtraSelection> &one : m_overlays)
        all += one;
    setExtraSelections(all);
}

void SheetEdit::objectsChanged()
{
    for (QTextBlock at = document()->begin(); at.isValid(); at = at.next())
        if (isAtomic(part(at)))
            document()->markContentsDirty(at.position(), at.length());
    viewport()->update();
    Q_EMIT objectsRefreshed();
    Q_EMIT laidOut();
}

QRectF SheetEdit::objectRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    const QRectF box = document()->documentLayout()->blockBoundingRect(block);
    return box.translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

} // namespace toasoan
