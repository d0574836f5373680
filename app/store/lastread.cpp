// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lastread.h"

namespace toasoan {

Result<StoredStory> LastRead::story(const QString &id)
{
    if (m_story && m_story->story.id == id && m_sql.transaction() != 0 && stamp() == m_read)
        return *m_story;
    Result<StoredStory> read = readStored(m_sql, id);
    m_story.reset();
    if (read && m_sql.transaction() != 0) {
        m_read = stamp();
        m_story = *read;
    }
    return read;
}

} // namespace toasoan
