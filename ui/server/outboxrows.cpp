// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/outboxrows.h"

#include "publish/hidden.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int doneShown = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

QString headlineOf(const Store &store, const QString &id)
{
    const auto story = store.summary(id);
    return story && !story->headline.isEmpty() ? story->headline : Words::tr("Without a headline");
}

QString actOf(Action action)
{
    switch (action) {
    case Action::Withdraw:
        return Words::tr("Withdraw");
    case Action::Submit:
        return Words::tr("Submit");
    case Action::Recall:
        return Words::tr("Recall");
    case Action::Return:
        return Words::tr("Return");
    case Action::Approve:
        return Words::tr("Tell of the approval");
    case Action::Trash:
    case Action::Untrash:
        return Words::tr("Tell of the trash");
    default:
        return Words::tr("Publish");
    }
}

OutboxItem itemOf(const Store &store, const Store::OutboxRow &row)
{
    OutboxItem item;
    item.story = row.story;
    item.headline = headlineOf(store, row.story);
    item.act = actOf(row.action);
    item.reason = row.error;
    item.at = row.at;
    return item;
}

bool isThere(Store &store, const ServerLink &link, const QString &story)
{
    if (!link.server())
        return false;
    const auto remote = Remotes(store).of(story, link.server()->key());
    return remote && *remote && (*remote)->revision > 0;
}

void place(OutboxItem &item, const Store::OutboxRow &row, const ServerLink &link)
{
    const bool sending = link.state() == ServerLink::State::Sending;
    item.paused = row.state == "paused"_L1;
    if (row.state == "failed"_L1)
        item.group = OutboxItem::Group::NeedsYou;
    else if (row.state == "sending"_L1 && sending)
        item.group = OutboxItem::Group::Sending;
    item.mayTry = !sending;
    // What left here and was not answered for is looked after before anything else.
    const bool open = row.state == "sending"_L1;
    item.mayPause = !open && !sending;
    item.mayDrop = !open && !sending;
    const QString other = link.waitsFor(row.story);
    item.elsewhere = !other.isEmpty();
    if (item.paused)
        item.reason = Words::tr("halted by you");
    else if (item.elsewhere)
        item.reason = Words::tr("for %1, which is not in use").arg(other);
}

OutboxItem sharedItem(const Store &store, const sharing::Draft &draft)
{
    OutboxItem item;
    item.story = draft.story;
    item.headline = headlineOf(store, draft.story);
    item.act = draft.ending ? Words::tr("Share no more") : Words::tr("Share the draft");
    if (draft.told)
        item.group = OutboxItem::Group::Done;
    return item;
}

bool holds(const QList<OutboxItem> &items, const QString &story)
{
    return std::any_of(
        items.cbegin(), items.cend(), [&](const OutboxItem &item) { return item.story == story; });
}

// No row stands for them: what there is to send follows from what the server was told.
void addShared(const Session &session, const ServerLink &link, const QList<sharing::Draft> &drafts,
    QList<OutboxItem> &items)
{
    const Store &store = session.store();
    const bool sending = link.state() == ServerLink::State::Sending;
    for (const sharing::Draft &draft : drafts) {
        if (draft.told || holds(items, draft.story))
            continue;
        OutboxItem item = sharedItem(store, draft);
        const QString problem = link.problemOf(draft.story);
        item.reason = problem.isEmpty() ? link.reasonOf(draft.story) : problem;
        if (sending)
            item.group = OutboxItem::Group::Sending;
        else if (!problem.isEmpty())
            item.group = OutboxItem::Group::NeedsYou;
        item.mayTry = !sending;
        const auto story = store.summary(draft.story);
        item.mayUnshare = !sending && !draft.ending && story
            && story->author == session.member().name; // nobody else may stop it
        items += item;
    }
}

