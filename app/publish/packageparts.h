// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

/// What those who write and those who read a story package agree on.
namespace toasoan::package {

inline constexpr QLatin1String manifestName("manifest.json");
inline constexpr QLatin1String bodyName("body.html");

/// SHA-256 of all files that travel with a story, each once.
[[nodiscard]] QStringList picturesOf(const Content &content, const QList<Film> &films);

} // namespace toasoan::package
