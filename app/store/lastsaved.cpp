// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lastsaved.h"

namespace toasoan {

using namespace Qt::StringLiterals;

Result<StoredStory> LastSaved::read(const QString &id)
{
    m_now = {};
    m_remembered = false;
    const Result<void> asked
        = m_sql.each(u"SELECT data_version, total_changes() FROM pragma_data_version"_s, {},
            [this](const QSqlQuery &row) {
                m_now = {row.value(0).toLongLong(), row.value(1).toLongLong(), m_sql.rolledBack()};
            });
    if (!asked)
        return tl::unexpected<Error>(asked.error());
    m_remembered = m_row && m_row->story.id == id && m_kept == m_now;
    if (m_remembered)
        return *m_row;
    m_row.reset();
    return readStored(m_sql, id);
}

void LastSaved::keep(StoredStory row)
{
    m_kept = {m_now.others, m_now.own + 1, m_now.rolledBack};
    m_row = std::move(row);
}

} // namespace toasoan
