// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "publish/serversync.h"
#include "store/shares.h"

/// Drafts that are shared: what of them ServerSync has to send, and what Pull makes of those of
/// others.
namespace toasoan {

namespace {

// As the other side reads them: long ones are shortened on the way.
QList<Note> asRead(const Envelope &envelope)
{
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
Result<std::optional<PushGoal>> ServerSync::sharedGoal(const QString &id) const
{
    const auto story = m_store.story(id);
    const auto sharing = Shares(m_store).of(id);
    const auto base = Copies(m_store).base(id, m_wordpress.server().key());
    if (!story || !sharing || !base)
        return tl::unexpected(!story ? story.error() : !sharing ? sharing.error() : base.error());
    if (!mayBeShared(story->state) || story->trashedAt.isValid())
        return std::optional<PushGoal>();
    const auto told = toldIn(*base);
    const bool known = told && told->shared;
    auto goal = goalFor(*story);
    if (!goal)
        return tl::unexpected(goal.error());
    if (*sharing == Sharing::Ending) {
        if (!known)
            return std::optional<PushGoal>();
        goal->content = (*base)->content; // what was written since is not theirs to read
        const auto envelope = envelopeFor(*goal);
        if (!envelope)
            return tl::unexpected(envelope.error());
        goal->envelope = *envelope;
        goal->stops = true;
        return std::optional(*goal);
    }
    const bool same = known && (*base)->hash == story->hash && told->state == goal->envelope->state
        && told->notes == asRead(*goal->envelope);
    return same ? std::optional<PushGoal>() : std::optional(*goal);
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
