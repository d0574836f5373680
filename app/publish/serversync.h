// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/postpush.h"
#include "publish/sync.h"

namespace toasoan {

/// One sync with the newsroom server: who we are there, what is due, then story by story what the
/// outbox holds and what is planned. Asynchronous; the store stays usable meanwhile.
class ServerSync : public QObject
{
    Q_OBJECT
public:
    ServerSync(
        Store &store, Server server, const QString &password, Member by, QObject *parent = nullptr);
    void start();
    [[nodiscard]] const SyncReport &report() const { return m_report; }
    [[nodiscard]] Wordpress &wordpress() { return m_wordpress; }

Q_SIGNALS:
    void finished();

private:
    void signedIn(const RestAnswer &answer);
    [[nodiscard]] Result<void> collect();
    [[nodiscard]] Result<void> collectPlanned(QSet<QString> &seen);
    [[nodiscard]] Result<PushGoal> goalFor(const QString &story) const;
    void next();
    void pushed(PostPush &push);
    [[nodiscard]] QString titleOf(const QString &story) const;
    void stop(const QString &why);

    Store &m_store;
    Wordpress m_wordpress;
    Member m_by;
    SyncReport m_report;
    QList<PushGoal> m_goals;
};

} // namespace toasoan
