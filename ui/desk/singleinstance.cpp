// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/singleinstance.h"

#include "base/log.h"
#include "desk/newsroom.h"
#include "publish/signinpage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int answerMs = 2000;
constexpr qint64 longestWish = 64 * 1024;

// The answer proves that somebody serves the socket, not only that it is there.
bool handed(const QString &name, const QJsonObject &wish)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForBytesWritten(answerMs) && socket.waitForReadyRead(answerMs);
}

} // namespace

SingleInstance::SingleInstance(const QString &dir, QObject *parent)
    : QObject(parent)
    , m_name(socketOf(folderKey(dir)))
{
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

QString SingleInstance::socketOf(const QString &desk)
{
    return u"%1/toasoan-%2"_s.arg(
        QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), desk);
}

bool SingleInstance::handOver(const QString &storyId, const QString &file)
{
    return handed(m_name, {{u"open"_s, storyId}, {u"file"_s, file}});
}

bool SingleInstance::handOverSignIn(const QString &answer)
{
    const QString desk = deskOf(answer);
    return !desk.isEmpty() && handed(socketOf(desk), {{u"signIn"_s, answer}});
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // of a desk that was killed: the store's lock says so
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_name))
        qCWarning(logDesk) << "no single instance:" << m_server.errorString();
}

void SingleInstance::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestWish)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QJsonObject wish = QJsonDocument::fromJson(socket->readLine()).object();
            socket->write("ok\n");
            socket->flush();
            if (wish.contains(u"signIn"_s))
                Q_EMIT signedIn(wish[u"signIn"_s].toString());
            else
                Q_EMIT wanted(wish[u"open"_s].toString(), wish[u"file"_s].toString());
        });
    }
}

} // namespace toasoan
