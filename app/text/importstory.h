// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/import.h"

namespace toasoan {

/// A line or block of a file, before anyone knows what it is to the story.
struct ImportItem
{
    Block block;
    QString text; ///< empty for figures, films, tables and rules
    bool indented = false;
};

struct ImportRules
{
    bool furniture = true; ///< the file may be a saved page: leave its furniture out
    bool guessStandfirst = true; ///< a short first paragraph is the sapo
    bool marked = false; ///< the file says itself what is what: nothing but a headline is guessed
    bool manuscript = false; ///< no page, but kicker and tags may have lines of their own
};

/// Finds the parts of a story in what a file holds; fields that `known` has are kept.
[[nodiscard]] Imported storyFromItems(
    QList<ImportItem> items, const Content &known, const ImportRules &rules);

[[nodiscard]] QList<ImportItem> itemsFromBody(const Body &body);

} // namespace toasoan
