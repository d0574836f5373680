// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace toasoan {

/// A picture of a story beside its original; no path when that is gone.
struct StoryPicture
{
    Photo photo;
    QString path;
};
[[nodiscard]] QList<StoryPicture> storyPictures(const Store &store, const QList<Photo> &photos);

/// Empty when the original is there and can be read to its end, else a sentence that names the
/// picture by its caption. Decodes it; thread-safe.
[[nodiscard]] QString pictureFault(const StoryPicture &picture);

/// Refuses with the first fault: what was approved would go out without that picture.
[[nodiscard]] Result<void> picturesStand(const Store &store, const QList<Photo> &photos);

} // namespace toasoan
