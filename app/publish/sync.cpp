// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sync.h"

#include "publish/servers.h"
#include "publish/storypictures.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QString headlineOf(const Store &store, const QString &id)
{
    const auto story = store.story(id);
    return story && !story->content.headline.isEmpty() ? story->content.headline : id;
}

QString waitingText(const Store &store, const QString &id, const QString &why)
{
    return QCoreApplication::translate("Sync", "“%1” still waits: %2")
        .arg(headlineOf(store, id), why);
}

/// Brings the destination in line, which serves every row of the outbox. Rows are marked before and
/// after, so that a crash leaves them to be verified, never forgotten.
Result<Published> send(Store &store, Destination &destination, const QString &story)
{
    const auto rows = store.outbox();
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Store::OutboxRow &row : *rows)
        if (const auto set = store.setOutbox(row.id, u"sending"_s); !set)
            return tl::unexpected(set.error());
    auto published = destination.publish(store, story);
    for (const Store::OutboxRow &row : *rows) {
        const auto set = published ? store.setOutbox(row.id, u"done"_s)
                                   : store.setOutbox(row.id, u"failed"_s, published.error().text);
        if (!set)
            return tl::unexpected(set.error());
    }
    return published;
}

QString doneText(const Store &store, const Store::OutboxRow &row)
{
    const QString headline = headlineOf(store, row.story);
    return row.action == Action::Withdraw
        ? QCoreApplication::translate("Sync", "Withdrawn from the site: “%1”").arg(headline)
        : QCoreApplication::translate("Sync", "On the site: “%1”").arg(headline);
}

Result<void> picturesOf(const Store &store, const QString &id)
{
    return store.story(id).and_then(
        [&](const Story &story) { return picturesStand(store, story.content.photos); });
}

// A second page of the same story is nobody's wish until somebody says so.
Result<void> meantFor(Store &store, const QString &id, const Server &server)
{
    const auto kept = servers::isKeptFrom(store, id, server);
    const auto places = servers::elsewhere(store, id, server);
    if (!kept || !places)
        return tl::unexpected(kept ? places.error() : kept.error());
    if (!*kept || places->isEmpty())
        return {};
    return fail(Error::Kind::Refused,
        QCoreApplication::translate("Sync",
            "The story belongs to %1, and %2 is in use: it would become a second article. Publish "
            "it there, or say that it shall go to %2 as well.")
            .arg(places->constFirst().name, server.name));
}

} // namespace

Result<SyncReport> sync(Store &store, Destination &destination, const Member &by)
{
    SyncReport report;
    const auto due = store.due();
    if (!due)
        return tl::unexpected(due.error());
    const auto server = serverOf(store);
    if (!server)
        return tl::unexpected(server.error());
    for (const QString &id : *due) {
        auto done = *server ? Result<void>() : picturesOf(store, id);
        if (done)
            done = store.transition(id, Action::Publish, by).map([](const Story &) {});
        if (!done)
            report.waiting.append(waitingText(store, id, done.error().text));
    }
    if (*server) // its own sync sends, over the network
        return report;
    const auto rows = store.outbox();
    if (!rows)
        return tl::unexpected(rows.error());
    // also without a row the site is brought in line: a folder can lose pages on its own
    auto published = send(store, destination, rows->isEmpty() ? QString() : rows->last().story);
    if (!published) {
        if (rows->isEmpty())
            return tl::unexpected(published.error());
        for (const Store::OutboxRow &row : *rows)
            report.waiting.append(waitingText(store, row.story, published.error().text));
        return report;
    }
    for (const Store::OutboxRow &row : *rows)
        report.done.append(doneText(store, row));
    report.last = *published;
    report.done += published->warnings;
    return report;
}

Result<std::pair<Story, Published>> publishStory(Store &store, Destination &destination,
    const QString &id, Action action, const Member &by, const TransitionArgs &args)
{
    const auto server = serverOf(store);
    if (!server)
        return tl::unexpected(server.error());
    if (*server && action == Action::Publish)
        if (const auto meant = meantFor(store, id, **server); !meant)
            return tl::unexpected(meant.error());
    if (!*server && action == Action::Publish)
        if (const auto stand = picturesOf(store, id); !stand)
            return tl::unexpected(stand.error());
    const auto story = store.transition(id, action, by, args);
    if (!story)
        return tl::unexpected(story.error());
    if (*server)
        return std::pair(*story, Published());
    auto published = send(store, destination, story->id);
    if (!published) {
        Error error = published.error();
        const QString decided = action == Action::Withdraw
            ? QCoreApplication::translate("Sync",
                "The story is withdrawn here, but the site could not be changed; it waits in the "
                "outbox. %1")
            : QCoreApplication::translate("Sync",
                "The story is published here, but the site could not be changed; it waits in the "
                "outbox. %1");
        error.text = decided.arg(error.text);
        return tl::unexpected(error);
    }
    const auto now = store.story(story->id);
    if (!now)
        return tl::unexpected(now.error());
    return std::pair(*now, *published);
}

} // namespace toasoan
