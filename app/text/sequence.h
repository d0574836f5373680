// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <utility>

namespace toasoan {

/// Equal elements of two sequences that stand in the same order, ascending in both. Elements that
/// stand once in each are trusted first (a name says more than a space), the gaps between them are
/// compared by Myers' algorithm; sequences that share next to nothing cost no more than linear
/// time.
[[nodiscard]] QList<std::pair<int, int>> commonElements(
    const QList<int> &before, const QList<int> &after);

/// A place in two sequences that may be held to be the same, and how much that is worth.
struct Candidate
{
    int before = 0, after = 0;
    double weight = 0;
};
/// Those candidates that ascend in both sequences and are worth the most together.
[[nodiscard]] QList<Candidate> heaviestChain(QList<Candidate> candidates);

} // namespace toasoan
