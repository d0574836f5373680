// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/roomyrow.h"

#include "common/flow.h"

#include <QBoxLayout>
#include <QPainter>

namespace toasoan {

namespace {

constexpr int gap = 8, headerHeight = 44;

} // namespace

RoomyRow::RoomyRow(QWidget *words, int least, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_least(least)
    , m_buttons(new QWidget(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(look.px(22), look.px(6), look.px(16), look.px(6));
    m_row->setSpacing(look.px(gap));
    m_row->addWidget(words, 1);
    setMinimumHeight(look.px(headerHeight));
    auto *flow = new FlowLayout(m_buttons);
    flow->setSpacing(look.px(gap));
    m_row->addWidget(m_buttons);
}

void RoomyRow::addButton(QWidget *button)
{
    m_buttons->layout()->addWidget(button);
}

void RoomyRow::setLeast(int least)
{
    m_least = least;
    arrange();
}

void RoomyRow::setGround(const QColor &ground)
{
    m_ground = ground;
    update();
}

void RoomyRow::arrange()
{
    const QMargins around = m_row->contentsMargins();
    const int room = width() - around.left() - around.right();
    int wanted = 0;
    const QLayout *flow = m_buttons->layout();
    for (int i = 0; i < flow->count(); ++i)
        if (const QWidget *button = flow->itemAt(i)->widget(); !button->isHidden())
            wanted += button->sizeHint().width() + m_look.px(gap);
    const bool roomy = wanted + m_least <= room;
    m_row->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_buttons->setMinimumWidth(roomy ? wanted : 0);
    m_buttons->setMinimumHeight(flow->heightForWidth(roomy ? wanted : room));
}

void RoomyRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RoomyRow::paintEvent(QPaintEvent *)
{
    if (!m_ground.isValid())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_ground);
    painter.fillRect(0, height() - 1, width(), 1, m_look.theme().line);
}

} // namespace toasoan
