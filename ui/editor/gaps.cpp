// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/gaps.h"

#include <QTextDocument>

namespace toasoan {

QTextCursor gapFrom(const QTextCursor &cursor, bool backward)
{
    const QTextDocument *document = cursor.document();
    if (!document)
        return {};
    const QString gap(u'…');
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextCursor found = document->find(gap, cursor, flags);
    if (!found.isNull())
        return found;
    QTextCursor end = cursor;
    end.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    return document->find(gap, end, flags);
}

} // namespace toasoan
