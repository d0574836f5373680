// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/photo.h"
#include "publish/blocks.h"
#include "publish/envelope.h"
#include "publish/layout.h"
#include "publish/wordpress.h"
#include "store/remotes.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QSet>

namespace toasoan {

/// How a story shall stand on the server.
struct PushGoal
{
    Story story;
    Content content;
    int revision = 0; ///< of `content`
    QString status; ///< “publish”, “future”, “pending”, “returned” or “draft”
    QDateTime at; ///< for “future”
    /// For the other desks; its content, pictures and print are filled in when they are known.
    std::optional<Envelope> envelope;
    bool update = false; ///< the post of its update is meant, see updates.h
    QList<qint64> rows; ///< of the outbox, which this carries out
    bool word = false; ///< a person's, see hidden.h
    /// For a post that never said it: sent as a step of its own before readers see anything, so
    /// that the server keeps it among its revisions.
    std::optional<Envelope> handover = {};
    std::optional<Envelope> farewell = {}; ///< with “draft”: who withdrew it, and why
    bool stops = false; ///< to be shared: that alone is said
    QString slug = {}; ///< of its address before, when it is made again there
    QDateTime firstAt = {}; ///< likewise, when readers saw it first
    bool cleans = false; ///< readers' page holds what is said between desks: that must go
    /// A draft that editors read.
    [[nodiscard]] bool shares() const { return envelope && envelope->shared; }
    /// Not to be read any more, and nothing else about it changes.
    [[nodiscard]] bool off() const { return status == QLatin1String("draft") && !envelope; }
    /// The update is over: its post goes to the trash.
    [[nodiscard]] bool over() const { return status == QLatin1String("trash"); }
    [[nodiscard]] bool isPublic() const
    {
        return status == QLatin1String("publish") || status == QLatin1String("future");
    }
};

/// What a story still needs when it is not there.
enum class PushEnd : quint8 {
    Done,
    Waits, ///< later, by itself
    Unknown, ///< sent, and nobody knows yet whether it arrived
    NeedsYou, ///< a person has to do something about this story
    Stopped ///< nothing else can be sent either: no network, no password
};

/// Brings one story on the server where it shall stand, a request at a time: draft, pictures one by
/// one, text, status alone and last, public page. Every step looks first what is there, so that it
/// may be broken off anywhere and begun again.
class PostPush : public QObject
{
    Q_OBJECT
public:
    PostPush(Store &store, Wordpress &wordpress, PushGoal goal, QObject *parent = nullptr);
    ~PostPush() override;
    void start();
    [[nodiscard]] const PushGoal &goal() const { return m_goal; }
    [[nodiscard]] PushEnd end() const { return m_end; }
    [[nodiscard]] QString why() const { return m_why; } ///< when not Done, for people
    [[nodiscard]] int retryAfter() const { return m_retryAfter; } ///< seconds, 0: nobody said
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }
    [[nodiscard]] QString address() const { return m_remote.url; }
    /// The post as it is there when somebody else changed it; then nothing was written.
    [[nodiscard]] const QJsonObject &changedThere() const { return m_changedThere; }
    /// What travels between desks did not arrive, and its status was not sent.
    [[nodiscard]] bool lostData() const { return m_lostData; }

Q_SIGNALS:
    /// Goes up now, as the first, second … of all of the story; 0: none any more.
    void sendsPicture(int number, int of);
    void finished();

private:
    struct Picture
    {
        QString use, original, sha256, slug;
        Photo photo;
        QByteArray bytes;
        RemotePicture there;
    };
    struct Rendered
    {
        QByteArray bytes;
        Error error;
    };
    struct Job
    {
        QString path;
        RenditionOptions options;
        bool asItIs = false; ///< the server's own bytes, from another desk
    };
    static Rendered render(const Job &job);
    void finish(PushEnd end, const QString &why = {});
    bool kept(const Result<void> &done); ///< false: the store failed and this has ended
    void giveUp(const RestAnswer &answer);
    [[nodiscard]] bool wait(const std::optional<RemoteRequest> &open);
    [[nodiscard]] std::optional<RemoteRequest> begun(const QString &step, const QString &subject);
    bool closed(const RestAnswer &answer, const RemoteRequest &request);
    [[nodiscard]] bool again(const QString &step, const RestAnswer &answer);

    void findPost();
    void found();
    void createPost();
    void createUpdate();
    void create(qint64 author);
    [[nodiscard]] Result<qint64> authorBefore() const;
    bool adopted(const RestAnswer &list);
    [[nodiscard]] bool keptAsPost(const QJsonObject &post);
    void findElsewhere(int page);
    void listedElsewhere(int page, const RestAnswer &answer);
    [[nodiscard]] bool metElsewhere();
    void look();
    void judge(const RestAnswer &answer);
    void leaveNumber();
    [[nodiscard]] bool mayNotShow(const QString &status); ///< true: this has ended
    [[nodiscard]] bool isTooNear(); ///< true: this has ended
    [[nodiscard]] bool changedByOthers(const PostText &there, const QString &status);

