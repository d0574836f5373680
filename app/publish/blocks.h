// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <functional>
#include <optional>
#include <QHash>
#include <QJsonObject>

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
    QString data = {}; ///< Envelope of a story that is not public, as text; empty for none
    bool unfinished = false; ///< begun by a desk, and its text was never sent
    bool operator==(const PostText &) const = default;
    [[nodiscard]] QString fingerprint() const; ///< SHA-256
    [[nodiscard]] QString textPrint() const; ///< of what people read alone
};

/// A block of it, and the body's block that it begins with; −1: of none.
struct PostBlock
{
    QString html;
    int block = -1;
};
[[nodiscard]] QList<PostBlock> postBlocks(
    const Content &content, const QList<Film> &films, const PostPictures &pictures);

/// Block markup that WordPress' own editor goes on with: sapo, lead, text, corrections, byline. The
/// lead stands in the text too, since themes do not print a featured picture's caption.
[[nodiscard]] PostText postText(
    const Content &content, const QList<Film> &films, const PostPictures &pictures);

/// A comment that names the story; the server's search finds it in a draft whose answer was lost.
[[nodiscard]] QString storyMark(const QString &storyId);

/// The same with an envelope: how it travels on a server that has no field for it.
[[nodiscard]] QString storyMark(const QString &storyId, const QString &data);

/// The story that a text names by its mark; empty for none.
[[nodiscard]] QString markedStory(const QString &content);

/// A text as a server gave it back, parted from what travels in it.
[[nodiscard]] PostText partedText(
    const QString &title, const QString &excerpt, const QString &content, const QString &data);

/// Numbers of a post's sections and tags there.
struct PostTerms
{
    QList<qint64> sections, tags;
    bool operator==(const PostTerms &) const = default;
};

/// Texts as they are kept, with the uses of the pictures that they show by their numbers there.
struct KeptTexts
{
    PostText text;
    QHash<qint64, QString> uses;
    std::optional<PostTerms> terms = {}; ///< none: kept by an older program
    qint64 author = 0; ///< number of the account; 0: kept by an older program
    std::optional<qint64> lead = {}; ///< number of the newsroom's own; 0: the story had none
    QString slug = {}; ///< of the post; empty: kept by an older program
    bool isClosed = false; ///< behind a password
};
[[nodiscard]] std::optional<PostTerms> postTerms(const QJsonObject &post); ///< as REST gives it
[[nodiscard]] QByteArray keptTexts(const KeptTexts &texts);
[[nodiscard]] std::optional<KeptTexts> keptTextsFrom(const QByteArray &kept);

/// What a person made of a post on the server itself: each difference between the two texts is
/// carried over to `before`, which is what the earlier of them was made from. `uses` names the
/// pictures of `before` by their numbers there. `unkept`, when given, gets unkeptParts() of the
/// two.
[[nodiscard]] Content changedPost(const Content &before, const PostText &earlier,
    const PostText &later, const QHash<qint64, QString> &uses, QStringList *unkept = nullptr);

/// “tieu-de-1a2b3c4d”, the last part of the story's address.
[[nodiscard]] QString postSlug(const QString &storyId, const Content &content);
/// Made of this story, under whatever headline, and where WordPress put a number behind it.
[[nodiscard]] bool isSlugOf(const QString &slug, const QString &storyId);

} // namespace toasoan
