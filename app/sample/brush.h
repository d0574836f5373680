// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPainter>
#include <QPainterPath>

namespace toasoan::scene {

constexpr double width = 1600;
constexpr double height = 1067;

/// The same numbers on every machine, so that the same picture has the same hash.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_state(seed * 2654435761U + 1)
    {
    }
    double between(double low, double high)
    {
        m_state = m_state * 1664525U + 1013904223U;
        return low + (high - low) * (m_state >> 8) / double(1U << 24);
    }
    int below(int count) { return qBound(0, int(between(0, count)), count - 1); }

private:
    quint32 m_state;
};

inline QColor rgb(quint32 value)
{
    return QColor::fromRgb(QRgb(value));
}

inline QColor ink()
{
    return rgb(0x2A2422);
}
inline QColor skin()
{
    return rgb(0xC98F68);
}
inline QColor straw()
{
    return rgb(0xEBD7A4);
}
inline QColor palmGreen()
{
    return rgb(0x36543F);
}

struct Look
{
    QColor shirt = rgb(0x2F6690);
    bool hat = false; ///< the conical one
    bool cap = false;
    QColor capColour = rgb(0x3F5B3A);
    QColor skinColour = skin();
    double lean = 0; ///< degrees
};

/// Flat shapes of the delta on a canvas of width × height; y grows downwards, people and houses
/// stand on their y.
class Brush
{
public:
    explicit Brush(QPainter &painter)
        : p(painter)
    {
    }
    void sky(QRgb top, QRgb bottom, double horizon = height);
    void sun(double x, double y, double r, QRgb colour);
    void stars(quint32 seed, int count, double bottom);
    void clouds(quint32 seed, int count, double top, double bottom, const QColor &colour);
    void hills(double y, double swing, double phase, QRgb colour, double bottom = height);
    void ground(double y, QRgb colour) { box(0, y, width, height - y, rgb(colour)); }
    void ripples(quint32 seed, int count, double top, double bottom, const QColor &colour);
    void box(double x, double y, double w, double h, const QColor &colour, double radius = 0);
    void oval(double x, double y, double rx, double ry, const QColor &colour);
    void shape(const QList<QPointF> &points, const QColor &colour);
    void line(double x1, double y1, double x2, double y2, double w, const QColor &colour);
    void curve(
        const QPointF &from, const QPointF &by, const QPointF &to, double w, const QColor &colour);
    void palm(double x, double y, double h, double lean, const QColor &colour = palmGreen());
    void tree(double x, double y, double h, QRgb crown, QRgb trunk = 0x6B4A2F);
    void reeds(quint32 seed, double from, double to, double y, double h, QRgb colour);
    void person(double x, double y, double h, const Look &look);
    void seated(double x, double y, double h, const Look &look);
    void house(double x, double y, double w, double h, QRgb wall, QRgb roof, double stilts = 0);
    void boat(double x, double y, double w, QRgb hull, QRgb rim, double depth = 0.19);
    void longBoat(double x, double y, double w, QRgb hull, QRgb shirts, int rowers);
    void lantern(double x, double y, double r, QRgb colour, bool lit);
    void bunting(double x1, double y1, double x2, double y2, double sag, int count, bool lanterns);
    void van(double x, double y, double w, QRgb colour);
    void tractor(double x, double y, double w, QRgb colour);
    void motorbike(double x, double y, double w, const Look &rider);
    void flag(double x, double y, double h);
    void banner(double x, double y, double w, double h);
    void crate(double x, double y, double w, QRgb fruit, quint32 seed);
    void awning(double x, double y, double w, double h, QRgb one, QRgb two, int stripes);

    QPainter &p;
};

using Paint = void (*)(Brush &);
struct Scene
{
    const char *name;
    Paint paint;
    QPointF focus; ///< what a closer frame looks at
};
[[nodiscard]] QList<Scene> waterScenes();
[[nodiscard]] QList<Scene> landScenes();
[[nodiscard]] QList<Scene> townScenes();
[[nodiscard]] QList<Scene> indoorScenes();

} // namespace toasoan::scene
