// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/lexicon.h"
#include "spell/speller.h"
#include "spell/tokens.h"

namespace toasoan {

/// Capitals by Decree 30/2020/NĐ-CP, Appendix II. `lexicon` may be null: then only what the rules
/// alone decide. `groups`: which parts of it are held.
void addCapitals(const QString &line, const std::vector<Token> &tokens,
    const std::vector<bool> &own, const Lexicon *lexicon, HouseStyle::Capitals groups,
    QList<Misspelling> &findings);

} // namespace toasoan
