// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storyactions.h"

#include "common/icons.h"
#include "common/prompt.h"
#include "common/times.h"
#include "desk/batch.h"
#include "desk/propertiessheet.h"
#include "publish/docxexport.h"
#include "publish/package.h"
#include "publish/publishsheet.h"
#include "publish/servers.h"
#include "publish/sharing.h"
#include "publish/wordsheets.h"
#include "text/vietnamese.h"

#include <QAction>
#include <QMenu>
#include <QWidget>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

StoryActions::StoryActions(
    Desk &desk, Look &look, Pictures &pictures, Banner &banner, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_look(look)
    , m_pictures(pictures)
    , m_banner(banner)
    , m_window(window)
{
    add(Action::Submit, u"story.submit"_s, tr("&Send for approval"), u"document-send"_s);
    add(Action::Recall, u"story.recall"_s, tr("&Take back"), u"edit-undo"_s);
    add(Action::Take, u"story.take"_s, tr("&Edit this story yourself"), u"document-edit"_s);
    add(Action::Approve, u"story.approve"_s, tr("&Approve"), u"dialog-ok-apply"_s);
    add(Action::Return, u"story.return"_s, tr("&Return…"), u"mail-reply-sender"_s);
    add(Action::Publish, u"story.publish"_s, tr("&Publish…"), u"internet-services"_s);
    m_schedule = new QAction(icon(u"clock"_s), tr("Sc&hedule…"), this);
    m_schedule->setObjectName(u"story.schedule"_s);
    add(Action::Unschedule, u"story.unschedule"_s, tr("&Cancel the schedule"), u"edit-clear"_s);
    add(Action::Update, u"story.update"_s, tr("Edit the &live story"), u"document-edit"_s);
    add(Action::Correct, u"story.correct"_s, tr("Print a c&orrection…"), u"document-edit-sign"_s);
    add(Action::Withdraw, u"story.withdraw"_s, tr("&Withdraw…"), u"im-ban-user"_s);
    add(Action::Reopen, u"story.reopen"_s, tr("Re&open as a draft"), u"document-edit"_s);
    add(Action::Trash, u"story.trash"_s, tr("Move to the tras&h"), u"trash-empty"_s);
    add(Action::Untrash, u"story.untrash"_s, tr("&Bring back from the trash"), u"edit-undo"_s);
    const auto own = [this](const QString &name, const QString &text, const QString &iconName,
                         const QKeySequence &keys = {}) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        if (!keys.isEmpty())
            action->setShortcut(keys);
        return action;
    };
    m_next = own(u"story.next"_s, tr("&Next step"), u"go-next"_s, {u"Ctrl+Shift+Return"_s});
    m_next->setShortcuts({{u"Ctrl+Shift+Enter"_s}, {u"Ctrl+Shift+Return"_s}});
    m_properties = own(u"story.properties"_s, tr("Section, ta&gs and more…"), u"tag"_s);
    m_mark = own(u"story.mark"_s, tr("&Mark this version"), u"dialog-ok-apply"_s, {u"Ctrl+S"_s});
    m_package = own(u"story.package"_s, tr("Save the story as &one file…"), u"document-export"_s);
    m_word = own(u"story.word"_s, tr("Save it for &Word…"), u"document-export"_s);
    m_share = own(u"story.share"_s, tr("S&hare the draft with the newsroom"), u"document-send"_s);
    m_sendHere = own(u"story.sendHere"_s, tr("Send it to this server, &too"), u"document-send"_s);
    m_unshare = own(u"story.unshare"_s, tr("Share it no &longer"), u"edit-undo"_s);
    m_deleteForever = own(u"story.deleteForever"_s, tr("&Delete for good…"), u"edit-delete"_s);
    m_compare = own(u"story.compare"_s, tr("Com&pare versions"), u"view-split-left-right"_s,
        {u"Ctrl+Shift+D"_s});
    m_nextDifference = own(u"story.nextDifference"_s, tr("Next &difference"), {}, {u"F8"_s});
    m_previousDifference
        = own(u"story.previousDifference"_s, tr("Previous di&fference"), {}, {u"Shift+F8"_s});
    m_note = own(u"story.note"_s, tr("&Note to this passage"), u"edit-comment"_s, {u"Ctrl+M"_s});
    m_proofFile = own(u"story.proofFile"_s, tr("Save a &proof as PDF…"), u"document-export"_s);
    m_proofPrint
        = own(u"story.proofPrint"_s, tr("Print a p&roof…"), u"document-print"_s, {u"Ctrl+P"_s});
    connect(m_proofFile, &QAction::triggered, this, &StoryActions::saveProof);
    connect(m_proofPrint, &QAction::triggered, this, &StoryActions::printProof);
    connect(m_share, &QAction::triggered, this, [this] { setShared(true); });
    connect(m_sendHere, &QAction::triggered, this, &StoryActions::sendHere);
    connect(m_unshare, &QAction::triggered, this, [this] { setShared(false); });
    m_keepMine = own(
        u"story.keepMine"_s, tr("Keep mine where nothing is chosen"), {}, {u"Ctrl+Shift+1"_s});
    m_keepTheirs = own(
        u"story.keepTheirs"_s, tr("Keep theirs where nothing is chosen"), {}, {u"Ctrl+Shift+2"_s});
    // until two texts stand beside each other
    for (QAction *action : {m_nextDifference, m_previousDifference, m_keepMine, m_keepTheirs})
        action->setEnabled(false);

    connect(m_schedule, &QAction::triggered, this, [this] {
        if (isReady())
            openSheet(Action::Publish, true);
    });
    connect(m_next, &QAction::triggered, this, [this] {
        const Steps steps = stepsFor(m_desk.story(), m_desk.situation());
        if (const auto step = steps.next ? steps.next : steps.other)
            run(*step);
    });
    connect(m_properties, &QAction::triggered, this, [this] {
        if (m_desk.hasStory())
            (new PropertiesSheet(m_desk, m_look, m_window))->open();
    });
    connect(m_mark, &QAction::triggered, this, [this] {
        if (auto saved = m_desk.draft().flush(); !saved)
            return showError(saved.error());
        const auto number
            = m_desk.store().markRevision(m_desk.story().id, m_desk.session().member());
        if (!number)
            return showError(number.error());
        showNews(u"mark"_s, tr("Version %1 is marked in the timeline.").arg(*number));
    });
    connect(m_package, &QAction::triggered, this, &StoryActions::exportPackage);
    connect(m_word, &QAction::triggered, this, &StoryActions::exportWord);
    connect(m_deleteForever, &QAction::triggered, this, [this] {
        const QString id = m_desk.story().id;
        const auto answer = prompt::ask(m_window, tr("Delete for good"),
            tr("“%1” and its timeline cannot be brought back afterwards.")
                .arg(m_desk.story().content.headline),
            tr("Delete for good"), {}, tr("Keep it"));
        if (answer != prompt::Answer::First)
            return;
        if (auto gone = m_desk.store().deleteForever(id); !gone)
            showError(gone.error());
    });
    connect(&desk, &Desk::storyOpened, this, &StoryActions::refresh);
    connect(&desk, &Desk::standingChanged, this, &StoryActions::refresh);
    connect(&desk.draft(), &Draft::saved, this, &StoryActions::refresh);
    refresh();
}

