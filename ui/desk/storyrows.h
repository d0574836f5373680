// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>
#include <QMetaType>

namespace toasoan {

/// What the navigation chose, and what narrows it further.
struct StoryFilter
{
    enum class View : quint8 { Today, Mine, All, State, Section, Trash };
    View view = View::Today;
    State state = State::Draft; ///< of View::State
    QString section = {}; ///< of View::Section
    QString onlySection = {}; ///< the filter button's, within any view, as all that follow
    QString search = {};
    std::optional<State> onlyState = {};
    QString onlyAuthor = {};
    std::optional<QString> onlyEditor = {}; ///< who took it; empty: nobody
    int waitingMinutes = 0; ///< on their way and waiting this long; 0: whatever
    [[nodiscard]] bool isNarrowed() const; ///< by one of those, the search apart
    void widen(); ///< takes them all away, the search apart
    bool operator==(const StoryFilter &) const = default;
    /// Stable name of the view, to remember positions by.
    [[nodiscard]] QString key() const;
};

/// A line of the list: a story or the heading of a group.
struct StoryRow
{
    QString key; ///< story id, or “#group”
    QString heading; ///< empty for a story
    QString remark; ///< at the right of a heading
    StorySummary story;
    [[nodiscard]] bool isHeading() const { return story.id.isEmpty(); }
    bool operator==(const StoryRow &) const = default;
};

/// Who looks, in which newsroom, when.
struct Onlooker
{
    Member member;
    bool onlyEditor = false; ///< may approve own stories
    QDateTime now;
    int waitingLimitMinutes = 0; ///< 0: no limit
    [[nodiscard]] bool isEditor() const;
};

using Stories = QHash<QString, StorySummary>;

/// Heading texts included. `found`: ids that the search answered, best first; only read when the
/// filter searches. `count` stands in the heading instead of how many there are in `stories`.
[[nodiscard]] QList<StoryRow> arrange(const Stories &stories, const StoryFilter &filter,
    const Onlooker &onlooker, const QStringList &found = {}, const QString &count = {});
/// The view's name as the navigation prints it.
[[nodiscard]] QString viewText(const StoryFilter &filter);

[[nodiscard]] bool waitsForApproval(const StorySummary &story);
/// It goes out by itself at a time that was set: a story, or the update of a live one.
[[nodiscard]] bool isPlanned(const StorySummary &story);
/// It waits for this person: to approve, to publish or to mend.
[[nodiscard]] bool waitsFor(const StorySummary &story, const Onlooker &onlooker);
/// How many days it lies in the trash: “12 days”, “today”. Nothing goes from there by itself.
[[nodiscard]] QString trashedText(const StorySummary &story, const QDateTime &now);
/// The time that the row's age is counted from.
[[nodiscard]] QDateTime ageSince(const StorySummary &story);

struct ViewCount
{
    int count = 0;
    bool urgent = false; ///< some of them wait for the onlooker
};
[[nodiscard]] ViewCount countOf(
    const Stories &stories, const StoryFilter &filter, const Onlooker &onlooker);
/// The same from counts alone; not for Today and waiting times, which ask each story.
[[nodiscard]] ViewCount countOf(
    const QList<Tally> &tally, const StoryFilter &filter, const Onlooker &onlooker);
/// What the store is asked for a view; Today and groups are made from its answer.
[[nodiscard]] ListFilter storeFilter(const StoryFilter &filter, const Onlooker &onlooker);
/// Midnight in Vietnam before `now`.
[[nodiscard]] QDateTime startOfDay(const QDateTime &now);

} // namespace toasoan

Q_DECLARE_METATYPE(const toasoan::StoryRow *)
