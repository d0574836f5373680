// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textmap.h"

namespace toasoan::sheet {

using textmap::Part;

/// The sheet is one document: a block each for kicker, Tít and Sapo, then the body, then bút danh.
/// Every function here keeps that structure and is one undo step.
inline constexpr int FirstBody = 3;

struct Fields
{
    QString kicker, headline, standfirst, byline;
    Body body;
    bool operator==(const Fields &) const = default;
};

void load(QTextDocument &document, const Fields &fields);
/// Kicker, Headline, Standfirst and Byline: their block. Paragraph: the first of the body.
[[nodiscard]] QTextBlock block(const QTextDocument &document, Part part);
[[nodiscard]] QTextBlock lastBody(const QTextDocument &document);
[[nodiscard]] bool inBody(const QTextBlock &block);
/// From the first to behind the last character of the field at the block (body: all of it).
[[nodiscard]] QPair<int, int> span(const QTextBlock &block);

/// Selections across fields lose their text, fields stay.
void removeSelection(QTextCursor &cursor);
/// In a figure or the like: steps into a new paragraph behind it.
void leaveAtomic(QTextCursor &cursor);
[[nodiscard]] bool atomicSelected(const QTextCursor &cursor);
void selectAtomic(QTextCursor &cursor, const QTextBlock &block);
void removeAtomic(QTextCursor &cursor, bool backward);

void insertPlain(QTextCursor &cursor, const QString &text); ///< line ends part paragraphs
void insertBody(QTextCursor &cursor, const Body &body);
void replaceBody(QTextDocument &document, const Body &body); ///< fields stay
/// A figure, film, table or rule behind the paragraph at the cursor, and the cursor behind it.
void insertAtomic(QTextCursor &cursor, const Block &block);
/// `join`: in the last step of the history.
void replaceAtomic(const QTextBlock &block, const Block &with, bool join = false);
/// Remembers in the history what a figure's caption or credit is now; `join`: in the last step.
void noteCaption(const QTextBlock &figure, bool credit, const QString &text, bool join);
void breakParagraph(QTextCursor &cursor); ///< Enter inside the body
/// At the start (end) of a block: what Backspace (Delete) does there.
void joinBackward(QTextCursor &cursor);
void joinForward(QTextCursor &cursor);

void setPart(QTextCursor &cursor, Part part, int level = 0, bool ordered = false);
/// List items deeper or less deep, those under them with them; one that leaves the first level is a
/// paragraph. False outside lists.
bool indentItems(const QTextCursor &cursor, bool deeper);
[[nodiscard]] bool hasMark(const QTextCursor &cursor, Mark mark);
[[nodiscard]] QTextCharFormat withMark(
    const QTextBlock &block, const QTextCharFormat &format, Mark mark, bool on);
void setMark(QTextCursor &cursor, Mark mark, bool on); ///< needs a selection
/// Of the selection's first letter, else on either side of the cursor; empty: none.
[[nodiscard]] QString linkAt(const QTextCursor &cursor);
void selectLink(QTextCursor &cursor); ///< grows an empty selection over the link at the cursor
void setLink(QTextCursor &cursor, const QString &link); ///< needs a selection; empty takes it away

/// Mends what got past the functions above (a drop, an input method) in the last edit's undo step.
bool repair(QTextDocument &document, int firstBlock, int lastBlock);

} // namespace toasoan::sheet
