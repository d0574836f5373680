// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/spelling.h"

#include <array>
#include <functional>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTimer>

namespace toasoan {

/// What the marks need of a text edit; both of Qt's offer it under the same names.
struct SpellTarget
{
    QWidget *edit = nullptr;
    QWidget *viewport = nullptr;
    QScrollBar *scroll = nullptr;
    QTextDocument *document = nullptr;
    std::function<QTextCursor()> cursor;
    std::function<QTextCursor(const QPoint &)> cursorAt;
    std::function<QRect(const QTextCursor &)> cursorRect; ///< in the viewport
    std::function<bool()> isReadOnly;
    std::function<void(const QList<QTextEdit::ExtraSelection> &)> show;
    std::function<void(QObject *, const std::function<void()> &)> onCursorMoved;
    /// What is checked of a block: its text, a figure's caption, or nothing.
    std::function<QString(const QTextBlock &)> text;
};

template <typename Edit> [[nodiscard]] SpellTarget spellTarget(Edit &edit)
{
    SpellTarget target;
    target.edit = &edit;
    target.viewport = edit.viewport();
    target.scroll = edit.verticalScrollBar();
    target.document = edit.document();
    target.cursor = [&edit] { return edit.textCursor(); };
    target.cursorAt = [&edit](const QPoint &at) { return edit.cursorForPosition(at); };
    target.cursorRect = [&edit](const QTextCursor &at) { return edit.cursorRect(at); };
    target.isReadOnly = [&edit] { return edit.isReadOnly(); };
    target.show = [&edit](const QList<QTextEdit::ExtraSelection> &marks) {
        edit.setExtraSelections(marks);
    };
    target.onCursorMoved = [&edit](QObject *context, const std::function<void()> &moved) {
        QObject::connect(&edit, &Edit::cursorPositionChanged, context, moved);
    };
    target.text = [](const QTextBlock &block) { return block.text(); };
    return target;
}

struct SpellPlace
{
    int block = -1; ///< block number
    Misspelling finding; ///< its start counts from the block's
};

/// Finds and underlines what is wrong in one document. Touched paragraphs are checked 300 ms after
/// typing stops, those on screen first, the rest a few milliseconds at a time; nothing is marked
/// under the word being typed or composed, and neither cursor nor view nor composition is moved.
class SpellMarks : public QObject
{
    Q_OBJECT
public:
    SpellMarks(Spelling &spelling, const Look &look, SpellTarget target);

    [[nodiscard]] int count(SpellTone tone) const; ///< found so far
    [[nodiscard]] bool isDone() const; ///< nothing waits to be checked
    [[nodiscard]] int blockCount() const { return int(m_entries.size()); }
    /// Of a block, in order; checks it now when it was not yet. The word being typed is left out.
    [[nodiscard]] QList<Misspelling> found(int block);
    [[nodiscard]] const QList<Misspelling> &known(int block) const
    {
        return m_entries.at(block).found;
    }
    [[nodiscard]] QString text(int block) const { return m_target.text(blockAt(block)); }
    [[nodiscard]] std::optional<SpellPlace> at(int position); ///< of the document
    [[nodiscard]] QTextCursor cursorOf(const SpellPlace &place) const;
    void replace(const SpellPlace &place, const QString &with); ///< one undo step
    void openMenu(const SpellPlace &place); ///< the popup under the word
    bool openMenuAtCursor(); ///< false: nothing is wrong there, or something is being composed
    void hurry(); ///< another text: what is on screen is checked at once
    void letGo(); ///< undone or redone: the word at the cursor is not being typed
    void recheckCaptions(); ///< captions may have changed elsewhere
    [[nodiscard]] bool isComposing() const;

Q_SIGNALS:
    void changed(); ///< what is found, or how much is left

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QString text; ///< that the findings count in
        QList<Misspelling> found;
        qsizetype progress = 0; ///< of a paragraph too long for one go
        bool stale = true;
    };
    [[nodiscard]] QTextBlock blockAt(int number) const;
    [[nodiscard]] QPair<int, int> visible() const;
    [[nodiscard]] bool isHeld(const QTextBlock &block, const Misspelling &finding) const;
    void edited(int position, int removed, int added);
    void touch(int number);
    void spread(); ///< all may be otherwise
    void settled();
    void cursorMoved();
    void slice();
    void step(int number);
    void setFound(Entry &entry, const QList<Misspelling> &found);
    void show();

    Spelling &m_spelling;
    const Look &m_look;
    SpellTarget m_target;
    QList<Entry> m_entries; ///< by block number
    std::array<int, 3> m_counts{};
    QTimer m_pause, m_slices, m_scrolled;
    int m_next = 0; ///< before it nothing off the screen is stale
    int m_revision = 0; ///< of the document when the cursor was last seen
    int m_position = 0; ///< of the cursor then
    int m_preedit = 0; ///< letters being composed when the marks were last shown
    bool m_typing = false;
    bool m_reshow = false;
    bool m_shown = false; ///< marks stand in the edit
};

} // namespace toasoan
