// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playedbrowser.h"

#include <QDesktopServices>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace toasoan::test {

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QJsonObject variable(const QString &name, const QString &page)
{
    const QRegularExpression line(u"var %1 = (\\{.*\\});"_s.arg(name));
    return QJsonDocument::fromJson(line.match(page).captured(1).toUtf8()).object();
}

} // namespace

PlayedBrowser::PlayedBrowser(const WordPressServer &server, QString login, Does does)
    : m_server(server)
    , m_login(std::move(login))
    , m_does(does)
{
    QDesktopServices::setUrlHandler(u"http"_s, this, "open");
    QDesktopServices::setUrlHandler(u"https"_s, this, "open");
    m_network.setAutoDeleteReplies(true);
}

PlayedBrowser::~PlayedBrowser()
{
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void PlayedBrowser::send(
    const QUrl &url, const QByteArray &body, const QByteArray &nonce, const Then &then)
{
    QNetworkRequest request(url);
    QFile authority(m_server.authority());
    if (authority.open(QIODevice::ReadOnly)) {
        QSslConfiguration ssl = request.sslConfiguration();
        ssl.addCaCertificates(QSslCertificate::fromData(authority.readAll()));
        request.setSslConfiguration(ssl);
    }
    if (!nonce.isEmpty())
        request.setRawHeader("X-WP-Nonce", nonce);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QNetworkReply *reply = body.isEmpty() ? m_network.get(request) : m_network.post(request, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, then] {
        if (reply->error() == QNetworkReply::NoError)
            then(reply->readAll());
        else
            Q_EMIT stuck(reply->errorString());
    });
}

void PlayedBrowser::open(const QUrl &url)
{
    m_opened = url;
    if (m_does != Does::Nothing)
        send(url, {}, {}, [this](const QByteArray &form) { signIn(form); });
}

void PlayedBrowser::signIn(const QByteArray &form)
{
    if (!form.contains("name=\"pwd\""))
        return decide(form);
    const QString fields = u"log=%1&pwd=%2&testcookie=1&redirect_to=%3"_s.arg(encoded(m_login),
        encoded(m_server.signInPassword(m_login)),
        encoded(QString::fromLatin1(m_opened.toEncoded())));
    send(m_opened.resolved(QUrl(u"../wp-login.php"_s)), fields.toLatin1(), {},
        [this](const QByteArray &page) { decide(page); });
}

// As wp-admin/js/auth-app.js does when its buttons are pressed.
void PlayedBrowser::decide(const QByteArray &page)
{
    m_page = QString::fromUtf8(page);
    const QJsonObject shown = variable(u"authApp"_s, m_page);
    const QJsonObject rest = variable(u"wpApiSettings"_s, m_page);
    if (shown.isEmpty() || rest.isEmpty()) {
        Q_EMIT stuck(m_page);
        return;
    }
    const QString back = shown[u"success"_s].toString();
    if (m_does == Does::Reject) {
        Q_EMIT leaves(shown[u"reject"_s].toString());
        return;
    }
    const QUrlQuery asked(m_opened);
    const QString fields = u"name=%1&app_id=%2"_s.arg(
        encoded(asked.queryItemValue(u"app_name"_s, QUrl::FullyDecoded)),
        asked.queryItemValue(u"app_id"_s));
    send(QUrl(rest[u"root"_s].toString() + u"wp/v2/users/me/application-passwords?_locale=user"_s),
        fields.toLatin1(), rest[u"nonce"_s].toString().toLatin1(),
        [this, back, shown](const QByteArray &answer) {
            const QString password = QJsonDocument::fromJson(answer)[u"password"_s].toString();
            Q_EMIT leaves(back + (back.contains(u'?') ? u"&"_s : u"?"_s) + u"site_url="_s
                + encoded(shown[u"site_url"_s].toString()) + u"&user_login="_s
                + encoded(shown[u"user_login"_s].toString()) + u"&password="_s + encoded(password));
        });
}

} // namespace toasoan::test
