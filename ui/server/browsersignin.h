// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/signinpage.h"

#include <optional>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace toasoan {

/// Signing in by the system's browser: looks for the site's page, opens it there and waits until
/// the browser hands its answer to the program. One attempt at a time; gone, it waits for nothing.
class BrowserSignIn : public QObject
{
    Q_OBJECT
public:
    /// `desk` names the newsroom folder whose window waits: folderKey().
    explicit BrowserSignIn(QString desk, QObject *parent = nullptr);
    void begin(const QUrl &address, const QByteArray &authority);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_looking || m_waiting; }
    void take(const QString &answer); ///< of the browser, whoever made it
    void setPatience(int ms) { m_timer.setInterval(ms); }

Q_SIGNALS:
    void waiting(); ///< the page is open
    /// The page is open but can give nothing back here: it shows the password to be copied.
    void copyWanted();
    void approved(const QString &login, const QString &password);
    void failed(const QString &sentence); ///< it is over
    void passedOver(const QString &sentence); ///< an answer not asked for; the wait goes on

private:
    void found(const Result<SignInPage> &page);

    QString m_desk;
    QPointer<QObject> m_looking; // deleting it ends the search
    SignInPage m_page;
    std::optional<SignInRequest> m_waiting;
    QTimer m_timer;
};

} // namespace toasoan
