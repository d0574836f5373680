// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servertest.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace toasoan::test {

inline constexpr auto companionStory = R"({"title":"Bài","content":"<p>Một</p>","status":"draft"})";

struct Said
{
    int status = 0;
    QJsonDocument json;
    QByteArray tag, replayed, recovered, body;
    QJsonValue operator[](const QString &name) const { return json[name]; }
    [[nodiscard]] int id() const { return json[QStringLiteral("id")].toInt(); }
    [[nodiscard]] QString code() const { return json[QStringLiteral("code")].toString(); }
};

struct Asked
{
    QByteArray verb = "GET";
    QString path; ///< after the site's address
    QString login = {}; ///< empty: a stranger
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// What the tests of the companion plugin share: a WordPress with it, asked over REST by name.
class CompanionTest
{
protected:
    /// Empty when it is up.
    QString raise()
    {
        m_server = std::make_unique<WordPressServer>(WordPressServer::companion());
        if (!m_server->error().isEmpty())
            return m_server->error();
        // the tables come with the first request after the folder was copied
        const int status = ask({"GET", QStringLiteral("wp-json/")}).status;
        return status == 200 ? QString() : QString::number(status);
    }

    void inVietnamese()
    {
        m_server->php(QStringLiteral(
            "global $wpdb; $wpdb->replace($wpdb->options, ['option_name' => 'WPLANG', "
            "'option_value' => 'vi']); wp_cache_flush(); return 1;"));
    }

    static Asked create(const QString &login, const QByteArray &key = {})
    {
        Asked asked{"POST", QStringLiteral("wp-json/wp/v2/posts"), login, companionStory, {}};
        if (!key.isEmpty())
            asked.headers += {"Idempotency-Key", key};
        return asked;
    }

    static Asked update(int id, const QString &login, const QByteArray &body,
        const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        return {"POST", QStringLiteral("wp-json/wp/v2/posts/%1").arg(id), login, body, headers};
    }

    static Asked upload(const QString &login, const QByteArray &key = {}, const QString &more = {})
    {
        QImage image(640, 480, QImage::Format_RGB32);
        image.fill(Qt::darkBlue);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "JPEG");
        Asked asked{"POST", QStringLiteral("wp-json/wp/v2/media?title=Anh") + more, login, bytes,
            {{"Content-Type", "image/jpeg"},
                {"Content-Disposition", "attachment; filename=\"anh.jpg\""}}};
        if (!key.isEmpty())
            asked.headers += {"Idempotency-Key", key};
        return asked;
    }

    QList<Said> askAll(const QList<Asked> &all)
    {
        QList<Said> said(all.size());
        int left = int(all.size());
        QEventLoop loop;
        // one manager opens six connections to a host at most
        QList<QNetworkAccessManager *> managers;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Asked &asked = all.at(i);
            if (i % 6 == 0)
                managers += new QNetworkAccessManager(&loop);
            QNetworkRequest request(
                QUrl(m_server->http().toString() + asked.path, QUrl::TolerantMode));
            request.setTransferTimeout(120000);
            if (!asked.body.isEmpty())
                request.setRawHeader("Content-Type", "application/json");
            if (!asked.login.isEmpty()) {
                request.setRawHeader("Authorization",
                    "Basic "
                        + (asked.login + u':' + m_server->password(asked.login))
                              .toUtf8()
                              .toBase64());
            }
            for (const auto &[name, value] : asked.headers)
                request.setRawHeader(name, value);
            QNetworkReply *reply
                = managers.last()->sendCustomRequest(request, asked.verb, asked.body);
            QObject::connect(reply, &QNetworkReply::finished, &loop,
                [answer = &said[i], waiting = &left, &loop, reply] {
                    Said &one = *answer;
                    one.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                    one.body = reply->readAll();
                    one.json = QJsonDocument::fromJson(one.body);
                    one.tag = reply->rawHeader("ETag");
                    one.replayed = reply->rawHeader("Idempotent-Replayed");
                    one.recovered = reply->rawHeader("Idempotent-Recovered");
                    if (--*waiting == 0)
                        loop.quit();
                });
        }
        loop.exec();
        return said;
    }

    Said ask(const Asked &asked) { return askAll({asked}).constFirst(); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_server->path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<WordPressServer> m_server;
};

} // namespace toasoan::test
