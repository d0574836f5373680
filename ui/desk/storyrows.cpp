// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storyrows.h"

#include "common/stateshape.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using View = StoryFilter::View;

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(StoryRows)
};

enum class Group : quint8 {
    Late,
    Approve,
    Mend,
    Publish,
    Writing,
    Others,
    ScheduledToday,
    OutToday,
    Sent,
    None
};

bool isMine(const StorySummary &story, const Onlooker &onlooker)
{
    return story.author == onlooker.member.name;
}

bool needsMending(const StorySummary &story)
{
    return story.state == State::Returned
        || (story.state == State::Updating && story.review == Review::Returned);
}

bool needsPublishing(const StorySummary &story)
{
    return story.state == State::Approved
        || (story.state == State::Updating && story.review == Review::Approved);
}

Group plannedGroup(const StorySummary &story, const Onlooker &onlooker)
{
    if (!isMine(story, onlooker) && !onlooker.isEditor())
        return Group::None;
    if (story.scheduledAt <= onlooker.now)
        return Group::Late;
    const bool today = inVietnam(story.scheduledAt).date() == inVietnam(onlooker.now).date();
    return today ? Group::ScheduledToday : Group::None;
}

Group todayGroup(const StorySummary &story, const Onlooker &onlooker)
{
    const bool mine = isMine(story, onlooker);
    if (waitsForApproval(story)) {
        if (onlooker.isEditor() && (!mine || onlooker.onlyEditor))
            return Group::Approve;
        return mine || onlooker.isEditor() ? Group::Others : Group::None;
    }
    if (needsMending(story))
        return mine ? Group::Mend : onlooker.isEditor() ? Group::Others : Group::None;
    if (isPlanned(story))
        return plannedGroup(story, onlooker);
    if (needsPublishing(story))
        return onlooker.isEditor() ? Group::Publish : mine ? Group::Others : Group::None;
    if (story.state == State::Draft)
        return mine ? Group::Writing : Group::None;
    if (story.state == State::Published && story.waitingSince >= startOfDay(onlooker.now))
        return mine || onlooker.isEditor() ? Group::OutToday : Group::None;
    if (story.state == State::Updating)
        return mine || story.editor == onlooker.member.name ? Group::Writing
            : onlooker.isEditor()                           ? Group::Others
                                                            : Group::None;
    return Group::None;
}

Group mineGroup(const StorySummary &story)
{
    if (needsMending(story))
        return Group::Mend;
    if (story.state == State::Draft
        || (story.state == State::Updating && story.review == Review::Open))
        return Group::Writing;
    return Group::Sent;
}

QString headingOf(Group group)
{
    switch (group) {
    case Group::Late:
        return RowWords::tr("Late: should be out by now");
    case Group::Approve:
        return RowWords::tr("Needs your approval");
    case Group::Mend:
        return RowWords::tr("Needs your changes");
    case Group::Publish:
        return RowWords::tr("Ready to publish");
    case Group::Writing:
        return RowWords::tr("In writing");
    case Group::Others:
        return RowWords::tr("With others");
    case Group::OutToday:
        return RowWords::tr("Out today");
    case Group::ScheduledToday: // by the hour, see appendHours()
    case Group::Sent:
        return RowWords::tr("Sent");
    case Group::None:
        break;
    }
    return {};
}

bool oldestFirst(Group group)
{
    return group == Group::Late || group == Group::Approve || group == Group::Mend
        || group == Group::ScheduledToday;
}

bool isOnItsWay(State state)
{
    return state != State::Published && state != State::Withdrawn;
}

bool isWithin(const StorySummary &story, const StoryFilter &filter, const Onlooker &onlooker)
{
    if (!filter.onlySection.isEmpty() && story.section != filter.onlySection)
        return false;
    if (filter.onlyState && story.state != *filter.onlyState)
        return false;
    if (!filter.onlyAuthor.isEmpty() && story.author != filter.onlyAuthor)
        return false;
    if (filter.onlyEditor && story.editor != *filter.onlyEditor)
        return false;
    return filter.waitingMinutes == 0
        || (isOnItsWay(story.state)
            && story.waitingSince.secsTo(onlooker.now) >= filter.waitingMinutes * 60LL);
}

bool inView(const StorySummary &story, const StoryFilter &filter, const Onlooker &onlooker)
{
    if (!isWithin(story, filter, onlooker))
        return false;
    if (story.trashedAt.isValid() != (filter.view == View::Trash))
        return false;
    // The day's work is short; whoever searches from there looks for any story.
    if (filter.view == View::Today && !filter.search.isEmpty())
        return true;
    switch (filter.view) {
    case View::Today:
        return todayGroup(story, onlooker) != Group::None;
    case View::Mine:
        return isMine(story, onlooker);
    case View::State:
        return story.state == filter.state;
    case View::Section:
        return story.section == filter.section;
    case View::All:
    case View::Trash:
        return true;
    }
    return true;
}

