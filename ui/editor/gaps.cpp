// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/gaps.h"

#include <QTextBlock>
#include <QTextDocument>

namespace toasoan {

namespace {

// A template's stands alone, as a word would; the writer's own clings to a word (“chờ mãi…”), to a
// bracket (“[…]”) or to a quotation mark.
bool isGap(const QTextCursor &found)
{
    const QString text = found.block().text();
    const qsizetype at = found.selectionStart() - found.block().position();
    const bool alone = at == 0 || text.at(at - 1).isSpace();
    const QChar after = at + 1 < text.size() ? text.at(at + 1) : QChar(u' ');
    return alone && (after.isSpace() || QStringView(u",.;:?!").contains(after));
}

QTextCursor nextGap(QTextCursor from, QTextDocument::FindFlags flags)
{
    do
        from = from.document()->find(QString(u'…'), from, flags);
    while (!from.isNull() && !isGap(from));
    return from;
}

} // namespace

QTextCursor gapFrom(const QTextCursor &cursor, bool backward)
{
    const QTextDocument *document = cursor.document();
    if (!document)
        return {};
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextCursor found = nextGap(cursor, flags);
    if (!found.isNull())
        return found;
    QTextCursor end = cursor;
    end.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    return nextGap(end, flags);
}

} // namespace toasoan
