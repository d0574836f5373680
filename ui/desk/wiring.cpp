// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panes of MainWindow meet: signals of one, actions of another.
#include "common/menutext.h"
#include "common/prompt.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "desk/editorpane.h"
#include "desk/filmspage.h"
#include "desk/housekeeping.h"
#include "desk/menus.h"
#include "desk/navigation.h"
#include "desk/newsroom.h"
#include "desk/panes.h"
#include "desk/settingssheet.h"
#include "desk/statusline.h"
#include "desk/storylist.h"
#include "desk/templates.h"
#include "editor/spellguide.h"
#include "inspector/checkspanel.h"
#include "inspector/notespanel.h"
#include "mainwindow.h"
#include "photos/photopanel.h"
#include "photos/picturespage.h"
#include "preview/preview.h"
#include "server/serverlink.h"
#include "story/photos.h"
#include "story/workflow.h"

#include <QActionGroup>
#include <QApplication>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wireList()
{
    connect(m_navigation, &Navigation::storiesChosen, this, [this](const StoryFilter &filter) {
        StoryFilter wanted = m_model->filter(); // what narrows stays
        wanted.view = filter.view;
        wanted.state = filter.state;
        wanted.section = filter.section;
        m_list->setView(wanted);
        m_panes->showFilms(false);
        m_panes->preferEditor(false);
    });
    connect(m_navigation, &Navigation::filmsChosen, this, [this] {
        m_pages->setCurrentWidget(m_films);
        m_panes->showFilms(true);
        coverStory();
    });
    connect(m_navigation, &Navigation::memberMenuWanted, this, [this](const QPoint &place) {
        QMenu menu(this);
        fillMembers(&menu);
        menu.addSeparator();
        menu.addAction(m_actions->settings);
        menu.exec(place - QPoint(0, menu.sizeHint().height()));
    });
    m_navigation->fillPlaces(m_actions->places);
    connect(m_navigation, &Navigation::placeChosen, this, [this] {
        if (m_panes->showsFilms())
            m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        else
            m_list->focusList();
    });
    connect(m_panes, &Panes::filmsShownChanged, this, [this] {
        coverStory();
        // A line that is marked and not shown could not be clicked.
        if (!m_panes->showsFilms())
            m_navigation->mark(m_model->filter());
        else if (m_pages->currentWidget() == m_archive && m_archive->showsStory())
            m_navigation->mark({});
    });
    connect(m_panes, &Panes::railChanged, m_navigation, &Navigation::setRail);
    connect(m_list, &StoryList::chosen, this, [this](const QString &id) { openStory(id, false); });
    connect(m_list, &StoryList::clicked, this, [this] { m_panes->preferEditor(true); });
    connect(m_list, &StoryList::opened, this, [this](const QString &id) { openStory(id, true); });
    connect(m_model, &StoryModel::rearranged, this, [this] {
        if (m_desk.hasStory() && m_list->selectedId() != m_desk.story().id)
            m_list->select(m_desk.story().id);
    });
    connect(&m_desk, &Desk::storyOpened, this, &MainWindow::showOpened);
    connect(&m_desk, &Desk::standingChanged, this, &MainWindow::showOpened);
    connect(&m_session, &Session::newsroomChanged, this, &MainWindow::showOpened);
    connect(m_storyActions, &StoryActions::trashed, this, [this](const QString &id) {
        const QString next = m_list->neighbourOf(id);
        if (next.isEmpty()) {
            if (auto closed = m_desk.close(); !closed)
                report(closed.error());
        } else {
            openStory(next, false);
        }
        m_list->focusList();
    });
}

// Where the text has no room beside the list, what is done in it brings it forward.
void MainWindow::wireForward()
{
    QList<QAction *> all = m_editor->editActions() + m_editor->insertActions()
        + m_editor->formatActions() + m_editor->viewActions();
    if (const SpellGuide *spelling = m_editor->spelling())
        all += spelling->actions();
    for (const QAction *action : std::as_const(all))
        connect(action, &QAction::triggered, this, [this] {
            if (m_editorPane->isVisible() || !m_desk.hasStory())
                return;
            QWidget *asked = m_editorPane->focusWidget(); // while it could not take the focus
            m_panes->preferEditor(true);
            if (asked && asked->isVisible())
                asked->setFocus(Qt::ShortcutFocusReason);
        });
}