StoryRow heading(
    const QString &key, const QString &text, const QString &count, const QString &remark = {})
{
    return {u'#' + key, count.isEmpty() ? text : u"%1 · %2"_s.arg(text, count), remark, {}};
}

QString number(qsizetype count)
{
    return count > 0 ? QLocale().toString(count) : QString();
}

void sortNewest(QList<StorySummary> &list)
{
    // Those of one moment stay as the store ordered them, or a page's end would move.
    std::stable_sort(list.begin(), list.end(),
        [](const StorySummary &a, const StorySummary &b) { return a.updatedAt > b.updatedAt; });
}

QString remarkOf(Group group, const QList<StorySummary> &list, const Onlooker &onlooker)
{
    if (group != Group::Approve)
        return {};
    const auto late = std::count_if(list.cbegin(), list.cend(), [&](const StorySummary &story) {
        return onlooker.waitingLimitMinutes > 0
            && ageSince(story).secsTo(onlooker.now) > onlooker.waitingLimitMinutes * 60LL;
    });
    if (late > 0)
        return RowWords::tr("%n past the limit", "", int(late));
    return list.size() > 1 ? RowWords::tr("longest waiting first") : QString();
}

// The schedule as a timetable: one heading an hour.
void appendHours(QList<StoryRow> &rows, const QList<StorySummary> &list)
{
    const auto hourOf
        = [](const StorySummary &story) { return inVietnam(story.scheduledAt).time().hour(); };
    for (auto first = list.cbegin(); first != list.cend();) {
        const int hour = hourOf(*first);
        const auto last = std::find_if(
            first, list.cend(), [&](const StorySummary &story) { return hourOf(story) != hour; });
        const auto clock = [](int h) { return u"%1:00"_s.arg(h, 2, 10, QChar(u'0')); };
        rows.append(heading(u"hour-%1"_s.arg(hour),
            RowWords::tr("Goes out %1–%2").arg(clock(hour), clock((hour + 1) % 24)),
            number(last - first)));
        for (; first != last; ++first)
            rows.append({first->id, {}, {}, *first});
    }
}

QList<StoryRow> grouped(
    const QList<StorySummary> &list, const StoryFilter &filter, const Onlooker &onlooker)
{
    QMap<Group, QList<StorySummary>> groups;
    for (const StorySummary &story : list)
        groups[filter.view == View::Today ? todayGroup(story, onlooker) : mineGroup(story)].append(
            story);
    QList<StoryRow> rows;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        const bool oldest = oldestFirst(group.key());
        std::stable_sort(
            group->begin(), group->end(), [oldest](const StorySummary &a, const StorySummary &b) {
                const auto left = std::pair(ageSince(a), a.id),
                           right = std::pair(ageSince(b), b.id);
                return oldest ? left < right : left > right;
            });
        if (group.key() == Group::ScheduledToday) {
            appendHours(rows, *group);
            continue;
        }
        rows.append(heading(QString::number(int(group.key())), headingOf(group.key()),
            number(group->size()), remarkOf(group.key(), *group, onlooker)));
        for (const StorySummary &story : std::as_const(*group))
            rows.append({story.id, {}, {}, story});
    }
    return rows;
}

} // namespace

bool StoryFilter::isNarrowed() const
{
    return !onlySection.isEmpty() || onlyState || !onlyAuthor.isEmpty() || onlyEditor
        || waitingMinutes > 0;
}

void StoryFilter::widen()
{
    StoryFilter wide{view, state, section};
    wide.search = search;
    *this = wide;
}

QString StoryFilter::key() const
{
    switch (view) {
    case View::Today:
        return u"today"_s;
    case View::Mine:
        return u"mine"_s;
    case View::All:
        return u"all"_s;
    case View::State:
        return u"state-"_s + toWord(state);
    case View::Section:
        return u"section-"_s + section;
    case View::Trash:
        return u"trash"_s;
    }
    return {};
}

bool Onlooker::isEditor() const
{
    return decides(member.role);
}

QString viewText(const StoryFilter &filter)
{
    switch (filter.view) {
    case View::Today:
        return RowWords::tr("Today's work");
    case View::Mine:
        return RowWords::tr("My stories");
    case View::All:
        return RowWords::tr("All stories");
    case View::State:
        return stateText(filter.state);
    case View::Section:
        return filter.section;
    case View::Trash:
        return RowWords::tr("Trash");
    }
    return {};
}

