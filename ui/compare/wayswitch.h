// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPushButton;

namespace toasoan {

class RoomyRow;

/// How a comparison lays out its texts: two buttons of `row`, which owns this; side by side at
/// first.
class WaySwitch : public QObject
{
    Q_OBJECT
public:
    explicit WaySwitch(RoomyRow &row);
    [[nodiscard]] bool isSideBySide() const;
    void setSideBySide(bool side);

Q_SIGNALS:
    void changed();

private:
    QPushButton *m_side, *m_one;
};

} // namespace toasoan
