// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/people.h"
#include "store/store.h"

#include <functional>

/// What approved stories teach the checker: whom the newsroom has written about, one entry a name,
/// and the phrases that it lets stand. Corrected and forgotten by people.
namespace toasoan::peoplebook {

[[nodiscard]] Result<QList<KnownPerson>> people(const Store &store); ///< last seen first
/// By hand: also brings back who was forgotten. Refused when the name is none.
[[nodiscard]] Result<void> put(Store &store, const KnownPerson &person);
/// No story teaches this name again.
[[nodiscard]] Result<void> forget(Store &store, const QString &name);

/// Doubted words that at least so many approved stories say are known.
inline constexpr int storiesToKnow = 3;
[[nodiscard]] Result<QStringList> phrases(const Store &store); ///< known, not forgotten, sorted
/// No story teaches this phrase again.
[[nodiscard]] Result<void> forgetPhrase(Store &store, const QString &phrase);

/// What one approved text says of people, and in which phrases a checker would doubt it.
struct Lesson
{
    QString story, hash;
    QDateTime at;
    QList<KnownPerson> people;
    QStringList phrases = {};
};
/// The phrases of a text that a checker would doubt.
using Doubts = std::function<QStringList(const QString &prose)>;
/// Reads approved texts that were not read yet, the earliest first; on a store of any thread.
/// Without `doubts` they teach people only.
[[nodiscard]] Result<QList<Lesson>> lessons(
    const Store &store, int most, const Doubts &doubts = {});
/// A later approval outweighs what was known, and takes back a story's earlier phrases; answers
/// whether anything new was learned.
[[nodiscard]] Result<bool> learn(Store &store, const QList<Lesson> &lessons);
/// What people() would answer after learn(), in no order; nothing is written.
[[nodiscard]] Result<QList<KnownPerson>> peopleAfter(
    const Store &store, const QList<Lesson> &lessons);

} // namespace toasoan::peoplebook
