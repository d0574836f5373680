// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/diff.h"
#include "text/mergecontent.h"

namespace toasoan::merge {

/// One field, block or caption of two texts, and what became of it in the merged one.
struct Row
{
    Source source = Source::Same; ///< who changed it; Same also when both did alike
    Source kept = Source::Same; ///< whose stands in the merged text; Clash until somebody chooses
    diff::Row mine = {},
              theirs = {}; ///< each against the base, or against the other where there is none
    int clash = -1; ///< its place among the choices of decided()
};

/// All rows in reading order, those that are the same too. `base` is null when nobody knows what
/// the two grew out of.
[[nodiscard]] QList<Row> rows(
    const Content *base, const Content &mine, const Content &theirs, const Merged &merged);

} // namespace toasoan::merge
