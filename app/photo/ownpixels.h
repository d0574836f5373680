// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace toasoan {

/// A JPEG or PNG with what its pixels need and nothing else: no Exif, XMP or IPTC, no thumbnail,
/// comment or second picture behind the end. Its pixels are not drawn anew. Empty where the file is
/// not built as such files are.
[[nodiscard]] QByteArray pixelsAlone(const QByteArray &format, QByteArrayView bytes);

} // namespace toasoan
