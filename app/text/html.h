// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

namespace toasoan {

/// The one sanitizer: any HTML (fragment or page, UTF-16) -> Body, normalised. Nothing outside the
/// model survives: script, style, comments, foreign content go with their text, other elements
/// leave theirs; addresses must be http, https, mailto, tel or relative after decoding. Input is
/// cut at 8 MB, nesting at 200 (gumbo is quadratic in depth); `dropped` names what was not kept.
/// Understands the clipboards of Word, Google Docs and LibreOffice (lists, font weights, padding).
[[nodiscard]] Body bodyFromHtml(const QString &html, QStringList *dropped = nullptr);

/// Canonical HTML, one block a line, no white space that is not text:
/// <p>, <h2>–<h4>, <ul>/<ol>/<li> nested, <blockquote><p>…</p></blockquote>,
/// <figure data-photo="ID"><figcaption>caption <cite>credit</cite></figcaption></figure>,
/// <figure data-film="ID"></figure>, <table><tr><td colspan rowspan>, <hr>; marks nest in the
/// order a strong em u s sub|sup. With `photos`, bound figures print caption and credit of their
/// use.
[[nodiscard]] QString htmlFromBody(const Body &body, const QList<Photo> &photos = {});
[[nodiscard]] QString htmlFromBlock(
    const Block &block, const QList<Photo> &photos = {}); ///< lists: one item
[[nodiscard]] QString htmlFromRuns(const Runs &runs);

/// htmlFromBody() in UTF-8; paragraphs that the memo knows are not written again.
[[nodiscard]] QByteArray utf8FromBody(const Body &body, RunMemo<QByteArray> &memo);

/// Plain text -> paragraphs (blank lines or line ends part them).
[[nodiscard]] Body bodyFromPlain(const QString &text);

/// Escapes & < > " ' for text and attribute values.
[[nodiscard]] QString escaped(const QString &text);

} // namespace toasoan
