// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

namespace toasoan {

/// Why the last call on `file` failed, as the end of a sentence in the reader's language: Qt's own
/// words for it are English whatever the language.
[[nodiscard]] QString fileTrouble(const QFileDevice &file);

} // namespace toasoan
