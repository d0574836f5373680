// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"

#include <QTimer>

namespace toasoan {

/// Learns from approved stories whom the newsroom wrote about and what it lets stand: reads them on
/// another thread, a few at a time, some seconds after one was approved.
class PeopleLearner : public QObject
{
    Q_OBJECT
public:
    explicit PeopleLearner(Session &session, QObject *parent = nullptr);
    void start(); ///< reads what is there, and from now on what comes

Q_SIGNALS:
    void learned(); ///< somebody new, somebody otherwise, or another phrase
    void finished(); ///< nothing is left to read
    void failed(const toasoan::Error &error);

private:
    void look();
    Session &m_session;
    QTimer m_soon;
    bool m_started = false;
    bool m_reading = false;
};

} // namespace toasoan
