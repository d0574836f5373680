// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/offers.h"

#include "publish/serversync.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qint64 fresh = 3600; // seconds
constexpr QLatin1String noSuchRoute("rest_no_route"); // WordPress' own, not any 404

} // namespace

void takeOffers(Server &server, const QJsonObject &info)
{
    server.features.clear();
    const QJsonArray features = info[u"features"_s].toArray();
    for (const auto &feature : features)
        server.features += feature.toString();
    server.uploadLimit = info[u"upload_max"_s].toInteger();
    server.offersAt = QDateTime::currentDateTimeUtc();
}

bool isPluginGone(const RestAnswer &info)
{
    return !info.done() && info.code == noSuchRoute;
}

bool areOffersOld(const Server &server)
{
    const qint64 age = server.offersAt.secsTo(QDateTime::currentDateTimeUtc());
    return !server.offersAt.isValid() || age < 0 || age >= fresh;
}

Result<void> keepOffers(Store &store, const Server &server)
{
    auto kept = serverOf(store);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept || (*kept)->key() != server.key())
        return {};
    (*kept)->features = server.features;
    (*kept)->capabilities = server.capabilities;
    (*kept)->uploadLimit = server.uploadLimit;
    (*kept)->zone = server.zone;
    (*kept)->offersAt = server.offersAt;
    return setServer(store, **kept);
}

// An answer that says neither that the plugin is there nor that it is not changes nothing: what was
// known holds, and the next sync asks again.
void ServerSync::askOffers()
{
    m_wordpress.info([this](const RestAnswer &answer) {
        if (answer.done() || isPluginGone(answer)) {
            Server server = m_wordpress.server();
            const bool lost = !answer.done() && !server.features.isEmpty();
            takeOffers(server, answer.done() ? answer.object() : QJsonObject());
            if (lost) // perhaps while it is being brought up to date: asked again at once
                server.offersAt = {};
            m_wordpress.setServer(server);
            askZone();
        } else {
            begin();
        }
    });
}

// Changes are asked for by the server's clock on the wall, see Pull.
void ServerSync::askZone()
{
    m_wordpress.zone([this](const RestAnswer &answer) {
        Server server = m_wordpress.server();
        if (const QString zone = zoneIn(answer.object()); answer.done() && !zone.isEmpty())
            server.zone = zone;
        m_wordpress.setServer(server);
        if (const auto kept = keepOffers(m_store, server); !kept)
            stop(kept.error().text);
        else
            begin();
    });
}

} // namespace toasoan
