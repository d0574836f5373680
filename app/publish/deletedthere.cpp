// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/blocks.h"
#include "publish/serversync.h"
#include "publish/whosepost.h"
#include "store/copies.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

/// Articles that somebody deleted on the server for ever. Of these no list of changes tells; they
/// are asked for by their numbers, a hundred in a sync, the newest first, since these are what a
/// server lacks that was set back to an old copy; and all of them once more every hour.
namespace toasoan {

namespace {

constexpr QLatin1String settingName("server.deleted "); // and which server
constexpr int atOnce = 100;
constexpr qsizetype mostSlugs = 50; // in one question
constexpr qint64 pause = 3600; // seconds
constexpr QLatin1String noSuchPost("rest_post_invalid_id");

struct Round
{
    QDateTime ended; ///< the one before
    qint64 before = 0; ///< post that it came to
};

Round roundFrom(const QString &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.toUtf8()).object();
    return {QDateTime::fromString(json[u"ended"_s].toString(), Qt::ISODate),
        json[u"before"_s].toInteger()};
}

QString roundText(const Round &round)
{
    const QJsonObject json{
        {u"ended"_s, round.ended.toUTC().toString(Qt::ISODate)}, {u"before"_s, round.before}};
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
        takeAllDeleted({});
        return;
    }
    const auto known = begins
        ? Result<QList<Remote>>(QList<Remote>())
        : Remotes(m_store).publicBefore(round.before, m_wordpress.server().key(), atOnce);
    if (!known) {
        stop(known.error().text);
        return;
    }
    round = known->size() < atOnce ? Round{now, 0} : Round{round.ended, known->constLast().post};
    if (known->isEmpty()) {
        if (const auto set = m_store.setSetting(name, roundText(round)); !set)
            stop(set.error().text);
        else
            takeAllDeleted({});
        return;
    }
    PostQuestion question;
    question.view = true;
    question.statuses = u"publish"_s;
    for (const Remote &remote : *known)
        question.posts += QString::number(remote.post);
    m_wordpress.changedPosts(question, [this, round, known = *known](const RestAnswer &answer) {
        if (!answer.done()) {
            takeAllDeleted({}); // the next sync asks again
            return;
        }
        QHash<qint64, ServerPost> there;
        const QJsonArray list = answer.json.array();
        for (const auto &post : list)
            there.insert(post[u"id"_s].toInteger(), serverPost(post.toObject()));
        QList<Remote> missing;
        m_givenAnew.clear();
        for (const Remote &remote : known) {
            const auto anothers = there.contains(remote.post)
                ? isAnothers(m_store, there.value(remote.post), remote)
                : Result<bool>(true);
            if (!anothers) {
                stop(anothers.error().text);
                return;
            }
            if (*anothers)
                missing += remote;
            if (*anothers && there.contains(remote.post))
                m_givenAnew.insert(remote.post);
        }
        confirmDeleted(missing, {}, roundText(round));
    });
}

// Private ones and those in the trash are there, and are told of as changes.
// What could not be asked may be gone as well, and many gone are no deletion by hand.
void ServerSync::confirmDeleted(
    const QList<Remote> &missing, const QList<Remote> &gone, const QString &round)
{
    if (missing.isEmpty()) {
        const auto set = m_store.setSetting(settingName + m_wordpress.server().key(), round);
        if (set)
            takeAllDeleted(gone);
        else
            stop(set.error().text);
        return;
    }
    const Remote &remote = missing.constFirst();
    m_wordpress.post(
        remote.post, [this, remote, gone, round, rest = missing.mid(1)](const RestAnswer &answer) {
            const bool forbidden = answer.outcome == Outcome::Forbidden;
            const auto anothers = answer.done()
                ? isAnothers(m_store, serverPost(answer.object()), remote)
                : Result<bool>(forbidden && m_givenAnew.contains(remote.post));
            m_givenAnew.remove(remote.post);
            if (anothers.value_or(false))
                m_givenAnew.insert(remote.post);
            const bool is = anothers.value_or(false)
                || (answer.outcome == Outcome::Gone && answer.code == noSuchPost);
            if (is || answer.done() || forbidden)
                confirmDeleted(rest, is ? gone + QList<Remote>{remote} : gone, round);
            else
                takeAllDeleted({}); // the next sync asks again
        });
}

void ServerSync::takeAllDeleted(const QList<Remote> &gone)
{
    auto held = missing::still(m_store, m_wordpress.server());
    if (!held) {
        stop(held.error().text);
        return;
    }
    // that a number bears another post nobody does by hand
    const bool many = !held->isEmpty() || gone.size() > missing::mostByHand
        || std::any_of(gone.cbegin(), gone.cend(),
            [this](const Remote &remote) { return m_givenAnew.contains(remote.post); });
    for (const Remote &remote : gone) {
        const bool known = std::any_of(held->cbegin(), held->cend(),
            [&](const missing::Missing &one) { return one.story == remote.story; });
        if (many && !known)
            *held += missing::Missing{remote.story, remote.post};
        if (const auto taken = many ? Result<void>() : takeDeleted(remote); !taken)
            m_report.waiting
                += tr("“%1” still waits: %2").arg(titleOf(remote.story), taken.error().text);
    }
    if (const auto kept = many && !gone.isEmpty()
            ? missing::keep(m_store, m_wordpress.server(), *held)
            : Result<void>();
        !kept) {
        stop(kept.error().text);
        return;
    }
    sayMissing(*held);
    done();
}