bool waitsForApproval(const StorySummary &story)
{
    return story.state == State::Submitted
        || (story.state == State::Updating && story.review == Review::Submitted);
}

bool isPlanned(const StorySummary &story)
{
    return story.scheduledAt.isValid() && !story.trashedAt.isValid();
}

bool waitsFor(const StorySummary &story, const Onlooker &onlooker)
{
    if (story.trashedAt.isValid())
        return false;
    const Group group = todayGroup(story, onlooker);
    return group == Group::Approve || group == Group::Mend || group == Group::Publish;
}

QString trashedText(const StorySummary &story, const QDateTime &now)
{
    const qint64 days = inVietnam(story.trashedAt).date().daysTo(inVietnam(now).date());
    return days <= 0 ? RowWords::tr("today") : RowWords::tr("%n days", "", int(days));
}

QDateTime ageSince(const StorySummary &story)
{
    if (story.trashedAt.isValid())
        return story.trashedAt;
    if (isPlanned(story))
        return story.scheduledAt;
    switch (story.state) {
    case State::Published:
    case State::Submitted:
    case State::Returned:
    case State::Approved:
    case State::Withdrawn:
        return story.waitingSince.isValid() ? story.waitingSince : story.updatedAt;
    case State::Scheduled: // with a time
    case State::Draft:
    case State::Updating:
        break;
    }
    return story.updatedAt;
}

QList<StoryRow> arrange(const Stories &stories, const StoryFilter &filter, const Onlooker &onlooker,
    const QStringList &found, const QString &count)
{
    QList<StorySummary> list;
    if (!filter.search.isEmpty()) {
        for (const QString &id : found) {
            const auto story = stories.constFind(id);
            if (story != stories.constEnd() && inView(*story, filter, onlooker))
                list.append(*story);
        }
    } else {
        for (const StorySummary &story : stories)
            if (inView(story, filter, onlooker))
                list.append(story);
        if (!list.isEmpty() && (filter.view == View::Today || filter.view == View::Mine))
            return grouped(list, filter, onlooker);
        sortNewest(list);
    }
    StoryFilter searched = filter;
    if (searched.view == View::Today)
        searched.view = View::All;
    const QString shown = count.isEmpty() ? number(list.size()) : count;
    const QString remark = filter.view == View::Trash && !list.isEmpty()
        ? RowWords::tr("nothing goes by itself")
        : QString();
    QList<StoryRow> rows{filter.search.isEmpty()
            ? heading(filter.key(), viewText(filter), shown, remark)
            : heading(u"found"_s, RowWords::tr("Found"), shown, viewText(searched))};
    for (const StorySummary &story : std::as_const(list))
        rows.append({story.id, {}, {}, story});
    return rows;
}

ViewCount countOf(const Stories &stories, const StoryFilter &filter, const Onlooker &onlooker)
{
    ViewCount result;
    for (const StorySummary &story : stories) {
        if (!inView(story, filter, onlooker))
            continue;
        // What is out is shown for the day's picture; it is no work any more.
        if (filter.view == View::Today && story.state == State::Published)
            continue;
        ++result.count;
        result.urgent = result.urgent || waitsFor(story, onlooker);
    }
    return result;
}

ViewCount countOf(const QList<Tally> &tally, const StoryFilter &filter, const Onlooker &onlooker)
{
    ViewCount result;
    for (const Tally &one : tally) {
        if (!inView(one.like, filter, onlooker))
            continue;
        result.count += one.stories;
        result.urgent = result.urgent || waitsFor(one.like, onlooker);
    }
    return result;
}

ListFilter storeFilter(const StoryFilter &filter, const Onlooker &onlooker)
{
    ListFilter asked;
    asked.trashed = filter.view == View::Trash;
    asked.state = filter.onlyState;
    asked.section = filter.onlySection;
    asked.author = filter.onlyAuthor;
    asked.editor = filter.onlyEditor;
    asked.search = filter.search;
    if (filter.view == View::State)
        asked.state = filter.state;
    if (filter.view == View::Section)
        asked.section = filter.section;
    if (filter.view == View::Mine)
        asked.author = onlooker.member.name;
    if (filter.waitingMinutes > 0) {
        asked.open = true;
        asked.waitingBefore = onlooker.now.addSecs(-filter.waitingMinutes * 60LL);
    }
    return asked;
}

QDateTime startOfDay(const QDateTime &now)
{
    QDateTime day = inVietnam(now);
    day.setTime(QTime(0, 0));
    return day.toUTC();
}

} // namespace toasoan
