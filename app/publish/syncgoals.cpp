// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/hidden.h"
#include "publish/joining.h"
#include "publish/leftover.h"
#include "publish/servers.h"
#include "publish/serversync.h"
#include "publish/updates.h"
#include "store/shares.h"
#include "story/films.h"

#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;

/// What ServerSync has to send: which stories, and how each shall stand there.
namespace toasoan {

namespace {

constexpr int mostHashes = 20;

constexpr int freshFor = 3600; // seconds

// What readers will see was decided in another hour, before the network went: it may not be right
// any more.
bool isStale(const Store::OutboxRow &row, const QDateTime &now)
{
    return (row.action == Action::Publish || row.action == Action::Withdraw)
        && row.state == "waiting"_L1 && row.at.secsTo(now) > freshFor;
}

bool needsPerson(const Store::OutboxRow &row)
{
    return row.state == "failed"_L1 || row.state == "paused"_L1;
}

QList<qint64> numbers(const QList<Store::OutboxRow> &rows)
{
    QList<qint64> ids;
    for (const Store::OutboxRow &row : rows)
        ids += row.id;
    return ids;
}

} // namespace

Result<void> ServerSync::collect()
{
    if (!mayWrite())
        return holdBack();
    if (auto asked = askAgain(); !asked)
        return asked;
    const auto rows = m_store.outbox();
    const auto conflicts = Copies(m_store).conflicts();
    const auto away = servers::keptFrom(m_store, m_wordpress.server());
    if (!rows || !conflicts || !away)
        return tl::unexpected(!rows ? rows.error() : !conflicts ? conflicts.error() : away.error());
    m_conflicts = QSet<QString>(conflicts->cbegin(), conflicts->cend());
    QSet<QString> seen = m_conflicts + *away;
    QSet<QString> mayGo;
    for (const Store::OutboxRow &row : *rows)
        if (!m_automatic || !needsPerson(row))
            mayGo.insert(row.story);
    for (const Store::OutboxRow &row : *rows) {
        if (!mayGo.contains(row.story)) {
            seen.insert(row.story);
            continue;
        }
        if (seen.contains(row.story))
            continue;
        seen.insert(row.story);
        const auto goals = goalsFor(row.story);
        if (!goals)
            return tl::unexpected(goals.error());
        m_goals += *goals;
        if (auto settled = settleOthers(*rows, row.story, *goals); !settled)
            return settled;
    }
    Result<void> done = collectPlanned(seen);
    if (done && mayPublish())
        done = collectEnded(seen);
    if (done && mayWrite())
        done = collectUnsent(seen);
    if (done && mayWrite())
        done = collectShared(seen);
    if (done && mayWrite())
        done = collectJoined(seen);
    if (done && mayWrite())
        done = collectDataless(seen);
    return done;
}

// Only what goes by itself: who syncs by hand has just said so.
Result<void> ServerSync::askAgain()
{
    const auto rows = m_store.outbox();
    const auto away = servers::keptFrom(m_store, m_wordpress.server());
    if (!rows || !away)
        return tl::unexpected(rows ? away.error() : rows.error());
    for (const Store::OutboxRow &row : *rows) {
        if (!m_automatic || !isStale(row, m_store.now()) || away->contains(row.story))
            continue;
        const QString why = tr(
            "it was decided more than an hour ago and could not go out until now; say once more "
            "that it is right");
        if (auto set = m_store.setOutbox(row.id, u"failed"_s, why); !set)
            return set;
        m_needsYou.insert(row.story, why);
        m_report.waiting += tr("“%1” still waits: %2").arg(titleOf(row.story), why);
    }
    return {};
}

// Steps that were overtaken: somebody published the story meanwhile, or it was recalled before it
// was ever sent.
Result<void> ServerSync::settleOthers(
    const QList<Store::OutboxRow> &rows, const QString &story, const QList<PushGoal> &goals)
{
    for (const Store::OutboxRow &row : rows) {
        const bool goes = std::any_of(goals.cbegin(), goals.cend(),
            [&](const PushGoal &goal) { return goal.rows.contains(row.id); });
        if (row.story != story || goes)
            continue;
        if (auto set = m_store.setOutbox(row.id, u"done"_s); !set)
            return set;
    }
    return {};
}

// An update that was published or withdrawn here, and the server was not told that it is over.
Result<void> ServerSync::collectEnded(QSet<QString> &seen)
{
    const auto remotes = Remotes(m_store).all(updates::channel(m_wordpress.server()));
    if (!remotes)
        return tl::unexpected(remotes.error());
    for (const Remote &remote : *remotes) {
        if (remote.status == "trash"_L1 || seen.contains(remote.story))
            continue;
        const auto story = m_store.story(remote.story);
        if (!story)
            return tl::unexpected(story.error());
        const auto live = Remotes(m_store).of(remote.story, m_wordpress.server().key());
        if (!live)
            return tl::unexpected(live.error());
        const bool published
            = story->state == State::Published && *live && (*live)->revision == story->liveRevision;
        if (!published && story->state != State::Withdrawn)
            continue;
        const auto goal = updateGoal(*story);
        if (!goal)
            return tl::unexpected(goal.error());
        m_goals += *goal;
        seen.insert(remote.story);
    }
    return {};
}

// What was submitted before the newsroom had its server.
Result<void> ServerSync::collectUnsent(QSet<QString> &seen)
{
    const Server &server = m_wordpress.server();
    for (const State state : {State::Submitted, State::Approved, State::Updating}) {
        const auto unsent = Remotes(m_store).unsent(
            state, state == State::Updating ? updates::channel(server) : server.key());
        if (!unsent)
            return tl::unexpected(unsent.error());
        if (auto added = collectGoals(*unsent, seen); !added)
            return added;
    }
    return {};
}

Result<void> ServerSync::collectGoals(const QStringList &ids, QSet<QString> &seen)
{
    for (const QString &id : ids) {
        if (seen.contains(id))
            continue;
        const auto goals = goalsFor(id);
        if (!goals)
            return tl::unexpected(goals.error());
        m_goals += *goals;
        seen.insert(id);
    }
    return {};
}

// Updates to which another of the same story was joined: no step of anybody's says so.
Result<void> ServerSync::collectJoined(QSet<QString> &seen)
{
    const auto left = leftover::all(m_store, m_wordpress.server().key());
    if (!left)
        return tl::unexpected(left.error());
    for (const LeftOver &one : *left) {
        const auto first = Remotes(m_store).of(one.story, updates::channel(m_wordpress.server()));
        if (!first)
            return tl::unexpected(first.error());
        const bool moved = *first && (*first)->post < one.post && (*first)->status != "trash"_L1;
        if (!moved || seen.contains(one.story))
            continue;
        const auto goals = goalsFor(one.story);
        if (!goals)
            return tl::unexpected(goals.error());
        m_goals += *goals;
        seen.insert(one.story);
    }
    return {};
}

// Plans are not in the outbox: they follow from what stands here and what the server was told.
Result<void> ServerSync::collectPlanned(QSet<QString> &seen)
{
    const QString server = m_wordpress.server().key();
    const auto planned = m_store.list({.state = State::Scheduled});
    if (!planned)
        return tl::unexpected(planned.error());
    for (const StorySummary &summary : *planned) {
        const auto remote = Remotes(m_store).of(summary.id, server);
        const auto story = m_store.story(summary.id);
        if (!remote || !story)
            return tl::unexpected(remote ? story.error() : remote.error());
        const auto goal = goalFor(*story);
        if (!goal)
            return tl::unexpected(goal.error());
        const bool known = *remote && (*remote)->status == "future"_L1
            && (*remote)->dueAt == goal->at && (*remote)->revision == goal->revision;
        if (!seen.contains(summary.id) && !known)
            m_goals += *goal;
        seen.insert(summary.id);
    }
    const auto remotes = Remotes(m_store).planned(server);
    if (!remotes)
        return tl::unexpected(remotes.error());
    for (const Remote &remote : *remotes) {
        if (seen.contains(remote.story))
            continue;
        const auto goals = goalsFor(remote.story);
        if (!goals)
            return tl::unexpected(goals.error());
        m_goals += *goals;
    }
    return {};
}

// Decided for another server of the newsroom: it stays in the outbox until that one is in use.
Result<void> ServerSync::noteElsewhere()
{
    const auto rows = m_store.outbox();
    const auto away = servers::keptFrom(m_store, m_wordpress.server());
    if (!rows || !away)
        return tl::unexpected(rows ? away.error() : rows.error());
    QSet<QString> told;
    for (const Store::OutboxRow &row : *rows) {
        if (!away->contains(row.story) || told.contains(row.story))
            continue;
        told.insert(row.story);
        const auto places = servers::elsewhere(m_store, row.story, m_wordpress.server());
        if (!places)
            return tl::unexpected(places.error());
        if (!places->isEmpty())
            m_report.waiting += tr("“%1” waits for %2, which is not in use")
                                    .arg(titleOf(row.story), places->constFirst().name);
    }
    const auto behind = servers::behind(m_store, m_wordpress.server());
    if (!behind)
        return tl::unexpected(behind.error());
    for (const QString &id : *behind)
        m_report.last.warnings += tr(
            "“%1” was published anew or withdrawn while another server was in use; readers of this "
            "one still see it as it was. “Send it to this server, too” among the story's actions, "
            "or “server send”, says that it holds here as well.")
                                      .arg(titleOf(id));
    return {};
}

// Publishing and withdrawing are said of the live story, other steps of its update; once readers
// see it, no other step is one of the live story.
Result<QList<Store::OutboxRow>> ServerSync::rowsOf(const Story &story, bool update) const
{
    const bool seen = story.state == State::Updating || story.state == State::Published;
    return m_store.outbox().map([&](QList<Store::OutboxRow> rows) {
        rows.removeIf([&](const Store::OutboxRow &row) {
            const bool live = row.action == Action::Publish || row.action == Action::Withdraw;
            const bool its = update ? story.state == State::Updating && !live : !seen || live;
            return row.story != story.id || !its;
        });
        return rows;
    });
}

Result<QList<PushGoal>> ServerSync::goalsFor(const QString &id) const
{
    const auto story = m_store.story(id);
    if (!story)
        return tl::unexpected(story.error());
    const auto remote = Remotes(m_store).of(id, updates::channel(m_wordpress.server()));
    const auto rows = rowsOf(*story, false);
    if (!remote || !rows)
        return tl::unexpected(remote ? rows.error() : remote.error());
    const bool there = *remote && (*remote)->status != "trash"_L1;
    const bool seen = story->state == State::Published || story->state == State::Updating;
    const bool over = story->state == State::Published || story->state == State::Withdrawn;
    QList<PushGoal> goals;
    if (!seen || !rows->isEmpty()) {
        const auto live = goalFor(*story);
        if (!live)
            return tl::unexpected(live.error());
        goals += *live;
    }
    if (story->state == State::Updating ? there || story->review != Review::Open
                                        : there && over && !goals.isEmpty() && mayPublish()) {
        const auto update = updateGoal(*story);
        if (!update)
            return tl::unexpected(update.error());
        goals += *update;
    }
    return goals;
}

// An open one that was never sent stays here, as a draft does.
Result<PushGoal> ServerSync::updateGoal(const Story &story) const
{
    const auto rows = rowsOf(story, true);
    if (!rows)
        return tl::unexpected(rows.error());
    PushGoal goal{story, story.content, story.revision, u"draft"_s, {}, {}, true, numbers(*rows)};
    switch (story.review) {
    case Review::None:
        goal.status = u"trash"_s;
        break;
    case Review::Open:
        break;
    case Review::Submitted:
    case Review::Approved:
        goal.status = u"pending"_s;
        break;
    case Review::Returned:
        if (m_wordpress.server().offers(u"returned"_s))
            goal.status = u"returned"_s;
        break;
    }
    const auto envelope = envelopeFor(goal);
    if (!envelope)
        return tl::unexpected(envelope.error());
    goal.envelope = *envelope;
    return goal;
}

Result<PushGoal> ServerSync::goalFor(const Story &story) const
{
    const Server &server = m_wordpress.server();
    const auto rows = rowsOf(story, false);
    const auto remote = Remotes(m_store).of(story.id, server.key());
    if (!rows || !remote)
        return tl::unexpected(rows ? remote.error() : rows.error());
    PushGoal goal{story, story.content, story.revision, u"draft"_s, {}, {}, false, numbers(*rows)};
    goal.word = std::any_of(rows->cbegin(), rows->cend(), &hidden::isWord);
    bool inside = true;
    switch (story.state) {
    case State::Published:
    case State::Updating: {
        const auto live = m_store.revision(story.id, story.liveRevision);
        if (!live)
            return tl::unexpected(live.error());
        goal.content = live->content;
        goal.revision = live->number;
        goal.status = u"publish"_s;
        inside = false;
        break;
    }
    case State::Scheduled:
        goal.status = u"future"_s;
        goal.at = story.scheduledAt;
        inside = false;
        break;
    case State::Submitted:
    case State::Approved:
        goal.status = u"pending"_s;
        break;
    case State::Returned:
        if (server.offers(u"returned"_s))
            goal.status = u"returned"_s;
        break;
    case State::Draft:
        break;
    case State::Withdrawn: {
        auto farewell = envelopeFor(goal);
        if (!farewell)
            return tl::unexpected(farewell.error());
        farewell->state = State::Withdrawn;
        farewell->note = story.withdrawReason;
        if (!rows->isEmpty()) // else somebody did it there
            goal.farewell = *farewell;
        return goal;
    }
    }
    if (story.trashedAt.isValid()) {
        goal.status = u"draft"_s;
        inside = true;
    }
    if (const auto placed = placeAgain(goal, remote->value_or(Remote())); !placed)
        return tl::unexpected(placed.error());
    const QString status = remote->value_or(Remote()).status;
    const bool seen = status == "publish"_L1 || status == "future"_L1;
    if (!inside && seen && !server.offers(u"newsroom"_s))
        return goal;
    auto envelope = envelopeFor(goal);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (inside || server.offers(u"newsroom"_s)) {
        goal.envelope = *envelope;
        return goal;
    }
    goal.handover = *envelope;
    return goal;
}

Result<Envelope> ServerSync::envelopeFor(const PushGoal &goal) const
{
    const Story &story = goal.story;
    const auto films = m_store.films();
    const auto notes = m_store.notes(story.id);
    const auto history = m_store.history(story.id);
    const auto revisions = m_store.revisions(story.id, false);
    if (!films || !notes || !history || !revisions)
        return tl::unexpected(!films ? films.error()
                : !notes             ? notes.error()
                : !history           ? history.error()
                                     : revisions.error());
    const auto shown = [this](const QString &name) {
        const auto member = m_store.member(name);
        return member ? member->displayName : name;
    };
    Envelope envelope;
    envelope.story = story.id;
    envelope.state = story.trashedAt.isValid()           ? State::Draft
        : story.state == State::Updating && !goal.update ? State::Published
                                                         : story.state;
    envelope.review = goal.update ? story.review : Review::None;
    envelope.update = goal.update;
    envelope.author = story.author;
    if (!goal.update && mayBeShared(envelope.state) && !story.trashedAt.isValid()) {
        const auto sharing = Shares(m_store).of(story.id);
        if (!sharing)
            return tl::unexpected(sharing.error());
        envelope.shared = *sharing == Sharing::Yes;
    }
    envelope.authorName = shown(story.author);
    if (!history->isEmpty()) {
        const HistoryEntry &last = history->constLast();
        envelope.by = last.by;
        envelope.byName = shown(last.by);
        envelope.action = last.action;
        envelope.at = last.at;
        envelope.note = last.note;
    }
    envelope.createdAt = story.createdAt;
    for (auto it = revisions->crbegin();
         it != revisions->crend() && envelope.hashes.size() < mostHashes; ++it)
        if (!envelope.hashes.contains(it->hash))
            envelope.hashes += it->hash;
    envelope.notes = *notes;
    envelope.content = goal.content;
    for (Photo &photo : envelope.content.photos) {
        const auto twin = Copies(m_store).originalOf(photo.sha256);
        if (!twin)
            return tl::unexpected(twin.error());
        if (*twin)
            photo.sha256 = (*twin)->sha256;
    }
    envelope.films = namedFilms(goal.content.body, *films);
    for (Film &film : envelope.films)
        film.posterSha256.clear();
    envelope.hash = contentHash(envelope.content, envelope.films);
    const auto hash = hashHere(m_store, goal.content);
    if (!hash)
        return tl::unexpected(hash.error());
    if (!story.approvedHash.isEmpty() && story.approvedHash == *hash) {
        envelope.approved = envelope.hash;
        envelope.approvedBy = story.approvedBy;
    }
    return envelope;
}

} // namespace toasoan
