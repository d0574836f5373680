// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

/// One line of a story's timeline: an act, or a text that was kept while somebody wrote.
struct TimelinePoint
{
    QDateTime at;
    QString by;
    Action action = Action::Edit;
    int revision = 0; ///< 0 when no text of its own belongs to it
    QString hash;
    QString note;
    bool marked = false; ///< by hand (Ctrl+S)
    bool live = false; ///< what readers see
    bool operator==(const TimelinePoint &) const = default;
};

/// Newest first. Texts that were kept by themselves thin out with age: all of the last hour, then
/// the last one of each hour, day and week (Vietnam's clock). Acts, marked, approved and live texts
/// always stay; nothing is deleted, only not shown.
[[nodiscard]] QList<TimelinePoint> timeline(const Story &story, const QList<HistoryEntry> &history,
    const QList<Revision> &revisions, const QList<int> &marked, const QDateTime &now);

} // namespace toasoan
