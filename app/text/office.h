// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/import.h"

namespace toasoan {

/// .docx .odt .doc .rtf and their kin, by the end of the name.
[[nodiscard]] bool isOfficeName(const QString &path);

/// A document of Word or LibreOffice as a story: changes accepted, comments as notes, pictures with
/// their captions. What it is, its content tells; .doc and .rtf need an office program on this
/// computer. Refuses what is encrypted, damaged or made to do harm, each with a sentence.
[[nodiscard]] Result<Imported> importOffice(const QString &path, const std::stop_token &stop = {});

} // namespace toasoan
