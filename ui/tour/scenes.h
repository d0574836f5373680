// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tour/driver.h"

namespace toasoan::scenes {

// Each begins and ends with the three panes in the window and no sheet over them.

void writingTools(Driver &driver); ///< a reporter's draft: find, spelling, table, source, focus
void spellingKinds(Driver &driver); ///< a draft with a slip of every kind, gone through by F7
void framing(Driver &driver); ///< the crops of the open story's first picture
void pictureArchive(Driver &driver); ///< a photographer's captions for several pictures at once
void filmArchive(Driver &driver); ///< its pages, order and what is hidden
void compareAndNote(Driver &driver); ///< an editor looks at an update before it goes out
void findAndChoose(Driver &driver); ///< palette, several stories at once, quick look

} // namespace toasoan::scenes
