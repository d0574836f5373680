// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

/// Markdown that importMarkdown() reads back. Underline, sub- and superscript are inline HTML, as
/// are other marks where Markdown's own would not be seen; the places that a merged cell covers are
/// empty cells, so that every column stays below its head.
[[nodiscard]] QString exportMarkdown(const Content &content);

/// Those inline tags of a Markdown text, without attributes, as HTML; every other tag is text.
[[nodiscard]] QString htmlOfMarkdown(const QString &markdown);

} // namespace toasoan
