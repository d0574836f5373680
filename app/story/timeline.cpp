// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/timeline.h"

#include "text/vietnamese.h"

#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

bool keptByItself(const TimelinePoint &point, const Story &story)
{
    const bool edit = point.action == Action::Edit || point.action == Action::EditPhotos;
    const bool approved = !point.hash.isEmpty() && point.hash == story.approvedHash;
    return edit && point.note.isEmpty() && !point.marked && !point.live && !approved;
}

// Of the points with one key only the newest is shown; an empty key shows all.
QString bucket(const QDateTime &at, const QDateTime &now)
{
    const qint64 age = at.secsTo(now);
    const QDateTime local = inVietnam(at);
    if (age < 3600)
        return {};
    if (age < 24 * 3600)
        return local.toString(u"'h'yyyyMMddHH"_s);
    if (age < 7 * 24 * 3600)
        return local.toString(u"'d'yyyyMMdd"_s);
    int year = 0;
    const int week = local.date().weekNumber(&year);
    return u"w%1-%2"_s.arg(year).arg(week);
}

} // namespace

QList<TimelinePoint> timeline(const Story &story, const QList<HistoryEntry> &history,
    const QList<Revision> &revisions, const QList<int> &marked, const QDateTime &now)
{
    QSet<int> kept, told;
    for (const Revision &revision : revisions)
        kept.insert(revision.number);
    QList<TimelinePoint> points;
    for (const HistoryEntry &entry : history) {
        const int revision = kept.contains(entry.revision) ? entry.revision : 0;
        told.insert(revision);
        points.append({entry.at, entry.by, entry.action, revision, entry.hash, entry.note,
            marked.contains(revision), revision > 0 && revision == story.liveRevision});
    }
    for (const Revision &revision : revisions)
        if (!told.contains(revision.number))
            points.append({revision.at, revision.by, Action::Edit, revision.number, revision.hash,
                {}, marked.contains(revision.number), revision.number == story.liveRevision});
    std::stable_sort(points.begin(), points.end(),
        [](const TimelinePoint &a, const TimelinePoint &b) { return a.at < b.at; });
    std::reverse(points.begin(), points.end());
    QSet<QString> full;
    QList<TimelinePoint> shown;
    for (const TimelinePoint &point : std::as_const(points)) {
        if (keptByItself(point, story)) {
            const QString key = bucket(point.at, now);
            if (!key.isEmpty() && full.contains(key))
                continue;
            full.insert(key);
        }
        shown.append(point);
    }
    return shown;
}

} // namespace toasoan
