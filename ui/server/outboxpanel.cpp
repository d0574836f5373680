// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/outboxpanel.h"

#include "common/pieces.h"
#include "common/prompt.h"
#include "common/times.h"

#include <algorithm>
#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int panelWidth = 720;
constexpr int clockMs = 5000; // how often “next try” is counted down

} // namespace

OutboxPanel::OutboxPanel(Session &session, ServerLink &link, const Look &look, QWidget *window)
    : Sheet(look, window, panelWidth, tr("Outbox"))
    , m_session(session)
    , m_link(link)
{
    setTitle(tr("Outbox"), tr("What was decided here and is on its way to readers"));
    m_all = addFoot(tr("Try all now"), {});
    connect(m_all, &QPushButton::clicked, this, [this] { m_link.tryNow(); });
    addCancel(tr("Close"));
    m_soon.setSingleShot(true);
    m_clock.setInterval(clockMs);
    connect(&m_soon, &QTimer::timeout, this, &OutboxPanel::refresh);
    connect(&m_clock, &QTimer::timeout, this, &OutboxPanel::refresh);
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start(0);
    };
    connect(&link, &ServerLink::changed, this, later);
    connect(&session.store(), &Store::outboxChanged, this, later);
    connect(&session.store(), &Store::storyChanged, this, later);
    connect(&look, &Look::changed, this, later);
    connect(
        &link, &ServerLink::failed, this, [this](const Error &error) { showError(error.text); });
    refresh();
}

void OutboxPanel::open()
{
    m_clock.start();
    const auto buttons = panel()->findChildren<QPushButton *>();
    QPushButton *first = nullptr;
    for (QPushButton *button : buttons)
        if (!first && button->property("story").isValid() && button->isEnabled())
            first = button;
    Sheet::open(first);
}

// Built anew: a few dozen rows at most. The focus stays where it was, by the button's name.
void OutboxPanel::refresh()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool inside = focus && isAncestorOf(focus);
    const QString name = inside ? focus->objectName() : QString();
    m_items = outboxItems(m_session, m_link);
    const auto before = panel()->findChildren<QPushButton *>();
    for (QPushButton *button : before)
        button->setObjectName({}); // on its way out, not to be found again
    clearLayout(body());
    addState();
    const int unsent = unsentCount(m_items);
    if (unsent == 0) {
        QLabel *calm = makeWrappedLabel(
            tr("Nothing waits: everything that was decided here is where readers find it."),
            u"soft"_s, panel());
        calm->setAccessibleName(calm->text());
        body()->addWidget(calm);
    }
    using Group = OutboxItem::Group;
    for (const Group group : {Group::NeedsYou, Group::Sending, Group::Waiting, Group::Done})
        addGroup(group);
    m_all->setVisible(unsent > 0);
    m_all->setEnabled(m_link.state() != ServerLink::State::Sending);
    if (!isVisible())
        return;
    refit();
    if (!inside || name.isEmpty())
        return;
    if (auto *same = panel()->findChild<QPushButton *>(name); same && same->isEnabled()) {
        same->show(); // its layout would only do that later
        return same->setFocus(Qt::OtherFocusReason);
    }
    focusNextPrevChild(true);
}

// How things stand with the server, above the rows.
void OutboxPanel::addState()
{
    using State = ServerLink::State;
    QString text;
    QString tone = u"soft"_s;
    QString button;
    switch (m_link.state()) {
    case State::None:
        text = tr("No server is connected; stories go to the newsroom's own folder.");
        button = tr("Connect to a server…");
        break;
    case State::Ready:
        text
            = tr("Connected to %1 as %2.").arg(m_link.server()->name, m_link.server()->displayName);
        break;
    case State::Sending:
        text = tr("Sending to %1…").arg(m_link.server()->name);
        break;
    case State::Offline:
        text = tr("%1 Nothing is lost; it goes by itself when the server can be reached.")
                   .arg(m_link.trouble());
        tone = u"submitted"_s;
        break;
    case State::SignIn:
        text = m_link.trouble();
        tone = u"danger"_s;
        button = tr("Sign in again…");
        break;
    }
    auto *row = new QHBoxLayout;
    QLabel *label = makeWrappedLabel(text, tone, panel());
    label->setAccessibleName(text);
    row->addWidget(label, 1);
    if (!button.isEmpty()) {
        QPushButton *go = makeButton(button, u"small"_s, panel());
        go->setObjectName(u"server"_s);
        connect(go, &QPushButton::clicked, this, [this] {
            close();
            Q_EMIT serverWanted();
        });
        row->addWidget(go, 0, Qt::AlignTop);
    }
    body()->addLayout(row);
    for (const QString &warning : m_link.warnings())
        body()->addWidget(makeWrappedLabel(warning, u"submitted"_s, panel()));
    addMissing();
}

