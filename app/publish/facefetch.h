// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/facecache.h"
#include "publish/wordpress.h"

#include <QFutureWatcher>
#include <QTimer>

namespace toasoan {

/// Fetches the site's face as a reader would see it, in the background: an article's page, then the
/// styles, pictures and fonts of the site itself. Everything is bounded; deleting this object stops
/// it, and the face that was kept before stays until a new one is whole.
class FaceFetch : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        qint64 page = 3 * 1024 * 1024, file = 3 * 1024 * 1024, all = 24 * 1024 * 1024; ///< bytes
        int requestMs = 20000, allMs = 180000;
    };
    FaceFetch(const Server &server, const QString &password, const QString &folder,
        QObject *parent = nullptr);
    void setLimits(const Limits &limits) { m_limits = limits; }
    void start();
    [[nodiscard]] const Result<SiteFace> &result() const { return m_result; }

Q_SIGNALS:
    void finished(); ///< once, later

private:
    struct Cut
    {
        Result<SiteFace> face;
        FaceLinks links;
    };
    void listed(const RestAnswer &answer);
    void nextPost();
    void cut(const QByteArray &page, const QUrl &url);
    void cutDone();
    void nextFiles();
    void took(const QString &name, QNetworkReply *reply);
    QNetworkReply *get(const QUrl &url, qint64 most);
    void end(Result<SiteFace> result);

    Server m_server;
    Limits m_limits;
    Wordpress m_wordpress;
    QNetworkAccessManager m_network;
    FaceStaging m_staging;
    QTimer m_whole;
    QList<SitePost> m_posts; ///< still to be tried
    QFutureWatcher<Cut> m_cutting;
    SiteFace m_face;
    FaceLinks m_links;
    QSet<QString> m_asked;
    int m_running = 0;
    qint64 m_bytes = 0;
    bool m_over = false;
    Result<SiteFace> m_result = fail(Error::Kind::NotFound, {});
};

} // namespace toasoan
