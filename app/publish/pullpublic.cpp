// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"

using namespace Qt::StringLiterals;

/// What Pull makes of a post that readers see and its account may not read as it was written.
namespace toasoan {

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
