// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/foldersite.h"
#include "publish/siteface.h"
#include "text/page.h"

namespace toasoan {

/// A story as the preview shows it.
struct Shown
{
    QString page; ///< whole
    QString call; ///< of preview.js, that makes it of the page of another text of the same story
};

// The page itself is made only when `whole`.

/// As the newsroom's own site prints it.
[[nodiscard]] Result<Shown> shownInTemplate(
    const Story &story, const Content &content, const PageContext &context, bool whole);

/// As the server's site will show what publishing sends.
[[nodiscard]] Shown shownInFace(
    const SiteFace &face, const Content &content, const QList<Film> &films, bool whole);

/// Pictures of the store in the preview's own scheme.
[[nodiscard]] SitePictures storePictures();

} // namespace toasoan
