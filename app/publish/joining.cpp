// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/joining.h"

#include "publish/standing.h"
#include "store/remotes.h"
#include "store/written.h"
#include "story/films.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Joining)
};

Result<void> clash(Store &store, const Story &here, const Conflict &conflict)
{
    const auto known = Copies(store).conflict(here.id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->theirs.hash != conflict.theirs.hash) {
        const Member by{conflict.theirs.by, conflict.theirs.by, Role::Reporter};
        const auto kept = store.keepAside(
            here.id, conflict.theirs.content, by, Text::tr("in conflict with the text here"));
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return Copies(store).setConflict(conflict);
}

Result<void> agree(Store &store, const Copy &theirs)
{
    const Result<void> done = Copies(store).setBase(theirs);
    return done ? Copies(store).endConflict(theirs.story, theirs.server) : done;
}

// Their text becomes what readers see, and what is written here goes on as its update.
Result<void> reopened(Store &store, const Copy &theirs, const Content &content, const Member &by)
{
    Taken live;
    live.content = theirs.content;
    live.by = theirs.by;
    live.state = State::Published;
    live.approved = theirs.approved;
    if (auto taken = store.take(theirs.story, live); !taken)
        return taken;
    Taken update;
    update.content = content;
    update.by = by.name;
    update.action = Action::Update;
    update.state = State::Updating;
    update.review = Review::Open;
    return store.take(theirs.story, update);
}

Result<void> knowTheirs(Store &store, const Copy &theirs)
{
    if (theirs.server.isEmpty())
        return {};
    Remotes remotes(store);
    const auto remote = remotes.of(theirs.story, theirs.server);
    if (!remote)
        return tl::unexpected(remote.error());
    if (!*remote)
        return {};
    Remote now = **remote;
    now.base = theirs.print;
    return remotes.set(now);
}

} // namespace

Result<void> sendAgain(Store &store, const QString &id)
{
    const auto rows = store.outbox();
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Store::OutboxRow &row : *rows)
        if (row.story == id && row.state == "failed"_L1)
            if (auto set = store.decideAgain(row.id); !set)
                return set;
    return {};
}

Result<QString> hashHere(const Store &store, const Content &content)
{
    if (!namesFilms(content.body))
        return contentHash(content, {});
    return store.films().map([&](const QList<Film> &films) {
        return contentHash(content, namedFilms(content.body, films));
    });
}

Result<QString> hashHere(const Store &store, const Copy &copy)
{
    const auto &made = copy.written;
    return made && !made->hash.isEmpty() && made->content == copy.content
        ? Result<QString>(made->hash)
        : hashHere(store, copy.content);
}

merge::Merged clashesOf(const Conflict &conflict, const Content &here)
{
    return conflict.base.hash.isEmpty()
        ? merge::strangers(here, conflict.theirs.content)
        : merge::contents(conflict.base.content, here, conflict.theirs.content);
}

Result<Copy> commonCopy(const Store &store, const Story &here, const QStringList &hashes)
{
    Copy base;
    base.story = here.id;
    base.state = here.state;
    base.review = here.review;
    const auto revisions = store.revisions(here.id, false);
    if (!revisions)
        return tl::unexpected(revisions.error());
    for (auto it = revisions->crbegin(); it != revisions->crend(); ++it) {
        if (!hashes.contains(it->hash))
            continue;
        const auto revision = store.revision(here.id, it->number);
        if (!revision)
            return tl::unexpected(revision.error());
        base.hash = revision->hash;
        base.content = revision->content;
        return base;
    }
    return base;
}

Result<Joined> joinStory(
    Store &store, const Story &here, const Copy &base, const Copy &theirs, Taken how)
{
    const bool textThere = theirs.hash != base.hash;
    const bool textHere = here.hash != base.hash && here.hash != theirs.hash;
    if (theirs.state == base.state && theirs.review == base.review)
        how.state.reset();
    if (!base.server.isEmpty() && returnHolds(here, base, theirs)) {
        how.state.reset();
        how.approved = false;
    }
    // published here, but the server has not heard of it: another text is not what was approved
    if (textThere && here.state == State::Published && theirs.state != State::Published)
        how.state = theirs.state;
    const bool stands = !how.state || (*how.state == here.state && how.review == here.review);
    const bool approves = how.approved && here.approvedHash != theirs.hash;
    const bool knows = here.hash == theirs.hash || !textThere;
    if (knows && stands && !approves && how.trashed == here.trashedAt.isValid())
        return agree(store, theirs).map([] { return Joined::Nothing; });

    Joined joined = Joined::Taken;
    how.content = theirs.content;
    how.written = theirs.written;
    if (textHere && how.state == State::Published) {
        joined = Joined::Aside;
    } else if (textHere) {
        const auto merged = clashesOf({base, theirs}, here.content);
        if (merged.clashes() || base.hash.isEmpty())
            return clash(store, here, {base, theirs}).map([] { return Joined::Clash; });
        how.content = merge::decided(merged);
        how.approved = false;
        if (const auto hash = hashHere(store, how.content); hash && *hash == here.hash && stands)
            return agree(store, theirs).map([] { return Joined::Nothing; });
        joined = textThere ? Joined::Merged : Joined::Taken;
    }
    const auto taken = store.take(here.id, how);
    if (!taken)
        return tl::unexpected(taken.error());
    return agree(store, theirs).map([&] { return joined; });
}

Result<Story> resolveConflict(Store &store, const QString &id, const Member &by,
    merge::Keep otherwise, const QList<merge::Choice> &choices)
{
    auto here = store.story(id);
    if (!here)
        return here;
    const auto conflict = Copies(store).conflict(here->id);
    if (!conflict)
        return tl::unexpected(conflict.error());
    if (!*conflict)
        return fail(Error::Kind::Refused,
            Text::tr("This story is in no conflict; there is nothing to choose."));
    if (!decides(by.role) && here->author != by.name)
        return fail(Error::Kind::Refused,
            Text::tr("Only its author or an editor may end the conflict of a story."));
    const Copy &base = (*conflict)->base, &theirs = (*conflict)->theirs;
    const merge::Merged merged = clashesOf(**conflict, here->content);
    const Content content
        = choices.isEmpty() ? merge::decided(merged, otherwise) : merge::decided(merged, choices);
    const auto hash = hashHere(store, content);
    if (!hash)
        return tl::unexpected(hash.error());

    Result<void> done;
    const bool live = here->state == State::Published && theirs.state == State::Published;
    if (live && *hash != here->hash && *hash != theirs.hash) {
        done = reopened(store, theirs, content, by);
    } else if (here->state != State::Published || *hash != here->hash) {
        Taken how;
        how.content = content;
        how.by = by.name;
        how.note = Text::tr("conflict with the text of %1 ended").arg(theirs.by);
        how.review = theirs.review;
        const bool gone = here->state == State::Withdrawn && theirs.state == State::Updating;
        const bool moved = theirs.state != base.state || theirs.review != base.review;
        const bool holds = returnHolds(*here, base, theirs);
        if (!gone && !holds && (moved || here->state == State::Published))
            how.state = theirs.state;
        if (holds)
            how.note += u' ' + Text::tr("The story stays returned.");
        how.approved = theirs.approved && *hash == theirs.hash;
        done = store.take(here->id, how);
    }
    if (done)
        done = agree(store, theirs);
    if (done)
        done = knowTheirs(store, theirs);
    if (done)
        done = sendAgain(store, here->id);
    if (!done)
        return tl::unexpected(done.error());
    return store.story(here->id);
}

} // namespace toasoan
