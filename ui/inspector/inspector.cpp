// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"

#include "common/icons.h"
#include "common/pieces.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// What a key can reach of it. Rows that are made anew stand at the end of the window's chain, far
// from their part.
QWidget *firstIn(QWidget *part)
{
    if (part->focusProxy())
        return part->focusProxy();
    for (QWidget *at = part->nextInFocusChain(); at != part; at = at->nextInFocusChain())
        if (part->isAncestorOf(at) && at->isVisible() && at->isEnabled()
            && (at->focusPolicy() & Qt::TabFocus))
            return at;
    return nullptr;
}

} // namespace

Inspector::Inspector(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_head(new QWidget(this))
    , m_row(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
{
    setAccessibleName(tr("Inspector"));
    setAutoFillBackground(true);
    m_row->setContentsMargins(look.px(8), 0, look.px(8), 1);
    m_row->setSpacing(look.px(2));
    m_head->setLayout(m_row);
    m_head->setFixedHeight(look.px(44));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    m_row->addStretch(1);
    connect(&look, &Look::changed, this, &Inspector::dress);
}

void Inspector::addPart(const QString &name, const QString &iconName, QWidget *part)
{
    const int number = int(m_parts.size()) + 1;
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row->insertWidget(m_row->count() - 1, button);
    m_stack->addWidget(part);
    auto *action = new QAction(icon(iconName), name, this);
    action->setObjectName(u"inspector.%1"_s.arg(number));
    action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
    button->setToolTip(
        u"%1 (%2)"_s.arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, [this, part] { showPart(part); });
    connect(action, &QAction::triggered, this, [this, part] {
        showPart(part);
        Q_EMIT shown();
        if (QWidget *first = firstIn(part))
            first->setFocus(Qt::ShortcutFocusReason);
    });
    m_parts.append({name, iconName, button, action, 0});
    if (number == 1)
        button->setChecked(true);
    dress();
}

void Inspector::setCount(QWidget *part, int count)
{
    const int index = m_stack->indexOf(part);
    if (index < 0 || m_parts.at(index).count == count)
        return;
    m_parts[index].count = count;
    dress();
}

void Inspector::showPart(QWidget *part)
{
    const int index = m_stack->indexOf(part);
    if (index < 0)
        return;
    showGuest(false);
    m_stack->setCurrentIndex(index);
    m_parts.at(index).button->setChecked(true);
    dress();
}

QWidget *Inspector::current() const
{
    return m_guestShown ? m_guest : m_stack->currentWidget();
}

void Inspector::setGuest(QWidget *guest)
{
    m_guest = guest;
    guest->hide();
    layout()->addWidget(guest);
}

void Inspector::showGuest(bool shown)
{
    if (m_guestShown == shown || !m_guest)
        return;
    m_guestShown = shown;
    m_head->setVisible(!shown);
    m_stack->setVisible(!shown);
    m_guest->setVisible(shown);
    Q_EMIT guestShown(shown);
}

QList<QAction *> Inspector::actions() const
{
    QList<QAction *> list;
    for (const Part &part : m_parts)
        list.append(part.action);
    return list;
}

void Inspector::dress()
{
    label(width() >= m_look.px(400));
    if (m_row->sizeHint().width() > width()) // a cut word says less than an icon
        label(false);
}

void Inspector::label(bool roomy)
{
    for (int i = 0; i < int(m_parts.size()); ++i) {
        const Part &part = m_parts.at(i);
        const bool current = i == m_stack->currentIndex();
        QString text = current || roomy ? part.name : QString();
        if (part.count > 0)
            text += (text.isEmpty() ? u""_s : u"  "_s) + QString::number(part.count);
        part.button->setText(text);
        part.button->setToolButtonStyle(
            text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        part.button->setFont(m_look.interfaceFont(12, current ? 600 : 400));
        const QColor color = current ? m_look.theme().text : m_look.theme().soft;
        setButtonIcon(part.button, part.iconName, color);
        if (text.isEmpty())
            part.button->setIconSize({m_look.px(16), m_look.px(16)});
        part.button->setMinimumHeight(m_look.px(30));
        setKind(part.button, current ? u"chosen"_s : QString());
    }
}

void Inspector::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, m_look.px(44) - 1, width(), 1, m_look.theme().line);
}

void Inspector::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    dress();
}

} // namespace toasoan
