// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace toasoan {

/// Brings what was committed onto the disk: a power cut costs what was written since. Runs off this
/// thread with a connection of its own; noteWrite() is followed by a checkpoint within 5 s.
class Checkpoints : public QObject
{
    Q_OBJECT
public:
    explicit Checkpoints(QString file, QObject *parent = nullptr);
    ~Checkpoints() override; ///< waits for the one that runs
    void noteWrite();

private:
    void run();

    QString m_file;
    QTimer m_timer;
    QFutureWatcher<bool> m_watcher;
};

} // namespace toasoan
