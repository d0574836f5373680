// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/layout.h"
#include "publish/postlooks.h"
#include "publish/postparts.h"
#include "publish/pull.h"
#include "publish/standing.h"

#include <QUuid>

using namespace Qt::StringLiterals;

/// What Pull says of what it took in.
namespace toasoan {

// Before a desk sends the post again and it is gone there. The note is on every desk the same.
Result<void> Pull::noteUnkept(const QString &story)
{
    if (auto held = holdLayout(story); !held || m_unkept.isEmpty())
        return held;
    const QString text
        = tr("On the server the post has what the newsroom cannot keep: %1. Its words are in the "
             "text; before the story is sent again somebody has to say whether the rest stays.")
              .arg(m_unkept.join(u", "_s));
    const auto summary = m_store.summary(story);
    m_warnings += u"“%1”: %2"_s.arg(summary ? summary->headline : story, text);
    const auto notes = m_store.notes(story);
    if (!notes)
        return tl::unexpected(notes.error());
    const QString id = QUuid::createUuidV5(QUuid(story), text).toString(QUuid::WithoutBraces);
    for (const Note &note : *notes)
        if (note.id == id)
            return {};
    return m_store.addNote(story, {id, m_store.now(), m_wordpress.server().name, text, {}, false})
        .map([](const Note &) {});
}

// What a desk sent itself, or somebody undid there, asks for no choice any more.
Result<void> Pull::holdLayout(const QString &story)
{
    if (m_post.viewed)
        return {};
    const auto held = layout::of(m_store, story, m_channel);
    if (!held)
        return tl::unexpected(held.error());
    if (m_unkept.isEmpty() && !*held)
        return {};
    const QString print = m_post.text.textPrint();
    const bool sent = m_post.envelope && m_post.envelope->print == print;
    const QString &content = m_post.text.content;
    const bool plain = foreignParts(content).isEmpty() && !hasGainedLooks({}, content);
    if (m_unkept.isEmpty() && (sent || plain || (*held)->plain == print))
        return layout::release(m_store, story, m_channel);
    layout::Held now = held->value_or(layout::Held{story, m_channel, {}, m_plain, {}});
    for (const QString &part : std::as_const(m_unkept))
        if (!now.parts.contains(part))
            now.parts += part;
    if (now.print != print)
        now.choice = layout::Choice::None;
    now.print = print;
    return layout::hold(m_store, now);
}

// On a stock server an envelope stands in the text: themes and plugins that print texts as they are
// kept would show it.
void Pull::noteExposed(const ServerPost &post, const QString &id)
{
    const bool inText = !post.text.data.isEmpty() && !m_wordpress.server().offers(u"newsroom"_s);
    const bool willShow = post.status == "publish"_L1 || post.status == "future"_L1;
    if (m_editor && m_channel == m_server && ((inText && willShow) || lacksTags(post, id)))
        m_exposed += id;
}

// A stock server would list the tags of what is only planned: they are made when it is out.
bool Pull::lacksTags(const ServerPost &post, const QString &id) const
{
    if (post.status != "publish"_L1 || !m_known || m_known->status != "future"_L1 || !post.terms
        || m_wordpress.server().offers(u"newsroom"_s))
        return false;
    const auto story = m_store.story(id);
    return story && story->content.tags.size() > post.terms->tags.size();
}

// Another text is not what was approved: what shall happen with it is for a person to say.
void Pull::sayUndecided(const Story &before, State there, const QString &by)
{
    if (m_channel != m_server || (there != State::Scheduled && before.state != State::Published))
        return;
    const auto after = m_store.summary(before.id);
    if (!after || !isInside(after->state))
        return;
    if (there == State::Scheduled)
        m_undecided.insert(before.id,
            tr("%1 changed it after it was approved, so it is not published at its time; approve "
               "and plan it again")
                .arg(by));
    else
        m_undecided.insert(before.id,
            tr("%1 changed it after it was approved, so it was not published; approve and publish "
               "it again")
                .arg(by));
}

void Pull::say(Joined joined, const QString &id, const Taken &how)
{
    if (joined == Joined::Nothing || joined == Joined::Clash) // said with all conflicts
        return;
    if (joined == Joined::Merged) {
        const auto merged = m_store.summary(id);
        m_done += tr("Merged with the changes of %2: “%1”")
                      .arg(merged ? merged->headline : how.content.headline, how.by);
        return;
    }
    const QString title = how.content.headline;
    m_done += tr("From the server: “%1” (%2)").arg(title, how.by);
    if (joined == Joined::Aside)
        m_warnings += tr("“%1” was published meanwhile; what was written here since is kept as a "
                         "version of its own.")
                          .arg(title);
}

} // namespace toasoan
