// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "publish/facecss.h"

#include <QDateTime>

namespace toasoan {

/// A public article of the site, as its REST routes give it to anybody.
struct SitePost
{
    QUrl link;
    QString title, content, excerpt; ///< HTML, as rendered
    QStringList pictures; ///< addresses of the featured picture in all its sizes
    QString caption; ///< its own, HTML, as rendered
};

/// The site's own page of an article with places for another one, and nothing in it that acts: no
/// script, no form, no frame, no address of the network.
struct SiteFace
{
    QUrl page; ///< that it was made of
    QString
        html; ///< a place begins with “<!--toasoan:NAME-->” and ends with “<!--/toasoan:NAME-->”
    /// HTML of the featured picture: facePictureMark for its address, the place “caption” where the
    /// theme prints one.
    QString picture;
    QStringList elsewhere; ///< hosts that the page asks too, and is not given
    QMap<QString, QByteArray> files; ///< types by name, of what was fetched
    QString folder; ///< that holds the files
    QDateTime fetchedAt;
    bool operator==(const SiteFace &) const = default;
};

/// Where the page finds its files, below its own address.
inline constexpr QLatin1String faceFolder("giao-dien/");
inline constexpr QLatin1String facePictureMark("toasoan:picture");

/// Cuts the page of `post` into a face. Where things stand is found by the texts themselves, not by
/// how a theme names them. `links` gathers what has to be fetched. Error::Invalid when the article
/// is not found in its page.
[[nodiscard]] Result<SiteFace> faceFrom(
    const QString &page, const QUrl &address, const SitePost &post, FaceLinks &links);

} // namespace toasoan
