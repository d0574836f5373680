// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_p.h"
#include "text/html.h"

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr int revisionAfterMinutes = 10;
constexpr int mostAttempts = 5; // while others write the same row
constexpr int timeLagsMs = 5000; // how far a row's updated_at may lie behind while somebody writes

// One save: what is stored, what comes, who brings it, and what follows from that.
struct Saving
{
    StoredStory before;
    Content content; // cleaned
    QByteArray body; // as StoredStory has it
    QString hash;
    Member by;
    QDateTime now;
    QDateTime updatedAt; // as the row says after it
    workflow::Situation situation;
    Story after;
    bool photosChanged = false;
    bool tagsChanged = false;
    QList<NewHistory> history;
};

bool samePhotos(const QList<Photo> &a, const QList<Photo> &b)
{
    return std::equal(
        a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const Photo &x, const Photo &y) {
            return x.id == y.id && x.sha256 == y.sha256 && x.caption == y.caption
                && x.credit == y.credit && x.alt == y.alt && x.framing == y.framing
                && (x.size == y.size || y.size.isEmpty());
        });
}

bool sameFields(const Content &a, const Content &b)
{
    return a.kicker == b.kicker && a.headline == b.headline && a.standfirst == b.standfirst
        && a.byline == b.byline && a.dateline == b.dateline && a.source == b.source
        && a.section == b.section && a.tags == b.tags && a.related == b.related
        && a.corrections == b.corrections;
}

Body withoutFigures(Body body)
{
    body.blocks.removeIf([](const Block &b) { return b.kind == Block::Kind::Figure; });
    return body;
}

bool onlyPicturesDiffer(const Saving &saving)
{
    return sameFields(saving.before.story.content, saving.content)
        && withoutFigures(bodyFromHtml(saving.before.html()))
        == withoutFigures(saving.content.body);
}

Result<void> mayEdit(const Saving &saving)
{
    const auto edit = workflow::apply(Action::Edit, saving.situation);
    if (edit)
        return {};
    if (workflow::may(Action::EditPhotos, saving.situation) && onlyPicturesDiffer(saving))
        return {};
    return tl::unexpected<Error>(edit.error());
}

// Somebody who opened the story before a correction was printed does not take it back by saving.
void keepCorrections(Content &content, const QList<Correction> &stored)
{
    const QList<Correction> &given = content.corrections;
    if (given.size() < stored.size() && stored.mid(0, given.size()) == given)
        content.corrections = stored;
}

void moveTo(Saving &saving, const workflow::Outcome &outcome)
{
    Story &after = saving.after;
    if (after.state != outcome.state || after.review != outcome.review)
        after.waitingSince = saving.now;
    after.state = outcome.state;
    after.review = outcome.review;
    if (outcome.state != State::Scheduled)
        after.scheduledAt = {};
}

void followApproval(Saving &saving)
{
    const StoredStory &before = saving.before;
    const QString &approved = before.approvedHash;
    if (approved.isEmpty())
        return;
    const bool held = before.story.hash == approved;
    const bool holds = saving.hash == approved;
    if (held == holds)
        return;
    const Action action = held ? Action::DropApproval : Action::RestoreApproval;
    const auto outcome = workflow::apply(action, saving.situation);
    if (!outcome)
        return;
    moveTo(saving, *outcome);
    saving.history
        += {before.story.id, saving.by.name, action, before.story.revision, {}, saving.hash};
}

void takeByItself(Saving &saving)
{
    const Story &before = saving.before.story;
    if (!decides(saving.by.role) || before.author == saving.by.name
        || before.editor == saving.by.name || before.state == State::Draft
        || before.state == State::Returned)
        return;
    saving.after.editor = saving.by.name;
    saving.after.editorSince = saving.now;
    saving.history += {before.id, saving.by.name, Action::Take, before.revision, {}, saving.hash};
}

