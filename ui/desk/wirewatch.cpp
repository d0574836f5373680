// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says by itself, and how it comes back to where it was left.
#include "desk/editorpane.h"
#include "desk/housekeeping.h"
#include "desk/importer.h"
#include "desk/menus.h"
#include "desk/navigation.h"
#include "desk/newsroom.h"
#include "desk/panes.h"
#include "desk/storylist.h"
#include "desk/templates.h"
#include "desk/watch.h"
#include "mainwindow.h"

#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::openForReading()
{
    const QList<QAction *> writing{m_actions->newStory, m_actions->importStory,
        m_actions->duplicate, m_actions->emptyTrash, m_actions->server, m_actions->outbox,
        m_writing->newMenu()->menuAction(), m_writing->snippets()};
    for (QAction *action : writing)
        action->setEnabled(false);
    m_editorPane->banner().show({u"reading"_s, Banner::Kind::ApprovalDropped,
        tr("Nothing can be written where this newsroom lies, so it is open for reading: stories "
           "can be compared, printed and saved elsewhere. To go on writing, copy its folder to a "
           "disk of this computer and open it there."),
        {}});
}

void MainWindow::wireWatch()
{
    m_watch = new Watch(m_session, this);
    Banner *banner = &m_editorPane->banner();
    connect(m_watch, &Watch::folderGone, this, [this, banner](bool gone) {
        if (gone)
            return banner->show({u"unsaved"_s, Banner::Kind::CannotSave,
                tr("%1 What you typed is still in this window.").arg(Desk::goneText()),
                {{tr("Save elsewhere…"), [this] { saveElsewhere(); }}}});
        if (m_desk.draft().flush())
            banner->clear(u"unsaved"_s);
    });
    connect(m_watch, &Watch::clockWrong, this, [banner](const QString &sentence) {
        if (sentence.isEmpty())
            return banner->clear(u"clock"_s);
        banner->show({u"clock"_s, Banner::Kind::Missed, sentence, {}});
    });
    auto *notices = new Notices(m_session, this);
    connect(notices, &Notices::news, this,
        [this, banner](const QString &id, const QString &text, bool returned) {
            QList<Banner::Button> buttons;
            if (!m_desk.hasStory() || m_desk.story().id != id)
                buttons += {tr("Open the story"), [this, banner, id] {
                                banner->clear(u"news-"_s + id);
                                openStory(id, true);
                            }};
            banner->show({u"news-"_s + id, returned ? Banner::Kind::Returned : Banner::Kind::News,
                text, buttons});
        });
    connect(&m_session, &Session::memberChanged, notices, [this, notices, banner] {
        banner->clearKind(Banner::Kind::Returned); // another's
        banner->clearKind(Banner::Kind::News);
        m_importer->sayAgain(); // it goes on
        notices->look();
    });
    connect(m_model, &StoryModel::rearranged, notices, &Notices::look, Qt::QueuedConnection);
    notices->look();
    if (m_session.store().isReadOnly())
        openForReading();
    // A crash should not cost the place either.
    connect(&m_desk, &Desk::storyOpened, this, [this] {
        if (isVisible())
            savePlace();
    });
}

void MainWindow::savePlace()
{
    QSettings settings;
    settings.beginGroup(folderKey(m_session.store().dir()));
    m_panes->save(settings);
    settings.setValue(u"geometry"_s, saveGeometry());
    settings.setValue(u"member"_s, m_session.member().name);
    const bool open = m_desk.hasStory();
    settings.setValue(u"story"_s, open ? m_desk.story().id : QString());
    settings.setValue(u"block"_s, open ? m_editor->topBodyBlock() : -1);
    const StoryEditor::Place place = open ? m_editor->place() : StoryEditor::Place();
    settings.setValue(u"cursor"_s, place.cursor);
    settings.setValue(u"scroll"_s, place.scroll);
    const StoryFilter &filter = m_model->filter();
    settings.setValue(u"view"_s, int(filter.view));
    settings.setValue(u"state"_s, toWord(filter.state));
    settings.setValue(u"section"_s, filter.section);
    settings.setValue(u"onlySection"_s, filter.onlySection);
    settings.setValue(u"onlyState"_s, filter.onlyState ? toWord(*filter.onlyState) : QString());
    settings.setValue(u"onlyAuthor"_s, filter.onlyAuthor);
    settings.setValue(
        u"onlyEditor"_s, filter.onlyEditor ? QStringList{*filter.onlyEditor} : QStringList());
    settings.setValue(u"waiting"_s, filter.waitingMinutes);
    settings.setValue(u"listScroll"_s, m_list->view()->verticalScrollBar()->value());
}

void MainWindow::restoreFilter(const QSettings &settings)
{
    StoryFilter filter;
    filter.view = StoryFilter::View(
        qBound(0, settings.value(u"view"_s, 0).toInt(), int(StoryFilter::View::Trash)));
    filter.state = stateFromWord(settings.value(u"state"_s).toString()).value_or(State::Draft);
    filter.section = settings.value(u"section"_s).toString();
    m_navigation->choose(filter);
    filter.view = m_model->filter().view; // a section may be gone
    filter.onlySection = settings.value(u"onlySection"_s).toString();
    filter.onlyState = stateFromWord(settings.value(u"onlyState"_s).toString());
    filter.onlyAuthor = settings.value(u"onlyAuthor"_s).toString();
    const QStringList editor = settings.value(u"onlyEditor"_s).toStringList();
    if (!editor.isEmpty())
        filter.onlyEditor = editor.constFirst();
    filter.waitingMinutes = settings.value(u"waiting"_s, 0).toInt();
    m_list->setView(filter);
}

} // namespace toasoan
