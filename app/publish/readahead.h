// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pull.h"
#include "store/written.h"

namespace toasoan {

/// What a post makes of the text that both sides knew. Pure, as all of this header: for any thread.
struct PostedText
{
    Content content; ///< its pictures by their originals where an envelope names them
    KeptTexts texts; ///< as they are kept with it
    QStringList unkept; ///< see unkeptParts()
    QString plain; ///< print of the text that it was compared with
    bool exact = false; ///< what a desk sent, word for word
};

/// `before` and `base`: the texts and the content as both last knew them. `uses` are added to those
/// that `before` names.
[[nodiscard]] PostedText postedText(const ServerPost &post, const std::optional<KeptTexts> &before,
    const Content &base, bool update, const QHash<qint64, QString> &uses = {});

/// The same, made before the story's turn came. It holds as long as the base is still that one.
struct ReadAhead
{
    RawBase raw;
    Content base;
    std::optional<KeptTexts> before;
    bool enveloped = false; ///< the post was, when it was read
    PostedText posted;
    QByteArray texts; ///< keptTexts() of `posted`
    std::shared_ptr<const Written> written; ///< its content
};
/// Nothing when the base says so already, or cannot be read.
[[nodiscard]] std::shared_ptr<const ReadAhead> readAhead(const ServerPost &post, RawBase raw);

} // namespace toasoan