// The row as it stands becomes a revision of whoever wrote it.
Result<int> keepEarlier(Sql &sql, const Saving &saving)
{
    const StoredStory &before = saving.before;
    Result<int> number = writeRevision(sql,
        {before.story.id, before.editedBy, before.story.hash,
            snapshot(before.story.content, before.html())},
        before.story.updatedAt);
    if (!number)
        return number;
    const Result<void> done = writeHistory(sql,
        {before.story.id, before.editedBy, Action::Edit, *number, {}, before.story.hash},
        before.story.updatedAt);
    if (!done)
        return passed(done);
    return number;
}

Result<int> keepNow(Sql &sql, const Saving &saving)
{
    const QString &id = saving.before.story.id;
    Result<int> number = writeRevision(sql,
        {id, saving.by.name, saving.hash, snapshot(saving.content, QString::fromUtf8(saving.body))},
        saving.now);
    if (!number)
        return number;
    const Result<void> done = writeHistory(
        sql, {id, saving.by.name, Action::Edit, *number, {}, saving.hash}, saving.now);
    if (!done)
        return passed(done);
    return number;
}

// Columns that are not named cost their indexes and counts nothing: most autosaves change only
// text.
Result<void> writeStanding(Sql &sql, const Saving &saving)
{
    const Story &before = saving.before.story;
    const Story &after = saving.after;
    if (before.state == after.state && before.review == after.review
        && before.editor == after.editor && before.editorSince == after.editorSince
        && before.waitingSince == after.waitingSince && before.scheduledAt == after.scheduledAt
        && before.content.section == saving.content.section)
        return {};
    return sql.run(
        u"UPDATE stories SET section = ?, state = ?, review = ?, editor = ?, editor_since = ?, "
        "waiting_since = ?, scheduled_at = ? WHERE number = ?"_s,
        {saving.content.section, toWord(after.state), toWord(after.review), after.editor,
            toMs(after.editorSince), toMs(after.waitingSince), toMs(after.scheduledAt),
            saving.before.number});
}

bool writesOn(const Saving &saving)
{
    return saving.before.editedBy == saving.by.name && saving.before.editedSince.isValid();
}

QVariant editedSince(const Saving &saving)
{
    return toMs(writesOn(saving) ? saving.before.editedSince : saving.now);
}

// Only over the row that was read or remembered: another program may have changed it meanwhile.
// One value, since Qt's driver takes longer to bind than SQLite to join.
constexpr QLatin1String whereTheSame(
    " WHERE number = ? AND trashed_at IS NULL AND hash || ' ' || updated_at || ' ' || state || ' ' "
    "|| review || ' ' || editor || ' ' || approved_hash || ' ' || edited_by || ' ' || revision "
    "|| ' ' || coalesce(scheduled_at, '') = ?");

QVariantList theSame(const StoredStory &row)
{
    const Story &story = row.story;
    const QString scheduled = toMs(story.scheduledAt).toString();
    return {row.number,
        QStringList{story.hash, toMs(story.updatedAt).toString(), toWord(story.state),
            toWord(story.review), story.editor, row.approvedHash, row.editedBy,
            QString::number(story.revision), scheduled}
            .join(u' ')};
}

// The time orders the list, and writing it anew writes a page of its index: it may lag as long as
// the story stands first.
bool timeMayLag(const Saving &saving)
{
    const qint64 behind = saving.before.story.updatedAt.msecsTo(saving.now);
    return writesOn(saving) && behind >= 0 && behind < timeLagsMs;
}

Result<bool> writeText(Sql &sql, const Saving &saving)
{
    static const QString statement = u"UPDATE stories SET body_html = CAST(? AS TEXT), hash = ?"_s
        + whereTheSame + u" AND updated_at = (SELECT max(updated_at) FROM stories)"_s;
    return sql.change(statement, QVariantList{saving.body, saving.hash} + theSame(saving.before))
        .map([](int rows) { return rows > 0; });
}

