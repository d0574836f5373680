// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "publish/destination.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace toasoan {

/// What the desk does by itself: the backup of the day, off the GUI thread, and stories whose hour
/// has come. Those that were due before the desk opened are only told: somebody looks first.
class Housekeeping : public QObject
{
    Q_OBJECT
public:
    explicit Housekeeping(Session &session, QObject *parent = nullptr);
    void start(); ///< after the window's first paint
    void backUpToday();
    void checkDue(bool atStart = false);

Q_SIGNALS:
    void backedUp(const QString &file);
    void backupFailed(const QString &sentence);
    void missed(const QStringList &storyIds); ///< due, and not out
    void wentOut(const QString &storyId);
    void failed(const toasoan::Error &error);

private:
    Session &m_session;
    QTimer m_timer;
    QSet<QString> m_missed;
    int m_backups = 0; ///< at work: one may take longer than the timer
};

} // namespace toasoan
