// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/servers.h"
#include "store/remotes.h"

#include <algorithm>
#include <QCoreApplication>
#include <utility>

using namespace Qt::StringLiterals;

/// A story that readers of two servers see. The outbox holds what was decided once, for the server
/// in use; the other one is not changed unsaid, and never forgotten either.
namespace toasoan::servers {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Servers)
};

Result<bool> isDecided(const Store &store, const QString &story)
{
    return store.outbox().map([&](const QList<Store::OutboxRow> &rows) {
        return std::any_of(rows.cbegin(), rows.cend(), [&](const Store::OutboxRow &row) {
            return row.story == story
                && (row.action == Action::Publish || row.action == Action::Withdraw);
        });
    });
}

bool isOlder(const Remote &remote, const Story &story)
{
    if (remote.post <= 0 || remote.status != "publish"_L1)
        return false;
    if (story.state == State::Withdrawn)
        return true;
    return story.state == State::Published && remote.revision > 0
        && story.liveRevision > remote.revision;
}

} // namespace

Result<bool> isBehind(Store &store, const Story &story, const Server &server)
{
    if (story.state != State::Published && story.state != State::Withdrawn)
        return false;
    const auto remote = Remotes(store).of(story.id, server.key());
    if (!remote)
        return tl::unexpected(remote.error());
    if (!*remote || !isOlder(**remote, story))
        return false;
    const auto others = elsewhere(store, story.id, server);
    const auto decided = isDecided(store, story.id);
    if (!others || !decided)
        return tl::unexpected(others ? decided.error() : others.error());
    return !*decided && std::any_of(others->cbegin(), others->cend(), [](const Elsewhere &there) {
        return there.sent;
    });
}

Result<QStringList> behind(Store &store, const Server &server)
{
    QStringList ids;
    const auto sites = known(store);
    if (!sites)
        return tl::unexpected(sites.error());
    if (sites->size() < 2)
        return ids;
    auto older = Remotes(store).older(server.key());
    if (!older)
        return older;
    for (const QString &id : std::as_const(*older)) {
        const auto story = store.story(id);
        if (!story)
            return tl::unexpected(story.error());
        const auto is = isBehind(store, *story, server);
        if (!is)
            return tl::unexpected(is.error());
        if (*is)
            ids += id;
    }
    return ids;
}

Result<void> sendStanding(Store &store, const QString &id, const Server &server)
{
    const auto story = store.story(id);
    if (!story)
        return tl::unexpected(story.error());
    const auto older = isBehind(store, *story, server);
    if (!older)
        return tl::unexpected(older.error());
    if (!*older)
        return fail(Error::Kind::Refused,
            Text::tr("Readers of %1 see nothing of this story that was changed while another "
                     "server was in use. Nothing was sent.")
                .arg(server.name));
    const bool withdrawn = story->state == State::Withdrawn;
    return store.sendAgain(story->id, withdrawn ? Action::Withdraw : Action::Publish,
        withdrawn ? story->revision : story->liveRevision);
}

} // namespace toasoan::servers
