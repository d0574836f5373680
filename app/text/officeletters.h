// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/encodings.h"
#include "story/body.h"

namespace toasoan {

/// Letters of a document as they stand there: an old Vietnamese text is told by its font.
struct OfficeLetters
{
    Run run;
    QString font = {}; ///< empty when nothing says it
};

/// “.VnTime”, “VNI-Times”
[[nodiscard]] Encoding encodingOfFont(const QString &font);

/// Of one paragraph. `met` becomes the first old encoding found, unless it is one already.
[[nodiscard]] Runs unicodeRuns(
    const QList<OfficeLetters> &letters, const OldText &old, Encoding &met);

/// What a letter of Symbol or Wingdings shows; empty where Unicode has no common sign for it.
[[nodiscard]] QString symbolOf(const QString &font, char32_t code);

} // namespace toasoan
