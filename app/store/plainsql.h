// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QVariant>

namespace toasoan {

class Store;

/// A statement for the parts of the store outside Store; only for app/store. As Sql::rows().
[[nodiscard]] Result<QList<QVariantList>> plainRows(
    const Store &store, const QString &statement, const QVariantList &values);
/// The first column of each row.
[[nodiscard]] Result<QStringList> plainTexts(
    const Store &store, const QString &statement, const QVariantList &values);
[[nodiscard]] Result<void> plainRun(
    const Store &store, const QString &statement, const QVariantList &values);

} // namespace toasoan
