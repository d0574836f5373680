// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/siteface.h"
#include "store/store.h"

#include <functional>
#include <optional>
#include <QCache>
#include <QMap>
#include <QWebEnginePage>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace toasoan {

/// The scheme of the preview: “toasoan-anh://trang/…” for the page and what belongs to it,
/// “toasoan-anh://anh/<sha256>/<width>” for pictures of the store.
namespace previewscheme {
void registerScheme();
[[nodiscard]] QByteArray name();
[[nodiscard]] QString root();
[[nodiscard]] QUrl page();
[[nodiscard]] QString picture(const QString &sha256, int width);
} // namespace previewscheme

/// Answers the preview's scheme and nothing else; pictures are scaled off the GUI thread.
class PageServer : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    explicit PageServer(Store &store, QObject *parent = nullptr);
    void setPage(const QByteArray &html) { m_page = html; }
    void setAssets(const QMap<QString, QByteArray> &assets) { m_assets = assets; }
    void setFace(const std::optional<SiteFace> &face) { m_face = face; } ///< its files
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void answer(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes);
    void answerPicture(QWebEngineUrlRequestJob *job);

    Store &m_store;
    QByteArray m_page;
    QMap<QString, QByteArray> m_assets;
    std::optional<SiteFace> m_face;
    QCache<QString, QByteArray> m_pictures;
};

/// Refuses every request of another scheme, whoever asks.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    [[nodiscard]] int refused() const { return m_refused; }

private:
    int m_refused = 0;
};

/// A page that goes nowhere: only the page itself and places inside it.
class GuardedPage : public QWebEnginePage
{
    Q_OBJECT
public:
    GuardedPage(QWebEngineProfile *profile, QObject *parent);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message,
        int line, const QString &source) override;
};

} // namespace toasoan
