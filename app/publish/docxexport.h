// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace toasoan {

/// The story as a document of Word with its pictures, which carry no more than published ones do:
/// no place, camera or inner words. JPEG and PNG keep their pixels as they are, the others are made
/// JPEG. A picture that cannot be read leaves a figure that waits for it, said in `warnings`.
[[nodiscard]] Result<void> exportDocx(
    const Store &store, const QString &id, const QString &file, QStringList *warnings);

} // namespace toasoan
