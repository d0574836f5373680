// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/lexicon.h"
#include "spell/speller.h"
#include "spell/tokens.h"

namespace toasoan {

/// What plain rules find in one line, of the kinds asked for: repeated, space, bracket, date,
/// style. `lexicon` tells reduplications from slips and may be null.
void addProofs(const QString &line, const std::vector<Token> &tokens, const Lexicon *lexicon,
    const SpellOptions &options, QList<Misspelling> &findings);

} // namespace toasoan
