// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"

namespace toasoan {

/// One step for several stories at once. Each goes by itself: what may not move stays and is
/// counted, what moved has moved.
namespace batch {

struct Outcome
{
    QStringList done; ///< ids
    int left = 0; ///< may not, or a check forbids it
    QString reason; ///< of the first that stayed, empty when the step is only not its turn
};

/// Those of Approve, Submit, Take, Trash and Untrash that at least one of them may take now.
[[nodiscard]] QList<Action> steps(const Session &session, const QStringList &ids);
[[nodiscard]] Outcome run(Session &session, Action action, const QStringList &ids);

/// For good, out of the trash: what is another's is for editors, as moving it there is.
[[nodiscard]] bool mayDelete(const Session &session, const QString &author);

} // namespace batch
} // namespace toasoan
