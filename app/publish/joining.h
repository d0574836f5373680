// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/copies.h"
#include "text/mergecontent.h"

namespace toasoan {

/// What became of a story when the other side's text came.
enum class Joined : quint8 {
    Nothing, ///< the other side brought nothing new
    Taken, ///< nobody wrote here meanwhile: it goes on with their text
    Merged, ///< both wrote, and neither lost a word
    Aside, ///< they published theirs meanwhile; what was written here is a revision
    Clash ///< somebody must choose; nothing was changed here, and their text is a revision
};

/// The newest text that stood here and, by its hash, there too; its hash is empty for none. State
/// as here.
[[nodiscard]] Result<Copy> commonCopy(
    const Store &store, const Story &here, const QStringList &hashes);

/// Brings the other side's text and state into a story. `base` is what both last knew; `how` says
/// who did what there, its content is not read. Afterwards their text is the base, but for a clash.
[[nodiscard]] Result<Joined> joinStory(
    Store &store, const Story &here, const Copy &base, const Copy &theirs, Taken how);

/// Ends a conflict: passages that clash are decided as said, one choice for each; with none, all as
/// `otherwise`. Both texts stay as revisions. Refused when there is no conflict or `by` may not.
[[nodiscard]] Result<Story> resolveConflict(Store &store, const QString &id, const Member &by,
    merge::Keep otherwise, const QList<merge::Choice> &choices = {});

/// Somebody decided: what of it waited for a person goes again.
[[nodiscard]] Result<void> sendAgain(Store &store, const QString &id);

/// The clashes of a story's conflict as it stands now.
[[nodiscard]] merge::Merged clashesOf(const Conflict &conflict, const Content &here);

/// The hash as this newsroom counts it.
[[nodiscard]] Result<QString> hashHere(const Store &store, const Content &content);
[[nodiscard]] Result<QString> hashHere(const Store &store, const Copy &copy);

} // namespace toasoan
