// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/letters.h"

#include <vector>

namespace toasoan {

/// NFC without what nobody sees, with the way back to the places of the text given.
struct CleanLine
{
    QString text;
    std::vector<qsizetype> places; ///< of each unit of `text`, and of its end; empty: the same

    explicit CleanLine(const QString &given);
    [[nodiscard]] qsizetype place(qsizetype at) const
    {
        return places.empty() ? at : places[size_t(at)];
    }
};

struct Token
{
    enum class Kind : std::uint8_t {
        Word,
        Number, ///< digits, and codes that hold a digit
        Punctuation, ///< comma, colon, brackets, dashes: one class
        End, ///< of a sentence
        Foreign ///< addresses, codes, other scripts: left alone
    };
    Kind kind = Kind::Word;
    qsizetype start = 0;
    qsizetype length = 0;
    Letters letters = {}; ///< of a word, in small letters
    bool first = false; ///< of a sentence
    bool afterStop = false; ///< first after . ? or ! (not after … or a line's beginning)
    bool capital = false; ///< the first letter
    bool capitals = false; ///< every letter, and there are two
    bool mixed = false; ///< a capital after a small letter
    bool digits = false;
    bool hyphen = false; ///< a part of what hyphens join
    bool quoted = false;
    bool viqr = false; ///< `letters` is what its signs mean
    bool glued = false; ///< no space before it
};

/// Of one line of CleanLine text.
[[nodiscard]] std::vector<Token> tokensOf(const QString &line);

/// `word`, in small letters, with the capitals that the token has.
[[nodiscard]] QString inCase(const QString &word, const Token &token);

} // namespace toasoan
