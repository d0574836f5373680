// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "store/batch.h"

#include <algorithm>
#include <chrono>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QtConcurrentRun>
#include <QTimer>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

/// How Pull asks for pages, and how it goes through what came.
namespace toasoan {

namespace {

constexpr int overlap = 5; // seconds: a second holds many changes
constexpr int pageLength = 100;
constexpr int mostAsked = 1000; // pages of one question; a server without a clock ends, too
constexpr qsizetype mostWaiting = 300; // posts that came before others were brought in
constexpr qsizetype mostTogether = 16; // stories in one transaction
constexpr std::chrono::milliseconds turnLength(10); // the window goes on in between

QList<ServerPost> readPosts(const QJsonArray &list)
{
    QList<ServerPost> posts;
    posts.reserve(list.size());
    for (const auto &post : list)
        posts += serverPost(post.toObject());
    return posts;
}

} // namespace

void Pull::one(const QJsonObject &post)
{
    m_posts = {serverPost(post)};
    m_cameAll = true;
    go();
}

void Pull::ask()
{
    m_paging = {};
    if (!m_questions.isEmpty()) {
        askPage();
        return;
    }
    m_cameAll = true;
    // a live story before its update, which was begun later; one question answers in that order
    if (!m_flows)
        std::stable_sort(m_posts.begin(), m_posts.end(),
            [](const ServerPost &a, const ServerPost &b) { return a.post < b.post; });
    go();
}

void Pull::askAhead()
{
    if (!m_questions.isEmpty() && !m_broke && !m_paging.asked && m_paging.next <= m_paging.pages
        && (!m_flows || m_posts.size() < mostWaiting))
        askPage();
}

void Pull::askPage()
{
    PostQuestion question = m_questions.constFirst();
    question.skip = (m_paging.next - 1) * (pageLength - 1);
    question.before = m_paging.before;
    m_paging.asked = true;
    ++m_paging.sent;
    // an answer may come when all is over
    m_wordpress.changedPosts(
        question, [self = QPointer(this), page = m_paging.next](const RestAnswer &answer) {
            if (self && !self->m_over)
                self->listed(page, answer);
        });
}

void Pull::listed(int page, const RestAnswer &answer)
{
    m_paging.asked = false;
    if (m_broke)
        return;
    const int number = m_paging.sent;
    m_answer = answer;
    if (!answer.done()) {
        m_broke = answer;
        if (!m_flows)
            m_posts.clear();
        go(); // what came before it in their order is brought in first
        return;
    }
    if (!m_answered && answer.serverTime.isValid()) {
        m_since = answer.serverTime.addSecs(-overlap);
        if (m_sinceBefore.isValid() && m_since < m_sinceBefore.addSecs(-overlap)) {
            // its clock was set back, and what was written since bears earlier times
            PostQuestion missed = m_questions.constFirst();
            missed.since = m_since.addSecs(-dayOfEveryZone);
            m_questions += missed;
        }
    }
    m_answered = true;
    if (!m_paging.before.isValid() && answer.serverTime.isValid())
        m_paging.before = answer.serverTime.addSecs(1);
    const QJsonArray all = answer.json.array();
    const int total = answer.headers.value("x-wp-total").toInt();
    if (page == 1 || !all.isEmpty()) // behind the end it counts none at all
        m_paging.pages = 1 + qMax(0, total - 2) / (pageLength - 1);
    m_paging.next = hasMovedUp(page, all) ? page - 1 : page + 1;
    const QJsonArray list = newOn(page, all);
    if (!list.isEmpty())
        m_paging.last.insert(page, list.last()[u"id"_s].toInteger());
    askAhead();
    if (list.isEmpty()) {
        came(number, {});
        return;
    }
    QtConcurrent::run(readPosts, list).then(this, [this, number](const QList<ServerPost> &posts) {
        if (!m_over)
            came(number, posts);
    });
}

// However many came into the list meanwhile: the numbers are in order. Once more the same, it is
// a post that the server counts and does not show.
bool Pull::hasMovedUp(int page, const QJsonArray &list)
{
    const qint64 first = list.isEmpty() ? 0 : list.first()[u"id"_s].toInteger();
    if (page == 1 || m_paging.sent >= mostAsked
        || (first > 0 && first <= m_paging.last.value(page - 1)))
        return false;
    const bool again = m_paging.first.value(page, -1) == first;
    m_paging.first.insert(page, first);
    return !again;
}

QJsonArray Pull::newOn(int page, const QJsonArray &list) const
{
    QJsonArray left = list;
    while (!left.isEmpty() && left.first()[u"id"_s].toInteger() <= m_paging.last.value(page - 1))
        left.removeFirst();
    return left;
}

void Pull::came(int number, const QList<ServerPost> &posts)
{
    m_paging.came.insert(number, posts);
    while (m_paging.came.contains(m_paging.taken + 1))
        m_posts += m_paging.came.take(++m_paging.taken);
    const bool all = !m_paging.asked && m_paging.next > m_paging.pages;
    if (all && m_paging.taken == m_paging.sent) {
        m_questions.removeFirst();
        ask();
        return;
    }
    askAhead();
    if (m_flows)
        go();
}

void Pull::go()
{
    if (!std::exchange(m_going, true))
        QTimer::singleShot(0, this, &Pull::turn);
}

// As many stories as fit into a moment: the window goes on meanwhile.
void Pull::turn()
{
    const QDeadlineTimer until(turnLength, Qt::PreciseTimer);
    m_inTurn = m_next = true;
    m_full = false;
    while (m_next && !m_full && !m_posts.isEmpty() && m_ready.size() < mostTogether
        && !until.hasExpired()) {
        m_next = false;
        look(m_posts.takeFirst());
    }
    m_inTurn = false;
    if (m_over || !joinReady(until))
        return;
    if (!m_next && !m_full)
        return; // it waits for the net, and nextStory() comes from there
    m_going = false;
    askAhead();
    if (!m_posts.isEmpty() || !m_ready.isEmpty()) {
        go();
    } else if (m_broke) {
        end(*m_broke);
    } else if (m_cameAll) {
        remember();
    }
}

void Pull::nextStory()
{
    if (m_inTurn)
        m_next = true;
    else if (!m_over)
        QTimer::singleShot(0, this, &Pull::turn);
}

bool Pull::isInHand(const QString &story) const
{
    return !story.isEmpty() && std::any_of(m_ready.cbegin(), m_ready.cend(), [&](const Ready &r) {
        return r.id == story;
    });
}

void Pull::apply()
{
    m_ready += inHand();
    nextStory();
}

Pull::Ready Pull::inHand() const
{
    return {m_post, m_id, m_channel, m_terms, m_known, m_base};
}

void Pull::takeInHand(const Ready &ready)
{
    m_post = ready.post;
    m_id = ready.id;
    m_channel = ready.channel;
    m_terms = ready.terms;
    m_known = ready.known;
    m_base = ready.base;
}

// In one transaction, in which each story is a part that fails alone. What the window has typed is
// saved before that begins: it stays whatever happens here.
bool Pull::joinReady(const QDeadlineTimer &until)
{
    if (m_ready.isEmpty())
        return true;
    QList<Ready> all;
    for (const Ready &ready : std::exchange(m_ready, {})) {
        const Result<void> may = m_before ? m_before(ready.id) : Result<void>();
        if (may)
            all += ready;
        else
            leave(ready.post, may.error().text);
    }
    const Ready held = inHand(); // may wait for its pictures
    const auto said = std::tuple(m_done, m_warnings, m_exposed, m_owed);
    QStringList joined, lost;
    std::optional<Batch> batch(std::in_place, m_store);
    Result<void> done = all.isEmpty() ? Result<void>() : batch->begin();
    for (qsizetype i = 0; done && i < all.size(); ++i) {
        if (i > 0 && until.hasExpired()) {
            m_ready = all.mid(i);
            break;
        }
        done = joinOne(all.at(i));
        (done ? joined : lost) += all.at(i).id;
    }
    takeInHand(held);
    if (!joined.isEmpty()) {
        if (const Result<void> kept = batch->commit(); !kept) {
            lost += joined;
            std::tie(m_done, m_warnings, m_exposed, m_owed) = said;
            if (done)
                done = kept;
        }
    }
    batch.reset();
    if (m_ready.isEmpty())
        m_kept.clear();
    if (!lost.isEmpty())
        m_people.clear();
    tellAgain(lost);
    return settled(done);
}

Result<void> Pull::joinOne(const Ready &ready)
{
    takeInHand(ready);
    Batch part(m_store);
    Result<void> done = part.begin();
    if (done)
        done = takeIn(m_post);
    return done ? part.commit() : done;
}

// They were said to be changed, and are not.
void Pull::tellAgain(const QStringList &stories)
{
    for (const QString &id : stories) {
        if (m_store.summary(id))
            Q_EMIT m_store.storyChanged(id);
        else
            Q_EMIT m_store.storyRemoved(id);
    }
}

void Pull::leave(const ServerPost &post, const QString &why)
{
    m_waiting += tr("“%1” could not be fetched yet: %2").arg(post.text.title, why);
    owe(post);
}

void Pull::leave(const QString &why)
{
    leave(m_post, why);
    nextStory();
}

} // namespace toasoan
