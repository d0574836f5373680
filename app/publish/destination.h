// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/store.h"

namespace toasoan {

struct Published
{
    QString address; ///< what a reader opens: file:// or https://
    bool changed = false; ///< false when everything was already so
    int pagesWritten = 0;
    QStringList warnings;
};

/// Where approved stories go. A destination never decides whether: it sends what the store holds as
/// live.
class Destination
{
public:
    virtual ~Destination() = default;
    /// Brings the place in line with the store; afterwards `storyId` (may be empty) stands at the
    /// address answered.
    [[nodiscard]] virtual Result<Published> publish(Store &store, const QString &storyId) = 0;
};

} // namespace toasoan
