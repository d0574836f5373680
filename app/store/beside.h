// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "story/anchor.h"

namespace toasoan {

// Small things that stand beside a story's rows, as settings of its newsroom.

/// Revisions that somebody marked by hand (Store::markRevision), ascending.
[[nodiscard]] Result<QList<int>> markedRevisions(const Store &store, const QString &story);

/// A note with its passage and, for an answer, the note it answers.
struct PlacedNote : Note
{
    Anchor anchor;
    QString answers;
};
[[nodiscard]] Result<QList<PlacedNote>> placedNotes(const Store &store, const QString &story);
/// Refused: it would not reach the other desks whole, see longestNote.
[[nodiscard]] Result<void> noteFits(const QString &text);
/// A note on a passage. An answer (NotFound when nothing is there to be answered) is settled from
/// the start: it waits for nobody.
[[nodiscard]] Result<Note> addPlacedNote(Store &store, const QString &story, PlacedNote note);
/// Gives the newest note, a return's, its passage.
[[nodiscard]] Result<void> placeNewestNote(
    Store &store, const QString &story, const Anchor &anchor);

} // namespace toasoan
