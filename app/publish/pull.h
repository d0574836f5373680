// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/blocks.h"
#include "publish/envelope.h"
#include "publish/joining.h"
#include "publish/wordpress.h"
#include "store/remotes.h"

#include <memory>
#include <QPointer>
#include <QSet>

class QDeadlineTimer;

namespace toasoan {

/// Seconds; by a clock on the wall no zone is further from another.
inline constexpr int dayOfEveryZone = 26 * 60 * 60;

struct PostedText; // readahead.h
struct ReadAhead;

/// A post as the server gives it, read and taken apart.
struct ServerPost
{
    qint64 post = 0, author = 0;
    QString status, url, slug;
    PostText text;
    QString print; ///< of the text
    QString story; ///< UUID; empty: no desk made it, or it went public without one
    QString mark; ///< UUID of the story or of its update, as the post itself bears it
    std::optional<Envelope> envelope;
    QString note, approved; ///< as only editors can have written them, with the plugin
    QDateTime date; ///< UTC, of publication or planned
    QDateTime modified; ///< UTC, by the server's clock
    std::optional<PostTerms> terms;
    bool isClosed = false; ///< behind a password
    bool viewed = false; ///< without its raw texts: `text` has at most its data
    QString shownTitle; ///< of a viewed one, as readers see it
    std::shared_ptr<const ReadAhead> ahead = {}; ///< what could be made of it off the thread
};
[[nodiscard]] ServerPost serverPost(const QJsonObject &post);
[[nodiscard]] PostText postTextOf(const QJsonObject &post);

/// Brings here what changed on the server since the last time, in one question when that is
/// nothing: stories of others with their pictures, corrections, notes, decisions. Asynchronous,
/// some stories at a time, each whole or not at all; pages are asked for ahead and read off the
/// thread.
class Pull : public QObject
{
    Q_OBJECT
public:
    /// Called before a story is changed: the window saves what is typed. Refusing leaves the story
    /// for the next time.
    using Before = std::function<Result<void>(const QString &story)>;

    Pull(Store &store, Wordpress &wordpress, QObject *parent = nullptr);
    void setBefore(Before before) { m_before = std::move(before); }
    void start();
    void one(const QJsonObject &post); ///< only this; where a push met another text