void MainWindow::wireEditor()
{
    connect(m_firstRun, &FirstRun::headlineTyped, this, &MainWindow::keepFirstHeadline);
    connect(m_firstRun, &FirstRun::handOver, this, [this](bool toBody) {
        const QString id = std::exchange(m_firstStory, QString());
        openStory(id, false);
        m_editor->focusField(
            toBody ? StoryEditor::Field::Standfirst : StoryEditor::Field::Headline);
    });
    connect(m_editor, &StoryEditor::bodyBlockChanged, m_preview, &Preview::showBlock);
    connect(m_editor, &StoryEditor::countsChanged, this, [this] {
        const auto [words, characters] = m_editor->counts();
        m_status->setCounts(words, characters, m_editor->countsSelection());
    });
    connect(m_writing, &WritingTools::snippetsChanged, m_editor, &StoryEditor::reloadSnippets);
    connect(m_writing, &WritingTools::failed, this, &MainWindow::report);
    connect(m_writing, &WritingTools::begun, this, [this] {
        m_panes->showFilms(false);
        m_panes->preferEditor(true);
        m_editor->focusField(StoryEditor::Field::Headline);
    });
    m_list->setNewMenu(m_writing->newMenu());
    connect(m_editor, &StoryEditor::longParagraphFound, this, [this](int letters) {
        if (letters == 0)
            return m_editorPane->offer().clear(u"long"_s);
        m_editorPane->offer().show({u"long"_s, Banner::Kind::Slow,
            tr("A paragraph of this story has %1 letters: every key would be slow. Nothing is "
               "lost; it can be parted where sentences end.")
                .arg(QLocale().toString(letters)),
            {{tr("Part the paragraph"), [this] {
                  m_editor->splitLongParagraphs();
                  m_editorPane->offer().clear(u"long"_s);
              }}}});
    });
    wireForward();
    connect(m_editor, &StoryEditor::focusModeChanged, this, [this](bool on) {
        menuBar()->setVisible(!on);
        m_status->setVisible(!on);
        m_editorPane->setHeaderShown(!on);
        m_panes->setFocusMode(on);
    });
    connect(
        m_editor, &StoryEditor::propertiesWanted, m_storyActions->properties(), &QAction::trigger);
    connect(m_editor, &StoryEditor::picturesDropped, this, &MainWindow::takePictures);
    connect(m_editor, &StoryEditor::imagePasted, this, [this](const QImage &image) {
        ++m_toInsert;
        m_photos->addImage(image);
    });
    connect(m_photos, &PhotoPanel::photoAdded, this, [this](const QString &photoId) {
        if (m_toInsert <= 0)
            return;
        --m_toInsert;
        // It may have filled a figure that waited for it.
        if (!hasFigure(m_desk.story().content.body, photoId))
            m_editor->insertFigure(photoId);
    });
    connect(m_photos, &PhotoPanel::insertWanted, m_editor, &StoryEditor::insertFigure);
    Banner *banner = &m_editorPane->banner();
    connect(&m_desk.draft(), &Draft::saveFailed, this, [this, banner](const Error &error) {
        const QDateTime now = m_session.store().now(), saved = m_desk.draft().savedAt();
        const QString since = whenText(saved.isValid() ? saved : now, now);
        const QString text = error.kind == Error::Kind::Full
            ? tr("The disk is full; not saved since %1. What you typed is still in this window. "
                 "Free some space and saving resumes by itself, or save elsewhere.")
                  .arg(since)
            : tr("%1 What you typed is still in this window.").arg(error.text);
        banner->show({u"unsaved"_s, Banner::Kind::CannotSave, text,
            {{tr("Save elsewhere…"), [this] { saveElsewhere(); }}}});
    });
    connect(&m_desk.draft(), &Draft::saved, this, &MainWindow::nameWindow);
    connect(&m_desk.draft(), &Draft::saved, this, [this, banner] {
        banner->clear(u"unsaved"_s);
        m_inspector->setCount(m_photos, int(m_desk.story().content.photos.size()));
    });
    connect(&m_desk, &Desk::storyOpened, this, [this, banner, before = QString()]() mutable {
        // Said of the story before; and whoever opens a returned one knows that it is.
        for (const QString &key :
            {u"dropped"_s, u"step"_s, u"refused"_s, u"mark"_s, u"proof"_s, u"package"_s, u"word"_s,
                u"share"_s, u"restored"_s, u"paste"_s, u"sendHere"_s, u"news-"_s + before})
            banner->clear(key);
        before = m_desk.hasStory() ? m_desk.story().id : QString();
        banner->clear(u"news-"_s + before);
    });
    connect(&m_desk, &Desk::approvalDropped, this,
        [this, banner](const QString &by, const QDateTime &at) {
            banner->clear(u"step"_s);
            banner->show({u"dropped"_s, Banner::Kind::ApprovalDropped,
                tr("You changed an approved story, so its approval no longer holds. The text "
                   "approved by %1 at %2 is kept in the timeline. It waits for approval again: "
                   "approve it, or undo the change.")
                    .arg(m_session.displayName(by), whenText(at, m_session.store().now())),
                {{tr("Compare"), [this] { compareWithApproved(); }},
                    {tr("Undo the change"), [this] {
                         if (auto back = m_desk.restoreApproved(); !back)
                             report(back.error());
                     }}}});
        });
    connect(&m_desk, &Desk::approvalRestored, this, [banner] { banner->clear(u"dropped"_s); });
}

