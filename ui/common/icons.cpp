// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QStyle>

namespace toasoan {

namespace {

// Paints the theme's icon of the moment in one colour, so that it follows size, scale and theme.
class TintedEngine : public QIconEngine
{
public:
    TintedEngine(QString name, const QColor &color)
        : m_name(std::move(name))
        , m_color(color)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap picture = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, picture);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        // QIcon::paint() leaves a theme's icon at the size of its folder, 22 px in larger type too.
        const QPixmap drawn = QIcon::fromTheme(m_name).pixmap(size, 1.0);
        painter.drawPixmap(
            QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, drawn.size(), picture.rect()),
            drawn);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        painter.fillRect(picture.rect(), color);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedEngine(m_name, m_color); }

private:
    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon::fromTheme(name);
}

QIcon tintedIcon(const QString &name, const QColor &color)
{
    return QIcon(new TintedEngine(name, color));
}

} // namespace toasoan
