// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/pictureview.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace toasoan {

PictureView::PictureView(Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Picture"));
    connect(&pictures, &Pictures::ready, this, [this](const QString &sha256) {
        if (sha256 == m_sha256)
            update();
    });
}

QString PictureView::dragType()
{
    return QStringLiteral("application/x-toasoan-photo");
}

QSize PictureView::sizeHint() const
{
    return {m_look.px(256), heightForWidth(m_look.px(256))};
}

void PictureView::setPicture(const QString &sha256)
{
    if (sha256 == m_sha256 && m_image.isNull())
        return;
    m_sha256 = sha256;
    m_image = {};
    update();
}

void PictureView::setImage(const QImage &image)
{
    m_image = QPixmap::fromImage(image);
    update();
}

void PictureView::setLead(bool lead)
{
    m_lead = lead;
    update();
}

void PictureView::setDragId(const QString &photoId)
{
    m_dragId = photoId;
    setCursor(photoId.isEmpty() ? Qt::ArrowCursor : Qt::OpenHandCursor);
}

QPixmap PictureView::pixmap() const
{
    if (!m_image.isNull())
        return m_image;
    // In steps, so that dragging the splitter does not decode at every pixel.
    constexpr int step = 128;
    const int side = (int(width() * devicePixelRatioF()) / step + 1) * step;
    return m_pictures.pixmap(m_sha256, QSize(side, side * 2 / 3), false);
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), m_look.px(3), m_look.px(3));
    painter.setClipPath(frame);
    painter.fillRect(rect(), m_look.theme().list);
    const QPixmap picture = pixmap();
    if (!picture.isNull()) {
        QRect place(QPoint(), picture.size().scaled(size(), Qt::KeepAspectRatio));
        place.moveCenter(rect().center());
        painter.drawPixmap(place, picture);
    }
    if (m_lead)
        paintBadge(painter);
}

void PictureView::paintBadge(QPainter &painter) const
{
    const QString text = tr("Lead picture");
    const QFont font = m_look.interfaceFont(11, 600);
    const QFontMetrics metrics(font);
    const QRect badge(m_look.px(8), m_look.px(8),
        metrics.horizontalAdvance(text) + 2 * m_look.px(7), metrics.height() + m_look.px(4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.theme().accent);
    painter.drawRoundedRect(badge, m_look.px(3), m_look.px(3));
    painter.setPen(m_look.theme().accentText);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
}

void PictureView::mouseMoveEvent(QMouseEvent *event)
{
    const bool far
        = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragId.isEmpty() || !event->buttons().testFlag(Qt::LeftButton) || !far)
        return;
    auto *data = new QMimeData;
    data->setData(dragType(), m_dragId.toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(grab().scaledToWidth(m_look.px(120), Qt::SmoothTransformation));
    drag->exec(Qt::MoveAction);
}

} // namespace toasoan
