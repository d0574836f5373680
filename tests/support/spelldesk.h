// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/spellmenu.h"
#include "editordesk.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

namespace toasoan::test {

inline constexpr QLatin1String noCounts("/nowhere/vi.lexicon");

/// One open story in the real editor, with Vietnamese spelling.
class SpellDesk : protected OpenEditor
{
protected:
    void openSpelling()
    {
        openEditor();
        m_spelling = std::make_unique<Spelling>(*m_session);
        m_editor->setSpelling(*m_spelling);
        m_editor->resize(620, 700);
        const QSignalSpy loaded(m_spelling.get(), &Spelling::loaded);
        // Hunspell alone: what these tests try is not what the counts would say of a word.
        m_spelling->load({}, QString(noCounts));
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 20000);
        if (!m_spelling->isReady())
            QSKIP("hunspell-vi is not installed");
    }
    void closeSpelling()
    {
        closeEditor(); // it asks the spelling to its end
        m_spelling.reset();
    }
    void loadParagraphs(const QStringList &paragraphs)
    {
        Content content = test::content(u"Tít"_qs);
        content.standfirst.clear();
        content.body = {};
        for (const QString &text : paragraphs) {
            Block block;
            block.runs = {{text}};
            content.body.blocks.append(block);
        }
        load(content);
        QTRY_VERIFY(marks().isDone());
    }
    SpellMarks &marks() { return m_editor->spelling()->marks(); }
    QStringList marked() const
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &one : m_sheet->extraSelections())
            words.append(one.cursor.selectedText());
        return words;
    }
    /// Points of the wave's colour, its blurred edge included; nothing else on the sheet is red.
    int wave() const
    {
        const QColor red = m_look->theme().spell;
        const QImage image = m_sheet->grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += qAbs(image.pixelColor(x, y).hue() - red.hue()) < 6
                    && image.pixelColor(x, y).saturation() > 90;
        return found;
    }
    void putCursor(int bodyBlock, int column)
    {
        m_editor->focusBlock(bodyBlock);
        QTextCursor cursor = m_sheet->textCursor();
        cursor.setPosition(cursor.block().position() + column);
        m_sheet->setTextCursor(cursor);
    }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(m_sheet, &event);
    }
    QString paragraph(int bodyBlock) const { return m_sheet->bodyBlock(bodyBlock).text(); }
    SpellMenu *menu() const { return m_editor->findChild<SpellMenu *>(); }
    void trigger(const QString &name) { m_editor->findChild<QAction *>(name)->trigger(); }

    std::unique_ptr<Spelling> m_spelling;
};

} // namespace toasoan::test
