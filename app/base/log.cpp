// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

namespace toasoan {

Q_LOGGING_CATEGORY(logStore, "toasoan.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logPhoto, "toasoan.photo", QtWarningMsg)
Q_LOGGING_CATEGORY(logSite, "toasoan.site", QtWarningMsg)
Q_LOGGING_CATEGORY(logDesk, "toasoan.desk", QtWarningMsg)

} // namespace toasoan
