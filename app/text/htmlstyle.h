// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <optional>

namespace toasoan {

/// What the style and class of one element mean to us.
struct ElementStyle
{
    quint8 on = 0; ///< marks that the element adds
    quint8 off = 0; ///< marks that it takes away
    bool hidden = false;
    bool keepsLines = false; ///< white-space: pre and its kin
    int wordLevel = 0; ///< of a Word list paragraph, 0 for none
    bool wordMarker = false; ///< mso-list:Ignore: the list marker as text
};
[[nodiscard]] ElementStyle elementStyle(const QString &style);

/// Whether a list marker as Word prints it (“1.”, “a)”, “·”) counts.
[[nodiscard]] bool isOrderedMarker(const QString &marker);

/// The address behind Google's redirection, else the address itself.
[[nodiscard]] QString directAddress(const QString &address);

} // namespace toasoan