void MainWindow::wireInspector()
{
    connect(m_inspector, &Inspector::shown, m_editor, [this] { m_editor->setFocusMode(false); });
    connect(m_inspector, &Inspector::shown, m_panes, &Panes::showInspector);
    connect(m_inspector, &Inspector::guestShown, m_panes, &Panes::setGuest);
    // What lies over the text would hide half of the find bar: the one asked for last is seen.
    connect(m_panes, &Panes::laidOver, m_editor, &StoryEditor::closeFind);
    connect(m_editor, &StoryEditor::findShown, this, &MainWindow::uncover);
    connect(m_checks, &ChecksPanel::countChanged, this,
        [this](int open) { m_inspector->setCount(m_checks, open); });
    connect(m_notes, &NotesPanel::countChanged, this,
        [this](int open) { m_inspector->setCount(m_notes, open); });
    m_inspector->setCount(m_checks, m_checks->openCount());
    m_inspector->setCount(m_notes, m_notes->openCount());
    connect(m_checks, &ChecksPanel::jumpWanted, this, &MainWindow::jump);
    connect(m_storyActions, &StoryActions::blocked, this, [this] {
        m_editor->setFocusMode(false);
        m_inspector->showPart(m_checks);
        m_panes->showInspector();
        m_checks->focusFirst();
    });
    connect(m_storyActions, &StoryActions::previewWanted, this, [this] {
        m_editor->setFocusMode(false);
        m_inspector->showPart(m_preview);
        m_panes->showInspector();
    });
    connect(m_status, &StatusLine::checksWanted, this, [this] {
        m_inspector->showPart(m_checks);
        m_panes->showInspector();
    });
}

