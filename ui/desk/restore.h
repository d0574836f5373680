// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace toasoan {

/// Numbers of the revisions that a restore left behind.
struct Restored
{
    int before = 0; ///< what was written until then
    int now = 0; ///< the old text, as the newest revision
};
/// An old text comes back through the editor as a new revision; what it replaces is kept as one
/// first, and the editor can undo it.
[[nodiscard]] Result<Restored> restoreRevision(Desk &desk, int number);

} // namespace toasoan
