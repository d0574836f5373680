// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two bars above the contact sheet, and their menus.
#include "common/icons.h"
#include "common/pieces.h"
#include "photos/picturespage.h"
#include "preview/devicetab.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

using Order = PictureFilter::Order;

QWidget *PicturesPage::head()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(m_look.px(12), 0, m_look.px(12), 0);
    row->setSpacing(m_look.px(8));
    m_search->setPlaceholderText(tr("Search pictures"));
    m_search->setAccessibleName(tr("Search pictures"));
    m_search->setToolTip(
        tr("Search pictures (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(m_look.px(220));
    m_search->setMinimumWidth(m_look.px(120));
    row->addWidget(m_title, 0);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_order);
    row->addWidget(m_filter);
    row->addWidget(m_import);
    box->setFixedHeight(m_look.px(44));
    buildOrders();
    buildFilters();
    return box;
}

QWidget *PicturesPage::tabs()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(m_look.px(10), 0, m_look.px(14), 0);
    row->setSpacing(m_look.px(14));
    for (const PictureFilter::Tab tab : allTabs) {
        auto *button = new DeviceTab({}, m_look, box);
        m_tabs += button;
        row->addWidget(button, 0, Qt::AlignBottom);
        connect(button, &QAbstractButton::clicked, this, [this, tab] {
            setFilter([tab](PictureFilter &filter) { filter.tab = tab; });
            refresh(); // a click on the shown tab must not unmark it
        });
    }
    row->addStretch(1);
    m_size->setRange(100, 320);
    m_size->setValue(160);
    m_size->setSingleStep(10);
    m_size->setPageStep(40);
    m_size->setFixedWidth(m_look.px(92));
    m_size->setAccessibleName(tr("Size of the pictures"));
    row->addWidget(m_sizeLabel);
    row->addWidget(m_size);
    box->setFixedHeight(m_look.px(34));
    return box;
}

void PicturesPage::buildOrders()
{
    auto *menu = new QMenu(m_order);
    auto *group = new QActionGroup(menu);
    const std::pair<Order, QString> orders[] = {{Order::Taken, tr("By time taken")},
        {Order::Name, tr("By name")}, {Order::Rating, tr("By stars")},
        {Order::Added, tr("By time added")}, {Order::Story, tr("As in the story")}};
    for (const auto &[order, text] : orders) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setData(int(order));
        connect(action, &QAction::triggered, this, [this, order = order] {
            setFilter([order](PictureFilter &filter) { filter.order = order; });
        });
    }
    menu->addActions(group->actions());
    connect(menu, &QMenu::aboutToShow, this, [this, group] {
        const QList<QAction *> actions = group->actions();
        for (QAction *action : actions) {
            const auto order = Order(action->data().toInt());
            action->setChecked(order == m_model->filter().order);
            action->setVisible(order != Order::Story || m_model->isStory());
        }
    });
    m_order->setMenu(menu);
}

void PicturesPage::buildFilters()
{
    auto *menu = new QMenu(m_filter);
    for (int stars = 0; stars <= 5; ++stars) {
        QAction *action
            = menu->addAction(stars == 0 ? tr("All pictures") : tr("From %n stars", "", stars));
        action->setCheckable(true);
        action->setData(stars);
        connect(action, &QAction::triggered, this, [this, stars] {
            setFilter([stars](PictureFilter &filter) { filter.leastRating = stars; });
        });
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions)
            action->setChecked(action->data().toInt() == m_model->filter().leastRating);
    });
    m_filter->setMenu(menu);
}

} // namespace toasoan
