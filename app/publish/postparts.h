// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/blocks.h"

#include <QSet>

namespace toasoan {

/// A picture as a post shows it; the credit with its “Ảnh:”.
struct ShownPicture
{
    QString caption, credit, alt;
    bool isPlain = false; ///< in a block of its own, whose caption is all that it has
};

/// A post taken apart. Of each field that has a paragraph of its own the first is the field: more
/// of the kind are text. Two readings are compared, none is the story.
struct PostReading
{
    Content content; ///< `standfirst` is the excerpt; figures are “wp-NUMBER”, films their place
    QString sapo; ///< as the page shows it
    QStringList notices;
    QList<Runs> films;
    QHash<qint64, ShownPicture> pictures; ///< by their number there
    QSet<qint64> named; ///< pictures that the text names in any form
};
[[nodiscard]] PostReading readPost(const PostText &text);

/// Blocks that the desk's own writer never makes, and shortcodes; in words for people.
[[nodiscard]] QStringList foreignParts(const QString &content);

/// What somebody made of the earlier text there that no story can hold, in words for people: its
/// text stays as text, the rest is gone when the desk sends the post again. `uses` as for
/// changedPost().
[[nodiscard]] QStringList unkeptParts(
    const PostText &earlier, const PostText &later, const QHash<qint64, QString> &uses);
/// The same of texts that were read already.
[[nodiscard]] QStringList unkeptParts(const PostText &earlier, const PostText &later,
    const PostReading &was, const PostReading &is, const QHash<qint64, QString> &uses);

} // namespace toasoan
