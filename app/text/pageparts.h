// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/page.h"

#include <QJsonArray>
#include <QJsonObject>

namespace toasoan {

/// How a picture stands on a page.
struct ImageUse
{
    QString alt;
    QString sizes; ///< as the attribute; printed only beside a srcset
    bool lazy = true;
};
[[nodiscard]] QString imageTag(const PictureLink &link, const ImageUse &use);

/// “Chú thích. <span class="credit">Ảnh: …</span>”
[[nodiscard]] QString captionHtml(const QString &caption, const QString &credit);
[[nodiscard]] QString altText(const Photo &photo);

/// The figure above the text; empty when the story has no lead picture.
[[nodiscard]] QString leadFigure(const Content &content, const PageContext &context);
/// The body and after it the pictures that no figure shows. The lead's figure is left out.
[[nodiscard]] QString bodyHtml(const Content &content, const PageContext &context);

[[nodiscard]] QString dayAndTime(const QDateTime &at); ///< 25-11-2026, 10:32
[[nodiscard]] QString shortTime(const QDateTime &at, const QDateTime &edition); ///< 10:32 or 24-11
[[nodiscard]] QString weekday(const QDateTime &at); ///< Thứ Tư, 25-11-2026
[[nodiscard]] QString grouped(qint64 number); ///< 11.805.101
[[nodiscard]] QString filmLength(int seconds); ///< 12:40; empty when unknown

/// An address as it may stand in a page: nothing leaves a preview.
[[nodiscard]] QString printedHref(const QString &href, const PageContext &context);
/// The absolute address of what `address` names from this page.
[[nodiscard]] QString absoluteAddress(const QString &address, const PageContext &context);

[[nodiscard]] QJsonObject teaserData(
    const Teaser &teaser, const PageContext &context, const QString &sizes, bool lazy = true);
[[nodiscard]] QJsonArray teasersData(
    const QList<Teaser> &teasers, const PageContext &context, const QString &sizes);
[[nodiscard]] QJsonArray filmsData(const QList<Film> &films, const PageContext &context);
/// 1 2 3 4 5 … of `pages`, at most five numbers about `current`; `href` names page n.
[[nodiscard]] QJsonObject pagerData(
    int pages, int current, const std::function<QString(int)> &href);
[[nodiscard]] QString filmPageHref(int page); ///< below the root

/// What goes between the shell's head and foot.
struct Shell
{
    QString title, description;
    QString main; ///< inner HTML of <main>
    QString head; ///< more elements of <head>, HTML
    QString currentSection;
    bool front = false;
    bool rail = true;
    bool slider = true;
    bool films = false; ///< the film band of the front page
    bool listed = true; ///< may be found by search engines
    bool standsAlone = false; ///< 404: served at any depth, so it brings its style along
};
/// For pages with the same root, newsroom and slider; `context.templates` must be there.
[[nodiscard]] Furniture furnish(const PageContext &context);
[[nodiscard]] Result<QString> shellPage(const Shell &shell, const PageContext &context);
[[nodiscard]] Result<std::shared_ptr<const Templates>> templatesOf(const PageContext &context);

/// schema.org NewsArticle and Open Graph as elements of <head>.
[[nodiscard]] QString structuredHead(
    const Story &story, const Content &content, const PageContext &context);

} // namespace toasoan
