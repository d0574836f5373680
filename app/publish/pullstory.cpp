// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/hidden.h"
#include "publish/patience.h"
#include "publish/postparts.h"
#include "publish/pull.h"
#include "publish/readahead.h"
#include "publish/standing.h"
#include "publish/updates.h"

#include <algorithm>
#include <QUuid>
#include <tuple>

using namespace Qt::StringLiterals;

/// What Pull makes of one post.
namespace toasoan {

namespace {

// An approval that is not believed is a submission.
std::pair<State, Review> believed(const Standing &standing, bool approved)
{
    const bool state = standing.state == State::Approved && !approved;
    const bool review = standing.review == Review::Approved && !approved;
    return {
        state ? State::Submitted : standing.state, review ? Review::Submitted : standing.review};
}

} // namespace

// An approval is worth what the server guards: on a stock one whoever may write a post may write
// that it is approved, and only those who cannot publish take it as told.
bool Pull::isTrusted(const ServerPost &post) const
{
    return !m_editor || post.status == "publish"_L1 || post.status == "future"_L1
        || (m_wordpress.server().offers(u"newsroom"_s) && post.approved == post.envelope->approved);
}

Result<Content> Pull::localised(Content content) const
{
    for (Photo &photo : content.photos) {
        const auto here = m_copies.pictureHere(photo.sha256);
        if (!here)
            return tl::unexpected(here.error());
        photo.sha256 = *here;
        if (const auto picture = m_store.picture(*here); picture && !picture->size.isEmpty())
            photo.size = picture->size;
    }
    return content;
}

Result<std::optional<Remote>> Pull::remoteOf(const QString &story, const QString &channel) const
{
    if (m_known && m_known->story == story && m_known->server == channel)
        return m_known;
    return m_remotes.of(story, channel);
}

// What both knew before. Without a copy: what the server was last sent whole, or nothing.
Result<Copy> Pull::baseOf(const Story &story, const Remote &remote) const
{
    const bool update = m_channel != m_server;
    const bool read = m_base && m_base->story == story.id && m_base->server == m_channel;
    auto kept = read ? Result<std::optional<Copy>>(m_base) : m_copies.base(story.id, m_channel);
    if (kept && update && (!*kept || (*kept)->texts.isEmpty())) {
        // the text in conflict was kept aside, and is common to nobody
        const auto open = m_copies.conflict(story.id);
        if (open && *open && (*open)->theirs.server == m_channel)
            return (*open)->base;
        // what readers see may have been changed there since the update was begun
        auto common = commonCopy(
            m_store, story, m_post.envelope ? m_post.envelope->texts() : QStringList());
        if (!common || !common->hash.isEmpty()) {
            if (common)
                common->server = m_channel;
            return common;
        }
        kept = m_copies.base(story.id, m_server); // an update begins with what readers see
        if (kept && *kept) {
            (*kept)->server = m_channel;
            (*kept)->state = story.state;
            (*kept)->review = story.review;
            (*kept)->texts.clear();
        }
    }
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept)
        return **kept;
    if (!update && remote.revision > 0) {
        const auto sent = m_store.revision(story.id, remote.revision);
        if (!sent)
            return tl::unexpected(sent.error());
        Copy base;
        base.story = story.id;
        base.server = m_server;
        base.state = remote.status == "future"_L1 ? State::Scheduled
            : remote.status == "publish"_L1       ? State::Published
                                                  : story.state;
        base.hash = sent->hash;
        base.content = sent->content;
        return base;
    }
    auto common
        = commonCopy(m_store, story, m_post.envelope ? m_post.envelope->texts() : QStringList());
    if (common)
        common->server = m_channel;
    return common;
}

std::optional<KeptTexts> Pull::keptOf(const QString &story, const QByteArray &texts)
{
    if (m_post.ahead && m_post.ahead->raw.texts == texts)
        return m_post.ahead->before;
    auto &[text, kept] = m_kept[story];
    if (text != texts || !kept) {
        text = texts;
        kept = keptTextsFrom(texts);
    }
    return kept;
}

// Nothing when it was not read ahead, or beside another text.
std::shared_ptr<const ReadAhead> Pull::aheadOf(const ServerPost &post, const Copy &base) const
{
    const auto &ahead = post.ahead;
    const bool holds = ahead && m_channel == m_server && ahead->raw.story == base.story
        && ahead->raw.texts == base.texts && ahead->base == base.content
        && ahead->enveloped == post.envelope.has_value();
    return holds ? ahead : nullptr;
}

