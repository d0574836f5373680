// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/wordpress.h"

#include "publish/sendatonce.h"
#include "text/vietnamese.h"

#include <cstring>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

/// A body that can be read once. Qt sends a POST again by itself when the connection closes without
/// an answer; from a device that cannot go back it cannot.
class OnceBody : public QIODevice
{
public:
    OnceBody(QByteArray bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_at + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool readWhole() const { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 part = qMin(most, qint64(m_bytes.size()) - m_at);
        if (part == 0)
            return m_bytes.isEmpty() || m_at == m_bytes.size() ? -1 : 0;
        std::memcpy(data, m_bytes.constData() + m_at, size_t(part));
        m_at += part;
        return part;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

constexpr qsizetype longAnswer = 128 << 10; // takes longer than a frame to read

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery query;
    for (const auto &[name, value] : items)
        // a plus would be read as a space
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query;
}

RawAnswer rawAnswer(QNetworkReply *reply, bool write, const OnceBody *body)
{
    RawAnswer raw;
    raw.write = write;
    raw.error = reply->error();
    raw.errorText = reply->errorString();
    raw.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    raw.url = reply->url();
    raw.redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QList<QNetworkReply::RawHeaderPair> &headers = reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        raw.headers.insert(name.toLower(), value);
    if (reply->isOpen()) // one that was broken off is closed already
        raw.body = reply->readAll();
    raw.sentWhole = !body || body->readWhole();
    return raw;
}

} // namespace

Wordpress::Wordpress(Server server, const QString &password, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_authorization("Basic " + (m_server.login.toUtf8() + ':' + password.toUtf8()).toBase64())
{
    m_network.setAutoDeleteReplies(true);
}

void Wordpress::setTimeouts(int answerMs, int uploadMs)
{
    m_answerMs = answerMs;
    m_uploadMs = uploadMs;
}

QUrl Wordpress::route(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_server.rest;
    QUrlQuery own(url.query());
    if (own.hasQueryItem(u"rest_route"_s)) {
        const QString root = own.queryItemValue(u"rest_route"_s);
        own.removeQueryItem(u"rest_route"_s);
        own.addQueryItem(u"rest_route"_s, root + path);
        for (const auto &[name, value] : query.queryItems(QUrl::FullyEncoded))
            own.addQueryItem(name, value);
        url.setQuery(own);
        return url;
    }
    url.setPath(url.path() + path);
    url.setQuery(query);
    return url;
}

void Wordpress::send(const Request &request, const Then &then)
{
    QNetworkRequest sent(request.url);
    // Qt would turn a redirected POST into a GET, whose list looks like success
    sent.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
        request.signedIn ? int(QNetworkRequest::ManualRedirectPolicy)
                         : int(QNetworkRequest::NoLessSafeRedirectPolicy));
    sent.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    sent.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    sent.setTransferTimeout(request.timeoutMs > 0 ? request.timeoutMs : m_answerMs);
    if (!m_server.authority.isEmpty()) {
        QSslConfiguration ssl = sent.sslConfiguration();
        ssl.addCaCertificates(QSslCertificate::fromData(m_server.authority));
        sent.setSslConfiguration(ssl);
    }
    if (request.signedIn) {
        sent.setRawHeader("Authorization", m_authorization);
        sent.setRawHeader("Accept", "application/json"); // fatal errors then come as JSON too
    }
    for (const auto &[name, value] : request.headers)
        sent.setRawHeader(name, value);
    OnceBody *body = nullptr;
    if (!request.body.isEmpty()) {
        sent.setHeader(QNetworkRequest::ContentTypeHeader, request.type);
        sent.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        sent.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        body = new OnceBody(request.body, nullptr);
    }
    QNetworkReply *reply = m_network.sendCustomRequest(sent, request.verb, body);
    if (body)
        body->setParent(reply);
    connect(reply, &QNetworkReply::socketStartedConnecting, this, &sendAtOnce);
    connect(reply, &QNetworkReply::requestSent, this, &sendAtOnce);
    const bool write = request.write;
    const Expect expect = request.expect;
    connect(reply, &QNetworkReply::finished, this,
        [this, reply, write, expect, body, then, heads = request.heads] {
            const RawAnswer raw = rawAnswer(reply, write, body);
            if (raw.body.size() < longAnswer) {
                then(understood(raw, expect));
                return;
            }
            const QPointer<Wordpress> self(this);
            if (heads)
                heads(understood(raw, Expect::Anything));
            if (self)
                QtConcurrent::run(understood, raw, expect).then(this, then);
        });
}

void Wordpress::get(const QUrl &url, Expect expect, const Then &then)
{
    Request request;
    request.url = url;
    request.expect = expect;
    send(request, then);
}

void Wordpress::postJson(const QUrl &url, const QJsonObject &fields, const QString &token,
    const Then &then, const QString &tag)
{
    Request request;
    request.verb = "POST";
    request.url = url;
    request.body = json(fields);
    request.type = "application/json";
    request.write = true;
    if (!token.isEmpty())
        request.headers += {"Idempotency-Key", token.toLatin1()};
    if (!tag.isEmpty())
        request.headers += {"If-Match", tag.toLatin1()};
    send(request, then);
}

void Wordpress::page(const QUrl &url, const Then &then)
{
    Request request;
    request.url = url;
    request.expect = Expect::Anything;
    request.signedIn = false;
    send(request, then);
}

void Wordpress::index(const Then &then)
{
    get(route({}), Expect::Object, then);
}

void Wordpress::me(const Then &then)
{
    get(route(u"wp/v2/users/me"_s, queryOf({{u"context"_s, u"edit"_s}})), Expect::Object, then);
}

void Wordpress::info(const Then &then)
{
    get(route(u"toasoan/v1/info"_s), Expect::Object, then);
}

void Wordpress::statistics(const QList<qint64> &posts, const Then &then)
{
    QStringList ids;
    for (const qint64 post : posts)
        ids += QString::number(post);
    get(route(u"toasoan/v1/statistics"_s, queryOf({{u"posts"_s, ids.join(u',')}})), Expect::Object,
        then);
}

void Wordpress::presence(const QJsonObject &word, const Then &then)
{
    postJson(route(u"toasoan/v1/presence"_s), word, {}, then);
}

void Wordpress::zone(const Then &then)
{
    get(route({}, queryOf({{u"_fields"_s, u"gmt_offset,timezone_string"_s}})), Expect::Object,
        then);
}

void Wordpress::media(qint64 id, const Then &then)
{
    get(route(u"wp/v2/media/%1"_s.arg(id), queryOf({{u"_fields"_s, u"id,source_url"_s}})),
        Expect::Object, then);
}

void Wordpress::post(qint64 id, const Then &then)
{
    get(route(u"wp/v2/posts/%1"_s.arg(id), queryOf({{u"context"_s, u"edit"_s}})), Expect::Object,
        then);
}

void Wordpress::changedPosts(const PostQuestion &question, const Then &then, const Then &heads)
{
    // named fields: rendering the texts would cost the server more than sending them
    const QString fields = question.view
        ? u"id,author,status,link,slug,date_gmt,title,toasoan_story"_s
        : u"id,author,status,link,slug,date_gmt,modified_gmt,"
          u"title.raw,excerpt.raw,content.raw,meta,"
          "categories,tags,password"_s;
    QUrlQuery query = queryOf(
        {{u"context"_s, question.view ? u"view"_s : u"edit"_s}, {u"status"_s, question.statuses},
            {u"per_page"_s, u"100"_s}, {u"offset"_s, QString::number(question.skip)},
            {u"orderby"_s, u"id"_s}, {u"order"_s, u"asc"_s}, {u"_fields"_s, fields}});
    const auto add = [&](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    if (question.since.isValid())
        add(u"modified_after"_s, question.since.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s));
    if (question.before.isValid())
        add(u"modified_before"_s, question.before.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s));
    if (question.author > 0)
        add(u"author"_s, QString::number(question.author));
    if (!question.posts.isEmpty())
        add(u"include"_s, question.posts.join(u','));
    Request request;
    request.url = route(u"wp/v2/posts"_s, query);
    request.expect = Expect::List;
    request.heads = heads;
    send(request, then);
}

