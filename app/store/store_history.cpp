// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "store/store_p.h"

#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr int reasonsOffered = 8;

Result<void> present(Sql &sql, const QString &id)
{
    const Result<QVariant> count = sql.value(u"SELECT count(*) FROM stories WHERE id = ?"_s, {id});
    if (!count)
        return passed(count);
    if (count->toInt() == 0)
        return tl::unexpected<Error>(noSuchStory(id));
    return {};
}

} // namespace

Result<QList<HistoryEntry>> Store::history(const QString &id) const
{
    if (const Result<void> found = present(d->sql, id); !found)
        return passed(found);
    QList<HistoryEntry> entries;
    const Result<void> read
        = d->sql.each(u"SELECT at, by, action, revision, note, hash FROM history WHERE story = ? "
                      "ORDER BY number"_s,
            {id}, [&](const QSqlQuery &row) {
                entries += {fromMs(row.value(0)), row.value(1).toString(),
                    actionFromWord(row.value(2).toString()).value_or(Action::Edit),
                    row.value(3).toInt(), row.value(4).toString(), row.value(5).toString()};
            });
    if (!read)
        return passed(read);
    return entries;
}

Result<QList<Store::Happening>> Store::happenings(
    const QString &author, const QDateTime &since, int limit) const
{
    QList<Happening> happenings;
    const Result<void> read = d->sql.each(
        u"SELECT h.story, s.headline, max(h.at), h.by, h.action, h.revision, h.note, h.hash "
        "FROM history h JOIN stories s ON s.id = h.story WHERE h.at > ? AND s.author = ? "
        "AND h.by <> s.author AND h.action IN ('return', 'approve') AND s.trashed_at IS NULL "
        "GROUP BY h.story ORDER BY max(h.at) DESC LIMIT ?"_s,
        {toMs(since), author, limit}, [&](const QSqlQuery &row) {
            happenings += {row.value(0).toString(), row.value(1).toString(),
                {fromMs(row.value(2)), row.value(3).toString(),
                    actionFromWord(row.value(4).toString()).value_or(Action::Edit),
                    row.value(5).toInt(), row.value(6).toString(), row.value(7).toString()}};
        });
    if (!read)
        return passed(read);
    return happenings;
}

Result<QList<Revision>> Store::revisions(const QString &id, bool withContent) const
{
    if (const Result<void> found = present(d->sql, id); !found)
        return passed(found);
    QList<Revision> revisions;
    Result<void> readable;
    const Result<void> read = d->sql.each(
        u"SELECT number, at, by, hash, CASE WHEN ? THEN CAST(content AS BLOB) END FROM revisions "
        "WHERE story = ? ORDER BY number"_s,
        {withContent ? 1 : 0, id}, [&](const QSqlQuery &row) {
            Revision revision{row.value(0).toInt(), fromMs(row.value(1)), row.value(2).toString(),
                row.value(3).toString(), {}};
            if (withContent) {
                Result<Content> content = fromSnapshot(row.value(4).toByteArray());
                if (content)
                    revision.content = std::move(*content);
                else
                    readable = passed(content);
            }
            revisions += std::move(revision);
        });
    if (!read)
        return passed(read);
    if (!readable)
        return passed(readable);
    return revisions;
}

Result<Revision> Store::revision(const QString &id, int number) const
{
    std::optional<Revision> revision;
    QByteArray json;
    const Result<void> read = d->sql.each(
        u"SELECT number, at, by, hash, CAST(content AS BLOB) FROM revisions WHERE story = ? AND number = ?"_s,
        {id, number}, [&](const QSqlQuery &row) {
            revision = Revision{row.value(0).toInt(), fromMs(row.value(1)), row.value(2).toString(),
                row.value(3).toString(), {}};
            json = row.value(4).toByteArray();
        });
    if (!read)
        return passed(read);
    if (!revision)
        return fail(Error::Kind::NotFound, tr("This story has no revision %1.").arg(number));
    Result<Content> content = fromSnapshot(json);
    if (!content)
        return passed(content);
    revision->content = std::move(*content);
    return *revision;
}

Result<QList<Note>> Store::notes(const QString &id) const
{
    if (const Result<void> found = present(d->sql, id); !found)
        return passed(found);
    QList<Note> notes;
    const Result<void> read = d->sql.each(
        u"SELECT id, at, by, text, quote, resolved FROM notes WHERE story = ? ORDER BY number"_s,
        {id}, [&](const QSqlQuery &row) {
            notes += {row.value(0).toString(), fromMs(row.value(1)), row.value(2).toString(),
                row.value(3).toString(), row.value(4).toString(), row.value(5).toBool()};
        });
    if (!read)
        return passed(read);
    return notes;
}

Result<Note> Store::addNote(const QString &id, const Note &note)
{
    if (const Result<void> found = present(d->sql, id); !found)
        return passed(found);
    Note added = note;
    added.text = visibleNfc(note.text).trimmed();
    added.quote = visibleNfc(note.quote).trimmed();
    if (added.text.isEmpty())
        return fail(Error::Kind::Invalid, tr("The note is empty; nothing was added."));
    if (added.id.isEmpty())
        added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!added.at.isValid())
        added.at = now();
    const Result<void> done = d->sql.run(
        u"INSERT INTO notes (id, story, at, by, text, quote, resolved) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {added.id, id, toMs(added.at), added.by, added.text, added.quote, added.resolved ? 1 : 0});
    if (!done)
        return passed(done);
    Q_EMIT storyChanged(id);
    return added;
}

Result<void> Store::resolveNote(const QString &noteId, bool resolved)
{
    const Result<QVariant> story
        = d->sql.value(u"SELECT story FROM notes WHERE id = ?"_s, {noteId});
    if (!story)
        return passed(story);
    if (story->isNull())
        return fail(Error::Kind::NotFound, tr("This note is no longer there."));
    Result<void> done
        = d->sql.run(u"UPDATE notes SET resolved = ? WHERE id = ?"_s, {resolved ? 1 : 0, noteId});
    if (done)
        Q_EMIT storyChanged(story->toString());
    return done;
}

Result<QStringList> Store::lastReasons(Action action) const
{
    QStringList reasons;
    const Result<void> read
        = d->sql.each(u"SELECT note FROM history WHERE action = ? AND note <> '' GROUP BY note "
                      "ORDER BY max(number) DESC LIMIT %1"_s.arg(reasonsOffered),
            {toWord(action)}, [&](const QSqlQuery &row) { reasons += row.value(0).toString(); });
    if (!read)
        return passed(read);
    return reasons;
}

} // namespace toasoan
