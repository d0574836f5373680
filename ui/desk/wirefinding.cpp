// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a story, a picture or a command is found, and a story begun or made from another.
#include "desk/editorpane.h"
#include "desk/menus.h"
#include "desk/navigation.h"
#include "desk/palette.h"
#include "desk/panes.h"
#include "desk/storylist.h"
#include "mainwindow.h"
#include "photos/photopanel.h"

#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wireFinding()
{
    const auto palette = [this](Palette::Kind kind) {
        if (findChild<Palette *>(QString(), Qt::FindDirectChildrenOnly))
            return;
        auto *made = new Palette(kind, *menuBar(), m_session, m_look, this);
        connect(
            made, &Palette::storyWanted, this, [this](const QString &id) { openStory(id, true); });
        connect(made, &Palette::leaving, this, [this] { m_editor->setFocusMode(false); });
        connect(made, &Palette::personWanted, this, [this](const QString &name) {
            leaveCompare();
            m_navigation->choose({StoryFilter::View::All});
            m_panes->preferEditor(false);
            m_list->searchFor(name);
        });
        connect(made, &Palette::pictureWanted, this,
            [this](const QString &storyId, const QString &photoId) {
                openStory(storyId, false);
                if (!m_desk.hasStory() || m_desk.story().id != storyId)
                    return;
                m_inspector->showPart(m_photos);
                m_panes->showInspector();
                const QList<Photo> &photos = m_desk.story().content.photos;
                for (int i = 0; i < int(photos.size()); ++i)
                    if (photos.at(i).id == photoId)
                        m_photos->focusPhoto(i, false);
            });
        made->open();
    };
    connect(
        m_actions->palette, &QAction::triggered, this, [palette] { palette(Palette::Kind::All); });
    connect(m_actions->openStory, &QAction::triggered, this,
        [palette] { palette(Palette::Kind::Stories); });
    const auto enable = [this] {
        m_actions->duplicate->setEnabled(
            m_desk.hasStory() && m_desk.mayBegin() && !m_session.store().isReadOnly());
    };
    connect(&m_desk, &Desk::storyOpened, this, enable);
    enable();
    connect(m_actions->duplicate, &QAction::triggered, this, [this] {
        if (!m_desk.hasStory())
            return;
        if (auto saved = m_desk.draft().flush(); !saved)
            return report(saved.error());
        Content content = m_desk.story().content;
        if (!content.headline.isEmpty())
            content.headline = tr("%1 (copy)").arg(content.headline);
        content.byline = {m_session.displayName(m_session.member().name)};
        content.corrections.clear(); // they were printed with the other one
        const auto made = m_session.store().createStory(content, m_session.member());
        if (!made)
            return report(made.error());
        openStory(made->id, false);
        m_editor->focusField(StoryEditor::Field::Headline);
    });
}

// The first letters are stored where they were typed; the editor takes over between two syllables.
void MainWindow::keepFirstHeadline(const QString &headline)
{
    Content content;
    content.headline = headline.simplified();
    content.byline = {m_session.displayName(m_session.member().name)};
    Store &store = m_session.store();
    const Result<Story> kept = m_firstStory.isEmpty()
        ? store.createStory(content, m_session.member())
        : store.saveContent(m_firstStory, content, m_session.member());
    if (kept)
        m_firstStory = kept->id;
    else
        report(kept.error());
}

} // namespace toasoan
