// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace toasoan {

class Desk;

/// Above the text while the story is in conflict: who wrote the other text, that nothing is lost,
/// and the way to where one chooses. Never takes the focus by itself.
class ConflictBar : public QWidget
{
    Q_OBJECT
public:
    ConflictBar(Desk &desk, Look &look, QWidget *parent = nullptr);
    void refresh(); ///< shows the open story's conflict, or hides

Q_SIGNALS:
    void chooseWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Desk &m_desk;
    Look &m_look;
    QLabel *m_icon, *m_head;
};

} // namespace toasoan
