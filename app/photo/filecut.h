// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace toasoan {

/// Whether a file of that format (“jpeg”, “png”, “webp”, “tiff”, “gif”) ends before its picture
/// does, told from its structure without decoding. Trailers are no matter; what is not as the
/// standard says is left to the decoder and is not cut.
[[nodiscard]] bool isCut(const QByteArray &format, QByteArrayView bytes);

} // namespace toasoan
