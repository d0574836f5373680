// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

/// What readers read, a line a paragraph: headline, standfirst, body and captions.
[[nodiscard]] QString proseOf(const Content &content);

} // namespace toasoan
