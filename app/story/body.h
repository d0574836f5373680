// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace toasoan {

template <typename Value> class RunMemo; // story/runmemo.h

enum Mark : quint8 { Bold = 1, Italic = 2, Underline = 4, Strike = 8, Sub = 16, Sup = 32 };

/// A stretch of text with the same marks. A line break inside a paragraph is U+2028 in `text`.
struct Run
{
    QString text;
    quint8 marks = 0; ///< of Mark; Sub and Sup exclude each other
    QString link = {}; ///< absolute http, https, mailto, tel or a relative address; empty for none
    bool operator==(const Run &) const = default;
};
using Runs = QList<Run>;

/// One cell; `column` and `row` spans are at least 1, and a covered place has no cell of its own.
struct Cell
{
    Runs runs;
    int columnSpan = 1;
    int rowSpan = 1;
    bool header = false;
    bool operator==(const Cell &) const = default;
};

struct Block
{
    enum class Kind : quint8 { Paragraph, Heading, ListItem, Quote, Figure, Film, Table, Rule };
    Kind kind = Kind::Paragraph;
    int level = 0; ///< Heading: 2 to 4. ListItem: 1 and deeper
    bool ordered = false; ///< ListItem only
    Runs runs = {}; ///< Paragraph, Heading, ListItem, Quote (one paragraph of it)
    QString ref
        = {}; ///< Figure: id of the photo use, empty while it waits for its picture. Film: film id
    QString caption
        = {}; ///< Figure: plain text. The truth only while `ref` is empty, see adoptCaptions
    QString credit = {}; ///< Figure: without “Ảnh:”
    QList<QList<Cell>> rows = {}; ///< Table
    bool operator==(const Block &) const = default;
};

/// The text of a story, and its only truth: stored as canonical HTML, hashed, compared, published.
struct Body
{
    QList<Block> blocks;
    bool operator==(const Body &) const = default;
};

/// The one form of a body: NFC, no empty runs, equal neighbours joined, white space collapsed to
/// one space and trimmed at block ends and around line breaks, zero-width characters and controls
/// dropped, no empty paragraphs, list levels without gaps, spans inside their table.
/// normalised(normalised(b)) == normalised(b).
[[nodiscard]] Body normalised(Body body, RunMemo<Runs> *memo = nullptr);

/// The address as it may be stored: http, https, mailto, tel or relative; “//host” becomes https.
/// Judged after dropping controls and all white space, so that nothing hides in them; else empty.
[[nodiscard]] QString safeAddress(const QString &address);

/// A credit without the “Ảnh:” that pages print before it, on one line.
[[nodiscard]] QString bareCredit(const QString &credit);

/// Plain text, one line a block, cells joined by tabs; captions of waiting figures are included.
[[nodiscard]] QString plainText(const Body &body);
[[nodiscard]] QString plainText(const Runs &runs);

/// Words as a newspaper counts them: stretches of letters and digits between white space.
[[nodiscard]] int wordCount(const QString &text);

} // namespace toasoan
