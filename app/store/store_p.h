// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/checkpoints.h"
#include "store/folder.h"
#include "store/lastread.h"
#include "store/lastsaved.h"
#include "store/reading.h"
#include "store/rows.h"
#include "store/sql.h"
#include "store/store.h"

#include <optional>

namespace toasoan {

/// What a save left, whether anything is another now, and whether the uses of pictures are.
struct Saved
{
    Story story;
    bool photosChanged = false, changed = false;
};

struct Store::Private
{
    /// One save over a row that was read or remembered; nothing when it is not that row any more
    /// or, remembered, may not be.
    [[nodiscard]] Result<std::optional<Saved>> saveOver(StoredStory row, bool remembered,
        const Content &content, const Member &by, const QDateTime &now);

    Options options;
    FolderLock lock;
    Reading reading;
    Sql sql; // before the checkpoints: those end first
    LastSaved lastSaved{sql};
    LastRead lastRead{sql};
    // Of saveContent(): what the last save made of each paragraph.
    RunMemo<Runs> savedRuns;
    RunMemo<QByteArray> savedHtml;
    HashMemo savedHash;
    std::unique_ptr<Checkpoints> checkpoints;
    bool ready = false; // opened, and found whole
    std::pair<quint64, quint64> place; // device and inode of the opened file
};

inline constexpr QLatin1String databaseName("newsroom.db");

/// Device and inode, zeros when it is not there.
[[nodiscard]] std::pair<quint64, quint64> placeOf(const QString &file);

/// Result<T> of a failed step as Result<U>.
template <typename T> [[nodiscard]] tl::unexpected<Error> passed(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace toasoan
