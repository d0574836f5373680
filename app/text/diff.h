// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan::diff {

enum class Op : quint8 { Equal, Insert, Delete };

/// A stretch of text that stays, comes or goes, with its marks and link.
struct Piece
{
    Op op = Op::Equal;
    Run run;
    bool operator==(const Piece &) const = default;
};
using Pieces = QList<Piece>;

/// Word by word. What is not Insert is the earlier text, what is not Delete the later one, letter
/// for letter; where next to nothing is shared, all goes and all comes.
[[nodiscard]] Pieces words(const Runs &before, const Runs &after);
[[nodiscard]] Pieces words(const QString &before, const QString &after);
[[nodiscard]] Runs earlier(const Pieces &pieces);
[[nodiscard]] Runs later(const Pieces &pieces);

enum class Field : quint8 {
    Kicker,
    Headline,
    Standfirst,
    Byline,
    Dateline,
    Source,
    Section,
    Tags,
    Related, ///< text: ids
    Lead, ///< text: ids
    Body, ///< one row a block
    Picture, ///< that it is in the story; text: its file
    Caption,
    Credit,
    Alt,
    Correction ///< one row a notice
};

/// One field, block or caption of two texts side by side.
struct Row
{
    Field field = Field::Body;
    int before = -1, after = -1; ///< index of block, picture or notice; -1 where there is none
    QString photo = {}; ///< id of the use, for Picture, Caption, Credit, Alt
    bool moved = false;
    bool same = true; ///< nothing differs, also not kind, marks, span
    Pieces pieces = {};
};

/// All rows, those that are the same too, in reading order: fields, body, pictures, notices.
/// A field that is empty in both has no row.
[[nodiscard]] QList<Row> compare(const Content &before, const Content &after);
[[nodiscard]] bool differs(const QList<Row> &rows);

/// The field's word in files and on command lines: “headline”, “photos.ID.caption”, …
[[nodiscard]] QString toWord(const Row &row);

} // namespace toasoan::diff
