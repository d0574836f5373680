// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace toasoan {

/// The newsroom in `dir` cannot be opened: the sentence on stderr and in a small window, which
/// offers a backup where the newsroom is damaged. True: something was tried, open it again.
[[nodiscard]] bool mendStart(const Error &error, const QString &dir);

} // namespace toasoan
