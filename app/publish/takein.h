// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "text/import.h"

namespace toasoan {

/// What was imported becomes a story of this newsroom: pictures are copied in (one that nobody can
/// see leaves its figure waiting, said in `warnings`), comments become notes. The rest of
/// `imported.warnings` goes to `warnings` as it is.
[[nodiscard]] Result<Story> takeIn(
    Store &store, Imported imported, const Member &by, QStringList *warnings);

} // namespace toasoan
