// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace toasoan {

/// What a note stands on: the passage and a few words around it, as they were when it was written.
struct Anchor
{
    QString quote; ///< empty: the note speaks of the whole story
    QString before, after;
    bool operator==(const Anchor &) const = default;
};

struct Span
{
    qsizetype start = 0, length = 0;
    bool operator==(const Span &) const = default;
};

[[nodiscard]] Anchor anchorAt(const QString &text, Span span);

/// Finds the passage again: the same words, where several stand those with the same surroundings;
/// when the passage itself was edited, what now stands between its surroundings, or the longest
/// part of it that is left. Nothing when it is gone.
[[nodiscard]] std::optional<Span> findAnchor(const QString &text, const Anchor &anchor);

} // namespace toasoan
