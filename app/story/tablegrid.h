// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <optional>

namespace toasoan {

/// A rectangle in which every place belongs to exactly one cell: spans cut at the table's edge and
/// at their neighbours, short rows filled, rows and columns in which no cell begins taken out.
/// Nothing for tables beyond 100 columns or 100,000 places.
[[nodiscard]] std::optional<QList<QList<Cell>>> regularGrid(const QList<QList<Cell>> &rows);

} // namespace toasoan
