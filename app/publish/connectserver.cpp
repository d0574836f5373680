// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/offers.h"
#include "publish/signinpage.h"
#include "publish/wordpress.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectServer)
};

/// Discovery, then who the account is, then what the server offers; ends itself.
class Connecting : public QObject
{
public:
    Connecting(QObject *context, QString password, std::function<void(Result<Server>)> then)
        : QObject(context)
        , m_password(std::move(password))
        , m_then(std::move(then))
    {
    }

    /// Where people approve a program is all that is wanted; the rest is not asked.
    void setPageWanted(std::function<void(SignInPage)> then) { m_pageThen = std::move(then); }

    void begin(const QUrl &address, const QString &login, const QByteArray &authority)
    {
        const QString scheme = address.scheme();
        if (!address.isValid() || address.host().isEmpty()
            || (scheme != "http"_L1 && scheme != "https"_L1)) {
            end(Error::Kind::Invalid,
                Text::tr("“%1” is not the address of a server: https://…")
                    .arg(address.toString(QUrl::RemoveUserInfo)));
        } else if (scheme == "http"_L1 && !isLoopback(address)) {
            end(Error::Kind::Refused, plainHttp());
        } else if (!authority.isEmpty() && QSslCertificate::fromData(authority).isEmpty()) {
            end(Error::Kind::Invalid,
                Text::tr("The file of the certificate authority holds no certificate (PEM)."));
        } else {
            start(address, login, authority);
        }
    }

private:
    void start(const QUrl &address, const QString &login, const QByteArray &authority)
    {
        m_server.login = login;
        m_server.authority = authority;
        // what is typed before an @ may be a password: it is neither sent, kept nor shown
        m_server.site
            = address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        if (m_server.site.path().isEmpty())
            m_server.site.setPath(u"/"_s);
        if (!m_server.site.path().endsWith(u'/'))
            m_server.site.setPath(m_server.site.path() + u'/');
        renew();
        m_wordpress->page(m_server.site, [this](const RestAnswer &answer) { found(answer); });
    }

    void renew()
    {
        if (m_wordpress)
            m_wordpress->deleteLater();
        m_wordpress = new Wordpress(m_server, m_password, this);
    }

    void end(Result<Server> result)
    {
        m_then(std::move(result));
        deleteLater();
    }

    void end(Error::Kind kind, const QString &text, const QString &detail = {})
    {
        end(fail(kind, text, detail));
    }

    void endWith(const RestAnswer &answer)
    {
        QString text = answer.error.text;
        if (!text.isEmpty())
            text[0] = text.at(0).toUpper();
        if (!text.endsWith(u'.') && !text.endsWith(u'?'))
            text += u'.';
        end(Error::Kind::Io, text, answer.error.detail);
    }

