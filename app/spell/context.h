// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/language.h"

#include <vector>

namespace toasoan {

/// One reading of a place in a sentence.
struct Reading
{
    int word = -1;
    int second = -1; ///< of two words that were joined
    float cost = 0; ///< of the slip; of an unknown word, how unlikely it is
    bool unknown = false; ///< `cost` stands for the word's whole likelihood
    int source = -1; ///< the caller's number
    float best = 0; ///< answer: the likelihood of the best sentence through it
};

/// A sentence as a row of places with their readings; fills in every reading's `best`.
void readSentence(const Language &language, std::vector<std::vector<Reading>> &places);

} // namespace toasoan
