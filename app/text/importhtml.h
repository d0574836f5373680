// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/import.h"

namespace toasoan {

/// The HTML that our Markdown reader makes: no page around it, the first heading is the headline,
/// pictures wait.
[[nodiscard]] Imported importMarkdownHtml(const QString &html);

} // namespace toasoan
