// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/hidden.h"
#include "publish/postpush.h"

using namespace Qt::StringLiterals;

/// What keeps PostPush from putting a story before readers, though it is to be there.
namespace toasoan {

namespace {

// WordPress publishes at once what is planned for less than a minute ahead; the request takes time
constexpr int leastAhead = 75;

} // namespace

bool PostPush::mayNotShow(const QString &status)
{
    const QString closed = hidden::behindPassword(m_goal.content.headline);
    if (!m_there[u"password"_s].toString().isEmpty() && !m_warnings.contains(closed))
        m_warnings += closed;
    if (!hidden::isHidden(status) || m_goal.word)
        return false;
    m_remote.status = status;
    m_remote.revision = 0;
    if (kept(m_remotes.set(m_remote)))
        finish(PushEnd::NeedsYou, hidden::needsWord());
    return true;
}

bool PostPush::isTooNear()
{
    const QDateTime now = m_serverTime.isValid() ? m_serverTime : QDateTime::currentDateTimeUtc();
    const qint64 left = now.secsTo(m_goal.at);
    if (left <= 0 || left >= leastAhead)
        return false;
    m_retryAfter = int(left);
    finish(PushEnd::Waits,
        tr("it is due in %n seconds, too soon for the server to plan it; this desk publishes it "
           "then, if it is on",
            "", int(left)));
    return true;
}

} // namespace toasoan
