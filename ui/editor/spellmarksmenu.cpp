// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a mark by mouse and keys: tooltip and popup.
#include "editor/spellmarks.h"
#include "editor/spellmenu.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace toasoan {

bool SpellMarks::openMenuAtCursor()
{
    if (isComposing())
        return false;
    const auto place = at(m_target.cursor().selectionStart());
    if (place)
        openMenu(*place);
    return place.has_value();
}

void SpellMarks::openMenu(const SpellPlace &place)
{
    if (isComposing())
        return;
    const QString paragraph = text(place.block);
    const Misspelling finding = place.finding;
    auto *menu = new SpellMenu(m_look, m_target.edit);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setFinding(finding,
        m_target.isReadOnly() ? QStringList() : m_spelling.suggestions(paragraph, finding),
        m_spelling.mayTeachNewsroom());
    connect(menu, &SpellMenu::replaceWanted, this,
        [this, place](const QString &with) { replace(place, with); });
    connect(menu, &SpellMenu::ignoreWanted, &m_spelling,
        [this, finding] { m_spelling.ignoreInStory(finding.word); });
    connect(menu, &SpellMenu::personalWanted, &m_spelling,
        [this, finding] { m_spelling.addPersonal(finding.word); });
    connect(menu, &SpellMenu::newsroomWanted, &m_spelling,
        [this, finding] { m_spelling.addNewsroom(finding.word); });
    QTextCursor start = cursorOf(place);
    start.setPosition(start.selectionStart());
    menu->popup(m_target.viewport->mapToGlobal(
        m_target.cursorRect(start).bottomLeft() + QPoint(0, m_look.px(2))));
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (watched != m_target.viewport)
            break;
        const auto place = at(m_target.cursorAt(help->pos()).position());
        if (!place || isHeld(blockAt(place->block), place->finding))
            break;
        QToolTip::showText(help->globalPos(), place->finding.reason, m_target.viewport);
        return true;
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        if (menu->reason() == QContextMenuEvent::Mouse && watched != m_target.viewport)
            break;
        const auto place = menu->reason() == QContextMenuEvent::Mouse
            ? at(m_target.cursorAt(menu->pos()).position())
            : at(m_target.cursor().selectionStart());
        if (!place || isComposing())
            break;
        openMenu(*place);
        return true;
    }
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_target.edit && key->modifiers() == Qt::AltModifier
            && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && openMenuAtCursor())
            return true;
        break;
    }
    case QEvent::FocusOut:
        if (watched == m_target.edit && m_typing) {
            m_typing = false;
            m_scrolled.start();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace toasoan
