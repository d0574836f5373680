// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "common/prompt.h"
#include "compare/compareview.h"
#include "compare/conflictview.h"
#include "desk/editorpane.h"
#include "desk/filmspage.h"
#include "desk/housekeeping.h"
#include "desk/menus.h"
#include "desk/navigation.h"
#include "desk/panes.h"
#include "desk/settingssheet.h"
#include "desk/statusline.h"
#include "desk/storyindex.h"
#include "desk/storylist.h"
#include "desk/templates.h"
#include "editor/spelling.h"
#include "inspector/checkspanel.h"
#include "inspector/notespanel.h"
#include "inspector/timelinepanel.h"
#include "photos/photopanel.h"
#include "photos/picturespage.h"
#include "preview/preview.h"

#include <algorithm>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

MainWindow::MainWindow(Session &session, Look &look)
    : m_session(session)
    , m_look(look)
    , m_desk(session)
    , m_pictures(session.store())
    , m_actions(std::make_unique<DeskActions>(look, this))
{
    setMinimumSize(1024, 640);
    resize(1366, 768);
    // With the style sheet on, each addWidget() would polish anew all that it holds.
    const QString sheet = qApp->styleSheet();
    qApp->setStyleSheet({});
    build();
    qApp->setStyleSheet(sheet);
    wireList();
    wireEditor();
    wireInspector();
    wireActions();
    wireImport();
    wireHousekeeping();
    wirePictures();
    wireCompare();
    wireNotes();
    wireSelection();
    wireFinding();
    wireWatch();
    wireServer();
    showOpened();
}

MainWindow::~MainWindow()
{
    // The panes hold on to the draft and the pictures, which are members and would go first.
    delete takeCentralWidget();
}

void MainWindow::build()
{
    auto *index = new StoryIndex(m_session.store(), this);
    m_model = new StoryModel(*index, m_session, this);
    m_navigation = new Navigation(*index, m_session, m_look);
    m_list = new StoryList(*m_model, m_session, m_pictures, m_look, m_actions->newStory);
    m_editorPane = new EditorPane(m_desk, m_look);
    m_storyActions = new StoryActions(m_desk, m_look, m_pictures, m_editorPane->banner(), this);
    m_editor = new StoryEditor(m_desk.draft(), m_session, m_pictures, m_look);
    m_firstRun = new FirstRun(m_session, m_look,
        {m_actions->importStory, m_actions->openSample, m_actions->server, m_actions->keys,
            m_actions->palette, m_actions->newStory});
    m_editorPane->setUp(*m_storyActions, m_editor, m_firstRun);
    m_films = new FilmsPage(m_session, m_pictures, m_look);
    m_archive = new PicturesPage(m_session, m_desk.draft(), m_pictures, m_look);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_films);
    m_pages->addWidget(m_archive);

    m_inspector = new Inspector(m_look);
    m_preview = new Preview(m_desk.draft(), m_session, m_look);
    m_photos = new PhotoPanel(m_desk.draft(), m_session, m_pictures, m_look);
    m_checks = new ChecksPanel(m_desk, m_look);
    m_notes = new NotesPanel(m_desk, m_look);
    m_timeline = new TimelinePanel(m_desk, m_look);
    m_inspector->addPart(tr("Preview"), u"view-visible"_s, m_preview);
    m_inspector->addPart(tr("Pictures"), u"viewimage"_s, m_photos);
    m_inspector->addPart(tr("Checks"), u"task-complete"_s, m_checks);
    m_inspector->addPart(tr("Notes"), u"edit-comment"_s, m_notes);
    m_inspector->addPart(tr("Timeline"), u"clock"_s, m_timeline);

    m_panes = new Panes(m_look, {m_navigation, m_list, m_editorPane, m_inspector, m_pages});
    m_status = new StatusLine(m_desk, m_look);
    m_spelling = new Spelling(m_session, this);
    wireSpelling();
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panes, 1);
    m_compare = new CompareView(m_desk, m_look, middle);
    m_conflict = new ConflictView(m_desk, m_look, middle);
    for (QWidget *view : {static_cast<QWidget *>(m_compare), static_cast<QWidget *>(m_conflict)}) {
        view->hide();
        column->addWidget(view, 1);
    }
    column->addWidget(m_status);
    setCentralWidget(middle);
    m_writing = new WritingTools(m_desk, m_look, this);
    fillMenus(menuBar(), *m_actions, *m_storyActions, *m_editor, *m_inspector, *m_writing,
        [this](QMenu *menu) { fillMembers(menu); });
    m_housekeeping = new Housekeeping(m_session, this);
}

