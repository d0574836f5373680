// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <optional>

namespace toasoan {

/// The row that the last autosave left behind, so that the next one need not read it. It is used
/// only while nothing at all was written since, through this connection or another one.
class LastSaved
{
public:
    explicit LastSaved(Sql &sql)
        : m_sql(sql)
    {
    }

    /// As readStored(), from memory where that is the same.
    [[nodiscard]] Result<StoredStory> read(const QString &id);
    /// That read() answered from memory: the row waits for the search index since.
    [[nodiscard]] bool remembered() const { return m_remembered; }
    /// `row` is what one UPDATE of one row, the only write since read(), has left.
    void keep(StoredStory row);

private:
    struct Stamp
    {
        qint64 others = 0; ///< PRAGMA data_version: commits of other connections
        qint64 own = 0; ///< rows that this connection has changed, rolled back or not
        qint64 rolledBack = 0; ///< how often it was; it may have been that row
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    Sql &m_sql;
    Stamp m_now;
    Stamp m_kept;
    std::optional<StoredStory> m_row;
    bool m_remembered = false;
};

} // namespace toasoan
