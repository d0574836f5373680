// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace toasoan {

/// Shift+F10 opens the menu of what has the focus, as the Menu key does, which many keyboards lack
/// and for which Qt on X11 knows no other. For the whole program, as long as it lives.
class MenuKey : public QObject
{
    Q_OBJECT
public:
    explicit MenuKey(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace toasoan
