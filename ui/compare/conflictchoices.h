// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/mergecontent.h"

#include <optional>
#include <QHash>
#include <QSet>

namespace toasoan {

/// What somebody has chosen in a conflict so far, each thing by its clash.
struct ConflictChoices
{
    QList<std::optional<merge::Choice>> made; ///< one for each clash
    QSet<int> reopened; ///< decided, and asked about again
    int writing = -1; ///< is being written anew
    QString words; ///< what is written in it
    QHash<int, QString> drafts; ///< own words of clashes that were others when they were written

    [[nodiscard]] int openCount() const; ///< nobody has chosen in them
};

/// The choices once `before` has become `now`: they stay for clashes that are letter for letter as
/// they were, since nobody has seen the others. Words of one's own are offered again there.
[[nodiscard]] ConflictChoices carriedOver(
    const ConflictChoices &choices, const merge::Merged &before, const merge::Merged &now);

} // namespace toasoan
