// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/destination.h"
#include "text/page.h"

namespace toasoan {

/// Where a page's pictures are to be had, when not among the site's own renditions. Addresses that
/// are not absolute stand below the root.
struct SitePictures
{
    std::function<PictureLink(const Photo &)> photo;
    std::function<QString(const QString &sha256)> poster; ///< of a film
    std::function<PictureLink(const Photo &)> social;
    std::function<PictureLink(const Photo &, Shape)> cut = {};
};

/// A complete static site in a folder: opens from disk, links are relative. Each file is replaced
/// atomically, unchanged ones are not written; renditions are made once and kept by content. The
/// folder is made in one that is there; without it, and for a link to nothing: Error::NotFound.
class FolderSite : public Destination
{
public:
    explicit FolderSite(QString folder);
    [[nodiscard]] Result<Published> publish(Store &store, const QString &storyId) override;
    [[nodiscard]] QString folder() const { return m_folder; }
    /// Path below the site for a first publication: “thoi-su/tieu-de-1a2b3c4d.html”, “tin/…”
    /// without a section.
    [[nodiscard]] static QString addressFor(const Story &story, const Content &content);

private:
    QString m_folder;
};

/// The context of a story's page as the embedded site prints it; also for `render` and the preview,
/// which gives `pictures` of its own and replaces `root`. It reads every live story: keep it until
/// the store changes.
[[nodiscard]] Result<PageContext> siteContext(
    const Store &store, const Story &story, const SitePictures &pictures = {});

} // namespace toasoan