void StoryActions::add(
    Action action, const QString &name, const QString &text, const QString &iconName)
{
    auto *made = new QAction(icon(iconName), text, this);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, [this, action] { run(action); });
    m_actions.insert(action, made);
}

void StoryActions::refresh()
{
    const bool open = m_desk.hasStory() && !m_covered;
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.value()->setVisible(open && m_desk.may(it.key()));
    m_schedule->setVisible(open && m_desk.may(Action::Schedule));
    const Steps steps = open ? stepsFor(m_desk.story(), m_desk.situation()) : Steps();
    m_next->setEnabled(steps.next || steps.other);
    m_properties->setEnabled(open);
    m_mark->setEnabled(open && !m_desk.store().isReadOnly());
    m_note->setEnabled(open && !m_desk.store().isReadOnly());
    for (QAction *action : {m_package, m_word, m_compare, m_proofFile, m_proofPrint})
        action->setEnabled(open);
    const bool mine = open && m_desk.isStored()
        && sharing::mayShare(m_desk.store(), m_desk.story(), m_desk.session().member());
    const bool shared = mine && sharing::isShared(m_desk.store(), m_desk.story());
    m_share->setVisible(mine && !shared);
    m_unshare->setVisible(shared);
    m_sendHere->setVisible(open && isBehindHere());
    const bool mayGo = open && m_desk.story().trashedAt.isValid()
        && !m_desk.story().publishedAt.isValid(); // what readers saw stays on record
    m_deleteForever->setVisible(mayGo && batch::mayDelete(m_desk.session(), m_desk.story().author));
}

void StoryActions::setCovered(bool covered)
{
    if (std::exchange(m_covered, covered) != covered)
        refresh();
}

