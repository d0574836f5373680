// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where comparing, the timeline and bringing a text back meet in MainWindow.
#include "compare/compareview.h"
#include "compare/conflictview.h"
#include "compare/revisionsheet.h"
#include "desk/editorpane.h"
#include "desk/panes.h"
#include "desk/restore.h"
#include "desk/statusline.h"
#include "editor/storyeditor.h"
#include "inspector/timelinepanel.h"
#include "mainwindow.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wireCompare()
{
    QAction *compare = m_storyActions->compare();
    QAction *next = m_storyActions->nextDifference(),
            *previous = m_storyActions->previousDifference();
    connect(compare, &QAction::triggered, this, [this] {
        const bool shown = m_compare->isVisible() || m_conflict->isVisible();
        if (shown || !showConflict())
            showCompare(!shown);
    });
    const auto step = [this](int by) {
        if (m_conflict->isVisible())
            m_conflict->next(by);
        else
            m_compare->next(by);
    };
    connect(next, &QAction::triggered, this, [step] { step(1); });
    connect(previous, &QAction::triggered, this, [step] { step(-1); });
    connect(m_storyActions->keepMine(), &QAction::triggered, m_conflict,
        [this] { m_conflict->keepInRest(merge::Keep::Mine); });
    connect(m_storyActions->keepTheirs(), &QAction::triggered, m_conflict,
        [this] { m_conflict->keepInRest(merge::Keep::Theirs); });
    connect(m_compare, &CompareView::leaveWanted, this, [this] { showCompare(false); });
    connect(m_compare, &CompareView::restoreWanted, this, &MainWindow::restoreRevision);
    connect(&m_desk, &Desk::storyOpened, this, [this] { leaveCompare(); });
    connect(m_timeline, &TimelinePanel::compareWanted, this,
        [this](int revision) { showCompare(true, revision); });
    connect(m_timeline, &TimelinePanel::restoreWanted, this, &MainWindow::restoreRevision);
    connect(m_timeline, &TimelinePanel::viewWanted, this, [this](int number) {
        const auto revision = m_session.store().revision(m_desk.story().id, number);
        if (!revision)
            return report(revision.error());
        auto *sheet = new RevisionSheet(m_desk, m_look, *revision, this);
        connect(sheet, &RevisionSheet::compareWanted, this,
            [this](int one) { showCompare(true, one); });
        connect(sheet, &RevisionSheet::restoreWanted, this, &MainWindow::restoreRevision);
        sheet->start();
    });
}

void MainWindow::showCompare(bool show, std::optional<int> before)
{
    if (!show) {
        if (leaveCompare() && m_desk.hasStory())
            m_editor->focusField(StoryEditor::Field::Body);
        return;
    }
    if (!m_desk.hasStory())
        return;
    if (auto saved = m_desk.draft().flush(); !saved)
        return report(saved.error());
    takeCompare(m_compare);
    m_compare->start(before);
}

// Letters that an input method still holds are part of what is mine.
bool MainWindow::showConflict()
{
    if (!m_desk.hasStory())
        return false;
    const auto story = m_session.store().summary(m_desk.story().id);
    if (!story || !story->conflict)
        return false;
    QGuiApplication::inputMethod()->commit();
    if (auto saved = m_desk.draft().flush(); !saved) {
        report(saved.error());
        return true;
    }
    takeCompare(m_conflict);
    if (!m_conflict->start())
        return leaveCompare() && false;
    m_status->setHint(tr("F8 next · Shift+F8 previous   1 2 3 to choose"));
    return true;
}

void MainWindow::takeCompare(QWidget *view)
{
    leaveCompare();
    m_editor->setFocusMode(false); // its menu and its keys would not be there
    m_panes->hide();
    view->show();
    m_storyActions->nextDifference()->setEnabled(true);
    m_storyActions->previousDifference()->setEnabled(true);
    m_storyActions->keepMine()->setEnabled(view == m_conflict);
    m_storyActions->keepTheirs()->setEnabled(view == m_conflict);
}

void MainWindow::compareWithApproved()
{
    const auto approved = m_desk.droppedRevision();
    if (!approved)
        return report(approved.error());
    showCompare(true, *approved);
}

bool MainWindow::leaveCompare()
{
    if (m_compare->isHidden() && m_conflict->isHidden())
        return false;
    m_compare->hide();
    m_conflict->hide();
    m_status->setHint({});
    m_panes->show();
    for (QAction *action : {m_storyActions->nextDifference(), m_storyActions->previousDifference(),
             m_storyActions->keepMine(), m_storyActions->keepTheirs()})
        action->setEnabled(false);
    return true;
}

void MainWindow::restoreRevision(int number)
{
    const auto restored = toasoan::restoreRevision(m_desk, number);
    if (!restored)
        return report(restored.error());
    showCompare(false);
    m_storyActions->showNews(u"restored"_s,
        tr("Version %1 is back as version %2. What was written before stays in the timeline as "
           "version %3.")
            .arg(number)
            .arg(restored->now)
            .arg(restored->before),
        {{tr("Undo"), [this, before = restored->before] {
              m_editorPane->banner().clear(u"restored"_s);
              if (const auto back = toasoan::restoreRevision(m_desk, before); !back)
                  report(back.error());
          }}});
}

} // namespace toasoan
