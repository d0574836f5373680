// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

/// A picture's file as Word can show it: JPEG, PNG or GIF, upright.
struct DocxPicture
{
    QString photo; ///< id of the use
    QString suffix; ///< “jpg”, “png”, “gif”
    QSize size; ///< pixels
};

struct DocxPart
{
    QString name;
    QByteArray bytes;
};

/// The parts of a document of Word that importOffice() reads back as the same story, in the order
/// they are packed in; pictures are to be put in as docxPictureName() says. A figure whose picture
/// is not among `pictures` stands as one that waits for it. Pictures of the story that its text
/// does not show come last, the lead on top.
[[nodiscard]] QList<DocxPart> docxParts(const Content &content, const QList<DocxPicture> &pictures,
    const QList<Film> &films, const QDateTime &changed);
[[nodiscard]] QString docxPictureName(const DocxPicture &picture, qsizetype index);

} // namespace toasoan
