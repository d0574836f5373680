// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postpush.h"

#include "publish/patience.h"
#include "publish/pull.h"
#include "publish/updates.h"
#include "publish/whosepost.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostAttempts = 3;
constexpr qsizetype longestTitle = 65535; // bytes, of WordPress' columns

// Of a reporter's text the server writes the ends of empty elements anew.
bool alike(PostText a, PostText b)
{
    a.content.replace(" />"_L1, "/>"_L1);
    b.content.replace(" />"_L1, "/>"_L1);
    return a == b;
}

} // namespace

PostPush::PostPush(Store &store, Wordpress &wordpress, PushGoal goal, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_remotes(store)
    , m_wordpress(wordpress)
    , m_goal(std::move(goal))
    , m_server(wordpress.server().key())
    , m_channel(m_goal.update ? updates::channel(wordpress.server()) : m_server)
{
    connect(&m_rendering, &QFutureWatcherBase::resultReadyAt, this, [this](int at) {
        if (std::exchange(m_awaits, m_awaits == at ? -1 : m_awaits) == at)
            nextPicture();
    });
}

PostPush::~PostPush()
{
    m_rendering.cancel();
}

void PostPush::start()
{
    const auto remote = m_remotes.of(m_goal.story.id, m_channel);
    const auto films = m_store.films();
    if (!remote || !films) {
        finish(PushEnd::NeedsYou, remote ? films.error().text : remote.error().text);
        return;
    }
    m_films = *films;
    m_remote = remote->value_or(Remote());
    m_remote.story = m_goal.story.id;
    m_remote.server = m_channel;
    if (m_goal.update && !m_goal.over() && m_remote.status == "trash"_L1) {
        m_remote.post = 0; // of an earlier one
        m_remote.base.clear();
        m_remote.status.clear();
    }
    const PostText text = postText(m_goal.content, m_films, {});
    const bool sends = m_goal.status != "draft"_L1 || m_goal.shares() || m_remote.post > 0;
    const auto tooLong = [](const QString &text) { return text.toUtf8().size() > longestTitle; };
    if (sends && (tooLong(text.title) || tooLong(text.excerpt))) {
        finish(PushEnd::NeedsYou,
            tr("the headline or the standfirst is longer than the server can keep; shorten it"));
        return;
    }
    if (m_goal.over() && m_remote.post == 0) {
        complete();
        return;
    }
    if (!m_goal.off() && !startRendering())
        return;
    if (m_remote.post > 0)
        look();
    else
        findPost(); // an answer may have been lost before anything was known of it
}

void PostPush::finish(PushEnd end, const QString &why)
{
    m_end = end;
    m_why = why;
    Q_EMIT finished();
}

bool PostPush::kept(const Result<void> &done)
{
    if (!done)
        finish(PushEnd::Stopped, done.error().text);
    return done.has_value();
}

void PostPush::giveUp(const RestAnswer &answer)
{
    m_retryAfter = answer.retryAfter;
    switch (answer.outcome) {
    case Outcome::Later:
        finish(answer.status == 0 ? PushEnd::Stopped : PushEnd::Waits, answer.error.text);
        break;
    case Outcome::SignIn:
    case Outcome::Misconfigured:
        finish(PushEnd::Stopped, answer.error.text);
        break;
    case Outcome::Unknown:
        finish(PushEnd::Unknown, answer.error.text);
        break;
    case Outcome::Conflict: // somebody wrote between our look and our writing
        meetOthers();
        break;
    default:
        finish(PushEnd::NeedsYou, answer.error.text);
    }
}

// Looks once more for what stands there now, and leaves it to be joined.
void PostPush::meetOthers()
{
    m_wordpress.post(m_remote.post, [this](const RestAnswer &answer) {
        if (answer.done() && answer.id() == m_remote.post)
            m_changedThere = answer.object();
        finish(PushEnd::NeedsYou,
            tr("somebody changed it on the server since it was last sent; nothing was overwritten. "
               "Look at %1")
                .arg(m_changedThere[u"link"_s].toString()));
    });
}

// A request that may still be running is not found by looking: not before its time is over.
bool PostPush::wait(const std::optional<RemoteRequest> &open)
{
    if (!open || open->state != "sending"_L1)
        return false;
    const qint64 left = patienceWith(m_store) - open->at.secsTo(m_store.now());
    if (left <= 0)
        return false;
    finish(PushEnd::Unknown,
        tr("an answer was lost and the server may still be working on it; it is asked again in %n "
           "seconds",
            "", int(left)));
    return true;
}

std::optional<RemoteRequest> PostPush::begun(const QString &step, const QString &subject)
{
    const auto request = m_remotes.begin(m_goal.story.id, m_channel, step, subject);
    if (request)
        return *request;
    finish(PushEnd::Stopped, request.error().text);
    return std::nullopt;
}

// Notes how a writing request ended; false when the store failed.
bool PostPush::closed(const RestAnswer &answer, const RemoteRequest &request)
{
    if (answer.serverTime.isValid())
        m_serverTime = answer.serverTime;
    if (answer.done())
        return kept(m_remotes.end(request, u"done"_s));
    if (answer.outcome != Outcome::Unknown)
        return kept(m_remotes.end(request, u"refused"_s, answer.error.text));
    // what the server has answered it has ended: looking then decides at once
    return !answer.settled || kept(m_remotes.end(request, u"unknown"_s, answer.error.text));
}

bool PostPush::again(const QString &step, const RestAnswer &answer)
{
    return answer.outcome == Outcome::Unknown && ++m_attempts[step] < mostAttempts;
}

void PostPush::look()
{
    m_wordpress.post(m_remote.post, [this](const RestAnswer &answer) {
        if (answer.done() && answer.id() == m_remote.post) {
            judge(answer);
        } else if (answer.outcome == Outcome::Gone) {
            if (m_goal.off() || m_goal.over() || m_goal.stops) {
                complete();
            } else if (wasReopened()) {
                forgetPost();
                if (kept(m_remotes.set(m_remote)))
                    findPost();
            } else {
                finish(PushEnd::NeedsYou,
                    tr("the story was deleted on the server; somebody there decided that"));
            }
        } else if (answer.outcome == Outcome::Forbidden && !m_wordpress.server().isEditor()) {
            finish(PushEnd::NeedsYou,
                tr("this account may not change it on the server any more: it went public, or "
                   "somebody else is its author there now. Ask an editor"));
        } else {
            giveUp(answer);
        }
    });
}

QString PostPush::tagOf(const QJsonObject &post)
{
    return post[u"toasoan_etag"_s].toString();
}

void PostPush::judge(const RestAnswer &answer)
{
    m_there = answer.object();
    if (answer.serverTime.isValid())
        m_serverTime = answer.serverTime;
    const auto anothers = isAnothers(m_store, serverPost(m_there), m_remote);
    if (!kept(anothers.map([](bool) {})))
        return;
    if (*anothers) {
        leaveNumber();
        return;
    }
    const QString status = m_there[u"status"_s].toString();
    if (status == "trash"_L1) {
        if (m_goal.off() || m_goal.over() || m_goal.stops)
            complete();
        else
            finish(PushEnd::NeedsYou,
                tr("the story lies in the trash of the server; somebody there decided that"));
        return;
    }
    if (m_goal.isPublic() && mayNotShow(status))
        return;
    // Off the plan first: were the text sent before and this lost, the due time would publish it.
    m_offPlan = status == "future"_L1 && !m_goal.isPublic() && !m_goal.over();
    if (m_goal.off() || m_offPlan)
        sendStatus();
    else
        firstPicture();
}

// Called when the text that shall stand there is known: what else could it be than ours?
bool PostPush::changedByOthers(const PostText &there, const QString &status)
{
    const QString print = there.fingerprint();
    const auto open = m_remotes.open(m_goal.story.id, m_channel, u"text"_s);
    const bool ours = (open && *open && (*open)->subject == print) || alike(there, wanted());
    if (!ours && (m_remote.base.isEmpty() ? !there.unfinished : print != m_remote.base))
        return true;
    // taken off the site there: publishing it again is not ours to decide
    return m_remote.status == "publish"_L1 && status != "publish"_L1 && m_remote.revision > 0;
}

PostText PostPush::wanted() const
{
    PostText text = postText(m_goal.content, m_films, [this](const Photo &photo) {
        for (const Picture &picture : m_pictures)
            if (picture.use == photo.id && picture.there.verified)
                return PostPicture{picture.there.picture, picture.there.url, picture.there.size};
        return PostPicture();
    });
    if (m_goal.update)
        text.title = updates::marked(text.title);
    const auto &said = m_handsOver ? m_goal.handover : m_goal.envelope;
    if (!said)
        return text;
    Envelope envelope = *said;
    envelope.print = text.textPrint();
    for (const Picture &picture : m_pictures)
        envelope.pictures += {picture.original, picture.there.picture, picture.there.url,
            picture.sha256, picture.photo.credit, picture.there.size};
    text.data = envelopeText(envelope);
    return text;
}

QJsonArray PostPush::termIds(const QString &taxonomy) const
{
    QJsonArray ids;
    const QList<qint64> list = m_termIds.value(taxonomy);
    for (const qint64 id : list)
        if (!ids.contains(id))
            ids += id;
    return ids;
}

void PostPush::sendText()
{
    const PostText there = postTextOf(m_there);
    const QString status = m_there[u"status"_s].toString();
    const bool unseen = status == "draft"_L1 || status == "pending"_L1;
    m_handsOver = m_goal.handover && there.unfinished && unseen;
    PostText text = wanted();
    if (changedByOthers(there, status)) {
        m_changedThere = m_there;
        finish(PushEnd::NeedsYou,
            tr("somebody changed it on the server since it was last sent; nothing was overwritten. "
               "Look at %1")
                .arg(m_there[u"link"_s].toString()));
        return;
    }
    if (!mindsLayout(text))
        return;
    const auto sendsOurLead = sendsLead();
    if (!kept(sendsOurLead.map([](bool) {})))
        return;
    // what the plugin has no field for stands in the text, and is gone when it goes public
    const bool inText = !text.data.isEmpty() && !m_wordpress.server().offers(u"newsroom"_s);
    const QString content
        = inText ? QString(storyMark(mark(), text.data) + u"\n\n"_s + text.content) : text.content;
    QJsonObject fields{{u"title"_s, text.title}, {u"excerpt"_s, text.excerpt},
        {u"content"_s, content}, {u"tags"_s, termIds(u"tags"_s)}};
    if (*sendsOurLead)
        fields.insert(u"featured_media"_s, leadThere());
    const QJsonObject meta = metaFields(text);
    if (!meta.isEmpty())
        fields.insert(u"meta"_s, meta);
    // other sections that it stands in there are the server's affair
    const QJsonArray sections = termIds(u"categories"_s);
    if (!sections.isEmpty() && !m_there[u"categories"_s].toArray().contains(sections.at(0)))
        fields.insert(u"categories"_s, sections);
    bool same = alike(there, text) && metaFits(meta);
    for (const QString &field : {u"featured_media"_s, u"tags"_s, u"categories"_s})
        same = same && (!fields.contains(field) || fields[field] == m_there[field]);
    if (same) {
        if (!kept(knowLayout(there)))
            return;
        m_remote.base = there.fingerprint();
        sendStatus();
        return;
    }
    if (status != "publish"_L1)
        fields.insert(u"slug"_s, slug());
    const auto request = begun(u"text"_s, text.fingerprint());
    if (!request)
        return;
    m_wordpress.updatePost(
        m_remote.post, fields,
        [this, request, text](const RestAnswer &answer) { textSent(answer, *request, text); },
        tagOf(m_there));
}

void PostPush::textSent(
    const RestAnswer &answer, const RemoteRequest &request, const PostText &sent)
{
    if (!closed(answer, request))
        return;
    if (!answer.done() || answer.id() != m_remote.post) {
        if (again(u"text"_s, answer))
            look();
        else
            giveUp(answer);
        return;
    }
    const QJsonObject before = std::exchange(m_there, answer.object());
    if (tagOf(before).isEmpty() && !m_handsOver)
        lookBetween(before, sent);
    else
        textStands(sent);
}

void PostPush::textStands(const PostText &sent)
{
    const PostText there = postTextOf(m_there);
    m_remote.base = there.fingerprint();
    m_remote.status = m_there[u"status"_s].toString();
    if (!kept(m_remotes.set(m_remote)))
        return;
    if (!kept(knowLayout(there)))
        return;
    m_lostData = !sent.data.isEmpty() && there.data.isEmpty()
        && m_wordpress.server().offers(u"newsroom"_s);
    if (m_lostData) {
        finish(PushEnd::Waits,
            tr("the server did not keep what other desks need; the companion plugin is missing"));
        return;
    }
    if (!alike(there, sent))
        m_warnings += tr("The server keeps the text of “%1” differently from what was sent.")
                          .arg(m_goal.content.headline);
    if (m_handsOver) {
        m_goal.handover.reset(); // said once, whatever the server kept of it
        sendText();
    } else {
        sendStatus();
    }
}

void PostPush::sendStatus()
{
    if (m_goal.over()) {
        throwAway();
        return;
    }
    const QString status = m_there[u"status"_s].toString();
    QDateTime planned = QDateTime::fromString(m_there[u"date_gmt"_s].toString(), Qt::ISODate);
    planned.setTimeSpec(Qt::UTC);
    const bool timeFits = m_goal.status != "future"_L1 || planned.secsTo(m_goal.at) == 0;
    const bool readable = status == "publish"_L1 || status == "future"_L1 || status == "private"_L1;
    if ((status == m_goal.status && timeFits) || (m_goal.off() && !readable)) {
        readBack();
        return;
    }
    QJsonObject fields{{u"status"_s, m_goal.status}};
    if (m_goal.status == "future"_L1)
        fields.insert(u"date_gmt"_s, m_goal.at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    // with a date ahead WordPress would only plan it; the server's clock decides what is now
    else if (m_goal.status == "publish"_L1 && status == "future"_L1)
        fields.insert(u"date_gmt"_s, m_serverTime.toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    if (m_goal.status == "future"_L1 && isTooNear())
        return;
    const auto request = begun(u"status"_s, m_goal.status);
    if (!request)
        return;
    m_wordpress.updatePost(
        m_remote.post, fields,
        [this, request](const RestAnswer &answer) { statusSent(answer, *request); },
        tagOf(m_there));
}

void PostPush::statusSent(const RestAnswer &answer, const RemoteRequest &request)
{
    if (!closed(answer, request))
        return;
    if (!answer.done() || answer.id() != m_remote.post) {
        if (again(u"status"_s, answer))
            look();
        else
            giveUp(answer);
        return;
    }
    m_there = answer.object();
    const QString status = m_there[u"status"_s].toString();
    if (status == m_goal.status && m_offPlan && !m_goal.off()) {
        m_offPlan = false;
        m_remote.status = status; // ours, and nobody's by hand
        if (kept(m_remotes.set(m_remote)))
            firstPicture();
    } else if (status == m_goal.status) {
        readBack();
    } else if (++m_attempts[u"status"_s] < mostAttempts) {
        sendStatus();
    } else {
        finish(PushEnd::NeedsYou,
            tr("the server made “%1” of it instead of what was asked").arg(status));
    }
}

void PostPush::readBack()
{
    m_remote.url = m_there[u"link"_s].toString();
    m_remote.status = m_there[u"status"_s].toString();
    m_remote.base = postTextOf(m_there).fingerprint();
    if (!kept(m_remotes.set(m_remote)))
        return;
    if (m_goal.status != "publish"_L1) {
        if (m_goal.farewell)
            sayFarewell();
        else
            complete();
        return;
    }
    m_wordpress.page(QUrl(m_remote.url), [this](const RestAnswer &answer) {
        if (answer.done())
            complete();
        else
            finish(answer.status == 0 ? PushEnd::Stopped : PushEnd::Waits,
                tr("the server has published it, but its page cannot be read yet (%1)")
                    .arg(answer.status == 0 ? answer.error.text : QString::number(answer.status)));
    });
}

void PostPush::complete()
{
    if (m_goal.over()) {
        m_remote.status = u"trash"_s;
        if (!kept(m_remotes.set(m_remote))
            || !kept(updates::forget(m_store, m_goal.story.id, m_wordpress.server())))
            return;
    } else if (m_remote.post > 0) {
        m_remote.revision = m_goal.isPublic() ? m_goal.revision : 0;
        m_remote.dueAt = m_goal.status == "future"_L1 ? m_goal.at : QDateTime();
        if (m_there.isEmpty())
            forgetPost(); // deleted there: wanted again, it is another one
        if (!kept(m_remotes.set(m_remote)) || !kept(keepBase()))
            return;
    }
    finish(PushEnd::Done);
}

} // namespace toasoan
