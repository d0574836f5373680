// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/encodings.h"
#include "story/body.h"

#include <optional>

namespace toasoan {

/// Letters of a document as they stand there: an old Vietnamese text is told by its font.
struct OfficeLetters
{
    Run run;
    QString font = {}; ///< empty when nothing says it
};

/// What a style says of letters; nothing where it is silent.
struct LetterStyle
{
    std::optional<bool> bold, italic, strike, underline, hidden;
    std::optional<quint8> raised; ///< Sub, Sup or 0
    QString font;

    void fillFrom(const LetterStyle &other); ///< where this is silent
    [[nodiscard]] quint8 marks() const;
};

/// What a link looks like is no mark of its words.
[[nodiscard]] bool isLinkStyle(const QString &name);

/// “.VnTime”, “VNI-Times”
[[nodiscard]] Encoding encodingOfFont(const QString &font);

/// Of one paragraph. `met` becomes the first old encoding found, unless it is one already.
[[nodiscard]] Runs unicodeRuns(
    const QList<OfficeLetters> &letters, const OldText &old, Encoding &met);

/// What a letter of Symbol or Wingdings shows; empty where Unicode has no common sign for it.
[[nodiscard]] QString symbolOf(const QString &font, char32_t code);

} // namespace toasoan
