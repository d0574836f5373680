// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/peoplebook.h"

#include "base/unicode.h"
#include "store/plainsql.h"
#include "store/sql.h"
#include "story/prose.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace toasoan::peoplebook {

namespace {

Result<QList<QVariantList>> rows(
    const Store &store, const QString &statement, const QVariantList &values = {})
{
    return plainRows(store, statement, values);
}

Result<void> run(const Store &store, const QString &statement, const QVariantList &values = {})
{
    return plainRun(store, statement, values);
}

struct Entry
{
    KnownPerson person;
    qint64 seen = 0;
    bool forgotten = false;
};

Result<QHash<QString, Entry>> entries(const Store &store)
{
    return rows(store, u"SELECT name, office, title, seen_at, forgotten FROM people"_s)
        .map([](const QList<QVariantList> &found) {
            QHash<QString, Entry> all;
            for (const QVariantList &row : found)
                all.insert(row.at(0).toString(),
                    {{row.at(0).toString(), row.at(1).toString(), row.at(2).toString()},
                        row.at(3).toLongLong(), row.at(4).toBool()});
            return all;
        });
}

// What a lesson makes of an entry; nothing when all of it was known. Nothing said of a rank is not
// “no rank any more”.
std::optional<Entry> taught(const std::optional<Entry> &known, const KnownPerson &person, qint64 at)
{
    if (!known)
        return Entry{person, at, false};
    if (known->forgotten || known->seen > at)
        return std::nullopt;
    Entry now = *known;
    if (!hasRanks(now.person, person.rank))
        now.person.rank = person.rank;
    if (!hasOffices(now.person, person.office))
        now.person.office = person.office;
    const bool other
        = now.person.rank != known->person.rank || now.person.office != known->person.office;
    now.seen = other ? at : known->seen;
    return other ? std::optional(now) : std::nullopt;
}

QList<Entry> apply(QHash<QString, Entry> &known, const Lesson &lesson)
{
    QList<Entry> changed;
    for (const KnownPerson &person : lesson.people) {
        const auto before = known.constFind(person.name);
        const auto now = taught(before == known.constEnd() ? std::nullopt : std::optional(*before),
            person, lesson.at.toMSecsSinceEpoch());
        if (!now)
            continue;
        known.insert(person.name, *now);
        changed << *now;
    }
    return changed;
}

Result<void> write(const Store &store, const Entry &entry)
{
    return run(store,
        u"INSERT OR REPLACE INTO people (name, title, office, seen_at) VALUES (?, ?, ?, ?)"_s,
        {entry.person.name, entry.person.rank, entry.person.office, entry.seen});
}

Result<void> writePhrases(const Store &store, const Lesson &lesson)
{
    Result<void> done = run(store, u"DELETE FROM phrases WHERE story = ?"_s, {lesson.story});
    for (const QString &phrase : lesson.phrases)
        if (done)
            done = run(store,
                u"INSERT OR IGNORE INTO phrases (phrase, story) SELECT ?, id FROM stories WHERE id = ?"_s,
                {phrase, lesson.story});
    return done;
}

Result<bool> learnAll(const Store &store, const QList<Lesson> &lessons)
{
    auto known = entries(store);
    const auto before = phrases(store);
    if (!known || !before)
        return tl::unexpected<Error>(known ? before.error() : known.error());
    bool learned = false;
    for (const Lesson &lesson : lessons) {
        const QList<Entry> changed = apply(*known, lesson);
        for (const Entry &entry : changed)
            if (const auto kept = write(store, entry); !kept)
                return tl::unexpected<Error>(kept.error());
        learned = learned || !changed.isEmpty();
        if (const auto written = writePhrases(store, lesson); !written)
            return tl::unexpected<Error>(written.error());
        // A story deleted meanwhile is not kept in mind.
        const auto noted = run(store,
            u"INSERT OR REPLACE INTO people_read (story, hash) SELECT id, ? FROM stories WHERE id = ?"_s,
            {lesson.hash, lesson.story});
        if (!noted)
            return tl::unexpected<Error>(noted.error());
    }
    const auto after = phrases(store);
    if (!after)
        return tl::unexpected<Error>(after.error());
    return learned || *before != *after;
}

} // namespace

