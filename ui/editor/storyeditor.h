// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/session.h"
#include "common/theme.h"
#include "store/beside.h"
#include "story/draft.h"

#include <QWidget>

class QAction;

namespace toasoan {

class SpellGuide;
class Spelling;

/// The writing column with its format bar: kicker, Tít, Sapo, body and bút danh as one sheet on one
/// Draft.
class StoryEditor : public QWidget
{
    Q_OBJECT
public:
    enum class Field { Kicker, Headline, Standfirst, Body, Byline };
    StoryEditor(
        Draft &draft, Session &session, Pictures &pictures, Look &look, QWidget *parent = nullptr);
    ~StoryEditor() override;

    void focusField(Field field); ///< cursor at its end (Body: where it was, else its start)
    void focusFigure(
        const QString &photoId, bool credit); ///< opens the caption or credit for editing
    void focusBlock(int bodyBlock);
    void splitLongParagraphs(); ///< one step of the history
    void reloadSnippets(); ///< abbreviations were changed
    /// Brings HTML that was not applied into the story, or shows it and refuses.
    [[nodiscard]] Result<void> settleSource();
    void setFocusMode(bool on); ///< the text alone; whoever holds the editor hides the rest
    [[nodiscard]] bool isFocusMode() const;
    void closeFind(); ///< F3 goes on finding without its bar
    void setReadOnly(
        bool readOnly); ///< what the role may not change; says so once in the status line
    void insertFigure(const QString
            &photoId); ///< after the paragraph at the cursor, or fills the waiting figure there
    /// Actions in menu order, each with an object name, text, icon and shortcut; an empty separator
    /// text parts groups.
    [[nodiscard]] QList<QAction *>
    editActions() const; ///< undo, redo, cut, copy, paste, paste plain, select all
    [[nodiscard]] QList<QAction *> insertActions() const; ///< picture, film, rule
    [[nodiscard]] QList<QAction *> formatActions() const; ///< styles, marks, link, lists, quote
    [[nodiscard]] QList<QAction *> viewActions() const; ///< HTML source (F12), zoom
    void setSpelling(Spelling &spelling); ///< once: from here on what is written is checked
    [[nodiscard]] SpellGuide *spelling() const; ///< null before that
    void setNotes(
        const QList<PlacedNote> &notes); ///< open ones on a passage are marked in the text
    [[nodiscard]] Anchor noteHere() const; ///< the selection, else the paragraph at the cursor
    [[nodiscard]] Anchor chosenPassage() const; ///< the selection; empty when there is none
    [[nodiscard]] bool isComposing() const; ///< an input method holds letters back
    bool showNote(const PlacedNote &note); ///< false when its passage is gone
    /// Cursor and scroll, to come back to where the work was left.
    struct Place
    {
        int cursor = -1, scroll = 0;
    };
    [[nodiscard]] Place place() const;
    void goTo(const Place &place); ///< as far as the text still reaches; the focus stays
    [[nodiscard]] int topBodyBlock() const; ///< body block at the cursor, for the preview
    [[nodiscard]] QPair<int, int>
    counts() const; ///< words and characters, of the selection when there is one
    [[nodiscard]] bool countsSelection() const;

Q_SIGNALS:
    void bodyBlockChanged(int block);
    void countsChanged();
    void picturesDropped(const QStringList &files, int bodyBlock); ///< -1: at the cursor
    void imagePasted(const QImage &image);
    void focusModeChanged(bool on);
    void findShown(); ///< its bar needs the whole width
    /// In the story that was opened: typing would be slow. 0: none is too long.
    void longParagraphFound(int letters);
    void propertiesWanted(); ///< the flat button “Thời sự · 4 từ khóa”

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace toasoan
