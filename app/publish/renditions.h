// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/photo.h"
#include "store/store.h"
#include "text/page.h"

#include <QSet>

namespace toasoan {

/// The pictures that a site needs, by names that tell what is in them: the same name is never made
/// twice. Naming is cheap; `makeMissing` makes.
class Renditions
{
public:
    Renditions(const Store &store, QString copyright);

    /// Widths for srcset, never above the original's; an empty link when the picture is not to be
    /// had. Addresses stand below the site's root.
    [[nodiscard]] PictureLink picture(const Photo &photo);
    [[nodiscard]] PictureLink social(const Photo &photo); ///< 1200×630
    /// Cut to a shape as this use asks: what cards and linked data show. At most 1200 wide.
    [[nodiscard]] PictureLink cut(const Photo &photo, Shape shape);
    [[nodiscard]] QString poster(const QString &sha256); ///< 16:9
    /// What cannot be made is left out of later links and told in `warnings`; only a folder that
    /// cannot be written is a failure.
    [[nodiscard]] Result<void> makeMissing(const QString &folder, QStringList &warnings);
    [[nodiscard]] QStringList files() const; ///< all named so far, but those that failed

private:
    struct Source
    {
        QString path;
        QSize size;
    };
    struct Job
    {
        QString sha256, path, file; // `path` is the original, `file` absolute once it is made
        RenditionOptions options;
    };
    Source source(const QString &sha256, const QSize &known);
    QString named(const QString &sha256, const QString &kind, const RenditionOptions &options,
        const QString &path, const Framing &framing = {});
    RenditionOptions optionsFor(const Photo &photo) const;
    static Result<void> make(const Job &job);

    const Store &m_store;
    QString m_copyright;
    QHash<QString, Source> m_sources;
    QMap<QString, Job> m_jobs;
    QSet<QString> m_broken; // SHA-256 of originals
};

} // namespace toasoan
