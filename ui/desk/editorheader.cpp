// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorheader.h"

#include "common/icons.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "publish/hidden.h"
#include "publish/sharing.h"

#include <algorithm>
#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QString iconOf(Action action)
{
    switch (action) {
    case Action::Submit:
        return u"document-send"_s;
    case Action::Approve:
        return u"dialog-ok-apply"_s;
    case Action::Return:
        return u"mail-reply-sender"_s;
    case Action::Publish:
        return u"internet-services"_s;
    case Action::Update:
    case Action::Reopen:
        return u"document-edit"_s;
    case Action::Unschedule:
        return u"clock"_s;
    default:
        return u"edit-undo"_s;
    }
}

} // namespace

EditorHeader::EditorHeader(Desk &desk, StoryActions &actions, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_look(look)
    , m_shape(new QLabel(this))
    , m_state(makeLabel({}, {}, this))
    , m_presence(new ElidedLabel(QPalette::WindowText, this))
    , m_sentence(new ElidedLabel(QPalette::WindowText, this))
    , m_compare(makeIconButton(u"view-split-left-right"_s,
          u"%1 (%2)"_s.arg(tr("Compare versions"),
              actions.compare()->shortcut().toString(QKeySequence::NativeText)),
          this))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More for this story"), this))
    , m_other(makeButton({}, {}, this))
    , m_next(makeButton({}, u"primary"_s, this))
{
    setAccessibleName(tr("Story header"));
    setAutoFillBackground(true);
    setFixedHeight(look.px(44));
    m_state->setAccessibleName(tr("State"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(14), 0, look.px(10), 1);
    row->setSpacing(look.px(8));
    row->addWidget(m_shape);
    row->addSpacing(-look.px(3));
    row->addWidget(m_state);
    row->addWidget(m_presence);
    row->addWidget(m_sentence, 1);
    m_presence->hide();
    row->addWidget(m_compare);
    connect(m_compare, &QToolButton::clicked, actions.compare(), &QAction::trigger);
    row->addWidget(m_more);
    row->addWidget(m_other);
    row->addWidget(m_next);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions.fillMenu(menu);
    });
    m_actions.fillMenu(menu);
    const auto press = [this](bool next) {
        const Steps steps = stepsFor(m_desk.story(), m_desk.situation());
        if (const auto step = next ? steps.next : steps.other)
            m_actions.run(*step);
    };
    connect(m_next, &QPushButton::clicked, this, [press] { press(true); });
    connect(m_other, &QPushButton::clicked, this, [press] { press(false); });
    connect(&desk, &Desk::storyOpened, this, &EditorHeader::refresh);
    connect(&desk, &Desk::standingChanged, this, &EditorHeader::refresh);
    connect(&desk.draft(), &Draft::saved, this, &EditorHeader::refreshButtons);
    connect(&look, &Look::changed, this, &EditorHeader::refresh);
    refresh();
}

void EditorHeader::setShown(bool shown)
{
    m_shown = shown;
    refresh();
}

void EditorHeader::refresh()
{
    const bool open = m_desk.hasStory();
    setVisible(open && m_shown);
    if (!open)
        return;
    const Story &story = m_desk.story();
    const Theme &theme = m_look.theme();
    m_shape->setPixmap(stateIcon(story.state, m_look).pixmap(m_look.px(16), m_look.px(16)));
    m_state->setFont(m_look.interfaceFont(13, 600));
    setLabelColor(m_state, theme.state(story.state));
    const bool planned = story.scheduledAt.isValid(); // the sentence says when
    m_state->setText(story.state == State::Updating && story.review != Review::Open && !planned
            ? u"%1 · %2"_s.arg(stateText(story.state), reviewText(story.review))
            : stateText(story.state));
    m_presence->setFont(m_look.interfaceFont(12, 600));
    m_presence->setColor(theme.soft);
    m_sentence->setFont(m_look.interfaceFont(12));
    m_sentence->setColor(theme.soft);
    const auto history = m_desk.store().history(story.id);
    m_sentence->setText(sentence(
        story, history.value_or(QList<HistoryEntry>()), m_desk.session(), m_desk.store().now()));
    m_state->setToolTip(m_sentence->text()); // where no room is left for it
    refreshButtons();
}

void EditorHeader::setPresence(const QString &line, const QString &details)
{
    m_presence->setText(line);
    m_presence->setDetails(details);
    m_presence->setVisible(!line.isEmpty());
}

void EditorHeader::refreshButtons()
{
    if (!m_desk.hasStory())
        return;
    const Steps steps = stepsFor(m_desk.story(), m_desk.situation());
    dress(m_other, steps.other, false);
    dress(m_next, steps.next, true);
}

