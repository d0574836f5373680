// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

namespace toasoan {

/// Which block of one text is which block of another: the ground of diff and of merge.
struct BlockPair
{
    int before = -1; ///< -1: only in the later text
    int after = -1; ///< -1: only in the earlier text
    bool moved = false; ///< it stands in another order than its neighbours
    bool operator==(const BlockPair &) const = default;
};

/// Every block of both texts exactly once. What is in the later text stands in its order, what is
/// not any more where it was. Equal texts give equal pairs; near linear in the number of words.
[[nodiscard]] QList<BlockPair> alignBlocks(const Body &before, const Body &after);

/// The words of a block with their marks: runs, a table's cells (tab and U+2028 between them), a
/// waiting figure's caption and credit. Empty for what is only named (picture, film, rule).
[[nodiscard]] Runs wordsOf(const Block &block);

/// Words, numbers, spaces and signs: the pieces that are compared. Joined they are the text again.
[[nodiscard]] QList<QStringView> tokens(QStringView text);
[[nodiscard]] bool isWord(QStringView token);

} // namespace toasoan
