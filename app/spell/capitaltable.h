// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/letters.h"

#include <unordered_map>
#include <vector>

namespace toasoan {

/// How the decree writes one name of an office, a title, a feast, a document.
struct CapitalForm
{
    std::vector<Letters> words;
    std::vector<bool> capital;
    const char *clause = ""; ///< of Appendix II
    bool firstToo = false; ///< a small first letter is a mistake too
};

/// By the first word.
[[nodiscard]] const std::unordered_map<Letters, std::vector<CapitalForm>> &capitalForms();

} // namespace toasoan
