// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/server.h"
#include "store/remotes.h"

/// Articles that readers saw and that the server has no more, several at once: it was set back to
/// an old copy, or somebody deleted many. What becomes of each a person says.
namespace toasoan::missing {

/// So many at once somebody may well have deleted by hand; a server that was set back lacks all
/// that is younger than its copy.
inline constexpr qsizetype mostByHand = 2;

struct Missing
{
    QString story;
    qint64 post = 0; ///< its number there until now
};

[[nodiscard]] Result<QList<Missing>> all(const Store &store, const Server &server);
/// Of these, those that readers should still find; the others are kept no longer.
[[nodiscard]] Result<QList<Missing>> still(Store &store, const Server &server);
[[nodiscard]] Result<void> keep(Store &store, const Server &server, const QList<Missing> &list);
[[nodiscard]] Result<void> add(Store &store, const Server &server, const Missing &one);

/// With an empty list: all of them. Refused for stories that are not missing, and to who may not
/// publish there; a reporter's own desk may take them for withdrawn.
[[nodiscard]] Result<void> sendAgain(
    Store &store, const Server &server, const QStringList &stories, const Member &by);
[[nodiscard]] Result<void> withdraw(
    Store &store, const Server &server, const QStringList &stories, const Member &by);

/// Withdrawn here as it is gone there. Reopened, it is a new article.
[[nodiscard]] Result<void> takeAsWithdrawn(
    Store &store, const QString &story, const QString &server, const QString &by);

/// The server has another name now.
[[nodiscard]] Result<void> rename(Store &store, const QString &from, const QString &to);

/// Whether a post had an address of its own, as only what readers see has.
[[nodiscard]] bool isAddress(const QString &url);
/// The last part of the address that the post of this story had, or would have had; empty when that
/// is not known. Numbers and dates in an address are the site's affair.
[[nodiscard]] Result<QString> slugBefore(Store &store, const Remote &remote);

} // namespace toasoan::missing
