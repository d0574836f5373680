// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pageguard.h"

#include "base/log.h"
#include "photo/photo.h"
#include "publish/facecache.h"

#include <QBuffer>
#include <QPointer>
#include <QtConcurrent>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace toasoan {
namespace {

constexpr int pictureKilobytes = 48 * 1024;
constexpr int widest = 2400;

QByteArray scaledPicture(const QString &path, int width)
{
    const Result<QSize> size = pictureSize(path);
    if (!size)
        return {};
    const QSize bound(width, std::max(1, int(qint64(size->height()) * width / size->width())));
    const Result<QImage> image = decodePicture(path, bound);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image)
        image->save(&buffer, image->hasAlphaChannel() ? "png" : "jpeg", 85);
    return bytes;
}

QByteArray typeOf(const QString &path)
{
    static const QMap<QString, QByteArray> types{{QStringLiteral("css"), "text/css"},
        {QStringLiteral("svg"), "image/svg+xml"}, {QStringLiteral("woff2"), "font/woff2"},
        {QStringLiteral("png"), "image/png"}, {QStringLiteral("jpg"), "image/jpeg"}};
    return types.value(path.section(u'.', -1), "application/octet-stream");
}

QByteArray pictureType(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG") ? "image/png" : "image/jpeg";
}

} // namespace

namespace previewscheme {

QByteArray name()
{
    return "toasoan-anh";
}

QString root()
{
    return QStringLiteral("toasoan-anh://trang/");
}

QUrl page()
{
    return QUrl(root() + QStringLiteral("bai.html"));
}

QString picture(const QString &sha256, int width)
{
    return QStringLiteral("toasoan-anh://anh/%1/%2").arg(sha256).arg(width);
}

void registerScheme()
{
    QWebEngineUrlScheme scheme(name());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Fonts are fetched with CORS, which custom schemes are refused without the last flag.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

} // namespace previewscheme

PageServer::PageServer(Store &store, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_store(store)
    , m_pictures(pictureKilobytes)
{
}

void PageServer::answer(
    QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    job->reply(type, buffer);
}

void PageServer::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (url.host() == QLatin1String("anh")) {
        answerPicture(job);
        return;
    }
    if (url.matches(previewscheme::page(), QUrl::RemoveFragment)) {
        answer(job, "text/html;charset=utf-8", m_page);
        return;
    }
    const QString path = url.path().mid(1);
    if (m_face && url.host() == QLatin1String("trang") && path.startsWith(faceFolder)) {
        const QString file = path.mid(faceFolder.size());
        QByteArray type = m_face->files.value(file);
        if (type == "text/css")
            type += ";charset=utf-8";
        if (const QByteArray bytes = faceFile(*m_face, file); !bytes.isEmpty())
            answer(job, type, bytes);
        else
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    const auto asset = m_assets.constFind(path);
    if (url.host() == QLatin1String("trang") && asset != m_assets.cend())
        answer(job, typeOf(path), *asset);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PageServer::answerPicture(QWebEngineUrlRequestJob *job)
{
    const QString key = job->requestUrl().path();
    if (const QByteArray *kept = m_pictures.object(key)) {
        answer(job, pictureType(*kept), *kept);
        return;
    }
    const QString sha256 = key.section(u'/', 1, 1);
    const int width = std::clamp(key.section(u'/', 2, 2).toInt(), 1, widest);
    const Result<QString> path = m_store.picturePath(sha256);
    if (!path) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    QtConcurrent::run(scaledPicture, *path, width)
        .then(this,
            [this, key, job = QPointer<QWebEngineUrlRequestJob>(job)](const QByteArray &bytes) {
                if (!bytes.isEmpty())
                    m_pictures.insert(key, new QByteArray(bytes), bytes.size() / 1024 + 1);
                if (!job)
                    return;
                if (bytes.isEmpty())
                    job->fail(QWebEngineUrlRequestJob::RequestFailed);
                else
                    answer(job, pictureType(bytes), bytes);
            });
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (info.requestUrl().scheme().toUtf8() == previewscheme::name())
        return;
    info.block(true);
    ++m_refused;
}

GuardedPage::GuardedPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    using Attribute = QWebEngineSettings::WebAttribute;
    static const QList<Attribute> off{Attribute::JavascriptEnabled, Attribute::LocalStorageEnabled,
        Attribute::PluginsEnabled, Attribute::AutoLoadIconsForPage, Attribute::ErrorPageEnabled,
        Attribute::FocusOnNavigationEnabled, Attribute::LinksIncludedInFocusChain,
        Attribute::HyperlinkAuditingEnabled, Attribute::DnsPrefetchEnabled,
        Attribute::PdfViewerEnabled, Attribute::WebGLEnabled, Attribute::ScreenCaptureEnabled,
        Attribute::LocalContentCanAccessRemoteUrls, Attribute::LocalContentCanAccessFileUrls,
        Attribute::FullScreenSupportEnabled, Attribute::ShowScrollBars};
    for (const Attribute attribute : off)
        settings()->setAttribute(attribute, false);
    settings()->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

bool GuardedPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    return isMainFrame && url.matches(previewscheme::page(), QUrl::RemoveFragment);
}

QWebEnginePage *GuardedPage::createWindow(WebWindowType)
{
    return nullptr;
}

void GuardedPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel, const QString &message, int, const QString &)
{
    qCDebug(logSite) << "preview:" << message;
}

} // namespace toasoan
