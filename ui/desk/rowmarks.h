// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>

namespace toasoan {

/// Small marks of a story's row, painted as the shapes of its state are.
enum class RowMark : quint8 { Unsent, TwoCopies };
void paintRowMark(QPainter &painter, const QRectF &rect, RowMark mark, const QColor &color);

} // namespace toasoan