Result<QList<KnownPerson>> people(const Store &store)
{
    const auto found = rows(store,
        u"SELECT name, office, title FROM people WHERE forgotten = 0 ORDER BY seen_at DESC, name"_s);
    if (!found)
        return tl::unexpected<Error>(found.error());
    QList<KnownPerson> all;
    for (const QVariantList &row : *found)
        all << KnownPerson{row.at(0).toString(), row.at(1).toString(), row.at(2).toString()};
    return all;
}

Result<void> put(Store &store, const KnownPerson &person)
{
    const QString name = oneLine(person.name);
    if (!name.contains(u' '))
        return fail(Error::Kind::Refused,
            Store::tr("“%1” is no full name, so it was not kept. Write the name with all its "
                      "syllables.")
                .arg(name));
    return write(store,
        {{name, oneLine(person.office), oneLine(person.rank)}, store.now().toMSecsSinceEpoch()});
}

Result<void> forget(Store &store, const QString &name)
{
    return run(store, u"UPDATE people SET forgotten = 1, title = '', office = '' WHERE name = ?"_s,
        {oneLine(name)});
}

Result<QStringList> phrases(const Store &store)
{
    const auto found = rows(store,
        u"SELECT phrase FROM phrases WHERE phrase NOT IN (SELECT phrase FROM phrases_forgotten) "
        "GROUP BY phrase HAVING count(*) >= ? ORDER BY phrase"_s,
        {storiesToKnow});
    if (!found)
        return tl::unexpected<Error>(found.error());
    QStringList all;
    for (const QVariantList &row : *found)
        all << row.at(0).toString();
    return all;
}

Result<void> forgetPhrase(Store &store, const QString &phrase)
{
    return run(store, u"INSERT OR IGNORE INTO phrases_forgotten (phrase) VALUES (?)"_s, {phrase});
}

Result<QList<Lesson>> lessons(const Store &store, int most, const Doubts &doubts)
{
    const auto unread = rows(store,
        u"SELECT stories.id, stories.hash, stories.approved_at FROM stories LEFT JOIN people_read "
        u"ON "
        "people_read.story = stories.id WHERE approved_hash <> '' AND stories.hash = approved_hash "
        "AND approved_at IS NOT NULL AND trashed_at IS NULL AND (people_read.hash IS NULL OR "
        "people_read.hash <> stories.hash) ORDER BY approved_at LIMIT ?"_s,
        {most});
    if (!unread)
        return tl::unexpected<Error>(unread.error());
    QList<Lesson> all;
    for (const QVariantList &row : *unread) {
        const auto story = store.story(row.at(0).toString());
        if (!story)
            return tl::unexpected<Error>(story.error());
        const QString prose = proseOf(story->content);
        all << Lesson{row.at(0).toString(), row.at(1).toString(), fromMs(row.at(2)),
            peopleIn(prose), doubts ? doubts(prose) : QStringList()};
    }
    return all;
}

Result<bool> learn(Store &store, const QList<Lesson> &lessons)
{
    if (lessons.isEmpty())
        return false;
    if (const auto begun = run(store, u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected<Error>(begun.error());
    auto learned = learnAll(store, lessons);
    const auto ended = run(store, learned ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (learned && !ended)
        return tl::unexpected<Error>(ended.error());
    return learned;
}

Result<QList<KnownPerson>> peopleAfter(const Store &store, const QList<Lesson> &lessons)
{
    auto known = entries(store);
    if (!known)
        return tl::unexpected<Error>(known.error());
    for (const Lesson &lesson : lessons)
        apply(*known, lesson);
    QList<KnownPerson> all;
    for (const Entry &entry : std::as_const(*known))
        if (!entry.forgotten)
            all << entry.person;
    return all;
}

} // namespace toasoan::peoplebook
