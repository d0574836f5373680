// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Revisions that somebody asked for: marked ones, and texts that are kept aside.
#include "store/search.h"
#include "store/store_p.h"
#include "text/html.h"

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

QString markKey(const QString &id)
{
    return u"timeline.marks."_s + id;
}

// A revision itself never changes; that somebody marked it stands beside it.
Result<void> noteMark(Sql &sql, const QString &id, int revision)
{
    const Result<QVariant> known
        = sql.value(u"SELECT value FROM settings WHERE key = ?"_s, {markKey(id)});
    if (!known)
        return passed(known);
    if (known->toString().split(u' ').contains(QString::number(revision)))
        return {};
    const QString text = (known->toString() + u' ' + QString::number(revision)).trimmed();
    return sql.run(u"INSERT INTO settings (key, value) VALUES (?, ?) "
                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        {markKey(id), text});
}

} // namespace

Result<int> Store::markRevision(const QString &id, const Member &by)
{
    Transaction transaction(d->sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return passed(begun);
    const Result<StoredStory> stored = readStored(d->sql, id);
    if (!stored)
        return passed(stored);
    const Story &story = stored->story;
    const Result<QVariant> newest = d->sql.value(
        u"SELECT hash FROM revisions WHERE story = ? AND number = ?"_s, {id, story.revision});
    if (!newest)
        return passed(newest);
    if (newest->toString() == story.hash) {
        Result<void> done = noteMark(d->sql, id, story.revision);
        if (done)
            done = transaction.commit();
        if (!done)
            return passed(done);
        Q_EMIT storyChanged(id);
        return story.revision;
    }
    const QString author = stored->editedBy.isEmpty() ? by.name : stored->editedBy;
    Result<int> number = writeRevision(
        d->sql, {id, author, story.hash, snapshot(story.content, stored->html())}, now());
    if (!number)
        return number;
    Result<void> done
        = writeHistory(d->sql, {id, author, Action::Edit, *number, {}, story.hash}, now());
    if (done)
        done = d->sql.run(
            u"UPDATE stories SET edited_by = '', edited_since = NULL WHERE id = ?"_s, {id});
    if (done)
        done = noteMark(d->sql, id, *number);
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    if (const Result<void> indexed = search::indexSaved(d->sql); !indexed)
        return passed(indexed);
    Q_EMIT storyChanged(id);
    return number;
}

Result<int> Store::keepAside(
    const QString &id, const Content &content, const Member &by, const QString &note, bool live)
{
    Transaction transaction(d->sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return passed(begun);
    const Result<StoredStory> stored = readStored(d->sql, id);
    if (!stored)
        return passed(stored);
    const Content kept = cleanedContent(content, id);
    const Result<QString> hash = hashOf(d->sql, kept);
    if (!hash)
        return passed(hash);
    Result<int> number = writeRevision(
        d->sql, {id, by.name, *hash, snapshot(kept, htmlFromBody(kept.body))}, now());
    if (!number)
        return number;
    Result<void> done
        = writeHistory(d->sql, {id, by.name, Action::Edit, *number, note, *hash}, now());
    if (!done)
        return passed(done);
    // The newest revision is always the working text.
    const Story &story = stored->story;
    const QString author = stored->editedBy.isEmpty() ? story.author : stored->editedBy;
    Result<int> working = writeRevision(
        d->sql, {id, author, story.hash, snapshot(story.content, stored->html())}, now());
    if (!working)
        return working;
    if (live)
        done = d->sql.run(u"UPDATE stories SET live_revision = ?, live_at = ? WHERE id = ?"_s,
            {*number, toMs(now()), id});
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    Q_EMIT storyChanged(id);
    return number;
}

} // namespace toasoan
