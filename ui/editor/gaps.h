// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

namespace toasoan {

/// The “…” that a template left to be filled in, behind (or before) the cursor and on from the
/// other end of the text; a null cursor where there is none. Headline and standfirst have them too.
[[nodiscard]] QTextCursor gapFrom(const QTextCursor &cursor, bool backward);

} // namespace toasoan
