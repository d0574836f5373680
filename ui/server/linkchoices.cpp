// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serverlink.h"

/// What a person decides in the outbox about things that no row of it stands for.
namespace toasoan {

QList<sharing::Draft> ServerLink::sharedDrafts() const
{
    return m_server
        ? sharing::drafts(m_session.store(), *m_server).value_or(QList<sharing::Draft>())
        : QList<sharing::Draft>();
}

QList<missing::Missing> ServerLink::missing() const
{
    return m_server ? missing::all(m_session.store(), *m_server).value_or(QList<missing::Missing>())
                    : QList<missing::Missing>();
}

void ServerLink::decided(const Result<void> &done)
{
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    m_failures = 0;
    Q_EMIT changed();
    sync();
}

void ServerLink::stopSharing(const QString &story)
{
    m_problems.remove(story);
    decided(sharing::stop(m_session.store(), story, m_session.member()));
}

void ServerLink::choose(const QString &story, layout::Choice choice)
{
    m_problems.remove(story);
    decided(layout::choose(m_session.store(), story, m_session.member(), choice));
}

void ServerLink::settleMissing(const QStringList &stories, bool sendAgain)
{
    if (!m_server)
        return;
    decided(sendAgain
            ? missing::sendAgain(m_session.store(), *m_server, stories, m_session.member())
            : missing::withdraw(m_session.store(), *m_server, stories, m_session.member()));
}

} // namespace toasoan