    // The Link header of any page names the REST root; without one the plain form is asked.
    void found(const RestAnswer &answer)
    {
        if (answer.status == 0) {
            endWith(answer);
            return;
        }
        if (answer.url.host() != m_server.site.host()) {
            end(otherAddress(answer.url));
            return;
        }
        if (answer.url.scheme() != m_server.site.scheme()
            || answer.url.port() != m_server.site.port())
            m_server.site = answer.url.adjusted(
                QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        static const QRegularExpression link(
            u"<([^>]+)>;\\s*rel=[\"']?https://api\\.w\\.org/[\"']?"_s);
        const auto match = link.match(QString::fromUtf8(answer.headers.value("link")));
        m_server.rest = QUrl(m_server.site.toString() + u"?rest_route=/"_s);
        if (match.hasMatch()) {
            const QUrl named = m_server.site.resolved(QUrl(match.captured(1)));
            // the password goes nowhere else than where it was meant to go
            if (named.host() != m_server.site.host() && !isAlias(named)) {
                end(otherAddress(named));
                return;
            }
            if (named.scheme() == "http"_L1 && !isLoopback(named)) {
                end(Error::Kind::Refused, plainHttp());
                return;
            }
            m_server.rest = named.adjusted(QUrl::RemoveUserInfo);
        }
        renew();
        if (m_pageThen) { // nobody has signed in yet
            m_wordpress->page(m_server.rest, [this](const RestAnswer &index) { indexed(index); });
            return;
        }
        m_wordpress->index([this](const RestAnswer &index) { indexed(index); });
    }

    [[nodiscard]] bool isAlias(const QUrl &named) const
    {
        return isLoopback(named) && isLoopback(m_server.site);
    }

    void indexed(const RestAnswer &answer)
    {
        const QJsonObject index = jsonWithin(answer.body).object();
        if (!answer.done() || !index[u"namespaces"_s].toArray().contains(u"wp/v2"_s)) {
            if (answer.status == 0 || answer.outcome == Outcome::Later) {
                endWith(answer);
                return;
            }
            end(Error::Kind::Invalid,
                Text::tr("There is no WordPress at %1. Check the address.")
                    .arg(m_server.site.toString()),
                answer.error.text);
            return;
        }
        m_server.name = index[u"name"_s].toString();
        m_server.zone = zoneIn(index);
        beginAtHome(QUrl(index[u"home"_s].toString()));
        // an empty list stands there where it is off, not an object
        const QJsonObject passwords
            = index[u"authentication"_s].toObject()[u"application-passwords"_s].toObject();
        m_passwords = !passwords.isEmpty();
        if (m_pageThen) {
            approved(index, passwords[u"endpoints"_s].toObject()[u"authorization"_s].toString());
            return;
        }
        m_companion = index[u"namespaces"_s].toArray().contains(u"toasoan/v1"_s);
        if (answer.serverTime.isValid())
            m_server.skewSeconds = QDateTime::currentDateTimeUtc().secsTo(answer.serverTime);
        m_wordpress->me([this](const RestAnswer &me) { known(me); });
    }

    // Any page of a site leads to it, and all of them to the same one.
    void beginAtHome(const QUrl &home)
    {
        QString path = home.path();
        if (!path.endsWith(u'/'))
            path += u'/';
        if (home.isValid() && !home.host().isEmpty() && m_server.site.path() != path
            && m_server.site.path().startsWith(path)) {
            m_server.site.setPath(path);
            renew();
        }
    }

    // Where a password is made counts as much as where it is sent.
    void approved(const QJsonObject &index, const QString &authorization)
    {
        const QUrl page(authorization, QUrl::StrictMode);
        if (!m_passwords || !page.isValid() || page.host().isEmpty()) {
            end(Error::Kind::Refused, noPasswords());
        } else if (page.host() != m_server.site.host() && !isAlias(page)) {
            end(otherAddress(page));
        } else if (page.scheme() != "https"_L1
            && (page.scheme() != "http"_L1 || !isLoopback(page))) {
            end(Error::Kind::Refused, plainHttp());
        } else {
            const QUrl named(index[u"url"_s].toString());
            m_pageThen({page, named.isValid() && !named.isEmpty() ? named : m_server.site});
            deleteLater();
        }
    }

    void known(const RestAnswer &answer)
    {
        if (!answer.done()) {
            if (answer.outcome == Outcome::SignIn && !m_passwords)
                end(Error::Kind::Refused, noPasswords());
            else if (answer.outcome == Outcome::SignIn)
                end(Error::Kind::Refused,
                    Text::tr("The server does not know “%1” with this password. It wants an "
                             "application password, made in the profile page there; the password "
                             "of the sign-in page does not do.")
                        .arg(m_server.login));
            else
                endWith(answer);
            return;
        }
        const QJsonObject me = answer.object();
        m_server.user = me[u"id"_s].toInteger();
        m_server.displayName = me[u"name"_s].toString();
        // WordPress lets in by e-mail as well; a person has one name here, however they signed in
        if (const QString login = me[u"username"_s].toString(); !login.isEmpty())
            m_server.login = login;
        m_server.capabilities = rightsOf(me);
        if (!roleOf(m_server.capabilities)) {
            end(Error::Kind::Refused,
                Text::tr("“%1” may only read on this server. Ask its administrator for the right "
                         "to write.")
                    .arg(m_server.login));
            return;
        }
        if (!m_companion) {
            takeOffers(m_server, {});
            end(m_server);
            return;
        }
        m_wordpress->info([this](const RestAnswer &info) { offered(info); });
    }

    void offered(const RestAnswer &answer)
    {
        if (!answer.done()) {
            endWith(answer);
            return;
        }
        takeOffers(m_server, answer.object());
        end(m_server);
    }

    static Result<Server> otherAddress(const QUrl &url)
    {
        return fail(Error::Kind::Refused,
            Text::tr("The server names another address for itself: %1. Connect with that one.")
                .arg(url.adjusted(QUrl::RemoveQuery | QUrl::RemoveUserInfo).toString()));
    }

    static QString noPasswords()
    {
        return Text::tr("This server takes no application passwords: they need https, or a plugin "
                        "there forbids them. Ask the person who runs it.");
    }

    static QString plainHttp()
    {
        return Text::tr("Plain http would show the password to everybody on the way. Nothing was "
                        "sent; use the https address.");
    }

    Server m_server;
    QString m_password;
    std::function<void(Result<Server>)> m_then;
    Wordpress *m_wordpress = nullptr;
    std::function<void(SignInPage)> m_pageThen;
    bool m_passwords = false;
    bool m_companion = false;
};

} // namespace

void connectServer(const QUrl &address, const QString &login, const QString &password,
    const QByteArray &authority, QObject *context, std::function<void(Result<Server>)> then)
{
    auto *connecting = new Connecting(context, password, std::move(then));
    connecting->begin(address, login, authority);
}

void findSignInPage(const QUrl &address, const QByteArray &authority, QObject *context,
    const std::function<void(Result<SignInPage>)> &then)
{
    auto *connecting = new Connecting(context, {},
        [then](const Result<Server> &failed) { then(tl::unexpected(failed.error())); });
    connecting->setPageWanted([then](const SignInPage &page) { then(page); });
    connecting->begin(address, {}, authority);
}

} // namespace toasoan
