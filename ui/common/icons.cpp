// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"

#include <optional>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int largestOwnSize = 22;

// The theme draws many icons otherwise where they are large: other shapes, thin lines, even
// coloured ones that a tint turns into a block. So large type gets the small picture, larger.
QString smallPicture(const QString &name)
{
    const QStringList places = QIcon::themeSearchPaths();
    const QString theme = QIcon::themeName();
    for (const QString &place : places) {
        const QDir dir(place + u'/' + theme);
        for (const auto *kind : {"actions", "status", "places", "mimetypes", "devices", "apps",
                 "categories", "emblems", "preferences"}) {
            QString file = dir.filePath(u"%1/16/%2.svg"_s.arg(QLatin1String(kind), name));
            if (QFile::exists(file))
                return file;
        }
    }
    return {};
}

QImage drawn(const QString &name, const QSize &size)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const int side = qMin(size.width(), size.height());
    const QString file = side > largestOwnSize ? smallPicture(name) : QString();
    if (!file.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        QSvgRenderer(file).render(&painter,
            QStyle::alignedRect(
                Qt::LeftToRight, Qt::AlignCenter, QSize(side, side), picture.rect()));
        return picture;
    }
    // QIcon::paint() leaves a theme's icon at the size of its folder, 22 px in larger type too.
    const QPixmap themed = QIcon::fromTheme(name).pixmap(size, 1.0);
    painter.drawPixmap(
        QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, themed.size(), picture.rect()),
        themed);
    return picture;
}

// In one colour the white sign in it would be gone: it becomes a hole.
QImage withHole(const QImage &picture)
{
    QImage holed = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < holed.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(holed.scanLine(y));
        for (int x = 0; x < holed.width(); ++x) {
            const QRgb pixel = line[x];
            const int white = qMin(qRed(pixel), qMin(qGreen(pixel), qBlue(pixel)));
            line[x] = qRgba(0, 0, 0, qAlpha(pixel) * (255 - white) / 255);
        }
    }
    return holed;
}

// The theme's is a disc; a message is closed by a plain cross.
QImage cross(const QSize &size)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    const qreal reach = qMin(size.width(), size.height()) / 4.0;
    painter.setPen(QPen(Qt::black, reach * 0.38));
    painter.drawLine(QPointF(-reach, -reach), QPointF(reach, reach));
    painter.drawLine(QPointF(-reach, reach), QPointF(reach, -reach));
    return picture;
}

// Paints the theme's icon of the moment, in one colour where one is given, so that it follows size,
// scale and theme.
class ThemedEngine : public QIconEngine
{
public:
    explicit ThemedEngine(QString name, std::optional<QColor> color = {})
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
        const QString key = u"themed/%1/%2/%3/%4x%5/%6"_s.arg(QIcon::themeName(), m_name,
            m_color ? m_color->name(QColor::HexArgb) : QString(), QString::number(size.width()),
            QString::number(size.height()), QString::number(int(mode)));
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = QPixmap::fromImage(made(size, mode));
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }
    QString iconName() override { return m_name; }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemedEngine(m_name, m_color); }

private:
    [[nodiscard]] QImage made(const QSize &size, QIcon::Mode mode) const
    {
        const bool closing = m_name == "window-close"_L1;
        QImage picture = closing ? cross(size) : drawn(m_name, size);
        if (m_color && m_name == "data-warning"_L1)
            picture = withHole(picture);
        QPainter painter(&picture);
        if (m_color) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(picture.rect(), *m_color);
        }
        if (mode == QIcon::Disabled) {
            painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
            painter.fillRect(picture.rect(), QColor(0, 0, 0, 115));
        }
        return picture;
    }

    QString m_name;
    std::optional<QColor> m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new ThemedEngine(name));
}

QIcon tintedIcon(const QString &name, const QColor &color)
{
    return QIcon(new ThemedEngine(name, color));
}

} // namespace toasoan
