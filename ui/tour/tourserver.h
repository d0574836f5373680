// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tour/driver.h"

#include <QHash>
#include <QProcess>
#include <QUrl>

namespace toasoan {

/// A WordPress of the tour's own, raised by toasoan-tryserver. It goes down with this object, and
/// with this process however that ends: its input ends then.
class TourServer
{
public:
    /// Empty where the program that raises it was not built beside this one.
    [[nodiscard]] static QString program();

    explicit TourServer(Driver &driver);
    ~TourServer();
    Q_DISABLE_COPY_MOVE(TourServer)

    [[nodiscard]] bool start(); ///< false: none can be raised on this machine, see why()
    [[nodiscard]] QString why() const { return m_why; }
    [[nodiscard]] QUrl address() const { return m_address; }
    [[nodiscard]] QString password(const QString &login) const { return m_passwords.value(login); }
    void command(const QByteArray &line); ///< done when this returns, see toasoan-tryserver
    [[nodiscard]] bool stop(); ///< false when it did not end well

private:
    [[nodiscard]] QByteArray line(); ///< empty when it ended

    Driver &m_driver;
    QProcess m_process;
    QString m_why;
    QUrl m_address;
    QHash<QString, QString> m_passwords;
};

/// A colleague's desk elsewhere: toasoan-cli on a newsroom of its own, joined to the same server.
class Colleague
{
public:
    Colleague(Driver &driver, const TourServer &server, QString folder, const QString &login);
    /// What it prints, without the line end; the tour fails when it refuses.
    QString run(const QStringList &arguments, const QString &input = {});
    /// Tells the server what a window there would: the story of `post` is open, since so long.
    void hasOpen(qint64 post, qint64 seconds);
    [[nodiscard]] QString newsroom() const { return m_folder + QStringLiteral("/newsroom"); }

private:
    Driver &m_driver;
    QString m_folder, m_password;
};

} // namespace toasoan
