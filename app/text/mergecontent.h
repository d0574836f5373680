// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"
#include "text/merge.h"

namespace toasoan::merge {

/// Which side of a clash stays.
enum class Keep : quint8 { Mine, Theirs, Both };

/// What stays of a clash: a side, both, or words of one's own in place of either.
struct Choice
{
    Keep keep = Keep::Mine;
    std::optional<QString> own = {}; ///< each line a paragraph; what stayed keeps marks and links
    bool operator==(const Choice &) const = default;
};

/// A line of text that both sides changed in the same words.
struct FieldClash
{
    QString field; ///< “headline”, …; “caption”, “credit” or “alt” of `photo`
    QString photo; ///< id of the use, else empty
    QString base, mine, theirs;
    bool operator==(const FieldClash &) const = default;
};

/// Two texts that grew out of one. Clashes stand in `content` as mine until somebody decides.
struct Merged
{
    Content content; ///< without its body: that follows from `parts`
    QList<FieldClash> fields;
    QList<Part> parts;
    [[nodiscard]] bool clashes() const;
    [[nodiscard]] int clashCount() const; ///< fields first, then parts in reading order
};

/// Fields, lists, captions and body of both; the laws of bodies() hold for the whole. Lists
/// (byline, tags, related) and what only one side touched never clash.
[[nodiscard]] Merged contents(const Content &base, const Content &mine, const Content &theirs);

/// The same for two texts of which nobody knows what they grew out of: whatever differs clashes.
[[nodiscard]] Merged strangers(const Content &mine, const Content &theirs);

/// What words of one's own would begin with; nothing where only a side or both can stay (a section,
/// a picture, a table).
[[nodiscard]] std::optional<QString> wordsToRewrite(const FieldClash &clash);
[[nodiscard]] std::optional<QString> wordsToRewrite(const Part &part);

/// The text with its clashes decided, in the order of clashCount(); missing choices mean Mine.
[[nodiscard]] Content decided(const Merged &merged, const QList<Choice> &choices = {});
/// All alike.
[[nodiscard]] Content decided(const Merged &merged, Keep choice);

} // namespace toasoan::merge
