// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/textmap.h"

#include <array>
#include <QGuiApplication>
#include <QScreen>
#include <utility>

namespace toasoan::textmap {

namespace {

/// Pixels at a scale of one: `size` of the font, `height` in per cent, margins.
struct Style
{
    qreal size;
    int height;
    int top, bottom;
    bool bold;
};

Style style(Part part, int level)
{
    switch (part) {
    case Part::Kicker:
        return {13, 111, 0, 2, true};
    case Part::Headline:
        return {27, 100, 0, 8, true};
    case Part::Standfirst:
        return {16, 115, 0, 14, true};
    case Part::Byline:
        return {17, 118, 8, 0, true};
    case Part::Heading: {
        static constexpr std::array sizes{21.0, 19.0, 17.0};
        return {sizes.at(size_t(qBound(2, level, 4) - 2)), 112, 8, 6, true};
    }
    case Part::ListItem:
        return {17, 118, 0, 6, false};
    case Part::Figure:
    case Part::Film:
    case Part::Table:
        return {17, 100, 0, 12, false};
    case Part::Rule:
        return {17, 100, 0, 10, false};
    case Part::Quote:
    case Part::Paragraph:
        break;
    }
    return {17, 118, 0, 10, false};
}

constexpr QChar ObjectCharacter{QChar::ObjectReplacementCharacter};

void setMarks(QTextCharFormat &format, quint8 marks, bool boldAnyway)
{
    format.setProperty(MarksProperty, int(marks));
    format.setFontWeight(boldAnyway || (marks & Bold) ? QFont::Bold : QFont::Normal);
    if (marks & Italic)
        format.setFontItalic(true);
    if (marks & Underline)
        format.setFontUnderline(true);
    if (marks & Strike)
        format.setFontStrikeOut(true);
    if (marks & Sub)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    else if (marks & Sup)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
}

} // namespace

// Layout multiplies it by the sheet's resolution over the screen's.
qreal indentWidth()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return IndentUnit * (screen ? screen->logicalDotsPerInchY() : 96.0) / 96.0;
}

Part part(const QTextBlock &block)
{
    return Part(block.blockFormat().intProperty(PartProperty));
}

bool isAtomic(Part part)
{
    return part == Part::Figure || part == Part::Film || part == Part::Table || part == Part::Rule;
}

bool isField(Part part)
{
    return part >= Part::Kicker;
}

int level(const QTextBlock &block)
{
    return block.blockFormat().intProperty(LevelProperty);
}

QTextBlockFormat blockFormat(Part part, int level, bool ordered)
{
    const Style look = style(part, level);
    QTextBlockFormat format;
    format.setProperty(PartProperty, int(part));
    if (part == Part::Heading || part == Part::ListItem)
        format.setProperty(LevelProperty, level);
    if (part == Part::ListItem && ordered)
        format.setProperty(OrderedProperty, true);
    format.setLineHeight(look.height, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(look.top);
    format.setBottomMargin(look.bottom);
    if (part == Part::ListItem)
        format.setIndent(qRound(ListIndent / IndentUnit) * qMax(1, level));
    else if (part == Part::Quote)
        format.setIndent(qRound(QuoteIndent / IndentUnit));
    else if (part == Part::Kicker)
        format.setRightMargin(200); // the flat button stands there
    else if (part == Part::Byline)
        format.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    return format;
}

QTextCharFormat charFormat(Part part, int level, quint8 marks, const QString &link)
{
    const Style look = style(part, level);
    QTextCharFormat format;
    format.setFontPointSize(look.size * 0.75); // the sheet's resolution is 96 at a scale of one
    setMarks(format, marks, look.bold);
    if (!link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(link);
    }
    return format;
}

QTextCharFormat objectFormat(const Block &block)
{
    QTextCharFormat format;
    format.setObjectType(ObjectType);
    format.setProperty(KindProperty, int(block.kind));
    if (!block.ref.isEmpty())
        format.setProperty(RefProperty, block.ref);
    if (!block.caption.isEmpty())
        format.setProperty(CaptionProperty, block.caption);
    if (!block.credit.isEmpty())
        format.setProperty(CreditProperty, block.credit);
    if (!block.rows.isEmpty())
        format.setProperty(RowsProperty, QVariant::fromValue(block.rows));
    return format;
}

QTextCharFormat charFormatIn(const QTextBlock &block, const QTextCharFormat &like)
{
    const Part of = part(block);
    if (isField(of))
        return charFormat(of);
    return charFormat(of, level(block), quint8(like.intProperty(MarksProperty)), like.anchorHref());
}

QTextCharFormat objectOf(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        QTextCharFormat format = it.fragment().charFormat();
        if (format.objectType() == ObjectType)
            return format;
    }
    return {};
}