// The paragraphs alone, of a row that waits for the search index already: what most autosaves are.
// Naming `indexed` would write its index anew, a page of the file, even where it stays the same.
Result<bool> writeBody(Sql &sql, Saving &saving)
{
    if (timeMayLag(saving)) {
        Result<bool> written = writeText(sql, saving);
        if (written && *written)
            saving.updatedAt = saving.before.story.updatedAt;
        if (!written || *written)
            return written;
    }
    static const QString statement
        = u"UPDATE stories SET body_html = CAST(? AS TEXT), hash = ?, updated_at = ?, "
          "edited_by = ?, edited_since = ?"_s
        + whereTheSame;
    return sql
        .change(statement,
            QVariantList{
                saving.body, saving.hash, toMs(saving.now), saving.by.name, editedSince(saving)}
                + theSame(saving.before))
        .map([](int rows) { return rows > 0; });
}

Result<bool> writeRow(Sql &sql, const Saving &saving)
{
    static const QString statement
        = u"UPDATE stories SET kicker = ?, headline = ?, standfirst = ?, byline = ?, "
          "dateline = ?, source = ?, tags = ?, related = ?, lead = ?, lead_sha256 = ?, "
          "corrections = ?, body_html = CAST(? AS TEXT), hash = ?, updated_at = ?, "
          "edited_by = ?, edited_since = ?, indexed = 0"_s
        + whereTheSame;
    const Content &content = saving.content;
    return sql
        .change(statement,
            QVariantList{content.kicker, content.headline, content.standfirst,
                lines(content.byline), content.dateline, content.source, lines(content.tags),
                lines(content.related), content.lead, leadSha256(content),
                correctionsText(content.corrections),
                saving.body, // SQLite's own conversion from UTF-16 is ten times slower
                saving.hash, toMs(saving.now), saving.by.name, editedSince(saving)}
                + theSame(saving.before))
        .map([](int rows) { return rows > 0; });
}

Result<void> writeRest(Sql &sql, Saving &saving)
{
    const QString &id = saving.before.story.id;
    if (saving.photosChanged)
        if (Result<void> done = writePhotos(sql, id, saving.content.photos, saving.now); !done)
            return done;
    if (saving.tagsChanged)
        if (Result<void> done = writeTags(sql, id, saving.content.tags); !done)
            return done;
    for (const NewHistory &entry : std::as_const(saving.history))
        if (Result<void> done = writeHistory(sql, entry, saving.now); !done)
            return done;
    return {};
}

// What writeRow() alone has left, made of what was there before.
StoredStory rowAfter(Saving &saving)
{
    const bool mine = writesOn(saving);
    StoredStory row = std::move(saving.before);
    Story &story = row.story;
    QList<Photo> photos = std::move(story.content.photos);
    story.content = saving.content;
    story.content.photos = std::move(photos); // with the sizes that only the file knows
    story.content.body = {};
    story.hash = saving.hash;
    story.approvedHash = saving.hash == row.approvedHash ? saving.hash : QString();
    story.updatedAt = fromMs(toMs(saving.updatedAt));
    row.body = saving.body;
    row.leadSha256 = leadSha256(saving.content);
    row.editedBy = saving.by.name;
    if (!mine)
        row.editedSince = fromMs(toMs(saving.now));
    return row;
}

bool workedLongEnough(const Saving &saving)
{
    return writesOn(saving)
        && saving.before.editedSince.secsTo(saving.now) >= revisionAfterMinutes * 60;
}

bool bringsAnothersWork(const Saving &saving)
{
    const QString &editedBy = saving.before.editedBy;
    return !editedBy.isEmpty() && editedBy != saving.by.name;
}

bool onlyRowChanges(const Saving &saving)
{
    return !bringsAnothersWork(saving) && !workedLongEnough(saving) && !saving.photosChanged
        && !saving.tagsChanged && saving.before.story.content.section == saving.content.section
        && saving.history.isEmpty();
}

// False when the row is not the one that was read.
Result<bool> writeAll(Sql &sql, Saving &saving)
{
    const StoredStory &before = saving.before;
    const bool worked = workedLongEnough(saving);
    Transaction transaction(sql);
    if (const Result<void> begun = transaction.begin(); !begun)
        return passed(begun);
    Result<bool> written = writeRow(sql, saving);
    if (!written || !*written)
        return written;
    Result<void> done = writeStanding(sql, saving);
    if (done && bringsAnothersWork(saving)) {
        const Result<int> number = keepEarlier(sql, saving);
        if (!number)
            return passed(number);
        saving.after.revision = *number;
    }
    if (done)
        done = writeRest(sql, saving);
    if (done && worked) {
        const Result<int> number = keepNow(sql, saving);
        if (!number)
            return passed(number);
        saving.after.revision = *number;
        done = sql.run(u"UPDATE stories SET edited_by = '', edited_since = NULL "
                       "WHERE number = ?"_s,
            {before.number});
    }
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    return true;
}

} // namespace

