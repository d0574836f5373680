// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "store/beside.h"
#include "store/remotes.h"
#include "store/search.h"
#include "store/shares.h"
#include "store/store_p.h"
#include "text/html.h"
#include "text/vietnamese.h"

#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

// One step of the workflow on its way into the store.
struct Step
{
    Action action = Action::Submit;
    Member by;
    TransitionArgs args;
    QString note; // args.note, cleaned
    QDateTime now;
    bool selfApproval = false;
};

tl::unexpected<Error> refused(const QString &text)
{
    return fail(Error::Kind::Refused, text);
}

QString timeForPeople(const QDateTime &time)
{
    return inVietnam(time).toString(u"HH:mm, dd-MM-yyyy"_s);
}

bool isStep(Action action)
{
    switch (action) {
    case Action::Create:
    case Action::Edit:
    case Action::EditPhotos:
    case Action::DropApproval:
    case Action::RestoreApproval:
        return false;
    default:
        return true;
    }
}

Result<void> trashAllows(const Story &story, Action action)
{
    const bool trashed = story.trashedAt.isValid();
    if (trashed && action != Action::Untrash)
        return refused(Store::tr("This story lies in the trash. Take it out of the trash first."));
    if (!trashed && action == Action::Untrash)
        return refused(Store::tr("This story is not in the trash; nothing was changed."));
    return {};
}

Result<void> reasonGiven(const Step &step)
{
    if (!step.note.isEmpty())
        return noteFits(step.note);
    switch (step.action) {
    case Action::Return:
        return refused(
            Store::tr("Say what should be changed: a story is returned only with a note."));
    case Action::Withdraw:
        return refused(Store::tr("Give the reason: a story is withdrawn only with one."));
    case Action::Correct:
        return refused(
            Store::tr("Write the notice: what was wrong, and what is right. Nothing was changed."));
    default:
        return {};
    }
}

Result<void> nothingBlocks(Sql &sql, const Content &content, const Newsroom &newsroom)
{
    const Result<QList<Film>> films = filmsOf(sql, content.body);
    if (!films)
        return passed(films);
    QStringList missing;
    const QList<workflow::Finding> findings
        = workflow::check(content, newsroom) + workflow::missingFilms(content.body, *films);
    for (const workflow::Finding &finding : findings)
        if (finding.blocks)
            missing += finding.text;
    if (missing.isEmpty())
        return {};
    return refused(Store::tr("The story cannot be submitted yet: %1").arg(missing.join(u' ')));
}

// Readers would see neither the picture nor the words that wait with it.
Result<void> noFigureWaits(const Content &content, const Newsroom &newsroom)
{
    QStringList waiting;
    const QList<workflow::Finding> findings = workflow::check(content, newsroom);
    for (const workflow::Finding &finding : findings)
        if (finding.field == workflow::Finding::Field::Figure)
            waiting += finding.text;
    if (waiting.isEmpty())
        return {};
    return refused(Store::tr("The story cannot be approved yet: %1").arg(waiting.join(u' ')));
}

Result<void> sameAsSeen(const Step &step, const QString &hash)
{
    if (step.args.confirmedHash.isEmpty() || step.args.confirmedHash == hash)
        return {};
    return refused(Store::tr("The story was changed after you last saw it. Nothing was done; read "
                             "the present text and decide again."));
}

Result<void> approvalHolds(const StoredStory &stored, const QString &hash)
{
    if (!stored.approvedHash.isEmpty() && stored.approvedHash == hash)
        return {};
    return refused(Store::tr("What is stored is not what was approved. Nothing was published; "
                             "submit the present text and have it approved."));
}

Result<void> timeIsAhead(const Step &step)
{
    if (!step.args.at.isValid())
        return fail(Error::Kind::Invalid,
            Store::tr("Say when the story is to be published, with date and time."));
    if (step.args.at > step.now)
        return {};
    return refused(
        Store::tr("The time %1 has passed; it is %2 now. Choose a later time, or publish "
                  "at once.")
            .arg(timeForPeople(step.args.at), timeForPeople(step.now)));
}

Result<void> isPlanned(const Story &story)
{
    if (story.scheduledAt.isValid())
        return {};
    return refused(Store::tr("No time was set for this update; nothing was changed."));
}

bool showsTimeToReaders(Action action)
{
    return action == Action::Publish || action == Action::Schedule || action == Action::Correct;
}

