// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/formatbar.h"

#include "common/icons.h"
#include "common/pieces.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <utility>

namespace toasoan {

FormatBar::FormatBar(SheetActions &actions, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_row(new QHBoxLayout(this))
    , m_style(new ArrowBox(look, this))
{
    setAccessibleName(tr("Formatting"));
    m_row->setSpacing(1);
    m_style->setAccessibleName(tr("Paragraph style"));
    m_style->setToolTip(tr("Paragraph style"));
    m_style->setFocusPolicy(Qt::TabFocus);
    m_style->setFrame(false);
    m_style->setProperty("kind", u"flat"_qs);
    const QList<QAction *> styles = actions.styles();
    for (const QAction *style : styles)
        m_style->addItem(style->text().remove(u'&'));
    connect(m_style, &QComboBox::activated, &actions,
        [styles](int index) { styles.at(index)->trigger(); });
    connect(&actions, &SheetActions::styleChanged, m_style, [this](int index) {
        m_style->setEnabled(index >= 0);
        m_style->setCurrentIndex(qMax(0, index));
    });
    m_style->setEnabled(actions.paragraph->isEnabled());
    m_row->addWidget(m_style);
    gap();
    for (QAction *action : {actions.bold, actions.italic, actions.underline, actions.link})
        add(action);
    gap();
    for (QAction *action : {actions.bullets, actions.numbers, actions.quote})
        add(action);
    gap();
    add(actions.picture);
    m_film = add(actions.film);
    QToolButton *table = add(actions.table);
    auto *more = new QToolButton(this);
    more->setIcon(icon(u"overflow-menu"_qs));
    more->setToolTip(tr("More formats"));
    more->setAccessibleName(tr("More formats"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addActions({actions.strike, actions.sub, actions.sup});
    menu->addSeparator();
    menu->addAction(actions.rule);
    menu->addSeparator();
    menu->addActions({actions.table, actions.focus});
    more->setMenu(menu);
    m_buttons.append(more);
    m_row->addWidget(more);
    m_row->addStretch(1);
    m_spare
        = {add(actions.undo), add(actions.redo), add(actions.source), table, add(actions.focus)};
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(&look, &Look::changed, this, &FormatBar::applyLook);
    applyLook();
}

QToolButton *FormatBar::add(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text().remove(u'&').remove(u'…'));
    m_buttons.append(button);
    m_row->addWidget(button);
    return button;
}

void FormatBar::gap()
{
    m_gaps.append(new QSpacerItem(0, 0, QSizePolicy::Fixed, QSizePolicy::Minimum));
    m_row->addItem(m_gaps.constLast());
}

void FormatBar::setTight(bool tight)
{
    for (QSpacerItem *gap : std::as_const(m_gaps))
        gap->changeSize(m_look.px(tight ? 4 : 10), 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    m_row->setSpacing(tight ? 0 : 1);
    m_row->invalidate();
}

void FormatBar::applyLook()
{
    setFixedHeight(m_look.px(36));
    m_row->setContentsMargins(m_look.px(10), 0, m_look.px(10), 0);
    const int side = m_look.px(28);
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setFixedSize(side, side);
        button->setIconSize(QSize(m_look.px(16), m_look.px(16)));
    }
    m_style->setFixedHeight(side);
    fit();
    update();
}

QSize FormatBar::minimumSizeHint() const
{
    // Of the tight row, whichever stands.
    int least = m_style->minimumSizeHint().width() + 2 * m_look.px(10)
        + int(m_gaps.size()) * m_look.px(4);
    for (QToolButton *button : m_buttons)
        if (!m_spare.contains(button))
            least += button->width();
    return {least, height()};
}

void FormatBar::resizeEvent(QResizeEvent *)
{
    fit();
}

// A narrow column first takes its buttons closer, then keeps the marks and the lists; what goes
// stands in the menus, with its keys.
void FormatBar::fit()
{
    const int loose = int(m_gaps.size()) * (m_look.px(10) - m_look.px(4)) + int(m_buttons.size());
    int room = width() - minimumSizeHint().width();
    for (const QToolButton *button : std::as_const(m_spare))
        room -= button->width();
    setTight(room < loose);
    room = width() - minimumSizeHint().width();
    for (QToolButton *button : std::as_const(m_spare)) {
        room -= button->width();
        button->setVisible(room >= 0);
    }
}

void FormatBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().chrome);
    painter.fillRect(0, height() - 1, width(), 1, m_look.theme().line);
}

} // namespace toasoan
