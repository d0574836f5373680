// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tour/driver.h"

namespace toasoan {

/// Opens a page of the site from its folder in Qt WebEngine, at that width and up to that height,
/// and saves what a reader sees.
void photographPage(Driver &driver, const QString &file, const QSize &size, const QString &name);

} // namespace toasoan
