// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheet.h"

#include <utility>

namespace toasoan::sheet {

using namespace textmap;

namespace {

int endOf(const QTextBlock &block)
{
    return block.position() + block.length() - 1;
}

void setBlock(const QTextBlock &block, Part part, int level = 0, bool ordered = false)
{
    QTextCursor cursor(block);
    cursor.setBlockFormat(blockFormat(part, level, ordered));
    cursor.setBlockCharFormat(charFormat(part, level));
    restyle(block);
}

void setBlockLike(const QTextBlock &block, const QTextBlockFormat &format)
{
    setBlock(block, Part(format.intProperty(PartProperty)), format.intProperty(LevelProperty),
        format.boolProperty(OrderedProperty));
}

int objectIn(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().objectType() == ObjectType)
            return fragment.position();
    }
    return -1;
}

/// Objects stand alone in their block, and a block without one is text. True when it changed
/// something.
bool settleObjects(QTextBlock block)
{
    const int at = objectIn(block);
    if (at < 0) {
        if (!isAtomic(part(block)))
            return false;
        setBlock(block, Part::Paragraph);
        return true;
    }
    bool changed = false;
    QTextCursor cursor(block);
    if (endOf(block) > at + 1) {
        cursor.setPosition(at + 1);
        cursor.insertBlock(blockFormat(Part::Paragraph), charFormat(Part::Paragraph));
        restyle(cursor.block());
        settleObjects(cursor.block());
        changed = true;
    }
    if (at > block.position()) {
        cursor.setPosition(at);
        cursor.insertBlock();
        if (isAtomic(part(block)))
            setBlock(block, Part::Paragraph);
        block = cursor.block();
        changed = true;
    }
    const auto kind = Part(objectOf(block).intProperty(KindProperty));
    if (part(block) != kind) {
        setBlock(block, kind);
        changed = true;
    }
    return changed;
}

/// Removes a range inside one field or inside the body.
void removeWithin(QTextDocument &document, int from, int to)
{
    if (from >= to)
        return;
    const QTextBlock first = document.findBlock(from);
    const QTextBlock last = document.findBlock(to);
    const bool keepFirst = first == last || from > first.position() || to == endOf(last);
    const QTextBlockFormat format = (keepFirst ? first : last).blockFormat();
    QTextCursor cursor(&document);
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const QTextBlock left = document.findBlock(from);
    if (left.blockFormat() != format || first != last)
        setBlockLike(left, format);
    settleObjects(left);
}

/// Text of one paragraph: what would part it becomes a space.
QString oneLine(QString text)
{
    for (QChar &letter : text)
        if (letter == u'\n' || letter == u'\r' || letter == u'\t' || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator || letter == QChar::ObjectReplacementCharacter)
            letter = u' ';
    return text;
}

} // namespace

void load(QTextDocument &document, const Fields &fields)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    const auto field = [&cursor](Part part, const QString &text) {
        cursor.setBlockFormat(blockFormat(part));
        cursor.setBlockCharFormat(charFormat(part));
        cursor.insertText(oneLine(text), charFormat(part));
    };
    field(Part::Kicker, fields.kicker);
    cursor.insertBlock();
    field(Part::Headline, fields.headline);
    cursor.insertBlock();
    field(Part::Standfirst, fields.standfirst);
    for (const Block &block : fields.body.blocks) {
        cursor.insertBlock();
        writeBlock(cursor, block);
    }
    if (fields.body.blocks.isEmpty())
        cursor.insertBlock(blockFormat(Part::Paragraph), charFormat(Part::Paragraph));
    cursor.insertBlock();
    field(Part::Byline, fields.byline);
    cursor.endEditBlock();
}

QTextBlock block(const QTextDocument &document, Part part)
{
    switch (part) {
    case Part::Kicker:
        return document.begin();
    case Part::Headline:
        return document.findBlockByNumber(1);
    case Part::Standfirst:
        return document.findBlockByNumber(2);
    case Part::Byline:
        return document.lastBlock();
    default:
        return document.findBlockByNumber(FirstBody);
    }
}

