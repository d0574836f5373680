// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from other desks and from the server.
#include "base/unicode.h"
#include "store/store_p.h"
#include "store/written.h"

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

struct Taking
{
    StoredStory stored; // as it was, then as it becomes
    std::shared_ptr<const Written> text;
    QString hash, note;
    QDateTime now;
    int revision = 0;
    bool approvalDropped = false;
};

// What stands here and in no revision becomes one, whoever wrote it.
Result<void> keepWorking(Sql &sql, const Taking &taking)
{
    const StoredStory &stored = taking.stored;
    const Story &story = stored.story;
    const Result<QVariant> newest = sql.value(
        u"SELECT hash FROM revisions WHERE story = ? AND number = ?"_s, {story.id, story.revision});
    if (!newest)
        return passed(newest);
    if (newest->toString() == story.hash)
        return {};
    const QString by = stored.editedBy.isEmpty() ? story.author : stored.editedBy;
    const Result<int> number = writeRevision(
        sql, {story.id, by, story.hash, snapshot(story.content, stored.html())}, story.updatedAt);
    if (!number)
        return passed(number);
    return writeHistory(
        sql, {story.id, by, Action::Edit, *number, {}, story.hash}, story.updatedAt);
}

void approve(Taking &taking, const Taken &taken)
{
    StoredStory &stored = taking.stored;
    if (taken.approved) {
        stored.approvedHash = taking.hash;
        stored.story.approvedBy = taken.approvedBy.isEmpty() ? taken.by : taken.approvedBy;
        stored.story.approvedAt = taking.now;
    } else if (stored.approvedHash != taking.hash) {
        stored.approvedHash.clear();
    }
}

void stand(Taking &taking, const Taken &taken)
{
    Story &story = taking.stored.story;
    const std::pair before(story.state, story.review);
    if (taken.state) {
        story.state = *taken.state;
        story.review = taken.review;
    }
    const bool holds = taking.stored.approvedHash == taking.hash;
    if (!holds && (story.state == State::Approved || story.state == State::Scheduled)) {
        story.state = State::Submitted;
        taking.approvalDropped
            = before.first == State::Approved || before.first == State::Scheduled;
    } else if (!holds && before.first == State::Published && story.state == State::Submitted) {
        taking.approvalDropped = true; // not what was decided to be published
    } else if (!holds && story.review == Review::Approved) {
        story.review = Review::Submitted;
        taking.approvalDropped = true;
    }
    if (before != std::pair(story.state, story.review))
        story.waitingSince = taking.now;
    // the time of an update was set for the text that was approved then
    const bool sameUpdate = story.review == Review::Approved
        && before == std::pair(story.state, story.review) && story.hash == taking.hash;
    if (story.state == State::Scheduled && taken.scheduledAt.isValid())
        story.scheduledAt = taken.scheduledAt;
    else if (story.state != State::Scheduled && !sameUpdate)
        story.scheduledAt = {};
    if (story.state == State::Published && !story.publishedAt.isValid())
        story.publishedAt = taken.publishedAt.isValid() ? taken.publishedAt : taking.now;
    if (story.state == State::Withdrawn)
        story.withdrawReason = taking.note;
    if (taken.trashed != story.trashedAt.isValid())
        story.trashedAt = taken.trashed ? taking.now : QDateTime();
}

// Text and standing in one, and its parts only where they are others than before.
Result<void> write(Sql &sql, const Taking &taking)
{
    const Content &content = taking.text->content;
    const Content &before = taking.stored.story.content;
    const StoredStory &stored = taking.stored;
    const Story &story = stored.story;
    const bool approved = !stored.approvedHash.isEmpty();
    const int live = story.state == State::Published ? 1 : 0;
    Result<void> done = sql.run(
        u"UPDATE stories SET kicker = ?, headline = ?, standfirst = ?, section = ?, byline = ?, "
        "dateline = ?, source = ?, tags = ?, related = ?, lead = ?, lead_sha256 = ?, "
        "corrections = ?, body_html = ?, hash = ?, updated_at = ?, edited_by = '', "
        "edited_since = NULL, indexed = 0, state = ?, review = ?, waiting_since = ?, "
        "scheduled_at = ?, published_at = ?, trashed_at = ?, approved_hash = ?, approved_by = ?, "
        "approved_at = ?, withdraw_reason = ?, "
        "revision = ?, live_revision = CASE WHEN ? THEN ? ELSE live_revision END, "
        "live_at = CASE WHEN ? THEN ? ELSE live_at END WHERE number = ?"_s,
        {content.kicker, content.headline, content.standfirst, content.section,
            lines(content.byline), content.dateline, content.source, lines(content.tags),
            lines(content.related), content.lead, leadSha256(content),
            correctionsText(content.corrections), taking.text->html, taking.hash, toMs(taking.now),
            toWord(story.state), toWord(story.review), toMs(story.waitingSince),
            toMs(story.scheduledAt), toMs(story.publishedAt), toMs(story.trashedAt),
            stored.approvedHash, approved ? story.approvedBy : QString(),
            approved ? toMs(story.approvedAt) : QVariant(), story.withdrawReason, taking.revision,
            live, taking.revision, live, toMs(taking.now), stored.number});
    if (done && content.photos != before.photos)
        done = writePhotos(sql, story.id, content.photos, taking.now);
    if (done && content.tags != before.tags)
        done = writeTags(sql, story.id, content.tags);
    return done;
}

} // namespace

Result<void> Store::take(const QString &id, const Taken &taken)
{
    Transaction transaction(d->sql);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    Result<StoredStory> stored = d->lastRead.story(id);
    if (!stored)
        return passed(stored);
    Taking taking;
    taking.stored = std::move(*stored);
    const bool made = taken.written && taken.written->given == taken.content;
    taking.text = made ? taken.written : written(taken.content, id);
    taking.note = visibleNfc(taken.note).trimmed();
    taking.now = now();
    const Result<QString> hash = taking.text->hash.isEmpty() ? hashOf(d->sql, taking.text->content)
                                                             : Result<QString>(taking.text->hash);
    if (!hash)
        return passed(hash);
    taking.hash = *hash;
    Result<void> done = keepWorking(d->sql, taking);
    if (!done)
        return done;
    approve(taking, taken);
    stand(taking, taken);
    const Result<int> revision
        = addRevision(d->sql, {id, taken.by, taking.hash, taking.text->snapshot}, taking.now);
    if (!revision)
        return passed(revision);
    taking.revision = *revision;
    done = writeHistory(
        d->sql, {id, taken.by, taken.action, *revision, taking.note, taking.hash}, taking.now);
    if (done && taking.approvalDropped)
        done = writeHistory(
            d->sql, {id, taken.by, Action::DropApproval, *revision, {}, taking.hash}, taking.now);
    if (done)
        done = write(d->sql, taking);
    if (done)
        done = transaction.commit();
    if (!done)
        return done;
    Q_EMIT storyChanged(id);
    if (!taking.text->content.photos.isEmpty())
        Q_EMIT picturesChanged(picturesOf(taking.text->content.photos));
    return {};
}

} // namespace toasoan
