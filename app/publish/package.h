// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace toasoan {

/// One zip (.toasoan): manifest.json, body.html, pictures by SHA-256, notes, history; another desk
/// imports it.
[[nodiscard]] Result<void> exportPackage(
    const Store &store, const QString &id, const QString &file);
/// The same, after its text has become a revision: what comes back is then joined word by word.
[[nodiscard]] Result<void> exportPackage(
    Store &store, const QString &id, const QString &file, const Member &by);
/// Whether it has already.
[[nodiscard]] Result<bool> isRevision(const Store &store, const Story &story);
/// The same story id is joined by the same merge as what comes from the server: clashes become a
/// conflict, and where nobody may edit it here the package's text becomes a revision beside; said
/// in `warnings`. Traversal names, bombs and wrong hashes are refused.
[[nodiscard]] Result<QString> importPackage(
    Store &store, const QString &file, const Member &by, QStringList *warnings);

} // namespace toasoan