QTextBlock lastBody(const QTextDocument &document)
{
    return document.lastBlock().previous();
}

bool inBody(const QTextBlock &block)
{
    return block.isValid() && !isField(part(block));
}

QPair<int, int> span(const QTextBlock &at)
{
    if (!inBody(at))
        return {at.position(), endOf(at)};
    const QTextDocument &document = *at.document();
    return {block(document, Part::Paragraph).position(), endOf(lastBody(document))};
}

void removeSelection(QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return;
    QTextDocument &document = *cursor.document();
    const int from = cursor.selectionStart();
    int to = cursor.selectionEnd();
    cursor.beginEditBlock();
    while (to >= from) {
        const auto [start, end] = span(document.findBlock(to));
        removeWithin(document, qMax(from, start), qMin(to, end));
        to = start - 1;
    }
    cursor.setPosition(from);
    cursor.endEditBlock();
}

void leaveAtomic(QTextCursor &cursor)
{
    const QTextBlock at = cursor.block();
    if (!isAtomic(part(at)))
        return;
    cursor.setPosition(endOf(at));
    cursor.insertBlock(blockFormat(Part::Paragraph), charFormat(Part::Paragraph));
}

bool atomicSelected(const QTextCursor &cursor)
{
    if (cursor.selectionEnd() - cursor.selectionStart() != 1)
        return false;
    const QTextBlock at = cursor.document()->findBlock(cursor.selectionStart());
    return isAtomic(part(at)) && cursor.selectionStart() == at.position();
}

void selectAtomic(QTextCursor &cursor, const QTextBlock &block)
{
    cursor.setPosition(block.position());
    cursor.setPosition(block.position() + 1, QTextCursor::KeepAnchor);
}

void removeAtomic(QTextCursor &cursor, bool backward)
{
    QTextDocument &document = *cursor.document();
    const QTextBlock at = document.findBlock(cursor.selectionStart());
    const bool first = at.blockNumber() == FirstBody;
    const bool last = at == lastBody(document);
    const int from = at.position();
    cursor.beginEditBlock();
    if (first && last) {
        removeWithin(document, from, from + 1);
        cursor.setPosition(from);
    } else if (last) {
        removeWithin(document, from - 1, from + 1);
        cursor.setPosition(from - 1);
    } else {
        removeWithin(document, from, from + 2);
        cursor.setPosition(backward && !first ? from - 1 : from);
    }
    cursor.endEditBlock();
}

void insertPlain(QTextCursor &cursor, const QString &text)
{
    cursor.beginEditBlock();
    removeSelection(cursor);
    if (!inBody(cursor.block())) {
        cursor.insertText(oneLine(text).simplified(), charFormat(part(cursor.block())));
    } else {
        leaveAtomic(cursor);
        QString unified = text;
        unified.replace(u"\r\n"_qs, u"\n"_qs)
            .replace(u'\r', u'\n')
            .replace(QChar::ParagraphSeparator, u'\n');
        bool first = true;
        const QStringList lines = unified.split(u'\n');
        for (const QString &line : lines) {
            if (line.trimmed().isEmpty() && lines.size() > 1)
                continue;
            if (!std::exchange(first, false))
                breakParagraph(cursor);
            cursor.insertText(oneLine(line));
        }
    }
    cursor.endEditBlock();
}

