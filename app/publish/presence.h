// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/server.h"

#include <QDateTime>
#include <QJsonObject>

namespace toasoan {

struct RestAnswer;

/// Somebody else, or the same person on another machine, who has a story open as well. Advice:
/// nothing depends on it, and what is lost of it is said again.
struct Presence
{
    qint64 post = 0; ///< of the story, on the server
    QString name; ///< as the server shows it
    bool own = false; ///< the same account, on another machine
    QDateTime since; ///< by the server's clock
    bool operator==(const Presence &) const = default;
};

/// The companion is new enough and the account writes: else nothing is said at all.
[[nodiscard]] bool knowsPresence(const Server &server);

/// Names this machine to the server without telling which it is: another for each newsroom folder.
[[nodiscard]] QString machineName(const QString &folder);

/// What the desk says each minute. `post` 0: no story is open any more. How long the story has been
/// open is told as a duration, since the clocks may differ.
[[nodiscard]] QJsonObject presenceWord(const QString &machine, qint64 post, qint64 openSeconds);

/// Who else, in the order of their coming, oneself last; what is not understood is passed over.
[[nodiscard]] QList<Presence> presencesIn(const QJsonObject &answer);

/// The plugin there has no such route: it was taken away, or an older one put in its place.
[[nodiscard]] bool lacksPresence(const RestAnswer &answer);

} // namespace toasoan
