// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/copies.h"
#include "store/remotes.h"

namespace toasoan {

struct ServerPost;

/// Where a story stands on the server.
struct Standing
{
    State state = State::Draft;
    Review review = Review::None; ///< with Updating
    bool byHand = false; ///< somebody set the status on the server, without a desk
    /// That somebody may publish, and decided that this text goes out at its time.
    bool approved = false;
};

[[nodiscard]] bool isInside(State state); ///< of a story that readers have not seen

/// A desk sends the text first and the status after it: in between they do not agree. Neither do
/// they when somebody switched it to a draft by hand.
[[nodiscard]] bool isMidway(const ServerPost &post);
/// Of these, that a desk is still to set its status: `newData` as below, `now` by the server's
/// clock, `patience` in seconds.
[[nodiscard]] bool isOnItsWay(const ServerPost &post, const std::optional<Remote> &remote,
    bool newData, const QDateTime &now, int patience);

/// By what the server itself enforces before what a desk says. `base` is what both last knew,
/// `newData` whether a desk said something since.
[[nodiscard]] Standing standingOf(
    const ServerPost &post, const std::optional<Remote> &remote, const Copy &base, bool newData);
/// The same of the post of an update.
[[nodiscard]] Standing updateStandingOf(
    const ServerPost &post, const std::optional<Remote> &remote, const Copy &base, bool newData);

/// The story was given back here, and who sent it on there cannot have heard of that: its author
/// has something to do first.
[[nodiscard]] bool returnHolds(const Story &here, const Copy &base, const Copy &theirs);

/// The step that leads there from the base.
[[nodiscard]] Action actionOf(const Standing &there, const Copy &base);

} // namespace toasoan
