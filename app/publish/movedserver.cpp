// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/movedserver.h"

#include "publish/layout.h"
#include "publish/leftover.h"
#include "publish/missing.h"
#include "publish/updates.h"
#include "store/batch.h"
#include "store/rekey.h"
#include "store/remotes.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::servers {

namespace {

constexpr qsizetype mostAsked = 5;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Servers)
};

QString keyFor(const Server &server, const QString &old)
{
    return updates::isChannel(old) ? updates::channel(server) : server.key();
}

// Of every account of the site; that of this account last.
Result<QStringList> keysOf(Store &store, const QUrl &site, const QString &last)
{
    return Remotes(store).servers().map([&](QStringList keys) {
        keys.removeIf([&](const QString &key) { return !isSameSite(siteOf(key), site); });
        std::stable_sort(keys.begin(), keys.end(), [&](const QString &a, const QString &b) {
            return !a.startsWith(last) && b.startsWith(last);
        });
        return keys;
    });
}

bool isPostOf(const QJsonObject &post, const QString &story)
{
    const QString slug = post[u"slug"_s].toString();
    constexpr auto trashed = "__trashed"_L1;
    return isSlugOf(slug.endsWith(trashed) ? slug.chopped(trashed.size()) : slug, story)
        || post[u"content"_s][u"raw"_s].toString().contains(storyMark(story));
}

// With `newer`, what is known under the old name is put over what is known under the new one.
Result<void> rename(Store &store, const QString &key, const Server &server, bool newer)
{
    const QString now = keyFor(server, key);
    const Result<void> done = renameServer(store, key, now, newer);
    Result<void> held = done ? layout::rename(store, key, now) : done;
    if (held)
        held = missing::rename(store, key, now);
    return held && !updates::isChannel(key) ? leftover::rename(store, key, now) : held;
}

void askOne(QList<Remote> left, Wordpress &wordpress, const std::function<void(Result<void>)> &then)
{
    if (left.isEmpty()) {
        then(fail(Error::Kind::Refused,
            Text::tr("The server at the new address has none of the stories that are known of the "
                     "old one. Nothing was changed.")));
        return;
    }
    const Remote remote = left.takeFirst();
    wordpress.post(remote.post, [=, &wordpress](const RestAnswer &answer) {
        if (answer.done() && isPostOf(answer.object(), remote.story))
            then({});
        else if (answer.done() || answer.outcome == Outcome::Gone
            || answer.outcome == Outcome::Forbidden)
            askOne(left, wordpress, then);
        else
            then(tl::unexpected(answer.error));
    });
}

} // namespace

Result<void> inherit(Store &store, const Server &server)
{
    const auto used = serverOf(store);
    if (!used)
        return tl::unexpected(used.error());
    const QString last = *used ? (*used)->key() : QString();
    const auto keys = keysOf(store, server.site, last);
    if (!keys)
        return tl::unexpected(keys.error());
    Batch batch(store);
    Result<void> done = batch.begin();
    for (const QString &key : *keys) {
        if (done && keyFor(server, key) != key)
            done = rename(store, key, server, !last.isEmpty() && key.startsWith(last));
    }
    return done ? batch.commit() : done;
}

void lookForPosts(Store &store, const QUrl &old, Wordpress &wordpress,
    const std::function<void(Result<void>)> &then)
{
    const auto keys = keysOf(store, old, {});
    QList<Remote> posts;
    for (const QString &key : keys.value_or(QStringList())) {
        if (updates::isChannel(key))
            continue;
        const auto remotes = Remotes(store).all(key);
        for (const Remote &remote : remotes.value_or(QList<Remote>()))
            if (remote.post > 0)
                posts += remote;
    }
    if (!keys || keys->isEmpty()) {
        then(!keys ? tl::unexpected(keys.error())
                   : Result<void>(fail(Error::Kind::NotFound,
                       Text::tr("No story of this newsroom stands or waits at %1.")
                           .arg(old.toString()))));
        return;
    }
    if (posts.isEmpty()) { // all of it only waits
        then({});
        return;
    }
    std::sort(posts.begin(), posts.end(),
        [](const Remote &a, const Remote &b) { return a.post > b.post; });
    askOne(posts.mid(0, mostAsked), wordpress, then);
}

Result<void> move(Store &store, const QUrl &old, const Server &server)
{
    auto all = known(store);
    auto keys = keysOf(store, old, server.login + u'@');
    if (!all || !keys)
        return tl::unexpected(all ? keys.error() : all.error());
    std::reverse(keys->begin(), keys->end()); // what this account knew of it is not overwritten
    if (isSameSite(old, server.site))
        return fail(Error::Kind::Invalid,
            Text::tr("Both are the same address: %1").arg(server.site.toString()));
    Batch batch(store);
    Result<void> done = batch.begin();
    for (const QString &key : *keys) {
        if (done)
            done = rename(store, key, server, false);
        if (done)
            done = moveAddresses(
                store, keyFor(server, key), siteOf(key).toString(), server.site.toString());
    }
    all->removeIf([&](const Server &one) { return isSameSite(one.site, old); });
    if (done)
        done = keepServers(store, *all);
    if (done)
        done = setServer(store, server);
    return done ? batch.commit() : done;
}

} // namespace toasoan::servers