    /// Of the server; Done when all is here. The first answers for who the account is, too.
    [[nodiscard]] const RestAnswer &answer() const { return m_answer; }
    [[nodiscard]] bool answered() const { return m_answered; } ///< at least once, properly
    [[nodiscard]] const QString &storeError() const { return m_storeError; }
    [[nodiscard]] const QStringList &done() const { return m_done; } ///< translated lines
    [[nodiscard]] const QStringList &waiting() const { return m_waiting; }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }
    /// Stories whose publication was decided here and does not hold any more, and why.
    [[nodiscard]] const QHash<QString, QString> &undecided() const { return m_undecided; }
    /// Stories that somebody made public on the server itself, with what travels between desks, or
    /// that it published at their time without their tags.
    [[nodiscard]] const QStringList &exposed() const { return m_exposed; }

Q_SIGNALS:
    void finished();

private:
    /// The pages of one question. One is on its way while others are read: of two, a story saved
    /// between them could stand on neither. From the second on what changed since the first is
    /// left to the next sync. Each begins with the last post of the page before; when that has
    /// moved up, so have those behind it, and the page before is asked for again.
    struct Paging
    {
        int pages = 1, next = 1;
        bool asked = false;
        QHash<int, qint64> last; ///< number of each page's last post
        QHash<int, qint64> first; ///< likewise, where the page before was asked for again
        QDateTime before; ///< of the second and all others
        int sent = 0; ///< so many were asked for, some of them twice
        int headed = 0; ///< of these, what the newest answer says of the others was heard
        int listed = 0; ///< of these, as many were gone through, in order
        QHash<int, std::pair<int, RestAnswer>> answers; ///< by their number: page, and what came
        int taken = 0; ///< into m_posts, in order
        QHash<int, QList<ServerPost>> came;
    };
    /// Everything that it needs is here.
    struct Ready
    {
        ServerPost post;
        QString id, channel;
        std::optional<PostTerms> terms;
        std::optional<Remote> known;
        std::optional<Copy> base;
    };
    /// Of an answer that may come when all is over.
    template <typename Take> [[nodiscard]] Wordpress::Then whileOpen(Take take)
    {
        return [self = QPointer(this), take = std::move(take)](const RestAnswer &answer) {
            if (self && !self->m_over)
                take(answer);
        };
    }
    [[nodiscard]] Result<void> askForPublic();
    [[nodiscard]] Result<void> completeViewed(const Remote &remote);
    void ask();
    void askAhead();
    void askPage();
    void headed(int page, int number, const RestAnswer &head);
    void listed(int page, int number, const RestAnswer &answer);
    void takeList(int page, int number, const RestAnswer &answer);
    [[nodiscard]] bool hasMovedUp(int page, const QJsonArray &list);
    [[nodiscard]] QJsonArray newOn(int page, const QJsonArray &list) const;
    void came(int number, const QList<ServerPost> &posts);
    void go();
    void turn();
    [[nodiscard]] bool mayBeOurs(const ServerPost &post) const;
    void findOrigin(const ServerPost &post);
    [[nodiscard]] Result<std::optional<Remote>> knownOf(
        const ServerPost &post, const QString &channel);
    [[nodiscard]] Result<void> loseNumber(const Remote &known);
    void askWhichIsIt(const ServerPost &post, const Remote &known);
    void askAsReader(const ServerPost &post, const Remote &known);
    void moved(const ServerPost &post, const Remote &from);
    void sayStrange();
    [[nodiscard]] bool isInHand(const QString &story) const;
    [[nodiscard]] bool joinReady(const QDeadlineTimer &until);
    [[nodiscard]] Result<void> joinOne(const Ready &ready);
    void tellAgain(const QStringList &stories);
    void nextStory();
    void look(const ServerPost &post);
    [[nodiscard]] Result<bool> isNews();
    [[nodiscard]] Ready inHand() const;
    void takeInHand(const Ready &ready);
    void nextTerm();
    void termsNamed(const QString &taxonomy, const QStringList &asked, const RestAnswer &answer);
    [[nodiscard]] QStringList namesOf(const QString &taxonomy, const QList<qint64> &ids) const;
    void applyTerms(const ServerPost &post, const PostTerms &before, Content &content);
    void nextPicture();
    void askForHost(const SentPicture &picture);
    void fetchPicture(const SentPicture &picture);
    void keepPicture(const SentPicture &picture, const QByteArray &bytes);
    void apply();
    void leave(const QString &why); ///< this story, for the next time
    void leave(const ServerPost &post, const QString &why);
    void owe(const ServerPost &post); ///< it is asked for again the next time
    void end(const RestAnswer &answer);
    void fail(const Error &error);

