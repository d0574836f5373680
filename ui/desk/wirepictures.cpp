// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the picture archive meets the rest of the window.
#include "desk/menus.h"
#include "desk/navigation.h"
#include "desk/panes.h"
#include "desk/statusline.h"
#include "desk/storyactions.h"
#include "mainwindow.h"
#include "photos/photopanel.h"
#include "photos/picturespage.h"

#include <QMenuBar>
#include <QStackedWidget>

namespace toasoan {

void MainWindow::wirePictures()
{
    connect(m_navigation, &Navigation::picturesChosen, this, [this] { showArchive(false); });
    connect(m_actions->pictures, &QAction::triggered, m_navigation, &Navigation::choosePictures);
    connect(m_photos, &PhotoPanel::sheetWanted, this, [this] { showArchive(true); });
    connect(m_archive, &PicturesPage::backWanted, this, [this] {
        if (m_desk.hasStory())
            openStory(m_desk.story().id, true);
    });
    connect(m_archive, &PicturesPage::said, m_status, &StatusLine::say);
    connect(m_archive, &PicturesPage::failed, this, &MainWindow::report);
    m_actions->pictureMenu->addActions(m_archive->actions());
}

void MainWindow::showArchive(bool story)
{
    m_pages->setCurrentWidget(m_archive);
    m_panes->showFilms(true);
    if (story)
        m_archive->showStory();
    else
        m_archive->showNewsroom();
}

} // namespace toasoan
