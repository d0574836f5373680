// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/thumbrow.h"

#include <QPainter>
#include <QPainterPath>

namespace toasoan {

namespace {

constexpr int places = 4;
constexpr int pixmapStep = 60;

} // namespace

ThumbRow::ThumbRow(Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&pictures, &Pictures::ready, this, qOverload<>(&QWidget::update));
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
}

void ThumbRow::setPictures(const QStringList &sha256s)
{
    m_sha256s = sha256s;
    setAccessibleName(tr("%Ln pictures", "", int(sha256s.size())));
    updateGeometry();
    update();
}

QSize ThumbRow::sizeHint() const
{
    return {m_look.px(300), m_look.px(m_sha256s.size() == 1 ? 196 : 54)};
}

void ThumbRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int count = int(m_sha256s.size());
    if (count == 0)
        return;
    const int gap = m_look.px(5);
    const int shown = qMin(count, places);
    const int wide = count == 1 ? width() : (width() - (places - 1) * gap) / places;
    const int high = count == 1 ? height() : qMin(height(), wide * 2 / 3 + 1);
    for (int i = 0; i < shown; ++i) {
        const QRect place(i * (wide + gap), 0, wide, high);
        QPainterPath shape;
        shape.addRoundedRect(place, m_look.px(3), m_look.px(3));
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(place, m_look.theme().list);
        const int side = (int(wide * devicePixelRatioF()) / pixmapStep + 1) * pixmapStep;
        const QPixmap picture
            = m_pictures.pixmap(m_sha256s.at(i), QSize(side, side * 2 / 3), count > 1);
        if (!picture.isNull()) {
            QRect inside(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
            inside.moveCenter(place.center());
            painter.drawPixmap(count > 1 ? place : inside, picture);
        }
        if (i == places - 1 && count > places) {
            painter.fillRect(place, m_look.theme().dim);
            painter.setPen(lightTheme().accentText);
            painter.setFont(m_look.interfaceFont(13, 700));
            painter.drawText(place, Qt::AlignCenter, QStringLiteral("+%1").arg(count - places + 1));
        }
        painter.restore();
    }
}

} // namespace toasoan
