// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/offers.h"
#include "publish/serversync.h"
#include "publish/updates.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

/// What travels between desks and did not arrive: the plugin that keeps it was switched off, which
/// no request says. Without it the story would stand on the server and on no editor's desk.
namespace toasoan {

// Once more in the form that needs no plugin; what the server offers is asked before, and for this
// sync believed only where it offers less.
void ServerSync::sendWithoutPlugin(const PushGoal &goal)
{
    m_wordpress.info([this, id = goal.story.id, update = goal.update](const RestAnswer &answer) {
        Server server = m_wordpress.server();
        if (isPluginGone(answer)) {
            takeOffers(server, {});
            server.offersAt = {}; // it may be back in a moment
            if (const auto kept = keepOffers(m_store, server); !kept) {
                stop(kept.error().text);
                return;
            }
        }
        server.features.clear();
        server.offersAt = QDateTime::currentDateTimeUtc();
        m_wordpress.setServer(server);
        auto goals = goalsFor(id);
        if (!goals) {
            stop(goals.error().text);
            return;
        }
        goals->removeIf([update](const PushGoal &goal) { return goal.update != update; });
        if (goals->isEmpty())
            next();
        else
            push(goals->constFirst());
    });
}

Result<void> ServerSync::collectDataless(QSet<QString> &seen)
{
    const Server &server = m_wordpress.server();
    if (server.isEditor())
        return {}; // thousands of stories are open on such a desk, and none waits to be seen there
    for (const State state :
        {State::Submitted, State::Approved, State::Returned, State::Updating}) {
        const auto found = Remotes(m_store).withoutData(state, server.login,
            state == State::Updating ? updates::channel(server) : server.key());
        if (!found)
            return tl::unexpected(found.error());
        if (auto added = collectGoals(*found, seen); !added)
            return added;
    }
    return {};
}

} // namespace toasoan
