// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/wayswitch.h"

#include "common/pieces.h"
#include "compare/roomyrow.h"

#include <QButtonGroup>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

WaySwitch::WaySwitch(RoomyRow &row)
    : QObject(&row)
    , m_side(makeButton(tr("Side by side"), u"flat"_s, &row))
    , m_one(makeButton(tr("One column"), u"flat"_s, &row))
{
    auto *group = new QButtonGroup(this);
    for (QPushButton *button : {m_side, m_one}) {
        button->setCheckable(true);
        group->addButton(button);
        row.addButton(button);
    }
    m_side->setChecked(true);
    connect(m_side, &QPushButton::toggled, this, &WaySwitch::changed);
}

bool WaySwitch::isSideBySide() const
{
    return m_side->isChecked();
}

void WaySwitch::setSideBySide(bool side)
{
    (side ? m_side : m_one)->setChecked(true);
}

} // namespace toasoan
