// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
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

/// Reads old texts by the installed word counts, which are opened when a text first looks old.
/// Without them every text is Unicode. Not for two threads at once.
class OldText
{
public:
    explicit OldText(const QString &lexiconFile = {}); ///< empty: the installed one
    ~OldText();
    [[nodiscard]] Encoding encodingOf(const QString &paragraph) const;
    [[nodiscard]] QString read(const QString &text, Encoding from) const;
    [[nodiscard]] Converted toUnicode(const QString &text) const;

private:
    [[nodiscard]] const Lexicon *lexicon() const;
    QString m_file;
    mutable std::unique_ptr<Lexicon> m_lexicon;
    mutable bool m_tried = false;
};

/// “TCVN3 (ABC)”
[[nodiscard]] QString encodingName(Encoding encoding);

} // namespace toasoan
