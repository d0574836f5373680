// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/celledit.h"
#include "editor/draftlink.h"
#include "editor/expander.h"
#include "editor/figurecaption.h"
#include "editor/findbar.h"
#include "editor/focusline.h"
#include "editor/formatbar.h"
#include "editor/keptshape.h"
#include "editor/notemarks.h"
#include "editor/popover.h"
#include "editor/sourcepage.h"
#include "editor/storyeditor.h"

#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <utility>

namespace toasoan {

struct StoryEditor::Private
{
    Private(StoryEditor *editor, Draft &openDraft, Session &openSession, Pictures &pictures,
        Look &theLook)
        : q(editor)
        , draft(openDraft)
        , session(openSession)
        , look(theLook)
        , sheet(new SheetEdit(look,
              {[this](const QString &id) { return photo(id); },
                  [this](const QString &id) { return film(id); },
                  [&pictures](const QString &sha256, const QSize &size) {
                      return pictures.pixmap(sha256, size, false);
                  }},
              editor))
        , link(new DraftLink(draft, *sheet, editor))
        , caption(new FigureCaption(*sheet, look))
        , cell(new CellEdit(*sheet, look))
        , notes(new NoteMarks(*sheet, look, editor))
        , source(new SourcePage(look, keeper(), editor))
        , actions(new SheetActions(*sheet, editor))
        , bar(new FormatBar(*actions, look, editor))
        , pages(new QStackedWidget(editor))
        , properties(new QToolButton(editor))
        , linkField(new LinkPopover(look, editor))
        , films(new FilmPopover(look, editor))
        , finder(new Finder(*sheet, look, editor))
        , find(new FindBar(*finder, *sheet, look, editor))
        , focusLine(new FocusLine(draft, session, look, editor))
        , expander(new Expander(*sheet, session, editor))
    {
    }

    std::optional<Photo> photo(const QString &id) const
    {
        for (const Photo &photo : draft.story().content.photos)
            if (photo.id == id)
                return photo;
        return {};
    }

    std::optional<Film> film(const QString &id)
    {
        if (!filmsKnown) {
            filmList = session.store().films().value_or(QList<Film>());
            filmsKnown = true;
        }
        for (const Film &film : std::as_const(filmList))
            if (film.id == id)
                return film;
        return {};
    }

    void wireSheet();
    void tellBlock();
    void wireActions();
    void wireFind();
    void applyLook();
    void updateProperties();
    void updateWriting();
    [[nodiscard]] SourceKeeper keeper();
    void showSource(bool show);
    [[nodiscard]] Result<void> settleSource();
    void openLink();
    void openFilms();
    QPoint underCursor() const;

    StoryEditor *q;
    Draft &draft;
    Session &session;
    Look &look;
    SheetEdit *sheet;
    DraftLink *link;
    FigureCaption *caption;
    CellEdit *cell;
    NoteMarks *notes;
    SourcePage *source;
    SheetActions *actions;
    FormatBar *bar;
    QStackedWidget *pages;
    QToolButton *properties;
    LinkPopover *linkField;
    FilmPopover *films;
    SpellGuide *spelling = nullptr;
    Finder *finder;
    FindBar *find;
    FocusLine *focusLine;
    Expander *expander;
    QList<QAction *> edits, inserts, formats, views;
    QList<Film> filmList;
    QTimer countsTimer;
    bool filmsKnown = false;
    bool readOnly = false, shown = true;
    KeptShape shape;
    QPair<int, int> line{-1, -1}; // number of the block at the cursor, and of how many
    int block = -2;
    QTextCursor inBody; ///< where the cursor last was in the body
};

} // namespace toasoan
