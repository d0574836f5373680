// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheetactions.h"

#include "common/icons.h"
#include "editor/gaps.h"
#include "story/tableedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <utility>

namespace toasoan {

using textmap::Part;

SheetActions::SheetActions(SheetEdit &sheet, QWidget *owner)
    : QObject(owner)
    , m_sheet(sheet)
    , m_owner(owner)
{
    using Keys = QList<QKeySequence>;
    undo = add(u"undo"_qs, tr("&Undo"), u"edit-undo"_qs, Keys{Qt::CTRL | Qt::Key_Z});
    redo = add(u"redo"_qs, tr("&Redo"), u"edit-redo"_qs,
        Keys{Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    cut = add(u"cut"_qs, tr("Cu&t"), u"edit-cut"_qs, Keys{Qt::CTRL | Qt::Key_X});
    copy = add(u"copy"_qs, tr("&Copy"), u"edit-copy"_qs, Keys{Qt::CTRL | Qt::Key_C});
    paste = add(u"paste"_qs, tr("&Paste"), u"edit-paste"_qs, Keys{Qt::CTRL | Qt::Key_V});
    pastePlain = add(u"pastePlain"_qs, tr("Paste as p&lain text"), u"edit-paste"_qs,
        Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_V});
    selectAll = add(
        u"selectAll"_qs, tr("Select &all"), u"edit-select-all"_qs, Keys{Qt::CTRL | Qt::Key_A});
    find = add(u"find"_qs, tr("&Find in the story…"), u"edit-find"_qs, Keys{Qt::CTRL | Qt::Key_F});
    replace = add(u"replace"_qs, tr("R&eplace in the story…"), u"edit-find-replace"_qs,
        Keys{Qt::CTRL | Qt::Key_H});
    findNext = add(u"findNext"_qs, tr("Find &next"), {}, Keys{Qt::Key_F3});
    findPrevious = add(u"findPrevious"_qs, tr("Find pre&vious"), {}, Keys{Qt::SHIFT | Qt::Key_F3});
    nextGap = add(u"nextGap"_qs, tr("Next &gap (…)"), {}, Keys{Qt::Key_F4});
    previousGap = add(u"previousGap"_qs, tr("Previous gap (…)"), {}, Keys{Qt::SHIFT | Qt::Key_F4});

    picture = add(u"insertPicture"_qs, tr("&Picture…"), u"insert-image"_qs,
        Keys{Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    film = add(u"insertFilm"_qs, tr("&Film…"), u"media-playback-start"_qs);
    table = add(u"insertTable"_qs, tr("&Table"), u"insert-table"_qs);
    rule = add(u"insertRule"_qs, tr("&Rule"), u"insert-horizontal-rule"_qs);

    paragraph = add(u"paragraph"_qs, tr("&Paragraph"), {}, Keys{Qt::ALT | Qt::Key_0}, true);
    heading2 = add(u"heading2"_qs, tr("Subheading &1"), {}, Keys{Qt::ALT | Qt::Key_2}, true);
    heading3 = add(u"heading3"_qs, tr("Subheading &2"), {}, Keys{Qt::ALT | Qt::Key_3}, true);
    heading4 = add(u"heading4"_qs, tr("Subheading &3"), {}, Keys{Qt::ALT | Qt::Key_4}, true);
    quote = add(
        u"quote"_qs, tr("&Quote"), u"format-text-blockquote"_qs, Keys{Qt::ALT | Qt::Key_9}, true);
    bold = add(u"bold"_qs, tr("&Bold"), u"format-text-bold"_qs, Keys{Qt::CTRL | Qt::Key_B}, true);
    italic = add(
        u"italic"_qs, tr("&Italic"), u"format-text-italic"_qs, Keys{Qt::CTRL | Qt::Key_I}, true);
    underline = add(u"underline"_qs, tr("&Underline"), u"format-text-underline"_qs,
        Keys{Qt::CTRL | Qt::Key_U}, true);
    link = add(u"link"_qs, tr("&Link…"), u"insert-link"_qs, Keys{Qt::CTRL | Qt::Key_K}, true);
    strike = add(u"strike"_qs, tr("&Strikethrough"), u"format-text-strikethrough"_qs, {}, true);
    sub = add(u"sub"_qs, tr("Su&bscript"), u"format-text-subscript"_qs, {}, true);
    sup = add(u"sup"_qs, tr("Su&perscript"), u"format-text-superscript"_qs, {}, true);
    bullets = add(u"bullets"_qs, tr("Bulleted l&ist"), u"format-list-unordered"_qs,
        Keys{Qt::ALT | Qt::Key_8}, true);
    numbers = add(u"numbers"_qs, tr("&Numbered list"), u"format-list-ordered"_qs,
        Keys{Qt::ALT | Qt::Key_7}, true);

    rowAbove = add(u"rowAbove"_qs, tr("Row &above"), u"edit-table-insert-row-above"_qs);
    rowBelow = add(u"rowBelow"_qs, tr("Row &below"), u"edit-table-insert-row-below"_qs);
    removeRow = add(u"removeRow"_qs, tr("&Remove row"), u"edit-table-delete-row"_qs);
    columnBefore
        = add(u"columnBefore"_qs, tr("Column b&efore"), u"edit-table-insert-column-left"_qs);
    columnBehind
        = add(u"columnBehind"_qs, tr("Column be&hind"), u"edit-table-insert-column-right"_qs);
    removeColumn = add(u"removeColumn"_qs, tr("Remove &column"), u"edit-table-delete-column"_qs);
    headerRow = add(u"headerRow"_qs, tr("First row is the &heading"), {}, {}, true);
    removeTable = add(u"removeTable"_qs, tr("Remove &table"), u"edit-delete"_qs);
    m_tables = {rowAbove, rowBelow, removeRow, columnBefore, columnBehind, removeColumn, headerRow,
        removeTable};

    source = add(u"source"_qs, tr("&HTML source"), u"code-context"_qs, Keys{Qt::Key_F12}, true);
    focus = add(u"focus"_qs, tr("&Focus mode"), u"view-fullscreen"_qs, Keys{Qt::Key_F11}, true);
    zoomIn = add(u"zoomIn"_qs, tr("&Larger text"), u"zoom-in"_qs,
        Keys{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut
        = add(u"zoomOut"_qs, tr("&Smaller text"), u"zoom-out"_qs, Keys{Qt::CTRL | Qt::Key_Minus});
    zoomReset = add(
        u"zoomReset"_qs, tr("&Normal text size"), u"zoom-original"_qs, Keys{Qt::CTRL | Qt::Key_0});

    // These look at the story rather than write in it, so they need no focus in it.
    for (QAction *action : {source, focus, zoomIn, zoomOut, zoomReset, find, replace, findNext,
             findPrevious, nextGap, previousGap})
        action->setShortcutContext(Qt::WindowShortcut);
    m_bodyOnly = {paragraph, heading2, heading3, heading4, quote, bold, italic, underline, link,
        strike, sub, sup, bullets, numbers};
    connectEditing();
    connectFormats();
    connect(&m_sheet, &QTextEdit::cursorPositionChanged, this, &SheetActions::follow);
    connect(&m_sheet, &QTextEdit::selectionChanged, this, &SheetActions::follow);
    connect(&m_sheet, &QTextEdit::currentCharFormatChanged, this, &SheetActions::follow);
    follow();
}

QAction *SheetActions::add(const QString &name, const QString &text, const QString &iconName,
    const QList<QKeySequence> &keys, bool checkable)
{
    auto *action = new QAction(text, m_owner);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setCheckable(checkable);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QString tip = text;
    tip.remove(u'&').remove(u'…');
    if (!keys.isEmpty())
        tip += u" ("_qs + keys.constFirst().toString(QKeySequence::NativeText) + u')';
    action->setToolTip(tip);
    m_owner->addAction(action);
    return action;
}

QAction *SheetActions::separator()
{
    auto *action = new QAction(m_owner);
    action->setSeparator(true);
    return action;
}

QList<QAction *> SheetActions::tableActions()
{
    return {rowAbove, rowBelow, removeRow, separator(), columnBefore, columnBehind, removeColumn,
        separator(), headerRow, removeTable};
}

QList<QAction *> SheetActions::styles() const
{
    return {paragraph, heading2, heading3, heading4, quote};
}

void SheetActions::connectEditing()
{
    connect(undo, &QAction::triggered, &m_sheet, &SheetEdit::undoStep);
    connect(redo, &QAction::triggered, &m_sheet, &SheetEdit::redoStep);
    connect(cut, &QAction::triggered, &m_sheet, &SheetEdit::cutSelection);
    connect(copy, &QAction::triggered, &m_sheet, &QTextEdit::copy);
    connect(paste, &QAction::triggered, &m_sheet, &QTextEdit::paste);
    connect(pastePlain, &QAction::triggered, &m_sheet, &SheetEdit::pastePlain);
    connect(selectAll, &QAction::triggered, &m_sheet, &SheetEdit::selectMore);
    connect(m_sheet.document(), &QTextDocument::undoAvailable, this, &SheetActions::follow);
    connect(m_sheet.document(), &QTextDocument::redoAvailable, this, &SheetActions::follow);
    connect(rule, &QAction::triggered, &m_sheet,
        [this] { m_sheet.insertObject({.kind = Block::Kind::Rule}); });
    for (QAction *action : {nextGap, previousGap})
        connect(action, &QAction::triggered, &m_sheet,
            [this, backward = action == previousGap] { goToGap(backward); });
    connect(
        zoomIn, &QAction::triggered, &m_sheet, [this] { m_sheet.setZoom(m_sheet.zoom() * 1.1); });
    connect(
        zoomOut, &QAction::triggered, &m_sheet, [this] { m_sheet.setZoom(m_sheet.zoom() / 1.1); });
    connect(zoomReset, &QAction::triggered, &m_sheet, [this] { m_sheet.setZoom(1); });
}

void SheetActions::goToGap(bool backward)
{
    const QTextCursor gap = gapFrom(m_sheet.textCursor(), backward);
    if (gap.isNull())
        return;
    m_sheet.setFocus(Qt::ShortcutFocusReason);
    m_sheet.setTextCursor(gap);
    m_sheet.ensureCursorVisible();
}

void SheetActions::connectFormats()
{
    const auto mark = [this](QAction *action, Mark mark) {
        connect(action, &QAction::triggered, &m_sheet, [this, mark] {
            m_sheet.toggleMark(mark);
            follow();
        });
    };
    mark(bold, Bold);
    mark(italic, Italic);
    mark(underline, Underline);
    mark(strike, Strike);
    mark(sub, Sub);
    mark(sup, Sup);
    const auto style = [this](QAction *action, Part part, int level, bool ordered) {
        connect(action, &QAction::triggered, &m_sheet, [this, part, level, ordered] {
            m_sheet.togglePart(part, level, ordered);
            follow();
        });
    };
    style(paragraph, Part::Paragraph, 0, false);
    style(heading2, Part::Heading, 2, false);
    style(heading3, Part::Heading, 3, false);
    style(heading4, Part::Heading, 4, false);
    style(quote, Part::Quote, 0, false);
    style(bullets, Part::ListItem, 1, false);
    style(numbers, Part::ListItem, 1, true);
}

void SheetActions::setWriting(bool writing)
{
    m_writing = writing;
    follow();
}

void SheetActions::setShown(bool shown)
{
    m_shown = shown;
    follow();
}

void SheetActions::follow()
{
    const QTextCursor cursor = m_sheet.textCursor();
    const QTextBlock at = m_sheet.document()->findBlock(cursor.selectionStart());
    const Part part = textmap::part(at);
    const bool may = m_writing && m_shown;
    const bool body = may && sheet::inBody(at);
    const bool selection = cursor.hasSelection();
    undo->setEnabled(may && m_sheet.document()->isUndoAvailable());
    redo->setEnabled(may && m_sheet.document()->isRedoAvailable());
    cut->setEnabled(may && selection);
    copy->setEnabled(m_shown && selection);
    const QList<QAction *> writing{
        paste, pastePlain, picture, film, table, rule, replace, nextGap, previousGap};
    for (QAction *action : {find, findNext, findPrevious, zoomIn, zoomOut, zoomReset})
        action->setEnabled(m_shown);
    for (QAction *action : writing)
        action->setEnabled(may);
    for (QAction *action : std::as_const(m_bodyOnly))
        action->setEnabled(body);
    const bool inTable = may && part == Part::Table && sheet::atomicSelected(cursor);
    for (QAction *action : std::as_const(m_tables))
        action->setEnabled(inTable);
    headerRow->setChecked(
        inTable && tableedit::hasHeaderRow(textmap::fromObject(textmap::objectOf(at)).rows));
    const bool ordered = at.blockFormat().boolProperty(textmap::OrderedProperty);
    const int level = textmap::level(at);
    paragraph->setChecked(body && part == Part::Paragraph);
    heading2->setChecked(part == Part::Heading && level == 2);
    heading3->setChecked(part == Part::Heading && level == 3);
    heading4->setChecked(part == Part::Heading && level == 4);
    quote->setChecked(part == Part::Quote);
    bullets->setChecked(part == Part::ListItem && !ordered);
    numbers->setChecked(part == Part::ListItem && ordered);
    bold->setChecked(body && sheet::hasMark(cursor, Bold));
    italic->setChecked(body && sheet::hasMark(cursor, Italic));
    underline->setChecked(body && sheet::hasMark(cursor, Underline));
    strike->setChecked(body && sheet::hasMark(cursor, Strike));
    sub->setChecked(body && sheet::hasMark(cursor, Sub));
    sup->setChecked(body && sheet::hasMark(cursor, Sup));
    link->setChecked(body && cursor.charFormat().isAnchor());
    int index = body ? 0 : -1;
    if (part == Part::Heading)
        index = qBound(2, level, 4) - 1;
    else if (part == Part::Quote)
        index = 4;
    if (std::exchange(m_style, index) != index)
        Q_EMIT styleChanged(index);
}

} // namespace toasoan
