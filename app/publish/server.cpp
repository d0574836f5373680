// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/server.h"

#include "store/remotes.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QStringList words(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &word : array)
        list += word.toString();
    return list;
}

// Older versions kept what was typed before an @.
QUrl bareUrl(const QJsonValue &value)
{
    return QUrl(value.toString()).adjusted(QUrl::RemoveUserInfo);
}

Server serverFrom(const QJsonObject &json)
{
    Server server;
    server.site = bareUrl(json[u"site"_s]);
    server.rest = bareUrl(json[u"rest"_s]);
    server.name = json[u"name"_s].toString();
    server.login = json[u"login"_s].toString();
    server.user = json[u"user"_s].toInteger();
    server.displayName = json[u"displayName"_s].toString();
    server.capabilities = words(json[u"capabilities"_s]);
    server.features = words(json[u"features"_s]);
    server.uploadLimit = json[u"uploadLimit"_s].toInteger();
    server.authority = json[u"authority"_s].toString().toLatin1();
    server.passwordFile = json[u"passwordFile"_s].toString();
    server.skewSeconds = json[u"skewSeconds"_s].toInteger();
    server.zone = json[u"zone"_s].toString();
    server.offersAt = QDateTime::fromString(json[u"offersAt"_s].toString(), Qt::ISODate);
    return server;
}

QJsonObject jsonOf(const Server &server)
{
    return {{u"site"_s, server.site.toString()}, {u"rest"_s, server.rest.toString()},
        {u"name"_s, server.name}, {u"login"_s, server.login}, {u"user"_s, server.user},
        {u"displayName"_s, server.displayName},
        {u"capabilities"_s, QJsonArray::fromStringList(server.capabilities)},
        {u"features"_s, QJsonArray::fromStringList(server.features)},
        {u"uploadLimit"_s, server.uploadLimit},
        {u"authority"_s, QString::fromLatin1(server.authority)},
        {u"passwordFile"_s, server.passwordFile}, {u"skewSeconds"_s, server.skewSeconds},
        {u"zone"_s, server.zone}, {u"offersAt"_s, server.offersAt.toUTC().toString(Qt::ISODate)}};
}

} // namespace

bool Server::isEditor() const
{
    const auto role = roleOf(capabilities);
    return role && decides(*role);
}

QString Server::key() const
{
    return login + u'@' + site.toString(QUrl::RemoveUserInfo);
}

QString zoneIn(const QJsonObject &index)
{
    const QString name = index[u"timezone_string"_s].toString();
    return name.isEmpty() ? index[u"gmt_offset"_s].toVariant().toString() : name;
}

Result<std::optional<Server>> serverOf(const Store &store)
{
    return store.setting(serverSetting).map([](const QString &text) {
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        return json.isEmpty() ? std::nullopt : std::optional(serverFrom(json));
    });
}

Result<void> setServer(Store &store, const Server &server)
{
    return store.setSetting(serverSetting,
        QString::fromUtf8(QJsonDocument(jsonOf(server)).toJson(QJsonDocument::Compact)));
}

Result<QList<Server>> keptServers(const Store &store)
{
    return store.setting(serversSetting).map([](const QString &text) {
        QList<Server> servers;
        const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
        for (const auto &item : list)
            servers += serverFrom(item.toObject());
        return servers;
    });
}

Result<void> keepServers(Store &store, const QList<Server> &servers)
{
    QJsonArray list;
    for (const Server &server : servers)
        list += jsonOf(server);
    return store.setSetting(
        serversSetting, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

Result<void> clearServer(Store &store)
{
    return store.setSetting(serverSetting, u""_s);
}

Result<void> joinAsMember(Store &store, const Server &server)
{
    const Role role = roleOf(server.capabilities).value_or(Role::Reporter);
    const auto known = store.member(server.login);
    if (!known)
        return store.addMember(
            {server.login, server.displayName.isEmpty() ? server.login : server.displayName, role});
    if (known->role == role)
        return {};
    return store.updateMember(server.login, {server.login, known->displayName, role});
}

QStringList rightsOf(const QJsonObject &me)
{
    QStringList rights;
    const QJsonObject capabilities = me[u"capabilities"_s].toObject();
    for (auto it = capabilities.begin(); it != capabilities.end(); ++it)
        if (it.value().toBool())
            rights += it.key();
    return rights;
}

std::optional<Role> roleOf(const QStringList &capabilities)
{
    const auto may = [&](const char *name) { return capabilities.contains(QLatin1String(name)); };
    if (may("manage_options"))
        return Role::Administrator;
    if (may("newsroom_editor") || (may("edit_others_posts") && may("publish_posts")))
        return Role::Editor;
    if (may("edit_posts"))
        return Role::Reporter;
    if (may("upload_files"))
        return Role::Photographer;
    return std::nullopt;
}

bool isSameSite(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) {
        const int usual = url.scheme() == "http"_L1 ? 80 : 443;
        return url.port(usual) == usual ? 0 : url.port();
    };
    const auto path = [](const QUrl &url) {
        QString text = url.path(QUrl::FullyDecoded);
        while (text.endsWith(u'/'))
            text.chop(1);
        return text;
    };
    return one.isValid() && !one.host().isEmpty() && one.host() == other.host()
        && port(one) == port(other) && path(one) == path(other);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace toasoan
