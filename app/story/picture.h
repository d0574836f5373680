// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSize>
#include <QStringList>

namespace toasoan {

/// What the photo desk said of a picture.
enum class Choice : quint8 { None, Chosen, Rejected };

/// A picture of the newsroom and what is known of it for good. Each use in a story begins with
/// these words and then keeps its own.
struct Picture
{
    QString sha256;
    QSize size; ///< upright pixels; empty while unknown
    QString name; ///< of the file it came from, without folder
    QDateTime addedAt;
    QString caption, credit, alt;
    QString place;
    QString taken; ///< ISO 8601: “2026-11-25” or “2026-11-25T09:10:00”, as the camera's clock said
    QStringList keywords;
    QString instructions; ///< of the photographer, read from the file
    int rating = 0; ///< 0 to 5
    Choice choice = Choice::None;
    bool described = false; ///< the file's own words were read
    bool operator==(const Picture &) const = default;
};

enum class PictureField : quint8 { Caption, Credit, Alt, Place, Taken, Keywords };
enum class WriteMode : quint8 { Replace, Append, Prepend, OnlyEmpty };

/// One ticked line of the caption form; what is not ticked does not come here and is not written.
struct FieldWrite
{
    PictureField field = PictureField::Caption;
    WriteMode mode = WriteMode::Replace;
    QString text;
};

/// As one line of text: keywords joined by “, ”, the time as it is kept.
[[nodiscard]] QString textOf(const Picture &picture, PictureField field);
void setText(Picture &picture, PictureField field, const QString &text);
/// Variables (captionvariables.h) become what the picture says once the other fields are written;
/// `number`: its place among the pictures that are written, from 1.
void write(Picture &picture, const QList<FieldWrite> &writes, int number);

/// “25-11-2026 09:10”, “25/11/2026” or ISO -> ISO 8601; empty stays empty, null when it is no time.
[[nodiscard]] QString takenFromText(const QString &text);
[[nodiscard]] QString takenText(const QString &taken); ///< “25-11-2026, 09:10”, as people read it

/// How many of caption and credit are missing.
[[nodiscard]] int missingCount(const Picture &picture);

/// Caption, credit, place, keywords, file name and date (as 25-11-2026) hold every word, case,
/// diacritics and đ folded; the last word may be unfinished.
[[nodiscard]] bool matches(const Picture &picture, const QString &words);

} // namespace toasoan
