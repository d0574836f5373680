// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/missing.h"
#include "publish/postpush.h"
#include "publish/pull.h"
#include "publish/whosepost.h"

#include <QJsonObject>
#include <utility>

using namespace Qt::StringLiterals;

/// What PostPush tells the other desks of a story that readers do not see any more, and how it
/// takes leave of a post that is no more.
namespace toasoan {

// After its status, since before that readers could see it. The text there is left as it is.
void PostPush::sayFarewell()
{
    const PostText there = postTextOf(m_there);
    Envelope envelope = *m_goal.farewell;
    envelope.print = there.textPrint();
    PostText text = there;
    text.data = envelopeText(envelope);
    if (text.data == there.data || m_there[u"status"_s].toString() == "trash"_L1) {
        complete();
        return;
    }
    QJsonObject fields;
    if (m_wordpress.server().offers(u"newsroom"_s))
        fields.insert(u"meta"_s, QJsonObject{{u"story"_s, text.data}});
    else
        fields.insert(
            u"content"_s, QString(storyMark(mark(), text.data) + u"\n\n"_s + text.content));
    const auto request = begun(u"text"_s, text.fingerprint());
    if (!request)
        return;
    m_wordpress.updatePost(
        m_remote.post, fields,
        [this, request](const RestAnswer &answer) {
            if (!closed(answer, *request))
                return;
            if (answer.done() && answer.id() == m_remote.post) {
                m_there = answer.object();
                m_remote.base = postTextOf(m_there).fingerprint();
                if (kept(m_remotes.set(m_remote)))
                    complete();
            } else if (again(u"farewell"_s, answer)) {
                look();
            } else if (answer.outcome == Outcome::Conflict || answer.outcome == Outcome::Refused) {
                complete(); // readers do not see it, whatever becomes of the words
            } else {
                giveUp(answer);
            }
        },
        tagOf(m_there));
}

// Whoever takes a withdrawn story up again means another article than the one that was deleted.
bool PostPush::wasReopened() const
{
    const auto history = m_store.history(m_goal.story.id);
    if (!history || m_goal.update || m_remote.revision > 0)
        return false;
    for (auto it = history->crbegin(); it != history->crend(); ++it)
        if (it->action == Action::Reopen || it->action == Action::Withdraw)
            return it->action == Action::Reopen;
    return false;
}

// What bears the number now is not ours: the server was set back to an old copy.
void PostPush::leaveNumber()
{
    if (std::exchange(m_leftNumber, true)) {
        finish(PushEnd::NeedsYou,
            tr("on the server a post names this story in its text and is another's by all else; "
               "somebody has to look at it there"));
        return;
    }
    QString address; // a later try stands there, too
    if (m_remote.status == "publish"_L1 && missing::isAddress(m_remote.url)) {
        address = m_remote.url;
        const auto before = missing::slugBefore(m_store, m_remote);
        if (!kept(before.map([](const QString &) {})))
            return;
        m_goal.slug = *before;
        m_goal.firstAt = m_goal.story.publishedAt;
    }
    m_warnings += lostNumber(m_goal.content.headline);
    forgetPost();
    m_remote.url = address;
    if (!kept(m_remotes.set(m_remote)))
        return;
    if (m_goal.over())
        complete();
    else
        findPost(); // another desk may have sent it since
}

void PostPush::forgetPost()
{
    m_remote.post = 0;
    m_remote.revision = 0;
    m_remote.url.clear();
    m_remote.status.clear();
    m_remote.base.clear();
    m_remote.dueAt = {};
}

} // namespace toasoan
