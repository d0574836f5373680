// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

#include <optional>
#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

namespace toasoan {

class Store;

/// The newsroom server as `connect` found it. No password: that lies in the keychain.
struct Server
{
    QUrl site; ///< as people open it, ends with “/”
    QUrl rest; ///< root of its REST routes: …/wp-json/ or …/?rest_route=/
    QString name;
    QString login;
    qint64 user = 0; ///< id there
    QString displayName;
    QStringList capabilities;
    QStringList features; ///< of the companion plugin; empty for a stock WordPress
    qint64 uploadLimit = 0; ///< bytes of one picture, 0 when it did not say
    QByteArray authority; ///< PEM of an own certificate authority
    QString passwordFile; ///< read where no keychain answers
    qint64 skewSeconds = 0; ///< its clock minus ours
    QString zone; ///< of its clock on the wall, as it names it
    QDateTime offersAt; ///< when it said what it offers, by the clock here
    bool operator==(const Server &) const = default;

    [[nodiscard]] bool may(const QString &capability) const
    {
        return capabilities.contains(capability);
    }
    [[nodiscard]] bool offers(const QString &feature) const { return features.contains(feature); }
    [[nodiscard]] bool isEditor() const; ///< the account is one there, or an administrator
    [[nodiscard]] QString key() const; ///< names it in the store and in the keychain
};

/// The zone in the index of its REST routes.
[[nodiscard]] QString zoneIn(const QJsonObject &index);

/// The newsroom's server, none when it publishes to its own folder.
[[nodiscard]] Result<std::optional<Server>> serverOf(const Store &store);
[[nodiscard]] Result<void> setServer(Store &store, const Server &server);
[[nodiscard]] Result<void> clearServer(Store &store); ///< it publishes to its own folder again
/// All that were kept; see servers::known().
[[nodiscard]] Result<QList<Server>> keptServers(const Store &store);
[[nodiscard]] Result<void> keepServers(Store &store, const QList<Server> &servers);

/// The account is a member here too, with the role that the server gives it.
[[nodiscard]] Result<void> joinAsMember(Store &store, const Server &server);

/// Seconds by which the two clocks may differ before somebody is told.
inline constexpr qint64 noticedSkew = 30;

/// Of the answer to who the account is: the capabilities that it has.
[[nodiscard]] QStringList rightsOf(const QJsonObject &me);

/// What an account with these capabilities is in the newsroom; none: it may not write at all.
[[nodiscard]] std::optional<Role> roleOf(const QStringList &capabilities);

/// Behind a proxy a site may take its own scheme for the other one: only the place counts.
[[nodiscard]] bool isSameSite(const QUrl &one, const QUrl &other);

/// Plain http carries passwords in the open: only on this computer.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace toasoan
