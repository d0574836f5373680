// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <optional>

namespace toasoan::merge {

enum class Source : quint8 {
    Same, ///< nobody changed it
    Mine, ///< only I changed or added it
    Theirs, ///< only they did
    Both, ///< both did, the same way or in different places of it: nothing is lost
    Clash ///< both did, and somebody must choose; a missing side was taken out there
};

/// One block of the merged text.
struct Part
{
    Source source = Source::Same;
    std::optional<Block> merged; ///< what the merged text has; of a clash: mine, else theirs
    std::optional<Block> base, mine, theirs; ///< missing where that text has none
    bool operator==(const Part &) const = default;
};

/// Parts in reading order, also those that are gone from the merged text (`merged` is missing).
/// Laws: merge(b, b, x) and merge(b, x, b) are x, merge(b, x, x) is x, without a clash; each block
/// of mine and of theirs stands in exactly one part.
[[nodiscard]] QList<Part> bodies(const Body &base, const Body &mine, const Body &theirs);
[[nodiscard]] bool clashes(const QList<Part> &parts);
[[nodiscard]] Body merged(const QList<Part> &parts); ///< normalised

/// The words of both sides' changes, or nothing when they touch the same words.
[[nodiscard]] std::optional<Runs> words(const Runs &base, const Runs &mine, const Runs &theirs);

/// Other words in place of `was`, one list a line: what stayed keeps its marks and links.
[[nodiscard]] QList<Runs> rewritten(const Runs &was, const QString &text);
/// Its words are its runs, so that they can be merged and rewritten.
[[nodiscard]] bool hasWords(const Block &block);

} // namespace toasoan::merge
