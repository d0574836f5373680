// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

class QScrollArea;
class QVBoxLayout;

namespace toasoan {

/// The frame of the inspector's lists: rows without gaps over the full width, scrolled up and down;
/// the focus goes to what stands in the rows, never to the area.
struct RowsArea
{
    QScrollArea *area;
    QVBoxLayout *rows;
};
[[nodiscard]] RowsArea makeRowsArea(const Look &look, QWidget *parent);

} // namespace toasoan
