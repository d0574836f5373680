// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/presence.h"

#include "publish/restanswer.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostPresences = 500;
constexpr int longestName = 80;
constexpr int machineDigits = 32;

// Foreign, and shown in tooltips, which would take a tag for one.
QString nameFrom(const QString &text)
{
    QString name = shortened(text.simplified(), longestName);
    name.remove(u'<');
    return name;
}

} // namespace

bool knowsPresence(const Server &server)
{
    return server.offers(u"presence"_s) && server.may(u"edit_posts"_s);
}

QString machineName(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QSysInfo::machineUniqueId());
    hash.addData(QByteArrayView("|"));
    hash.addData(QSysInfo::machineHostName().toUtf8());
    hash.addData(QByteArrayView("|"));
    hash.addData(folder.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(machineDigits));
}

QJsonObject presenceWord(const QString &machine, qint64 post, qint64 openSeconds)
{
    return {{u"machine"_s, machine}, {u"post"_s, post}, {u"open"_s, qMax(qint64(0), openSeconds)}};
}

QList<Presence> presencesIn(const QJsonObject &answer)
{
    QList<Presence> others;
    const QJsonArray list = answer[u"others"_s].toArray();
    for (const auto &value : list) {
        const QJsonObject one = value.toObject();
        const Presence read{one[u"post"_s].toInteger(), nameFrom(one[u"name"_s].toString()),
            one[u"own"_s].toBool(),
            QDateTime::fromString(one[u"since"_s].toString(), Qt::ISODate).toUTC()};
        if (read.post > 0 && !read.name.isEmpty() && read.since.isValid()
            && others.size() < mostPresences)
            others += read;
    }
    std::stable_sort(others.begin(), others.end(), [](const Presence &a, const Presence &b) {
        return a.own != b.own ? b.own : a.since < b.since;
    });
    return others;
}

bool lacksPresence(const RestAnswer &answer)
{
    return answer.status == 404 && answer.code == "rest_no_route"_L1;
}

} // namespace toasoan
