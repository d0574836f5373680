// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/timelinepanel.h"

#include "common/pieces.h"
#include "common/rowsarea.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "inspector/timelinerow.h"
#include "store/beside.h"
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
    const RowsArea area = makeRowsArea(look, this);
    m_rows = area.rows;
    m_scroll = area.area;
    m_rows->setContentsMargins(0, look.px(6), 0, look.px(12));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
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
    const bool focused = m_scroll->isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    setFocusProxy(nullptr);
    clearLayout(m_rows);
    m_lines.clear();
    QList<TimelinePoint> points;
    if (m_desk.hasStory()) {
        const Story &story = m_desk.story();
        Store &store = m_desk.store();
        points = timeline(story, store.history(story.id).value_or(QList<HistoryEntry>()),
            store.revisions(story.id, false).value_or(QList<Revision>()),
            markedRevisions(store, story.id).value_or(QList<int>()), store.now());
        if (std::exchange(m_story, story.id) != story.id)
            m_current = -1;
    }
    if (points.isEmpty()) {
        QLabel *calm
            = makeWrappedLabel(tr("The story begins with its first letter."), u"soft"_s, this);
        calm->setContentsMargins(m_look.px(14), m_look.px(8), m_look.px(14), 0);
        m_rows->addWidget(calm);
    }
    QDate day;
    for (const TimelinePoint &point : std::as_const(points)) {
        if (const QDate date = inVietnam(point.at).date(); date != day) {
            day = date;
            addDay(dayText(point.at, m_desk.store().now()));
        }
        addPoint(point);
    }
    m_rows->addStretch(1);
    if (!m_lines.isEmpty())
        setFocusProxy(m_lines.constFirst());
    if (m_current >= int(m_lines.size()))
        m_current = -1;
    if (m_current >= 0) {
        m_lines.at(m_current)->setCurrent(true);
        if (focused)
            m_lines.at(m_current)->setFocus(Qt::OtherFocusReason);
    }
}

void TimelinePanel::addDay(const QString &text)
{
    QLabel *label = makeLabel(text.left(1).toUpper() + text.mid(1), u"faint"_s, this);
    label->setFont(m_look.interfaceFont(11, 600));
    label->setContentsMargins(m_look.px(14), m_look.px(8), m_look.px(14), m_look.px(2));
    m_rows->addWidget(label);
}

void TimelinePanel::addPoint(const TimelinePoint &point)
{
    TimelineRow::Words words;
    const bool edit = point.action == Action::Edit && point.note.isEmpty();
    words.what = u"%1 %2"_s.arg(m_desk.session().displayName(point.by),
        edit && point.marked ? tr("marked this version") : actText(point.action));
    words.note = point.note;
    words.second = clockText(point.at);
    if (point.revision > 0)
        words.second += u" · "_s + tr("version %1").arg(point.revision);
    if (!point.hash.isEmpty())
        words.second += u" · "_s + point.hash.left(8).toUpper();
    if (point.live)
        words.second += u" · "_s + tr("readers see it");
    words.shape = stateIcon(stateOf(point.action), m_look);
    auto *row = new TimelineRow(words, point.revision, m_desk.may(Action::Edit), m_look, this);
    const int index = int(m_lines.size());
    connect(row, &TimelineRow::chosen, this, [this, index] { choose(index); });
    connect(row, &TimelineRow::moved, this, [this, index](int step) {
        const int to = index + step;
        if (to >= 0 && to < int(m_lines.size()))
            m_lines.at(to)->setFocus(Qt::TabFocusReason);
    });
    connect(row, &TimelineRow::viewWanted, this, &TimelinePanel::viewWanted);
    connect(row, &TimelineRow::compareWanted, this, &TimelinePanel::compareWanted);
    connect(row, &TimelineRow::restoreWanted, this, &TimelinePanel::restoreWanted);
    m_lines.append(row);
    m_rows->addWidget(row);
    row->show(); // its layout would only do that later, and the key that opens the part looks now
}

void TimelinePanel::choose(int row)
{
    if (m_current >= 0 && m_current < int(m_lines.size()))
        m_lines.at(m_current)->setCurrent(false);
    m_current = row;
    m_lines.at(row)->setCurrent(true);
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_lines.at(row), 0, m_look.px(12));
}

} // namespace toasoan
