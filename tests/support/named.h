// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace toasoan::test {

/// The visible one below `top` by the name that a screen reader says; null where there is none.
template <typename Widget>
[[nodiscard]] Widget *visible(const QWidget &top, const QString &accessibleName)
{
    const QList<Widget *> all = top.findChildren<Widget *>();
    for (Widget *widget : all)
        if (widget->isVisible() && widget->accessibleName() == accessibleName)
            return widget;
    return nullptr;
}

} // namespace toasoan::test
