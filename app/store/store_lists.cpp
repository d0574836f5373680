// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and counts: what the desk shows beside the editor.
#include "store/search.h"
#include "store/shares.h"
#include "store/store_p.h"

#include <algorithm>
#include <QSet>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String summaryColumns(
    "s.id, s.headline, s.standfirst, s.section, s.author, s.editor, s.lead_sha256, s.byline, "
    "s.state, s.review, s.created_at, s.updated_at, s.waiting_since, s.scheduled_at, "
    "s.published_at, s.trashed_at, s.revision");

StorySummary readSummary(const QSqlQuery &row)
{
    StorySummary summary;
    summary.id = row.value(0).toString();
    summary.headline = row.value(1).toString();
    summary.standfirst = row.value(2).toString();
    summary.section = row.value(3).toString();
    summary.author = row.value(4).toString();
    summary.editor = row.value(5).toString();
    summary.leadSha256 = row.value(6).toString();
    summary.byline = fromLines(row.value(7).toString());
    summary.state = stateFromWord(row.value(8).toString()).value_or(State::Draft);
    summary.review = reviewFromWord(row.value(9).toString()).value_or(Review::None);
    summary.createdAt = fromMs(row.value(10));
    summary.updatedAt = fromMs(row.value(11));
    summary.waitingSince = fromMs(row.value(12));
    summary.scheduledAt = fromMs(row.value(13));
    summary.publishedAt = fromMs(row.value(14));
    summary.trashedAt = fromMs(row.value(15));
    summary.revision = row.value(16).toInt();
    return summary;
}

Result<QHash<QString, int>> openNotes(Sql &sql)
{
    QHash<QString, int> counts;
    const Result<void> read
        = sql.each(u"SELECT story, count(*) FROM notes WHERE resolved = 0 GROUP BY story"_s, {},
            [&](const QSqlQuery &row) { counts[row.value(0).toString()] = row.value(1).toInt(); });
    if (!read)
        return passed(read);
    return counts;
}

Result<QSet<QString>> conflicts(Sql &sql)
{
    QSet<QString> ids;
    const Result<void> read = sql.each(u"SELECT story FROM copies WHERE which = 'server'"_s, {},
        [&](const QSqlQuery &row) { ids.insert(row.value(0).toString()); });
    if (!read)
        return passed(read);
    return ids;
}

// As in the schema's partial indexes, or they are not used.
constexpr QLatin1String isOut("s.state IN ('published', 'withdrawn')");
constexpr QLatin1String isOpen("s.state NOT IN ('published', 'withdrawn')");

struct Conditions
{
    QString sql;
    QVariantList values;
};

Conditions conditionsOf(const ListFilter &filter)
{
    Conditions conditions{
        filter.trashed ? u"s.trashed_at IS NOT NULL"_s : u"s.trashed_at IS NULL"_s, {}};
    const auto also = [&](QLatin1String condition, const QVariant &value) {
        conditions.sql += u" AND s."_s + condition;
        conditions.values += value;
    };
    if (filter.state)
        also("state = ?"_L1, toWord(*filter.state));
    if (!filter.section.isEmpty())
        also("section = ?"_L1, filter.section);
    if (!filter.author.isEmpty())
        also("author = ?"_L1, filter.author);
    if (filter.editor)
        also("editor = ?"_L1, *filter.editor);
    if (filter.since.isValid())
        also("updated_at >= ?"_L1, toMs(filter.since));
    if (filter.waitingBefore.isValid())
        also("waiting_since <= ?"_L1, toMs(filter.waitingBefore));
    return conditions;
}

bool isFinal(State state)
{
    return state == State::Published || state == State::Withdrawn;
}

bool newer(const StorySummary &a, const StorySummary &b)
{
    return a.updatedAt > b.updatedAt;
}

} // namespace