    [[nodiscard]] bool settled(const Result<void> &done);
    [[nodiscard]] Result<void> takeIn(const ServerPost &post);
    [[nodiscard]] Result<void> takeUpdate(const ServerPost &post, const Story &story);
    [[nodiscard]] Result<void> moveTo(
        const ServerPost &first, const Story &story, const Remote &second);
    [[nodiscard]] Result<void> takeSecond(const ServerPost &post, const Story &story);
    [[nodiscard]] Result<void> joinSecond(const ServerPost &post, const Story &story,
        const Copy &theirs, const Content &content, const QString &by);
    [[nodiscard]] Result<void> endUpdate(const ServerPost &post, const Story &story);
    [[nodiscard]] Result<void> adopt(const ServerPost &post, const Copy &theirs, const Taken &how);
    [[nodiscard]] QString authorOf(const ServerPost &post) const;
    [[nodiscard]] Result<void> takeAuthor(
        const ServerPost &post, const Story &story, qint64 before);
    [[nodiscard]] Result<void> takePublic(const ServerPost &post, const Story &story);
    [[nodiscard]] Result<void> joinKnown(
        const ServerPost &post, const Story &story, const Remote &remote);
    [[nodiscard]] Result<std::optional<Remote>> remoteOf(
        const QString &story, const QString &channel) const;
    [[nodiscard]] Result<Copy> baseOf(const Story &story, const Remote &remote) const;
    [[nodiscard]] std::optional<KeptTexts> keptOf(const QString &story, const QByteArray &texts);
    [[nodiscard]] std::shared_ptr<const ReadAhead> aheadOf(
        const ServerPost &post, const Copy &base) const;
    [[nodiscard]] static PostedText withUpdate(
        const ServerPost &post, const KeptTexts &before, const Copy &base, const Copy &update);
    [[nodiscard]] Result<Copy> theirsOf(const ServerPost &post, const Copy &base);
    [[nodiscard]] Result<void> takeNotes(const QString &story, const ServerPost &post);
    [[nodiscard]] Result<void> noteUnkept(const QString &story);
    [[nodiscard]] Result<void> holdLayout(const QString &story);
    [[nodiscard]] Result<void> takeSharing(
        const ServerPost &post, const std::optional<KeptTexts> &before);
    [[nodiscard]] Result<void> knowPeople(const Envelope &envelope);
    [[nodiscard]] Result<void> knowFilms(const Envelope &envelope);
    [[nodiscard]] Result<void> know(const ServerPost &post, const Copy &theirs, bool agreed);
    [[nodiscard]] Result<Content> localised(Content content) const;
    [[nodiscard]] bool isTrusted(const ServerPost &post) const;
    void say(Joined joined, const QString &story, const Taken &how);
    void sayUndecided(const Story &before, State there, const QString &by);
    [[nodiscard]] Result<bool> isOnItsWay(const ServerPost &post);
    [[nodiscard]] bool lacksTags(const ServerPost &post, const QString &id) const;
    void noteExposed(const ServerPost &post, const QString &id);
    void remember();

    Store &m_store;
    Wordpress &m_wordpress;
    Remotes m_remotes;
    Copies m_copies;
    QString m_server;
    QString m_channel; ///< of the story being brought in: the server, or its updates
    bool m_editor = false;
    Before m_before;
    QList<PostQuestion> m_questions;
    Paging m_paging; ///< of the first of them
    QList<ServerPost> m_posts;
    QList<Ready> m_ready;
    bool m_flows = false; ///< stories are brought in while more of them come
    bool m_cameAll = false, m_over = false;
    bool m_going = false; ///< a turn is due, or a story waits for the net
    bool m_inTurn = false, m_next = false, m_full = false;
    std::optional<RestAnswer> m_broke; ///< no more pages come, because of it
    ServerPost m_post; ///< being brought in
    QString m_id; ///< its story here
    std::optional<PostTerms> m_terms; ///< of it, as both last knew them
    std::optional<Remote> m_known; ///< of it, as read when it was looked at
    std::optional<Copy> m_base; ///< likewise, of the channel
    QHash<std::pair<QString, qint64>, QString> m_termNames; ///< by taxonomy and number
    QHash<QString, std::pair<QByteArray, std::optional<KeptTexts>>> m_kept; ///< by story, as read
    QStringList m_unkept; ///< of the post, as read last
    QString m_plain; ///< print of the text that it was compared with
    QList<SentPicture> m_pictures;
    QSet<QString> m_people; ///< who belongs to the newsroom, as far as it was asked
    QSet<QString> m_hosts; ///< other ones that the server gives its pictures from
    int m_strange = 0; ///< public ones that a desk made, and nobody knows of which story
    QStringList m_owed; ///< posts to be asked for again
    QDateTime m_since; ///< for the next time
    QDateTime m_sinceBefore; ///< as this one was asked
    RestAnswer m_answer;
    bool m_answered = false;
    bool m_timed = false; ///< `m_since` is of this pull
    bool m_remembers = false;
    QString m_storeError;
    QStringList m_done, m_waiting, m_warnings, m_exposed;
    QHash<QString, QString> m_undecided;
};

} // namespace toasoan
