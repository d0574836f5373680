// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace toasoan {

/// One sentence for people: why the word is marked.
[[nodiscard]] QString reasonOf(
    const QString &kind, const QString &word, const QStringList &suggestions, bool impossible);

/// Of a likelihood ratio in nats: 0 to 1.
[[nodiscard]] double confidenceOf(double ratio);

} // namespace toasoan