void OutboxPanel::addGroup(OutboxItem::Group group)
{
    QList<OutboxItem> items;
    std::copy_if(m_items.cbegin(), m_items.cend(), std::back_inserter(items),
        [group](const OutboxItem &item) { return item.group == group; });
    if (items.isEmpty())
        return;
    QString name;
    switch (group) {
    case OutboxItem::Group::NeedsYou:
        name = tr("Needs you");
        break;
    case OutboxItem::Group::Sending:
        name = tr("Being sent");
        break;
    case OutboxItem::Group::Waiting:
        name = tr("Waiting");
        break;
    case OutboxItem::Group::Done:
        name = tr("Done");
        break;
    }
    QLabel *title = makeLabel(tr("%1 · %2").arg(name).arg(items.size()), {}, panel());
    title->setFont(look().interfaceFont(12, 600));
    title->setContentsMargins(0, look().px(8), 0, 0);
    body()->addWidget(title);
    for (const OutboxItem &item : items) {
        body()->addWidget(makeHairline(Qt::Horizontal, panel()));
        addItem(item);
    }
}

QString OutboxPanel::whenLine(const OutboxItem &item) const
{
    const QDateTime now = m_session.store().now();
    QStringList parts{item.act};
    if (item.at.isValid())
        parts += tr("decided at %1").arg(whenText(item.at, now));
    const QDateTime next = m_link.nextTry();
    if (item.group == OutboxItem::Group::Waiting && !item.paused && next.isValid()) {
        const qint64 seconds = qMax<qint64>(1, QDateTime::currentDateTimeUtc().secsTo(next));
        parts += tr("next try in %n seconds", "", int(seconds));
    }
    return parts.join(u" · "_s);
}

void OutboxPanel::addItem(const OutboxItem &item)
{
    const bool done = item.group == OutboxItem::Group::Done;
    auto *words = new QVBoxLayout;
    words->setSpacing(look().px(2));
    auto *headline = new ElidedLabel(QPalette::WindowText, panel());
    headline->setFont(look().interfaceFont(13, done ? 400 : 600));
    headline->setText(item.headline);
    headline->setAccessibleName(item.headline);
    words->addWidget(headline);
    QLabel *line = makeLabel(whenLine(item), u"soft"_s, panel());
    line->setFont(look().interfaceFont(12));
    words->addWidget(line);
    if (!item.reason.isEmpty()) {
        QString reason = item.reason;
        reason[0] = reason.at(0).toUpper();
        const bool bad = item.group == OutboxItem::Group::NeedsYou;
        QLabel *why = makeWrappedLabel(reason, bad ? u"danger"_s : u"soft"_s, panel());
        why->setAccessibleName(reason);
        words->addWidget(why);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look().px(8));
    addChoices(buttons, item);
    if (item.mayTry)
        addButton(buttons, item, u"try"_s, tr("Try now"),
            [this, id = item.story] { m_link.tryAnyway(id); });
    if (item.mayPause)
        addButton(buttons, item, u"pause"_s, item.paused ? tr("Go on") : tr("Halt"),
            [this, item] { m_link.pause(item.story, !item.paused); });
    if (item.mayUnshare)
        addButton(buttons, item, u"unshare"_s, tr("Share no more"),
            [this, id = item.story] { m_link.stopSharing(id); });
    if (item.mayDrop)
        addButton(buttons, item, u"drop"_s, tr("Take out…"), [this, item] { askDrop(item); });
    addButton(buttons, item, u"open"_s, tr("Open the story"), [this, id = item.story] {
        close();
        Q_EMIT storyWanted(id);
    });
    buttons->addStretch(1);
    if (done) { // one line each
        auto *row = new QHBoxLayout;
        row->addLayout(words, 1);
        row->addLayout(buttons);
        body()->addLayout(row);
        return;
    }
    words->addSpacing(look().px(4));
    words->addLayout(buttons);
    body()->addLayout(words);
}

