// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <optional>

namespace toasoan::spelltables {

/// A letter of the text below, in the cell that it stands in.
struct Spot
{
    int row = 0;
    int index = 0; ///< in its row of Block::rows
    int position = 0; ///< in the cell
};

/// The cells of a table as one text for the speller, a line each.
[[nodiscard]] QString text(const Block &table);
[[nodiscard]] std::optional<Spot> spot(const Block &table, qsizetype position);
/// The table with other letters in one place; they take the look of the first that goes.
[[nodiscard]] Block replaced(
    Block table, qsizetype position, qsizetype length, const QString &with);

} // namespace toasoan::spelltables
