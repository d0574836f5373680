// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/server.h"

/// An update of a live story on its way between desks. It is a post of its own beside the live one,
/// which stays as readers see it until the update is published: what is not public has no other
/// place on a stock server, and its author may write it where the live one is closed to them. It
/// goes to the trash when the update is over. In the store all of it stands under a channel.
namespace toasoan::updates {

[[nodiscard]] QString channel(const Server &server); ///< beside Server::key()
[[nodiscard]] bool isChannel(const QString &server);

/// UUID by which the post is found; every desk makes the same of the story's.
[[nodiscard]] QString mark(const QString &storyId);

/// People at the server see in their lists what it is.
[[nodiscard]] QString marked(const QString &title);
[[nodiscard]] QString unmarked(const QString &title);

/// It is over: what both sides know is the live text again.
[[nodiscard]] Result<void> forget(Store &store, const QString &storyId, const Server &server);

} // namespace toasoan::updates
