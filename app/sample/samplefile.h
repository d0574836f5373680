// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

namespace toasoan::sample {

struct PictureSpec
{
    QString scene, caption, credit, alt;
    QDateTime taken = {}; ///< “-1 16:40”: the day before the one that the text tells of
};

/// One story of resources/sample/*.txt: “== headline”, lines “key: value”, an empty line, the text
/// (“## ” subheading, “> ” quote, “- ” list, “[photo 2]” figure). {0}, {-1}, {+7} are days around
/// the story's own day.
struct StorySpec
{
    QString key, author, note, notice, reason, returned, update, comment;
    QString state, review; ///< words of cli.md; besides “trashed”
    QDateTime at; ///< published, submitted, returned, … then
    QDateTime due; ///< scheduled for
    QDate day; ///< the day its text tells of
    QStringList related; ///< keys
    QList<PictureSpec> pictures;
    Content content; ///< without pictures and related ones; figures name their picture’s number
};

[[nodiscard]] Result<QList<StorySpec>> readStories(const QDateTime &now);

struct FilmSpec
{
    QString title, scene;
    int seconds = 0;
};
[[nodiscard]] QList<FilmSpec> readFilms();

} // namespace toasoan::sample
