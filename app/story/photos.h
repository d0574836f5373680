// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

struct Attached
{
    QString id; ///< of the use in the story
    bool already = false; ///< the same file was in the story; only its empty fields were filled
    int filledBlock = -1; ///< body block of the waiting figure that now shows it
};

/// Adds a picture to a story: the first becomes the lead, an empty id is made. A waiting figure
/// with the same caption (case, diacritics and spaces folded) takes it; when the picture has no
/// caption, the only waiting figure does. Caption and credit of that figure pass to the picture
/// where it has none.
Attached attachPhoto(Content &content, Photo photo);

/// The same look for a waiting figure for a use that is already there (after its caption was set);
/// answers the body block filled, or -1.
int fillWaitingFigure(Content &content, const QString &photoId);

/// All that taking a picture out of a story changes, enough to put it back.
struct DetachedPhoto
{
    Photo photo;
    int index = -1; ///< -1: it was not there
    bool lead = false;
    QList<std::pair<int, Block>> figures; ///< with their places, ascending
};
/// Its figures leave the body; when it was the lead, the first of the others becomes it.
DetachedPhoto detachPhoto(Content &content, const QString &photoId);
void reattachPhoto(Content &content, const DetachedPhoto &detached);

/// Moves a use to another place in printing order (clamped).
void movePhoto(Content &content, const QString &photoId, int index);

[[nodiscard]] int indexOfPhoto(const Content &content, const QString &photoId); ///< or -1
[[nodiscard]] bool hasFigure(const Body &body, const QString &photoId);
/// Index of the use of this file, or -1.
[[nodiscard]] int indexOfPicture(const Content &content, const QString &sha256);

} // namespace toasoan
