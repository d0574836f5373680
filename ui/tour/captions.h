// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// What the tour's picture NN-name.png shows, for its page; empty for a name that nobody wrote
/// about.
[[nodiscard]] QString captionOf(const QString &file);

} // namespace toasoan
