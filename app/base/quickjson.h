// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>

namespace toasoan {

/// QJsonDocument::fromJson() for long texts, and the same: Qt's parser takes a letter at a time
/// where a text has line ends or quotation marks in it.
[[nodiscard]] QJsonDocument quickJson(const QByteArray &json);

} // namespace toasoan
