// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QIcon>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace toasoan {

/// One line of the timeline; what can be done with its text shows while the line has the focus.
class TimelineRow : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString what, note, second;
        QIcon shape;
    };
    TimelineRow(
        const Words &words, int revision, bool mayRestore, const Look &look, QWidget *parent);
    void setCurrent(bool current);
    [[nodiscard]] int revision() const { return m_revision; }

Q_SIGNALS:
    void chosen(); ///< by click or focus
    void moved(int step); ///< arrow keys
    void viewWanted(int revision);
    void compareWanted(int revision);
    void restoreWanted(int revision);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Look &m_look;
    int m_revision;
    bool m_current = false;
    QWidget *m_buttons = nullptr; // only where there is a text
};

} // namespace toasoan
