// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/restanswer.h"
#include "publish/server.h"

#include <functional>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrlQuery>

namespace toasoan {

/// What the server's library says of a picture:
/// title and caption as HTML, the other text plain.
struct PictureWords
{
    QString title, caption, alt;
};

/// A picture on its way: made of pixels, hashed, named by a UUID so that nobody guesses it early.
struct Upload
{
    QByteArray bytes;
    QString slug; ///< UUID, also the file's name
    PictureWords words;
    qint64 post = 0; ///< story that it belongs to
    QJsonObject meta; ///< strings, for the companion plugin; empty without it
};

/// Which posts are listed, a hundred at a time, by their numbers: many change in one second, and by
/// time the answers would not part them the same way twice.
struct PostQuestion
{
    QString statuses = QStringLiteral("any,trash");
    QDateTime since; ///< changed then or later; invalid: whenever
    QDateTime before; ///< not changed then or later; invalid: whenever
    qint64 author = 0; ///< only this one's
    QStringList posts; ///< only these
    bool view = false; ///< as who may read them, not change them: without the raw texts
    int skip = 0; ///< so many of them
};

/// The REST requests of the newsroom server, one function each. Nothing here waits: `then` is
/// called once, later, unless this object ends first. Nothing is ever sent a second time by itself.
class Wordpress : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const RestAnswer &)>;

    Wordpress(Server server, const QString &password, QObject *parent = nullptr);
    [[nodiscard]] const Server &server() const { return m_server; }
    void setTimeouts(int answerMs, int uploadMs);

    void page(const QUrl &url, const Then &then); ///< as a reader sees it, without the account
    void index(const Then &then);
    void zone(const Then &then); ///< of its clock on the wall, in the index
    void media(qint64 id, const Then &then); ///< where its file lies
    void me(const Then &then); ///< who the account is: the only sure test of a password
    void setServer(Server server) { m_server = std::move(server); } ///< the same, known better
    void info(const Then &then); ///< of the companion plugin

    void post(qint64 id, const Then &then); ///< with the raw texts
    /// `heads` is called before a long list is read: done, without its posts.
    void changedPosts(const PostQuestion &question, const Then &then, const Then &heads = {});
    void postsWithMark(const QString &mark, const Then &then); ///< also unpublished and trashed
    void postsBySlug(const QString &slug, const Then &then);
    /// Of the plugin: whose and in what state ever; its id is 0 when there is none.
    void postOfStory(const QString &uuid, const Then &then);
    /// As readers may: what is public and was changed since, a hundred a page, by number.
    void publicSince(const QDateTime &since, int page, const Then &then);
    void publicBySlug(const QStringList &slugs, const Then &then); ///< at most a hundred
    void publicPosts(const Then &then); ///< the newest ten as rendered, with their pictures
    void createPost(const QJsonObject &fields, const QString &token, const Then &then);
    /// With a tag the plugin refuses what was changed since it was given: Outcome::Conflict.
    void updatePost(
        qint64 id, const QJsonObject &fields, const Then &then, const QString &tag = {});
    void trashPost(qint64 id, const Then &then);
    void revisions(qint64 post, const Then &then); ///< the newest, autosaves among them
    void revisionWith(
        qint64 post, const QString &word, const Then &then); ///< the newest that says it

    void picturesBySlug(const QString &slugs, const Then &then); ///< with commas, at most a hundred
    void uploadPicture(const Upload &upload, const QString &token, const Then &then);
    void updatePicture(qint64 id, const QJsonObject &fields, const Then &then);
    void deletePicture(qint64 id, const Then &then);
    void makeSizes(qint64 id, const Then &then); ///< of a picture whose upload broke off midway

    /// `taxonomy`: “categories” or “tags”.
    void terms(const QString &taxonomy, const QString &search, const Then &then);
    void termsByNumber(const QString &taxonomy, const QStringList &numbers, const Then &then);
    void createTerm(const QString &taxonomy, const QString &name, const Then &then);
    /// Of the companion plugin: visitors, and the views of these posts (at most a hundred).
    void statistics(const QList<qint64> &posts, const Then &then);
    void presence(const QJsonObject &word, const Then &then); ///< see presence.h

private:
    struct Request
    {
        QByteArray verb = "GET";
        QUrl url;
        QByteArray body, type;
        Expect expect = Expect::Object;
        bool signedIn = true;
        bool write = false;
        int timeoutMs = 0;
        QList<std::pair<QByteArray, QByteArray>> headers;
        Then heads;
    };
    [[nodiscard]] QUrl route(const QString &path, const QUrlQuery &query = {}) const;
    void get(const QUrl &url, Expect expect, const Then &then);
    void postJson(const QUrl &url, const QJsonObject &fields, const QString &token,
        const Then &then, const QString &tag = {});
    void send(const Request &request, const Then &then);

    Server m_server;
    QByteArray m_authorization;
    QNetworkAccessManager m_network;
    int m_answerMs = 60000;
    int m_uploadMs = 180000;
};

/// The name of a section or tag as people read it; the server gives it with entities.
[[nodiscard]] QString plainTerm(const QString &name);
/// Both as people read them.
[[nodiscard]] bool isSameTerm(const QString &a, const QString &b);

/// What discovery and signing in found, or the sentence why the newsroom cannot join.
void connectServer(const QUrl &address, const QString &login, const QString &password,
    const QByteArray &authority, QObject *context, std::function<void(Result<Server>)> then);

} // namespace toasoan
