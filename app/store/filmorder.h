// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// The order of the film archive where somebody gave it one: a film that came later stands above,
/// the newest first.
namespace toasoan::filmorder {

inline constexpr QLatin1StringView key("films.order"); ///< the setting that keeps it

[[nodiscard]] QList<Film> arranged(const QList<Film> &newestFirst, const QString &kept);
/// Among all films, hidden ones too: `by` places down, as far as there are any.
[[nodiscard]] Result<void> move(Store &store, const QString &id, int by);

} // namespace toasoan::filmorder
