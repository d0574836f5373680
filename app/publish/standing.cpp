// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/standing.h"

#include "publish/pull.h"

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

bool wasOut(const Remote &remote)
{
    return remote.status == "publish"_L1 || remote.status == "private"_L1;
}

bool waitsForEditors(Review review)
{
    return review == Review::Submitted || review == Review::Approved;
}

Standing standingByHand(const ServerPost &post, const Remote &remote, State base)
{
    const QString &status = post.status;
    const bool waited
        = base == State::Submitted || base == State::Approved || base == State::Scheduled;
    if (wasOut(remote))
        return {State::Withdrawn, Review::None, true};
    if (status == "pending"_L1)
        return {base == State::Approved ? base : State::Submitted, Review::None, true};
    if (status == "returned"_L1 || (status == "draft"_L1 && waited))
        return {State::Returned, Review::None, true};
    return {base, Review::None, true};
}

Action actionTo(Review review, bool moved)
{
    if (!moved)
        return Action::Edit;
    switch (review) {
    case Review::None:
    case Review::Open:
        return Action::Recall;
    case Review::Submitted:
        return Action::Submit;
    case Review::Returned:
        return Action::Return;
    case Review::Approved:
        return Action::Approve;
    }
    return Action::Edit;
}

Action actionTo(State state, bool moved)
{
    if (!moved)
        return Action::Edit;
    switch (state) {
    case State::Draft:
        return Action::Recall;
    case State::Submitted:
        return Action::Submit;
    case State::Returned:
        return Action::Return;
    case State::Approved:
        return Action::Approve;
    case State::Scheduled:
        return Action::Schedule;
    case State::Published:
        return Action::Publish;
    case State::Updating:
        return Action::Update;
    case State::Withdrawn:
        return Action::Withdraw;
    }
    return Action::Edit;
}

} // namespace

bool isInside(State state)
{
    return state == State::Draft || state == State::Submitted || state == State::Returned
        || state == State::Approved;
}

bool isMidway(const ServerPost &post)
{
    const bool waits = post.envelope
        && (post.envelope->state == State::Submitted || post.envelope->state == State::Approved
            || waitsForEditors(post.envelope->review));
    return waits && (post.status == "draft"_L1 || post.status == "auto-draft"_L1);
}

bool isOnItsWay(const ServerPost &post, const std::optional<Remote> &remote, bool newData,
    const QDateTime &now, int patience)
{
    if (!isMidway(post) || !newData)
        return false; // a desk's words come with the text, before the status
    if (!remote || remote->status.isEmpty() || remote->status == post.status)
        return true; // its status will change once more
    return !post.modified.isValid() || !now.isValid() || post.modified.secsTo(now) < patience;
}

bool returnHolds(const Story &here, const Copy &base, const Copy &theirs)
{
    const bool story = here.state == State::Returned && base.state != State::Returned
        && (theirs.state == State::Submitted || theirs.state == State::Approved);
    const bool update = here.review == Review::Returned && base.review != Review::Returned
        && waitsForEditors(theirs.review);
    return story || update;
}

Standing standingOf(
    const ServerPost &post, const std::optional<Remote> &remote, const Copy &base, bool newData)
{
    const QString &status = post.status;
    const bool moved = remote && !remote->status.isEmpty() && remote->status != status;
    if (status == "publish"_L1 || status == "private"_L1)
        return {State::Published, Review::None, !newData};
    if (status == "future"_L1) {
        const bool byHand = !newData || (post.envelope && isInside(post.envelope->state));
        const bool before = remote && remote->status == status;
        return {State::Scheduled, Review::None, byHand, byHand && !before};
    }
    if (status == "trash"_L1 && (!moved || !wasOut(*remote)))
        return {base.state, Review::None, true};
    if (moved && !newData)
        return standingByHand(post, *remote, base.state);
    if (newData && post.envelope && post.envelope->state == State::Withdrawn)
        return {State::Withdrawn, Review::None, false};
    if (!newData || !post.envelope || !isInside(post.envelope->state))
        return {base.state, Review::None, false};
    return {post.envelope->state, Review::None, false};
}

Standing updateStandingOf(
    const ServerPost &post, const std::optional<Remote> &remote, const Copy &base, bool newData)
{
    const QString &status = post.status;
    const Review before = base.state == State::Updating ? base.review : Review::Open;
    if (newData && post.envelope->state == State::Updating)
        return {State::Updating, post.envelope->review, false};
    if (!remote || remote->status.isEmpty() || remote->status == status)
        return {State::Updating, before, false};
    if (status == "pending"_L1)
        return {State::Updating, before == Review::Approved ? before : Review::Submitted, true};
    if (status == "returned"_L1 || (status == "draft"_L1 && waitsForEditors(before)))
        return {State::Updating, Review::Returned, true};
    return {State::Updating, before, true};
}

Action actionOf(const Standing &there, const Copy &base)
{
    const bool moved = there.state != base.state || there.review != base.review;
    return there.state == State::Updating ? actionTo(there.review, moved)
                                          : actionTo(there.state, moved);
}

} // namespace toasoan
