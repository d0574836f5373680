// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postpush.h"
#include "publish/pull.h"
#include "publish/updates.h"
#include "publish/whosepost.h"
#include "store/copies.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// Where PostPush finds the post of a story or of its update, makes it, and ends it.
namespace toasoan {

namespace {

QString raw(const QJsonObject &post, const QString &field)
{
    return post[field][u"raw"_s].toString();
}

} // namespace

void PostPush::findPost()
{
    m_byMark.reset();
    m_bySlug.reset();
    m_elsewhere.reset();
    m_wordpress.postsWithMark(mark(), [this](const RestAnswer &answer) {
        m_byMark = answer;
        found();
    });
    m_wordpress.postsBySlug(slug(), [this](const RestAnswer &answer) {
        m_bySlug = answer;
        found();
    });
    findElsewhere(1);
}

void PostPush::found()
{
    if (!m_byMark || !m_bySlug || !m_elsewhere)
        return;
    if (!m_byMark->done() || !m_bySlug->done())
        giveUp(m_byMark->done() ? *m_bySlug : *m_byMark);
    else if (!adopted(*m_byMark) && !adopted(*m_bySlug) && !metElsewhere())
        createPost();
}

bool PostPush::adopted(const RestAnswer &list)
{
    const QString comment = storyMark(mark());
    const QString slug = this->slug();
    QList<QJsonObject> posts;
    const QJsonArray found = list.json.array();
    for (const auto &value : found)
        posts += value.toObject();
    // of two updates begun at once ours is the later one, if any: it is joined to the other, and
    // gone, before long
    std::stable_sort(
        posts.begin(), posts.end(), [this](const QJsonObject &a, const QJsonObject &b) {
            return m_goal.update && a[u"id"_s].toInteger() > b[u"id"_s].toInteger();
        });
    for (const QJsonObject &post : std::as_const(posts)) {
        const QString its = post[u"slug"_s].toString();
        const bool named = its == slug && isSlugOf(its, mark()); // others may be named as well
        if (!raw(post, u"content"_s).contains(comment) && !named)
            continue;
        if (m_goal.update && post[u"status"_s].toString() == "trash"_L1)
            continue; // an earlier update
        if (keptAsPost(post))
            look();
        return true;
    }
    return false;
}

bool PostPush::keptAsPost(const QJsonObject &post)
{
    m_remote.post = post[u"id"_s].toInteger();
    const auto open = m_remotes.open(m_goal.story.id, m_channel, u"create"_s);
    if (open && *open && !kept(m_remotes.end(**open, u"done"_s)))
        return false;
    return kept(m_remotes.set(m_remote));
}

void PostPush::createPost()
{
    if (m_goal.status == "draft"_L1 && !m_goal.shares()) {
        complete(); // nothing is there that could be read
        return;
    }
    const auto open = m_remotes.open(m_goal.story.id, m_channel, u"create"_s);
    if (!open) {
        finish(PushEnd::Stopped, open.error().text);
        return;
    }
    if (wait(*open))
        return;
    if (m_goal.update) {
        createUpdate();
        return;
    }
    const auto author = authorBefore();
    if (kept(author.map([](qint64) {})))
        create(*author);
}

// Made once more, it stays theirs whose it was: their desk goes on with it.
Result<qint64> PostPush::authorBefore() const
{
    return Copies(m_store)
        .baseTexts(m_goal.story.id, m_channel)
        .map([this](const QByteArray &kept) {
            const qint64 author = keptTextsFrom(kept).value_or(KeptTexts()).author;
            const Server &server = m_wordpress.server();
            return server.may(u"edit_others_posts"_s) && author != server.user ? author : 0;
        });
}

// Whose story it is must be able to go on with its update.
void PostPush::createUpdate()
{
    const auto live = m_remotes.of(m_goal.story.id, m_server);
    if (!live) {
        finish(PushEnd::Stopped, live.error().text);
        return;
    }
    if (!*live || (*live)->post == 0 || !m_wordpress.server().may(u"edit_others_posts"_s)) {
        create(0);
        return;
    }
    m_wordpress.post((*live)->post, [this, live = **live](const RestAnswer &answer) {
        const auto anothers = answer.done() ? isAnothers(m_store, serverPost(answer.object()), live)
                                            : Result<bool>(false);
        if (!kept(anothers.map([](bool) {})))
            return;
        if (answer.done())
            create(*anothers ? 0 : answer.object()[u"author"_s].toInteger());
        else
            giveUp(answer);
    });
}

void PostPush::create(qint64 author)
{
    const auto request = begun(u"create"_s, {});
    if (!request)
        return;
    const PostText text = wanted();
    QJsonObject fields{{u"status"_s, u"draft"_s}, {u"title"_s, text.title},
        {u"excerpt"_s, text.excerpt},
        {u"content"_s, QString(storyMark(mark()) + u"\n\n"_s + text.content)}, {u"slug"_s, slug()}};
    // a date ahead of the server's would plan it
    if (const QDateTime now = m_byMark->serverTime;
        m_goal.firstAt.isValid() && now > m_goal.firstAt)
        fields.insert(u"date_gmt"_s, m_goal.firstAt.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    if (m_wordpress.server().offers(u"meta"_s))
        fields.insert(u"meta"_s, QJsonObject{{u"client_uuid"_s, mark()}});
    if (author > 0)
        fields.insert(u"author"_s, author);
    m_wordpress.createPost(
        fields, request->token, [this, request, author](const RestAnswer &answer) {
            if (answer.done() && answer.id() > 0) {
                m_remote.post = answer.id();
                m_remote.status = answer.object()[u"status"_s].toString();
                m_remote.base = postTextOf(answer.object()).fingerprint();
                // the number first: with it the row of the request is not needed any more
                if (kept(m_remotes.set(m_remote)) && closed(answer, *request))
                    judge(answer);
            } else if (closed(answer, *request)) {
                if (again(u"create"_s, answer))
                    findPost();
                else if (author > 0 && answer.code == "rest_invalid_author"_L1)
                    create(0); // the account is gone there
                else
                    giveUp(answer);
            }
        });
}

// After its last text, so that every desk learns how the update ended.
void PostPush::throwAway()
{
    const auto request = begun(u"trash"_s, {});
    if (!request)
        return;
    m_wordpress.trashPost(m_remote.post, [this, request](const RestAnswer &answer) {
        if (!closed(answer, *request))
            return;
        if (answer.done())
            complete();
        else if (again(u"trash"_s, answer) || answer.outcome == Outcome::Gone)
            look();
        else
            giveUp(answer);
    });
}

QString PostPush::slug() const
{
    return m_goal.slug.isEmpty() ? postSlug(mark(), m_goal.content) : m_goal.slug;
}

QString PostPush::mark() const
{
    return m_goal.update ? updates::mark(m_goal.story.id) : m_goal.story.id;
}

} // namespace toasoan
