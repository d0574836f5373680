// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// What Pull makes of posts that readers see, and that say nothing for other desks any more: their
/// account may not read them as they were written, or they are new here and the server keeps what
/// was said only among their revisions.
namespace toasoan {

namespace {

constexpr auto dataWord = "toasoan/data"_L1; // of the block that holds an envelope

// The first digits of the story's id end the address that a desk gives its post.
bool isSlugOfAStory(const QString &slug)
{
    static const QRegularExpression form(u"(?:^|-)[0-9a-f]{8}(?:-\\d+)?$"_s);
    return form.match(slug).hasMatch();
}

} // namespace

// With the plugin they say it as long as they are there.
bool Pull::mayBeOurs(const ServerPost &post) const
{
    return m_editor && !m_wordpress.server().offers(u"newsroom"_s) && !post.envelope && !post.viewed
        && (post.status == "publish"_L1 || post.status == "future"_L1) && isSlugOfAStory(post.slug);
}

// What was last said before it went public: from there on a story is the same on every desk.
void Pull::findOrigin(const ServerPost &post)
{
    m_wordpress.revisionWith(post.post, dataWord, whileOpen([this, post](const RestAnswer &answer) {
        if (answer.status == 0) {
            end(answer);
            return;
        }
        if (answer.outcome == Outcome::Later || answer.outcome == Outcome::Unknown) {
            leave(post, answer.error.text);
            nextStory();
            return;
        }
        ServerPost origin = post;
        const QJsonArray list = answer.json.array();
        for (const auto &revision : list)
            origin.envelope = envelopeFrom(postTextOf(revision.toObject()).data);
        if (!origin.envelope || origin.envelope->update
            || !isSlugOf(post.slug, origin.envelope->story)) {
            ++m_strange;
        } else {
            origin.story = origin.envelope->story;
            origin.envelope->note.clear();
            origin.envelope->action
                = post.status == "future"_L1 ? Action::Schedule : Action::Publish;
            m_posts.prepend(origin);
        }
        nextStory();
    }));
}

void Pull::sayStrange()
{
    if (m_strange > 0)
        m_warnings
            += tr("%n public stories of this newsroom cannot be fetched: the server has kept "
                  "nothing of them but what readers see. They are updated, corrected and "
                  "withdrawn at a desk that has them, or in WordPress.",
                "", m_strange);
}

// It went there by another desk: how it stands is known, its text is not. What is here stays.
Result<void> Pull::takePublic(const ServerPost &post, const Story &story)
{
    if (post.status != "publish"_L1 || story.state == State::Published
        || story.state == State::Updating || story.state == State::Withdrawn)
        return {};
    Taken how;
    how.content = story.content;
    how.by = m_wordpress.server().name;
    how.action = Action::Publish;
    how.state = State::Published;
    how.publishedAt = post.date;
    how.trashed = story.trashedAt.isValid();
    if (const auto taken = m_store.take(story.id, how); !taken)
        return tl::unexpected(taken.error());
    say(Joined::Taken, story.id, how);
    m_warnings
        += tr("“%1” went public from another desk, perhaps with other words than those here: "
              "%2")
               .arg(story.content.headline, post.url);
    Copy theirs;
    theirs.story = story.id;
    theirs.server = m_server;
    return know(post, theirs, true);
}

} // namespace toasoan