    bool startRendering();
    void firstPicture();
    void nextPicture();
    [[nodiscard]] bool isRendered(qsizetype at);
    void findPicture();
    void askForPictures(const std::function<void()> &then); ///< one question for all of a time
    void pictureLookedFor(const QJsonObject &media);
    void uploadPicture();
    void takePicture(const QJsonObject &media);
    void verifyPicture();
    void describePictures();
    void describe(qsizetype at);
    [[nodiscard]] QJsonObject correction(const Picture &picture, const QJsonObject &media) const;
    [[nodiscard]] QSet<QString> wordsEverGiven(const Picture &picture) const;
    [[nodiscard]] QJsonObject pictureMeta(const Picture &picture) const;
    [[nodiscard]] static PictureWords pictureWords(const Photo &photo);

    void askTerm(const QString &taxonomy, const QString &name);
    void nextTerm();
    void termLookedFor(const RestAnswer &answer);
    void createTerm(const QString &taxonomy, const QString &name);
    /// Changes whenever the post does; empty: this server gives none.
    [[nodiscard]] static QString tagOf(const QJsonObject &post);
    void lookAgain();
    void sendText();
    void textSent(const RestAnswer &answer, const RemoteRequest &request, const PostText &sent);
    void lookBetween(const QJsonObject &before, const PostText &sent);
    void putBack(const QJsonObject &revision);
    void textStands(const PostText &sent);
    void sendStatus();
    void throwAway();
    void statusSent(const RestAnswer &answer, const RemoteRequest &request);
    void readBack();
    void sayFarewell();
    [[nodiscard]] bool wasReopened() const;
    void forgetPost();
    void complete();
    void meetOthers();
    [[nodiscard]] PostText wanted() const;
    /// `text` becomes what stands there where that shall stay; false: this has ended.
    [[nodiscard]] bool mindsLayout(PostText &text);
    [[nodiscard]] bool takesUpdateLayout(PostText &text);
    [[nodiscard]] bool asksForUpdate();
    [[nodiscard]] Result<void> knowLayout(const PostText &there);
    [[nodiscard]] QString mark() const; ///< UUID that finds the post
    [[nodiscard]] QString slug() const;
    [[nodiscard]] QJsonObject metaFields(const PostText &text) const;
    [[nodiscard]] bool metaFits(const QJsonObject &meta) const;
    [[nodiscard]] Result<void> keepBase();
    [[nodiscard]] qint64 leadThere() const; ///< 0: none
    /// False: the one that somebody chose on the server stays.
    [[nodiscard]] Result<bool> sendsLead() const;
    [[nodiscard]] QJsonArray termIds(const QString &taxonomy) const;

    Store &m_store;
    Remotes m_remotes;
    Wordpress &m_wordpress;
    PushGoal m_goal;
    QString m_server, m_channel;
    Remote m_remote;
    QJsonObject m_there; ///< the post as the server last gave it
    QJsonObject m_changedThere;
    QDateTime m_serverTime;
    QList<Film> m_films;
    QList<Picture> m_pictures;
    QFutureWatcher<Rendered> m_rendering; ///< one after the other, while others are sent
    QHash<QString, QJsonObject> m_lookedFor; ///< by slug, empty where there was none
    QHash<QString, QJsonObject> m_library; ///< by slug, what it says of pictures that are there
    bool m_lostData = false;
    bool m_described = false;
    bool m_keepsLayout = false; ///< see layout.h
    bool m_leftNumber = false; ///< once; a second time nobody knows whose the post is
    layout::Held m_updateHeld;
    std::optional<PostText> m_updateText; ///< of the update's own post, which shall stay
    bool m_handsOver = false; ///< the text on its way says what other desks need, the next not
    qsizetype m_at = 0;
    bool m_stale = false; ///< much time may have gone by since it was looked at
    bool m_offPlan = false; ///< it is planned there and shall not be: that before anything else
    qsizetype m_awaits = -1; ///< a picture that is not rendered yet
    std::optional<RestAnswer> m_byMark, m_bySlug; ///< asked for together
    std::optional<RestAnswer> m_elsewhere; ///< with them; see findElsewhere()
    QJsonObject m_postElsewhere;
    using Term = std::pair<QString, QString>; ///< taxonomy and name
    QList<Term> m_terms; ///< still to be found
    QHash<Term, RestAnswer> m_termAnswers; ///< asked for while other things go on
    std::optional<Term> m_awaitsTerm;
    QHash<QString, QList<qint64>> m_termIds;
    QHash<QString, int> m_attempts;
    int m_retryAfter = 0;
    PushEnd m_end = PushEnd::Waits;
    QString m_why;
    QStringList m_warnings;
};

} // namespace toasoan
