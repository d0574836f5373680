// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/serversync.h"

#include "publish/leftover.h"
#include "publish/offers.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QString outboxState(PushEnd end, bool word)
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
    return word ? u"public"_s : u"waiting"_s;
}

// Of its time no server knows. The desk that set it keeps it, and asks first when that was missed.
bool isUpdate(const Store &store, const QString &id)
{
    const auto story = store.summary(id);
    return story && story->state == State::Updating;
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
    if (areOffersOld(m_wordpress.server()))
        askOffers();
    else
        begin();
}

void ServerSync::begin()
{
    if (mayPublish()) {
        const auto due = m_store.due();
        if (!due) {
            stop(due.error().text);
            return;
        }
        for (const QString &id : *due) {
            if (m_automatic && isUpdate(m_store, id))
                continue;
            if (const auto story = m_store.transition(id, Action::Publish, m_by); !story)
                m_report.waiting.append(
                    tr("“%1” still waits: %2").arg(titleOf(id), story.error().text));
        }
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
        askRights();
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

void ServerSync::tell(const Pull &pull)
{
    m_report.done += pull.done();
    m_report.waiting += pull.waiting();
    m_report.last.warnings += pull.warnings();
    const QHash<QString, QString> &undecided = pull.undecided();
    for (auto it = undecided.cbegin(); it != undecided.cend(); ++it)
        m_report.waiting += tr("“%1” still waits: %2").arg(titleOf(it.key()), it.value());
    m_needsYou.insert(undecided);
}

void ServerSync::pulled(const Pull &pull)
{
    tell(pull);
    m_mayRetry = m_mayRetry || !pull.waiting().isEmpty();
    if (!pull.storeError().isEmpty()) {
        stop(pull.storeError());
        return;
    }
    const Outcome said = pull.answer().outcome;
    const bool refused
        = said == Outcome::Refused || said == Outcome::SignIn || said == Outcome::Forbidden;
    if (refused && !pull.answered()) {
        askRights();
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
        auto goal = m_store.story(id).and_then([this](const Story &s) { return goalFor(s); });
        if (!goal) {
            stop(goal.error().text);
            return;
        }
        goal->cleans = true;
        if (!m_conflicts.contains(id))
            m_goals += *goal;
    }
    signedIn(pull.answer());
}

void ServerSync::signedIn(const RestAnswer &answer)
{
    m_signIn = answer.outcome;
    if (!answer.done()) {
        m_cutOff = !answer.settled && answer.outcome == Outcome::Later;
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

void ServerSync::next()
{
    if (m_goals.isEmpty())
        trashLeftOvers();
    else
        push(m_goals.takeFirst());
}

void ServerSync::trashLeftOvers()
{
    auto *left = new LeftOvers(m_store, m_wordpress, this);
    connect(left, &LeftOvers::finished, this, [this, left] {
        left->deleteLater();
        if (!left->storeError().isEmpty())
            stop(left->storeError());
        else
            lookForMissing();
    });
    left->start();
}

void ServerSync::push(const PushGoal &goal)
{
    for (const qint64 row : goal.rows)
        if (const auto set = m_store.setOutbox(row, u"sending"_s); !set) {
            stop(set.error().text);
            return;
        }
    auto *push = new PostPush(m_store, m_wordpress, goal, this);
    connect(push, &PostPush::sendsPicture, this, [this, story = goal.story.id](int number, int of) {
        Q_EMIT sendsPicture(story, number, of);
    });
    connect(push, &PostPush::finished, this, [this, push] {
        push->deleteLater();
        pushed(*push);
    });
    push->start();
}

// What the live story did not become, the end of its update must not tell.
void ServerSync::notOver(const QString &story)
{
    m_goals.removeIf(
        [&](const PushGoal &goal) { return goal.update && goal.over() && goal.story.id == story; });
}

// Somebody wrote there after the pull: their text is joined here before ours is sent again.
void ServerSync::joinThere(const PushGoal &goal, const QJsonObject &post)
{
    const QString story = goal.story.id;
    const bool update = goal.update;
    m_joined.insert({story, update});
    auto *pull = new Pull(m_store, m_wordpress, this);
    pull->setBefore(m_before);
    connect(pull, &Pull::finished, this, [this, pull, story, update] {
        pull->deleteLater();
        tell(*pull);
        const auto conflict = Copies(m_store).conflict(story);
        auto goals = goalsFor(story);
        if (!pull->storeError().isEmpty() || !conflict || !goals) {
            stop(!conflict   ? conflict.error().text
                    : !goals ? goals.error().text
                             : pull->storeError());
            return;
        }
        const auto rows = m_store.outbox();
        if (const auto settled
            = rows && goals->isEmpty() ? settleOthers(*rows, story, *goals) : Result<void>();
            !settled) {
            stop(settled.error().text);
            return;
        }
        goals->removeIf([update](const PushGoal &goal) { return goal.update != update; });
        if (*conflict || !pull->waiting().isEmpty() || goals->isEmpty()) {
            notOver(story);
            next();
        } else {
            push(goals->constFirst());
        }
    });
    pull->one(post);
}

void ServerSync::pushed(PostPush &push)
{
    const PushGoal &goal = push.goal();
    const QString title = titleOf(goal.story.id);
    for (const qint64 row : goal.rows) {
        if (const auto set = m_store.setOutbox(row, outboxState(push.end(), goal.word), push.why());
            !set) {
            stop(set.error().text);
            return;
        }
    }
    for (const QString &warning : push.warnings())
        if (!m_report.last.warnings.contains(warning)) // the pull may have said it
            m_report.last.warnings += warning;
    if (push.end() == PushEnd::Done) {
        if (const auto ended = sharingEnded(goal); !ended) {
            stop(ended.error().text);
            return;
        }
        m_report.last.changed = true;
        if (!goal.update)
            m_report.last.address = push.address();
        if (goal.status == "publish"_L1)
            m_report.done += tr("On the server: “%1”  %2").arg(title, push.address());
        else if (goal.status == "future"_L1)
            m_report.done += tr("Planned on the server: “%1”").arg(title);
        else if (goal.stops)
            m_report.done += tr("Shared with the newsroom no more: “%1”").arg(title);
        else if (goal.shares())
            m_report.done += tr("Shared with the newsroom: “%1”").arg(title);
        else if (goal.envelope)
            m_report.done += tr("Sent to the newsroom: “%1”").arg(title);
        else if (goal.off())
            m_report.done += tr("Taken off the server: “%1”").arg(title);
        next();
        return;
    }
    if (push.lostData()) {
        sendWithoutPlugin(goal);
        return;
    }
    if (!push.changedThere().isEmpty() && mayWrite()
        && !m_joined.contains({goal.story.id, goal.update})) {
        joinThere(goal, push.changedThere());
        return;
    }
    if (!goal.update)
        notOver(goal.story.id);
    m_report.waiting += tr("“%1” still waits: %2").arg(title, push.why());
    m_retryAfter = qMax(m_retryAfter, push.retryAfter());
    if (push.end() == PushEnd::NeedsYou)
        m_needsYou.insert(goal.story.id, push.why());
    else
        m_mayRetry = true;
    m_whys.insert(goal.story.id, push.why());
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
    if (const auto noted = noteElsewhere(); !noted)
        m_report.waiting += noted.error().text;
    Q_EMIT finished();
}

QString ServerSync::titleOf(const QString &id) const
{
    constexpr int longest = 80;
    const auto story = m_store.summary(id);
    const QString title = story ? story->headline : QString();
    if (title.size() <= longest)
        return title.isEmpty() ? id : title;
    return title.left(longest - (title.at(longest - 1).isHighSurrogate() ? 1 : 0)) + u'…';
}

// Nothing more can be sent: everything else waits for the same reason.
void ServerSync::stop(const QString &why)
{
    m_stopped = why;
    if (m_goals.isEmpty() && m_report.waiting.isEmpty())
        m_report.waiting += why;
    for (const PushGoal &goal : std::as_const(m_goals)) {
        m_whys.insert(goal.story.id, why);
        m_report.waiting += tr("“%1” still waits: %2").arg(titleOf(goal.story.id), why);
    }
    m_goals.clear();
    done();
}

} // namespace toasoan
