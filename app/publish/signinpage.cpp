// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/signinpage.h"

#include "publish/server.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SignInPage)
};

constexpr auto ourScheme = "toasoan"_L1;
constexpr auto ourHost = "sign-in"_L1;
// Ours for ever: by it a site tells our passwords from those of other programs.
constexpr auto programId = "6f1d4f9e-6a3c-4d0b-9a56-1c7f0f0c2b7e"_L1;
constexpr qsizetype longestAnswer = 4096;
constexpr qsizetype longestLogin = 200;
constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 200;
constexpr qsizetype deskDigits = 16;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text)); // a plus would be read as a space
}

/// Said exactly once, else nothing: of two answers in one, one was smuggled in. A plus is a space,
/// as a form writes it; what was a plus comes as %2B.
std::optional<QString> only(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyEncoded);
    if (values.size() != 1)
        return std::nullopt;
    QByteArray value = values.constFirst().toLatin1();
    return QString::fromUtf8(QByteArray::fromPercentEncoding(value.replace('+', ' ')));
}

bool isDesk(const QString &text)
{
    return text.size() == deskDigits && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

// A colon would end the login where it is sent, and whatever cannot be seen is not a name.
bool isLogin(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestLogin && text == text.trimmed()
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c != u':' && c != QChar::ReplacementCharacter
                   && (c.isPrint() || c.isSurrogate());
           });
}

bool isPassword(const QString &text)
{
    return text.size() >= shortestPassword && text.size() <= longestPassword
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

QUrl parsed(const QString &answer)
{
    if (answer.size() > longestAnswer)
        return {};
    QUrl url(answer, QUrl::StrictMode);
    if (url.scheme() != ourScheme || url.host() != ourHost || url.hasFragment()
        || !url.userInfo().isEmpty() || url.port() != -1)
        return {};
    return url;
}

QString ourAddress(const SignInRequest &request)
{
    return u"%1://%2/%3?state=%4"_s.arg(ourScheme, ourHost, request.desk, request.state);
}

} // namespace

SignInRequest SignInRequest::make(const QString &desk)
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QString state;
    for (const quint32 word : words)
        state += u"%1"_s.arg(word, 8, 16, QLatin1Char('0'));
    return {desk, state};
}

QUrl signInAddress(
    const SignInPage &page, const SignInRequest &request, const QString &program, bool comesBack)
{
    QUrl url = page.authorization;
    QUrlQuery query(url);
    query.addQueryItem(u"app_name"_s, encoded(program));
    query.addQueryItem(u"app_id"_s, programId);
    if (comesBack) {
        const QString back = ourAddress(request);
        query.addQueryItem(u"success_url"_s, encoded(back));
        query.addQueryItem(u"reject_url"_s, encoded(back + u"&success=false"_s));
    }
    url.setQuery(query);
    return url;
}

bool isSignInAnswer(const QString &argument)
{
    return argument.startsWith(u"toasoan:"_s, Qt::CaseInsensitive);
}

QString deskOf(const QString &answer)
{
    QString desk = parsed(answer).path().mid(1);
    return isDesk(desk) ? desk : QString();
}

SignInAnswer readSignInAnswer(
    const QString &answer, const SignInPage &page, const SignInRequest &request)
{
    using Kind = SignInAnswer::Kind;
    const QUrl url = parsed(answer);
    const QUrlQuery query(url);
    if (deskOf(answer) != request.desk || request.state.isEmpty()
        || only(query, u"state"_s) != request.state)
        return {Kind::NotAsked, {}, {}, {}};
    if (query.hasQueryItem(u"success"_s) || query.hasQueryItem(u"error"_s))
        return {query.hasQueryItem(u"error"_s) ? Kind::PasswordsOff : Kind::Rejected, {}, {}, {}};
    const auto site = only(query, u"site_url"_s);
    const auto login = only(query, u"user_login"_s);
    const auto password = only(query, u"password"_s);
    if (!site || !login || !password || !isLogin(*login) || !isPassword(*password))
        return {Kind::Broken, {}, {}, {}};
    const QUrl named(*site, QUrl::StrictMode);
    if (!isSameSite(named, page.site))
        return {Kind::OtherSite, {}, {}, named.host().left(longestLogin)};
    return {Kind::Approved, *login, *password, {}};
}

QString sentenceOf(const SignInAnswer &answer, const SignInPage &page)
{
    switch (answer.kind) {
    case SignInAnswer::Kind::Approved:
        break;
    case SignInAnswer::Kind::NotAsked:
        return Text::tr("The browser brought a sign-in that was not asked for here, perhaps of an "
                        "older page. It was not used. If you approved it, withdraw it in your "
                        "profile page.");
    case SignInAnswer::Kind::Rejected:
        return Text::tr("You did not approve Tòa Soạn in the browser. Nothing was changed; try "
                        "again, or paste an application password.");
    case SignInAnswer::Kind::PasswordsOff:
        return Text::tr("%1 gives your account no application passwords. Ask the person who runs "
                        "it to allow them.")
            .arg(page.site.host());
    case SignInAnswer::Kind::OtherSite:
        return Text::tr("The browser brought a password of another site, %1, not of %2. It was "
                        "not used; withdraw it in your profile page there.")
            .arg(answer.site, page.site.host());
    case SignInAnswer::Kind::Broken:
        return Text::tr("What the browser brought back is not complete. Sign in once more, or "
                        "paste an application password.");
    }
    return {};
}

} // namespace toasoan
