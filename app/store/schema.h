// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

namespace toasoan::schema {

struct Step
{
    int version = 0;
    QString sql;
};

/// resources/schema/NNN.sql, ascending.
[[nodiscard]] Result<QList<Step>> steps();

/// SQLite runs one statement a call: a file cut at its semicolons, but not inside quotes, comments
/// or the body of a trigger.
[[nodiscard]] QStringList statements(const QString &sql);

[[nodiscard]] Result<int> version(Sql &sql);

/// Brings the file to the newest step, all or nothing. A file that holds something already is first
/// copied to `backup`. Error::Newer when the file is beyond the last step.
[[nodiscard]] Result<void> migrate(Sql &sql, const QList<Step> &steps, const QString &backup);

} // namespace toasoan::schema
