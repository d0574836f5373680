// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "publish/layout.h"
#include "publish/serversync.h"
#include "publish/sharing.h"

#include <QPointer>
#include <QTimer>

namespace toasoan {

/// The desk's tie to the newsroom server: knows whether there is one, sends by itself what waits
/// for it, tries again ever more slowly, and stops where a person has to act. Nothing here blocks:
/// requests are asynchronous, pictures are drawn on worker threads.
class ServerLink : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        None, ///< the newsroom publishes to its own folder
        Ready,
        Sending,
        Offline, ///< it could not be reached and is asked again
        SignIn ///< the password is missing or not taken: connect again
    };
    explicit ServerLink(Session &session, QObject *parent = nullptr);
    void start(); ///< after the window's first paint

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Server> &server() const { return m_server; }
    [[nodiscard]] QString trouble() const { return m_trouble; } ///< for people, empty: none
    /// When it was found that no server answers at all; invalid while one does.
    [[nodiscard]] QDateTime offlineSince() const { return m_offlineSince; }
    /// No server answered then, now or the last time before, as far as this run of the desk knows.
    [[nodiscard]] bool wasOffline(const QDateTime &at) const;
    [[nodiscard]] QDateTime nextTry() const; ///< invalid when nothing is planned
    [[nodiscard]] QString problemOf(const QString &story) const { return m_problems.value(story); }
    /// Why it is not there yet, as the last sync said; empty: nothing is known.
    [[nodiscard]] QString reasonOf(const QString &story) const { return m_whys.value(story); }
    /// Where its sending is, in words; empty: nothing is to be said of it.
    [[nodiscard]] QString stepOf(const QString &story) const { return m_steps.value(story); }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }
    [[nodiscard]] QStringList unsentPlans() const; ///< scheduled here, not told there yet
    [[nodiscard]] QList<sharing::Draft> sharedDrafts() const;
    [[nodiscard]] QList<missing::Missing> missing() const; ///< see missing.h

    /// Joins the newsroom to what connectServer() found. `kept` hears whether the keychain has the
    /// password; without one it is known until the window closes.
    [[nodiscard]] Result<void> join(
        const Server &server, const QString &password, const std::function<void(bool)> &kept);
    [[nodiscard]] Result<void> leave(); ///< what waits stays in the outbox
    [[nodiscard]] QList<Server> others() const; ///< known, and not in use
    /// What waits for the one in use goes on waiting for it.
    [[nodiscard]] Result<void> use(const Server &server);
    [[nodiscard]] Result<void> forget(const Server &server); ///< one of the others
    /// The site of one of the others is now at the address in use: asks there for its posts, and
    /// what is known of them goes on. `then` hears why not.
    void moveHere(const Server &old, const std::function<void(const Result<void> &)> &then);
    /// Server that a story belongs to instead of the one in use; empty: it goes there.
    [[nodiscard]] QString waitsFor(const QString &story) const;

    void setBefore(Pull::Before before) { m_before = std::move(before); } ///< see Pull
    /// Joining made a second editor: nobody approves a story of their own any more.
    [[nodiscard]] bool endedSelfApproval() const { return m_endedSelfApproval; }

    /// It answered lately, and a small question beside the sync may be asked through wordpress().
    [[nodiscard]] bool isInReach() const;
    [[nodiscard]] std::unique_ptr<Wordpress> wordpress() const;

    void soon(); ///< something is to be sent, and no row of the outbox says so
    void retry(); ///< at once what goes by itself anyway
    void tryNow(const QString &story = {}); ///< also what waits for a person; all when empty
    /// The same by somebody who read why this one waits, which is a word; see hidden.h.
    void tryAnyway(const QString &story);
    void pause(const QString &story, bool paused);
    void stopSharing(const QString &story); ///< by its author
    void choose(const QString &story, layout::Choice choice); ///< see layout.h
    void settleMissing(const QStringList &stories, bool sendAgain); ///< all when empty
    void drop(const QString &story); ///< out of the outbox; the server keeps what it has

Q_SIGNALS:
    void changed();
    void stepped(); ///< stepOf() of some story says something else
    void sent(const QString &sentence, const QString &address);
    void needsYou(const QStringList &stories);
    void failed(const toasoan::Error &error);

private:
    void sync();
    void begin();
    void ended();
    void outboxChanged();
    void storyChanged(const QString &id);
    void setState(State state, const QString &trouble = {});
    void planTry(int retryAfter);
    void watchNetwork();
    void bringFolderInLine();
    [[nodiscard]] int editorsHere() const;
    [[nodiscard]] bool isBusy() const { return m_sync || m_asking; }
    void decided(const Result<void> &done); ///< by a person: it goes at once
    [[nodiscard]] bool planDiffers(const QString &id) const;
    [[nodiscard]] QSet<qint64> waitingRows() const;
    void take(const Server &server, const QString &password);
    bool setRows(const QString &story, const QStringList &from, const QString &to,
        const QString &error = {});

    Session &m_session;
    std::optional<Server> m_server;
    QString m_password; // only here and in the keychain
    QHash<QString, QString> m_passwords; // of servers used before: asked for once a start
    QPointer<ServerSync> m_sync;
    QTimer m_timer;
    QTimer m_pullTimer; ///< what others did is asked for
    Pull::Before m_before;
    bool m_endedSelfApproval = false;
    bool m_quiet = false; ///< the running sync has nothing to send
    State m_state = State::None;
    QString m_trouble;
    QDateTime m_offlineSince;
    std::pair<QDateTime, QDateTime> m_offlineBefore; // from and until, before it answered again
    QStringList m_warnings;
    QHash<QString, QString> m_problems, m_whys, m_steps;
    QSet<qint64> m_known; // rows that the running or last sync has seen
    QSet<QString> m_touched; // stories that changed meanwhile
    int m_failures = 0;
    bool m_answered = false; // the last sync found the server
    bool m_asking = false; // for the password
    bool m_again = false; // asked for while one was running
};

} // namespace toasoan
