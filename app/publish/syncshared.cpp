// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "publish/servers.h"
#include "publish/serversync.h"
#include "publish/sharing.h"
#include "store/shares.h"

/// Drafts that are shared: what of them ServerSync has to send, and what Pull makes of those of
/// others.
namespace toasoan {

namespace {

// As the other side reads them: long ones are shortened on the way.
QList<Note> asRead(const Story &story, const QList<Note> &notes)
{
    Envelope envelope;
    envelope.story = story.id;
    envelope.notes = notes;
    const auto read = envelopeFrom(envelopeText(envelope));
    return read ? read->notes : QList<Note>();
}

std::optional<Envelope> toldIn(const std::optional<Copy> &base)
{
    const auto texts = base ? keptTextsFrom(base->texts) : std::nullopt;
    return texts ? envelopeFrom(texts->text.data) : std::nullopt;
}

} // namespace

Result<void> ServerSync::collectShared(QSet<QString> &seen)
{
    const auto shared = Shares(m_store).all();
    if (!shared)
        return tl::unexpected(shared.error());
    for (const QString &id : *shared) {
        if (seen.contains(id))
            continue;
        const auto goal = sharedGoal(id);
        if (!goal)
            return tl::unexpected(goal.error());
        if (!*goal)
            continue;
        m_goals += **goal;
        seen.insert(id);
    }
    return {};
}

// No step of the workflow says that there is something to send: it follows from what both know.
Result<std::optional<sharing::Draft>> sharing::draftOf(
    Store &store, const QString &id, const Server &server)
{
    const auto story = store.story(id);
    const auto sharing = Shares(store).of(id);
    const auto base = Copies(store).base(id, server.key());
    const auto notes = store.notes(id);
    if (!story || !sharing || !base || !notes)
        return tl::unexpected(!story ? story.error()
                : !sharing           ? sharing.error()
                : !base              ? base.error()
                                     : notes.error());
    const auto told = toldIn(*base);
    const bool known = told && told->shared;
    const bool ending = *sharing == Sharing::Ending;
    if (*sharing == Sharing::No || !mayBeShared(story->state) || story->trashedAt.isValid()
        || (ending && !known))
        return std::optional<Draft>();
    const bool same = known && !ending && (*base)->hash == story->hash
        && told->state == story->state && told->notes == asRead(*story, *notes);
    return std::optional(Draft{id, ending, same});
}

Result<QList<sharing::Draft>> sharing::drafts(Store &store, const Server &server)
{
    const auto shared = Shares(store).all();
    const auto away = servers::keptFrom(store, server);
    if (!shared || !away)
        return tl::unexpected(shared ? away.error() : shared.error());
    QList<Draft> drafts;
    for (const QString &id : *shared) {
        const auto draft = away->contains(id) ? Result<std::optional<Draft>>(std::nullopt)
                                              : draftOf(store, id, server);
        if (!draft)
            return tl::unexpected(draft.error());
        if (*draft)
            drafts += **draft;
    }
    return drafts;
}

Result<std::optional<PushGoal>> ServerSync::sharedGoal(const QString &id) const
{
    const auto draft = sharing::draftOf(m_store, id, m_wordpress.server());
    const auto story = m_store.story(id);
    if (!draft || !story)
        return tl::unexpected(draft ? story.error() : draft.error());
    if (!*draft || (*draft)->told)
        return std::optional<PushGoal>();
    auto goal = goalFor(*story);
    if (!goal)
        return tl::unexpected(goal.error());
    if ((*draft)->ending) {
        const auto base = Copies(m_store).base(id, m_wordpress.server().key());
        if (!base)
            return tl::unexpected(base.error());
        goal->content = base->value_or(Copy()).content; // what was written since is not theirs
        const auto envelope = envelopeFor(*goal);
        if (!envelope)
            return tl::unexpected(envelope.error());
        goal->envelope = *envelope;
        goal->stops = true;
    }
    return std::optional(*goal);
}

// Shared again meanwhile, it stays shared.
Result<void> ServerSync::sharingEnded(const PushGoal &goal)
{
    const auto now = Shares(m_store).of(goal.story.id);
    if (!now)
        return tl::unexpected(now.error());
    return goal.stops && *now == Sharing::Ending ? Shares(m_store).set(goal.story.id, Sharing::No)
                                                 : Result<void>();
}

// `before` as both last knew the post. What was decided here and not told yet holds.
Result<void> Pull::takeSharing(const ServerPost &post, const std::optional<KeptTexts> &before)
{
    const auto here = Shares(m_store).of(m_id);
    if (!here)
        return tl::unexpected(here.error());
    const bool there = post.envelope && post.envelope->shared;
    if (m_channel != m_server || (!there && *here == Sharing::No))
        return {};
    const auto story = m_store.summary(m_id);
    if (!story)
        return tl::unexpected(story.error());
    const bool open = mayBeShared(story->state) && !story->trashedAt.isValid();
    if (!open || (*here == Sharing::Ending && post.envelope && !there))
        return Shares(m_store).set(m_id, Sharing::No);
    const auto told = before ? envelopeFrom(before->text.data) : std::nullopt;
    const bool was = told && told->shared;
    if (*here == Sharing::Ending || !post.envelope || there == was)
        return {};
    return Shares(m_store).set(m_id, there ? Sharing::Yes : Sharing::No);
}

} // namespace toasoan
