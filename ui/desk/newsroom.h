// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace toasoan {

/// Opens the newsroom of the desk, made silently where there is none; its first member is then the
/// computer account's person. `sample`: an empty one is filled with the sample.
[[nodiscard]] Result<std::unique_ptr<Store>> openNewsroom(const QString &dir, bool sample);

/// No story was ever written here, the trash included.
[[nodiscard]] bool isEmpty(const Store &store);

/// The person of the computer's account: full name, else login.
[[nodiscard]] QString accountName();

/// A file of somebody else as a story: text, HTML, Markdown, a document of Word or LibreOffice, a
/// picture or a story package. The same bytes give the same story as long as it is there.
[[nodiscard]] Result<QString> importStory(
    Store &store, const QString &path, const Member &by, QStringList *warnings);

/// Short stable name of a newsroom folder, for settings and the local socket.
[[nodiscard]] QString folderKey(const QString &dir);

} // namespace toasoan
