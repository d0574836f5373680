// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/brush.h"

#include <cmath>
#include <numbers>
#include <QLinearGradient>

namespace toasoan::scene {

void Brush::box(double x, double y, double w, double h, const QColor &colour, double radius)
{
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    if (radius > 0)
        p.drawRoundedRect(QRectF(x, y, w, h), radius, radius);
    else
        p.drawRect(QRectF(x, y, w, h));
}

void Brush::oval(double x, double y, double rx, double ry, const QColor &colour)
{
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawEllipse(QPointF(x, y), rx, ry);
}

void Brush::shape(const QList<QPointF> &points, const QColor &colour)
{
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawPolygon(points.constData(), int(points.size()));
}

void Brush::line(double x1, double y1, double x2, double y2, double w, const QColor &colour)
{
    p.setPen(QPen(colour, w, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

void Brush::curve(
    const QPointF &from, const QPointF &by, const QPointF &to, double w, const QColor &colour)
{
    QPainterPath path(from);
    path.quadTo(by, to);
    p.setPen(QPen(colour, w, Qt::SolidLine, Qt::RoundCap));
    p.setBrush(Qt::NoBrush);
    p.drawPath(path);
}

void Brush::sky(QRgb top, QRgb bottom, double horizon)
{
    QLinearGradient gradient(0, 0, 0, horizon);
    gradient.setColorAt(0, rgb(top));
    gradient.setColorAt(1, rgb(bottom));
    p.setPen(Qt::NoPen);
    p.setBrush(gradient);
    p.drawRect(QRectF(0, 0, width, height));
}

void Brush::sun(double x, double y, double r, QRgb colour)
{
    QColor halo = rgb(colour);
    halo.setAlpha(70);
    oval(x, y, r * 1.35, r * 1.35, halo);
    oval(x, y, r, r, rgb(colour));
}

void Brush::stars(quint32 seed, int count, double bottom)
{
    Dice dice(seed);
    for (int i = 0; i < count; ++i) {
        const double r = dice.between(1.2, 3.2);
        const double x = dice.between(0, width);
        oval(x, dice.between(0, bottom), r, r, QColor(255, 246, 220, 150));
    }
}

void Brush::clouds(quint32 seed, int count, double top, double bottom, const QColor &colour)
{
    Dice dice(seed);
    for (int i = 0; i < count; ++i) {
        const double x = dice.between(-50, width + 50), y = dice.between(top, bottom);
        const double w = dice.between(120, 250);
        oval(x, y, w, w * 0.17, colour);
        oval(x + w * 0.35, y - w * 0.09, w * 0.5, w * 0.15, colour);
    }
}

void Brush::hills(double y, double swing, double phase, QRgb colour, double bottom)
{
    QPainterPath path(QPointF(0, bottom));
    for (int x = 0; x <= int(width); x += 20) {
        const double wave = std::sin(x / 260.0 + phase) + 0.45 * std::sin(x / 97.0 + phase * 2.3);
        path.lineTo(x, y - swing * wave);
    }
    path.lineTo(width, bottom);
    p.setPen(Qt::NoPen);
    p.setBrush(rgb(colour));
    p.drawPath(path);
}

void Brush::ripples(quint32 seed, int count, double top, double bottom, const QColor &colour)
{
    Dice dice(seed);
    for (int i = 0; i < count; ++i) {
        const double y = dice.between(top, bottom);
        const double near = (y - top) / std::max(1.0, bottom - top);
        const double w = dice.between(40, 120) * (0.6 + near), x = dice.between(-40, width);
        line(x, y, x + w, y, 3 + 3 * near, colour);
    }
}

void Brush::palm(double x, double y, double h, double lean, const QColor &colour)
{
    const QPointF crown(x + lean, y - h);
    curve(QPointF(x, y), QPointF(x + lean * 0.15, y - h * 0.55), crown, h * 0.045, colour);
    constexpr double pi = std::numbers::pi;
    for (int i = 0; i < 8; ++i) {
        const double angle = pi * (-0.12 + i * 1.24 / 7);
        const QPointF tip(crown.x() - std::cos(angle) * h * 0.42,
            crown.y() - std::sin(angle) * h * 0.2 + h * 0.13);
        const QPointF bend(crown.x() - std::cos(angle) * h * 0.26,
            crown.y() - std::sin(angle) * h * 0.3 - h * 0.08);
        curve(crown, bend, tip, h * 0.042, colour);
    }
    oval(crown.x() - h * 0.02, crown.y() + h * 0.035, h * 0.028, h * 0.028, colour.darker(130));
    oval(crown.x() + h * 0.035, crown.y() + h * 0.03, h * 0.028, h * 0.028, colour.darker(130));
}

void Brush::tree(double x, double y, double h, QRgb crown, QRgb trunk)
{
    box(x - h * 0.035, y - h * 0.5, h * 0.07, h * 0.5, rgb(trunk));
    oval(x, y - h * 0.68, h * 0.3, h * 0.3, rgb(crown));
    oval(x - h * 0.2, y - h * 0.55, h * 0.2, h * 0.19, rgb(crown).darker(107));
    oval(x + h * 0.2, y - h * 0.57, h * 0.21, h * 0.2, rgb(crown).lighter(106));
}

void Brush::reeds(quint32 seed, double from, double to, double y, double h, QRgb colour)
{
    Dice dice(seed);
    double x = from;
    while (x < to) {
        const double tall = h * dice.between(0.55, 1), lean = dice.between(-0.25, 0.25) * h;
        curve(QPointF(x, y), QPointF(x, y - tall * 0.6), QPointF(x + lean, y - tall), 6,
            rgb(colour).darker(int(dice.between(92, 118))));
        x += dice.between(9, 20);
    }
}

void Brush::person(double x, double y, double h, const Look &look)
{
    p.save();
    p.translate(x, y);
    p.rotate(look.lean);
    const double head = h * 0.115, body = h * 0.3;
    box(-body * 0.36, -h * 0.42, body * 0.32, h * 0.42, ink().lighter(140), 6);
    box(body * 0.04, -h * 0.42, body * 0.32, h * 0.42, ink().lighter(120), 6);
    box(-body / 2, -h * 0.78, body, h * 0.46, look.shirt, body * 0.42);
    box(-body / 2, -h * 0.55, body, h * 0.23, look.shirt);
    box(-body * 0.68, -h * 0.71, body * 0.24, h * 0.3, look.shirt.darker(112), body * 0.12);
    box(body * 0.44, -h * 0.71, body * 0.24, h * 0.3, look.shirt.darker(112), body * 0.12);
    p.restore();
    p.save();
    p.translate(x, y);
    p.rotate(look.lean);
    oval(0, -h * 0.86, head, head * 1.08, look.skinColour);
    if (look.hat) {
        shape(
            {QPointF(-head * 2, -h * 0.885), QPointF(0, -h * 1.03), QPointF(head * 2, -h * 0.885)},
            straw());
        line(-head * 2, -h * 0.885, head * 2, -h * 0.885, h * 0.012, straw().darker(115));
    } else {
        QPainterPath hair;
        hair.moveTo(-head, -h * 0.875);
        hair.arcTo(QRectF(-head * 1.04, -h * 0.99, head * 2.08, head * 2.1), 180, -180);
        hair.closeSubpath();
        p.setPen(Qt::NoPen);
        p.setBrush(look.cap ? look.capColour : ink());
        p.drawPath(hair);
        if (look.cap)
            box(-head * 1.35, -h * 0.895, head * 2.4, h * 0.022, look.capColour.darker(125), 4);
    }
    p.restore();
}

void Brush::seated(double x, double y, double h, const Look &look)
{
    p.save();
    p.setClipRect(QRectF(x - h, y - h * 2, h * 2, h * 2), Qt::IntersectClip);
    person(x, y + h * 0.68, h * 1.68, look);
    p.restore();
}

void Brush::house(double x, double y, double w, double h, QRgb wall, QRgb roof, double stilts)
{
    const QColor post = rgb(0x5C4430);
    for (int i = 0; stilts > 0 && i < 4; ++i)
        box(x + w * (0.06 + i * 0.28), y - stilts, w * 0.035, stilts, post);
    const double base = y - stilts;
    if (stilts > 0)
        box(x - w * 0.04, base - h * 0.05, w * 1.08, h * 0.07, post.lighter(120));
    box(x, base - h * 0.58, w, h * 0.54, rgb(wall));
    box(x + w * 0.84, base - h * 0.58, w * 0.16, h * 0.54, rgb(wall).darker(110));
    box(x + w * 0.3, base - h * 0.36, w * 0.17, h * 0.32, post.darker(125));
    box(x + w * 0.6, base - h * 0.38, w * 0.18, h * 0.16, rgb(0x35506B));
    line(x + w * 0.69, base - h * 0.38, x + w * 0.69, base - h * 0.22, w * 0.012, rgb(wall));
    shape({QPointF(x - w * 0.1, base - h * 0.56), QPointF(x + w * 0.5, base - h),
              QPointF(x + w * 1.1, base - h * 0.56)},
        rgb(roof));
    shape({QPointF(x + w * 0.5, base - h), QPointF(x + w * 1.1, base - h * 0.56),
              QPointF(x + w * 0.84, base - h * 0.56)},
        rgb(roof).darker(113));
}

void Brush::boat(double x, double y, double w, QRgb hull, QRgb rim, double depth)
{
    const double h = w * depth;
    QPainterPath path(QPointF(x, y - h * 0.55));
    path.quadTo(QPointF(x + w * 0.5, y + h * 0.15), QPointF(x + w, y - h * 0.75));
    path.quadTo(QPointF(x + w * 0.8, y + h * 1.15), QPointF(x + w * 0.45, y + h * 0.85));
    path.quadTo(QPointF(x + w * 0.12, y + h * 0.7), QPointF(x, y - h * 0.55));
    p.setPen(Qt::NoPen);
    p.setBrush(rgb(hull));
    p.drawPath(path);
    curve(QPointF(x, y - h * 0.55), QPointF(x + w * 0.5, y + h * 0.15),
        QPointF(x + w, y - h * 0.75), w * 0.014, rgb(rim));
}

void Brush::longBoat(double x, double y, double w, QRgb hull, QRgb shirts, int rowers)
{
    const double step = w * 0.62 / rowers, r = step * 0.3;
    for (int i = 0; i < rowers; ++i) {
        const double at = x + w * 0.18 + i * step;
        box(at - r * 1.15, y - r * 3.6, r * 2.3, r * 4, rgb(shirts), r);
        oval(at, y - r * 4.4, r, r * 1.05, rgb(0x7A4A30));
    }
    QPainterPath path(QPointF(x, y - w * 0.06));
    path.quadTo(QPointF(x + w * 0.25, y + w * 0.01), QPointF(x + w * 0.5, y + w * 0.008));
    path.quadTo(QPointF(x + w * 0.82, y + w * 0.005), QPointF(x + w, y - w * 0.085));
    path.quadTo(QPointF(x + w * 0.9, y + w * 0.045), QPointF(x + w * 0.72, y + w * 0.05));
    path.lineTo(x + w * 0.2, y + w * 0.05);
    path.quadTo(QPointF(x + w * 0.06, y + w * 0.03), QPointF(x, y - w * 0.06));
    p.setPen(Qt::NoPen);
    p.setBrush(rgb(hull));
    p.drawPath(path);
    curve(QPointF(x, y - w * 0.06), QPointF(x + w * 0.25, y + w * 0.01),
        QPointF(x + w * 0.5, y + w * 0.008), w * 0.009, rgb(0xF7EAD0));
    curve(QPointF(x + w * 0.5, y + w * 0.008), QPointF(x + w * 0.82, y + w * 0.005),
        QPointF(x + w, y - w * 0.085), w * 0.009, rgb(0xF7EAD0));
    for (int i = 0; i < rowers; ++i) {
        const double at = x + w * 0.2 + i * step;
        line(at, y - r * 1.6, at + step * 0.75, y + w * 0.085, r * 0.42, rgb(0x5A3A22));
    }
}

void Brush::lantern(double x, double y, double r, QRgb colour, bool lit)
{
    if (lit) {
        QColor halo = rgb(colour);
        halo.setAlpha(55);
        oval(x, y, r * 1.9, r * 1.9, halo);
    }
    oval(x, y, r * 0.82, r, rgb(colour));
    curve(QPointF(x, y - r), QPointF(x - r * 0.6, y), QPointF(x, y + r), r * 0.07,
        rgb(colour).darker(118));
    curve(QPointF(x, y - r), QPointF(x + r * 0.6, y), QPointF(x, y + r), r * 0.07,
        rgb(colour).darker(118));
    box(x - r * 0.35, y - r * 1.1, r * 0.7, r * 0.18, rgb(0x5A3A22));
    box(x - r * 0.35, y + r * 0.93, r * 0.7, r * 0.16, rgb(0x5A3A22));
    line(x, y + r, x, y + r * 1.5, r * 0.1, rgb(colour).darker(120));
}

void Brush::bunting(
    double x1, double y1, double x2, double y2, double sag, int count, bool lanterns)
{
    const QPointF middle((x1 + x2) / 2, (y1 + y2) / 2 + sag * 2);
    curve(QPointF(x1, y1), middle, QPointF(x2, y2), 4, rgb(0x8A6A45));
    constexpr QRgb colours[]{0xF2B84B, 0xE2664A, 0xF6D26B, 0xD9473F, 0xF0A33C};
    for (int i = 0; i < count; ++i) {
        const double t = (i + 0.5) / count, u = 1 - t;
        const QPointF at = u * u * QPointF(x1, y1) + 2 * u * t * middle + t * t * QPointF(x2, y2);
        if (lanterns) {
            lantern(at.x(), at.y() + 38, 27, colours[i % 5], true);
        } else {
            shape({at + QPointF(-17, 0), at + QPointF(17, 0), at + QPointF(0, 38)},
                rgb(colours[i % 5]));
        }
    }
}

void Brush::van(double x, double y, double w, QRgb colour)
{
    const double h = w * 0.48;
    box(x, y - h, w, h * 0.86, rgb(colour), w * 0.06);
    box(x + w * 0.64, y - h * 0.88, w * 0.3, h * 0.36, rgb(0xDCEAF2), w * 0.02);
    box(x + w * 0.08, y - h * 0.84, w * 0.5, h * 0.26, rgb(colour).lighter(116), w * 0.02);
    box(x, y - h * 0.36, w, h * 0.06, rgb(colour).darker(120));
    for (const double at : {0.2, 0.8}) {
        oval(x + w * at, y - h * 0.12, w * 0.095, w * 0.095, ink());
        oval(x + w * at, y - h * 0.12, w * 0.04, w * 0.04, rgb(0xB9B4AA));
    }
}

void Brush::tractor(double x, double y, double w, QRgb colour)
{
    box(x + w * 0.3, y - w * 0.42, w * 0.6, w * 0.22, rgb(colour), w * 0.03);
    box(x + w * 0.12, y - w * 0.44, w * 0.26, w * 0.26, rgb(colour).darker(110));
    box(x + w * 0.1, y - w * 0.72, w * 0.34, w * 0.05, rgb(colour).darker(125), 4);
    line(x + w * 0.13, y - w * 0.44, x + w * 0.13, y - w * 0.7, w * 0.025, ink());
    line(x + w * 0.41, y - w * 0.44, x + w * 0.41, y - w * 0.7, w * 0.025, ink());
    box(x + w * 0.76, y - w * 0.6, w * 0.04, w * 0.2, ink());
    oval(x + w * 0.24, y - w * 0.19, w * 0.19, w * 0.19, ink());
    oval(x + w * 0.24, y - w * 0.19, w * 0.085, w * 0.085, rgb(0xE4B43A));
    oval(x + w * 0.78, y - w * 0.12, w * 0.12, w * 0.12, ink());
    oval(x + w * 0.78, y - w * 0.12, w * 0.05, w * 0.05, rgb(0xE4B43A));
}

void Brush::motorbike(double x, double y, double w, const Look &rider)
{
    for (const double at : {0.2, 0.84}) {
        p.setPen(QPen(ink(), w * 0.05));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(QPointF(x + w * at, y - w * 0.17), w * 0.16, w * 0.16);
    }
    curve(QPointF(x + w * 0.2, y - w * 0.2), QPointF(x + w * 0.5, y - w * 0.2),
        QPointF(x + w * 0.7, y - w * 0.42), w * 0.09, rgb(0x27496B));
    line(x + w * 0.84, y - w * 0.17, x + w * 0.7, y - w * 0.55, w * 0.035, ink());
    line(x + w * 0.63, y - w * 0.57, x + w * 0.76, y - w * 0.55, w * 0.035, ink());
    box(x + w * 0.18, y - w * 0.4, w * 0.34, w * 0.07, ink(), w * 0.03);
    seated(x + w * 0.38, y - w * 0.36, w * 0.62, rider);
    line(x + w * 0.42, y - w * 0.68, x + w * 0.66, y - w * 0.56, w * 0.06, rider.shirt.darker(112));
}

void Brush::flag(double x, double y, double h)
{
    box(x, y, h * 0.4, h, rgb(0xA82020));
    QPainterPath star;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i * 0.2 - 0.5), r = h * (i % 2 ? 0.05 : 0.13);
        const QPointF at(x + h * 0.2 + r * std::cos(angle), y + h * 0.4 + r * std::sin(angle));
        if (i == 0)
            star.moveTo(at);
        else
            star.lineTo(at);
    }
    p.setPen(Qt::NoPen);
    p.setBrush(rgb(0xF4CF45));
    p.drawPath(star);
}

void Brush::banner(double x, double y, double w, double h)
{
    box(x, y, w, h, rgb(0xB3261E));
    for (int row = 0; row < 2; ++row) {
        const double lines = row ? 0.5 : 0.76;
        box(x + w * (1 - lines) / 2, y + h * (0.24 + row * 0.34), w * lines, h * 0.16,
            rgb(0xF7E3B0), h * 0.05);
    }
}

void Brush::crate(double x, double y, double w, QRgb fruit, quint32 seed)
{
    Dice dice(seed);
    for (int i = 0; i < 14; ++i) {
        const double r = w * dice.between(0.075, 0.1);
        const int row = i / 7;
        const double at = x + w * 0.1 + (i % 7) * w * 0.133;
        oval(at, y - w * 0.36 - row * w * 0.085 - dice.between(0, 6), r, r,
            rgb(fruit).lighter(int(dice.between(92, 118))));
    }
    box(x, y - w * 0.34, w, w * 0.34, rgb(0xA97B4B));
    box(x, y - w * 0.24, w, w * 0.03, rgb(0x7E5A36));
    box(x, y - w * 0.11, w, w * 0.03, rgb(0x7E5A36));
}

void Brush::awning(double x, double y, double w, double h, QRgb one, QRgb two, int stripes)
{
    const double step = w / stripes;
    for (int i = 0; i < stripes; ++i) {
        const QColor colour = rgb(i % 2 ? two : one);
        box(x + i * step, y, step + 0.5, h * 0.62, colour);
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawPie(QRectF(x + i * step, y + h * 0.24, step, h * 0.76), 180 * 16, 180 * 16);
    }
}

} // namespace toasoan::scene
