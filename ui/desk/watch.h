// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"

#include <QElapsedTimer>
#include <QTimer>

namespace toasoan {

/// Looks every two seconds whether the ground still holds: the newsroom's folder in its place, the
/// clock not set back.
class Watch : public QObject
{
    Q_OBJECT
public:
    explicit Watch(Session &session, QObject *parent = nullptr);
    void start();
    void look(); ///< now; tests call it

Q_SIGNALS:
    void folderGone(bool gone);
    void clockWrong(const QString &sentence); ///< empty: it is right again

private:
    [[nodiscard]] QString clockSentence();
    Session &m_session;
    QTimer m_timer;
    QElapsedTimer m_running; // does not follow the clock
    QDateTime m_began; // what the clock said when m_running started
    bool m_gone = false;
    QString m_clock;
};

/// Tells a member what others decided about the own stories since the last look.
class Notices : public QObject
{
    Q_OBJECT
public:
    explicit Notices(Session &session, QObject *parent = nullptr);
    void look();

Q_SIGNALS:
    void news(const QString &storyId, const QString &sentence, bool returned);

private:
    Session &m_session;
};

} // namespace toasoan