void StoryActions::fillMenu(QMenu *menu) const
{
    menu->addAction(m_next);
    menu->addSeparator();
    for (const Action action : {Action::Submit, Action::Recall, Action::Take, Action::Approve,
             Action::Return, Action::Publish})
        menu->addAction(m_actions.value(action));
    menu->addActions({m_share, m_unshare, m_schedule, m_sendHere});
    for (const Action action :
        {Action::Unschedule, Action::Update, Action::Correct, Action::Withdraw, Action::Reopen})
        menu->addAction(m_actions.value(action));
    menu->addSeparator();
    menu->addAction(m_properties);
    menu->addAction(m_mark);
    menu->addActions(
        {m_note, m_compare, m_nextDifference, m_previousDifference, m_keepMine, m_keepTheirs});
    menu->addSeparator();
    menu->addAction(m_actions.value(Action::Trash));
    menu->addAction(m_actions.value(Action::Untrash));
    menu->addAction(m_deleteForever);
}

QString StoryActions::headerText(Action action) const
{
    const State state = m_desk.story().state;
    switch (action) {
    case Action::Submit:
        return tr("Send for approval");
    case Action::Approve:
        return tr("Approve");
    case Action::Return:
        return tr("Return…");
    case Action::Publish:
        return state != State::Updating            ? tr("Publish…")
            : m_desk.story().scheduledAt.isValid() ? tr("Publish now…")
                                                   : tr("Publish the update…");
    case Action::Recall:
        return tr("Take back");
    case Action::Unschedule:
        return tr("Cancel the schedule");
    case Action::Update:
        return tr("Edit the live story");
    case Action::Reopen:
        return tr("Reopen as a draft");
    case Action::Untrash:
        return tr("Bring back");
    default:
        return m_actions.value(action)->text().remove(u'&');
    }
}

void StoryActions::run(Action action)
{
    if (!m_desk.hasStory())
        return;
    const bool checked
        = action == Action::Submit || action == Action::Approve || action == Action::Publish;
    // What is typed counts: the checks and the sheet look at the saved text.
    if (checked ? !isReady() : !isSaved())
        return;
    if (!m_desk.may(action))
        return refresh();
    if (checked && m_desk.isBlocked()) {
        Q_EMIT blocked();
        return;
    }
    if (m_question && !m_question(action))
        return;
    switch (action) {
    case Action::Return:
    case Action::Publish:
    case Action::Correct:
    case Action::Withdraw:
        return openSheet(action);
    case Action::Trash:
        return trash();
    default:
        return plain(action);
    }
}

bool StoryActions::isSaved()
{
    const auto saved = m_desk.draft().flush();
    if (!saved)
        showError(saved.error());
    return saved.has_value();
}

bool StoryActions::isReady()
{
    if (!isSaved())
        return false;
    const Result<void> ready = m_ready ? m_ready() : Result<void>();
    if (!ready)
        showError(ready.error());
    return ready && isSaved();
}

void StoryActions::setQuestion(std::function<bool(Action action)> question)
{
    m_question = std::move(question);
}

void StoryActions::plain(Action action)
{
    if (auto moved = m_desk.act(action); !moved)
        return showError(moved.error());
    m_banner.clear(u"refused"_s);
    switch (action) {
    case Action::Submit:
        showNews(u"step"_s, tr("Sent for approval. You may still change it or take it back."));
        break;
    case Action::Approve:
        m_banner.clear(u"dropped"_s);
        showNews(u"step"_s,
            tr("Approved: version %1, code %2. It can go out now.")
                .arg(m_desk.story().revision)
                .arg(m_desk.story().hash.left(8).toUpper()));
        break;
    case Action::Update:
        showNews(u"step"_s,
            tr("You may change the story. Readers see the published text until the change is "
               "approved and published."));
        break;
    default:
        m_banner.clear(u"step"_s);
    }
    Q_EMIT done(action);
}

void StoryActions::openSheet(Action action, bool schedule)
{
    const auto finished = [this, action] {
        m_banner.clear(u"step"_s);
        m_banner.clear(u"refused"_s);
        if (action == Action::Correct)
            showNews(u"step"_s,
                tr("The correction is written and stands at the end of the page. Mend the text, "
                   "too, then send it for approval."));
        Q_EMIT done(action);
    };
    // What was written is there again when the sheet was left by Esc or to look something up.
    const auto ask = [this, action, finished](WordSheet *sheet) {
        const QString key = QString::number(int(action)) + u' ' + m_desk.story().id + u' '
            + m_desk.session().member().name;
        sheet->setTexts(m_unsent.value(key));
        connect(sheet, &Sheet::closed, this,
            [this, sheet, key] { m_unsent.insert(key, sheet->texts()); });
        connect(sheet, &WordSheet::finished, this, [this, key, finished] {
            m_unsent.remove(key);
            finished();
        });
        sheet->open();
    };
    switch (action) {
    case Action::Return:
        return ask(new ReturnSheet(m_desk, m_look, m_quote ? m_quote() : Anchor(), m_window));
    case Action::Withdraw:
        return ask(new WithdrawSheet(m_desk, m_look, m_window));
    case Action::Correct:
        return ask(new CorrectSheet(m_desk, m_look, m_window));
    default: {
        auto *sheet = new PublishSheet(m_desk, m_look, m_pictures, schedule, m_window);
        connect(sheet, &PublishSheet::compareWanted, m_compare, &QAction::trigger);
        connect(sheet, &PublishSheet::previewWanted, this, &StoryActions::previewWanted);
        connect(sheet, &PublishSheet::finished, this, [this, finished](const QString &sentence) {
            finished();
            showNews(u"step"_s, sentence);
        });
        return sheet->start();
    }
    }
}

