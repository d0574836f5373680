// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace toasoan {

/// One window a newsroom folder: a second start hands its wishes to the first and ends. The socket
/// lies in the user's own runtime folder.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dir, QObject *parent = nullptr);
    /// True when a running desk took it over.
    [[nodiscard]] bool handOver(const QString &storyId, const QString &file);
    /// A browser's answer to whichever desk waits for it; false when none runs that it is for.
    [[nodiscard]] static bool handOverSignIn(const QString &answer);
    void listen();

Q_SIGNALS:
    void wanted(const QString &storyId, const QString &file); ///< of a second start
    void signedIn(const QString &answer); ///< by the browser; nothing of it is checked

private:
    [[nodiscard]] static QString socketOf(const QString &desk);
    void take();
    QString m_name;
    QLocalServer m_server;
};

} // namespace toasoan