// The update that was known here may be what was published.
PostedText Pull::withUpdate(
    const ServerPost &post, const KeptTexts &before, const Copy &base, const Copy &update)
{
    const auto shown = keptTextsFrom(update.texts);
    if (!shown)
        return postedText(post, before, base.content, false);
    if (!updates::sameText(shown->text, post.text))
        return postedText(post, before, base.content, false, shown->uses);
    ServerPost same = post;
    same.text = before.text;
    PostedText posted = postedText(same, before, update.content, false, shown->uses);
    posted.texts.text = post.text;
    posted.unkept = unkeptParts(before.text, post.text, posted.texts.uses);
    return posted;
}

Result<Copy> Pull::theirsOf(const ServerPost &post, const Copy &base)
{
    const auto before = keptOf(base.story, base.texts);
    const auto update = !post.envelope && before && m_channel == m_server
        ? m_copies.base(base.story, updates::channel(m_wordpress.server()))
        : Result<std::optional<Copy>>(std::nullopt);
    if (!update)
        return tl::unexpected(update.error());
    const auto ahead = *update ? nullptr : aheadOf(post, base);
    const PostedText posted = ahead ? ahead->posted
        : *update                   ? withUpdate(post, *before, base, **update)
                                    : postedText(post, before, base.content, m_channel != m_server);
    m_unkept = posted.unkept;
    m_plain = posted.plain;
    auto content = post.envelope ? localised(posted.content) : posted.content;
    if (!content)
        return tl::unexpected(content.error());
    bool exact = posted.exact;
    if (post.terms && m_terms && *post.terms != *m_terms) {
        const Content told = *content;
        applyTerms(post, *m_terms, *content);
        exact = exact && *content == told;
    }
    Copy theirs;
    theirs.story = base.story;
    theirs.server = m_channel;
    theirs.print = post.print;
    theirs.texts = ahead ? ahead->texts : keptTexts(posted.texts);
    theirs.written = ahead && ahead->written->given == *content ? ahead->written
                                                                : written(*content, base.story);
    theirs.content = *std::move(content);
    const auto hash = hashHere(m_store, theirs);
    if (!hash)
        return tl::unexpected(hash.error());
    theirs.hash = *hash;
    theirs.approved = exact && !post.envelope->approved.isEmpty()
        && post.envelope->approved == post.envelope->hash
        && contentHash(post.envelope->content, post.envelope->films) == post.envelope->hash
        && isTrusted(post);
    return theirs;
}

Result<void> Pull::knowPeople(const Envelope &envelope)
{
    const auto know = [this](const QString &name, const QString &shown, Role role) {
        if (name.isEmpty() || m_people.contains(name))
            return Result<void>();
        m_people.insert(name);
        return m_store.member(name)
            ? Result<void>()
            : m_store.addMember({name, shown.isEmpty() ? name : shown, role});
    };
    Result<void> done = know(envelope.author, envelope.authorName, Role::Reporter);
    const bool decides = envelope.action == Action::Return || envelope.action == Action::Approve
        || envelope.action == Action::Publish || envelope.action == Action::Schedule
        || envelope.action == Action::Withdraw;
    if (done && decides)
        done = know(envelope.by, envelope.byName, Role::Editor);
    return done;
}

