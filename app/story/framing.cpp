// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/framing.h"

#include <algorithm>
#include <cmath>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSize>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr QRectF whole(0, 0, 1, 1);

QRectF inFractions(const QRect &crop)
{
    constexpr double unit = Framing::unit;
    return {crop.x() / unit, crop.y() / unit, crop.width() / unit, crop.height() / unit};
}

// The largest part of `within` of that ratio, its middle as near `middle` as the edges allow.
QRectF largest(const QRectF &within, double ratio, const QPointF &middle, const QSize &size)
{
    const double shape = ratio * size.height() / size.width(); // in fractions
    const double own = within.width() / within.height();
    const QSizeF part = own > shape ? QSizeF(within.height() * shape, within.height())
                                    : QSizeF(within.width(), within.width() / shape);
    const auto place = [](double wanted, double from, double to) {
        return std::clamp(wanted, from, std::max(from, to));
    };
    return {place(middle.x() - part.width() / 2, within.left(), within.right() - part.width()),
        place(middle.y() - part.height() / 2, within.top(), within.bottom() - part.height()),
        part.width(), part.height()};
}

QPointF focusOf(const Framing &framing, const QRectF &within)
{
    return framing.focus ? QPointF(*framing.focus) / Framing::unit : within.center();
}

// A crop is kept by its middle and width: the height follows, so that the shape is exact.
QRectF exact(const QRect &crop, Shape shape, const QSize &size)
{
    const QRectF rough = inFractions(crop);
    const double height = rough.width() * size.width() / ratioOf(shape) / size.height();
    QRectF part(rough.left(), rough.center().y() - height / 2, rough.width(), height);
    if (height > 1)
        return largest(whole, ratioOf(shape), rough.center(), size);
    part.moveTop(std::clamp(part.top(), 0.0, 1 - height));
    return part;
}

QJsonArray numbers(const QRect &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

} // namespace

QString toWord(Shape shape)
{
    static const std::array<QString, 3> words{u"16:9"_s, u"4:3"_s, u"1:1"_s};
    return words.at(size_t(shape));
}

double ratioOf(Shape shape)
{
    constexpr std::array ratios{16.0 / 9, 4.0 / 3, 1.0};
    return ratios.at(size_t(shape));
}

bool Framing::isEmpty() const
{
    return !focus && std::all_of(crops.cbegin(), crops.cend(), [](const QRect &crop) {
        return crop.isEmpty();
    });
}

Framing cleaned(Framing framing)
{
    const QRect all(0, 0, Framing::unit, Framing::unit);
    if (framing.focus) {
        framing.focus->setX(std::clamp(framing.focus->x(), 0, Framing::unit));
        framing.focus->setY(std::clamp(framing.focus->y(), 0, Framing::unit));
    }
    for (QRect &crop : framing.crops) {
        crop = crop.intersected(all);
        if (crop.width() < Framing::unit / 100 || crop.height() < Framing::unit / 100)
            crop = {};
    }
    return framing;
}

QRectF cropFor(const Framing &framing, Shape shape, const QSize &size)
{
    if (size.isEmpty())
        return whole;
    const QRect crop = framing.crop(shape);
    if (!crop.isEmpty())
        return exact(crop, shape, size);
    return largest(whole, ratioOf(shape), focusOf(framing, whole), size);
}

QRectF cropFor(const Framing &framing, double ratio, const QSize &size)
{
    if (size.isEmpty())
        return whole;
    QRectF within = whole;
    double best = 0;
    for (const Shape shape : allShapes) {
        const double distance = std::abs(std::log(ratioOf(shape) / ratio));
        if (framing.crop(shape).isEmpty() || (within != whole && distance >= best))
            continue;
        best = distance;
        within = exact(framing.crop(shape), shape, size);
    }
    return largest(within, ratio, focusOf(framing, within), size);
}

QRect keptCrop(const QRectF &part)
{
    const auto kept = [](double value) { return int(std::lround(value * Framing::unit)); };
    return {kept(part.x()), kept(part.y()), kept(part.width()), kept(part.height())};
}

QString framingText(const Framing &framing)
{
    if (framing.isEmpty())
        return {};
    QJsonObject object;
    if (framing.focus)
        object.insert(u"focus"_s, QJsonArray{framing.focus->x(), framing.focus->y()});
    for (const Shape shape : allShapes)
        if (!framing.crop(shape).isEmpty())
            object.insert(toWord(shape), numbers(framing.crop(shape)));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Framing framingFromText(const QString &text)
{
    Framing framing;
    if (text.isEmpty())
        return framing;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonArray focus = object[u"focus"_s].toArray();
    if (focus.size() == 2)
        framing.focus = QPoint(focus[0].toInt(), focus[1].toInt());
    for (const Shape shape : allShapes) {
        const QJsonArray crop = object[toWord(shape)].toArray();
        if (crop.size() == 4)
            framing.crops[size_t(shape)]
                = QRect(crop[0].toInt(), crop[1].toInt(), crop[2].toInt(), crop[3].toInt());
    }
    return cleaned(framing);
}

} // namespace toasoan
