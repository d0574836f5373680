// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <functional>
#include <memory>
#include <stop_token>

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

/// The same in steps. Reading touches no store and may run beside it; the pictures lie on the disk
/// of `dir`, the newsroom's, and go with the last copy of what was read. `begun` hears of each
/// before it is unpacked, and of how many; what is stopped answers with some failure.
struct PackageFile;
[[nodiscard]] Result<std::shared_ptr<const PackageFile>> readPackageFile(const QString &dir,
    const QString &file, const std::stop_token &stop = {},
    const std::function<void(int number, int of)> &begun = {});
[[nodiscard]] Result<QString> takePackage(
    Store &store, const PackageFile &file, const Member &by, QStringList *warnings);

} // namespace toasoan
