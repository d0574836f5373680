// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

#include <functional>
#include <memory>
#include <QMap>

namespace toasoan {

class Templates;

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

/// A line of the navigation.
struct NavLink
{
    QString text;
    QString href; ///< below the site's root
};

/// Parts that many pages of a site share word for word, rendered once.
struct Furniture
{
    QString slider, footer;
};

/// All that a page needs; pure data, so that the preview and the site print the same.
struct PageContext
{
    Newsroom newsroom;
    QString root; ///< relative way from the page to the site's root: "", "../"
    QString canonical; ///< absolute address of the page
    QDateTime now;
    QDateTime edition; ///< newest publication; the masthead and lists tell their dates by it
    QDateTime modified; ///< last publication of this story, invalid while it is the first
    QList<NavLink> sections;
    PictureLink masthead; ///< the paper's name drawn, below the root; empty: printed as text
    std::shared_ptr<const Templates> templates; ///< none: the program's own
    std::shared_ptr<const Furniture> furniture; ///< none: rendered for this page
    Statistics statistics;
    QList<Teaser> latest, related;
    QList<Film> films; ///< the newest first, not hidden
    int filmPages = 1;
    struct Slide
    {
        PictureLink picture;
        QString caption, credit;
    };
    QString sliderTitle, sliderHref, sliderAllHref;
    int sliderTotal = 0; ///< pictures of the story, when more than `slider` holds
    QList<Slide> slider;
    std::function<PictureLink(const Photo &, bool lead)> picture;
    std::function<QString(const Film &)> filmPoster; ///< empty for none; 16:9
    std::function<PictureLink(const Photo &)> socialPicture; ///< 1200×630, absolute
    std::function<PictureLink(const Photo &, Shape)> cutPicture; ///< absolute
    bool preview = false; ///< no links that leave the page
};

/// The whole article page (HTML5) exactly as published. Error::Invalid for a broken template.
[[nodiscard]] Result<QString> articlePage(
    const Story &story, const Content &content, const PageContext &context);
/// Only what changes while typing: inner HTML of <main id="article">, for the preview.
[[nodiscard]] Result<QString> articleMain(
    const Story &story, const Content &content, const PageContext &context);

/// What pages ask for below `root`: “assets/paper.css”, “assets/ten-bao.svg” (the paper's name),
/// “assets/noto-serif-400.woff2”, … Fonts and drawing are absent where their font is.
[[nodiscard]] QMap<QString, QByteArray> pageAssets(const Newsroom &newsroom);

} // namespace toasoan
