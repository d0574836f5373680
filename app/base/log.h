// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace toasoan {

/// Logging categories: “toasoan.store”, “toasoan.site”, … Never a text of a story, never a
/// password.
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logPhoto)
Q_DECLARE_LOGGING_CATEGORY(logSite)
Q_DECLARE_LOGGING_CATEGORY(logDesk)

} // namespace toasoan
