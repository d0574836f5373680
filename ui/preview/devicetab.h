// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QAbstractButton>

namespace toasoan {

/// A quiet tab: a word, underlined when chosen.
class DeviceTab : public QAbstractButton
{
    Q_OBJECT
public:
    DeviceTab(const QString &text, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look &m_look;
};

} // namespace toasoan
