// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainsql.h"

#include "store/sql.h"
#include "store/store.h"

namespace toasoan {

Result<QList<QVariantList>> plainRows(
    const Store &store, const QString &statement, const QVariantList &values)
{
    return store.sql().rows(statement, values);
}

Result<QStringList> plainTexts(
    const Store &store, const QString &statement, const QVariantList &values)
{
    return plainRows(store, statement, values).map([](const QList<QVariantList> &found) {
        QStringList texts;
        for (const QVariantList &row : found)
            texts += row.constFirst().toString();
        return texts;
    });
}

Result<void> plainRun(const Store &store, const QString &statement, const QVariantList &values)
{
    return store.sql().run(statement, values);
}

} // namespace toasoan
