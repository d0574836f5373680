// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <optional>

namespace toasoan {

/// The row that the last autosave left behind, so that the next one need not read it. What other
/// connections wrote since is not looked for: the next UPDATE names what it expects to find.
class LastSaved
{
public:
    explicit LastSaved(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Nothing when this connection may have written since, or it is another story's.
    [[nodiscard]] std::optional<StoredStory> row(const QString &id);
    void keep(StoredStory row);
    void forget() { m_row.reset(); }

private:
    using Stamp = std::pair<qint64, qint64>; // what was written, what was rolled back of it
    [[nodiscard]] Stamp stamp() const { return {m_sql.written(), m_sql.rolledBack()}; }

    Sql &m_sql;
    Stamp m_kept;
    std::optional<StoredStory> m_row;
};

} // namespace toasoan
