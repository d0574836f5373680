// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheet.h"

#include <utility>

namespace toasoan::sheet {

using namespace textmap;

namespace {

template <typename Change> void changeFormats(const QTextCursor &selection, Change change)
{
    struct Piece
    {
        int from, to;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    const int from = selection.selectionStart();
    const int to = selection.selectionEnd();
    for (QTextBlock at = selection.document()->findBlock(from); at.isValid() && at.position() < to;
         at = at.next()) {
        if (!inBody(at) || isAtomic(part(at)))
            continue;
        for (auto it = at.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int start = qMax(from, fragment.position());
            const int end = qMin(to, fragment.position() + fragment.length());
            if (start < end)
                pieces.append({start, end, change(at, fragment.charFormat())});
        }
    }
    QTextCursor cursor(selection);
    cursor.beginEditBlock();
    for (const Piece &piece : std::as_const(pieces)) {
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
    cursor.endEditBlock();
}

} // namespace

void replaceBody(QTextDocument &document, const Body &body)
{
    const auto [from, to] = span(block(document, Part::Paragraph));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    removeSelection(cursor);
    setPart(cursor, Part::Paragraph);
    insertBody(cursor, body);
    cursor.endEditBlock();
}

void replaceAtomic(const QTextBlock &block, const Block &with, bool join)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position());
    cursor.setPosition(block.position() + 1, QTextCursor::KeepAnchor);
    if (join)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.setCharFormat(objectFormat(with));
    if (part(block) != Part(with.kind))
        cursor.setBlockFormat(blockFormat(Part(with.kind)));
    cursor.endEditBlock();
}

void noteCaption(const QTextBlock &figure, bool credit, const QString &text, bool join)
{
    QTextCharFormat format = objectOf(figure);
    const bool bound = format.hasProperty(RefProperty);
    if (bound)
        format.setProperty(credit ? ShownCreditProperty : ShownCaptionProperty, text);
    else
        format.setProperty(credit ? CreditProperty : CaptionProperty, text);
    QTextCursor cursor(figure);
    if (join)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.setPosition(figure.position() + 1, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
    cursor.endEditBlock();
}

bool indentItems(const QTextCursor &cursor, bool deeper)
{
    const QTextDocument &document = *cursor.document();
    QTextBlock first = document.findBlock(cursor.selectionStart());
    QTextBlock last = document.findBlock(cursor.selectionEnd());
    if (part(first) != Part::ListItem)
        return false;
    for (QTextBlock at = first; at != last; at = at.next())
        if (part(at) != Part::ListItem)
            last = at.previous();
    const int least = level(last);
    while (part(last.next()) == Part::ListItem && level(last.next()) > least)
        last = last.next();
    const QTextBlock before = first.previous();
    const int most = part(before) == Part::ListItem ? level(before) + 1 : 1;
    if (deeper && level(first) >= most)
        return true; // levels have no gaps
    QTextCursor step(first);
    step.beginEditBlock();
    for (QTextBlock at = first; at.isValid() && at.position() <= last.position(); at = at.next()) {
        QTextCursor item(at);
        const int to = level(at) + (deeper ? 1 : -1);
        const bool ordered = at.blockFormat().boolProperty(OrderedProperty);
        if (to < 1)
            setPart(item, Part::Paragraph);
        else
            setPart(item, Part::ListItem, to, ordered);
    }
    step.endEditBlock();
    return true;
}

bool hasMark(const QTextCursor &cursor, Mark mark)
{
    if (!cursor.hasSelection())
        return cursor.charFormat().intProperty(MarksProperty) & mark;
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    bool any = false;
    for (QTextBlock at = cursor.document()->findBlock(from); at.isValid() && at.position() < to;
         at = at.next()) {
        if (!inBody(at) || isAtomic(part(at)))
            continue;
        for (auto it = at.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.position() >= to || fragment.position() + fragment.length() <= from)
                continue;
            if (!(fragment.charFormat().intProperty(MarksProperty) & mark))
                return false;
            any = true;
        }
    }
    return any;
}

QTextCharFormat withMark(const QTextBlock &block, const QTextCharFormat &format, Mark mark, bool on)
{
    int marks = format.intProperty(MarksProperty);
    marks = on ? marks | mark : marks & ~mark;
    if (on && mark == Sub)
        marks &= ~Sup;
    if (on && mark == Sup)
        marks &= ~Sub;
    return charFormat(part(block), level(block), quint8(marks), format.anchorHref());
}

void setMark(QTextCursor &cursor, Mark mark, bool on)
{
    changeFormats(cursor, [mark, on](const QTextBlock &block, const QTextCharFormat &format) {
        return withMark(block, format, mark, on);
    });
}

QString linkAt(const QTextCursor &cursor)
{
    // The format at a place is that of the letter before it.
    QTextCursor at(cursor);
    if (cursor.hasSelection())
        at.setPosition(cursor.selectionStart() + 1);
    else if (!at.charFormat().isAnchor() && !at.atBlockEnd())
        at.movePosition(QTextCursor::NextCharacter);
    return at.charFormat().anchorHref();
}

void selectLink(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return;
    const QTextBlock at = cursor.block();
    const QString link = linkAt(cursor);
    if (link.isEmpty())
        return;
    int from = -1;
    int to = -1;
    for (auto it = at.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int end = fragment.position() + fragment.length();
        if (fragment.charFormat().anchorHref() == link) {
            from = from < 0 ? fragment.position() : from;
            to = end;
        } else if (end <= cursor.position()) {
            from = -1;
        } else if (fragment.position() >= cursor.position()) {
            break;
        }
    }
    if (from >= 0) {
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
    }
}

void setLink(QTextCursor &cursor, const QString &link)
{
    changeFormats(cursor, [&link](const QTextBlock &block, const QTextCharFormat &format) {
        return charFormat(
            part(block), level(block), quint8(format.intProperty(MarksProperty)), link);
    });
}

} // namespace toasoan::sheet
