// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

class Lexicon;

/// How Vietnamese was written before Unicode; the bytes stand as Latin-1 letters.
enum class Encoding { Unicode, Tcvn3, Vni, Viqr };

/// The capitals that TCVN3 leaves to its fonts come back beside other capitals and where a sentence
/// begins.
[[nodiscard]] QString fromTcvn3(const QString &text);
[[nodiscard]] QString fromVni(const QString &text);
/// `lexicon` settles whether a sign that ends a syllable is its tone.
[[nodiscard]] QString fromViqr(const QString &text, const Lexicon &lexicon);

/// Of one paragraph: an old one only when its reading has far more Vietnamese syllables.
[[nodiscard]] Encoding encodingOf(const QString &paragraph, const Lexicon &lexicon);

struct Converted
{
    QString text; ///< NFC
    Encoding from = Encoding::Unicode; ///< the first old one met
};
/// Line by line.
[[nodiscard]] Converted toUnicode(const QString &text, const Lexicon &lexicon);

/// “TCVN3 (ABC)”
[[nodiscard]] QString encodingName(Encoding encoding);

} // namespace toasoan
