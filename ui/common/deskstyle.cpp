// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/deskstyle.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QPointF within(const QRectF &box, qreal x, qreal y)
{
    return {box.x() + x * box.width(), box.y() + y * box.height()};
}

void paintTick(QPainter &painter, const QRectF &box, QStyle::State state, const QColor &color)
{
    painter.setPen(QPen(color, qMax(1.5, box.width() / 8), Qt::SolidLine, Qt::RoundCap));
    if (state & QStyle::State_NoChange) {
        painter.drawLine(within(box, 0.25, 0.5), within(box, 0.75, 0.5));
        return;
    }
    const QPointF tick[]
        = {within(box, 0.22, 0.52), within(box, 0.42, 0.72), within(box, 0.78, 0.3)};
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(tick, 3);
}

// An icon is as high as the line of text beside it, whatever the size of the type.
int iconSide()
{
    constexpr qreal side = 16, line = 18; // of the 13 px interface font
    return qRound(QFontMetrics(QApplication::font()).height() * side / line);
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int DeskStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
        return iconSide();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return iconSide() - 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    // The style sheet frames a button that has the focus; another frame in it says nothing.
    if (element == PE_FrameFocusRect && qobject_cast<const QPushButton *>(widget))
        return;
    const bool radio = element == PE_IndicatorRadioButton;
    if (!radio && element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const QPalette &colors = option->palette;
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const qreal side = qMin(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const QColor filled
        = colors.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        on && !radio ? filled : colors.color(enabled ? QPalette::Midlight : QPalette::Dark));
    painter->setBrush(on && !radio ? filled : colors.color(QPalette::Base));
    if (radio) {
        painter->drawEllipse(box);
        if (on) {
            const qreal inset = side / 4;
            painter->setPen(Qt::NoPen);
            painter->setBrush(filled);
            painter->drawEllipse(box.adjusted(inset, inset, -inset, -inset));
        }
    } else {
        painter->drawRoundedRect(box, side / 5, side / 5);
        if (on)
            paintTick(*painter, box, option->state, colors.color(QPalette::HighlightedText));
    }
    painter->restore();
}

} // namespace toasoan