void MainWindow::wireActions()
{
    const DeskActions &a = *m_actions;
    // What they show stands beside the text. Before anything that they do.
    for (const QAction *beside : {a.newStory, a.importStory, a.findStory})
        connect(beside, &QAction::triggered, this, [this] { m_editor->setFocusMode(false); });
    connect(a.newStory, &QAction::triggered, this, &MainWindow::newStory);
    connect(a.closeStory, &QAction::triggered, this, [this] {
        if (auto closed = m_desk.close(); !closed)
            report(closed.error());
    });
    connect(a.openSample, &QAction::triggered, this,
        [] { QProcess::startDetached(QApplication::applicationFilePath(), {u"--sample"_s}); });
    a.openSample->setVisible(!m_session.newsroom().sample);
    connect(a.backUp, &QAction::triggered, this, &MainWindow::backUpToFile);
    connect(m_status, &StatusLine::backupWanted, this, &MainWindow::backUpToFile);
    connect(a.settings, &QAction::triggered, this,
        [this] { (new SettingsSheet(m_session, *m_spelling, m_look, this))->open(); });
    connect(a.keys, &QAction::triggered, this, [this] { (new KeysSheet(m_look, this))->open(); });
    connect(a.about, &QAction::triggered, this, [this] {
        prompt::tell(this, tr("About Tòa Soạn"),
            tr("Tòa Soạn %1, a newsroom's desk that needs no network. Free software under the GNU "
               "General Public License, version 3 or later.")
                .arg(QStringLiteral(TOASOAN_VERSION)));
    });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    // Where the menu bar is hidden its keys are dead, and these are wanted in focus mode, too.
    addActions({a.palette, a.keys, a.settings, a.closeStory, a.quit, a.newStory, a.openStory,
        a.importStory, a.findStory, a.inspector, m_storyActions->mark(), m_storyActions->note(),
        m_storyActions->compare(), m_storyActions->next()});
    addActions(m_inspector->actions());
    connect(a.findStory, &QAction::triggered, this, [this] {
        m_panes->showFilms(false);
        m_panes->preferEditor(false);
        m_list->focusSearch();
    });
    connect(a.navigation, &QAction::triggered, m_panes, &Panes::toggleNavigation);
    connect(a.inspector, &QAction::triggered, this, &MainWindow::toggleInspector);
    connect(a.nextPane, &QAction::triggered, this, [this] { changePane(1); });
    connect(a.previousPane, &QAction::triggered, this, [this] { changePane(-1); });
    connect(a.compact, &QAction::toggled, this, [this](bool compact) {
        m_list->setCompact(compact);
        QSettings().setValue(u"compactList"_s, compact);
    });
    a.compact->setChecked(QSettings().value(u"compactList"_s, false).toBool());
    connect(a.themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_look.setChoice(Look::Choice(action->data().toInt()));
        QSettings().setValue(u"theme"_s, action->data().toInt());
    });
    connect(a.checkStore, &QAction::triggered, this, [this] {
        const auto wrong = m_session.store().check();
        if (!wrong)
            return report(wrong.error());
        if (wrong->isEmpty())
            m_storyActions->showNews(u"check"_s, tr("The newsroom's files are whole."));
        else
            prompt::tell(this, tr("Check the newsroom's files"),
                tr("Something is not as it should be. Your stories were not touched; bring back a "
                   "backup if one is missing."),
                wrong->join(u'\n'));
    });
}

void MainWindow::wireHousekeeping()
{
    connect(
        m_housekeeping, &Housekeeping::backedUp, this, [this] { m_status->setBackupFailed({}); });
    connect(m_housekeeping, &Housekeeping::backupFailed, m_status, &StatusLine::setBackupFailed);
    connect(m_housekeeping, &Housekeeping::missed, this, &MainWindow::showMissed);
    connect(&m_session, &Session::memberChanged, this, [this] { showMissed(m_missed); });
    connect(&m_session.store(), &Store::storyChanged, this, [this](const QString &id) {
        if (m_missed.contains(id))
            showMissed(m_missed);
    });
    connect(m_housekeeping, &Housekeeping::failed, this, &MainWindow::report);
    connect(m_housekeeping, &Housekeeping::wentOut, this, [this](const QString &id) {
        if (m_desk.hasStory() && m_desk.story().id == id)
            m_editorPane->banner().clear(u"step"_s); // that it was to go out
        const auto story = m_session.store().summary(id);
        if (!story)
            return;
        const QString clock = clockText(m_session.store().now());
        const auto &server = m_link->server(); // readers see it when that has it
        m_storyActions->showNews(u"out"_s,
            server ? tr("“%1” was published here at its time, %2, and is on its way to %3.")
                         .arg(story->headline, clock, server->name)
                   : tr("“%1” went out at its time, %2.").arg(story->headline, clock));
    });
}

