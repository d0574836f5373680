// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/servers.h"

#include "publish/movedserver.h"
#include "publish/updates.h"
#include "store/remotes.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toasoan::servers {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Servers)
};

QString shown(const Server &server)
{
    return server.site.host() + (server.site.port() > 0 ? u":%1"_s.arg(server.site.port()) : u""_s)
        + server.site.path();
}

// A mark without a post: it was decided while that server was in use, and has not reached it.
Result<void> mark(Store &store, const QString &story, const QString &key)
{
    Remote remote;
    remote.story = story;
    remote.server = key;
    return Remotes(store).set(remote);
}

} // namespace

QUrl siteOf(const QString &key)
{
    return QUrl(key.mid(key.lastIndexOf(u"@http"_s) + 1)).adjusted(QUrl::RemoveFragment);
}

Result<QList<Server>> known(const Store &store)
{
    const auto kept = keptServers(store);
    const auto used = serverOf(store);
    if (!kept || !used)
        return tl::unexpected(kept ? used.error() : kept.error());
    QList<Server> servers = *kept;
    if (*used) {
        servers.removeIf([&](const Server &one) { return isSameSite(one.site, (*used)->site); });
        servers += **used;
    }
    std::sort(servers.begin(), servers.end(), [](const Server &a, const Server &b) {
        return std::pair(a.name, a.site) < std::pair(b.name, b.site);
    });
    return servers;
}

Result<Server> find(const Store &store, const QString &name)
{
    const auto all = known(store);
    if (!all)
        return tl::unexpected(all.error());
    QList<Server> meant;
    const QString wanted = name.trimmed();
    for (const Server &server : *all) {
        if (server.key() == wanted || isSameSite(server.site, QUrl(wanted, QUrl::StrictMode)))
            return server;
        if (!wanted.isEmpty()
            && (server.site.toString().contains(wanted, Qt::CaseInsensitive)
                || server.name.compare(wanted, Qt::CaseInsensitive) == 0))
            meant += server;
    }
    if (meant.size() == 1)
        return meant.constFirst();
    QStringList list;
    for (const Server &server : *all)
        list += server.site.toString();
    if (all->isEmpty())
        return fail(Error::Kind::NotFound,
            Text::tr("This newsroom knows no server yet. Join it to one with “connect” first."));
    return fail(Error::Kind::NotFound,
        meant.isEmpty()
            ? Text::tr("No server is called “%1”. There are: %2").arg(wanted, list.join(u", "_s))
            : Text::tr("“%1” may mean several servers; name one by its address: %2")
                  .arg(wanted, list.join(u", "_s)));
}

Result<void> claim(Store &store, const Server &server)
{
    const auto rows = store.outbox();
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<QString> stories;
    for (const Store::OutboxRow &row : *rows)
        stories.insert(row.story);
    for (const State state : {State::Submitted, State::Approved, State::Scheduled}) {
        const auto list = store.list({.state = state});
        if (!list)
            return tl::unexpected(list.error());
        for (const StorySummary &story : *list)
            stories.insert(story.id);
    }
    for (const QString &story : std::as_const(stories)) {
        const auto remotes = Remotes(store).ofStory(story);
        if (!remotes)
            return tl::unexpected(remotes.error());
        if (remotes->isEmpty())
            if (auto marked = mark(store, story, server.key()); !marked)
                return marked;
    }
    return {};
}

Result<void> use(Store &store, const Server &server)
{
    const auto before = serverOf(store);
    auto all = known(store);
    if (!before || !all)
        return tl::unexpected(before ? all.error() : before.error());
    if (*before && !isSameSite((*before)->site, server.site))
        if (auto marked = claim(store, **before); !marked)
            return marked;
    all->removeIf([&](const Server &one) { return isSameSite(one.site, server.site); });
    if (auto kept = keepServers(store, *all + QList<Server>{server}); !kept)
        return kept;
    const Result<void> inherited = inherit(store, server);
    return inherited ? setServer(store, server) : inherited;
}

Result<void> forget(Store &store, const Server &server)
{
    const auto used = serverOf(store);
    auto all = known(store);
    if (!used || !all)
        return tl::unexpected(used ? all.error() : used.error());
    all->removeIf([&](const Server &one) { return isSameSite(one.site, server.site); });
    if (auto kept = keepServers(store, *all); !kept)
        return kept;
    if (*used && isSameSite((*used)->site, server.site))
        if (auto cleared = clearServer(store); !cleared)
            return cleared;
    return Remotes(store).forgetMarks(server.key());
}

Result<QList<Elsewhere>> elsewhere(Store &store, const QString &story, const Server &server)
{
    const auto remotes = Remotes(store).ofStory(story);
    const auto all = known(store);
    if (!remotes || !all)
        return tl::unexpected(remotes ? all.error() : remotes.error());
    QList<Elsewhere> list;
    for (const Remote &remote : *remotes) {
        const QUrl site = siteOf(remote.server);
        if (isSameSite(site, server.site) || updates::isChannel(remote.server))
            continue;
        const auto found = std::find_if(all->cbegin(), all->cend(),
            [&](const Server &one) { return isSameSite(one.site, site); });
        Elsewhere there;
        there.name = found == all->cend()                         ? site.host()
            : found->name == server.name || found->name.isEmpty() ? shown(*found)
                                                                  : found->name;
        there.sent = remote.post > 0;
        if (remote.status == "publish"_L1)
            there.url = remote.url;
        list += there;
    }
    return list;
}

Result<QSet<QString>> keptFrom(Store &store, const Server &server)
{
    const auto keys = Remotes(store).servers();
    if (!keys)
        return tl::unexpected(keys.error());
    const auto isHere = [&](const QString &key) { return isSameSite(siteOf(key), server.site); };
    QSet<QString> away;
    if (std::all_of(keys->cbegin(), keys->cend(), isHere))
        return away;
    QSet<QString> here;
    for (const QString &key : *keys) {
        const auto remotes = Remotes(store).all(key);
        if (!remotes)
            return tl::unexpected(remotes.error());
        QSet<QString> &stories = isHere(key) ? here : away;
        for (const Remote &remote : *remotes)
            stories.insert(remote.story);
    }
    return away.subtract(here);
}

Result<bool> isKeptFrom(Store &store, const QString &story, const Server &server)
{
    return Remotes(store).ofStory(story).map([&](const QList<Remote> &remotes) {
        return !remotes.isEmpty()
            && std::none_of(remotes.cbegin(), remotes.cend(), [&](const Remote &remote) {
                   return isSameSite(siteOf(remote.server), server.site);
               });
    });
}

Result<void> sendToo(Store &store, const QString &story, const Server &server)
{
    const auto kept = isKeptFrom(store, story, server);
    if (!kept)
        return tl::unexpected(kept.error());
    return *kept ? mark(store, story, server.key()) : Result<void>();
}

} // namespace toasoan::servers
