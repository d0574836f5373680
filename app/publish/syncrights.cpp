// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/offers.h"
#include "publish/servers.h"
#include "publish/serversync.h"

#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

/// An account from which the server takes no stories, a photographer's as a rule: nothing of the
/// outbox can ever arrive, and that is said instead of tried.
namespace toasoan {

QString ServerSync::whyHeldBack() const
{
    return tr("the account %1 may send pictures to the server, but no stories. Take it back, or "
              "sign in with an account that may write")
        .arg(m_wordpress.server().login);
}

// What nothing but the rights held back.
Result<void> ServerSync::letGo()
{
    const auto rows = m_store.outbox();
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Store::OutboxRow &row : *rows)
        if (row.state == "failed"_L1 && row.error == whyHeldBack())
            if (auto set = m_store.decideAgain(row.id); !set)
                return set;
    return {};
}

Result<void> ServerSync::holdBack()
{
    const auto rows = m_store.outbox();
    const auto away = servers::keptFrom(m_store, m_wordpress.server());
    if (!rows || !away)
        return tl::unexpected(rows ? away.error() : rows.error());
    const QString why = whyHeldBack();
    QSet<QString> told = *away;
    for (const Store::OutboxRow &row : *rows) {
        if (away->contains(row.story) || (m_automatic && row.state == "paused"_L1))
            continue;
        const auto story = m_store.story(row.story);
        const auto remote = Remotes(m_store).of(row.story, m_wordpress.server().key());
        if (!story || !remote)
            return tl::unexpected(story ? remote.error() : story.error());
        const bool wanted = story->state != State::Draft && !story->trashedAt.isValid();
        const bool over = !wanted && (!*remote || (*remote)->post == 0); // it never was there
        const bool said = !over && row.state == "failed"_L1 && row.error == why;
        if (auto set = said
                ? Result<void>()
                : m_store.setOutbox(row.id, over ? u"done"_s : u"failed"_s, over ? QString() : why);
            !set)
            return set;
        if (over || told.contains(row.story))
            continue;
        told.insert(row.story);
        m_needsYou.insert(row.story, why);
        m_report.waiting += tr("“%1” still waits: %2").arg(titleOf(row.story), why);
    }
    return {};
}

// Rights that somebody there gave or took since it was signed in.
void ServerSync::askRights()
{
    m_wordpress.me([this](const RestAnswer &answer) {
        const bool before = mayWrite();
        if (const auto taken = answer.done() ? takeRights(answer.object()) : Result<void>();
            !taken) {
            stop(taken.error().text);
            return;
        }
        if (!before && mayWrite()) {
            m_needsYou.clear();
            m_report.waiting.clear();
            if (const auto free = letGo(); free)
                begin();
            else
                stop(free.error().text);
            return;
        }
        if (before && !mayWrite()) {
            m_goals.clear();
            if (const auto held = holdBack(); !held) {
                stop(held.error().text);
                return;
            }
        }
        signedIn(answer);
    });
}

Result<void> ServerSync::takeRights(const QJsonObject &me)
{
    Server server = m_wordpress.server();
    const QStringList rights = rightsOf(me);
    if (!roleOf(rights) || roleOf(rights) == roleOf(server.capabilities))
        return {};
    server.capabilities = rights;
    m_wordpress.setServer(server);
    if (auto kept = keepOffers(m_store, server); !kept)
        return kept;
    Result<void> joined = joinAsMember(m_store, server);
    if (!joined && joined.error().kind == Error::Kind::Refused) {
        m_report.last.warnings
            += joined.error().text; // the newsroom's only administrator stays one
        return {};
    }
    return joined;
}

} // namespace toasoan