void Wordpress::postsWithMark(const QString &mark, const Then &then)
{
    get(route(u"wp/v2/posts"_s,
            queryOf({{u"context"_s, u"edit"_s}, {u"status"_s, u"any,trash"_s}, {u"search"_s, mark},
                {u"per_page"_s, u"20"_s}})),
        Expect::List, then);
}

void Wordpress::postsBySlug(const QString &slug, const Then &then)
{
    get(route(u"wp/v2/posts"_s,
            queryOf({{u"context"_s, u"edit"_s}, {u"status"_s, u"any"_s}, {u"slug"_s, slug}})),
        Expect::List, then);
}

void Wordpress::postOfStory(const QString &uuid, const Then &then)
{
    get(route(u"toasoan/v1/story"_s, queryOf({{u"client_uuid"_s, uuid}})), Expect::Object, then);
}

void Wordpress::publicSince(const QDateTime &since, int page, const Then &then)
{
    get(route(u"wp/v2/posts"_s,
            queryOf({{u"status"_s, u"publish"_s}, {u"per_page"_s, u"100"_s},
                {u"page"_s, QString::number(page)}, {u"orderby"_s, u"id"_s}, {u"order"_s, u"asc"_s},
                {u"modified_after"_s, since.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s)},
                {u"_fields"_s, u"id,author,status,link,slug,date_gmt,toasoan_story"_s}})),
        Expect::List, then);
}

void Wordpress::publicBySlug(const QStringList &slugs, const Then &then)
{
    get(route(u"wp/v2/posts"_s,
            queryOf({{u"status"_s, u"publish"_s}, {u"per_page"_s, u"100"_s},
                {u"slug"_s, slugs.join(u',')},
                {u"_fields"_s, u"id,link,slug,title,content,toasoan_story"_s}})),
        Expect::List, then);
}

