// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/layout.h"

#include "publish/joining.h"
#include "publish/server.h"
#include "publish/updates.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::layout {

namespace {

constexpr QLatin1String settingName("server.layout "); // and which channel

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

Result<QJsonObject> all(const Store &store, const QString &channel)
{
    return store.setting(settingName + channel).map([](const QString &kept) {
        return QJsonDocument::fromJson(kept.toUtf8()).object();
    });
}

Result<void> keep(Store &store, const QString &channel, const QJsonObject &all)
{
    return store.setSetting(settingName + channel,
        all.isEmpty() ? QString()
                      : QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

QStringList channelsOf(const Server &server)
{
    return {server.key(), updates::channel(server)};
}

} // namespace

Result<std::optional<Held>> of(const Store &store, const QString &story, const QString &channel)
{
    return all(store, channel).map([&](const QJsonObject &kept) -> std::optional<Held> {
        if (!kept.contains(story))
            return {};
        const QJsonValue one = kept[story];
        Held held{story, channel, one[u"print"_s].toString(), one[u"plain"_s].toString(), {},
            Choice(one[u"choice"_s].toInt())};
        const QJsonArray parts = one[u"parts"_s].toArray();
        for (const auto &part : parts)
            held.parts += part.toString();
        return held;
    });
}

Result<void> hold(Store &store, const Held &held)
{
    auto kept = all(store, held.channel);
    if (!kept)
        return tl::unexpected(kept.error());
    kept->insert(held.story,
        QJsonObject{{u"print"_s, held.print}, {u"plain"_s, held.plain},
            {u"parts"_s, QJsonArray::fromStringList(held.parts)}, {u"choice"_s, int(held.choice)}});
    return keep(store, held.channel, *kept);
}

Result<void> release(Store &store, const QString &story, const QString &channel)
{
    auto kept = all(store, channel);
    if (!kept || !kept->contains(story))
        return kept.map([](const QJsonObject &) {});
    kept->remove(story);
    return keep(store, channel, *kept);
}

Result<void> rename(Store &store, const QString &from, const QString &to)
{
    const auto old = all(store, from);
    auto now = all(store, to);
    if (!old || !now)
        return tl::unexpected(old ? now.error() : old.error());
    if (old->isEmpty())
        return {};
    for (auto it = old->begin(); it != old->end(); ++it)
        now->insert(it.key(), it.value());
    const Result<void> done = keep(store, to, *now);
    return done ? keep(store, from, {}) : done;
}

namespace {

// The one that asks, if any does.
Result<std::optional<Held>> heldOf(const Store &store, const QString &story)
{
    const auto server = serverOf(store);
    if (!server)
        return tl::unexpected(server.error());
    for (const QString &channel : *server ? channelsOf(**server) : QStringList()) {
        auto held = of(store, story, channel);
        if (!held || (*held && (*held)->choice != Choice::Mine))
            return held;
    }
    return std::optional<Held>();
}

} // namespace

QString needsChoice(const Held &held)
{
    return Text::tr("somebody changed on the server what no story can hold (%1), and sending it "
                    "would undo that. Say what stays: in the outbox, or by “resolve --mine” (the "
                    "story goes over it) or “resolve --theirs” (it stays as it is there)")
        .arg(held.parts.join(u", "_s));
}

Result<bool> isAsked(const Store &store, const QString &story)
{
    return heldOf(store, story).map([](const auto &held) { return held.has_value(); });
}

Result<QStringList> partsAsked(const Store &store, const QString &story)
{
    return heldOf(store, story).map([](const auto &held) {
        return held ? held->parts : QStringList();
    });
}

Result<void> choose(Store &store, const QString &story, const Member &by, Choice choice)
{
    const auto here = store.story(story);
    const auto server = serverOf(store);
    if (!here || !server)
        return tl::unexpected(here ? server.error() : here.error());
    if (!decides(by.role) && here->author != by.name)
        return fail(Error::Kind::Refused,
            Text::tr("Only its author or an editor may say what becomes of a story's layout on the "
                     "server."));
    bool known = false;
    for (const QString &channel : *server ? channelsOf(**server) : QStringList()) {
        auto held = of(store, here->id, channel);
        if (!held)
            return tl::unexpected(held.error());
        if (!*held)
            continue;
        known = true;
        (*held)->choice = choice;
        if (auto kept = hold(store, **held); !kept)
            return kept;
    }
    if (!known)
        return fail(Error::Kind::Refused,
            Text::tr("Nothing of this story on the server asks for a choice."));
    return sendAgain(store, here->id);
}

} // namespace toasoan::layout
