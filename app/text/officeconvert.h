// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/import.h"
#include "text/officefile.h"

namespace toasoan {

/// A .doc or .rtf, made a .docx by the office program of this computer (soffice, found on PATH) and
/// read as one. That runs with a profile of its own that goes with it, macros off, and no longer
/// than `mostMs`. Unavailable where there is no such program. Blocks until it is done or asked to
/// `stop`, which ends that program too.
[[nodiscard]] Result<Imported> importConverted(
    const QString &path, int mostMs = office::convertMs, const std::stop_token &stop = {});

} // namespace toasoan
