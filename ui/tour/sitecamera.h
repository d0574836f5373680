// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tour/driver.h"

class QUrl;

namespace toasoan {

/// Opens a page (of the site in its folder, of a server, or a PDF) in Qt WebEngine, at that width
/// and up to that height, and saves what a reader sees; each of `words` stands in its text. From
/// its headline downwards when `scrolled`.
void photographPage(Driver &driver, const QUrl &page, const QSize &size, const QString &name,
    const QStringList &words = {}, bool scrolled = false);

} // namespace toasoan
