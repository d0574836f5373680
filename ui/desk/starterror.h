// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace toasoan {

/// What comes after a newsroom did not open.
enum class Start {
    GiveUp,
    Again, ///< something was tried: open it again
    Reading ///< it can be read: open it for that
};

/// The newsroom in `dir` cannot be opened: the sentence on stderr and in a small window, which
/// offers a backup where the newsroom is damaged, and to read it where it only cannot be written.
[[nodiscard]] Start mendStart(const Error &error, const QString &dir);

} // namespace toasoan
