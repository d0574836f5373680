// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/picturefile.h"
#include "store/store.h"
#include "text/import.h"

#include <functional>

namespace toasoan {

/// The pictures of a document, copied to the newsroom's disk and known to nobody yet; the files go
/// with this when it is not taken in.
struct CopiedPictures
{
    struct One
    {
        QString ref; ///< its figures' in the body
        Photo use; ///< no id yet
        Picture said;
    };
    QList<One> pictures = {};
    IncomingPictures files = IncomingPictures();
    QStringList warnings = {}; ///< of those that nobody can see: their figures wait
};

/// The slow part of takeIn(): touches no store and may run beside it. `dir` is the newsroom's; a
/// full disk is an error, and so is what was stopped. `begun` hears of each before it is read.
[[nodiscard]] Result<CopiedPictures> copyPictures(const QString &dir,
    const QList<ImportedPicture> &pictures, const std::stop_token &stop = {},
    const std::function<void(int number)> &begun = {});

/// What was imported becomes a story of this newsroom: pictures are copied in (one that nobody can
/// see leaves its figure waiting, said in `warnings`), comments become notes. The rest of
/// `imported.warnings` goes to `warnings` as it is.
[[nodiscard]] Result<Story> takeIn(
    Store &store, Imported imported, const Member &by, QStringList *warnings);
/// The same, with its pictures copied before.
[[nodiscard]] Result<Story> takeIn(Store &store, Imported imported, const CopiedPictures &copied,
    const Member &by, QStringList *warnings);

} // namespace toasoan
