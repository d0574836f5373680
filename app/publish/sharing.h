// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/server.h"
#include "store/shares.h"

/// A draft stays on its author's laptop, unless the author shares it: then every sync brings it to
/// the newsroom's editors as it stands, as a post that is a draft and stays one. They read it, may
/// leave notes and write in it, as in any draft; nobody else sees it. Submitted, it goes on in the
/// same post.
namespace toasoan::sharing {

/// One of which the server has still to hear that it ended is not.
[[nodiscard]] bool isShared(const Store &store, const Story &story);
/// Of a draft or returned story of one's own, where the newsroom has a server.
[[nodiscard]] bool mayShare(const Store &store, const Story &story, const Member &by);
/// Refused with the reason; it goes with the next sync.
[[nodiscard]] Result<void> share(Store &store, const QString &story, const Member &by);
/// What editors have of it stays with them; what is written from now on does not go there.
[[nodiscard]] Result<void> stop(Store &store, const QString &story, const Member &by);

/// One that is shared, or shall be no more, and whether the server has heard of it as it stands.
struct Draft
{
    QString story;
    bool ending = false;
    bool told = false;
};
/// None: it goes nowhere now, as in the trash, or when nobody was ever told of it.
[[nodiscard]] Result<std::optional<Draft>> draftOf(
    Store &store, const QString &story, const Server &server);
[[nodiscard]] Result<QList<Draft>> drafts(Store &store, const Server &server);

} // namespace toasoan::sharing
