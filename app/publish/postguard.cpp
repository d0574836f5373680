// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/joining.h"
#include "publish/layout.h"
#include "publish/postpush.h"
#include "publish/pull.h"
#include "publish/updates.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// A server without tags cannot refuse to write over what somebody else wrote meanwhile. PostPush
/// looks just before its text and, by the revisions that WordPress keeps, just after it.
namespace toasoan {

namespace {

qint64 newestRevision(const QJsonObject &post)
{
    const QJsonArray links = post[u"_links"_s][u"predecessor-version"_s].toArray();
    return links.isEmpty() ? 0 : links.at(0)[u"id"_s].toInteger();
}

} // namespace

// Only while nothing of ours is written since can how the story stands be said without its text.
bool PostPush::mindsLayout(PostText &text)
{
    m_keepsLayout = false;
    if (m_updateText)
        return takesUpdateLayout(text);
    const auto held = m_goal.over() ? Result<std::optional<layout::Held>>(std::nullopt)
                                    : layout::of(m_store, m_goal.story.id, m_channel);
    if (!kept(held.map([](const auto &) {})))
        return false;
    if (!*held)
        return true;
    const PostText there = postTextOf(m_there);
    if (there.unfinished || there.textPrint() != (*held)->print) // of a post that is gone
        return kept(layout::release(m_store, m_goal.story.id, m_channel));
    if ((*held)->choice == layout::Choice::Mine)
        return true;
    const auto base = Copies(m_store).base(m_goal.story.id, m_channel);
    const auto hash = hashHere(m_store, m_goal.content);
    if (!kept(base.map([](const auto &) {})) || !kept(hash.map([](const auto &) {})))
        return false;
    const bool same = *base && (*base)->hash == *hash;
    if (!same || ((*held)->choice == layout::Choice::None && !m_goal.cleans)) {
        finish(PushEnd::NeedsYou, layout::needsChoice(**held));
        return false;
    }
    const QString data = text.data;
    text = there;
    text.data = data;
    text.unfinished = false;
    m_keepsLayout = true;
    return true;
}

bool PostPush::takesUpdateLayout(PostText &text)
{
    const auto base = Copies(m_store).base(m_goal.story.id, updates::channel(m_wordpress.server()));
    const auto hash = hashHere(m_store, m_goal.content);
    if (!kept(base.map([](const auto &) {})) || !kept(hash.map([](const auto &) {})))
        return false;
    if (!*base || (*base)->hash != *hash || m_updateText->textPrint() != m_updateHeld.print) {
        finish(PushEnd::NeedsYou, layout::needsChoice(m_updateHeld));
        return false;
    }
    const QString data = text.data;
    text = *m_updateText;
    text.title = updates::unmarked(text.title);
    text.data = data;
    m_keepsLayout = true;
    return true;
}

// With its text the live post takes over what was said of how the update looks.
Result<void> PostPush::knowLayout(const PostText &there)
{
    if (!m_keepsLayout)
        return layout::release(m_store, m_goal.story.id, m_channel);
    if (!m_updateText)
        return {};
    layout::Held now = m_updateHeld;
    now.channel = m_channel;
    now.print = there.textPrint();
    return layout::hold(m_store, now);
}

// How an update looks goes to the trash with its post, unless somebody says that it stays.
// True: its text is asked for, or this has ended.
bool PostPush::asksForUpdate()
{
    const bool ends = !m_goal.update && m_goal.status == "publish"_L1
        && m_goal.story.state == State::Published && !m_updateText;
    const QString channel = updates::channel(m_wordpress.server());
    const auto held = ends ? layout::of(m_store, m_goal.story.id, channel)
                           : Result<std::optional<layout::Held>>(std::nullopt);
    const auto update = m_remotes.of(m_goal.story.id, channel);
    if (!kept(held.map([](const auto &) {})) || !kept(update.map([](const auto &) {})))
        return true;
    const Remote there = update->value_or(Remote());
    if (!*held || (*held)->choice == layout::Choice::Mine || there.post == 0
        || there.status == "trash"_L1)
        return false;
    if ((*held)->choice == layout::Choice::None) {
        finish(PushEnd::NeedsYou, layout::needsChoice(**held));
        return true;
    }
    m_updateHeld = **held;
    m_wordpress.post(there.post, [this, post = there.post](const RestAnswer &answer) {
        if (!answer.done() && answer.outcome != Outcome::Gone) {
            giveUp(answer);
            return;
        }
        // of a post that is gone nothing can stay, and somebody has to say so
        m_updateText = answer.id() == post ? postTextOf(answer.object()) : PostText();
        lookAgain();
    });
    return true;
}

// Pictures take minutes on a slow line.
void PostPush::lookAgain()
{
    if (asksForUpdate())
        return;
    if (!m_stale || !tagOf(m_there).isEmpty()) {
        sendText();
        return;
    }
    m_stale = false;
    m_wordpress.post(m_remote.post, [this](const RestAnswer &answer) {
        const bool there = answer.done() && answer.id() == m_remote.post;
        if (!there || answer.object()[u"status"_s].toString() == "trash"_L1) {
            look();
            return;
        }
        m_there = answer.object();
        sendText();
    });
}

// Of the two newest revisions one is ours and the other what stood there before; else somebody
// wrote in between. Autosaves of WordPress' editor are nobody's text yet.
void PostPush::lookBetween(const QJsonObject &before, const PostText &sent)
{
    m_wordpress.revisions(m_remote.post, [this, before, sent](const RestAnswer &answer) {
        QList<QJsonObject> kept;
        const QJsonArray list = answer.json.array();
        for (const auto &revision : list)
            if (!revision[u"slug"_s].toString().contains("-autosave-"_L1))
                kept += revision.toObject();
        const QJsonObject ours = kept.value(0), older = kept.value(1);
        const bool slipped = answer.done() && !older.isEmpty()
            && postTextOf(ours).textPrint() == postTextOf(m_there).textPrint()
            && ours[u"id"_s].toInteger() != newestRevision(before)
            && older[u"id"_s].toInteger() != newestRevision(before)
            && postTextOf(older).textPrint() != postTextOf(before).textPrint();
        if (slipped)
            putBack(older);
        else
            textStands(sent);
    });
}

// Theirs stands there again, as if ours had come a moment later; then both are joined here.
void PostPush::putBack(const QJsonObject &revision)
{
    QJsonObject fields;
    for (const QString &field : {u"title"_s, u"excerpt"_s, u"content"_s})
        fields.insert(field, revision[field][u"raw"_s]);
    m_wordpress.updatePost(m_remote.post, fields, [this](const RestAnswer &answer) {
        if (answer.done())
            meetOthers();
        else
            giveUp(answer);
    });
}

} // namespace toasoan