void StoryActions::trash()
{
    const QString id = m_desk.story().id;
    const QString headline = m_desk.story().content.headline;
    if (auto moved = m_desk.act(Action::Trash); !moved)
        return showError(moved.error());
    Q_EMIT trashed(id);
    showNews(u"trash"_s,
        headline.isEmpty() ? tr("The story is in the trash.")
                           : tr("“%1” is in the trash.").arg(headline),
        {{tr("Undo"), [this, id] {
              m_banner.clear(u"trash"_s);
              const auto back
                  = m_desk.store().transition(id, Action::Untrash, m_desk.session().member());
              if (!back)
                  return showError(back.error());
              if (auto opened = m_desk.open(id); !opened)
                  showError(opened.error());
          }}});
}

void StoryActions::setShared(bool shared)
{
    if (!m_desk.hasStory() || !isSaved())
        return;
    const QString id = m_desk.story().id;
    const Member &by = m_desk.session().member();
    const Result<void> done
        = shared ? sharing::share(m_desk.store(), id, by) : sharing::stop(m_desk.store(), id, by);
    if (!done)
        return showError(done.error());
    refresh();
    showNews(u"share"_s,
        shared ? tr("Editors of the newsroom read this draft from now on, as it stands with every "
                    "exchange. Readers do not see it.")
               : tr("This draft is shared no longer. What editors have of it stays with them; what "
                    "you write from now on stays here."));
    Q_EMIT sharingChanged();
}

bool StoryActions::isBehindHere() const
{
    const Story &story = m_desk.story();
    const bool decided = story.state == State::Published || story.state == State::Withdrawn;
    if (!decided || !decides(m_desk.session().member().role))
        return false;
    const auto server = serverOf(m_desk.store()).value_or(std::nullopt);
    return server && servers::isBehind(m_desk.store(), story, *server).value_or(false);
}

void StoryActions::sendHere()
{
    const auto server = serverOf(m_desk.store()).value_or(std::nullopt);
    if (!m_desk.hasStory() || !server)
        return;
    if (const auto sent = servers::sendStanding(m_desk.store(), m_desk.story().id, *server); !sent)
        return showError(sent.error());
    refresh();
    showNews(u"sendHere"_s, tr("It goes to %1 as well, with the next exchange.").arg(server->name));
    Q_EMIT sharingChanged();
}

void StoryActions::exportPackage()
{
    if (auto saved = m_desk.draft().flush(); !saved)
        return showError(saved.error());
    const QString name = slug(m_desk.story().content.headline);
    QString file = prompt::saveFile(m_window, tr("Save the story as one file"),
        (name.isEmpty() ? u"bai"_s : name) + u".toasoan"_s, tr("Story package (*.toasoan)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(u".toasoan"_s))
        file += u".toasoan"_s;
    if (auto written = toasoan::exportPackage(
            m_desk.store(), m_desk.story().id, file, m_desk.session().member());
        !written)
        return showError(written.error());
    showNews(u"package"_s, tr("The story with its pictures stands in %1.").arg(file));
}

void StoryActions::exportWord()
{
    if (auto saved = m_desk.draft().flush(); !saved)
        return showError(saved.error());
    const QString name = slug(m_desk.story().content.headline);
    QString file = prompt::saveFile(m_window, tr("Save the story for Word"),
        (name.isEmpty() ? u"bai"_s : name) + u".docx"_s, tr("Word document (*.docx)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(u".docx"_s, Qt::CaseInsensitive))
        file += u".docx"_s;
    QStringList warnings;
    if (auto written = exportDocx(m_desk.store(), m_desk.story().id, file, &warnings); !written)
        return showError(written.error());
    warnings.prepend(tr("The story stands in %1, for Word and LibreOffice.").arg(file));
    showNews(u"word"_s, warnings.join(u' '));
}

void StoryActions::showError(const Error &error)
{
    m_banner.show({u"refused"_s, Banner::Kind::Refused, error.text, {}});
}

void StoryActions::showNews(
    const QString &key, const QString &sentence, const QList<Banner::Button> &buttons)
{
    m_banner.show({key, Banner::Kind::News, sentence, buttons});
}

} // namespace toasoan
