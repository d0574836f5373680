// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says by itself, and how what it holds is brought to safety.
#include "common/prompt.h"
#include "common/times.h"
#include "desk/editorpane.h"
#include "desk/housekeeping.h"
#include "desk/importer.h"
#include "desk/menus.h"
#include "desk/storylist.h"
#include "desk/templates.h"
#include "desk/watch.h"
#include "mainwindow.h"
#include "store/folder.h"
#include "text/html.h"

#include <QFutureWatcher>
#include <QMenu>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::openForReading()
{
    const QList<QAction *> writing{m_actions->newStory, m_actions->importStory,
        m_actions->duplicate, m_actions->emptyTrash, m_actions->server, m_actions->outbox,
        m_writing->newMenu()->menuAction(), m_writing->snippets()};
    for (QAction *action : writing)
        action->setEnabled(false);
    m_editorPane->banner().show({u"reading"_s, Banner::Kind::ApprovalDropped,
        tr("Nothing can be written where this newsroom lies, so it is open for reading: stories "
           "can be compared, printed and saved elsewhere. To go on writing, copy its folder to a "
           "disk of this computer and open it there."),
        {}});
}

void MainWindow::wireWatch()
{
    m_watch = new Watch(m_session, this);
    Banner *banner = &m_editorPane->banner();
    connect(m_watch, &Watch::folderGone, this, [this, banner](bool gone) {
        if (gone)
            return banner->show({u"unsaved"_s, Banner::Kind::CannotSave,
                tr("%1 What you typed is still in this window.").arg(Desk::goneText()),
                {{tr("Save elsewhere…"), [this] { saveElsewhere(); }}}});
        if (m_desk.draft().flush())
            banner->clear(u"unsaved"_s);
    });
    connect(m_watch, &Watch::clockWrong, this, [banner](const QString &sentence) {
        if (sentence.isEmpty())
            return banner->clear(u"clock"_s);
        banner->show({u"clock"_s, Banner::Kind::Missed, sentence, {}});
    });
    auto *notices = new Notices(m_session, this);
    connect(notices, &Notices::news, this,
        [this, banner](const QString &id, const QString &text, bool returned) {
            QList<Banner::Button> buttons;
            if (!m_desk.hasStory() || m_desk.story().id != id)
                buttons += {tr("Open the story"), [this, banner, id] {
                                banner->clear(u"news-"_s + id);
                                openStory(id, true);
                            }};
            banner->show({u"news-"_s + id, returned ? Banner::Kind::Returned : Banner::Kind::News,
                text, buttons});
        });
    connect(&m_session, &Session::memberChanged, notices, [this, notices, banner] {
        banner->clearKind(Banner::Kind::Returned); // another's
        banner->clearKind(Banner::Kind::News);
        m_importer->sayAgain(); // it goes on
        notices->look();
    });
    connect(m_model, &StoryModel::rearranged, notices, &Notices::look, Qt::QueuedConnection);
    notices->look();
    if (m_session.store().isReadOnly())
        openForReading();
    // A crash should not cost the place either.
    connect(&m_desk, &Desk::storyOpened, this, [this] {
        if (isVisible())
            savePlace();
    });
}

void MainWindow::saveElsewhere()
{
    QString file = prompt::saveFile(this, tr("Save elsewhere"), u"bai.html"_s, tr("HTML (*.html)"));
    if (file.isEmpty())
        return;
    // What the failed save collected from the editor stands in the draft.
    const Content &content = m_desk.story().content;
    if (const auto may = mayReplace(file); !may)
        return prompt::tell(this, tr("Save elsewhere"), may.error().text);
    QSaveFile out(file);
    const QString html
        = u"<!DOCTYPE html><meta charset=\"utf-8\"><h1>%1</h1><p><b>%2</b></p>%3"_s.arg(
            content.headline.toHtmlEscaped(), content.standfirst.toHtmlEscaped(),
            htmlFromBody(content.body, content.photos));
    if (!out.open(QIODevice::WriteOnly) || out.write(html.toUtf8()) < 0 || !out.commit())
        return prompt::tell(this, tr("Save elsewhere"),
            tr("It could not be written there either. What you typed is still in this window; "
               "choose another disk."),
            out.errorString());
    m_storyActions->showNews(u"elsewhere"_s, tr("The text stands in %1.").arg(file));
}

void MainWindow::backUpToFile()
{
    if (auto saved = m_desk.draft().flush(); !saved)
        return report(saved.error());
    QString file = prompt::saveFile(this, tr("Back up to a file"),
        u"toasoan-%1.toasoan-backup"_s.arg(dateText(m_session.store().now())),
        tr("Backups (*.toasoan-backup)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(u".toasoan-backup"_s))
        file += u".toasoan-backup"_s;
    m_storyActions->showNews(u"backup"_s, tr("Backing up…"));
    using Answer = Result<void>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcher<Answer>::finished, this, [this, watcher, file] {
        const Answer answer = watcher->result();
        watcher->deleteLater();
        m_editorPane->banner().clear(u"backup"_s);
        if (!answer)
            return report(answer.error());
        m_storyActions->showNews(
            u"backup"_s, tr("The whole newsroom with its pictures stands in %1.").arg(file));
    });
    // A connection of its own: the desk's stays on this thread.
    watcher->setFuture(QtConcurrent::run([dir = m_session.store().dir(), file]() -> Answer {
        const auto store = Store::open(dir, {.access = Store::Access::Read, .create = false});
        return store ? (*store)->backup(file) : tl::unexpected<Error>(store.error());
    }));
}

} // namespace toasoan
