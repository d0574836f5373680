// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where notes and the passages that they stand on meet in MainWindow.
#include "desk/panes.h"
#include "desk/storyactions.h"
#include "editor/storyeditor.h"
#include "inspector/inspector.h"
#include "inspector/notespanel.h"
#include "mainwindow.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wireNotes()
{
    const auto open = [this] {
        leaveCompare();
        m_inspector->showPart(m_notes);
        m_panes->showInspector();
    };
    connect(m_storyActions->note(), &QAction::triggered, this, [this, open] {
        const Anchor anchor = m_editor->noteHere();
        m_editor->setFocusMode(false);
        open();
        m_notes->begin(anchor);
    });
    m_storyActions->setQuote([this] { return m_editor->chosenPassage(); });
    connect(
        m_notes, &NotesPanel::changed, m_editor, [this] { m_editor->setNotes(m_notes->notes()); });
    // The passage of a note that a story was returned with is placed after the step.
    connect(m_storyActions, &StoryActions::done, m_notes, &NotesPanel::refresh);
    connect(m_notes, &NotesPanel::left, m_editor,
        [this] { m_editor->focusField(StoryEditor::Field::Body); });
    connect(m_notes, &NotesPanel::failed, this, &MainWindow::report);
    connect(m_notes, &NotesPanel::jumpWanted, this, [this](const PlacedNote &note) {
        leaveCompare();
        m_panes->preferEditor(true);
        if (!m_editor->showNote(note))
            m_storyActions->showNews(u"note"_s,
                tr("The passage of this note is not in the text any more; its words stand in the "
                   "note."));
    });
    // A story that came back is opened with what was said about it.
    connect(&m_desk, &Desk::storyOpened, this, [this, open] {
        m_editor->setNotes(m_notes->notes());
        if (!m_desk.hasStory() || m_notes->openCount() == 0 || m_inspector->showsGuest())
            return;
        const Story &story = m_desk.story();
        if (story.state == State::Returned || story.review == Review::Returned)
            open();
    });
    m_editor->setNotes(m_notes->notes());
}

} // namespace toasoan
