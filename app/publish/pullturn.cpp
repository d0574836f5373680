// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "publish/readahead.h"
#include "store/batch.h"

#include <algorithm>
#include <chrono>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QtConcurrentMap>
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
constexpr qsizetype postsOfAPart = 20; // of a page that is read
constexpr std::chrono::milliseconds turnLength(10); // the window goes on in between

QList<qint64> numbersOf(const QJsonArray &list)
{
    QList<qint64> numbers;
    for (const auto &post : list)
        numbers += post[u"id"_s].toInteger();
    return numbers;
}

/// A part of a page, so that all cores read it.
struct Unread
{
    QList<QJsonObject> posts;
    QHash<qint64, RawBase> bases;
};

QList<Unread> partsOf(const QJsonArray &list, const QHash<qint64, RawBase> &bases)
{
    QList<Unread> parts;
    for (const auto &post : list) {
        if (parts.isEmpty() || parts.constLast().posts.size() == postsOfAPart)
            parts += Unread{{}, bases};
        parts.last().posts += post.toObject();
    }
    return parts;
}

QList<ServerPost> readPosts(const Unread &unread)
{
    QList<ServerPost> posts;
    posts.reserve(unread.posts.size());
    for (const QJsonObject &each : unread.posts) {
        ServerPost post = serverPost(each);
        if (const auto base = unread.bases.constFind(post.post); base != unread.bases.cend())
            post.ahead = readAhead(post, *base);
        posts += post;
    }
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
    const int page = m_paging.next++;
    PostQuestion question = m_questions.constFirst();
    question.skip = (page - 1) * (pageLength - 1);
    question.before = m_paging.before;
    m_paging.asked = true;
    const int number = ++m_paging.sent;
    m_wordpress.changedPosts(question,
        whileOpen([this, page, number](const RestAnswer &answer) { listed(page, number, answer); }),
        whileOpen([this, page, number](const RestAnswer &head) { headed(page, number, head); }));
}

// What it says of the others: the next one is on its way while this one is read.
void Pull::headed(int page, int number, const RestAnswer &head)
{
    if (m_broke || m_paging.headed >= number)
        return;
    m_paging.headed = number;
    m_paging.asked = false;
    if (!head.done())
        return;
    const int total = head.headers.value("x-wp-total").toInt();
    if (page == 1 || total > 0) // behind the end it counts none at all
        m_paging.pages = 1 + qMax(0, total - 2) / (pageLength - 1);
    if (!std::exchange(m_timed, true) && head.serverTime.isValid()) {
        m_since = head.serverTime.addSecs(-overlap);
        if (m_sinceBefore.isValid() && m_since < m_sinceBefore.addSecs(-overlap)) {
            // its clock was set back, and what was written since bears earlier times
            PostQuestion missed = m_questions.constFirst();
            missed.since = m_since.addSecs(-dayOfEveryZone);
            m_questions += missed;
        }
    }
    if (!m_paging.before.isValid() && head.serverTime.isValid())
        m_paging.before = head.serverTime.addSecs(1);
    askAhead();
}

// Long ones are read on other threads, and may come out of order.
void Pull::listed(int page, int number, const RestAnswer &answer)
{
    headed(page, number, answer);
    m_paging.answers.insert(number, {page, answer});
    while (!m_broke && m_paging.answers.contains(m_paging.listed + 1)) {
        const auto [next, came] = m_paging.answers.take(++m_paging.listed);
        takeList(next, m_paging.listed, came);
    }
}

void Pull::takeList(int page, int number, const RestAnswer &answer)
{
    m_answer = answer;
    if (!answer.done()) {
        m_broke = answer;
        if (!m_flows)
            m_posts.clear();
        go(); // what came before it in their order is brought in first
        return;
    }
    m_answered = true;
    const QJsonArray all = answer.json.array();
    if (hasMovedUp(page, all))
        m_paging.next = qMin(m_paging.next, page - 1); // others may have asked for one before it
    const QJsonArray list = newOn(page, all);
    if (!list.isEmpty())
        m_paging.last.insert(page, list.last()[u"id"_s].toInteger());
    askAhead();
    if (list.isEmpty()) {
        came(number, {});
        return;
    }
    // a base that cannot be read now is read, and its error said, when it is the story's turn
    const auto bases = m_copies.rawBases(numbersOf(list), m_server);
    const auto parts = partsOf(list, bases.value_or(QHash<qint64, RawBase>()));
    QtConcurrent::mapped(parts, readPosts)
        .then(this, [this, number](const QFuture<QList<ServerPost>> &read) {
            QList<ServerPost> posts;
            const QList<QList<ServerPost>> all = read.results();
            for (const QList<ServerPost> &part : all)
                posts += part;
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
