// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace toasoan {

/// Those of the dragged local files that hold a story, by their names.
[[nodiscard]] QStringList storyFiles(const QMimeData *dragged);
/// The same kinds for a file dialog: “*.txt *.html …”.
[[nodiscard]] QString storyFilePatterns();

} // namespace toasoan
