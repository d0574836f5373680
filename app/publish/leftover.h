// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/copies.h"
#include "store/remotes.h"

#include <QObject>

namespace toasoan {

class Wordpress;

/// Two desks that begin the update of one story in the same second leave a post over. All go on
/// with the one of the lower number; what the other says is joined to it first, and only when that
/// stands on the server the post that is left over goes to the trash.
struct LeftOver
{
    qint64 post = 0;
    QString story;
    QString print; ///< of its texts as they were joined; another text is joined again
    QString hash; ///< the same of the story, of which a revision is here
    bool stood = false; ///< its words were seen in the post that all go on with
};

namespace leftover {

[[nodiscard]] Result<QList<LeftOver>> all(const Store &store, const QString &server);
/// Empty when it is none.
[[nodiscard]] Result<LeftOver> of(const Store &store, const QString &server, qint64 post);
/// In place of what was known of the same post; kept until it is in the trash.
[[nodiscard]] Result<void> add(Store &store, const QString &server, const LeftOver &left);
[[nodiscard]] Result<void> remove(Store &store, const QString &server, qint64 post);
/// The server has another name now.
[[nodiscard]] Result<void> rename(Store &store, const QString &from, const QString &to);

} // namespace leftover

/// Trashes what is left over and may go; anything that is not certain waits for the next time.
class LeftOvers : public QObject
{
    Q_OBJECT
public:
    LeftOvers(Store &store, Wordpress &wordpress, QObject *parent = nullptr);
    void start();
    [[nodiscard]] const QString &storeError() const { return m_storeError; }

Q_SIGNALS:
    void finished();

private:
    void next();
    /// Whether all that is written here of the story's update was sent.
    [[nodiscard]] Result<bool> isSent(const LeftOver &left);
    void lookAtFirst();
    void lookAtLeft();
    void trash();
    void over();
    bool settled(const Result<void> &done);

    Store &m_store;
    Wordpress &m_wordpress;
    QString m_server, m_channel;
    QList<LeftOver> m_list;
    LeftOver m_left; ///< being looked at
    Remote m_first; ///< the post that all go on with
    QString m_storeError;
};

} // namespace toasoan