Result<QList<StorySummary>> Store::list(const ListFilter &filter) const
{
    const Conditions conditions = conditionsOf(filter);
    const QString limit = filter.limit > 0 ? u" LIMIT %1"_s.arg(filter.limit) : QString();
    Result<QHash<QString, int>> notes = openNotes(d->sql);
    if (!notes)
        return passed(notes);
    const Result<QSet<QString>> clashing = conflicts(d->sql);
    if (!clashing)
        return passed(clashing);
    const Result<QSet<QString>> open = Shares::open(d->sql);
    if (!open)
        return passed(open);
    QList<StorySummary> stories;
    const auto take = [&](const QSqlQuery &row) {
        stories += readSummary(row);
        stories.last().openNotes = notes->value(stories.constLast().id);
        stories.last().conflict = clashing->contains(stories.constLast().id);
        stories.last().shared = open->contains(stories.constLast().id);
    };
    // The planner would rather walk all stories by time than sort a few.
    const auto walk = [&](const QString &also, QLatin1String index) {
        return d->sql.each(u"SELECT %1 FROM stories s INDEXED BY %2 WHERE %3 "
                           "ORDER BY s.updated_at DESC, s.number DESC%4"_s.arg(
                               summaryColumns, index, conditions.sql + also, limit),
            conditions.values, take);
    };
    if (filter.search.trimmed().isEmpty()) {
        const bool narrow = filter.state || !filter.section.isEmpty() || !filter.author.isEmpty();
        if (filter.trashed || (!narrow && !filter.open)) {
            const auto index = filter.trashed ? "stories_trash"_L1 : "stories_updated"_L1;
            if (const Result<void> read = walk({}, index); !read)
                return passed(read);
            return stories;
        }
        if (!filter.state || !isFinal(*filter.state))
            if (const Result<void> read = walk(u" AND "_s + isOpen, "stories_open"_L1); !read)
                return passed(read);
        const auto middle = stories.size();
        if (!filter.open && (!filter.state || isFinal(*filter.state)))
            if (const Result<void> read = walk(u" AND "_s + isOut,
                    !filter.author.isEmpty()        ? "stories_out_author"_L1
                        : !filter.section.isEmpty() ? "stories_out_section"_L1
                                                    : "stories_out_state"_L1);
                !read)
                return passed(read);
        std::inplace_merge(stories.begin(), stories.begin() + middle, stories.end(), newer);
        if (filter.limit > 0 && stories.size() > filter.limit)
            stories.resize(filter.limit);
        return stories;
    }
    const bool writes = d->options.access == Access::Write;
    if (writes && filter.newestFirst) {
        const QString match = search::matchFor(filter.search);
        if (match.isEmpty())
            return stories;
        Result<void> read = search::indexSaved(d->sql);
        if (read)
            read = d->sql.each(
                u"SELECT %1 FROM story_search f JOIN stories s ON s.number = f.rowid "
                "WHERE story_search MATCH ? AND %2%3 ORDER BY f.rowid DESC%4"_s.arg(summaryColumns,
                    conditions.sql, filter.open ? u" AND "_s + isOpen : QString(), limit),
                QVariantList{match} + conditions.values, take);
        if (!read)
            return passed(read);
        return stories;
    }
    const QString one = u"SELECT %1 FROM stories s WHERE s.number = ? AND %2%3"_s.arg(
        summaryColumns, conditions.sql, filter.open ? u" AND "_s + isOpen : QString());
    const auto full = [&] { return filter.limit > 0 && stories.size() >= filter.limit; };
    for (const search::Part part : {search::Part::Ranked, search::Part::Older}) {
        if (full())
            break;
        const Result<QList<qint64>> found = search::find(d->sql, filter.search, writes, part);
        if (!found)
            return passed(found);
        for (const qint64 number : *found) {
            if (const Result<void> read
                = d->sql.each(one, QVariantList{number} + conditions.values, take);
                !read)
                return passed(read);
            if (full())
                break;
        }
    }
    return stories;
}

Result<QList<Store::PictureUse>> Store::picturesLike(const QString &words, int limit) const
{
    QList<PictureUse> uses;
    const QString match = search::matchFor(words);
    if (match.isEmpty())
        return uses;
    if (d->options.access == Access::Write)
        if (const Result<void> indexed = search::indexSaved(d->sql); !indexed)
            return passed(indexed);
    // Captions are part of a story's text in the index; which picture it was is seen here.
    const Result<void> read = d->sql.each(
        u"SELECT s.id, p.id, p.sha256, p.caption, p.credit, p.alt FROM story_search f "
        "JOIN stories s ON s.number = f.rowid JOIN photo_uses p ON p.story = s.id "
        "WHERE story_search MATCH ? AND s.trashed_at IS NULL ORDER BY f.rowid DESC LIMIT 500"_s,
        {match}, [&](const QSqlQuery &row) {
            const QString caption = row.value(3).toString(), credit = row.value(4).toString();
            if (uses.size() >= limit || !search::holdsWords(caption + u'\n' + credit, words))
                return;
            PictureUse use;
            use.story = row.value(0).toString();
            use.photo.id = row.value(1).toString();
            use.photo.sha256 = row.value(2).toString();
            use.photo.caption = caption;
            use.photo.credit = credit;
            use.photo.alt = row.value(5).toString();
            uses += use;
        });
    if (!read)
        return passed(read);
    return uses;
}

Result<StorySummary> Store::summary(const QString &id) const
{
    std::optional<StorySummary> summary;
    Result<void> read
        = d->sql.each(u"SELECT %1 FROM stories s WHERE s.id = ?"_s.arg(summaryColumns), {id},
            [&](const QSqlQuery &row) { summary = readSummary(row); });
    if (!read)
        return passed(read);
    if (!summary)
        return tl::unexpected<Error>(noSuchStory(id));
    const Result<QVariant> open
        = d->sql.value(u"SELECT count(*) FROM notes WHERE story = ? AND resolved = 0"_s, {id});
    if (!open)
        return passed(open);
    summary->openNotes = open->toInt();
    const Result<QVariant> clashing
        = d->sql.value(u"SELECT count(*) FROM copies WHERE story = ? AND which = 'server'"_s, {id});
    if (!clashing)
        return passed(clashing);
    summary->conflict = clashing->toInt() > 0;
    const Result<Sharing> sharing = Shares::of(*this, id);
    if (!sharing)
        return passed(sharing);
    summary->shared = *sharing == Sharing::Yes;
    return *summary;
}

Result<QMap<State, int>> Store::counts() const
{
    const Result<QList<Tally>> all = tally();
    if (!all)
        return passed(all);
    QMap<State, int> counts;
    for (const Tally &one : *all)
        if (!one.like.trashedAt.isValid())
            counts[one.like.state] += one.stories;
    return counts;
}

Result<QList<Tally>> Store::tally() const
{
    QList<Tally> all;
    const Result<void> read
        = d->sql.each(u"SELECT trashed, state, review, section, author, editor, stories FROM tally "
                      "WHERE stories > 0"_s,
            {}, [&](const QSqlQuery &row) {
                const auto state = stateFromWord(row.value(1).toString());
                if (!state)
                    return;
                Tally one;
                if (row.value(0).toInt() != 0)
                    one.like.trashedAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
                one.like.state = *state;
                one.like.review = reviewFromWord(row.value(2).toString()).value_or(Review::None);
                one.like.section = row.value(3).toString();
                one.like.author = row.value(4).toString();
                one.like.editor = row.value(5).toString();
                one.stories = row.value(6).toInt();
                all += one;
            });
    if (!read)
        return passed(read);
    return all;
}

} // namespace toasoan
