// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of others that become stories, seen from MainWindow.
#include "common/banner.h"
#include "common/prompt.h"
#include "common/storyfiles.h"
#include "desk/editorpane.h"
#include "desk/importer.h"
#include "desk/menus.h"
#include "desk/storydrop.h"
#include "mainwindow.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wireImport()
{
    m_importer = new Importer(m_session, this);
    QAction *import = m_actions->importStory;
    connect(import, &QAction::triggered, this, [this] {
        m_importer->add(prompt::openFiles(
            this, tr("Import a story"), tr("Stories (%1)").arg(storyFilePatterns())));
    });
    connect(new StoryDrop(this, import), &StoryDrop::dropped, m_importer, &Importer::add);
    connect(m_importer, &Importer::reading, this,
        [this](const QString &name, Importer::Place file, Importer::Place picture, bool further) {
            // What is typed meanwhile goes on being typed.
            QString text = file.of > 1 ? tr("Reading “%1”, file %2 of %3. You can go on working.")
                                             .arg(name)
                                             .arg(file.number)
                                             .arg(file.of)
                                       : tr("Reading “%1”. You can go on working.").arg(name);
            if (picture.of > 0)
                text += u' ' + tr("Picture %1 of %2.").arg(picture.number).arg(picture.of);
            Banner &banner = m_editorPane->banner();
            const Banner::Message message{u"import"_s, Banner::Kind::News, text,
                {{tr("Stop"), [this] { m_importer->stop(); }}}};
            // Nobody is torn from what they read, and whoever closed it is left alone for a file.
            if (further || banner.holds(message.key))
                return banner.reword(message);
            banner.clear(u"imported"_s);
            banner.show(message);
        });
    connect(m_importer, &Importer::finished, this, [this](const Importer::Outcome &outcome) {
        for (const QString &key : {u"import"_s, u"imported"_s})
            m_editorPane->banner().clear(key);
        const int count = int(outcome.stories.size());
        const int made = count - outcome.known;
        const QString last = count > 0 ? outcome.stories.constLast() : QString();
        // Nobody is torn from the text they went on with.
        if (count > 0 && !outcome.worked)
            openStory(last, true);
        QStringList told;
        if (made > 0 && outcome.worked)
            told += tr("%n stories were imported.", "", made);
        if (outcome.known > 0 && outcome.worked)
            told += tr("%n stories were here already.", "", outcome.known);
        if (outcome.stopped)
            told += tr("The import was stopped.");
        const QString text = told.join(u' ');
        QList<Banner::Button> buttons;
        if (count > 0 && outcome.worked)
            buttons += {tr("Open the story"), [this, last] {
                            m_editorPane->banner().clear(u"imported"_s);
                            openStory(last, true);
                        }};
        if (!text.isEmpty())
            m_storyActions->showNews(u"imported"_s, text, buttons);
        if (!outcome.said.isEmpty())
            report({Error::Kind::Invalid, outcome.said.join(u' ')});
    });
}

void MainWindow::importFile(const QString &path)
{
    m_importer->add({path});
}

} // namespace toasoan
