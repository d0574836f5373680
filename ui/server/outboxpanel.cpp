// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/outboxpanel.h"

#include "common/flow.h"
#include "common/icons.h"
#include "common/pieces.h"
#include "common/prompt.h"
#include "common/rowsarea.h"
#include "common/times.h"

#include <algorithm>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int headerHeight = 44;
constexpr int clockMs = 5000; // how often “next try” is counted down

} // namespace

OutboxPanel::OutboxPanel(Session &session, ServerLink &link, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_link(link)
    , m_look(look)
{
    setAccessibleName(tr("Outbox"));
    const RowsArea area = makeRowsArea(look, this);
    m_rows = area.rows;
    m_scroll = area.area;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addHead();
    column->addWidget(m_scroll, 1);
    m_soon.setSingleShot(true);
    m_clock.setInterval(clockMs);
    connect(&m_soon, &QTimer::timeout, this, &OutboxPanel::refresh);
    connect(&m_clock, &QTimer::timeout, this, &OutboxPanel::refresh);
    connect(&link, &ServerLink::changed, this, &OutboxPanel::later);
    connect(&link, &ServerLink::stepped, this, &OutboxPanel::later);
    connect(&session.store(), &Store::outboxChanged, this, &OutboxPanel::later);
    connect(&session.store(), &Store::storyChanged, this, &OutboxPanel::later);
    connect(&look, &Look::changed, this, &OutboxPanel::later);
    connect(&link, &ServerLink::failed, this, [this](const Error &error) {
        m_error = error.text;
        later();
    });
}

void OutboxPanel::addHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(m_look.px(headerHeight));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_look.px(14), 0, m_look.px(8), 1);
    QLabel *title = makeLabel(tr("Outbox"), {}, head);
    title->setFont(m_look.interfaceFont(14, 600));
    m_close = makeIconButton(u"window-close"_s, tr("Close the outbox (Esc)"), head);
    connect(m_close, &QToolButton::clicked, this, &OutboxPanel::left);
    row->addWidget(title, 1);
    row->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addWidget(head);
}

void OutboxPanel::open()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && !isAncestorOf(focus))
        m_focusBefore = focus;
    m_error.clear();
    refresh();
    show();
    m_scroll->verticalScrollBar()->setValue(0);
    focusFirst();
}

void OutboxPanel::giveFocusBack()
{
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void OutboxPanel::focusFirst()
{
    const auto buttons = m_scroll->widget()->findChildren<QPushButton *>();
    const auto wanted = [](const QPushButton *button) {
        return button->property("story").isValid() && !button->objectName().isEmpty();
    };
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), wanted);
    QWidget *first = found == buttons.cend() ? static_cast<QWidget *>(m_close) : *found;
    first->setFocus(Qt::OtherFocusReason);
}

void OutboxPanel::later()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start(0);
}

void OutboxPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_clock.start();
    later();
    if (!event->spontaneous())
        Q_EMIT seen();
}

void OutboxPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

void OutboxPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void OutboxPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, m_look.px(headerHeight) - 1, width(), 1, m_look.theme().line);
}

// Built anew: a few dozen rows at most. The focus stays where it was, by the button's name.
void OutboxPanel::refresh()
{
    const QWidget *focus = window()->focusWidget(); // also while a question is open
    QWidget *rows = m_scroll->widget();
    const bool inside = focus && rows->isAncestorOf(focus);
    const QString name = inside ? focus->objectName() : QString();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int scrolled = bar->value();
    m_close->setIcon(tintedIcon(u"window-close"_s, m_look.theme().soft));
    m_items = outboxItems(m_session, m_link);
    const auto before = rows->findChildren<QPushButton *>();
    for (QPushButton *button : before)
        button->setObjectName({}); // on its way out, not to be found again
    clearLayout(m_rows);
    addState();
    if (unsentCount(m_items) == 0)
        addCalm();
    using Group = OutboxItem::Group;
    for (const Group group : {Group::NeedsYou, Group::Sending, Group::Waiting, Group::Done})
        addGroup(group);
    m_rows->addStretch(1);
    const auto made = rows->findChildren<QWidget *>();
    for (QWidget *widget : made) // their layouts would only show them later
        if (!widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
            widget->show();
    bar->setValue(scrolled); // the focus walked through what was hidden, and the rows with it
    if (!inside)
        return;
    auto *same = name.isEmpty() ? nullptr : rows->findChild<QPushButton *>(name);
    if (same && same->isEnabled())
        return same->setFocus(Qt::OtherFocusReason);
    bar->setValue(0);
    focusFirst();
}

QBoxLayout *OutboxPanel::addBox()
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(m_look.px(14), m_look.px(10), m_look.px(14), m_look.px(10));
    box->setSpacing(m_look.px(2));
    m_rows->addLayout(box);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
    return box;
}

