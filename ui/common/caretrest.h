// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QObject>
#include <QTimer>

namespace toasoan {

/// The caret of the whole program blinks at half its pace when nobody has touched it for a few
/// seconds, stands still, drawn, after a minute, and is itself again with the next key, click or
/// syllable: a desk left open all day then costs nothing. GTK stops after ten seconds
/// (gtk-cursor-blink-timeout); slower first, since who looks up from a notebook looks for it. One
/// per application.
class CaretRest : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Awake, Slow, Still };
    struct Pauses
    {
        std::chrono::milliseconds slow = std::chrono::seconds(3); ///< since the last key
        std::chrono::milliseconds still = std::chrono::minutes(1); ///< since it became slow
    };
    CaretRest();
    explicit CaretRest(const Pauses &pauses);
    ~CaretRest() override;

    Stage stage() const { return m_stage; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void calmDown();
    void wake();

    const Pauses m_pauses;
    QTimer m_timer;
    int m_flashTime = 0; ///< the system's, unless Awake
    Stage m_stage = Stage::Awake;
};

} // namespace toasoan
