// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <optional>

namespace toasoan {

/// Reads stories; what was read last is not read again as long as nobody can have changed it: in
/// one transaction, in which this connection wrote nothing since.
class LastRead
{
public:
    explicit LastRead(Sql &sql)
        : m_sql(sql)
    {
    }
    [[nodiscard]] Result<StoredStory> story(const QString &id); ///< as readStored()

private:
    struct Stamp
    {
        qint64 transaction = 0, written = 0, rolledBack = 0;
        bool operator==(const Stamp &) const = default;
    };
    [[nodiscard]] Stamp stamp() const
    {
        return {m_sql.transaction(), m_sql.written(), m_sql.rolledBack()};
    }

    Sql &m_sql;
    Stamp m_read;
    std::optional<StoredStory> m_story;
};

} // namespace toasoan