void OutboxPanel::addCalm()
{
    QLabel *calm = makeWrappedLabel(
        tr("Nothing waits: everything that was decided here is where readers find it."), u"soft"_s,
        this);
    calm->setAccessibleName(calm->text());
    addBox()->addWidget(calm);
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
    QBoxLayout *box = addBox();
    const auto say = [this, box](const QString &words, const QString &wordsTone) {
        QLabel *label = makeWrappedLabel(words, wordsTone, this);
        label->setFont(m_look.interfaceFont(12));
        label->setAccessibleName(words);
        box->addWidget(label);
    };
    say(text, tone);
    for (const QString &warning : m_link.warnings())
        say(warning, u"submitted"_s);
    if (!m_error.isEmpty())
        say(m_error, u"danger"_s);
    auto *flow = new FlowLayout;
    flow->setSpacing(m_look.px(6));
    if (unsentCount(m_items) > 0 && !m_session.store().isReadOnly()) {
        QPushButton *all = makeButton(tr("Try all now"), u"small"_s, this);
        all->setObjectName(u"all"_s);
        all->setEnabled(m_link.state() != State::Sending);
        connect(all, &QPushButton::clicked, this, [this] {
            m_error.clear();
            m_link.tryNow();
        });
        flow->addWidget(all);
    }
    if (!button.isEmpty() && !m_session.store().isReadOnly()) {
        QPushButton *go = makeButton(button, u"small"_s, this);
        go->setObjectName(u"server"_s);
        connect(go, &QPushButton::clicked, this, &OutboxPanel::serverWanted);
        flow->addWidget(go);
    }
    box->addSpacing(flow->count() > 0 ? m_look.px(4) : 0);
    box->addLayout(flow);
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
    QLabel *title = makeLabel(tr("%1 · %2").arg(name).arg(items.size()), u"faint"_s, this);
    title->setFont(m_look.interfaceFont(11, 600));
    title->setContentsMargins(m_look.px(14), m_look.px(8), m_look.px(14), m_look.px(4));
    m_rows->addWidget(title);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
    for (const OutboxItem &item : items)
        addItem(item);
}

QString OutboxPanel::whenLine(const OutboxItem &item) const
{
    const QDateTime now = m_session.store().now();
    QStringList parts{item.act};
    if (!item.step.isEmpty())
        parts += item.step;
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
    QBoxLayout *box = addBox();
    const auto say = [this, box](const QString &words, const QString &tone, const QFont &font) {
        QLabel *label = makeWrappedLabel(words, tone, this);
        label->setFont(font);
        label->setAccessibleName(words);
        box->addWidget(label);
    };
    const bool done = item.group == OutboxItem::Group::Done;
    say(item.headline, {}, m_look.interfaceFont(13, done ? 400 : 600));
    if (done) { // a line less each
        auto *row = new QHBoxLayout;
        QLabel *line = makeWrappedLabel(whenLine(item), u"soft"_s, this);
        line->setFont(m_look.interfaceFont(12));
        row->addWidget(line, 1);
        addButton(row, item, u"open"_s, tr("Open the story"), [this, id = item.story] {
            Q_EMIT storyWanted(id);
        })->setProperty("kind", u"link"_s);
        box->addLayout(row);
    } else {
        say(whenLine(item), u"soft"_s, m_look.interfaceFont(12));
    }
    // What holds for many is said once, above them.
    const bool said = item.ask == OutboxItem::Ask::Missing && m_link.missing().size() > 1;
    if (!item.reason.isEmpty() && !said) {
        QString reason = item.reason;
        reason[0] = reason.at(0).toUpper();
        if (reason.contains(u". "_s) && !reason.endsWith(u'.'))
            reason += u'.'; // several sentences, joined to others elsewhere
        const bool bad = item.group == OutboxItem::Group::NeedsYou;
        say(reason, bad ? u"danger"_s : u"soft"_s, m_look.interfaceFont(12));
    }
    if (done)
        return;
    auto *flow = new FlowLayout;
    flow->setSpacing(m_look.px(6));
    addRowButtons(flow, item);
    box->addSpacing(m_look.px(4));
    box->addLayout(flow);
}

