// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// NFC without what a reader cannot see: zero-width and bidirectional controls, soft hyphens, BOM,
/// non-characters, object placeholders, C0 and C1 controls other than tab and line ends. A joiner
/// inside an emoji stays. Half surrogate pairs become U+FFFD.
[[nodiscard]] QString visibleNfc(const QString &text);

/// visibleNfc() on one line: all white space and line breaks become one space, ends trimmed.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace toasoan
