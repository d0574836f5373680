// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>
#include <QTimer>

namespace toasoan {

/// The caret of the whole program stands still, drawn, when nobody has touched it for a while, and
/// blinks again with the next key, click or syllable: a desk left open all day then costs nothing.
/// GTK does the same after ten seconds (gtk-cursor-blink-timeout). One per application.
class CaretRest : public QObject
{
    Q_OBJECT
public:
    explicit CaretRest(std::chrono::milliseconds after = std::chrono::seconds(10));
    ~CaretRest() override;

    bool isResting() const { return m_resting; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rest();
    void wake();

    QTimer m_timer;
    int m_flashTime = 0;
    bool m_resting = false;
};

} // namespace toasoan