void Wordpress::publicPosts(const Then &then)
{
    get(route(u"wp/v2/posts"_s,
            queryOf({{u"status"_s, u"publish"_s}, {u"per_page"_s, u"10"_s},
                {u"_embed"_s, u"wp:featuredmedia"_s}})),
        Expect::List, then);
}

void Wordpress::createPost(const QJsonObject &fields, const QString &token, const Then &then)
{
    postJson(route(u"wp/v2/posts"_s), fields, token, then);
}

void Wordpress::updatePost(
    qint64 id, const QJsonObject &fields, const Then &then, const QString &tag)
{
    postJson(route(u"wp/v2/posts/%1"_s.arg(id)), fields, {}, then, tag);
}

void Wordpress::trashPost(qint64 id, const Then &then)
{
    Request request;
    request.verb = "DELETE";
    request.url = route(u"wp/v2/posts/%1"_s.arg(id));
    request.write = true;
    send(request, then);
}

void Wordpress::revisions(qint64 post, const Then &then)
{
    get(route(u"wp/v2/posts/%1/revisions"_s.arg(post),
            queryOf({{u"context"_s, u"edit"_s}, {u"per_page"_s, u"4"_s}})),
        Expect::List, then);
}

void Wordpress::revisionWith(qint64 post, const QString &word, const Then &then)
{
    get(route(u"wp/v2/posts/%1/revisions"_s.arg(post),
            queryOf({{u"context"_s, u"edit"_s}, {u"search"_s, word}, {u"orderby"_s, u"date"_s},
                {u"order"_s, u"desc"_s}, {u"per_page"_s, u"1"_s},
                {u"_fields"_s, u"id,title,excerpt,content"_s}})), // it knows no parts of fields
        Expect::List, then);
}

void Wordpress::picturesBySlug(const QString &slugs, const Then &then)
{
    get(route(u"wp/v2/media"_s,
            queryOf({{u"context"_s, u"edit"_s}, {u"slug"_s, slugs}, {u"per_page"_s, u"100"_s}})),
        Expect::List, then);
}

void Wordpress::uploadPicture(const Upload &upload, const QString &token, const Then &then)
{
    Request request;
    request.verb = "POST";
    QUrlQuery query = queryOf({{u"post"_s, QString::number(upload.post)}, {u"slug"_s, upload.slug},
        {u"title"_s, upload.words.title}, {u"caption"_s, upload.words.caption},
        {u"alt_text"_s, upload.words.alt}});
    for (auto it = upload.meta.begin(); it != upload.meta.end(); ++it)
        query.addQueryItem(u"meta%5B"_s + it.key() + u"%5D"_s,
            QString::fromLatin1(QUrl::toPercentEncoding(it.value().toString())));
    request.url = route(u"wp/v2/media"_s, query);
    request.body = upload.bytes;
    request.type = "image/jpeg";
    request.write = true;
    request.timeoutMs = m_uploadMs;
    request.headers = {
        {"Content-Disposition", "attachment; filename=\"" + upload.slug.toLatin1() + ".jpg\""},
        {"Content-MD5", QCryptographicHash::hash(upload.bytes, QCryptographicHash::Md5).toHex()},
        {"Idempotency-Key", token.toLatin1()}};
    send(request, then);
}

void Wordpress::updatePicture(qint64 id, const QJsonObject &fields, const Then &then)
{
    postJson(route(u"wp/v2/media/%1"_s.arg(id)), fields, {}, then);
}

void Wordpress::deletePicture(qint64 id, const Then &then)
{
    Request request;
    request.verb = "DELETE";
    request.url = route(u"wp/v2/media/%1"_s.arg(id), queryOf({{u"force"_s, u"true"_s}}));
    request.write = true;
    send(request, then);
}

void Wordpress::makeSizes(qint64 id, const Then &then)
{
    postJson(route(u"wp/v2/media/%1/post-process"_s.arg(id)),
        {{u"action"_s, u"create-image-subsizes"_s}}, {}, then);
}

void Wordpress::terms(const QString &taxonomy, const QString &search, const Then &then)
{
    get(route(u"wp/v2/"_s + taxonomy,
            queryOf(
                {{u"search"_s, search}, {u"per_page"_s, u"100"_s}, {u"_fields"_s, u"id,name"_s}})),
        Expect::List, then);
}

void Wordpress::termsByNumber(const QString &taxonomy, const QStringList &numbers, const Then &then)
{
    get(route(u"wp/v2/"_s + taxonomy,
            queryOf({{u"include"_s, numbers.join(u',')}, {u"per_page"_s, u"100"_s},
                {u"_fields"_s, u"id,name"_s}})),
        Expect::List, then);
}

void Wordpress::createTerm(const QString &taxonomy, const QString &name, const Then &then)
{
    postJson(route(u"wp/v2/"_s + taxonomy), {{u"name"_s, name}}, {}, then);
}

QString plainTerm(const QString &name)
{
    return clean(name)
        .replace(u"&amp;"_s, u"&"_s)
        .replace(u"&#039;"_s, u"'"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .trimmed();
}

bool isSameTerm(const QString &a, const QString &b)
{
    return clean(a).trimmed().compare(clean(b).trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace toasoan
