// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/servers.h"
#include "publish/wordpress.h"

/// A site goes on at another address (https, www, another port), or is served by another account of
/// the same folder: its posts are the same, and what is known of them stays known.
namespace toasoan::servers {

/// All that any account knew of this site is the account's that is used now.
[[nodiscard]] Result<void> inherit(Store &store, const Server &server);

/// Whether the posts that are known of the old address stand at the new one: some of them are
/// asked for. `wordpress` is signed in there. Answers once.
void lookForPosts(Store &store, const QUrl &old, Wordpress &wordpress,
    const std::function<void(Result<void>)> &then);

/// Look for its posts first: those of another site would be overwritten. The new one is in use
/// then, and the old one forgotten.
[[nodiscard]] Result<void> move(Store &store, const QUrl &old, const Server &server);

} // namespace toasoan::servers
