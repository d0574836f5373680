// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// The same HTML made harmless for a tree builder: comments, declarations, scripts, styles and
/// unknown attributes out, cut at 8 MB of UTF-8, tags that would nest deeper than 200 or reopen
/// formatting without end left out; their text stays. Linear in the length of the input.
[[nodiscard]] QByteArray boundedHtml(const QString &html, bool *cut = nullptr);

} // namespace toasoan
