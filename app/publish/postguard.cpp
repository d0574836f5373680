// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/joining.h"
#include "publish/layout.h"
#include "publish/postpush.h"
#include "publish/pull.h"

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

// Pictures take minutes on a slow line.
void PostPush::lookAgain()
{
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
