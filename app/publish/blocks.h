// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <functional>

namespace toasoan {

/// Where the server has a picture.
struct PostPicture
{
    qint64 id = 0; ///< 0: not there, and left out
    QString url;
    QSize size;
};
using PostPictures = std::function<PostPicture(const Photo &)>;

/// The texts of a WordPress post, as they are sent and expected back.
struct PostText
{
    QString title, excerpt, content;
    bool operator==(const PostText &) const = default;
    [[nodiscard]] QString fingerprint() const; ///< SHA-256
};

/// Block markup that WordPress' own editor goes on with: sapo, lead, text, corrections, byline. The
/// lead stands in the text too, since themes do not print a featured picture's caption.
[[nodiscard]] PostText postText(
    const Content &content, const QList<Film> &films, const PostPictures &pictures);

/// A comment that names the story; the server's search finds it in a draft whose answer was lost.
[[nodiscard]] QString storyMark(const QString &storyId);

/// “tieu-de-1a2b3c4d”, the last part of the story's address.
[[nodiscard]] QString postSlug(const QString &storyId, const Content &content);

} // namespace toasoan
