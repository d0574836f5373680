// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/blocks.h"
#include "store/remotes.h"

/// A server that was set back to an old copy gives numbers anew: the post of a number that is known
/// here may be somebody else's by now, and nothing of a story may be written over that one.
namespace toasoan {

struct ServerPost;

/// `mark` is what the post of the story or of its update bears; without `before` nothing is known
/// of its texts. Changed by hand, it is ours as long as address, headline or any passage is.
[[nodiscard]] bool isAnothers(
    const ServerPost &there, const QString &mark, const std::optional<KeptTexts> &before);

/// The same of a number that the store knows.
[[nodiscard]] Result<bool> isAnothers(Store &store, const ServerPost &there, const Remote &known);

/// Whether a post that readers see, as rendered, is that of `story` once more. Its address alone
/// says so only where a desk made it: another article may have been given one made by hand.
[[nodiscard]] bool isFoundAgain(
    const QJsonObject &shown, const QString &story, const std::optional<KeptTexts> &before);

/// What to tell when it is met.
[[nodiscard]] QString lostNumber(const QString &headline);

} // namespace toasoan
