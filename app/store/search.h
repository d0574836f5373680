// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

namespace toasoan::search {

/// Numbers of the stories that hold all words (the last one may be only begun), best match first:
/// those whose headline holds them, then a former headline, then the others. Only the newest 5,000
/// matches are ranked, the rest follows newest first. Stories saved since they were last indexed
/// are found too: with `mayIndex` they are indexed now, else read through.
[[nodiscard]] Result<QList<qint64>> find(Sql &sql, const QString &words, bool mayIndex);

/// The words as an FTS5 expression over story_search, empty when they hold no letter or digit.
[[nodiscard]] QString matchFor(const QString &words);

/// Autosaves only mark a story; this brings the index up to date.
[[nodiscard]] Result<void> indexSaved(Sql &sql);

} // namespace toasoan::search
