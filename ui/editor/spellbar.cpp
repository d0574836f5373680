// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/spellbar.h"

#include "common/flow.h"
#include "common/icons.h"
#include "common/pieces.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <utility>

namespace toasoan {

namespace {

// A button that is there, and says what it can do, exactly when its action does.
void follow(QAbstractButton *button, QAction *action)
{
    const auto take = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, take);
    take();
}

} // namespace

SpellBar::SpellBar(const Actions &actions, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
    , m_reason(new ElidedLabel(QPalette::WindowText, this))
    , m_suggestions(new ArrowBox(look, this))
{
    setAccessibleName(tr("Spelling"));
    m_suggestions->setAccessibleName(tr("Suggestions"));
    m_suggestions->setToolTip(tr("Suggestions"));
    m_suggestions->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *top = new QHBoxLayout;
    top->setSpacing(1);
    top->addWidget(m_reason, 1);
    const auto iconButton = [this, top](const QString &icon, QAction *action) {
        QToolButton *button = makeIconButton(icon, action->text().remove(u'&'), this);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        follow(button, action);
        top->addWidget(button);
        m_buttons.append(button);
    };
    iconButton(u"go-up"_qs, actions.previous);
    iconButton(u"go-down"_qs, actions.next);
    iconButton(u"window-close"_qs, actions.close);
    auto *row = new FlowLayout;
    row->addWidget(m_suggestions);
    const std::pair<QString, QAction *> words[]{{tr("Correct"), actions.fix},
        {tr("Correct all"), actions.fixAll}, {tr("Ignore"), actions.ignore},
        {tr("Ignore all"), actions.ignoreAll}, {tr("My words"), actions.personal},
        {tr("Newsroom's words"), actions.newsroom}};
    for (const auto &[text, action] : words) {
        QPushButton *button = makeButton(text, u"small"_qs, this);
        button->setFocusPolicy(Qt::TabFocus);
        follow(button, action);
        row->addWidget(button);
    }
    m_column->addLayout(top);
    m_column->addLayout(row);
    row->setSpacing(look.px(6));
    connect(&look, &Look::changed, this, &SpellBar::applyLook);
    applyLook();
}

void SpellBar::applyLook()
{
    m_column->setContentsMargins(m_look.px(12), m_look.px(4), m_look.px(8), m_look.px(7));
    m_column->setSpacing(m_look.px(3));
    m_reason->setFont(m_look.interfaceFont(12));
    const int side = m_look.px(24);
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        button->setFixedSize(side, side);
        button->setIconSize(QSize(m_look.px(16), m_look.px(16)));
    }
    m_buttons.constLast()->setIcon(tintedIcon(u"window-close"_qs, m_look.theme().soft));
    update();
}

void SpellBar::setFinding(const Misspelling &finding, const QStringList &suggestions)
{
    m_reason->setText(finding.reason);
    setAccessibleDescription(finding.reason);
    m_suggestions->clear();
    m_suggestions->addItems(suggestions);
    if (suggestions.isEmpty())
        m_suggestions->addItem(tr("No suggestion"));
    m_suggestions->setEnabled(!suggestions.isEmpty());
    updateGeometry();
}

QString SpellBar::chosen() const
{
    return m_suggestions->isEnabled() ? m_suggestions->currentText() : QString();
}

void SpellBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().chrome);
    painter.fillRect(0, height() - 1, width(), 1, m_look.theme().line);
}

} // namespace toasoan
