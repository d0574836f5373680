// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "publish/standing.h"
#include "publish/updates.h"

using namespace Qt::StringLiterals;

/// What Pull makes of the post of an update.
namespace toasoan {

Result<void> Pull::takeUpdate(const ServerPost &post, const Story &story)
{
    const auto known = m_remotes.of(story.id, m_channel);
    if (!known)
        return tl::unexpected(known.error());
    const Remote remote = known->value_or(Remote());
    const bool open = remote.post > 0 && remote.status != "trash"_L1;
    if (post.status == "trash"_L1)
        return open && remote.post == post.post ? endUpdate(post, story) : Result<void>();
    // two desks began one at the same time: all go on with the first
    if (open ? remote.post < post.post : remote.post > post.post)
        return {};
    if (isInside(story.state) || story.state == State::Scheduled) {
        owe(post); // that it went public was not heard here yet
        return {};
    }
    if (story.state == State::Withdrawn)
        return {};
    if (post.status == "publish"_L1 || post.status == "future"_L1)
        m_warnings += tr("Somebody published the update of “%1” on the server as an article of its "
                         "own; take it off there: %2")
                          .arg(updates::unmarked(post.text.title), post.url);
    if (open && story.state == State::Published) {
        // published here since: only another text opens it again
        const auto base = m_copies.base(story.id, m_channel);
        if (!base)
            return tl::unexpected(base.error());
        if (*base) {
            const auto theirs = theirsOf(post, **base);
            if (!theirs)
                return tl::unexpected(theirs.error());
            if (theirs->hash == (*base)->hash)
                return know(post, *theirs, true);
        }
    }
    return joinKnown(post, story, open ? remote : Remote());
}

// What readers see now is the story, unless something was written here since. A reporter is not
// shown the text of what is public, and hears of it by the last words of the desk that ended it.
Result<void> Pull::endUpdate(const ServerPost &post, const Story &story)
{
    auto live = m_copies.base(story.id, m_server);
    const auto known = m_copies.base(story.id, m_channel);
    if (!live || !known)
        return tl::unexpected(!live ? live.error() : known.error());
    const bool told = post.envelope && post.envelope->state == State::Published;
    if (!m_editor && told && *live && *known) {
        const auto theirs = theirsOf(post, **known);
        if (!theirs)
            return tl::unexpected(theirs.error());
        (*live)->content = theirs->content;
        (*live)->hash = theirs->hash;
        (*live)->by = post.envelope->by;
        if (auto set = m_copies.setBase(**live); !set)
            return set;
    }
    const bool unsent = *known && story.hash != (*known)->hash;
    if (story.state == State::Updating && *live && (!unsent || story.hash == (*live)->hash)) {
        Taken how;
        how.content = (*live)->content;
        how.state = State::Published;
        how.by = told ? post.envelope->by : m_wordpress.server().name;
        how.action = told ? Action::Publish : Action::Edit;
        if (!told)
            how.note = tr("its update was given up on the server");
        how.approved = (*live)->approved || (told && !m_editor);
        how.approvedBy = told ? post.envelope->approvedBy : QString();
        if (const auto taken = m_store.take(story.id, how); !taken)
            return tl::unexpected(taken.error());
        say(Joined::Taken, story.id, how);
    } else if (story.state == State::Updating) {
        m_warnings += tr("The update of “%1” is over on the server; what was written here since "
                         "goes on as an update of its own.")
                          .arg(story.content.headline);
    }
    Remote remote;
    remote.story = story.id;
    remote.server = m_channel;
    remote.post = post.post;
    remote.status = post.status;
    const Result<void> done = m_remotes.set(remote);
    return done ? updates::forget(m_store, story.id, m_wordpress.server()) : done;
}

} // namespace toasoan