// Changes the story as the step asks beyond state and review.
void carryOut(const Step &step, StoredStory &stored, const QString &hash)
{
    Story &story = stored.story;
    switch (step.action) {
    case Action::Recall:
    case Action::Return:
        // Inside a live story the published text stays approved, unless an editor sent it back.
        if (step.action == Action::Return || story.state != State::Updating)
            stored.approvedHash.clear();
        break;
    case Action::Take:
        story.editor = step.by.name;
        story.editorSince = step.now;
        break;
    case Action::Approve:
        stored.approvedHash = hash;
        story.approvedBy = step.by.name;
        story.approvedAt = step.now;
        break;
    case Action::Publish:
        if (!story.publishedAt.isValid())
            story.publishedAt = step.now;
        story.withdrawReason.clear();
        stored.liveAt = step.now;
        break;
    case Action::Schedule:
        story.scheduledAt = step.args.at.toUTC();
        break;
    case Action::Correct:
        story.content.corrections += {step.now, step.note};
        break;
    case Action::Unschedule:
        story.scheduledAt = {};
        break;
    case Action::Withdraw:
        story.withdrawReason = step.note;
        stored.liveAt = step.now;
        stored.approvedHash.clear();
        break;
    case Action::Reopen:
        stored.approvedHash.clear();
        break;
    case Action::Trash:
        story.trashedAt = step.now;
        break;
    case Action::Untrash:
        story.trashedAt = {};
        break;
    default:
        break;
    }
}

void moveTo(StoredStory &stored, const workflow::Outcome &outcome, const QDateTime &now)
{
    Story &story = stored.story;
    if (story.state != outcome.state || story.review != outcome.review)
        story.waitingSince = now;
    story.state = outcome.state;
    story.review = outcome.review;
    if (story.state != State::Scheduled && story.review != Review::Approved)
        story.scheduledAt = {};
}

// What somebody else wrote since the last revision stands under that name before the step.
Result<void> keepEdits(Sql &sql, StoredStory &stored, const Step &step)
{
    Story &story = stored.story;
    const QString by = stored.editedBy;
    if (by.isEmpty() || (by == step.by.name && by == story.author))
        return {};
    const Result<int> number = writeRevision(
        sql, {story.id, by, story.hash, snapshot(story.content, stored.html())}, story.updatedAt);
    if (!number)
        return passed(number);
    story.revision = *number;
    return writeHistory(
        sql, {story.id, by, Action::Edit, *number, {}, story.hash}, story.updatedAt);
}

Result<void> writeStory(Sql &sql, const StoredStory &stored, bool live)
{
    const Story &story = stored.story;
    return sql.run(
        u"UPDATE stories SET state = ?, review = ?, editor = ?, editor_since = ?, updated_at = ?, "
        "waiting_since = ?, scheduled_at = ?, published_at = ?, trashed_at = ?, corrections = ?, "
        "hash = ?, approved_hash = ?, approved_by = ?, approved_at = ?, live_at = ?, "
        "withdraw_reason = ?, live_revision = CASE WHEN ? THEN revision ELSE live_revision END, "
        "edited_by = '', edited_since = NULL WHERE number = ?"_s,
        {toWord(story.state), toWord(story.review), story.editor, toMs(story.editorSince),
            toMs(story.updatedAt), toMs(story.waitingSince), toMs(story.scheduledAt),
            toMs(story.publishedAt), toMs(story.trashedAt),
            correctionsText(story.content.corrections), story.hash, stored.approvedHash,
            stored.approvedHash.isEmpty() ? QString() : story.approvedBy,
            stored.approvedHash.isEmpty() ? QVariant() : toMs(story.approvedAt),
            toMs(stored.liveAt), story.withdrawReason, live ? 1 : 0, stored.number});
}

bool goesToColleagues(Action action)
{
    return action == Action::Submit || action == Action::Recall || action == Action::Return
        || action == Action::Approve || action == Action::Trash || action == Action::Untrash;
}

// A folder shows what is public; with a newsroom server the other desks see the rest as well.
Result<bool> isSent(Sql &sql, Action action, const Story &story)
{
    if (action == Action::Publish)
        return true;
    if (action == Action::Withdraw)
        return story.liveRevision > 0;
    if (!goesToColleagues(action))
        return false;
    const Result<QVariant> joined = sql.value(
        u"SELECT count(*) FROM settings WHERE key = ? AND value <> ''"_s, {QString(serverSetting)});
    if (!joined)
        return passed(joined);
    if (joined->toInt() == 0 || action == Action::Submit || story.state != State::Draft)
        return joined->toInt() > 0;
    // what was never submitted stays here
    return sql.value(u"SELECT count(*) FROM remotes WHERE story = ?"_s, {story.id})
        .map([](const QVariant &known) { return known.toInt() > 0; });
}

Result<void> writeConsequences(Sql &sql, const Step &step, const Story &story)
{
    if (step.action == Action::Return)
        if (Result<void> done
            = sql.run(u"INSERT INTO notes (id, story, at, by, text) VALUES (?, ?, ?, ?, ?)"_s,
                {QUuid::createUuid().toString(QUuid::WithoutBraces), story.id, toMs(step.now),
                    step.by.name, step.note});
            !done)
            return done;
    if (step.action == Action::Submit || step.action == Action::Trash)
        if (Result<void> done = Shares::end(sql, story.id); !done)
            return done;
    const Result<bool> sends = isSent(sql, step.action, story);
    if (!sends)
        return passed(sends);
    if (!*sends)
        return {};
    // what waits is sent as the story stands then: an earlier step has nothing more to say
    Result<void> done = sql.run(u"DELETE FROM outbox WHERE story = ? AND state = 'waiting' "
                                "AND action NOT IN ('publish', 'withdraw')"_s,
        {story.id});
    if (!done)
        return done;
    return writeOutbox(sql, story.id, step.action, story.revision, step.now);
}

