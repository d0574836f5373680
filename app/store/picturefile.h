// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

class QTemporaryDir;

namespace toasoan {

/// Picture files on their way into a newsroom: on its disk, where nobody sees them. What was not
/// moved in goes with the last copy of this. Touches no store; one thread at a time.
class IncomingPictures
{
public:
    explicit IncomingPictures(const QString &dir = {}); ///< the newsroom's
    [[nodiscard]] Result<QString> copy(const QString &path); ///< as Store::copyPicture()
    [[nodiscard]] Result<void> moveIn(const QString &sha256) const;

private:
    QString m_dir;
    std::shared_ptr<QTemporaryDir> m_place; // from the first file on
};

} // namespace toasoan
