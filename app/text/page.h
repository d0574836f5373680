// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

#include <functional>

namespace toasoan {

/// Where a picture of a page is to be had: an address relative to the page for the site, one of the
/// preview's own scheme for the preview. Widths are those for srcset, ascending; empty: only
/// `address`.
struct PictureLink
{
    QString address;
    QSize size;
    QList<std::pair<int, QString>> srcset;
};

/// A line of a list on a page: rail, related, front page.
struct Teaser
{
    QString id, headline, standfirst, kicker, section, byline, href;
    QDateTime at; ///< first publication
    PictureLink picture;
};

/// Counts that nobody counted are absent and print as “chưa thống kê”.
struct Statistics
{
    std::optional<qint64> views, online, today, week, total;
};

/// All that a page needs; pure data, so that the preview and the site print the same.
struct PageContext
{
    Newsroom newsroom;
    QString root; ///< relative way from the page to the site's root: "", "../"
    QString canonical; ///< absolute address of the page
    QDateTime now;
    Statistics statistics;
    QList<Teaser> latest, related;
    QList<Film> films; ///< the newest first, not hidden
    int filmPages = 1;
    struct Slide
    {
        PictureLink picture;
        QString caption, credit;
    };
    QString sliderTitle, sliderHref;
    QList<Slide> slider;
    std::function<PictureLink(const Photo &, bool lead)> picture;
    std::function<QString(const Film &)> filmPoster; ///< empty for none
    bool preview = false; ///< no links that leave the page
};

/// The whole article page (HTML5) exactly as published. Error::Invalid for a broken template.
[[nodiscard]] Result<QString> articlePage(
    const Story &story, const Content &content, const PageContext &context);
/// Only what changes while typing: inner HTML of <main id="article">, for the preview.
[[nodiscard]] Result<QString> articleMain(
    const Story &story, const Content &content, const PageContext &context);

} // namespace toasoan
