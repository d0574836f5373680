// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/serverlink.h"

namespace toasoan {

/// One story on its way, as the outbox shows it: several rows of one story go together.
struct OutboxItem
{
    enum class Group : quint8 { NeedsYou, Sending, Waiting, Done };
    Group group = Group::Waiting;
    QString story, headline;
    QString act; ///< “Publish”, “Withdraw” …
    QString step; ///< “picture 2 of 3”, while it is sent
    QString reason; ///< why it is not there yet, in words; empty: none is known
    QDateTime at; ///< decided then
    bool paused = false;
    bool elsewhere = false; ///< for another server than the one in use
    bool mayTry = false, mayPause = false, mayDrop = false;
    bool mayUnshare = false; ///< a draft that its author shares
    enum class Ask : quint8 { Nothing, Layout, Missing };
    Ask ask = Ask::Nothing; ///< see layout.h and missing.h
    QString layout; ///< what somebody gave it there, in words
    bool operator==(const OutboxItem &) const = default;
};

/// By group, then in the order in which they go; the newest first of what is done.
[[nodiscard]] QList<OutboxItem> outboxItems(Session &session, const ServerLink &link);

/// Why readers lost articles, as far as it is known: a whole sentence.
[[nodiscard]] QString missingReason();

/// How many a status line should name: what is not there yet.
[[nodiscard]] int unsentCount(const QList<OutboxItem> &items);
/// Of them, what needs nobody to go once the server in use answers.
[[nodiscard]] int goingCount(const QList<OutboxItem> &items);

} // namespace toasoan
