// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QWidget>

class QBoxLayout;

namespace toasoan {

/// Words at the left and buttons at the right; where both have no room beside each other, the
/// buttons stand below, on as many lines as they need.
class RoomyRow : public QWidget
{
    Q_OBJECT
public:
    /// `least`: pixels that the words keep beside the buttons.
    RoomyRow(QWidget *words, int least, const Look &look, QWidget *parent);
    void addButton(QWidget *button);
    void setLeast(int least);
    void setGround(const QColor &ground); ///< with a hairline below
    void arrange(); ///< after buttons came, went or have other words

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    int m_least;
    QWidget *m_buttons;
    QBoxLayout *m_row;
    QColor m_ground;
};

} // namespace toasoan
