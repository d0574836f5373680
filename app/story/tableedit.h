// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

namespace toasoan::tableedit {

/// Rows as in Block::rows. Whatever is done to a regular table leaves a regular one; merged cells
/// grow over what is put into them and shrink with what is taken out of them.
using Rows = QList<QList<Cell>>;

/// A cell of Block::rows and the row and column it begins in.
struct Place
{
    int row = 0;
    int index = 0; ///< in its row of the list
    int column = 0;
    bool operator==(const Place &) const = default;
};

[[nodiscard]] Rows made(int rows, int columns, bool header);
[[nodiscard]] QList<Place> places(const Rows &rows); ///< in reading order
[[nodiscard]] int columns(const Rows &rows);
/// The cell that covers a place of the grid.
[[nodiscard]] Place covering(const Rows &rows, int row, int column);

[[nodiscard]] Rows withRow(const Rows &rows, int before);
[[nodiscard]] Rows withColumn(const Rows &rows, int before);
[[nodiscard]] Rows withoutRow(const Rows &rows, int row); ///< empty when it was the last one
[[nodiscard]] Rows withoutColumn(const Rows &rows, int column);
[[nodiscard]] bool hasHeaderRow(const Rows &rows);
[[nodiscard]] Rows withHeaderRow(const Rows &rows, bool header);

/// What a spreadsheet puts on the clipboard: columns parted by tabs; empty for other text.
[[nodiscard]] Rows fromTabs(const QString &text);
/// Writes the texts of `what` into the cells from a place on; the table grows where it must.
[[nodiscard]] Rows filled(const Rows &rows, int row, int column, const Rows &what);

} // namespace toasoan::tableedit
