// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QVariant>

namespace toasoan {

/// A statement of its own for the parts of the store outside Store; only for app/store. Null
/// strings are stored as empty ones.
[[nodiscard]] Result<QList<QVariantList>> plainRows(
    const QSqlDatabase &database, const QString &statement, const QVariantList &values);
[[nodiscard]] Result<void> plainRun(
    const QSqlDatabase &database, const QString &statement, const QVariantList &values);

} // namespace toasoan
