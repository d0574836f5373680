// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/leftover.h"
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
        return open && remote.post == post.post ? endUpdate(post, story)
                                                : leftover::remove(m_store, m_server, post.post);
    if (!open && remote.post > post.post)
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
    // two desks began one at the same time: all go on with the first
    if (open && remote.post < post.post)
        return takeSecond(post, story);
    const auto joined = leftover::of(m_store, m_server, post.post);
    if (!joined)
        return tl::unexpected(joined.error());
    if (!open && joined->print == post.print)
        return {}; // with the one that is over
    if (open && remote.post > post.post)
        return moveTo(post, story, remote);
    if (open && story.state == State::Published) {
        // published here since: only another text opens it again
        const auto base = m_copies.base(story.id, m_channel);
        if (!base)
            return tl::unexpected(base.error());
        if (*base) {
            const auto theirs = theirsOf(post, **base);
            if (!theirs)
                return tl::unexpected(theirs.error());
            if (theirs->hash == (*base)->hash) {
                const Result<void> noted = noteUnkept(story.id);
                return noted ? know(post, *theirs, true) : noted;
            }
        }
    }
    return joinKnown(post, story, open ? remote : Remote());
}

// What both know is what readers see: the text here was that of the other post.
Result<void> Pull::moveTo(const ServerPost &first, const Story &story, const Remote &second)
{
    const auto live = m_copies.base(story.id, m_server);
    const auto known = m_copies.base(story.id, m_channel);
    if (!live || !known)
        return tl::unexpected(live ? known.error() : live.error());
    const QString hash = known->value_or(Copy()).hash;
    // another desk may have joined it before this one came to it
    const bool inThere = first.envelope && first.envelope->hashes.contains(hash);
    // readers may see another text by now than the one it was begun with
    const auto common
        = commonCopy(m_store, story, first.envelope ? first.envelope->texts() : QStringList());
    if (!common)
        return tl::unexpected(common.error());
    Copy base = inThere          ? known->value_or(Copy())
        : common->hash.isEmpty() ? live->value_or(Copy())
                                 : *common;
    base.story = story.id;
    base.server = m_channel;
    base.state = story.state;
    base.review = story.review;
    base.print.clear();
    if (!inThere)
        base.texts.clear();
    Result<void> done
        = leftover::add(m_store, m_server, {second.post, story.id, second.base, hash});
    if (done)
        done = m_copies.setBase(base);
    m_base.reset(); // what was read of it when the post was looked at is the other post's
    return done ? joinKnown(first, story, second) : done;
}

// Both began with what readers see, unless it was joined before. Where they clash it is for the
// desk that wrote it to choose.
Result<void> Pull::takeSecond(const ServerPost &post, const Story &story)
{
    const auto joined = leftover::of(m_store, m_server, post.post);
    const auto conflict = m_copies.conflict(story.id);
    const auto live = m_copies.base(story.id, m_server);
    if (!joined || !conflict || !live)
        return tl::unexpected(!joined ? joined.error()
                : !conflict           ? conflict.error()
                                      : live.error());
    if (joined->print == post.print)
        return {};
    if (*conflict || !*live || story.state == State::Published) {
        owe(post);
        return {};
    }
    const QStringList known = post.envelope ? post.envelope->texts() : QStringList();
    auto base = commonCopy(m_store, story, known + QStringList{joined->hash});
    if (!base)
        return tl::unexpected(base.error());
    if (base->hash.isEmpty())
        base = **live;
    base->server = m_channel;
    base->texts.clear();
    const auto theirs = theirsOf(post, *base);
    if (!theirs)
        return tl::unexpected(theirs.error());
    const auto merged = clashesOf({*base, *theirs}, story.content);
    const QString by = post.envelope ? post.envelope->by : m_wordpress.server().name;
    if (merged.clashes()) {
        m_warnings += tr("Two updates of “%1” were begun at the same time and change the same "
                         "words; the desk of %2 has to choose.")
                          .arg(story.content.headline, by);
        owe(post);
        return {};
    }
    return joinSecond(post, story, *theirs, merge::decided(merged), by);
}

Result<void> Pull::joinSecond(const ServerPost &post, const Story &story, const Copy &theirs,
    const Content &content, const QString &by)
{
    Taken how;
    how.content = content;
    how.by = by;
    how.note = tr("begun at the same time as the update here, and joined to it");
    how.trashed = story.trashedAt.isValid();
    const auto hash = hashHere(m_store, content);
    const auto kept = commonCopy(m_store, story, {theirs.hash});
    if (!hash || !kept)
        return tl::unexpected(hash ? kept.error() : hash.error());
    if (kept->hash.isEmpty()) {
        const auto aside
            = m_store.keepAside(story.id, theirs.content, {by, by, Role::Editor}, how.note);
        if (!aside)
            return tl::unexpected(aside.error());
    }
    if (*hash != story.hash) {
        if (const auto taken = m_store.take(story.id, how); !taken)
            return tl::unexpected(taken.error());
        say(Joined::Merged, story.id, how);
    }
    if (auto noted = noteUnkept(story.id); !noted)
        return noted;
    return leftover::add(m_store, m_server, {post.post, story.id, post.print, theirs.hash});
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
