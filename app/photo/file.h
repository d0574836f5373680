// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QImageReader>
#include <QSize>

namespace toasoan {

/// A picture file that passed the checks: size in bytes, kind by content, pixels.
struct PictureFile
{
    QByteArray format; ///< “jpeg”, “png”, “webp”, “tiff”, “gif”
    QSize stored; ///< before orientation
    QSize upright;
    bool cut = false; ///< the file ends before the picture does
};

[[nodiscard]] Result<PictureFile> examined(const QString &path);
/// The sentence for a picture whose pixels cannot be read.
[[nodiscard]] Error unreadable(const QString &path, const QString &detail);
[[nodiscard]] QString cutPictureWarning();

} // namespace toasoan
