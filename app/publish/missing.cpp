// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/missing.h"

#include "publish/blocks.h"
#include "store/batch.h"
#include "store/copies.h"
#include "store/remotes.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::missing {

namespace {

constexpr QLatin1String settingName("server.missing "); // and which server

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Missing)
};

// That an editor gave one up no reporter's desk hears; it may say so itself.
Result<QList<Missing>> chosen(
    Store &store, const Server &server, const QStringList &stories, const Member &by, bool again)
{
    auto list = still(store, server);
    if (!list)
        return list;
    if ((again && !server.isEditor()) || (server.isEditor() && !decides(by.role)))
        return fail(Error::Kind::Refused,
            Text::tr("Only an editor may say what becomes of articles that are missing on the "
                     "server."));
    QList<Missing> found;
    for (const QString &given : stories) {
        const auto story = store.story(given);
        if (!story)
            return tl::unexpected(story.error());
        const auto one = std::find_if(list->cbegin(), list->cend(),
            [&](const Missing &missing) { return missing.story == story->id; });
        if (one == list->cend())
            return fail(Error::Kind::Refused,
                Text::tr("“%1” is not missing on the server.").arg(story->content.headline));
        found += *one;
    }
    if (stories.isEmpty())
        found = *list;
    if (found.isEmpty())
        return fail(Error::Kind::Refused, Text::tr("Nothing is missing on the server."));
    return found;
}

Result<void> forget(Store &store, const Server &server, const QList<Missing> &done)
{
    auto list = all(store, server);
    if (!list)
        return tl::unexpected(list.error());
    list->removeIf([&](const Missing &one) {
        return std::any_of(done.cbegin(), done.cend(),
            [&](const Missing &other) { return one.story == other.story; });
    });
    return keep(store, server, *list);
}

Result<bool> isStill(Store &store, const Server &server, const Missing &one)
{
    const auto story = store.summary(one.story);
    if (!story && story.error().kind == Error::Kind::NotFound)
        return false;
    const auto remote = Remotes(store).of(one.story, server.key());
    if (!story || !remote)
        return tl::unexpected(story ? remote.error() : story.error());
    return (story->state == State::Published || story->state == State::Updating)
        && (remote->value_or(Remote()).post == one.post || remote->value_or(Remote()).post == 0);
}

// Without its post, and with its address: it is made there once more.
Result<void> queue(Store &store, const Server &server, const Missing &missing)
{
    const auto story = store.story(missing.story);
    auto remote = Remotes(store).of(missing.story, server.key());
    if (!story || !remote)
        return tl::unexpected(story ? remote.error() : story.error());
    Remote again = remote->value_or(Remote());
    again.story = missing.story;
    again.server = server.key();
    again.post = 0;
    again.revision = 0;
    again.status.clear();
    again.base.clear();
    const Result<void> set = Remotes(store).set(again);
    return set ? store.sendAgain(story->id, Action::Publish, story->liveRevision) : set;
}

} // namespace

Result<QList<Missing>> all(const Store &store, const Server &server)
{
    return store.setting(settingName + server.key()).map([](const QString &kept) {
        QList<Missing> list;
        const QJsonArray array = QJsonDocument::fromJson(kept.toUtf8()).array();
        for (const auto &one : array)
            list += Missing{one[u"story"_s].toString(), one[u"post"_s].toInteger()};
        return list;
    });
}

Result<QList<Missing>> still(Store &store, const Server &server)
{
    auto list = all(store, server);
    if (!list)
        return list;
    QList<Missing> left;
    for (const Missing &one : std::as_const(*list)) {
        const auto is = isStill(store, server, one);
        if (!is)
            return tl::unexpected(is.error());
        if (*is)
            left += one;
    }
    if (left.size() < list->size())
        if (const auto kept = keep(store, server, left); !kept)
            return tl::unexpected(kept.error());
    return left;
}

Result<void> rename(Store &store, const QString &from, const QString &to)
{
    const auto kept = store.setting(settingName + from);
    if (!kept)
        return tl::unexpected(kept.error());
    if (kept->isEmpty())
        return {};
    const Result<void> done = store.setSetting(settingName + to, *kept);
    return done ? store.setSetting(settingName + from, {}) : done;
}

Result<void> keep(Store &store, const Server &server, const QList<Missing> &list)
{
    QJsonArray array;
    for (const Missing &one : list)
        array += QJsonObject{{u"story"_s, one.story}, {u"post"_s, one.post}};
    return store.setSetting(settingName + server.key(),
        array.isEmpty() ? QString()
                        : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

Result<void> add(Store &store, const Server &server, const Missing &one)
{
    auto list = all(store, server);
    if (!list)
        return tl::unexpected(list.error());
    list->removeIf([&](const Missing &known) { return known.story == one.story; });
    return keep(store, server, *list + QList<Missing>{one});
}

Result<void> sendAgain(
    Store &store, const Server &server, const QStringList &stories, const Member &by)
{
    const auto list = chosen(store, server, stories, by, true);
    if (!list)
        return tl::unexpected(list.error());
    Batch together(store);
    Result<void> done = together.begin();
    for (const Missing &one : *list)
        if (done)
            done = queue(store, server, one);
    if (done)
        done = forget(store, server, *list);
    return done ? together.commit() : done;
}

Result<void> withdraw(
    Store &store, const Server &server, const QStringList &stories, const Member &by)
{
    const auto list = chosen(store, server, stories, by, false);
    if (!list)
        return tl::unexpected(list.error());
    for (const Missing &one : *list) {
        Result<void> done = takeAsWithdrawn(store, one.story, server.key(), by.name);
        if (done)
            done = forget(store, server, {one});
        if (!done)
            return done;
    }
    return {};
}

Result<void> takeAsWithdrawn(
    Store &store, const QString &story, const QString &server, const QString &by)
{
    const auto here = store.story(story);
    if (!here)
        return tl::unexpected(here.error());
    Taken how;
    how.content = here->content;
    how.by = by;
    how.action = Action::Withdraw;
    how.note = Text::tr("deleted on the server");
    how.state = State::Withdrawn;
    how.trashed = here->trashedAt.isValid();
    if (const auto taken = store.take(story, how); !taken)
        return tl::unexpected(taken.error());
    Remote none;
    none.story = story;
    none.server = server;
    return Remotes(store).set(none);
}

bool isAddress(const QString &url)
{
    return QUrl(url).path().size() > 1 && !QUrl(url).hasQuery();
}

// What was kept before the slug itself was: of the address its end, if a desk made that.
Result<QString> slugBefore(Store &store, const Remote &remote)
{
    return Copies(store).baseTexts(remote.story, remote.server).map([&](const QByteArray &texts) {
        const auto kept = keptTextsFrom(texts);
        if (kept && !kept->slug.isEmpty())
            return kept->slug;
        const QStringList parts = QUrl(remote.url).path().split(u'/', Qt::SkipEmptyParts);
        const QString last = parts.isEmpty() ? QString() : parts.constLast();
        return isSlugOf(last, remote.story) ? last : QString();
    });
}

} // namespace toasoan::missing
