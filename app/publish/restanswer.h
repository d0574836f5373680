// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QUrl>

namespace toasoan {

/// What an answer of the server means for what was asked.
enum class Outcome : quint8 {
    Done,
    Unknown, ///< it may have been done: look before asking again
    Later, ///< it was not done and may be tried again
    SignIn, ///< 401 of any kind: the password holds no more
    Forbidden, ///< this account may not
    Gone, ///< 404, 410: no such thing there
    Conflict, ///< somebody else wrote in between
    Refused, ///< it will never be done like this
    Misconfigured ///< not the newsroom's server: a sign-in page, a list for an object, a redirect
};

/// What came back, before anything is made of it.
struct RawAnswer
{
    bool write = false;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText;
    int status = 0; ///< 0: no HTTP answer
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QUrl url; ///< that answered, after redirects
    QUrl redirect;
    bool sentWhole = true; ///< the last byte of the body was handed to the network
};

struct RestAnswer
{
    Outcome outcome = Outcome::Unknown;
    /// An Unknown is over on the server: what it does not find now was not done.
    bool settled = false;
    int status = 0;
    QString code; ///< of WordPress, “rest_cannot_create”
    QJsonDocument json;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QUrl url;
    Error error; ///< when not Done
    int retryAfter = 0; ///< seconds
    QDateTime serverTime; ///< UTC, of its Date header

    [[nodiscard]] bool done() const { return outcome == Outcome::Done; }
    [[nodiscard]] QJsonObject object() const { return json.object(); }
    [[nodiscard]] qint64 id() const { return object()[QLatin1String("id")].toInteger(); }
};

enum class Expect : quint8 { Object, List, Anything };

/// The table of what an answer means; pure.
[[nodiscard]] RestAnswer understood(const RawAnswer &raw, Expect expect);

/// JSON from its first brace to its very end: a plugin's notice or a BOM before it is passed over.
[[nodiscard]] QJsonDocument jsonWithin(const QByteArray &body);

} // namespace toasoan