void insertBody(QTextCursor &cursor, const Body &body)
{
    if (body.blocks.isEmpty())
        return;
    if (!inBody(cursor.block())) {
        insertPlain(cursor, plainText(body));
        return;
    }
    cursor.beginEditBlock();
    removeSelection(cursor);
    leaveAtomic(cursor);
    const Block &first = body.blocks.constFirst();
    const Block &last = body.blocks.constLast();
    const bool empty = cursor.block().length() == 1;
    const bool inlineOnly = body.blocks.size() == 1 && first.kind == Block::Kind::Paragraph;
    if (inlineOnly && !empty) {
        writeRuns(cursor, first.runs);
        cursor.endEditBlock();
        return;
    }
    const bool tail = !cursor.atBlockEnd();
    bool reuse = empty || cursor.atBlockStart();
    if (tail) {
        const int at = cursor.position();
        cursor.insertBlock();
        cursor.setPosition(at);
    }
    for (qsizetype i = 0; i < body.blocks.size(); ++i) {
        const Block &block = body.blocks.at(i);
        if (i == 0 && !reuse && block.kind == Block::Kind::Paragraph) {
            writeRuns(cursor, block.runs);
            continue;
        }
        if (!std::exchange(reuse, false))
            cursor.insertBlock();
        writeBlock(cursor, block);
    }
    if (tail && !isAtomic(Part(last.kind))) {
        const int at = cursor.position();
        removeWithin(*cursor.document(), at, at + 1);
        cursor.setPosition(at);
    }
    cursor.endEditBlock();
}

void insertAtomic(QTextCursor &cursor, const Block &block)
{
    cursor.beginEditBlock();
    const QTextDocument &document = *cursor.document();
    QTextBlock at = document.findBlock(cursor.selectionEnd());
    if (!inBody(at))
        at = at.blockNumber() < FirstBody ? sheet::block(document, Part::Paragraph)
                                          : lastBody(document);
    cursor.setPosition(endOf(at));
    if (at.length() > 1)
        cursor.insertBlock();
    writeBlock(cursor, block);
    const QTextBlock next = cursor.block().next();
    if (!inBody(next))
        cursor.insertBlock(blockFormat(Part::Paragraph), charFormat(Part::Paragraph));
    else if (isAtomic(part(next)))
        selectAtomic(cursor, cursor.block());
    else
        cursor.setPosition(next.position());
    cursor.endEditBlock();
}

void breakParagraph(QTextCursor &cursor)
{
    cursor.beginEditBlock();
    removeSelection(cursor);
    const QTextBlock at = cursor.block();
    const Part of = part(at);
    if (isAtomic(of)) {
        leaveAtomic(cursor);
    } else if ((of == Part::ListItem || of == Part::Quote) && at.length() == 1) {
        setBlock(at, Part::Paragraph);
    } else if (of == Part::Heading && cursor.atBlockStart() && at.length() > 1) {
        cursor.insertBlock();
        setBlock(cursor.block().previous(), Part::Paragraph);
    } else if (of == Part::Heading && cursor.atBlockEnd()) {
        cursor.insertBlock(blockFormat(Part::Paragraph), charFormat(Part::Paragraph));
    } else {
        QTextCharFormat typing = charFormatIn(at, cursor.charFormat());
        typing.clearProperty(QTextFormat::IsAnchor);
        typing.clearProperty(QTextFormat::AnchorHref);
        cursor.insertBlock(at.blockFormat(), typing);
    }
    cursor.endEditBlock();
}

void joinBackward(QTextCursor &cursor)
{
    const QTextBlock at = cursor.block();
    if (!inBody(at))
        return;
    const Part of = part(at);
    const QTextBlock before = at.previous();
    cursor.beginEditBlock();
    if (of == Part::ListItem && level(at) > 1) {
        setBlock(at, of, level(at) - 1, at.blockFormat().boolProperty(OrderedProperty));
    } else if (of == Part::ListItem || of == Part::Quote || of == Part::Heading) {
        setBlock(at, Part::Paragraph);
    } else if (inBody(before)) {
        if (isAtomic(part(before))) {
            const int object = before.position();
            if (at.length() == 1)
                removeWithin(*cursor.document(), endOf(before), at.position());
            selectAtomic(cursor, cursor.document()->findBlock(object));
        } else {
            const int where = endOf(before);
            removeWithin(*cursor.document(), where, where + 1);
            cursor.setPosition(where);
        }
    }
    cursor.endEditBlock();
}

