// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "publish/server.h"

#include <functional>
#include <QObject>

namespace toasoan {

/// The application password in FILE, one line. Refused unless its owner alone can read it.
[[nodiscard]] Result<QString> passwordFromFile(const QString &file);

/// Puts the password into the keychain of the session; `then` hears false where there is none.
void keepPassword(const Server &server, const QString &password, QObject *context,
    const std::function<void(bool)> &then);

/// From the keychain, else from the server's password file.
void findPassword(
    const Server &server, QObject *context, const std::function<void(Result<QString>)> &then);

/// Takes it out of the keychain; whether one was there does not matter.
void forgetPassword(
    const Server &server, QObject *context, const std::function<void()> &then = [] {});

} // namespace toasoan
