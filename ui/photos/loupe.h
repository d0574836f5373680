// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"
#include "photos/picturerows.h"

#include <QWidget>

namespace toasoan {

/// One picture over the whole sheet, at full size, or two beside each other. The keys of the sheet
/// rate here too.
class Loupe : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Fit, Actual, Pair };
    Loupe(Pictures &pictures, Look &look, QWidget *parent);
    void show(const PictureRow &row, const PictureRow *second = nullptr);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool hasActual() const { return !m_actual.isNull(); } ///< decoded whole

Q_SIGNALS:
    void stepWanted(int by);
    void keyWanted(QKeyEvent *event); ///< rating and choosing, as in the sheet
    void pairWanted(); ///< the next picture beside this one
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintFitted(QPainter &painter, const QRect &place, const PictureRow &row);
    void paintActual(QPainter &painter, const QRect &place);
    void paintCaption(QPainter &painter, const QRect &line, const PictureRow &row) const;
    void readActual(const QPointF &at);
    void pan(const QPointF &by);
    Pictures &m_pictures;
    Look &m_look;
    PictureRow m_row, m_second;
    bool m_pair = false;
    Mode m_mode = Mode::Fit;
    QImage m_actual;
    QString m_actualSha256;
    QPointF m_middle; ///< of the window on the whole picture, in its pixels
    QPoint m_pressed;
};

} // namespace toasoan
