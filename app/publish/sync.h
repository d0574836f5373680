// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/destination.h"

namespace toasoan {

struct SyncReport
{
    QStringList done; ///< one translated line each
    QStringList waiting; ///< what still waits, and why
    Published last;
};

/// With a newsroom server the outbox is not touched here: ServerSync sends. Else:
/// publishes what is due and sends what the outbox holds. What was *sending* at start is verified
/// against the destination (a folder site is simply brought in line again), never blindly sent
/// twice.
[[nodiscard]] Result<SyncReport> sync(Store &store, Destination &destination, const Member &by);

/// Transition (Publish, Withdraw), then the destination, then the outbox row: the embedded site is
/// done when it returns; with a newsroom server the row waits for its sync, and there is no
/// address yet.
[[nodiscard]] Result<std::pair<Story, Published>> publishStory(Store &store,
    Destination &destination, const QString &id, Action action, const Member &by,
    const TransitionArgs &args);

} // namespace toasoan
