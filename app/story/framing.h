// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QPoint>
#include <QRect>
#include <QRectF>
#include <QString>

namespace toasoan {

/// The shapes that pages ask for: 16:9, 4:3, 1:1.
enum class Shape : quint8 { Wide, Classic, Square };
inline constexpr std::array<Shape, 3> allShapes{Shape::Wide, Shape::Classic, Shape::Square};
[[nodiscard]] QString toWord(Shape shape); ///< “16:9”
[[nodiscard]] double ratioOf(Shape shape);

/// How one use of a picture is cut, in ten-thousandths of the upright picture, so that two desks
/// mean exactly the same. A crop's height follows from its width and shape.
struct Framing
{
    static constexpr int unit = 10000;
    std::optional<QPoint> focus = {}; ///< what must stay to be seen
    std::array<QRect, 3> crops = {}; ///< by Shape; empty: the largest about the focus
    [[nodiscard]] QRect crop(Shape shape) const { return crops[size_t(shape)]; }
    [[nodiscard]] bool isEmpty() const;
    bool operator==(const Framing &) const = default;
};

/// Inside the picture; what cannot be is dropped.
[[nodiscard]] Framing cleaned(Framing framing);

/// The part to print, in fractions of a picture of `size`: the chosen crop, else the largest of
/// that shape with the focus as near its middle as the edges allow. Another ratio is cut out of the
/// chosen crop that is nearest in shape.
[[nodiscard]] QRectF cropFor(const Framing &framing, Shape shape, const QSize &size);
[[nodiscard]] QRectF cropFor(const Framing &framing, double ratio, const QSize &size);
/// A part in fractions as it is kept.
[[nodiscard]] QRect keptCrop(const QRectF &part);

/// JSON on one line, empty for an empty framing.
[[nodiscard]] QString framingText(const Framing &framing);
[[nodiscard]] Framing framingFromText(const QString &text);

} // namespace toasoan
