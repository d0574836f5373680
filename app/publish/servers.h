// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/server.h"

#include <QSet>

/// The servers that a newsroom knows, of which one is in use. What stands on one, or was decided
/// for one, is not sent to another until somebody says so.
namespace toasoan::servers {

/// The site in what Server::key() or updates::channel() made.
[[nodiscard]] QUrl siteOf(const QString &key);

[[nodiscard]] Result<QList<Server>> known(const Store &store); ///< one for each site, by name

/// By its address, a part of it or its title; refused when none or several are meant.
[[nodiscard]] Result<Server> find(const Store &store, const QString &name);

/// What was decided until now and stands nowhere yet is for this one.
[[nodiscard]] Result<void> claim(Store &store, const Server &server);

/// What waits goes on waiting for the one that was in use; the next sync asks the other one.
[[nodiscard]] Result<void> use(Store &store, const Server &server);

/// Readers keep what they see there. What never reached it is free to go to another one.
[[nodiscard]] Result<void> forget(Store &store, const Server &server);

/// A story on another site than the one in use.
struct Elsewhere
{
    QString name; ///< as the newsroom knows that server; its host once it was forgotten
    QString url; ///< of the page there, empty while readers have none
    bool sent = false; ///< it is there; else it only waits for that server
};
[[nodiscard]] Result<QList<Elsewhere>> elsewhere(
    Store &store, const QString &story, const Server &server);

/// Stories that stand or wait elsewhere and have not been meant for this server: they stay away.
[[nodiscard]] Result<QSet<QString>> keptFrom(Store &store, const Server &server);
[[nodiscard]] Result<bool> isKeptFrom(Store &store, const QString &story, const Server &server);

/// Somebody said so: the story goes to this server as well.
[[nodiscard]] Result<void> sendToo(Store &store, const QString &story, const Server &server);

/// Readers of this server still see what stood before the story was published anew or withdrawn,
/// which was done while another server was in use. Its outbox holds nothing of it.
[[nodiscard]] Result<bool> isBehind(Store &store, const Story &story, const Server &server);
[[nodiscard]] Result<QStringList> behind(Store &store, const Server &server); ///< ids

/// Somebody said so: it holds for this server as well. Refused where nothing is behind.
[[nodiscard]] Result<void> sendStanding(Store &store, const QString &story, const Server &server);

} // namespace toasoan::servers