Result<void> Pull::knowFilms(const Envelope &envelope)
{
    if (envelope.films.isEmpty())
        return {};
    const auto here = m_store.films();
    if (!here)
        return tl::unexpected(here.error());
    for (const Film &film : envelope.films) {
        const bool known = std::any_of(
            here->cbegin(), here->cend(), [&](const Film &f) { return f.id == film.id; });
        if (known)
            continue;
        if (const auto added = m_store.addFilm(film); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

Result<void> Pull::takeNotes(const QString &story, const ServerPost &post)
{
    QList<Note> notes = post.envelope ? post.envelope->notes : QList<Note>();
    if (notes.isEmpty() && post.note.trimmed().isEmpty())
        return {};
    const auto here = m_store.notes(story);
    if (!here)
        return tl::unexpected(here.error());
    const auto said = [&](const QList<Note> &among) {
        return std::any_of(
            among.cbegin(), among.cend(), [&](const Note &note) { return note.text == post.note; });
    };
    if (!post.note.trimmed().isEmpty() && !said(notes) && !said(*here)) {
        const QUuid space(story);
        notes += Note{QUuid::createUuidV5(space, post.note).toString(QUuid::WithoutBraces),
            m_store.now(), m_wordpress.server().name, post.note, {}, false};
    }
    for (const Note &note : std::as_const(notes)) {
        const auto known = std::find_if(
            here->cbegin(), here->cend(), [&](const Note &n) { return n.id == note.id; });
        Result<void> done;
        if (known == here->cend())
            done = m_store.addNote(story, note).map([](const Note &) {});
        else if (note.resolved && !known->resolved)
            done = m_store.resolveNote(note.id, true);
        if (!done)
            return done;
    }
    return {};
}

Result<void> Pull::know(const ServerPost &post, const Copy &theirs, bool agreed)
{
    const auto known = remoteOf(theirs.story, m_channel);
    if (!known)
        return tl::unexpected(known.error());
    Remote remote = known->value_or(Remote());
    remote.story = theirs.story;
    remote.server = m_channel;
    remote.post = post.post;
    remote.url = post.url;
    if (agreed) {
        if (hidden::isHidden(post.status) && remote.status != post.status)
            m_warnings += hidden::hiddenWarning(theirs.content.headline);
        remote.status = post.status;
        remote.base = theirs.print;
        remote.dueAt = post.status == "future"_L1 ? post.date : QDateTime();
        remote.revision = 0;
        if (post.status == "publish"_L1 || post.status == "future"_L1) {
            const auto story = m_store.story(theirs.story);
            if (!story)
                return tl::unexpected(story.error());
            remote.revision = post.status == "publish"_L1 ? story->liveRevision : story->revision;
        }
    }
    return m_remotes.set(remote);
}

Result<void> Pull::adopt(const ServerPost &post, const Copy &theirs, const Taken &how)
{
    const Envelope &envelope = *post.envelope;
    const Member by{envelope.by, envelope.byName, Role::Reporter};
    Arrival arrival{theirs.story, authorOf(post), theirs.content, envelope.createdAt,
        envelope.notes, {}, tr("from the newsroom server")};
    if (const auto adopted = m_store.adoptStory(arrival, by); !adopted)
        return tl::unexpected(adopted.error());
    if (how.state != State::Draft)
        if (const auto taken = m_store.take(theirs.story, how); !taken)
            return tl::unexpected(taken.error());
    const auto story = m_store.story(theirs.story);
    if (!story)
        return tl::unexpected(story.error());
    Copy base = theirs;
    base.content = story->content;
    base.hash = story->hash;
    if (auto set = m_copies.setBase(base); !set)
        return set;
    m_done += tr("From the server: “%1” (%2)").arg(story->content.headline, envelope.byName);
    noteExposed(post, theirs.story);
    Result<void> noted = noteUnkept(theirs.story);
    if (noted)
        noted = takeSharing(post, {});
    return noted ? know(post, theirs, true) : noted;
}

Result<void> Pull::takeIn(const ServerPost &post)
{
    const auto story = m_store.story(m_id);
    if (!story && story.error().kind != Error::Kind::NotFound)
        return tl::unexpected(story.error());
    const bool own = post.author == m_wordpress.server().user;
    if (isMidway(post) && !own) {
        const auto onItsWay = isOnItsWay(post);
        if (!onItsWay || *onItsWay)
            return onItsWay.map([](bool) {});
    }
    if (post.envelope) {
        Result<void> known = knowPeople(*post.envelope);
        if (known)
            known = knowFilms(*post.envelope);
        if (!known)
            return known;
    }
    if (story) {
        if (m_channel != m_server)
            return takeUpdate(post, *story);
        const auto remote = remoteOf(story->id, m_server);
        if (!remote)
            return tl::unexpected(remote.error());
        return joinKnown(post, *story, remote->value_or(Remote()));
    }
    const bool farewell = post.envelope && post.envelope->state == State::Withdrawn;
    if (!post.envelope || post.status == "trash"_L1 || farewell)
        return {};
    if (m_channel != m_server) {
        m_warnings += tr("“%1” is the update of a story that is not on this desk.")
                          .arg(updates::unmarked(post.text.title));
        return {};
    }
    Copy none;
    none.story = m_id;
    auto theirs = theirsOf(post, none);
    if (!theirs)
        return tl::unexpected(theirs.error());
    const Envelope &envelope = *post.envelope;
    const Standing standing = standingOf(post, {}, none, true);
    if (standing.state == State::Draft && !own && !envelope.shared)
        return {}; // taken back by its author before it was seen here
    Taken how;
    how.content = theirs->content;
    how.by = envelope.by;
    how.action = envelope.action;
    how.note = envelope.note;
    how.state = standing.state;
    theirs->approved = theirs->approved || standing.approved;
    how.approved = theirs->approved;
    how.approvedBy = envelope.approvedBy;
    how.scheduledAt = how.publishedAt = post.date;
    std::tie(theirs->state, theirs->review) = believed(standing, theirs->approved);
    theirs->by = envelope.by;
    theirs->at = envelope.at;
    return adopt(post, *theirs, how);
}

Result<void> Pull::joinKnown(const ServerPost &post, const Story &story, const Remote &remote)
{
    const auto base = baseOf(story, remote);
    if (!base)
        return tl::unexpected(base.error());
    ServerPost shown = post;
    if (post.envelope && post.envelope->state == State::Withdrawn)
        shown.envelope.reset(); // of the story it tells only who withdrew it, and why
    auto theirs = theirsOf(shown, *base);
    if (!theirs)
        return tl::unexpected(theirs.error());
    const auto before = keptOf(story.id, base->texts);
    if (auto given = takeAuthor(post, story, before ? before->author : 0); !given)
        return given;
    if (!before && post.viewed && !post.envelope)
        return takePublic(post, story);
    if (post.isClosed && before && !before->isClosed)
        m_warnings += hidden::behindPassword(theirs->content.headline);
    if (!before && !post.envelope)
        return {}; // ours on its way, or sent by an older program: nothing to compare it with
    const bool own = post.author == m_wordpress.server().user;
    const bool newData = post.envelope && (!before || before->text.data != post.text.data)
        && (own || !isMidway(post));
    const auto there = remote.post > 0 ? std::optional(remote) : std::nullopt;
    const Standing standing = m_channel == m_server ? standingOf(post, there, *base, newData)
                                                    : updateStandingOf(post, there, *base, newData);
    theirs->approved = theirs->approved || standing.approved;
    const bool desk = newData && !standing.byHand;
    Taken how;
    how.content = theirs->content;
    how.by = desk ? post.envelope->by : m_wordpress.server().name;
    how.action = actionOf(standing, *base);
    how.note = desk ? post.envelope->note : post.note;
    how.approved = theirs->approved;
    how.approvedBy = desk ? post.envelope->approvedBy : QString();
    how.scheduledAt = how.publishedAt = post.date;
    const bool untrashed = remote.status == "trash"_L1 && post.status != "trash"_L1;
    how.trashed = story.trashedAt.isValid() && !untrashed;
    if (untrashed && story.trashedAt.isValid())
        how.action = Action::Untrash;
    if (standing.state == State::Withdrawn && how.note.isEmpty())
        how.note = tr("taken off the site on the server");
    std::tie(theirs->state, theirs->review) = believed(standing, theirs->approved);
    how.state = theirs->state;
    how.review = theirs->review;
    theirs->by = how.by;
    theirs->at = desk ? post.envelope->at : m_store.now();
    theirs->note = how.note;
    if (post.status == "trash"_L1 && m_channel == m_server && standing.state != State::Withdrawn) {
        const bool unsent = story.hash != base->hash;
        how.trashed = how.trashed || (isInside(story.state) && !unsent);
        how.action = Action::Trash;
    }
    const auto joined = joinStory(m_store, story, *base, *theirs, how);
    if (!joined)
        return tl::unexpected(joined.error());
    // while its update is open here, what readers see is another text than the story's
    if (m_channel == m_server && story.state == State::Updating && theirs->hash != base->hash
        && *joined != Joined::Clash) {
        const Member by{how.by, how.by, Role::Editor};
        const auto kept
            = m_store.keepAside(story.id, theirs->content, by, tr("as readers see it since"), true);
        if (!kept)
            return tl::unexpected(kept.error());
    }
    if (auto noted = takeNotes(story.id, post); !noted)
        return noted;
    if (auto noted = noteUnkept(story.id); !noted)
        return noted;
    if (auto shared = takeSharing(post, before); !shared)
        return shared;
    say(*joined, story.id, how);
    sayUndecided(story, standing.state, how.by);
    noteExposed(post, story.id);
    return know(post, *theirs, *joined != Joined::Clash);
}

// A desk between text and status is left alone; who it is that switched a story back to a draft
// may come out later.
Result<bool> Pull::isOnItsWay(const ServerPost &post)
{
    if (!isMidway(post))
        return false; // as nearly every post: nothing is read for it
    const auto remote = remoteOf(m_id, m_channel);
    const auto kept = m_copies.baseTexts(m_id, m_channel);
    if (!remote || !kept)
        return tl::unexpected(remote ? kept.error() : remote.error());
    const auto before = keptOf(m_id, *kept);
    const bool newData = !before || before->text.data != post.text.data;
    if (!toasoan::isOnItsWay(post, *remote, newData, m_answer.serverTime, patienceWith(m_store)))
        return false;
    if (*remote && (*remote)->status != post.status)
        owe(post);
    return true;
}

} // namespace toasoan
