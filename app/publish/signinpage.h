// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <QUrl>

class QObject;

namespace toasoan {

/// Where a site lets people approve a program, which then gets an application password of its own.
struct SignInPage
{
    QUrl authorization;
    QUrl site; ///< as it names itself: its answer must name the same
};

/// One attempt to sign in by the browser. Both parts stand in the address that the browser hands
/// back, so that the answer finds its window and only what was asked for is taken.
struct SignInRequest
{
    QString desk; ///< whose window waits, sixteen hexadecimal digits
    QString state; ///< nobody else can guess it

    [[nodiscard]] static SignInRequest make(const QString &desk);
};

/// What the browser brought back.
struct SignInAnswer
{
    enum class Kind : quint8 {
        Approved, ///< login and password are there
        NotAsked, ///< of an older attempt, or made up: who waits goes on waiting
        Rejected, ///< the person said no
        PasswordsOff, ///< this account or site gives none
        OtherSite,
        Broken
    };
    Kind kind = Kind::NotAsked;
    QString login, password;
    QString site; ///< that answered, when it was another one
};

/// The page to open in the browser. Without `comesBack` it shows the password to be copied:
/// for a computer on which no program is registered for our addresses.
[[nodiscard]] QUrl signInAddress(
    const SignInPage &page, const SignInRequest &request, const QString &program, bool comesBack);

/// An argument of the command line that the browser gave, whatever is in it.
[[nodiscard]] bool isSignInAnswer(const QString &argument);
/// Whose window it is for; empty when it cannot be told.
[[nodiscard]] QString deskOf(const QString &answer);
[[nodiscard]] SignInAnswer readSignInAnswer(
    const QString &answer, const SignInPage &page, const SignInRequest &request);
/// For people: what came and what to do; empty for an approved one.
[[nodiscard]] QString sentenceOf(const SignInAnswer &answer, const SignInPage &page);

/// Asks a site for its page; `then` is called once, later or at once, unless `context` ends first.
/// No password is sent. Refused over plain http and where no application passwords are given.
void findSignInPage(const QUrl &address, const QByteArray &authority, QObject *context,
    const std::function<void(Result<SignInPage>)> &then);

} // namespace toasoan
