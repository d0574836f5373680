// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lastsaved.h"

namespace toasoan {

std::optional<StoredStory> LastSaved::row(const QString &id)
{
    if (m_row && (m_row->story.id != id || m_kept != stamp()))
        m_row.reset();
    return m_row;
}

void LastSaved::keep(StoredStory row)
{
    m_row = std::move(row);
    m_kept = stamp();
}

} // namespace toasoan