void EditorHeader::dress(QPushButton *button, std::optional<Action> action, bool next)
{
    button->setVisible(action.has_value());
    if (!action)
        return;
    const QString text = m_actions.headerText(*action);
    button->setText(text);
    button->setAccessibleName(text);
    const bool checked
        = *action == Action::Submit || *action == Action::Approve || *action == Action::Publish;
    const bool filled = next && !(checked && m_desk.isBlocked());
    setKind(button, filled ? u"primary"_s : QString());
    const Theme &theme = m_look.theme();
    setButtonIcon(button, iconOf(*action), filled ? theme.accentText : theme.text);
    button->setToolTip(next ? u"%1 (%2)"_s.arg(text,
                           QKeySequence(u"Ctrl+Shift+Enter"_s).toString(QKeySequence::NativeText))
                            : QString());
}

QString EditorHeader::sentence(const Story &story, const QList<HistoryEntry> &history,
    const Session &session, const QDateTime &now)
{
    const auto last = [&](std::initializer_list<Action> actions) -> const HistoryEntry * {
        for (auto entry = history.crbegin(); entry != history.crend(); ++entry)
            if (std::find(actions.begin(), actions.end(), entry->action) != actions.end())
                return &*entry;
        return nullptr;
    };
    const auto who = [&](const HistoryEntry &entry) { return session.displayName(entry.by); };
    const auto when = [&](const QDateTime &at) { return whenText(at, now); };
    const QString author = session.displayName(story.author);
    const bool shared = sharing::isShared(session.store(), story);
    QString text;
    if (story.trashedAt.isValid()) {
        const auto *entry = last({Action::Trash});
        text = entry ? tr("%1 threw it away at %2").arg(who(*entry), when(story.trashedAt))
                     : tr("In the trash since %1").arg(when(story.trashedAt));
        return text + u" · "_s
            + (story.publishedAt.isValid() ? tr("readers saw it, so it stays")
                                           : tr("does not go by itself"));
    }
    switch (story.state) {
    case State::Draft:
        if (story.author != session.member().name)
            text = shared ? tr("%1 writes it and lets you read it").arg(author)
                          : tr("%1 writes it").arg(author);
        else if (shared)
            text = tr("Shared: editors read it as it stands");
        break;
    case State::Submitted:
        if (const auto *entry = last({Action::Submit}))
            text = tr("%1 sent it at %2").arg(who(*entry), when(entry->at));
        break;
    case State::Returned:
        if (const auto *entry = last({Action::Return}))
            text = tr("%1 returned it at %2").arg(who(*entry), when(entry->at));
        if (shared)
            text += u" · "_s + tr("shared while it is mended");
        break;
    case State::Approved:
        text = tr("%1 approved it at %2")
                   .arg(session.displayName(story.approvedBy), when(story.approvedAt));
        break;
    case State::Scheduled:
        text = tr("Goes out at %1, Vietnam time").arg(when(story.scheduledAt));
        if (hidden::isHiddenThere(session.store(), story.id))
            text += u" · "_s + tr("private on the server, and waits for your word then");
        break;
    case State::Published:
        if (const auto *entry = last({Action::Publish}))
            text = tr("%1 published it at %2").arg(who(*entry), when(entry->at));
        if (hidden::isHiddenThere(session.store(), story.id))
            text = tr("Private on the server: readers do not see it");
        break;
    case State::Updating:
        if (story.scheduledAt.isValid())
            text = tr("%1 by itself, if this computer is on").arg(when(story.scheduledAt));
        else if (story.review == Review::Approved)
            text = tr("%1 approved it at %2")
                       .arg(session.displayName(story.approvedBy), when(story.approvedAt));
        else if (const auto *entry
            = last({Action::Update, Action::Correct, Action::Submit, Action::Return}))
            text = entry->action == Action::Submit
                ? tr("%1 sent it at %2").arg(who(*entry), when(entry->at))
                : entry->action == Action::Return
                ? tr("%1 returned it at %2").arg(who(*entry), when(entry->at))
                : tr("%1 opened it at %2").arg(who(*entry), when(entry->at));
        break;
    case State::Withdrawn:
        if (const auto *entry = last({Action::Withdraw}))
            text = tr("%1 withdrew it at %2").arg(who(*entry), when(entry->at));
        break;
    }
    const bool unfinished = story.state == State::Draft || story.state == State::Submitted
        || story.state == State::Returned || story.state == State::Updating;
    const QString editor = session.displayName(story.editor);
    if (unfinished && !story.editor.isEmpty() && story.editor != session.member().name
        && story.editor != story.author && !text.contains(editor)) {
        const QString edits = tr("%1 edits it").arg(editor);
        text = text.isEmpty() ? edits : u"%1 · %2"_s.arg(text, edits);
    }
    return text;
}

void EditorHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, m_look.theme().line);
}

} // namespace toasoan
