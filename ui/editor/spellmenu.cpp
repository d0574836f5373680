// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/spellmenu.h"

#include "common/pieces.h"

#include <QKeyEvent>
#include <QLabel>
#include <QWidgetAction>

namespace toasoan {

namespace {

constexpr int mostSuggestions = 9;
constexpr int reasonWidth = 300;

} // namespace

SpellMenu::SpellMenu(const Look &look, QWidget *parent)
    : QMenu(parent)
    , m_look(look)
{
    setAccessibleName(tr("Spelling"));
}

QAction *SpellMenu::add(const QString &text, QChar key)
{
    constexpr qsizetype longest = 60; // of a whole paragraph in an old encoding
    QString shown = text.size() > longest ? text.left(longest) + u'…' : text;
    QAction *action = addAction(shown.replace(u'&', QStringLiteral("&&")) + u'\t' + key);
    m_keys.insert(key, action);
    return action;
}

void SpellMenu::setFinding(
    const Misspelling &finding, const QStringList &suggestions, bool mayTeachNewsroom)
{
    auto *reason = new QWidgetAction(this);
    QLabel *label = makeLabel(finding.reason, u"soft"_qs, this);
    label->setFont(m_look.interfaceFont(12));
    label->setContentsMargins(m_look.px(16), m_look.px(4), m_look.px(16), m_look.px(4));
    if (label->sizeHint().width() > m_look.px(reasonWidth)) {
        label->setWordWrap(true);
        label->setFixedWidth(m_look.px(reasonWidth));
    }
    reason->setDefaultWidget(label);
    reason->setText(finding.reason);
    reason->setEnabled(false);
    addAction(reason);
    const qsizetype count = qMin<qsizetype>(mostSuggestions, suggestions.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString &with = suggestions.at(i);
        QAction *action = add(with, QChar(char16_t(u'1' + i)));
        action->setObjectName(u"spell.suggestion"_qs);
        connect(action, &QAction::triggered, this, [this, with] { Q_EMIT replaceWanted(with); });
        if (i == 0) {
            QFont font = m_look.interfaceFont(13, 600);
            action->setFont(font);
            setActiveAction(action);
        }
    }
    addSeparator();
    connect(
        add(tr("Ignore in this story"), u'B'), &QAction::triggered, this, &SpellMenu::ignoreWanted);
    connect(
        add(tr("Add to my words"), u'T'), &QAction::triggered, this, &SpellMenu::personalWanted);
    if (mayTeachNewsroom)
        connect(add(tr("Add to the newsroom's words"), u'S'), &QAction::triggered, this,
            &SpellMenu::newsroomWanted);
}

void SpellMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->text().size() == 1) {
        if (QAction *action = m_keys.value(event->text().front().toUpper())) {
            close();
            action->trigger();
            return;
        }
    }
    QMenu::keyPressEvent(event);
}

} // namespace toasoan
