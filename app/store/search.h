// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

namespace toasoan::search {

/// Ranked: the newest 5,000 matches, best first. Older: all others, newest first.
enum class Part { Ranked, Older };

/// Numbers of the stories that hold all words (the last one may be only begun): those whose
/// headline holds them, then a former headline, then the others. Stories saved since they were last
/// indexed are found too: with `mayIndex` they are indexed now, else read through and part of
/// Ranked.
[[nodiscard]] Result<QList<qint64>> find(
    Sql &sql, const QString &words, bool mayIndex, Part part = Part::Ranked);

/// The words as an FTS5 expression over story_search, empty when they hold no letter or digit.
[[nodiscard]] QString matchFor(const QString &words);

/// Whether a text holds all words, as the index would find them.
[[nodiscard]] bool holdsWords(const QString &text, const QString &words);

/// Autosaves only mark a story; this brings the index up to date.
[[nodiscard]] Result<void> indexSaved(Sql &sql);

} // namespace toasoan::search
