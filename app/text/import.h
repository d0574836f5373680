// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

#include <QHash>
#include <stop_token>

namespace toasoan {

/// A picture that came inside a document; its figure in the body has the same `ref`.
struct ImportedPicture
{
    QString ref;
    QString name; ///< of its file, without folder
    QString alt;
    QByteArray bytes = {};
    QString caption = {}, credit = {}; ///< where no figure says them
};

struct Imported
{
    Content content;
    QStringList warnings = {}; ///< translated sentences: what was left out or guessed
    QList<ImportedPicture> pictures = {}; ///< of a document; takeIn() makes them the newsroom's
    QList<Note> notes = {}; ///< comments in a document, no ids yet
    QHash<QString, Runs> films = {}; ///< by id: the words that stood for it in a document
};

/// A text file as newsrooms send it: finds headline, sapo, body and byline, turns a caption line
/// (“… Ảnh Đức Trung”, “Ảnh: …”) into a figure that waits for its picture, and leaves the furniture
/// of a saved web page out (view count, film list and pager, “No title…”, statistics).
[[nodiscard]] Imported importText(const QString &text);
[[nodiscard]] Imported importHtml(
    const QString &html); ///< <title>/<h1> headline, .sapo-like lead, body
[[nodiscard]] Imported importMarkdown(
    const QString &markdown); ///< raw HTML is text, see htmlOfMarkdown()
/// By extension and content: .txt .html .htm .md, at most 32 MB, and documents, see importOffice().
/// TCVN3, VNI and VIQR are converted, with a warning; other text that is not UTF-8
/// or UTF-16 is refused with a sentence. What LibreOffice has to help with is given up when asked
/// to `stop`.
[[nodiscard]] Result<Imported> importFile(const QString &path, const std::stop_token &stop = {});

} // namespace toasoan
