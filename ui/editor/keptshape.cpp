// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/keptshape.h"

#include <QTextBlock>
#include <QTextLayout>

namespace toasoan {

void KeptShape::follow(const QTextCursor &cursor)
{
    const QTextBlock now = cursor.block();
    const QTextBlock before = m_kept.block();
    if (before.isValid() && before != now)
        before.layout()->setCacheEnabled(false);
    if (!now.isValid())
        return;
    now.layout()->setCacheEnabled(true);
    if (before != now)
        m_kept = QTextCursor(now);
}

} // namespace toasoan
