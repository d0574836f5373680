// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/serversync.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostHashes = 20;

bool needsPerson(const Store::OutboxRow &row)
{
    return row.state == "failed"_L1 || row.state == "paused"_L1;
}

QString outboxState(PushEnd end)
{
    switch (end) {
    case PushEnd::Done:
        return u"done"_s;
    case PushEnd::Unknown:
        return u"sending"_s;
    case PushEnd::NeedsYou:
        return u"failed"_s;
    case PushEnd::Waits:
    case PushEnd::Stopped:
        break;
    }
    return u"waiting"_s;
}

} // namespace

ServerSync::ServerSync(
    Store &store, Server server, const QString &password, Member by, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_wordpress(std::move(server), password)
    , m_by(std::move(by))
{
}

void ServerSync::start()
{
    const auto role = roleOf(m_wordpress.server().capabilities);
    if (role == Role::Editor || role == Role::Administrator) {
        const auto due = m_store.due();
        if (!due) {
            stop(due.error().text);
            return;
        }
        for (const QString &id : *due)
            if (const auto story = m_store.transition(id, Action::Publish, m_by); !story)
                m_report.waiting.append(
                    tr("“%1” still waits: %2").arg(titleOf(id), story.error().text));
    }
    if (const auto collected = collect(); !collected) {
        stop(collected.error().text);
        return;
    }
    // a revoked password is no error of other requests: they would answer as for a stranger; what
    // changed is asked as its writer sees it, and that is refused to a stranger
    if (mayWrite())
        pull();
    else
        m_wordpress.me([this](const RestAnswer &answer) { signedIn(answer); });
}

void ServerSync::pull()
{
    auto *pull = new Pull(m_store, m_wordpress, this);
    pull->setBefore(m_before);
    connect(pull, &Pull::finished, this, [this, pull] {
        pull->deleteLater();
        pulled(*pull);
    });
    pull->start();
}

void ServerSync::pulled(const Pull &pull)
{
    m_report.done += pull.done();
    m_report.waiting += pull.waiting();
    m_report.last.warnings += pull.warnings();
    m_mayRetry = m_mayRetry || !pull.waiting().isEmpty();
    if (!pull.storeError().isEmpty()) {
        stop(pull.storeError());
        return;
    }
    const Outcome said = pull.answer().outcome;
    const bool refused
        = said == Outcome::Refused || said == Outcome::SignIn || said == Outcome::Forbidden;
    if (refused && !pull.answered()) {
        m_wordpress.me([this](const RestAnswer &answer) { signedIn(answer); });
        return;
    }
    if (!pull.answer().done() || !pull.answered()) {
        signedIn(pull.answer());
        return;
    }
    // what came may have changed what is to go
    m_goals.clear();
    if (const auto collected = collect(); !collected) {
        stop(collected.error().text);
        return;
    }
    // readers' pages hold nothing of what is said between desks
    for (const QString &id : pull.exposed()) {
        const auto goal = goalFor(id);
        if (!goal) {
            stop(goal.error().text);
            return;
        }
        if (!m_conflicts.contains(id))
            m_goals += *goal;
    }
    signedIn(pull.answer());
}

void ServerSync::signedIn(const RestAnswer &answer)
{
    m_signIn = answer.outcome;
    if (!answer.done()) {
        m_retryAfter = answer.retryAfter;
        m_mayRetry = answer.outcome != Outcome::SignIn && answer.outcome != Outcome::Forbidden;
        stop(answer.error.text);
        return;
    }
    noteSkew(answer);
    next();
}

void ServerSync::noteSkew(const RestAnswer &answer)
{
    if (!answer.serverTime.isValid())
        return;
    const qint64 skew = QDateTime::currentDateTimeUtc().secsTo(answer.serverTime);
    if (qAbs(skew) > noticedSkew)
        m_report.last.warnings += tr(
            "The clock of this computer differs from the server's by %n seconds; set it right.", "",
            int(qAbs(skew)));
}

Result<void> ServerSync::collect()
{
    const auto rows = m_store.outbox();
    const auto conflicts = Copies(m_store).conflicts();
    if (!rows || !conflicts)
        return tl::unexpected(rows ? conflicts.error() : rows.error());
    m_conflicts = QSet<QString>(conflicts->cbegin(), conflicts->cend());
    QSet<QString> seen = m_conflicts;
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
        const auto goal = goalFor(row.story);
        if (!goal)
            return tl::unexpected(goal.error());
        m_goals += *goal;
    }
    if (auto planned = collectPlanned(seen); !planned)
        return planned;
    return mayWrite() ? collectUnsent(seen) : Result<void>();
}

