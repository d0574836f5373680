// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/speller.h"

namespace toasoan {

/// What an approved text says although the checker doubts it: each doubted word with its neighbour,
/// in small letters (“đơm hoa”), as Speller::setOwnWords() takes it. What is surely no word is left
/// out unless it is a name: an editor overlooks a slip more easily than he makes the same one three
/// times.
[[nodiscard]] QStringList phrasesLeftStanding(const Speller &speller, const QString &text);

} // namespace toasoan