Result<std::optional<Saved>> Store::Private::saveOver(StoredStory row, bool remembered,
    const Content &content, const Member &by, const QDateTime &now)
{
    Saving saving;
    saving.before = std::move(row);
    const Story &story = saving.before.story;
    // whether there are other editors is no question of writing, and would be asked at every save
    saving.situation = {story.state, story.review, by.role, story.author == by.name};
    savedHtml.turn();
    savedRuns.turn();
    saving.content = cleanedContent(content, story.id, &savedRuns);
    keepCorrections(saving.content, story.content.corrections);
    saving.body = utf8FromBody(saving.content.body, savedHtml);
    saving.by = by;
    saving.now = now;
    saving.updatedAt = now;
    const Content &old = story.content;
    saving.photosChanged = !samePhotos(old.photos, saving.content.photos);
    saving.tagsChanged = old.tags != saving.content.tags;
    saving.after = story;
    const bool bodyAlone = !saving.photosChanged && old.lead == saving.content.lead
        && sameFields(old, saving.content);
    if (bodyAlone && saving.body == saving.before.body) {
        if (remembered)
            return std::nullopt;
        saving.after.content = std::move(saving.content);
        return Saved{std::move(saving.after)};
    }
    if (story.trashedAt.isValid())
        return fail(Error::Kind::Refused,
            tr("This story lies in the trash and cannot be changed there. Take it out of the trash "
               "first; what you typed stays in the window."));
    if (const Result<void> allowed = mayEdit(saving); !allowed)
        return passed(allowed);
    Result<QString> hash = hashOf(sql, saving.content, &savedHash);
    if (!hash)
        return passed(hash);
    saving.hash = *hash;
    followApproval(saving);
    takeByItself(saving);
    saving.after.approvedHash = saving.hash == saving.before.approvedHash ? saving.hash : QString();
    const bool rowAlone = onlyRowChanges(saving);
    if (remembered && !rowAlone)
        return std::nullopt;
    const Result<bool> written = !rowAlone ? writeAll(sql, saving)
        : remembered && bodyAlone          ? writeBody(sql, saving)
                                           : writeRow(sql, saving);
    if (!written)
        return passed(written);
    if (!*written)
        return std::nullopt;
    if (rowAlone)
        lastSaved.keep(rowAfter(saving));
    saving.after.content = std::move(saving.content);
    saving.after.hash = saving.hash;
    saving.after.updatedAt = saving.updatedAt;
    return Saved{std::move(saving.after), saving.photosChanged, true};
}

// What the last save left is taken for what is there; whatever that does not settle is done with
// what is there.
Result<Story> Store::saveContent(const QString &id, const Content &content, const Member &by)
{
    std::optional<Saved> saved;
    if (std::optional<StoredStory> row = d->lastSaved.row(id)) {
        d->lastSaved.forget();
        auto done = d->saveOver(*std::move(row), true, content, by, now());
        if (done)
            saved = *std::move(done);
    }
    for (int attempt = 0; !saved && attempt < mostAttempts; ++attempt) {
        Result<StoredStory> stored = readStored(d->sql, id);
        if (!stored)
            return passed(stored);
        auto done = d->saveOver(*std::move(stored), false, content, by, now());
        if (!done)
            return passed(done);
        saved = *std::move(done);
    }
    if (!saved)
        return fail(Error::Kind::Busy,
            tr("Another program keeps changing this story. What you typed stays in the window; "
               "try again in a moment."));
    if (saved->changed)
        Q_EMIT storyChanged(id);
    if (saved->photosChanged)
        Q_EMIT picturesChanged(picturesOf(saved->story.content.photos));
    return std::move(saved->story);
}

} // namespace toasoan
