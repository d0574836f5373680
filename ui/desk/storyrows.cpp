// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storyrows.h"

#include "common/stateshape.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using View = StoryFilter::View;

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(StoryRows)
};

enum class Group : quint8 { Approve, Mend, Publish, Writing, Others, ScheduledToday, Sent, None };

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
    if (needsPublishing(story))
        return onlooker.isEditor() ? Group::Publish : mine ? Group::Others : Group::None;
    if (story.state == State::Draft)
        return mine ? Group::Writing : Group::None;
    if (story.state == State::Scheduled) {
        // What was due earlier and did not go out still belongs to today.
        const bool today = inVietnam(story.scheduledAt).date() <= inVietnam(onlooker.now).date();
        return today && (mine || onlooker.isEditor()) ? Group::ScheduledToday : Group::None;
    }
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
    case Group::ScheduledToday:
        return RowWords::tr("Scheduled today");
    case Group::Sent:
        return RowWords::tr("Sent");
    case Group::None:
        break;
    }
    return {};
}

bool oldestFirst(Group group)
{
    return group == Group::Approve || group == Group::Mend || group == Group::ScheduledToday;
}

bool inView(const StorySummary &story, const StoryFilter &filter, const Onlooker &onlooker)
{
    if (!filter.onlySection.isEmpty() && story.section != filter.onlySection)
        return false;
    if (story.trashedAt.isValid() != (filter.view == View::Trash))
        return false;
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

StoryRow heading(const QString &key, const QString &text, int count, const QString &remark = {})
{
    return {u'#' + key, count > 0 ? u"%1 · %2"_s.arg(text).arg(count) : text, remark, {}};
}

void sortNewest(QList<StorySummary> &list)
{
    std::sort(list.begin(), list.end(), [](const StorySummary &a, const StorySummary &b) {
        return std::pair(a.updatedAt, a.id) > std::pair(b.updatedAt, b.id);
    });
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
        std::sort(
            group->begin(), group->end(), [oldest](const StorySummary &a, const StorySummary &b) {
                const auto left = std::pair(ageSince(a), a.id),
                           right = std::pair(ageSince(b), b.id);
                return oldest ? left < right : left > right;
            });
        rows.append(
            heading(QString::number(int(group.key())), headingOf(group.key()), int(group->size()),
                group.key() == Group::Approve && group->size() > 1
                    ? RowWords::tr("longest waiting first")
                    : QString()));
        for (const StorySummary &story : std::as_const(*group))
            rows.append({story.id, {}, {}, story});
    }
    return rows;
}

} // namespace

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
    return member.role == Role::Editor || member.role == Role::Administrator;
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

bool waitsFor(const StorySummary &story, const Onlooker &onlooker)
{
    if (story.trashedAt.isValid())
        return false;
    const Group group = todayGroup(story, onlooker);
    return group == Group::Approve || group == Group::Mend || group == Group::Publish;
}

QDateTime ageSince(const StorySummary &story)
{
    if (story.trashedAt.isValid())
        return story.trashedAt;
    switch (story.state) {
    case State::Scheduled:
        return story.scheduledAt;
    case State::Published:
    case State::Submitted:
    case State::Returned:
    case State::Approved:
    case State::Withdrawn:
        return story.waitingSince.isValid() ? story.waitingSince : story.updatedAt;
    case State::Draft:
    case State::Updating:
        break;
    }
    return story.updatedAt;
}

QList<StoryRow> arrange(const Stories &stories, const StoryFilter &filter, const Onlooker &onlooker,
    const QStringList &found)
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
    QList<StoryRow> rows{filter.search.isEmpty()
            ? heading(filter.key(), viewText(filter), int(list.size()))
            : heading(u"found"_s, RowWords::tr("Found"), int(list.size()), viewText(filter))};
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
        ++result.count;
        result.urgent = result.urgent || waitsFor(story, onlooker);
    }
    return result;
}

} // namespace toasoan
