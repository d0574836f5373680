// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The newsroom's server in the window: connecting, what waits, what went.
#include "common/banner.h"
#include "common/times.h"
#include "compare/conflictview.h"
#include "desk/editorpane.h"
#include "desk/menus.h"
#include "desk/newsroom.h"
#include "desk/panes.h"
#include "desk/statusline.h"
#include "desk/storymodel.h"
#include "desk/templates.h"
#include "editor/storyeditor.h"
#include "mainwindow.h"
#include "server/conflictbar.h"
#include "server/outboxpanel.h"
#include "server/serversheet.h"

#include <QAction>
#include <QDesktopServices>
#include <QMenu>
#include <QTimer>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int startMs = 1500; // after the first paint and the spelling

} // namespace

void MainWindow::wireServer()
{
    m_link = new ServerLink(m_session, this);
    connect(m_actions->server, &QAction::triggered, this, &MainWindow::showServer);
    connect(m_actions->outbox, &QAction::triggered, this, &MainWindow::showOutbox);
    connect(m_status, &StatusLine::serverWanted, this, &MainWindow::showServer);
    connect(m_status, &StatusLine::outboxWanted, this, &MainWindow::showOutbox);
    connect(m_link, &ServerLink::failed, this, [this](const Error &error) {
        if (!seesOutbox()) // else it says it, where it was asked
            report(error);
    });
    connect(m_link, &ServerLink::changed, this, &MainWindow::showLink);
    connect(m_link, &ServerLink::changed, m_editorPane, &EditorPane::refreshHeader);
    connect(m_inspector, &Inspector::guestShown, this, [this](bool shown) {
        if (!shown)
            showLink();
    });
    connect(m_editor, &StoryEditor::focusModeChanged, this, &MainWindow::showLink);
    auto *soon = new QTimer(this); // many rows change together
    soon->setSingleShot(true);
    connect(soon, &QTimer::timeout, this, &MainWindow::showLink);
    connect(&m_session.store(), &Store::outboxChanged, soon, [soon] {
        if (!soon->isActive())
            soon->start(0);
    });
    connect(m_link, &ServerLink::sent, this, [this](const QString &text, const QString &address) {
        m_editorPane->banner().clear(u"step"_s); // “on its way” is over
        QList<Banner::Button> buttons;
        QString told = text;
        if (!address.isEmpty()) {
            told = told.remove(address).trimmed(); // a button stands for it
            buttons
                += {tr("Open the page"), [address] { QDesktopServices::openUrl(QUrl(address)); }};
        }
        m_storyActions->showNews(u"sent"_s, told, buttons);
    });
    connect(m_storyActions, &StoryActions::sharingChanged, m_link, &ServerLink::soon);
    wireConflicts();
    wireFace();
    wirePresence();
    showLink();
    QTimer::singleShot(startMs, m_link, &ServerLink::start);
}

// What is typed is saved before another text joins it; letters that an input method still holds
// would be lost to it, so that the story waits for the next time.
void MainWindow::wireConflicts()
{
    m_link->setBefore([this](const QString &id) -> Result<void> {
        if (!m_desk.hasStory() || m_desk.story().id != id)
            return {};
        if (m_editor->isComposing())
            return fail(Error::Kind::Busy, tr("somebody is typing in it"));
        return m_desk.draft().flush();
    });
    auto *bar = new ConflictBar(m_desk, m_look, m_editorPane);
    m_editorPane->setConflictBar(bar);
    connect(&m_desk, &Desk::storyOpened, bar, &ConflictBar::refresh);
    connect(&m_session.store(), &Store::storyChanged, bar, [this, bar](const QString &id) {
        if (!m_desk.hasStory() || m_desk.story().id != id)
            return;
        bar->refresh();
        if (m_conflict->isVisible())
            m_conflict->refresh();
    });
    connect(bar, &ConflictBar::chooseWanted, this, &MainWindow::showConflict);
    m_conflict->setOffline([this](const QDateTime &at) { return m_link->wasOffline(at); });
    connect(m_conflict, &ConflictView::leaveWanted, this, [this] { showCompare(false); });
    connect(m_conflict, &ConflictView::resolved, this, [this, bar](const QString &story) {
        showCompare(false);
        bar->refresh();
        m_link->tryNow(story);
    });
    bar->refresh();
}

void MainWindow::showServer()
{
    auto *sheet = new ServerSheet(*m_link, folderKey(m_session.store().dir()), m_look, this);
    const bool fromOutbox = seesOutbox() && m_outbox->isAncestorOf(focusWidget());
    connect(sheet, &Sheet::closed, this, [this, fromOutbox] {
        // the button that led there is gone when there is a server now
        if (fromOutbox && seesOutbox() && !m_outbox->isAncestorOf(focusWidget()))
            m_outbox->open();
    });
    sheet->open();
}

void MainWindow::takeSignIn(const QString &answer)
{
    if (auto *sheet = findChild<ServerSheet *>())
        sheet->takeSignIn(answer);
    else
        report({Error::Kind::NotFound, sentenceOf({}, {})});
}