Block fromObject(const QTextCharFormat &format)
{
    Block block;
    block.kind = Block::Kind(format.intProperty(KindProperty));
    block.ref = format.stringProperty(RefProperty);
    block.caption = format.stringProperty(CaptionProperty);
    block.credit = format.stringProperty(CreditProperty);
    block.rows = format.property(RowsProperty).value<QList<QList<Cell>>>();
    return block;
}

void writeRuns(QTextCursor &cursor, const Runs &runs)
{
    const QTextBlock block = cursor.block();
    const Part of = part(block);
    const int depth = level(block);
    for (const Run &run : runs)
        cursor.insertText(run.text, charFormat(of, depth, run.marks, run.link));
}

void writeBlock(QTextCursor &cursor, const Block &block)
{
    const Part of = Part(block.kind);
    cursor.setBlockFormat(blockFormat(of, block.level, block.ordered));
    cursor.setBlockCharFormat(charFormat(of, block.level));
    if (isAtomic(of))
        cursor.insertText(ObjectCharacter, objectFormat(block));
    else
        writeRuns(cursor, block.runs);
}

void writeBody(QTextDocument &document, const Body &body)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setBlockFormat(blockFormat(Part::Paragraph));
    cursor.setBlockCharFormat(charFormat(Part::Paragraph));
    bool first = true;
    for (const Block &block : body.blocks) {
        if (!std::exchange(first, false))
            cursor.insertBlock();
        writeBlock(cursor, block);
    }
    cursor.endEditBlock();
}

Block readBlock(const QTextBlock &block, int from, int to)
{
    Block read;
    const Part of = part(block);
    if (isAtomic(of)) {
        const QTextCharFormat object = objectOf(block);
        if (object.objectType() == ObjectType)
            return fromObject(object);
    }
    const QTextBlockFormat format = block.blockFormat();
    if (of < Part::Figure)
        read.kind = Block::Kind(of);
    if (of == Part::Heading || of == Part::ListItem)
        read.level = format.intProperty(LevelProperty);
    if (of == Part::ListItem)
        read.ordered = format.boolProperty(OrderedProperty);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat look = fragment.charFormat();
        const int start = qMax(from, fragment.position());
        const int end = qMin(to, fragment.position() + fragment.length());
        if (start >= end || look.objectType() == ObjectType)
            continue;
        Run run{fragment.text().mid(start - fragment.position(), end - start),
            quint8(look.intProperty(MarksProperty)), look.anchorHref()};
        if (!read.runs.isEmpty() && read.runs.constLast().marks == run.marks
            && read.runs.constLast().link == run.link)
            read.runs.last().text += run.text;
        else
            read.runs.append(std::move(run));
    }
    return read;
}

Body readBody(const QTextBlock &first, const QTextBlock &last)
{
    Body body;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        body.blocks.append(readBlock(block));
        if (block == last)
            break;
    }
    return body;
}

Body readBody(const QTextDocument &document)
{
    return readBody(document.begin(), document.lastBlock());
}

bool restyle(const QTextBlock &block)
{
    struct Piece
    {
        int from, to;
        QTextCharFormat format;
    };
    QList<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().objectType() == ObjectType)
            continue;
        const QTextCharFormat wanted = charFormatIn(block, fragment.charFormat());
        if (fragment.charFormat() != wanted)
            pieces.append({fragment.position(), fragment.position() + fragment.length(), wanted});
    }
    QTextCursor cursor(block);
    const QTextCharFormat wanted = charFormat(part(block), level(block));
    const bool plain = block.charFormat() == wanted;
    if (pieces.isEmpty() && plain)
        return false;
    cursor.beginEditBlock();
    for (const Piece &piece : std::as_const(pieces)) {
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
    if (!plain) {
        cursor.setPosition(block.position());
        cursor.setBlockCharFormat(wanted);
    }
    cursor.endEditBlock();
    return true;
}

} // namespace toasoan::textmap