void MainWindow::openStory(const QString &id, bool intoText)
{
    leaveCompare();
    m_panes->showFilms(false);
    const bool already = m_desk.hasStory() && m_desk.story().id == id;
    if (auto opened = m_desk.open(id); !opened)
        return report(opened.error());
    if (!intoText)
        return;
    m_panes->preferEditor(true);
    // The text itself, also where the body begins with a figure.
    const QList<Block> &blocks = m_desk.story().content.body.blocks;
    const auto text = std::find_if(
        blocks.cbegin(), blocks.cend(), [](const Block &block) { return !block.runs.isEmpty(); });
    if (already || text == blocks.cbegin() || text == blocks.cend())
        m_editor->focusField(StoryEditor::Field::Body);
    else
        m_editor->focusBlock(int(text - blocks.cbegin()));
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showOpened()
{
    const bool open = m_desk.hasStory();
    // The width first: a long text is laid out once, at its own.
    m_panes->setInspectorWanted(open);
    if (m_firstStory.isEmpty()) // else somebody types in the first run's field
        m_editorPane->showPage();
    m_editor->setReadOnly(open && !m_desk.may(Action::Edit));
    nameWindow();
    m_inspector->setCount(m_photos, open ? int(m_desk.story().content.photos.size()) : 0);
    if (open && m_list->selectedId() != m_desk.story().id)
        m_list->select(m_desk.story().id);
}

void MainWindow::nameWindow()
{
    const QString headline = m_desk.hasStory() ? m_desk.story().content.headline : QString();
    const QString paper = m_session.newsroom().name;
    setWindowTitle(headline.isEmpty() ? u"%1 – Tòa Soạn"_s.arg(paper)
                                      : u"%1 – %2 – Tòa Soạn"_s.arg(headline, paper));
}

void MainWindow::newStory()
{
    m_panes->showFilms(false);
    if (auto opened = m_desk.openNew(); !opened)
        return report(opened.error());
    m_panes->preferEditor(true);
    m_editor->focusField(StoryEditor::Field::Headline);
}

void MainWindow::report(const Error &error)
{
    m_storyActions->showError(error);
}

void MainWindow::jump(const workflow::Finding &finding)
{
    using Field = workflow::Finding::Field;
    switch (finding.field) {
    case Field::Headline:
        return m_editor->focusField(StoryEditor::Field::Headline);
    case Field::Standfirst:
        return m_editor->focusField(StoryEditor::Field::Standfirst);
    case Field::Body:
        return m_editor->focusField(StoryEditor::Field::Body);
    case Field::Byline:
        return m_editor->focusField(StoryEditor::Field::Byline);
    case Field::Figure:
        return m_editor->focusBlock(finding.block);
    case Field::Section:
    case Field::Tags:
        return m_storyActions->properties()->trigger();
    case Field::Caption:
    case Field::Credit:
    case Field::Alt:
        m_inspector->showPart(m_photos);
        m_panes->showInspector();
        return m_photos->focusPhoto(finding.photo, finding.field == Field::Credit);
    }
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        m_status->say(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape
        && (m_panes->closeOverlay() || (m_panes->isLaidOver() && leaveOutbox())))
        return;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (auto saved = m_desk.draft().flush(); !saved) {
        const auto answer = prompt::ask(this, tr("The story is not saved"),
            tr("%1 What you typed is still in this window.").arg(saved.error().text), tr("Stay"),
            tr("Close and lose it"), tr("Save elsewhere…"));
        if (answer == prompt::Answer::Cancel)
            saveElsewhere();
        if (answer != prompt::Answer::Second)
            return event->ignore();
    }
    savePlace();
    event->accept();
}

} // namespace toasoan