void OutboxPanel::addRowButtons(QLayout *row, const OutboxItem &item)
{
    addChoices(row, item);
    if (item.mayTry)
        addButton(
            row, item, u"try"_s, tr("Try now"), [this, id = item.story] { m_link.tryAnyway(id); });
    if (item.mayPause)
        addButton(row, item, u"pause"_s, item.paused ? tr("Go on") : tr("Halt"),
            [this, item] { m_link.pause(item.story, !item.paused); });
    if (item.mayUnshare)
        addButton(row, item, u"unshare"_s, tr("Share no more"),
            [this, id = item.story] { m_link.stopSharing(id); });
    if (item.mayDrop)
        addButton(row, item, u"drop"_s, tr("Take out…"), [this, item] { askDrop(item); });
    addButton(row, item, u"open"_s, tr("Open the story"),
        [this, id = item.story] { Q_EMIT storyWanted(id); });
}

// As missing.cpp takes it.
bool OutboxPanel::maySendAgain() const
{
    return !m_session.store().isReadOnly() && m_link.server() && m_link.server()->isEditor()
        && decides(m_session.member().role);
}

bool OutboxPanel::mayWithdraw() const
{
    return !m_session.store().isReadOnly() && m_link.server()
        && (!m_link.server()->isEditor() || decides(m_session.member().role));
}

// What no step of the story answers: a person says it here.
void OutboxPanel::addChoices(QLayout *row, const OutboxItem &item)
{
    using Ask = OutboxItem::Ask;
    if (item.ask == Ask::Layout && !m_session.store().isReadOnly()) {
        addButton(row, item, u"mine"_s, tr("Send the story over it…"), [this, item] {
            const auto answer = prompt::ask(this, tr("Send the story over it"),
                tr("What somebody gave “%1” on the server will be gone there: %2. WordPress keeps "
                   "it among the revisions of the post.")
                    .arg(item.headline, item.layout),
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
    const QString words
        = tr("%n articles that readers saw are missing on the server. Nothing was withdrawn: say "
             "what becomes of them.",
              "", int(missing))
        + u' ' + missingReason();
    QBoxLayout *box = addBox();
    QLabel *label = makeWrappedLabel(words, u"danger"_s, this);
    label->setAccessibleName(words);
    box->addWidget(label);
    box->addSpacing(m_look.px(4));
    auto *flow = new FlowLayout;
    flow->setSpacing(m_look.px(6));
    if (maySendAgain())
        addButton(flow, all, u"again"_s, tr("Send all again"),
            [this] { m_link.settleMissing({}, true); });
    if (mayWithdraw())
        addButton(
            flow, all, u"withdrawn"_s, tr("All are withdrawn…"), [this] { askWithdrawn({}, {}); });
    box->addLayout(flow);
}

QPushButton *OutboxPanel::addButton(QLayout *row, const OutboxItem &item, const QString &kind,
    const QString &text, const std::function<void()> &pressed)
{
    QPushButton *button = makeButton(text, u"small"_s, this);
    button->setAccessibleName(tr("%1: %2").arg(QString(text).remove(u'…'), item.headline));
    button->setObjectName(u"%1.%2"_s.arg(kind, item.story));
    button->setProperty("story", item.story);
    connect(button, &QPushButton::clicked, this, [this, pressed] {
        m_error.clear();
        pressed();
    });
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
