// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where spelling meets the panes of MainWindow.
#include "common/prompt.h"
#include "desk/panes.h"
#include "desk/statusline.h"
#include "desk/storyactions.h"
#include "editor/sheetedit.h"
#include "editor/spellguide.h"
#include "editor/spelling.h"
#include "editor/storyeditor.h"
#include "inspector/checkspanel.h"
#include "inspector/inspector.h"
#include "mainwindow.h"
#include "photos/photopanel.h"
#include "photos/picturespage.h"

#include <utility>

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
    m_archive->setSpelling(*m_spelling);
    connect(m_editor->findChild<SheetEdit *>(), &SheetEdit::oldTextRead, this,
        [this](const QString &encoding) {
            m_storyActions->showNews(u"paste"_qs,
                tr("The letters of the pasted text were %1 and were converted to Unicode. Paste it "
                   "as "
                   "plain text to have it as it came.")
                    .arg(encoding));
        });
    m_storyActions->setReady([this] { return m_editor->settleSource(); });
    // A name that differs from the one known is a question, asked once before others read it.
    m_storyActions->setQuestion([this, guide](Action action) {
        if (action != Action::Submit)
            return true;
        const QStringList names = guide->names();
        const QString asked = m_desk.story().id + u'\n' + names.join(u'\n');
        if (names.isEmpty() || std::exchange(m_askedNames, asked) == asked)
            return true;
        const auto answer = prompt::ask(this, tr("Names to look at"),
            tr("Not sent yet. The story is kept. Look once at these names, or send it as it is: %1")
                .arg(names.join(u"; "_qs)),
            tr("See them in the story"), tr("Send for approval"));
        if (answer == prompt::Answer::First)
            guide->goToFirstName();
        return answer == prompt::Answer::Second;
    });
}

} // namespace toasoan
