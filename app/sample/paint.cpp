// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/brush.h"
#include "sample/sample.h"

#include <algorithm>

namespace toasoan {

namespace {

QList<scene::Scene> allScenes()
{
    return scene::waterScenes() + scene::landScenes() + scene::townScenes() + scene::indoorScenes();
}

} // namespace

QStringList sampleScenes()
{
    QStringList names;
    const QList<scene::Scene> scenes = allScenes();
    for (const scene::Scene &one : scenes)
        names << QString::fromLatin1(one.name);
    return names;
}

QImage paintScene(const QString &name, const QSize &size)
{
    // “bridge”, “bridge:near” (closer, mirrored), “bridge:late” (the light of the evening)
    const QString plain = name.section(u':', 0, 0), variant = name.section(u':', 1);
    const QList<scene::Scene> scenes = allScenes();
    const auto found = std::find_if(scenes.cbegin(), scenes.cend(),
        [&](const scene::Scene &one) { return plain == QLatin1String(one.name); });
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (found == scenes.cend() || size.isEmpty())
        return image;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::max(size.width() / scene::width, size.height() / scene::height);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-scene::width / 2, -scene::height / 2);
    if (variant == QLatin1String("near")) {
        constexpr double zoom = 1.6;
        const auto inside
            = [](double focus) { return std::clamp(focus, 0.5 / zoom, 1 - 0.5 / zoom); };
        painter.translate(scene::width / 2, scene::height / 2);
        painter.scale(-zoom, zoom);
        painter.translate(
            -inside(found->focus.x()) * scene::width, -inside(found->focus.y()) * scene::height);
    }
    scene::Brush brush(painter);
    found->paint(brush);
    if (variant == QLatin1String("late")) {
        painter.resetTransform();
        QLinearGradient light(0, 0, 0, size.height());
        light.setColorAt(0, QColor(58, 40, 92, 120));
        light.setColorAt(0.55, QColor(214, 110, 60, 90));
        light.setColorAt(1, QColor(40, 30, 60, 130));
        painter.fillRect(image.rect(), light);
    }
    return image;
}

} // namespace toasoan
