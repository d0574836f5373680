// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"

#include <QWidget>

namespace toasoan {

/// One picture letterboxed 3:2, with the badge of the lead; dragging it moves its card.
class PictureView : public QWidget
{
    Q_OBJECT
public:
    PictureView(Pictures &pictures, Look &look, QWidget *parent = nullptr);
    void setPicture(const QString &sha256);
    void setImage(const QImage &image); ///< of a file that the newsroom does not have, in its stead
    void setLead(bool lead);
    void setDragId(const QString &photoId); ///< empty: cannot be dragged
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 2 / 3; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] static QString dragType();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;
    [[nodiscard]] QPixmap pixmap() const;

    Pictures &m_pictures;
    Look &m_look;
    QString m_sha256;
    QPixmap m_image;
    QString m_dragId;
    QPoint m_pressed;
    bool m_lead = false;
};

} // namespace toasoan