Result<void> ServerSync::takeDeleted(const Remote &remote)
{
    if (m_before)
        if (auto may = m_before(remote.story); !may)
            return may;
    auto taken
        = missing::takeAsWithdrawn(m_store, remote.story, remote.server, m_wordpress.server().name);
    if (!taken)
        return taken;
    m_report.last.changed = true;
    m_report.last.warnings
        += tr("“%1” was deleted on the server: readers find it no more, and here it is withdrawn. "
              "Reopened, it goes out as a new article.")
               .arg(titleOf(remote.story));
    return {};
}

// Another desk may have sent them again, or the server was brought back to what it was: then there
// is nothing to choose any more.
void ServerSync::lookForMissing()
{
    const auto held = missing::all(m_store, m_wordpress.server());
    if (!held) {
        stop(held.error().text);
        return;
    }
    QStringList slugs;
    for (const missing::Missing &one : *held) {
        const auto remote = Remotes(m_store).of(one.story, m_wordpress.server().key());
        if (!remote) {
            stop(remote.error().text);
            return;
        }
        const auto slug = missing::slugBefore(m_store, remote->value_or(Remote()));
        if (!slug) {
            stop(slug.error().text);
            return;
        }
        if (!slug->isEmpty())
            slugs += *slug;
    }
    if (slugs.size() > mostSlugs) { // each has its turn
        std::shuffle(slugs.begin(), slugs.end(), *QRandomGenerator::global());
        slugs.resize(mostSlugs);
    }
    if (slugs.isEmpty()) {
        lookForDeleted();
        return;
    }
    m_wordpress.publicBySlug(slugs, [this, held = *held](const RestAnswer &answer) {
        const auto left = answer.done() ? foundAgain(held, answer.json.array())
                                        : Result<QList<missing::Missing>>(held);
        if (!left)
            stop(left.error().text);
        else
            lookForDeleted();
    });
}

Result<QList<missing::Missing>> ServerSync::foundAgain(
    QList<missing::Missing> held, const QJsonArray &posts)
{
    const QString key = m_wordpress.server().key();
    bool found = false;
    for (const auto &post : posts) {
        const qint64 number = post[u"id"_s].toInteger();
        for (const missing::Missing &one : QList<missing::Missing>(held)) {
            const auto known = Remotes(m_store).ofPost(number, key);
            auto remote = Remotes(m_store).of(one.story, key);
            const auto before = Copies(m_store).baseTexts(one.story, key);
            if (!known || !remote || !before)
                return tl::unexpected(!known ? known.error()
                        : !remote            ? remote.error()
                                             : before.error());
            const bool its = isFoundAgain(post.toObject(), one.story, keptTextsFrom(*before));
            if (!its || (*known && (*known)->story != one.story))
                continue;
            Remote there = remote->value_or(Remote());
            there.post = number;
            there.url = post[u"link"_s].toString();
            if (const auto set = Remotes(m_store).set(there); !set)
                return tl::unexpected(set.error());
            held.removeIf([&](const missing::Missing &m) { return m.story == one.story; });
            found = true;
        }
    }
    if (found)
        if (const auto kept = missing::keep(m_store, m_wordpress.server(), held); !kept)
            return tl::unexpected(kept.error());
    return held;
}

// Made there once more, it stands where it stood.
Result<void> ServerSync::placeAgain(PushGoal &goal, const Remote &remote) const
{
    const bool stood = goal.status == "publish"_L1 && remote.status != "publish"_L1
        && missing::isAddress(remote.url);
    const bool planned = goal.status == "future"_L1 && remote.post == 0;
    if (stood)
        goal.firstAt = goal.story.publishedAt;
    return stood || planned
        ? missing::slugBefore(m_store, remote).map([&goal](const QString &slug) {
              goal.slug = slug;
          })
        : Result<void>();
}

void ServerSync::sayMissing(const QList<missing::Missing> &held)
{
    if (held.isEmpty())
        return;
    m_report.waiting += tr(
        "%n articles that readers saw are missing on the server: it seems to have been set back to "
        "an old copy, or somebody deleted many. Nothing was withdrawn. Say of each, or of all, "
        "whether it is sent again to its address or counts as withdrawn: in the outbox, or by "
        "“server missing”.",
        "", int(held.size()));
    for (const missing::Missing &one : held) {
        m_report.waiting += tr("“%1” is missing on the server").arg(titleOf(one.story));
        m_needsYou.insert(one.story, tr("it is missing on the server"));
    }
}

} // namespace toasoan
