// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the picture archive meets the rest of the window.
#include "desk/editorpane.h"
#include "desk/menus.h"
#include "desk/navigation.h"
#include "desk/panes.h"
#include "desk/statusline.h"
#include "desk/storyactions.h"
#include "mainwindow.h"
#include "photos/framingsheet.h"
#include "photos/photopanel.h"
#include "photos/picturespage.h"
#include "story/photos.h"

#include <QMenuBar>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wirePictures()
{
    connect(m_navigation, &Navigation::picturesChosen, this, [this] { showArchive(false); });
    connect(m_actions->pictures, &QAction::triggered, this, [this] {
        m_navigation->choosePictures();
        m_archive->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_photos, &PhotoPanel::sheetWanted, this, [this] { showArchive(true); });
    connect(m_photos, &PhotoPanel::skipped, this, [this] { m_toInsert = qMax(0, m_toInsert - 1); });
    connect(m_photos, &PhotoPanel::failed, this, [this](const QString &sentence) {
        report({Error::Kind::Invalid, sentence});
    });
    // Dropped into the text, it stands there; one that stands there already is not doubled.
    connect(m_photos, &PhotoPanel::photoAgain, this, [this](const QString &photoId) {
        const bool dropped = m_toInsert > 0;
        m_toInsert = qMax(0, m_toInsert - 1);
        if (dropped && !hasFigure(m_desk.story().content.body, photoId))
            return m_editor->insertFigure(photoId);
        report({Error::Kind::Invalid,
            tr("This picture is already in the story; it was not added again.")});
    });
    connect(m_photos, &PhotoPanel::framingWanted, this, &MainWindow::showFraming);
    connect(m_archive, &PicturesPage::framingWanted, this, &MainWindow::showFraming);
    connect(m_archive, &PicturesPage::backWanted, this, [this] {
        if (m_desk.hasStory())
            openStory(m_desk.story().id, true);
    });
    connect(m_archive, &PicturesPage::said, m_status, &StatusLine::say);
    connect(m_archive, &PicturesPage::failed, this, &MainWindow::report);
    m_actions->pictureMenu->addActions(m_archive->actions());
}

void MainWindow::showFraming(const QString &photoId)
{
    const int index = indexOfPhoto(m_desk.story().content, photoId);
    if (index < 0)
        return;
    auto *sheet
        = new FramingSheet(m_desk.story().content.photos.at(index), m_pictures, m_look, this);
    connect(sheet, &FramingSheet::framed, this,
        [this](const QString &id, const Framing &framing) { frame(id, framing, true); });
    sheet->open(sheet->view());
}

void MainWindow::frame(const QString &photoId, const Framing &framing, bool undoable)
{
    Framing before;
    m_desk.draft().edit([&](Content &content) {
        const int index = indexOfPhoto(content, photoId);
        if (index >= 0)
            before = std::exchange(content.photos[index].framing, framing);
    });
    Banner &banner = m_editorPane->banner();
    banner.clear(u"framing"_s);
    if (!undoable || before == framing)
        return;
    banner.show({u"framing"_s, Banner::Kind::News, tr("The crops of the picture were changed."),
        {{tr("Undo"), [this, photoId, before] { frame(photoId, before, false); }}}});
}

void MainWindow::showArchive(bool story)
{
    m_pages->setCurrentWidget(m_archive);
    if (story)
        m_archive->showStory();
    else
        m_archive->showNewsroom();
    m_panes->showFilms(true);
    coverStory();
}

// What cannot be seen is not changed: only its own pictures belong to the open story.
void MainWindow::coverStory()
{
    const bool own = m_pages->currentWidget() == m_archive && m_archive->showsStory();
    m_storyActions->setCovered(m_panes->showsFilms() && !own);
}

} // namespace toasoan
