// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/serversync.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

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
    const auto due = m_store.due();
    if (!due) {
        stop(due.error().text);
        return;
    }
    for (const QString &id : *due)
        if (const auto story = m_store.transition(id, Action::Publish, m_by); !story)
            m_report.waiting.append(
                tr("“%1” still waits: %2").arg(titleOf(id), story.error().text));
    if (const auto collected = collect(); !collected) {
        stop(collected.error().text);
        return;
    }
    // a revoked password is no error of other requests: they would answer as for a stranger
    m_wordpress.me([this](const RestAnswer &answer) { signedIn(answer); });
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
    if (answer.serverTime.isValid()) {
        const qint64 skew = QDateTime::currentDateTimeUtc().secsTo(answer.serverTime);
        if (qAbs(skew) > noticedSkew)
            m_report.last.warnings += tr(
                "The clock of this computer differs from the server's by %n seconds; set it right.",
                "", int(qAbs(skew)));
    }
    next();
}

Result<void> ServerSync::collect()
{
    const auto rows = m_store.outbox();
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<QString> seen;
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
    return collectPlanned(seen);
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
    const auto remotes = Remotes(m_store).all(server);
    if (!remotes)
        return tl::unexpected(remotes.error());
    for (const Remote &remote : *remotes) {
        if (remote.status != "future"_L1 || seen.contains(remote.story))
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
    PushGoal goal{*story, story->content, story->revision, u"draft"_s, {}};
    if (story->trashedAt.isValid())
        return goal;
    if (story->state == State::Published || story->state == State::Updating) {
        const auto live = m_store.revision(id, story->liveRevision);
        if (!live)
            return tl::unexpected(live.error());
        goal.content = live->content;
        goal.revision = live->number;
        goal.status = u"publish"_s;
    } else if (story->state == State::Scheduled) {
        goal.status = u"future"_s;
        goal.at = story->scheduledAt;
    }
    return goal;
}

void ServerSync::next()
{
    if (m_goals.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    const PushGoal goal = m_goals.takeFirst();
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
        else
            m_report.done += tr("Taken off the server: “%1”").arg(title);
        next();
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

QString ServerSync::titleOf(const QString &id) const
{
    const auto story = m_store.story(id);
    return story && !story->content.headline.isEmpty() ? story->content.headline : id;
}

// Nothing more can be sent: everything else waits for the same reason.
void ServerSync::stop(const QString &why)
{
    if (m_goals.isEmpty() && m_report.waiting.isEmpty())
        m_report.waiting += why;
    for (const PushGoal &goal : std::as_const(m_goals))
        m_report.waiting += tr("“%1” still waits: %2").arg(titleOf(goal.story.id), why);
    m_goals.clear();
    Q_EMIT finished();
}

} // namespace toasoan
