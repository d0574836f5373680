// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where spelling meets the panes of MainWindow.
#include "desk/panes.h"
#include "desk/statusline.h"
#include "editor/spellguide.h"
#include "editor/storyeditor.h"
#include "inspector/checkspanel.h"
#include "inspector/inspector.h"
#include "mainwindow.h"
#include "photos/photopanel.h"

namespace toasoan {

void MainWindow::wireSpelling()
{
    m_editor->setSpelling(*m_spelling);
    SpellGuide *guide = m_editor->spelling();
    const auto tell = [this, guide] {
        m_status->setSpelling(guide->summary());
        m_checks->setSpelling(guide->summary());
    };
    connect(guide, &SpellGuide::changed, this, tell);
    connect(&m_desk, &Desk::storyOpened, this, tell);
    connect(m_status, &StatusLine::spellingWanted, this, [this, guide] {
        if (guide->summary().unavailable.isEmpty())
            return guide->goToFirst();
        m_inspector->showPart(m_checks);
        m_panes->showInspector();
    });
    connect(m_checks, &ChecksPanel::spellingWanted, guide, &SpellGuide::goToFirst);
    connect(guide, &SpellGuide::photoWanted, this, [this](int photo) {
        m_inspector->showPart(m_photos);
        m_panes->showInspector();
        m_photos->focusPhoto(photo, false);
    });
    connect(m_spelling, &Spelling::failed, this, &MainWindow::report);
    m_photos->setSpelling(*m_spelling);
}

} // namespace toasoan
