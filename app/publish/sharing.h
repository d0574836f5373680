// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace toasoan::sharing
