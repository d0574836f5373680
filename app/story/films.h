// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

[[nodiscard]] bool namesFilms(const Body &body);
/// Those of `films` that the body names, in their order.
[[nodiscard]] QList<Film> namedFilms(const Body &body, QList<Film> films);

} // namespace toasoan