// As missing.cpp takes it.
bool OutboxPanel::maySendAgain() const
{
    return m_link.server() && m_link.server()->isEditor() && decides(m_session.member().role);
}

bool OutboxPanel::mayWithdraw() const
{
    return m_link.server() && (!m_link.server()->isEditor() || decides(m_session.member().role));
}

// What no step of the story answers: a person says it here.
void OutboxPanel::addChoices(QLayout *row, const OutboxItem &item)
{
    using Ask = OutboxItem::Ask;
    if (item.ask == Ask::Layout) {
        addButton(row, item, u"mine"_s, tr("Send the story over it…"), [this, item] {
            const auto answer = prompt::ask(this, tr("Send the story over it"),
                tr("What somebody gave “%1” on the server will be gone there: %2. WordPress keeps "
                   "it among the revisions of the post.")
                    .arg(item.headline, item.reason),
                tr("Send"), {}, tr("Leave it"));
            if (answer == prompt::Answer::First)
                m_link.choose(item.story, layout::Choice::Mine);
        });
        addButton(row, item, u"theirs"_s, tr("Leave it as it is there"),
            [this, id = item.story] { m_link.choose(id, layout::Choice::Theirs); });
    }
    if (item.ask == Ask::Missing) {
        if (maySendAgain())
            addButton(row, item, u"again"_s, tr("Send again"),
                [this, id = item.story] { m_link.settleMissing({id}, true); });
        if (mayWithdraw())
            addButton(row, item, u"withdrawn"_s, tr("It is withdrawn…"),
                [this, item] { askWithdrawn({item.story}, item.headline); });
    }
}

void OutboxPanel::askWithdrawn(const QStringList &stories, const QString &headline)
{
    const auto answer = prompt::ask(this, tr("Count as withdrawn"),
        stories.isEmpty()
            ? tr("All articles that are missing on the server will be withdrawn here. Reopened, "
                 "each goes out as a new article.")
            : tr("“%1” will be withdrawn here. Reopened, it goes out as a new article.")
                  .arg(headline),
        tr("Withdraw"), {}, tr("Leave it"));
    if (answer == prompt::Answer::First)
        m_link.settleMissing(stories, false);
}

// For all at once: a server that was set back lacks many.
void OutboxPanel::addMissing()
{
    const qsizetype missing = m_link.missing().size();
    if (missing < 2)
        return;
    OutboxItem all;
    all.headline = tr("All %n missing articles", "", int(missing));
    body()->addWidget(makeWrappedLabel(
        tr("%n articles that readers saw are missing on the server. Nothing was withdrawn: say "
           "what becomes of them.",
            "", int(missing)),
        u"danger"_s, panel()));
    auto *row = new QHBoxLayout;
    row->setSpacing(look().px(8));
    if (maySendAgain())
        addButton(
            row, all, u"again"_s, tr("Send all again"), [this] { m_link.settleMissing({}, true); });
    if (mayWithdraw())
        addButton(
            row, all, u"withdrawn"_s, tr("All are withdrawn…"), [this] { askWithdrawn({}, {}); });
    row->addStretch(1);
    body()->addLayout(row);
}

QPushButton *OutboxPanel::addButton(QLayout *row, const OutboxItem &item, const QString &kind,
    const QString &text, const std::function<void()> &pressed)
{
    QPushButton *button = makeButton(text, u"small"_s, panel());
    button->setAccessibleName(tr("%1: %2").arg(QString(text).remove(u'…'), item.headline));
    button->setObjectName(u"%1.%2"_s.arg(kind, item.story));
    button->setProperty("story", item.story);
    connect(button, &QPushButton::clicked, this, pressed);
    row->addWidget(button);
    return button;
}

void OutboxPanel::askDrop(const OutboxItem &item)
{
    const auto answer = prompt::ask(this, tr("Take out of the outbox"),
        tr("“%1” will not be sent any more. The story stays here as it is, and the server keeps "
           "what it has; a later publication sends everything.")
            .arg(item.headline),
        tr("Take out"), {}, tr("Leave it"));
    if (answer == prompt::Answer::First)
        m_link.drop(item.story);
}

} // namespace toasoan
