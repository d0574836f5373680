// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace toasoan {

/// A Breeze icon by name, following light and dark by itself.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in one colour (primary buttons, danger, states).
[[nodiscard]] QIcon tintedIcon(const QString &name, const QColor &color);

} // namespace toasoan
