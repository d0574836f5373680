// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/siteface.h"

namespace toasoan {

/// Folder of the face of `server` (Server::key()) in the cache of a newsroom's folder.
[[nodiscard]] QString faceCacheFolder(const QString &newsroom, const QString &server);

/// What was fetched last; Error::NotFound while nothing was.
[[nodiscard]] Result<SiteFace> cachedFace(const QString &folder);

/// A face being fetched, beside the one that is kept: it takes its place whole or not at all.
class FaceStaging
{
public:
    explicit FaceStaging(QString folder);
    ~FaceStaging(); ///< what was not kept is gone
    Q_DISABLE_COPY_MOVE(FaceStaging)
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> add(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] Result<SiteFace> keep(SiteFace face) const;

private:
    QString m_folder, m_staging;
};

/// Bytes of one of its files; empty when it has none of this name.
[[nodiscard]] QByteArray faceFile(const SiteFace &face, const QString &name);

} // namespace toasoan
