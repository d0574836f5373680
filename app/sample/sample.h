// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QImage>

namespace toasoan {

/// Fills an empty newsroom with the sample (“Báo Vàm Lá (mẫu)”): members phongvien, anh, bientap,
/// quantri, stories in every state, drawn pictures, films. Times lie before `store.now()`. At most
/// 20 s. The site is not written here.
[[nodiscard]] Result<void> fillSample(Store &store);

/// fillSample, then the embedded site is written to `siteDir`, so that nothing waits in the outbox.
[[nodiscard]] Result<void> makeSample(Store &store, const QString &siteDir);

/// One of the sample's pictures, painted (QPainter on QImage, no fonts needed): flat news
/// illustrations of the delta.
[[nodiscard]] QStringList sampleScenes();
[[nodiscard]] QImage paintScene(const QString &scene, const QSize &size);

} // namespace toasoan
