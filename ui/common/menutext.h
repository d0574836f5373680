// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// A name that people chose, for a menu or a button: its “&” stays a letter there.
[[nodiscard]] QString shownInMenu(QString name);

/// What is read of the text of an action or a button: without the mark of its letter.
[[nodiscard]] QString wordsOf(const QString &actionText);

} // namespace toasoan
