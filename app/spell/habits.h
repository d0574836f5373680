// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/lexicon.h"
#include "spell/speller.h"
#include "spell/tokens.h"

namespace toasoan {

/// What counts alone cannot tell: phrases that newspapers print wrongly as often as rightly (“sát
/// nhập”), and words with a capital inside (“tIẾNG”). Leaves alone what already is in `findings`,
/// which are in the order of the text and stay so. `lexicon` may be null.
void addHabits(const QString &line, const std::vector<Token> &tokens, const std::vector<bool> &own,
    const Lexicon *lexicon, const QStringList &kinds, QList<Misspelling> &findings);

} // namespace toasoan
