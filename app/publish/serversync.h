// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/missing.h"
#include "publish/postpush.h"
#include "publish/pull.h"
#include "publish/sync.h"

namespace toasoan {

/// One sync with the newsroom server: what changed there comes here, then story by story what the
/// outbox holds and what is planned goes there. A story in conflict goes nowhere. Asynchronous; the
/// store stays usable meanwhile.
class ServerSync : public QObject
{
    Q_OBJECT
public:
    ServerSync(
        Store &store, Server server, const QString &password, Member by, QObject *parent = nullptr);
    /// By itself, not asked by a person: what a person has to look at, or has halted, is left
    /// alone, and so are updates whose time has come.
    void setAutomatic() { m_automatic = true; }
    void setBefore(Pull::Before before) { m_before = std::move(before); } ///< see Pull
    /// Asks first what the server offers when it was not asked for an hour, and keeps the answer in
    /// the store.
    void start();
    [[nodiscard]] const SyncReport &report() const { return m_report; }
    [[nodiscard]] Outcome signIn() const
    {
        return m_signIn;
    } ///< what the server said to the account
    [[nodiscard]] bool isCutOff() const { return m_cutOff; } ///< nothing answered at all
    [[nodiscard]] bool mayRetry() const
    {
        return m_mayRetry;
    } ///< what waits may go by itself later
    [[nodiscard]] int retryAfter() const { return m_retryAfter; } ///< seconds, 0: it did not say
    [[nodiscard]] QString stopped() const
    {
        return m_stopped;
    } ///< what ended it early, if anything
    /// Stories that a person has to look at, and why.
    [[nodiscard]] const QHash<QString, QString> &needsYou() const { return m_needsYou; }
    /// Stories that wait for something else, and for what.
    [[nodiscard]] const QHash<QString, QString> &whys() const { return m_whys; }
    [[nodiscard]] Wordpress &wordpress() { return m_wordpress; }

Q_SIGNALS:
    void sendsPicture(const QString &story, int number, int of); ///< see PostPush
    void finished();

private:
    void askOffers();
    void askZone();
    void begin();
    void pull();
    void pulled(const Pull &pull);
    void tell(const Pull &pull);
    void signedIn(const RestAnswer &answer);
    void noteSkew(const RestAnswer &answer);
    void askRights();
    [[nodiscard]] Result<void> takeRights(const QJsonObject &me);
    [[nodiscard]] Result<void> askAgain();
    [[nodiscard]] QString whyHeldBack() const;
    [[nodiscard]] Result<void> holdBack();
    [[nodiscard]] Result<void> letGo();
    [[nodiscard]] Result<void> collect();
    [[nodiscard]] Result<void> collectGoals(const QStringList &ids, QSet<QString> &seen);
    [[nodiscard]] Result<void> collectUnsent(QSet<QString> &seen);
    [[nodiscard]] Result<void> collectDataless(QSet<QString> &seen);
    [[nodiscard]] Result<void> collectShared(QSet<QString> &seen);
    [[nodiscard]] Result<std::optional<PushGoal>> sharedGoal(const QString &id) const;
    [[nodiscard]] Result<void> sharingEnded(const PushGoal &goal);
    [[nodiscard]] Result<void> noteConflicts();
    [[nodiscard]] Result<void> noteElsewhere();
    [[nodiscard]] Result<void> collectJoined(QSet<QString> &seen);
    [[nodiscard]] Result<Envelope> envelopeFor(const PushGoal &goal) const;
    [[nodiscard]] Result<void> collectPlanned(QSet<QString> &seen);
    [[nodiscard]] Result<void> settleOthers(
        const QList<Store::OutboxRow> &rows, const QString &story, const QList<PushGoal> &goals);
    [[nodiscard]] Result<void> collectEnded(QSet<QString> &seen);
    [[nodiscard]] Result<PushGoal> goalFor(const Story &story) const;
    [[nodiscard]] Result<void> placeAgain(PushGoal &goal, const Remote &remote) const;
    [[nodiscard]] Result<PushGoal> updateGoal(const Story &story) const;
    /// Of the story and of its update, whichever have something to say.
    [[nodiscard]] Result<QList<PushGoal>> goalsFor(const QString &story) const;
    [[nodiscard]] Result<QList<Store::OutboxRow>> rowsOf(const Story &story, bool update) const;
    void next();
    void push(const PushGoal &goal);
    void trashLeftOvers();
    void lookForDeleted();
    void lookForMissing();
    [[nodiscard]] Result<QList<missing::Missing>> foundAgain(
        QList<missing::Missing> held, const QJsonArray &posts);
    void sayMissing(const QList<missing::Missing> &held);
    /// `known`: to be kept when the server has answered for each of them.
    void confirmDeleted(
        const QList<Remote> &missing, const QList<Remote> &gone, const QString &round);
    void takeAllDeleted(const QList<Remote> &gone);
    [[nodiscard]] Result<void> takeDeleted(const Remote &remote);
    void pushed(PostPush &push);
    void sendWithoutPlugin(const PushGoal &goal);
    void notOver(const QString &story);
    void joinThere(const PushGoal &goal, const QJsonObject &post);
    void done();
    [[nodiscard]] QString titleOf(const QString &story) const;
    void stop(const QString &why);
    [[nodiscard]] bool mayPublish() const { return m_wordpress.server().isEditor(); }
    [[nodiscard]] bool mayWrite() const
    {
        return m_wordpress.server().may(QStringLiteral("edit_posts"));
    }

    Store &m_store;
    Wordpress m_wordpress;
    Member m_by;
    SyncReport m_report;
    QList<PushGoal> m_goals;
    QSet<QString> m_conflicts; ///< stories that go nowhere
    QSet<qint64> m_givenAnew; ///< numbers of ours that are another's post now
    QSet<std::pair<QString, bool>> m_joined; ///< met another text there in this sync already
    Pull::Before m_before;
    QHash<QString, QString> m_needsYou, m_whys;
    Outcome m_signIn = Outcome::Later;
    bool m_cutOff = false;
    QString m_stopped;
    int m_retryAfter = 0;
    bool m_automatic = false;
    bool m_mayRetry = false;
};

} // namespace toasoan
