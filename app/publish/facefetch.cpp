// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facefetch.h"

#include "base/log.h"

#include <algorithm>
#include <QJsonArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int atOnce = 4, mostPosts = 3;
constexpr int mostRedirects = 4;

QString rendered(const QJsonValue &value)
{
    return value[u"rendered"_s].toString();
}

SitePost postOf(const QJsonObject &json)
{
    SitePost post;
    post.link = QUrl(json[u"link"_s].toString());
    post.title = rendered(json[u"title"_s]);
    post.content = rendered(json[u"content"_s]);
    post.excerpt = rendered(json[u"excerpt"_s]);
    const QJsonObject media
        = json[u"_embedded"_s][u"wp:featuredmedia"_s].toArray().at(0).toObject();
    if (const QString address = media[u"source_url"_s].toString(); !address.isEmpty())
        post.pictures += address;
    post.caption = rendered(media[u"caption"_s]);
    const QJsonObject sizes = media[u"media_details"_s][u"sizes"_s].toObject();
    for (const auto &size : sizes)
        post.pictures += size.toObject()[u"source_url"_s].toString();
    return post;
}

// What the preview may be given, by what the server calls it; empty for anything else.
QByteArray typeOf(QByteArray said, const QUrl &url)
{
    said = said.left(said.indexOf(';') < 0 ? said.size() : said.indexOf(';')).trimmed().toLower();
    if (said == "text/css" || said.startsWith("image/") || said.startsWith("font/"))
        return said;
    const QString suffix = url.path().section(u'.', -1).toLower();
    for (const char *font : {"woff2", "woff", "ttf", "otf"})
        if (suffix == QLatin1String(font) && (said.isEmpty() || said.startsWith("application/")))
            return QByteArray("font/") + font;
    return {};
}

} // namespace

FaceFetch::FaceFetch(
    const Server &server, const QString &password, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_wordpress(server, password)
    , m_staging(folder)
{
    m_network.setAutoDeleteReplies(true);
    m_whole.setSingleShot(true);
    connect(&m_cutting, &QFutureWatcherBase::finished, this, &FaceFetch::cutDone);
    connect(&m_whole, &QTimer::timeout, this, [this] {
        end(fail(Error::Kind::Io, tr("The site answered too slowly to fetch its face.")));
    });
}

void FaceFetch::start()
{
    m_whole.start(m_limits.allMs);
    m_wordpress.setTimeouts(m_limits.requestMs, m_limits.requestMs);
    m_wordpress.publicPosts([this](const RestAnswer &answer) { listed(answer); });
}

void FaceFetch::end(Result<SiteFace> result)
{
    if (std::exchange(m_over, true))
        return;
    m_whole.stop();
    m_result = std::move(result);
    Q_EMIT finished();
}

void FaceFetch::listed(const RestAnswer &answer)
{
    if (m_over)
        return;
    if (!answer.done())
        return end(tl::unexpected(answer.error));
    const QJsonArray posts = answer.json.array();
    for (const auto &post : posts)
        m_posts += postOf(post.toObject());
    m_posts.removeIf([this](const SitePost &post) {
        const bool there = post.link.host().toLower() == m_server.site.host().toLower()
            || (isLoopback(post.link) && isLoopback(m_server.site));
        return !there || post.title.isEmpty() || post.content.isEmpty();
    });
    // one with a picture shows where pictures stand
    std::stable_sort(m_posts.begin(), m_posts.end(), [](const SitePost &a, const SitePost &b) {
        return !a.pictures.isEmpty() && b.pictures.isEmpty();
    });
    m_posts = m_posts.mid(0, mostPosts);
    if (m_posts.isEmpty())
        return end(fail(Error::Kind::NotFound,
            tr("The site has no published article yet whose page could be taken.")));
    nextPost();
}

QNetworkReply *FaceFetch::get(const QUrl &url, qint64 most)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(mostRedirects);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(m_limits.requestMs);
    if (!m_server.authority.isEmpty()) {
        QSslConfiguration ssl = request.sslConfiguration();
        ssl.addCaCertificates(QSslCertificate::fromData(m_server.authority));
        request.setSslConfiguration(ssl);
    }
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, most] {
        if (reply->bytesAvailable() > most)
            reply->abort(); // what came is thrown away with it
    });
    return reply;
}

void FaceFetch::nextPost()
{
    QNetworkReply *reply = get(m_posts.constFirst().link, m_limits.page);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        if (m_over)
            return;
        if (reply->error() == QNetworkReply::NoError && reply->bytesAvailable() <= m_limits.page)
            return cut(reply->readAll(), reply->url());
        end(fail(
            Error::Kind::Io, tr("The site's page could not be fetched."), reply->errorString()));
    });
}

void FaceFetch::cut(const QByteArray &page, const QUrl &url)
{
    m_cutting.setFuture(
        QtConcurrent::run([html = QString::fromUtf8(page), url, post = m_posts.takeFirst()] {
            FaceLinks links(url);
            Result<SiteFace> face = faceFrom(html, url, post, links);
            return Cut{std::move(face), std::move(links)};
        }));
}

void FaceFetch::cutDone()
{
    if (m_over)
        return;
    Cut cut = m_cutting.result();
    if (!cut.face) {
        if (m_posts.isEmpty())
            return end(std::move(cut.face));
        return nextPost();
    }
    m_face = std::move(*cut.face);
    m_links = std::move(cut.links);
    if (const auto begun = m_staging.begin(); !begun)
        return end(tl::unexpected(begun.error()));
    nextFiles();
}

void FaceFetch::nextFiles()
{
    const QMap<QString, QUrl> &wanted = m_links.wanted();
    for (auto it = wanted.cbegin(); it != wanted.cend() && m_running < atOnce; ++it) {
        if (m_asked.contains(it.key()) || m_bytes >= m_limits.all)
            continue;
        m_asked.insert(it.key());
        ++m_running;
        QNetworkReply *reply = get(*it, qMin(m_limits.file, m_limits.all - m_bytes));
        connect(reply, &QNetworkReply::finished, this,
            [this, name = it.key(), reply] { took(name, reply); });
    }
    if (m_running > 0 || m_over)
        return;
    m_face.elsewhere = m_links.elsewhere().values();
    std::sort(m_face.elsewhere.begin(), m_face.elsewhere.end());
    m_face.fetchedAt = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    end(m_staging.keep(m_face));
}

void FaceFetch::took(const QString &name, QNetworkReply *reply)
{
    --m_running;
    if (m_over)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 && reply->error() != QNetworkReply::OperationCanceledError)
        // half of a face would stand in the place of a whole one
        return end(fail(Error::Kind::Io,
            tr("The network went away while the site's face was being fetched."),
            reply->errorString()));
    const QByteArray type
        = typeOf(reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply->url());
    if (reply->error() != QNetworkReply::NoError || status != 200 || type.isEmpty()) {
        qCInfo(logSite) << "a file of the site's face is left out:" << reply->url() << status;
        return nextFiles();
    }
    QByteArray bytes = reply->readAll();
    if (bytes.size() > m_limits.file) // it came all at once
        return nextFiles();
    m_bytes += bytes.size();
    if (type == "text/css")
        bytes = faceCss(QString::fromUtf8(bytes), reply->url(), {}, m_links).toUtf8();
    if (const auto added = m_staging.add(name, bytes); !added)
        return end(tl::unexpected(added.error()));
    m_face.files.insert(name, type);
    nextFiles();
}

} // namespace toasoan
