// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postpush.h"
#include "publish/pull.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// A story may have gone by another desk or another computer: its post is then public or another
/// account's, and no question for what may be changed names it. PostPush looks for that one too
/// before it makes a post.
namespace toasoan {

// The plugin knows every story by its UUID. Without it only what readers see can be looked through,
// and only what changed there since the story was begun.
void PostPush::findElsewhere(int page)
{
    if (page == 1)
        m_postElsewhere = {};
    if (m_goal.update) {
        m_elsewhere.emplace(); // two of them are joined to one another, see pullupdate.cpp
        m_elsewhere->outcome = Outcome::Done;
    } else if (m_wordpress.server().offers(u"story"_s)) {
        m_wordpress.postOfStory(mark(), [this](const RestAnswer &answer) {
            m_elsewhere = answer;
            if (answer.done() && answer.id() > 0)
                m_postElsewhere = answer.object();
            found();
        });
    } else {
        m_wordpress.publicSince(m_goal.story.createdAt.addSecs(-dayOfEveryZone), page,
            [this, page](const RestAnswer &answer) { listedElsewhere(page, answer); });
    }
}

void PostPush::listedElsewhere(int page, const RestAnswer &answer)
{
    const QJsonArray list = answer.json.array();
    for (const auto &post : list)
        if (m_postElsewhere.isEmpty() && isSlugOf(post[u"slug"_s].toString(), m_goal.story.id))
            m_postElsewhere = post.toObject();
    const bool more = page < answer.headers.value("x-wp-totalpages").toInt();
    if (answer.done() && m_postElsewhere.isEmpty() && more) {
        findElsewhere(page + 1);
        return;
    }
    m_elsewhere = answer;
    found();
}

// False: there is none, and one may be made.
bool PostPush::metElsewhere()
{
    if (!m_elsewhere->done() && m_elsewhere->outcome != Outcome::Gone) { // the plugin was taken out
        giveUp(*m_elsewhere);
        return true;
    }
    if (m_postElsewhere.isEmpty())
        return false;
    const QString status = m_postElsewhere[u"status"_s].toString();
    const bool own = m_postElsewhere[u"author"_s].toInteger() == m_wordpress.server().user;
    const bool seen = status == "publish"_L1 || status == "future"_L1 || status == "private"_L1;
    m_remote.url = m_postElsewhere[u"link"_s].toString();
    if (!keptAsPost(m_postElsewhere))
        return true;
    if ((own || m_wordpress.server().may(u"edit_others_posts"_s))
        && (!seen || m_wordpress.server().may(u"edit_published_posts"_s))) {
        look();
    } else if (status == "publish"_L1) {
        m_changedThere = m_postElsewhere; // read as a reader may, it says how the story stands
        finish(PushEnd::Waits, tr("it is public there already"));
    } else {
        finish(PushEnd::NeedsYou,
            tr("the newsroom has it from another desk already, and this account may not change "
               "what stands there; tell an editor"));
    }
    return true;
}

} // namespace toasoan
