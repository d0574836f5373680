// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "story/story.h"

#include <QIcon>
#include <QPainter>

namespace toasoan {

/// 12×12 shapes: told apart without colour.
void paintStateShape(QPainter &painter, const QRectF &rect, State state, const QColor &color);
[[nodiscard]] QIcon stateIcon(State state, const Look &look);
[[nodiscard]] QString stateText(State state); ///< “Chờ duyệt”, translated
[[nodiscard]] QString reviewText(Review review); ///< shown beside “Đang cập nhật”
[[nodiscard]] QString roleText(Role role);
[[nodiscard]] QString ageText(
    const QDateTime &since, const QDateTime &now); ///< “6 phút”, “3 giờ 10”, “hôm qua”, “24-11”

} // namespace toasoan
