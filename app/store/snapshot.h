// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

#include <QByteArray>

class QJsonObject;

namespace toasoan {

/// The content as revisions and packages keep it: JSON, its body as canonical HTML.
[[nodiscard]] QJsonObject snapshotJson(const Content &content, const QString &bodyHtml);
[[nodiscard]] Content fromSnapshotJson(const QJsonObject &json);
/// The same as UTF-8.
[[nodiscard]] QByteArray snapshot(const Content &content, const QString &bodyHtml);
[[nodiscard]] Result<Content> fromSnapshot(const QByteArray &json); ///< Error::Damaged

[[nodiscard]] QSize pixels(int width, int height); ///< empty while unknown
[[nodiscard]] QString correctionsText(const QList<Correction> &corrections);
[[nodiscard]] QList<Correction> correctionsFromText(const QString &text);

} // namespace toasoan
