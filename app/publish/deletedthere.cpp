// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/serversync.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

/// Articles that somebody deleted on the server for ever. Of these no list of changes tells; they
/// are asked for by their numbers, a hundred in a sync, and all of them once more every hour.
namespace toasoan {

namespace {

constexpr QLatin1String settingName("server.deleted "); // and which server
constexpr int atOnce = 100;
constexpr qint64 pause = 3600; // seconds
constexpr QLatin1String noSuchPost("rest_post_invalid_id");

struct Round
{
    QDateTime ended; ///< the one before
    qint64 after = 0; ///< post that it came to
};

Round roundFrom(const QString &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.toUtf8()).object();
    return {QDateTime::fromString(json[u"ended"_s].toString(), Qt::ISODate),
        json[u"after"_s].toInteger()};
}

QString roundText(const Round &round)
{
    const QJsonObject json{
        {u"ended"_s, round.ended.toUTC().toString(Qt::ISODate)}, {u"after"_s, round.after}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

void ServerSync::lookForDeleted()
{
    const QString name = settingName + m_wordpress.server().key();
    const QDateTime now = m_store.now();
    const auto kept = m_store.setting(name);
    if (!kept) {
        stop(kept.error().text);
        return;
    }
    Round round = roundFrom(*kept);
    const bool begins = !round.ended.isValid() || round.ended > now;
    if (!begins && round.ended.secsTo(now) < pause) {
        done();
        return;
    }
    const auto known = begins
        ? Result<QList<Remote>>(QList<Remote>())
        : Remotes(m_store).publicAfter(round.after, m_wordpress.server().key(), atOnce);
    if (!known) {
        stop(known.error().text);
        return;
    }
    round = known->size() < atOnce ? Round{now, 0} : Round{round.ended, known->constLast().post};
    if (known->isEmpty()) {
        if (const auto set = m_store.setSetting(name, roundText(round)); !set)
            stop(set.error().text);
        else
            done();
        return;
    }
    PostQuestion question;
    question.view = true;
    question.statuses = u"publish"_s;
    for (const Remote &remote : *known)
        question.posts += QString::number(remote.post);
    m_wordpress.changedPosts(
        question, [this, name, round, known = *known](const RestAnswer &answer) {
            if (!answer.done()) {
                done(); // the next sync asks again
                return;
            }
            if (const auto set = m_store.setSetting(name, roundText(round)); !set) {
                stop(set.error().text);
                return;
            }
            QSet<qint64> there;
            const QJsonArray list = answer.json.array();
            for (const auto &post : list)
                there.insert(post[u"id"_s].toInteger());
            QList<Remote> missing = known;
            missing.removeIf([&](const Remote &remote) { return there.contains(remote.post); });
            confirmDeleted(missing);
        });
}

// Private ones and those in the trash are there, and are told of as changes.
void ServerSync::confirmDeleted(const QList<Remote> &missing)
{
    if (missing.isEmpty()) {
        done();
        return;
    }
    const Remote &remote = missing.constFirst();
    m_wordpress.post(remote.post, [this, remote, rest = missing.mid(1)](const RestAnswer &answer) {
        const bool gone = answer.outcome == Outcome::Gone && answer.code == noSuchPost;
        if (const auto taken = gone ? takeDeleted(remote) : Result<void>(); !taken)
            m_report.waiting
                += tr("“%1” still waits: %2").arg(titleOf(remote.story), taken.error().text);
        confirmDeleted(rest);
    });
}

Result<void> ServerSync::takeDeleted(const Remote &remote)
{
    if (m_before)
        if (auto may = m_before(remote.story); !may)
            return may;
    const auto story = m_store.story(remote.story);
    if (!story)
        return tl::unexpected(story.error());
    Taken how;
    how.content = story->content;
    how.by = m_wordpress.server().name;
    how.action = Action::Withdraw;
    how.note = tr("deleted on the server");
    how.state = State::Withdrawn;
    how.trashed = story->trashedAt.isValid();
    if (const auto taken = m_store.take(remote.story, how); !taken)
        return tl::unexpected(taken.error());
    m_report.last.changed = true;
    m_report.last.warnings
        += tr("“%1” was deleted on the server: readers find it no more, and here it is withdrawn. "
              "Reopened, it goes out as a new article.")
               .arg(titleOf(remote.story));
    Remote none;
    none.story = remote.story;
    none.server = remote.server;
    return Remotes(m_store).set(none);
}

} // namespace toasoan
