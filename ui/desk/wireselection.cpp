// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the rows of the list: with several at once, and without opening one.
#include "common/menukey.h"
#include "common/prompt.h"
#include "common/stateshape.h"
#include "desk/batch.h"
#include "desk/editorpane.h"
#include "desk/menus.h"
#include "desk/panes.h"
#include "desk/quicklook.h"
#include "desk/storylist.h"
#include "mainwindow.h"

#include <QListView>
#include <QMenu>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void MainWindow::wireSelection()
{
    new MenuKey(this);
    const auto listAction = [this](const QString &name, const QString &text, int key) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->view()->addAction(action);
        return action;
    };
    connect(listAction(u"list.trash"_s, tr("Move to the trash (in the list)"), Qt::Key_Delete),
        &QAction::triggered, this, [this] {
            if (m_list->selectedIds().size() > 1)
                runBatch(Action::Trash);
            else if (m_desk.hasStory() && m_list->selectedId() == m_desk.story().id)
                m_storyActions->run(Action::Trash);
        });
    connect(listAction(u"list.look"_s, tr("Quick look (in the list)"), Qt::Key_Space),
        &QAction::triggered, this, &MainWindow::quickLook);
    const std::pair<Action, QString> steps[] = {{Action::Approve, tr("Approve")},
        {Action::Submit, tr("Send for approval")}, {Action::Take, tr("Edit them yourself")},
        {Action::Trash, tr("Move to the trash")}, {Action::Untrash, tr("Bring back")}};
    QMap<Action, QAction *> made;
    for (const auto &[step, text] : steps) {
        auto *action = new QAction(text, this);
        action->setObjectName(u"selection."_s + toWord(step));
        connect(action, &QAction::triggered, this, [this, step = step] { runBatch(step); });
        made.insert(step, action);
    }
    const auto showBar = [this, made] {
        const QStringList ids = m_list->selectedIds();
        QList<QAction *> actions;
        if (ids.size() > 1)
            for (const Action step : batch::steps(m_session, ids))
                actions.append(made.value(step));
        m_list->setBar(
            ids.size() > 1 ? tr("%n stories selected", "", int(ids.size())) : QString(), actions);
    };
    connect(m_list, &StoryList::selectionChanged, this, showBar);
    connect(m_model, &StoryModel::rearranged, this, [this, showBar] {
        if (m_list->selectedIds().size() > 1)
            showBar();
    });
    connect(m_actions->emptyTrash, &QAction::triggered, this, [this] {
        ListFilter trash;
        trash.trashed = true;
        auto stories = m_session.store().list(trash);
        if (!stories)
            return report(stories.error());
        if (stories->isEmpty())
            return m_storyActions->showNews(u"trash"_s, tr("The trash is empty already."));
        const auto stays = stories->removeIf([this](const StorySummary &story) {
            return story.publishedAt.isValid() || !batch::mayDelete(m_session, story.author);
        });
        const QString rest
            = tr("What still lies in the trash stays: readers have seen it, or it is another's.");
        if (stories->isEmpty())
            return m_storyActions->showNews(u"trash"_s, rest);
        const int count = int(stories->size());
        if (prompt::ask(this, tr("Empty the trash"),
                tr("%n stories and their timelines cannot be brought back afterwards.", "", count),
                tr("Delete %n for good", "", count), {}, tr("Keep them"))
            != prompt::Answer::First)
            return;
        for (const StorySummary &story : std::as_const(*stories))
            if (auto gone = m_session.store().deleteForever(story.id); !gone)
                return report(gone.error());
        m_storyActions->showNews(u"trash"_s, stays > 0 ? rest : tr("The trash is empty."));
    });
    connect(m_list, &StoryList::contextMenuWanted, this,
        [this](const QString &id, const QPoint &place) {
            QMenu menu(this);
            if (m_list->selectedIds().size() > 1) {
                menu.addActions(m_list->barActions());
                menu.exec(place);
                return;
            }
            openStory(id, false);
            if (!m_desk.hasStory() || m_desk.story().id != id)
                return;
            m_storyActions->fillMenu(&menu);
            menu.addSeparator();
            menu.addAction(m_actions->duplicate);
            if (m_model->filter().view == StoryFilter::View::Trash)
                menu.addAction(m_actions->emptyTrash);
            menu.exec(place);
        });
}

void MainWindow::quickLook()
{
    const QString id = m_list->selectedId();
    const auto story = m_session.store().story(id);
    if (id.isEmpty() || !story)
        return;
    auto *sheet = new QuickLook(m_look, this);
    const auto line = [this](const Story &shown) {
        QStringList parts{stateText(shown.state)};
        if (!shown.content.section.isEmpty())
            parts.append(shown.content.section);
        parts.append(m_session.displayName(shown.author));
        return parts.join(u" · "_s);
    };
    sheet->show(*story, line(*story));
    connect(sheet, &QuickLook::stepWanted, this, [this, sheet, line](int by) {
        const QString next = m_list->step(by);
        const auto story = m_session.store().story(next);
        if (!next.isEmpty() && story)
            sheet->show(*story, line(*story));
    });
    connect(sheet, &QuickLook::openWanted, this,
        [this](const QString &wanted) { openStory(wanted, true); });
    sheet->open(sheet);
}

void MainWindow::runBatch(Action action)
{
    const QStringList ids = m_list->selectedIds();
    if (auto saved = m_desk.draft().flush(); !saved)
        return report(saved.error());
    if (action == Action::Approve
        && prompt::ask(this, tr("Approve several stories"),
               tr("%n stories will be approved as they stand now, those that a check forbids left "
                  "out.",
                   "", int(ids.size())),
               tr("Approve"), {}, tr("Not yet"))
            != prompt::Answer::First)
        return;
    const QString open = m_desk.hasStory() ? m_desk.story().id : QString();
    const QString next = m_list->neighbourOf(open);
    const batch::Outcome outcome = batch::run(m_session, action, ids);
    if (outcome.left == 0)
        m_list->endGathering();
    const bool leaves = action == Action::Trash || action == Action::Untrash;
    if (leaves && outcome.done.contains(open)) {
        if (!next.isEmpty() && !outcome.done.contains(next))
            openStory(next, false);
        else if (auto closed = m_desk.close(); !closed)
            report(closed.error());
    }
    QString text;
    const int count = int(outcome.done.size());
    switch (action) {
    case Action::Approve:
        text = tr("%n stories are approved.", "", count);
        break;
    case Action::Submit:
        text = tr("%n stories are sent for approval.", "", count);
        break;
    case Action::Take:
        text = tr("You edit %n stories now.", "", count);
        break;
    case Action::Trash:
        text = tr("%n stories are in the trash.", "", count);
        break;
    default:
        text = tr("%n stories are back.", "", count);
    }
    if (outcome.left > 0)
        text += u' ' + tr("Left as before: %n.", "", outcome.left) + u' ' + outcome.reason;
    QList<Banner::Button> buttons;
    if (action == Action::Trash && count > 0)
        buttons.append({tr("Undo"), [this, done = outcome.done] {
                            m_editorPane->banner().clear(u"batch"_s);
                            const batch::Outcome back
                                = batch::run(m_session, Action::Untrash, done);
                            if (!back.reason.isEmpty())
                                report({Error::Kind::Refused, back.reason});
                        }});
    m_storyActions->showNews(u"batch"_s, text.trimmed(), buttons);
    m_list->focusList();
}

} // namespace toasoan
