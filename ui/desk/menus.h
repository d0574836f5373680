// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/storyactions.h"
#include "desk/templates.h"
#include "editor/storyeditor.h"
#include "inspector/inspector.h"

class QActionGroup;
class QMenuBar;

namespace toasoan {

/// The desk's own actions, each with a name, an icon and the key of interface.md, section 8.
struct DeskActions
{
    DeskActions(Look &look, QObject *owner);
    QAction *newStory, *importStory, *closeStory, *openSample, *backUp, *settings, *quit;
    QAction *palette, *openStory, *duplicate, *emptyTrash, *findStory, *navigation, *inspector,
        *nextPane, *previousPane;
    QAction *checkStore, *keys, *about;
    QAction *server, *outbox, *face;
    QAction *pictures; ///< the picture archive
    QAction *compact; ///< the story list's rows
    QMenu *places; ///< each line of the navigation, for menu and palette
    QMenu *pictureMenu; ///< what may be done there
    QActionGroup *themes;
};

/// Fills the menu bar with the eight menus. Members are filled in when their menu opens.
void fillMenus(QMenuBar *bar, const DeskActions &actions, const StoryActions &story,
    const StoryEditor &editor, const Inspector &inspector, const WritingTools &writing,
    const std::function<void(QMenu *)> &members);

} // namespace toasoan
