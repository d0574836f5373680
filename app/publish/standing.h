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
};

[[nodiscard]] bool isInside(State state); ///< of a story that readers have not seen

/// A desk sends the text first and the status after it: in between they do not agree.
[[nodiscard]] bool isMidway(const ServerPost &post);

/// By what the server itself enforces before what a desk says. `base` is what both last knew,
/// `newData` whether a desk said something since.
[[nodiscard]] Standing standingOf(
    const ServerPost &post, const std::optional<Remote> &remote, const Copy &base, bool newData);
/// The same of the post of an update.
[[nodiscard]] Standing updateStandingOf(
    const ServerPost &post, const std::optional<Remote> &remote, const Copy &base, bool newData);

/// The step that leads there from the base.
[[nodiscard]] Action actionOf(const Standing &there, const Copy &base);

} // namespace toasoan
