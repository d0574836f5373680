// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// Whether the later text looks otherwise than the desk's own writer can say: blocks or words
/// aligned, coloured, sized, framed. Words and what they link to are not looked at.
[[nodiscard]] bool hasGainedLooks(const QString &earlier, const QString &later);

} // namespace toasoan
