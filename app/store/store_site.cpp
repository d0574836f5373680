// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_p.h"

namespace toasoan {

using namespace Qt::StringLiterals;

Result<QList<Store::Live>> Store::live() const
{
    QStringList ids;
    Result<void> read = d->sql.each(u"SELECT id FROM stories WHERE live_revision > 0 "
                                    "ORDER BY live_at DESC, number DESC"_s,
        {}, [&](const QSqlQuery &row) { ids += row.value(0).toString(); });
    if (!read)
        return passed(read);
    QList<Live> all;
    all.reserve(ids.size());
    for (const QString &id : std::as_const(ids)) {
        Result<StoredStory> stored = readStored(d->sql, id);
        if (!stored)
            return passed(stored);
        Result<Revision> seen = revision(id, stored->story.liveRevision);
        if (!seen)
            return passed(seen);
        Live live;
        live.content = std::move(seen->content);
        live.revision = seen->number;
        live.at = stored->liveAt;
        live.reason = stored->story.withdrawReason;
        live.withdrawn
            = stored->story.state != State::Published && stored->story.state != State::Updating;
        live.story = std::move(stored->story);
        live.story.content = live.content;
        all += std::move(live);
    }
    return all;
}

Result<QList<Store::OutboxRow>> Store::outbox() const
{
    QList<OutboxRow> rows;
    const Result<void> read
        = d->sql.each(u"SELECT id, story, action, revision, state, at, error FROM outbox "
                      "WHERE state <> 'done' ORDER BY id"_s,
            {}, [&](const QSqlQuery &row) {
                rows += {row.value(0).toLongLong(), row.value(1).toString(),
                    actionFromWord(row.value(2).toString()).value_or(Action::Publish),
                    row.value(3).toInt(), row.value(4).toString(), fromMs(row.value(5)),
                    row.value(6).toString()};
            });
    if (!read)
        return passed(read);
    return rows;
}

Result<void> Store::setOutbox(qint64 id, const QString &state, const QString &error)
{
    const Result<int> changed = d->sql.change(
        u"UPDATE outbox SET state = ?, error = ? WHERE id = ?"_s, {state, error, id});
    if (!changed)
        return passed(changed);
    Q_EMIT outboxChanged();
    return {};
}

Result<void> Store::decideAgain(qint64 id)
{
    const Result<int> changed
        = d->sql.change(u"UPDATE outbox SET state = 'waiting', error = '', at = ? WHERE id = ?"_s,
            {toMs(now()), id});
    if (!changed)
        return passed(changed);
    Q_EMIT outboxChanged();
    return {};
}

Result<void> Store::sendAgain(const QString &id, Action action, int revision)
{
    Result<void> written = writeOutbox(d->sql, id, action, revision, now());
    if (written)
        Q_EMIT outboxChanged();
    return written;
}

Result<QStringList> Store::due() const
{
    QStringList ids;
    const Result<void> read = d->sql.each(
        u"SELECT id FROM stories WHERE scheduled_at IS NOT NULL AND scheduled_at <= ? "
        "AND (state = 'scheduled' OR review = 'approved') AND trashed_at IS NULL ORDER BY scheduled_at"_s,
        {toMs(now())}, [&](const QSqlQuery &row) { ids += row.value(0).toString(); });
    if (!read)
        return passed(read);
    if (!ids.isEmpty())
        if (const Result<void> clock = clockCheck(); !clock)
            return passed(clock);
    return ids;
}

Result<void> Store::setAddress(const QString &id, const QString &address)
{
    const Result<QVariant> present
        = d->sql.value(u"SELECT address FROM stories WHERE id = ?"_s, {id});
    if (!present)
        return passed(present);
    if (!present->isValid())
        return tl::unexpected<Error>(noSuchStory(id));
    if (present->toString() == address)
        return {};
    if (!present->toString().isEmpty())
        return fail(Error::Kind::Refused,
            tr("The story stands at “%1” already, and its address stays.")
                .arg(present->toString()));
    Result<void> done = d->sql.run(u"UPDATE stories SET address = ? WHERE id = ?"_s, {address, id});
    if (done)
        Q_EMIT storyChanged(id);
    return done;
}

} // namespace toasoan
