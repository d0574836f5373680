// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan::cli {

/// A small whole page that `import` reads back: headline, sapo, text, byline; no pictures.
[[nodiscard]] QString exportHtml(const Content &content);

} // namespace toasoan::cli
