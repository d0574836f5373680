// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/rowsarea.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace toasoan {

RowsArea makeRowsArea(const Look &look, QWidget *parent)
{
    auto *held = new QWidget;
    auto *rows = new QVBoxLayout(held);
    rows->setContentsMargins(0, 0, 0, look.px(12));
    rows->setSpacing(0);
    auto *area = new QScrollArea(parent);
    area->setWidget(held);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return {area, rows};
}

} // namespace toasoan
