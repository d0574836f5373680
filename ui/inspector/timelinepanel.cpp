// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/timelinepanel.h"

#include "common/pieces.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "text/vietnamese.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// The shape of the state an act leads to.
State stateOf(Action action)
{
    switch (action) {
    case Action::Submit:
    case Action::DropApproval:
        return State::Submitted;
    case Action::Return:
        return State::Returned;
    case Action::Approve:
    case Action::RestoreApproval:
    case Action::Unschedule:
        return State::Approved;
    case Action::Schedule:
        return State::Scheduled;
    case Action::Publish:
        return State::Published;
    case Action::Update:
    case Action::Correct:
        return State::Updating;
    case Action::Withdraw:
    case Action::Trash:
        return State::Withdrawn;
    default:
        return State::Draft;
    }
}

} // namespace

TimelinePanel::TimelinePanel(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
{
    setAccessibleName(tr("Timeline"));
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(m_look.px(14), m_look.px(10), m_look.px(14), look.px(12));
    m_rows->setSpacing(m_look.px(4));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setAccessibleName(tr("Timeline"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&desk, &Desk::storyOpened, this, &TimelinePanel::later);
    connect(&desk, &Desk::standingChanged, this, &TimelinePanel::later);
    connect(&desk.draft(), &Draft::saved, this, &TimelinePanel::later);
    connect(&look, &Look::changed, this, &TimelinePanel::later);
}

void TimelinePanel::later()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

void TimelinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

QString TimelinePanel::actText(Action action)
{
    switch (action) {
    case Action::Create:
        return tr("began the story");
    case Action::Edit:
        return tr("edited");
    case Action::EditPhotos:
        return tr("edited the pictures");
    case Action::Submit:
        return tr("sent it for approval");
    case Action::Recall:
        return tr("took it back");
    case Action::Take:
        return tr("took it for editing");
    case Action::Return:
        return tr("returned it");
    case Action::Approve:
        return tr("approved it");
    case Action::Publish:
        return tr("published it");
    case Action::Schedule:
        return tr("scheduled it");
    case Action::Unschedule:
        return tr("cancelled the schedule");
    case Action::Update:
        return tr("opened it for an update");
    case Action::Correct:
        return tr("added a correction");
    case Action::Withdraw:
        return tr("withdrew it");
    case Action::Reopen:
        return tr("reopened it");
    case Action::Trash:
        return tr("moved it to the trash");
    case Action::Untrash:
        return tr("brought it back from the trash");
    case Action::DropApproval:
        return tr("changed it, the approval fell");
    case Action::RestoreApproval:
        return tr("brought the approved text back");
    }
    return {};
}

void TimelinePanel::refresh()
{
    m_stale = false;
    clearLayout(m_rows);
    QList<HistoryEntry> history;
    if (m_desk.hasStory())
        history = m_desk.store().history(m_desk.story().id).value_or(QList<HistoryEntry>());
    if (history.isEmpty())
        m_rows->addWidget(
            makeWrappedLabel(tr("The story begins with its first letter."), u"soft"_s, this));
    const QDateTime now = m_desk.store().now();
    QDate day;
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry) {
        const QDate date = inVietnam(entry->at).date();
        if (date != day) {
            day = date;
            QString text = dayText(entry->at, now);
            text.replace(0, 1, text.at(0).toUpper());
            QLabel *label = makeLabel(text, u"faint"_s, this);
            label->setFont(m_look.interfaceFont(11, 600));
            label->setContentsMargins(0, m_look.px(6), 0, 0);
            m_rows->addWidget(label);
        }
        auto *row = new QHBoxLayout;
        row->setSpacing(m_look.px(8));
        auto *shape = new QLabel(this);
        shape->setPixmap(
            stateIcon(stateOf(entry->action), m_look).pixmap(m_look.px(16), m_look.px(16)));
        row->addWidget(shape, 0, Qt::AlignTop);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        QLabel *what = makeWrappedLabel(
            u"%1 %2"_s.arg(m_desk.session().displayName(entry->by), actText(entry->action)), {},
            this);
        what->setFont(m_look.interfaceFont(12, 600));
        lines->addWidget(what);
        if (!entry->note.isEmpty()) {
            QLabel *note = makeWrappedLabel(entry->note, {}, this);
            note->setFont(m_look.interfaceFont(12));
            lines->addWidget(note);
        }
        QString second = clockText(entry->at);
        if (entry->revision > 0)
            second += u" · "_s + tr("version %1").arg(entry->revision);
        if (!entry->hash.isEmpty())
            second += u" · "_s + entry->hash.left(7);
        QLabel *when = makeLabel(second, u"soft"_s, this);
        when->setFont(m_look.interfaceFont(12));
        lines->addWidget(when);
        row->addLayout(lines, 1);
        m_rows->addLayout(row);
    }
    m_rows->addStretch(1);
}

} // namespace toasoan