void MainWindow::showOutbox()
{
    if (!m_outbox) {
        m_outbox = new OutboxPanel(m_session, *m_link, m_look);
        m_inspector->setGuest(m_outbox);
        connect(m_outbox, &OutboxPanel::serverWanted, this, &MainWindow::showServer);
        connect(m_outbox, &OutboxPanel::left, this, &MainWindow::leaveOutbox);
        connect(m_outbox, &OutboxPanel::seen, this, &MainWindow::showLink);
        connect(m_outbox, &OutboxPanel::storyWanted, this, [this](const QString &id) {
            const bool over = uncover(); // it would lie over its text
            openStory(id, over);
        });
    }
    m_editor->setFocusMode(false);
    leaveCompare();
    m_inspector->showGuest(true);
    m_outbox->open();
}

bool MainWindow::seesOutbox() const
{
    return m_outbox && m_outbox->isVisible();
}

bool MainWindow::uncover()
{
    if (!m_panes->isLaidOver())
        return false;
    const bool outbox = leaveOutbox(); // first: the inspector may lie where it stood
    return m_panes->closeOverlay() || outbox;
}

bool MainWindow::leaveOutbox()
{
    if (!m_inspector->showsGuest())
        return false;
    const bool focused = m_outbox->isAncestorOf(focusWidget());
    m_inspector->showGuest(false);
    if (focused)
        m_outbox->giveFocusBack();
    return true;
}

// The pane as a whole: with the outbox in it both go.
void MainWindow::toggleInspector()
{
    if (m_editor->isFocusMode()) {
        m_editor->setFocusMode(false);
        return m_panes->showInspector();
    }
    if (!leaveOutbox() || m_panes->inspectorShown())
        m_panes->toggleInspector();
}

// Said once a time without network; while it stands it keeps its count.
void MainWindow::showOffline(int going)
{
    Banner &banner = m_editorPane->banner();
    const QDateTime since = m_link->offlineSince();
    const bool seen = since.isValid() && !seesOutbox(); // which says it itself
    const bool begins = std::exchange(m_offlineSaid, seen ? since : QDateTime()) != since;
    if (!seen)
        return banner.clear(u"offline"_s);
    QString text = tr("Offline since %1. Your stories are saved on this computer.")
                       .arg(whenText(since, m_session.store().now()));
    if (going > 0)
        text = tr("Offline since %1. Your stories are saved on this computer; %n in the outbox "
                  "will go by themselves when the network is back.",
            "", going)
                   .arg(whenText(since, m_session.store().now()));
    const Banner::Message message{u"offline"_s, Banner::Kind::Offline, text,
        {{tr("Try again"), [this] { m_link->retry(); }},
            {tr("Open the outbox"), [this] { showOutbox(); }}}};
    begins ? banner.show(message) : banner.reword(message);
}

void MainWindow::showRights()
{
    const bool begins = m_desk.mayBegin();
    if (m_actions->newStory->isVisible() == begins)
        return;
    for (QAction *action :
        {m_actions->newStory, m_actions->duplicate, m_writing->newMenu()->menuAction()})
        action->setVisible(begins);
    m_actions->newStory->setEnabled(begins);
    m_actions->duplicate->setEnabled(begins && m_desk.hasStory());
    if (!m_desk.hasStory() && m_firstStory.isEmpty())
        m_editorPane->showPage();
    Q_EMIT m_desk.standingChanged();
}

void MainWindow::showLink()
{
    using State = ServerLink::State;
    showRights();
    const QString name = m_link->server() ? m_link->server()->name : QString();
    QString text;
    switch (m_link->state()) {
    case State::None:
        break;
    case State::Ready:
        text = tr("Connected to %1").arg(name);
        break;
    case State::Sending:
        text = tr("Sending to %1…").arg(name);
        break;
    case State::Offline:
        text
            = m_link->offlineSince().isValid() ? tr("Offline") : tr("The server cannot be reached");
        break;
    case State::SignIn:
        text = tr("The server asks you to sign in");
        break;
    }
    const bool reading = m_session.store().isReadOnly();
    if (reading)
        text = tr("Open for reading only");
    m_status->setServer(text,
        reading ? tr("Nothing can be written here, so nothing is sent and no server is connected.")
                : m_link->trouble(),
        m_link->offlineSince().isValid());
    const QList<OutboxItem> items = outboxItems(m_session, *m_link);
    int needing = 0;
    QSet<QString> unsent;
    for (const OutboxItem &item : items) {
        needing += item.group == OutboxItem::Group::NeedsYou ? 1 : 0;
        if (item.group != OutboxItem::Group::Done)
            unsent.insert(item.story);
    }
    m_model->setUnsent(unsent);
    m_status->setOutbox(unsentCount(items), needing, m_link->server().has_value());
    showOffline(goingCount(items));
    Banner &banner = m_editorPane->banner();
    const bool signIn = m_link->state() == State::SignIn;
    const bool beside = !signIn && seesOutbox(); // it stands there, and is to be said afterwards
    const QString says = signIn ? m_link->trouble() : beside ? QString() : QString::number(needing);
    if (std::exchange(m_linkSaid, says) == says)
        return;
    if (beside || (!signIn && needing == 0))
        return banner.clear(u"server"_s);
    banner.show({u"server"_s, Banner::Kind::Refused,
        signIn ? m_link->trouble()
               : tr("%n things in the outbox need you; nothing is lost.", "", needing),
        {{signIn ? tr("Sign in again…") : tr("Open the outbox"),
            [this, signIn] { signIn ? showServer() : showOutbox(); }}}});
}

} // namespace toasoan