// What was submitted before the newsroom had its server.
Result<void> ServerSync::collectUnsent(QSet<QString> &seen)
{
    for (const State state : {State::Submitted, State::Approved}) {
        const auto stories = m_store.list({.state = state});
        if (!stories)
            return tl::unexpected(stories.error());
        for (const StorySummary &summary : *stories) {
            if (seen.contains(summary.id))
                continue;
            const auto remote = Remotes(m_store).of(summary.id, m_wordpress.server().key());
            if (!remote)
                return tl::unexpected(remote.error());
            if (*remote)
                continue;
            const auto goal = goalFor(summary.id);
            if (!goal)
                return tl::unexpected(goal.error());
            m_goals += *goal;
            seen.insert(summary.id);
        }
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
        const auto goal = goalFor(summary.id);
        if (!remote || !goal)
            return tl::unexpected(remote ? goal.error() : remote.error());
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
        const auto goal = goalFor(remote.story);
        if (!goal)
            return tl::unexpected(goal.error());
        m_goals += *goal;
    }
    return {};
}

Result<PushGoal> ServerSync::goalFor(const QString &id) const
{
    const auto story = m_store.story(id);
    if (!story)
        return tl::unexpected(story.error());
    const Server &server = m_wordpress.server();
    PushGoal goal{*story, story->content, story->revision, u"draft"_s, {}, {}};
    bool inside = true;
    switch (story->state) {
    case State::Published:
    case State::Updating: {
        const auto live = m_store.revision(id, story->liveRevision);
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
        goal.at = story->scheduledAt;
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
    case State::Withdrawn:
        return goal;
    }
    if (story->trashedAt.isValid()) {
        goal.status = u"draft"_s;
        inside = true;
    }
    if (!inside && !server.offers(u"newsroom"_s))
        return goal;
    const auto envelope = envelopeFor(*story, goal.content);
    if (!envelope)
        return tl::unexpected(envelope.error());
    goal.envelope = *envelope;
    return goal;
}

Result<Envelope> ServerSync::envelopeFor(const Story &story, const Content &content) const
{
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
    envelope.state = story.trashedAt.isValid() ? State::Draft
        : story.state == State::Updating       ? State::Published
                                               : story.state;
    envelope.author = story.author;
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
    envelope.content = content;
    for (Photo &photo : envelope.content.photos) {
        const auto twin = Copies(m_store).originalOf(photo.sha256);
        if (!twin)
            return tl::unexpected(twin.error());
        if (*twin)
            photo.sha256 = (*twin)->sha256;
    }
    for (const Film &known : *films) {
        Film film = known;
        const auto &blocks = content.body.blocks;
        const bool named = std::any_of(blocks.cbegin(), blocks.cend(), [&](const Block &block) {
            return block.kind == Block::Kind::Film && block.ref == film.id;
        });
        film.posterSha256.clear();
        if (named)
            envelope.films += film;
    }
    envelope.hash = contentHash(envelope.content, envelope.films);
    if (!story.approvedHash.isEmpty()) {
        envelope.approved = envelope.hash;
        envelope.approvedBy = story.approvedBy;
    }
    return envelope;
}

void ServerSync::next()
{
    if (m_goals.isEmpty())
        done();
    else
        push(m_goals.takeFirst());
}

void ServerSync::push(const PushGoal &goal)
{
    const auto rows = m_store.outbox();
    if (!rows) {
        stop(rows.error().text);
        return;
    }
    for (const Store::OutboxRow &row : *rows)
        if (row.story == goal.story.id)
            if (const auto set = m_store.setOutbox(row.id, u"sending"_s); !set) {
                stop(set.error().text);
                return;
            }
    auto *push = new PostPush(m_store, m_wordpress, goal, this);
    connect(push, &PostPush::finished, this, [this, push] {
        push->deleteLater();
        pushed(*push);
    });
    push->start();
}

// Somebody wrote there after the pull: their text is joined here before ours is sent again.
void ServerSync::joinThere(const QString &story, const QJsonObject &post)
{
    m_joined.insert(story);
    auto *pull = new Pull(m_store, m_wordpress, this);
    pull->setBefore(m_before);
    connect(pull, &Pull::finished, this, [this, pull, story] {
        pull->deleteLater();
        m_report.done += pull->done();
        m_report.waiting += pull->waiting();
        m_report.last.warnings += pull->warnings();
        const auto conflict = Copies(m_store).conflict(story);
        const auto goal = goalFor(story);
        if (!pull->storeError().isEmpty() || !conflict || !goal) {
            stop(!conflict  ? conflict.error().text
                    : !goal ? goal.error().text
                            : pull->storeError());
        } else if (*conflict || !pull->waiting().isEmpty()) {
            next();
        } else {
            push(*goal);
        }
    });
    pull->one(post);
}

void ServerSync::pushed(PostPush &push)
{
    const PushGoal &goal = push.goal();
    const QString title = titleOf(goal.story.id);
    const auto rows = m_store.outbox();
    for (const Store::OutboxRow &row : rows.value_or(QList<Store::OutboxRow>())) {
        if (row.story != goal.story.id)
            continue;
        if (const auto set = m_store.setOutbox(row.id, outboxState(push.end()), push.why()); !set) {
            stop(set.error().text);
            return;
        }
    }
    m_report.last.warnings += push.warnings();
    if (push.end() == PushEnd::Done) {
        m_report.last.address = push.address();
        m_report.last.changed = true;
        if (goal.status == "publish"_L1)
            m_report.done += tr("On the server: “%1”  %2").arg(title, push.address());
        else if (goal.status == "future"_L1)
            m_report.done += tr("Planned on the server: “%1”").arg(title);
        else if (goal.envelope)
            m_report.done += tr("Sent to the newsroom: “%1”").arg(title);
        else
            m_report.done += tr("Taken off the server: “%1”").arg(title);
        next();
        return;
    }
    if (!push.changedThere().isEmpty() && mayWrite() && !m_joined.contains(goal.story.id)) {
        joinThere(goal.story.id, push.changedThere());
        return;
    }
    m_report.waiting += tr("“%1” still waits: %2").arg(title, push.why());
    m_retryAfter = qMax(m_retryAfter, push.retryAfter());
    if (push.end() == PushEnd::NeedsYou)
        m_needsYou.insert(goal.story.id, push.why());
    else
        m_mayRetry = true;
    if (push.end() == PushEnd::Stopped)
        stop(push.why());
    else
        next();
}

Result<void> ServerSync::noteConflicts()
{
    const auto conflicts = Copies(m_store).conflicts();
    const auto rows = m_store.outbox();
    if (!conflicts || !rows)
        return tl::unexpected(conflicts ? rows.error() : conflicts.error());
    for (const QString &id : *conflicts) {
        const auto conflict = Copies(m_store).conflict(id);
        if (!conflict)
            return tl::unexpected(conflict.error());
        if (!*conflict)
            continue;
        const QString why
            = tr("%1 changed the same words; choose which text stays").arg((*conflict)->theirs.by);
        m_report.waiting += tr("“%1” is in conflict: %2").arg(titleOf(id), why);
        m_needsYou.insert(id, why);
        for (const Store::OutboxRow &row : *rows)
            if (row.story == id && row.state != "failed"_L1)
                if (auto set = m_store.setOutbox(row.id, u"failed"_s, why); !set)
                    return set;
    }
    return {};
}

void ServerSync::done()
{
    if (const auto noted = noteConflicts(); !noted)
        m_report.waiting += noted.error().text;
    Q_EMIT finished();
}

QString ServerSync::titleOf(const QString &id) const
{
    const auto story = m_store.story(id);
    return story && !story->content.headline.isEmpty() ? story->content.headline : id;
}

// Nothing more can be sent: everything else waits for the same reason.
void ServerSync::stop(const QString &why)
{
    m_stopped = why;
    if (m_goals.isEmpty() && m_report.waiting.isEmpty())
        m_report.waiting += why;
    for (const PushGoal &goal : std::as_const(m_goals))
        m_report.waiting += tr("“%1” still waits: %2").arg(titleOf(goal.story.id), why);
    m_goals.clear();
    done();
}

} // namespace toasoan
