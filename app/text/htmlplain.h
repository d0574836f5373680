// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <optional>

namespace toasoan {

/// What bodyFromHtml() makes of HTML that is nothing but plain paragraphs, headings and figures as
/// htmlFromBody() writes most of them, without building a tree. Nothing: a parser has to read it.
[[nodiscard]] std::optional<Body> plainBodyFromHtml(QStringView html);

} // namespace toasoan
