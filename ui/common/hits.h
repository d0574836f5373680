// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

class QPainter;

namespace toasoan {

struct Hit
{
    int from = 0, length = 0;
    bool operator==(const Hit &) const = default;
};
/// Where a line of text holds the searched words, diacritics and đ folded: whole syllables, of the
/// last word its beginning. In the order of the line.
[[nodiscard]] QList<Hit> hitsIn(const QString &line, const QString &search);
/// Paints one line in the painter's font and pen, its hits on the ground `note`.
void paintWithHits(QPainter &painter, const QRect &rect, const QString &line, const QString &search,
    const Theme &theme);

} // namespace toasoan
