// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/remotes.h"

/// Stories that somebody made private on the server itself: perhaps a court said so. No desk puts
/// them in public again without the word of a person about that very story, which is the state
/// “public” of its row in the outbox.
namespace toasoan::hidden {

[[nodiscard]] bool isHidden(const QString &status); ///< of WordPress
/// As the server in use last said.
[[nodiscard]] bool isHiddenThere(Store &store, const QString &story);
[[nodiscard]] QString hiddenWarning(const QString &headline); ///< what to tell when it is met
[[nodiscard]] QString needsWord(); ///< why it is not sent
/// Behind a password a story stays behind it, whatever is sent.
[[nodiscard]] QString behindPassword(const QString &headline);

[[nodiscard]] bool isWord(const Store::OutboxRow &row);
/// Takes the word: what waits of the story may go where it was made private. False when nothing
/// does.
[[nodiscard]] Result<bool> giveWord(Store &store, const QString &story, const QString &server);

} // namespace toasoan::hidden
