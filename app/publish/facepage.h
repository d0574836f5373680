// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/blocks.h"
#include "publish/siteface.h"

namespace toasoan {

/// What stands in a face's places, as the site would render what publishing sends. Blocks of the
/// body are numbered for the preview (data-block).
[[nodiscard]] QMap<QString, QString> faceTexts(const SiteFace &face, const Content &content,
    const QList<Film> &films, const PostPictures &pictures);

/// The whole page. `policy` is the value of its Content-Security-Policy.
[[nodiscard]] QString facePage(
    const SiteFace &face, const QMap<QString, QString> &texts, const QString &policy);

} // namespace toasoan
