// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/restanswer.h"

#include "base/quickjson.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Wordpress)
};

constexpr int triedBraces = 40;

QString firstLine(const QByteArray &body)
{
    static const QRegularExpression tags(u"<(script|style)[^>]*>.*?</\\1>|<[^>]*>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString text = QString::fromUtf8(body.left(4000));
    text.replace(tags, u" "_s);
    return text.simplified().left(120);
}

bool neverArrived(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return true;
    default:
        return false;
    }
}

// In the reader's language where Qt's own words are English.
QString reasonOf(const RawAnswer &raw)
{
    switch (raw.error) {
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("nobody answers at its address");
    case QNetworkReply::HostNotFoundError:
        return Text::tr("its name is not known");
    case QNetworkReply::RemoteHostClosedError:
        return Text::tr("it hung up");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return Text::tr("it takes too long");
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Text::tr("there is no network");
    default:
        return raw.errorText;
    }
}

void set(RestAnswer &answer, Outcome outcome, const QString &text)
{
    answer.outcome = outcome;
    answer.error.text = text;
}

void setUnanswered(RestAnswer &answer, const RawAnswer &raw)
{
    answer.error.detail = raw.errorText;
    if (raw.error == QNetworkReply::SslHandshakeFailedError) {
        set(answer, Outcome::Misconfigured,
            Text::tr("The server's certificate is not trusted (%1). Nothing was sent; give the "
                     "file of its authority, or ask the person who runs the server.")
                .arg(raw.errorText));
    } else if (!raw.write || neverArrived(raw.error) || !raw.sentWhole) {
        set(answer, Outcome::Later,
            Text::tr("the server cannot be reached (%1)").arg(reasonOf(raw)));
    } else {
        set(answer, Outcome::Unknown,
            Text::tr("the connection ended before the server's answer; it will be asked what it "
                     "holds before anything is sent again"));
    }
}

// A status is a whole answer: what the server did, it has done.
void setStatus(RestAnswer &answer, const RawAnswer &raw)
{
    const int status = raw.status;
    const QString said = answer.object()[u"message"_s].toString();
    const QString words = said.isEmpty() ? firstLine(raw.body) : firstLine(said.toUtf8());
    answer.settled = true;
    answer.error.detail = u"%1 %2"_s.arg(QString::number(status), answer.code);
    if (status >= 300 && status < 400) {
        set(answer, Outcome::Misconfigured,
            Text::tr("the server's address leads elsewhere now: %1. Connect again with the new "
                     "address")
                .arg(raw.redirect.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    } else if (status == 401) {
        set(answer, Outcome::SignIn,
            Text::tr("the server does not take the password any more. Connect again with a new "
                     "application password; nothing is lost"));
    } else if (status == 403) {
        set(answer, Outcome::Forbidden,
            Text::tr("the server does not allow it for this account: %1").arg(words));
    } else if (status == 404 || status == 410) {
        set(answer, Outcome::Gone,
            Text::tr("the server has no such thing (any more): %1").arg(words));
    } else if (status == 412 && answer.code != "rest_upload_hash_mismatch"_L1) {
        set(answer, Outcome::Conflict, Text::tr("somebody changed the story on the server"));
    } else if (status == 429) {
        set(answer, Outcome::Later, Text::tr("the server asks to wait"));
    } else if (status == 503) {
        set(answer, raw.write ? Outcome::Unknown : Outcome::Later,
            Text::tr("the server is being maintained or is overloaded"));
    } else if (status == 500
        && (answer.code == "db_insert_error"_L1 || answer.code.startsWith("rest_upload_"_L1))) {
        set(answer, Outcome::Refused, Text::tr("the server cannot take this: %1").arg(words));
    } else if (status >= 500) {
        set(answer, raw.write ? Outcome::Unknown : Outcome::Later,
            Text::tr("the server failed (%1)").arg(status));
        // a gateway gives up on a worker that may still be working
        answer.settled = status != 502 && status != 504;
    } else {
        set(answer, Outcome::Refused, Text::tr("the server refuses this: %1").arg(words));
    }
}

bool cutShort(const RawAnswer &raw)
{
    bool number = false;
    const qint64 length = raw.headers.value("content-length").toLongLong(&number);
    return number && raw.headers.value("content-encoding").isEmpty() && raw.body.size() < length;
}

bool fits(const QJsonDocument &json, Expect expect)
{
    switch (expect) {
    case Expect::Object:
        return json.isObject();
    case Expect::List:
        return json.isArray();
    case Expect::Anything:
        return true;
    }
    return false;
}

} // namespace

QJsonDocument jsonWithin(const QByteArray &body)
{
    int tried = 0;
    for (qsizetype at = 0; at < body.size() && tried < triedBraces; ++at) {
        if (body.at(at) != '{' && body.at(at) != '[')
            continue;
        ++tried;
        QJsonDocument json = quickJson(body.mid(at));
        if (!json.isNull())
            return json;
    }
    return {};
}

RestAnswer understood(const RawAnswer &raw, Expect expect)
{
    RestAnswer answer;
    answer.status = raw.status;
    answer.headers = raw.headers;
    answer.body = raw.body;
    answer.url = raw.url;
    answer.error.kind = Error::Kind::Io;
    answer.retryAfter = std::clamp(raw.headers.value("retry-after").toInt(), 0, 3600);
    answer.serverTime = QLocale::c().toDateTime(
        QString::fromLatin1(raw.headers.value("date")).left(25), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    answer.serverTime.setTimeSpec(Qt::UTC);
    if (raw.status == 0) {
        setUnanswered(answer, raw);
        return answer;
    }
    if (expect != Expect::Anything || raw.status >= 300)
        answer.json = jsonWithin(raw.body);
    answer.code = answer.object()[u"code"_s].toString();
    if (raw.status < 200 || raw.status >= 300) {
        setStatus(answer, raw);
        return answer;
    }
    if (cutShort(raw) || raw.error != QNetworkReply::NoError) {
        set(answer, raw.write ? Outcome::Unknown : Outcome::Later,
            Text::tr("the server's answer was cut short"));
        answer.settled = true;
        return answer;
    }
    if (!fits(answer.json, expect)) {
        set(answer, raw.write ? Outcome::Unknown : Outcome::Misconfigured,
            Text::tr("something else than the newsroom's server answered: “%1”")
                .arg(firstLine(raw.body)));
        answer.settled = true;
        return answer;
    }
    answer.outcome = Outcome::Done;
    return answer;
}

} // namespace toasoan