Result<void> writeStep(Sql &sql, const Step &step, StoredStory &stored)
{
    Story &story = stored.story;
    const Result<int> revision = writeRevision(sql,
        {story.id, step.by.name, story.hash, snapshot(story.content, stored.html())}, step.now);
    if (!revision)
        return passed(revision);
    story.revision = *revision;
    const QString note = step.selfApproval
        ? Store::tr("approved by its author, the only editor of this newsroom")
        : step.note;
    Result<void> done = writeHistory(
        sql, {story.id, step.by.name, step.action, *revision, note, story.hash}, step.now);
    if (done)
        done = writeStory(sql, stored, step.action == Action::Publish);
    if (done)
        done = writeConsequences(sql, step, story);
    return done;
}

} // namespace

Result<workflow::Situation> Store::situation(const Story &story, const Member &by) const
{
    const Result<QVariant> others = d->sql.value(
        u"SELECT count(*) FROM members WHERE role IN ('editor', 'administrator') AND name <> ?"_s,
        {by.name});
    if (!others)
        return passed(others);
    workflow::Situation situation;
    situation.state = story.state;
    situation.review = story.review;
    situation.role = by.role;
    situation.ownStory = story.author == by.name;
    situation.onlyEditor = others->toInt() == 0;
    const Result<bool> taken = Remotes::takesStories(d->sql);
    if (!taken)
        return passed(taken);
    situation.taken = *taken;
    situation.readOnly = isReadOnly();
    return situation;
}

Result<void> Store::clockCheck() const
{
    if (m_clockIsRight)
        return {};
    const Result<QVariant> newest = d->sql.value(u"SELECT max(at) FROM history"_s);
    if (!newest)
        return passed(newest);
    const QDateTime last = fromMs(*newest);
    if (!last.isValid() || now().secsTo(last) <= 24 * 60 * 60)
        return {};
    return refused(tr("The clock of this computer says %1, but work was done here on %2 already. "
                      "Nothing was published; set the clock right and try again.")
                       .arg(timeForPeople(now()), timeForPeople(last)));
}

Result<Story> Store::transition(
    const QString &id, Action action, const Member &by, const TransitionArgs &args)
{
    if (!isStep(action))
        return fail(
            Error::Kind::Invalid, tr("This is not a step of the workflow."), toWord(action));
    Step step{action, by, args, visibleNfc(args.note).trimmed(), now(), false};
    Transaction transaction(d->sql);
    Result<void> done = transaction.begin();
    if (!done)
        return passed(done);
    Result<StoredStory> stored = readStored(d->sql, id);
    if (!stored)
        return passed(stored);
    Story &story = stored->story;
    const Result<workflow::Situation> standing = situation(story, by);
    if (!standing)
        return passed(standing);
    if (done = trashAllows(story, action); !done)
        return passed(done);
    const Result<workflow::Outcome> outcome = workflow::apply(action, *standing);
    if (!outcome)
        return passed(outcome);
    if (done = reasonGiven(step); !done)
        return passed(done);
    if (showsTimeToReaders(action) && !args.clockIsRight)
        if (done = clockCheck(); !done)
            return passed(done);

    story.content.body = bodyFromHtml(stored->html());
    Result<QString> hash = hashOf(d->sql, story.content);
    if (!hash)
        return passed(hash);
    const Result<Newsroom> room = newsroom();
    if (!room)
        return passed(room);
    if (action == Action::Submit)
        done = nothingBlocks(d->sql, story.content, *room);
    if (action == Action::Approve)
        done = noFigureWaits(story.content, *room);
    if (done && (action == Action::Approve || action == Action::Publish))
        done = sameAsSeen(step, *hash);
    if (done && (action == Action::Publish || action == Action::Schedule))
        done = approvalHolds(*stored, *hash);
    if (done && action == Action::Schedule)
        done = timeIsAhead(step);
    if (done && action == Action::Unschedule)
        done = isPlanned(story);
    if (done)
        done = keepEdits(d->sql, *stored, step);
    if (!done)
        return passed(done);

    step.selfApproval = action == Action::Approve && standing->ownStory;
    carryOut(step, *stored, *hash);
    moveTo(*stored, *outcome, step.now);
    hash = hashOf(d->sql, story.content);
    if (!hash)
        return passed(hash);
    story.hash = *hash;
    story.updatedAt = action == Action::Take ? story.updatedAt : step.now;
    done = writeStep(d->sql, step, *stored);
    if (done)
        done = transaction.commit();
    if (!done)
        return passed(done);
    Result<StoredStory> after = readStored(d->sql, id);
    if (!after)
        return passed(after);
    Q_EMIT storyChanged(id);
    if (action == Action::Publish || action == Action::Withdraw || goesToColleagues(action))
        Q_EMIT outboxChanged();
    return withBody(std::move(*after));
}

} // namespace toasoan
