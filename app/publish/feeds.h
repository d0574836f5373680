// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/page.h"

namespace toasoan {

/// A live story as feeds and sitemaps name it; addresses are absolute.
struct FeedItem
{
    QString id, address, title, summary, html, section;
    QStringList authors, tags;
    QDateTime published, updated;
    PictureLink picture; ///< JPEG
    QString caption, credit;
};

/// What a feed says of itself.
struct FeedHead
{
    QString title, description;
    QString siteUrl; ///< ends with “/”
    QString selfName; ///< file name below the site, “rss.xml”
    QDateTime updated;
};

/// Pure; characters that XML cannot hold are left out.
[[nodiscard]] QByteArray rssFeed(const FeedHead &head, const QList<FeedItem> &items);
[[nodiscard]] QByteArray atomFeed(const FeedHead &head, const QList<FeedItem> &items);
[[nodiscard]] QByteArray sitemap(const QList<std::pair<QString, QDateTime>> &pages);
/// Only the last two days before `now`, at most 1,000.
[[nodiscard]] QByteArray newsSitemap(
    const QString &paper, const QList<FeedItem> &items, const QDateTime &now);

} // namespace toasoan
