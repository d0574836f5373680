// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <limits>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace toasoan::textmap {

/// What a block of the sheet is. The first ones are Block::Kind; an unmarked block is a paragraph.
enum class Part : quint8 {
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Figure,
    Film,
    Table,
    Rule,
    Kicker,
    Headline,
    Standfirst,
    Byline
};

/// Meaning lives in these properties; sizes and margins in the formats only follow from them, so
/// zoom and theme never touch the document and its history.
enum Property {
    PartProperty = QTextFormat::UserProperty + 1, ///< block
    LevelProperty, ///< block: heading, list item
    OrderedProperty, ///< block: list item
    MarksProperty, ///< characters
    KindProperty, ///< object: Part of the atomic block it makes
    RefProperty, ///< object
    CaptionProperty, ///< object
    CreditProperty, ///< object
    RowsProperty, ///< object: table
    ShownCaptionProperty, ///< object: a bound figure's, so that undo can bring it back; not read
    ShownCreditProperty
};

/// The one character of an atomic block (figure, film, table, rule); its format holds the block.
inline constexpr int ObjectType = QTextFormat::UserObject + 1;

/// Of a list level and of a quote at a scale of one. Blocks are indented in steps of IndentUnit,
/// the only horizontal measure that layout scales with the sheet.
inline constexpr qreal ListIndent = 26;
inline constexpr qreal QuoteIndent = 20;
inline constexpr qreal IndentUnit = 2;
[[nodiscard]] qreal indentWidth(); ///< for QTextDocument::setIndentWidth()

[[nodiscard]] Part part(const QTextBlock &block);
[[nodiscard]] bool isAtomic(Part part);
[[nodiscard]] bool isField(Part part); ///< kicker, Tít, Sapo, bút danh
[[nodiscard]] int level(const QTextBlock &block);

[[nodiscard]] QTextBlockFormat blockFormat(Part part, int level = 0, bool ordered = false);
[[nodiscard]] QTextCharFormat charFormat(
    Part part, int level = 0, quint8 marks = 0, const QString &link = {});
[[nodiscard]] QTextCharFormat objectFormat(const Block &block);
/// The formats that `block` gives to text with the marks of `like`.
[[nodiscard]] QTextCharFormat charFormatIn(const QTextBlock &block, const QTextCharFormat &like);

/// The object's character in an atomic block, or a format without object type.
[[nodiscard]] QTextCharFormat objectOf(const QTextBlock &block);
[[nodiscard]] Block fromObject(const QTextCharFormat &format);

/// Writes `block` into the empty block at the cursor, whose formats it replaces.
void writeBlock(QTextCursor &cursor, const Block &block);
void writeRuns(QTextCursor &cursor, const Runs &runs); ///< in the style of the block at the cursor
/// Replaces the whole document (a fragment: blocks of a body only).
void writeBody(QTextDocument &document, const Body &body);

/// The text from document position `from` to `to` only; objects are whole.
[[nodiscard]] Block readBlock(
    const QTextBlock &block, int from = 0, int to = std::numeric_limits<int>::max());
/// Blocks `first` to `last`; not yet normalised, save that equal neighbouring runs are joined.
[[nodiscard]] Body readBody(const QTextBlock &first, const QTextBlock &last);
[[nodiscard]] Body readBody(const QTextDocument &document);

/// Gives the characters of a block the looks of its part, keeping their marks; false if none
/// needed it.
bool restyle(const QTextBlock &block);

} // namespace toasoan::textmap
