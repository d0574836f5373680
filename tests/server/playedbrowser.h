// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wordpressserver.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace toasoan::test {

/// Stands in for the system's browser while it lives: what the program opens, it signs in to by the
/// site's form, and there does with the approval page what the page's own script does.
class PlayedBrowser : public QObject
{
    Q_OBJECT
public:
    enum class Does : quint8 { Approve, Reject, Nothing };
    PlayedBrowser(const WordPressServer &server, QString login, Does does);
    ~PlayedBrowser() override;
    Q_DISABLE_COPY_MOVE(PlayedBrowser)

    [[nodiscard]] QUrl opened() const { return m_opened; }
    [[nodiscard]] QString approvalPage() const { return m_page; }

Q_SIGNALS:
    void leaves(const QString &address); ///< for another program, as the page says
    void stuck(const QString &why);

public Q_SLOTS:
    void open(const QUrl &url);

private:
    using Then = std::function<void(const QByteArray &)>;
    void send(const QUrl &url, const QByteArray &body, const QByteArray &nonce, const Then &then);
    void signIn(const QByteArray &form);
    void decide(const QByteArray &page);

    const WordPressServer &m_server;
    QString m_login;
    Does m_does;
    QNetworkAccessManager m_network;
    QUrl m_opened;
    QString m_page;
};

} // namespace toasoan::test
