// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"
#include "story/framing.h"

#include <QWidget>

namespace toasoan {

/// The picture with its focal point, or with the frame of one shape. Both are dragged, or moved
/// with the arrow keys (Shift: further); + and − change the frame's size.
class FrameView : public QWidget
{
    Q_OBJECT
public:
    FrameView(Pictures &pictures, Look &look, QWidget *parent = nullptr);
    void setPicture(const QString &sha256, const QSize &size);
    void setFraming(const Framing &framing);
    [[nodiscard]] const Framing &framing() const { return m_framing; }
    void setShape(std::optional<Shape> shape); ///< none: the focal point
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QRectF picturePlace() const; ///< where the picture stands in the widget

Q_SIGNALS:
    void framingChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF part() const; ///< of the shape, in fractions
    [[nodiscard]] QPointF toFractions(const QPointF &place) const;
    [[nodiscard]] QRectF toPlace(const QRectF &fractions) const;
    void moveFocus(QPointF fractions);
    void setPart(QRectF fractions);
    void resizePart(double factor, const QPointF &fixed);
    void paintFocus(QPainter &painter) const;
    Pictures &m_pictures;
    Look &m_look;
    QString m_sha256;
    QSize m_size;
    Framing m_framing;
    std::optional<Shape> m_shape;
    QPointF m_grabbed; ///< in fractions: from the frame's corner, or the corner that stays
    enum class Drag { Nothing, Move, Resize } m_drag = Drag::Nothing;
};

} // namespace toasoan
