// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/frameview.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace toasoan {

namespace {

constexpr int pixmapStep = 120;
constexpr double least = 0.1; // of the picture's width
constexpr double step = 0.01;
constexpr double longStep = 0.05;
constexpr double grown = 1.05;

} // namespace

FrameView::FrameView(Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Picture with its frame"));
    connect(&pictures, &Pictures::ready, this, qOverload<>(&QWidget::update));
}

QSize FrameView::sizeHint() const
{
    return {m_look.px(560), m_look.px(374)};
}

void FrameView::setPicture(const QString &sha256, const QSize &size)
{
    m_sha256 = sha256;
    m_size = size;
    update();
}

void FrameView::setFraming(const Framing &framing)
{
    m_framing = framing;
    update();
}

void FrameView::setShape(std::optional<Shape> shape)
{
    m_shape = shape;
    setAccessibleDescription(shape
            ? tr("Frame %1: arrows move it, + and − change its size").arg(toWord(*shape))
            : tr("Focal point: arrows move it"));
    update();
}

QRectF FrameView::picturePlace() const
{
    const int edge = m_look.px(4);
    const QRectF room = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    const QSizeF shape = m_size.isEmpty() ? QSizeF(3, 2) : QSizeF(m_size);
    QRectF place(QPointF(), shape.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return place;
}

QRectF FrameView::part() const
{
    return m_shape ? cropFor(m_framing, *m_shape, m_size) : QRectF(0, 0, 1, 1);
}

QPointF FrameView::toFractions(const QPointF &place) const
{
    const QRectF picture = picturePlace();
    return {(place.x() - picture.left()) / picture.width(),
        (place.y() - picture.top()) / picture.height()};
}

QRectF FrameView::toPlace(const QRectF &fractions) const
{
    const QRectF picture = picturePlace();
    return {picture.left() + fractions.left() * picture.width(),
        picture.top() + fractions.top() * picture.height(), fractions.width() * picture.width(),
        fractions.height() * picture.height()};
}

void FrameView::moveFocus(QPointF fractions)
{
    const auto kept = [](double value) {
        return int(std::lround(std::clamp(value, 0.0, 1.0) * Framing::unit));
    };
    m_framing.focus = QPoint(kept(fractions.x()), kept(fractions.y()));
    update();
    Q_EMIT framingChanged();
}

void FrameView::setPart(QRectF fractions)
{
    fractions.moveLeft(std::clamp(fractions.left(), 0.0, std::max(0.0, 1 - fractions.width())));
    fractions.moveTop(std::clamp(fractions.top(), 0.0, std::max(0.0, 1 - fractions.height())));
    m_framing.crops[size_t(*m_shape)] = keptCrop(fractions);
    update();
    Q_EMIT framingChanged();
}

void FrameView::resizePart(double factor, const QPointF &fixed)
{
    const QRectF now = part();
    const double most = std::min(1 / now.width(), 1 / now.height());
    const double by = std::clamp(factor, least / now.width(), most);
    setPart({fixed.x() + (now.left() - fixed.x()) * by, fixed.y() + (now.top() - fixed.y()) * by,
        now.width() * by, now.height() * by});
}

void FrameView::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF place = picturePlace();
    painter.fillRect(place, theme.line);
    const int side = (int(place.width() * devicePixelRatioF()) / pixmapStep + 1) * pixmapStep;
    const QPixmap picture = m_pictures.pixmap(m_sha256, QSize(side, side), false);
    if (!picture.isNull())
        painter.drawPixmap(place, picture, QRectF(picture.rect()));
    if (m_shape) {
        const QRectF frame = toPlace(part());
        QPainterPath outside;
        outside.addRect(place);
        outside.addRect(frame);
        painter.fillPath(outside, theme.dim);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accentText, 4));
        painter.drawRect(frame);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(frame);
        const qreal grip = m_look.px(9);
        painter.setBrush(theme.accent);
        painter.setPen(QPen(theme.accentText, 1));
        for (const QPointF &corner :
            {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
            painter.drawRect(QRectF(corner - QPointF(grip, grip) / 2, QSizeF(grip, grip)));
    }
    paintFocus(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void FrameView::paintFocus(QPainter &painter) const
{
    if (m_shape && !m_framing.focus)
        return;
    const Theme &theme = m_look.theme();
    const QPointF fractions
        = m_framing.focus ? QPointF(*m_framing.focus) / Framing::unit : QPointF(0.5, 0.5);
    const QRectF place = picturePlace();
    const QPointF at(
        place.left() + fractions.x() * place.width(), place.top() + fractions.y() * place.height());
    const qreal radius = m_look.px(m_shape ? 7 : 12);
    painter.setBrush(Qt::NoBrush);
    for (const QPen &pen : {QPen(theme.accentText, 5), QPen(theme.accent, 2.5)}) {
        painter.setPen(pen);
        painter.drawEllipse(at, radius, radius);
        painter.drawLine(at - QPointF(radius * 0.4, 0), at + QPointF(radius * 0.4, 0));
        painter.drawLine(at - QPointF(0, radius * 0.4), at + QPointF(0, radius * 0.4));
    }
}

void FrameView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = toFractions(event->position());
    if (!m_shape) {
        m_drag = Drag::Move;
        moveFocus(at);
        return;
    }
    const QRectF now = part();
    const QRectF frame = toPlace(now);
    const std::array corners{
        frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()};
    const std::array others{now.bottomRight(), now.bottomLeft(), now.topLeft(), now.topRight()};
    for (size_t i = 0; i < corners.size(); ++i) {
        if (QLineF(corners.at(i), event->position()).length() > m_look.px(14))
            continue;
        m_drag = Drag::Resize;
        m_grabbed = others.at(i);
        return;
    }
    m_drag = Drag::Move;
    m_grabbed = now.contains(at) ? at - now.topLeft() : QPointF(now.width(), now.height()) / 2;
    if (!now.contains(at))
        setPart(QRectF(at - m_grabbed, now.size()));
}

void FrameView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_drag == Drag::Nothing)
        return;
    const QPointF at = toFractions(event->position());
    if (!m_shape) {
        moveFocus(at);
        return;
    }
    const QRectF now = part();
    if (m_drag == Drag::Move) {
        setPart(QRectF(at - m_grabbed, now.size()));
        return;
    }
    const double wide = std::abs(at.x() - m_grabbed.x()) / now.width();
    const double high = std::abs(at.y() - m_grabbed.y()) / now.height();
    const double roomX = now.left() < m_grabbed.x() - 1e-6 ? m_grabbed.x() : 1 - m_grabbed.x();
    const double roomY = now.top() < m_grabbed.y() - 1e-6 ? m_grabbed.y() : 1 - m_grabbed.y();
    resizePart(
        std::min({std::max(wide, high), roomX / now.width(), roomY / now.height()}), m_grabbed);
}

void FrameView::keyPressEvent(QKeyEvent *event)
{
    const double by = event->modifiers().testFlag(Qt::ShiftModifier) ? longStep : step;
    QPointF move;
    switch (event->key()) {
    case Qt::Key_Left:
        move = {-by, 0};
        break;
    case Qt::Key_Right:
        move = {by, 0};
        break;
    case Qt::Key_Up:
        move = {0, -by};
        break;
    case Qt::Key_Down:
        move = {0, by};
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        if (m_shape)
            resizePart(event->key() == Qt::Key_Minus ? 1 / grown : grown, part().center());
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_shape)
        setPart(part().translated(move));
    else
        moveFocus((m_framing.focus ? QPointF(*m_framing.focus) / Framing::unit : QPointF(0.5, 0.5))
            + move);
}

} // namespace toasoan