void joinForward(QTextCursor &cursor)
{
    const QTextBlock at = cursor.block();
    const QTextBlock after = at.next();
    if (!inBody(at) || !inBody(after))
        return;
    cursor.beginEditBlock();
    const int where = cursor.position();
    if (isAtomic(part(after))) {
        const bool empty = at.length() == 1;
        if (empty)
            removeWithin(*cursor.document(), where, where + 1);
        selectAtomic(cursor, cursor.document()->findBlock(empty ? where : where + 1));
    } else {
        removeWithin(*cursor.document(), where, where + 1);
        cursor.setPosition(where);
    }
    cursor.endEditBlock();
}

void setPart(QTextCursor &cursor, Part part, int level, bool ordered)
{
    const QTextDocument &document = *cursor.document();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    QTextCursor edit(cursor);
    edit.beginEditBlock();
    for (QTextBlock at = document.findBlock(from); at.isValid() && at.position() <= to;
         at = at.next())
        if (inBody(at) && !isAtomic(textmap::part(at))
            && (at.position() < to || at.position() == from || from == to))
            setBlock(at, part, level, ordered);
    edit.endEditBlock();
}

bool repair(QTextDocument &document, int firstBlock, int lastBlock)
{
    QTextCursor cursor(&document);
    bool begun = false;
    const auto begin = [&] {
        if (!std::exchange(begun, true))
            cursor.joinPreviousEditBlock();
    };
    const auto insertBefore = [&](const QTextBlock &at, Part part) {
        begin();
        cursor.setPosition(at.position());
        cursor.insertBlock();
        setBlock(cursor.block().previous(), part);
    };
    static constexpr Part heads[]{Part::Kicker, Part::Headline, Part::Standfirst};
    for (int i = 0; i < FirstBody; ++i) {
        const QTextBlock at = document.findBlockByNumber(i);
        if (at.isValid() && part(at) == heads[i])
            continue;
        firstBlock = 0;
        lastBlock = document.blockCount();
        if (at.isValid()) {
            insertBefore(at, heads[i]);
        } else {
            begin();
            cursor.movePosition(QTextCursor::End);
            cursor.insertBlock(blockFormat(heads[i]), charFormat(heads[i]));
        }
    }
    if (part(document.lastBlock()) != Part::Byline || document.blockCount() == FirstBody) {
        begin();
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock(blockFormat(Part::Byline), charFormat(Part::Byline));
    }
    if (document.blockCount() == FirstBody + 1)
        insertBefore(document.lastBlock(), Part::Paragraph);

    for (QTextBlock at = document.findBlockByNumber(qMax(0, firstBlock));
         at.isValid() && at.blockNumber() <= lastBlock; at = at.next()) {
        const bool field = at.blockNumber() < FirstBody || at == document.lastBlock();
        if (field) {
            const QString text = at.text();
            if (const QString line = oneLine(text); line != text) {
                begin();
                QTextCursor whole(at);
                whole.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
                whole.insertText(line, charFormat(part(at)));
            }
        } else {
            if (isField(part(at))) {
                begin();
                setBlock(at, Part::Paragraph);
            }
            const bool object = objectIn(at) >= 0;
            if (object != isAtomic(part(at)) || (object && at.length() != 2)) {
                begin();
                settleObjects(at);
            }
        }
        bool foreign = false;
        for (auto it = at.begin(); !it.atEnd() && !foreign; ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            foreign = format.objectType() != ObjectType && format != charFormatIn(at, format);
        }
        if (foreign) {
            begin();
            restyle(at);
        }
    }
    if (begun)
        cursor.endEditBlock();
    return begun;
}

} // namespace toasoan::sheet