// Trying again would only ask again.
void askLayout(const Store &store, OutboxItem &item)
{
    item.ask = OutboxItem::Ask::Layout;
    item.mayTry = item.mayPause = false;
    item.layout = layout::partsAsked(store, item.story).value_or(QStringList()).join(u", "_s);
    item.reason = Words::tr("somebody changed it on the server in a way that no story can hold "
                            "(%1). Sending the story would undo that: say which stays")
                      .arg(item.layout);
}

void addMissing(const Store &store, const ServerLink &link, QList<OutboxItem> &items)
{
    for (const missing::Missing &one : link.missing()) {
        items.removeIf([&](const OutboxItem &item) { return item.story == one.story; });
        OutboxItem item;
        item.story = one.story;
        item.headline = headlineOf(store, one.story);
        item.act = Words::tr("Missing on the server");
        item.reason = missingReason();
        item.group = OutboxItem::Group::NeedsYou;
        item.ask = OutboxItem::Ask::Missing;
        items += item;
    }
}

} // namespace

QList<OutboxItem> outboxItems(Session &session, const ServerLink &link)
{
    Store &store = session.store();
    QList<OutboxItem> items;
    const auto find = [&](const QString &story) {
        return std::find_if(items.begin(), items.end(),
            [&](const OutboxItem &item) { return item.story == story; });
    };
    for (const Store::OutboxRow &row : store.outbox().value_or(QList<Store::OutboxRow>())) {
        OutboxItem item = itemOf(store, row);
        place(item, row, link);
        if (row.action == Action::Publish
            && (isThere(store, link, row.story) || hidden::isHiddenThere(store, row.story)))
            item.act = Words::tr("Publish the update");
        if (const auto known = find(row.story); known != items.end())
            *known = item; // the newest says what is wanted now
        else
            items += item;
    }
    for (const QString &id : link.unsentPlans()) {
        if (find(id) != items.end())
            continue;
        OutboxItem item;
        item.story = id;
        item.headline = headlineOf(store, id);
        item.act = Words::tr("Plan on the server");
        item.reason = link.problemOf(id);
        if (!link.problemOf(id).isEmpty())
            item.group = OutboxItem::Group::NeedsYou;
        item.mayTry = link.state() != ServerLink::State::Sending;
        items += item;
    }
    const QList<sharing::Draft> drafts = link.sharedDrafts();
    addShared(session, link, drafts, items);
    addMissing(store, link, items);
    for (OutboxItem &item : items)
        if (item.ask == OutboxItem::Ask::Nothing && item.group == OutboxItem::Group::NeedsYou
            && layout::isAsked(store, item.story).value_or(false))
            askLayout(store, item);
    for (OutboxItem &item : items)
        if (item.group == OutboxItem::Group::Sending)
            item.step = link.stepOf(item.story);
    if (store.isReadOnly())
        for (OutboxItem &item : items)
            item.mayTry = item.mayPause = item.mayDrop = item.mayUnshare = false;
    std::stable_sort(items.begin(), items.end(),
        [](const OutboxItem &a, const OutboxItem &b) { return a.group < b.group; });
    for (const Store::OutboxRow &row :
        Remotes(store).sent(doneShown).value_or(QList<Store::OutboxRow>())) {
        OutboxItem item = itemOf(store, row);
        item.group = OutboxItem::Group::Done;
        items += item;
    }
    for (const sharing::Draft &draft : drafts)
        if (draft.told && find(draft.story) == items.end())
            items += sharedItem(store, draft);
    return items;
}

QString missingReason()
{
    return Words::tr("The server seems to have been set back to an old copy, or somebody deleted "
                     "it with others.");
}

int goingCount(const QList<OutboxItem> &items)
{
    return int(std::count_if(items.cbegin(), items.cend(), [](const OutboxItem &item) {
        return (item.group == OutboxItem::Group::Waiting
                   || item.group == OutboxItem::Group::Sending)
            && !item.paused && !item.elsewhere;
    }));
}

int unsentCount(const QList<OutboxItem> &items)
{
    return int(std::count_if(items.cbegin(), items.cend(),
        [](const OutboxItem &item) { return item.group != OutboxItem::Group::Done; }));
}

} // namespace toasoan
