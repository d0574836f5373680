// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is filled in while a caption is written: codes, variables, and the spelling of the rest.
#include "editor/spellmarks.h"
#include "photos/batchfield.h"
#include "photos/captionedit.h"
#include "spell/captioncodes.h"
#include "story/captionvariables.h"

#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void BatchField::setSpelling(Spelling &spelling)
{
    if (!m_lines)
        return;
    SpellTarget target = spellTarget<QPlainTextEdit>(*m_lines);
    target.show = [edit = m_lines](
                      const QList<QTextEdit::ExtraSelection> &marks) { edit->showSpelling(marks); };
    new SpellMarks(spelling, m_look, target);
}

void BatchField::insert(const QString &text)
{
    if (m_line)
        m_line->insert(text);
    else
        m_lines->insertPlainText(text);
}

// When its closing sign is typed, and not again when an undo brings the code back.
void BatchField::openCode(const QString &before)
{
    const bool undone = m_line ? m_line->isRedoAvailable() : m_lines->document()->isRedoAvailable();
    const int at = m_line ? m_line->cursorPosition() : m_lines->textCursor().position();
    const auto code = codeTyped(before, text(), at);
    if (!m_codes || !code || undone)
        return;
    const QStringList texts = m_codes(code->code);
    const QString typed = u'=' + code->code + u'=';
    m_saidWhile = texts.size() == 1 ? texts.first().simplified() : typed;
    if (texts.size() != 1) {
        m_said = texts.isEmpty()
            ? tr("%1 is neither in the directory nor an abbreviation.").arg(typed)
            : tr("%1 may be: %2. Type the whole name without marks.")
                  .arg(typed, texts.join(u"; "_s));
        return;
    }
    const QScopedValueRollback filling(m_filling, true);
    m_said = tr("%1 became what the directory says.").arg(typed);
    if (m_line) {
        m_line->setSelection(int(code->from), int(code->length));
        m_line->insert(texts.first());
        return;
    }
    QTextCursor cursor = m_lines->textCursor();
    cursor.setPosition(int(code->from));
    cursor.setPosition(at, QTextCursor::KeepAnchor);
    cursor.insertText(texts.first());
    m_lines->setTextCursor(cursor);
    // What is typed behind it is no part of it.
    const int end = cursor.position();
    cursor.setPosition(int(code->from));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.setKeepPositionOnInsert(true);
    m_opened += cursor;
}

void BatchField::markFilled()
{
    if (!m_lines)
        return;
    QTextCharFormat look;
    look.setForeground(m_look.theme().info);
    look.setBackground(m_look.theme().infoGround);
    QList<QTextEdit::ExtraSelection> marks;
    m_opened.removeIf([](const QTextCursor &cursor) { return !cursor.hasSelection(); });
    for (const QTextCursor &cursor : std::as_const(m_opened))
        marks += QTextEdit::ExtraSelection{cursor, look};
    const QList<VariablePlace> places = variablesIn(text());
    for (const VariablePlace &place : places) {
        QTextCursor cursor(m_lines->document());
        cursor.setPosition(int(place.start));
        cursor.setPosition(int(place.start + place.length), QTextCursor::KeepAnchor);
        marks += QTextEdit::ExtraSelection{cursor, look};
    }
    m_lines->showFilled(marks);
}

} // namespace toasoan
