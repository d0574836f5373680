// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window stood when it was closed, and where it begins.
#include "desk/editorpane.h"
#include "desk/housekeeping.h"
#include "desk/navigation.h"
#include "desk/newsroom.h"
#include "desk/panes.h"
#include "desk/storylist.h"
#include "desk/watch.h"
#include "editor/spelling.h"
#include "mainwindow.h"

#include <QListView>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// On a small laptop the frame of the first window would push the status line off the screen. One
// below the window's least size, as an offscreen screen may be, gives no measure.
bool fillsScreen(const QSize &window, const QSize &least, const QSize &screen)
{
    const QSize framed = window + QSize(0, 40);
    return least.expandedTo(screen) == screen && framed.boundedTo(screen) != framed;
}

} // namespace

void MainWindow::start(const QString &storyId, const QString &file)
{
    QSettings settings;
    settings.beginGroup(folderKey(m_session.store().dir()));
    m_panes->restore(settings);
    if (!restoreGeometry(settings.value(u"geometry"_s).toByteArray())
        && fillsScreen(size(), minimumSize(), screen()->availableSize()))
        setWindowState(Qt::WindowMaximized);
    const QString last = settings.value(u"story"_s).toString();
    const int block = settings.value(u"block"_s, -1).toInt();
    const StoryEditor::Place place{
        settings.value(u"cursor"_s, -1).toInt(), settings.value(u"scroll"_s, 0).toInt()};
    const int listScroll = settings.value(u"listScroll"_s, 0).toInt();
    restoreFilter(settings);
    show();
    if (!storyId.isEmpty() && storyId != last) {
        openStory(storyId, true);
    } else if (!last.isEmpty() && file.isEmpty() && m_session.store().summary(last)) {
        openStory(last, !storyId.isEmpty());
        if (block >= 0) {
            m_panes->preferEditor(true); // hidden for the list, it would lose the focus again
            m_editor->focusBlock(block);
        }
        m_editor->goTo(place);
        m_list->view()->verticalScrollBar()->setValue(listScroll);
    } else if (file.isEmpty() && m_model->rowCount() > 1) {
        openStory(m_model->row(1).story.id, false);
    }
    if (!file.isEmpty())
        importFile(file);
    if (m_editorPane->isFirstRun()) {
        m_panes->preferEditor(true); // where both do not fit, not the list that is empty
        m_firstRun->focusHeadline();
    } else if (!m_editorPane->isAncestorOf(focusWidget())) { // the window may not be active yet
        m_list->focusList();
    }
    QTimer::singleShot(250, m_spelling, [this] { m_spelling->load(); });
    QTimer::singleShot(500, m_housekeeping, &Housekeeping::start);
    QTimer::singleShot(500, m_watch, &Watch::start);
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
