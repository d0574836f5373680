// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QVariant>

namespace toasoan {

class Sql;

/// Where the newsroom's server is kept; empty: it publishes to its own folder.
inline constexpr QLatin1String serverSetting("server");
/// All that the newsroom knows, the one in use or not.
inline constexpr QLatin1String serversSetting("servers");

/// What the newsroom server holds of a story.
struct Remote
{
    QString story, server; ///< the server as Server::key() names it
    qint64 post = 0;
    QString url, status; ///< as the server last said
    QString base; ///< fingerprint of the texts as it last gave them back
    int revision = 0; ///< that it has whole, 0 while none
    QDateTime dueAt; ///< it will publish then
    std::optional<qint64> views;
    bool operator==(const Remote &) const = default;
};

/// A picture there; kept by its bytes, so that it goes once to each server.
struct RemotePicture
{
    QString server, sha256; ///< of the bytes sent
    qint64 picture = 0;
    QString url;
    QSize size;
    bool verified = false; ///< the server gave the same bytes back
};

/// A writing request, kept before it leaves.
struct RemoteRequest
{
    QString token, story, server, step, subject;
    QString state; ///< “sending”; “unknown”: it is over there, but how is not known
    QDateTime at;
};

/// The part of the store that remembers the newsroom server. Cheap to make; the store outlives it.
class Remotes
{
public:
    explicit Remotes(Store &store)
        : m_store(&store)
    {
    }
    [[nodiscard]] Result<std::optional<Remote>> of(
        const QString &story, const QString &server) const;
    [[nodiscard]] Result<QList<Remote>> all(const QString &server) const;
    [[nodiscard]] Result<QList<Remote>> ofStory(const QString &story) const; ///< on every server
    [[nodiscard]] Result<QStringList> servers() const; ///< of which anything is known
    [[nodiscard]] Result<std::optional<Remote>> ofPost(qint64 post, const QString &server) const;
    /// Stories in this state, newest first, that wait for somebody and of which the server has
    /// nothing, or only in its trash.
    [[nodiscard]] Result<QStringList> unsent(State state, const QString &server) const;
    /// Stories of this author in this state whose post does not say what travels between desks.
    [[nodiscard]] Result<QStringList> withoutData(
        State state, const QString &author, const QString &server) const;
    /// Stories that readers see there in an earlier text, or still, and that another server or
    /// channel has as well.
    [[nodiscard]] Result<QStringList> older(const QString &server) const;
    /// Posts that readers see as far as is known here, the newest first, before this one; 0: from
    /// the newest on.
    [[nodiscard]] Result<QList<Remote>> publicBefore(
        qint64 post, const QString &server, int most) const;
    /// Somebody gave it to them there; nothing here forbids it.
    [[nodiscard]] Result<void> giveTo(const QString &story, const QString &author);
    /// The posts of stories that readers do not see, or whose update is open, newest first.
    [[nodiscard]] Result<QStringList> open(const QString &server) const;
    [[nodiscard]] Result<QList<Remote>> planned(const QString &server) const; ///< status “future”
    [[nodiscard]] Result<void> set(const Remote &remote);
    /// Of stories that are meant for a server and have no post there.
    [[nodiscard]] Result<void> forgetMarks(const QString &server);

    [[nodiscard]] Result<std::optional<RemotePicture>> picture(
        const QString &server, const QString &sha256) const;
    [[nodiscard]] Result<void> setPicture(const RemotePicture &picture);
    [[nodiscard]] Result<void> forgetPicture(const QString &server, const QString &sha256);

    [[nodiscard]] Result<RemoteRequest> begin(
        const QString &story, const QString &server, const QString &step, const QString &subject);
    /// The newest whose outcome is not known.
    [[nodiscard]] Result<std::optional<RemoteRequest>> open(const QString &story,
        const QString &server, const QString &step, const QString &subject = {}) const;
    /// “done”, “refused”, or “unknown”. The first two close what was open of the step before.
    [[nodiscard]] Result<void> end(
        const RemoteRequest &request, const QString &state, const QString &error = {});

    /// Inside the store itself: whether the newsroom's server takes stories from the account in
    /// use. One that said nothing of its rights may try.
    [[nodiscard]] static Result<bool> takesStories(Sql &sql);

    /// The outbox's newest rows that are done; `error` says when one was taken out instead.
    [[nodiscard]] Result<QList<Store::OutboxRow>> sent(int most) const;

private:
    [[nodiscard]] Result<QList<QVariantList>> rows(
        const QString &statement, const QVariantList &values) const;
    [[nodiscard]] Result<void> run(const QString &statement, const QVariantList &values) const;
    Store *m_store;
};

} // namespace toasoan
