// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plainsql.h"

#include "store/sql.h"

#include <QSqlRecord>

namespace toasoan {

using namespace Qt::StringLiterals;

Result<QList<QVariantList>> plainRows(
    const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    bool done = query.prepare(statement);
    for (const QVariant &value : values) {
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(nullText ? QVariant(u""_s) : value);
    }
    done = done && query.exec();
    if (!done)
        return tl::unexpected<Error>(sqlError(query.lastError(), statement));
    QList<QVariantList> all;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i)
            row += query.value(i);
        all += row;
    }
    return all;
}

Result<void> plainRun(
    const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    return plainRows(database, statement, values).map([](const QList<QVariantList> &) {});
}

} // namespace toasoan