void MainWindow::showMissed(QStringList ids)
{
    Banner &banner = m_editorPane->banner();
    const auto summaryOf = [this](const QString &id) { return m_session.store().summary(id); };
    // A server that was told the plan carries it out; what it did is looked up there. Of an update
    // no server is told.
    const bool carried = m_link->server().has_value();
    const QDateTime now = m_session.store().now();
    ids.removeIf([&summaryOf, carried, now](const QString &id) {
        const auto story = summaryOf(id);
        return !story || !isPlanned(*story) || story->scheduledAt > now
            || (carried && story->state == State::Scheduled);
    });
    m_missed = ids;
    if (ids.isEmpty())
        return banner.clear(u"missed"_s);
    const QString id = ids.constFirst();
    const auto story = summaryOf(id);
    if (!story)
        return banner.clear(u"missed"_s);
    QString text = (story->state == State::Updating
            ? tr("The update of “%1” was due at %2 and is not out: nothing ran at that time. "
                 "Readers see the text before it; what was approved is kept.")
            : tr("“%1” was due at %2 and is not out: nothing ran at that time. The approved text "
                 "is kept."))
                       .arg(story->headline, whenText(story->scheduledAt, now));
    if (ids.size() > 1)
        text += u' ' + tr("%n more wait too.", "", int(ids.size()) - 1);
    // Nobody is offered what is not theirs to do.
    const bool theirs = workflow::may(Action::Publish,
        {story->state, story->review, m_session.member().role,
            story->author == m_session.member().name, false, m_desk.mayBegin()});
    const Banner::Button publish{tr("Publish now"), [this, id] {
                                     openStory(id, false);
                                     if (m_desk.hasStory() && m_desk.story().id == id)
                                         m_storyActions->run(Action::Publish);
                                     QStringList others = m_missed;
                                     others.removeOne(id);
                                     showMissed(others);
                                 }};
    const Banner::Button look{tr("Open the story"), [this, id] { openStory(id, true); }};
    banner.show({u"missed"_s, Banner::Kind::Missed, text, {theirs ? publish : look}});
}

void MainWindow::takePictures(const QStringList &files, int bodyBlock)
{
    if (bodyBlock >= 0)
        m_editor->focusBlock(bodyBlock);
    m_toInsert += int(files.size());
    m_photos->addFiles(files);
}

void MainWindow::changePane(int step)
{
    const QList<QWidget *> panes{m_navigation->view(), m_list->view(), m_editorPane, m_inspector,
        m_archive->view(), m_archive->form()};
    const QWidget *focus = QApplication::focusWidget();
    int at = 0;
    for (int i = 0; i < int(panes.size()); ++i)
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            at = i;
    for (int tries = 0; tries < int(panes.size()); ++tries) {
        at = (at + step + int(panes.size())) % int(panes.size());
        QWidget *pane = panes.at(at);
        if (pane == m_list->view() || pane == m_editorPane)
            m_panes->preferEditor(pane == m_editorPane);
        if (!pane->isVisible())
            continue;
        if (pane == m_editorPane) {
            if (m_desk.hasStory())
                return m_editor->focusField(StoryEditor::Field::Body);
            if (m_editorPane->isFirstRun())
                return m_firstRun->focusHeadline();
            continue;
        }
        if (pane == m_inspector) {
            QWidget *part = m_inspector->current();
            QWidget *first = part;
            do
                first = first->nextInFocusChain();
            while (first != part && !(first->isVisible() && (first->focusPolicy() & Qt::TabFocus)));
            return (m_inspector->isAncestorOf(first) ? first : m_inspector->nextInFocusChain())
                ->setFocus(Qt::ShortcutFocusReason);
        }
        if (pane == m_archive->form())
            return m_archive->focusForm();
        return pane->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::fillMembers(QMenu *menu)
{
    menu->addAction(tr("On this computer the members trust each other"))->setEnabled(false);
    menu->addSeparator();
    auto *group = new QActionGroup(menu);
    for (const Member &member : m_session.members()) {
        QAction *action = menu->addAction(shownInMenu(
            tr("%1 · %2").arg(m_session.displayName(member.name), roleText(member.role))));
        action->setCheckable(true);
        action->setChecked(member.name == m_session.member().name);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, member] {
            if (auto saved = m_desk.draft().flush(); !saved)
                return report(saved.error());
            m_session.setMember(member);
            showOpened();
        });
    }
}

} // namespace toasoan
