// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sendatonce.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <QDir>
#include <sys/socket.h>

namespace toasoan {

namespace {

bool isTcp(int descriptor)
{
    int domain = 0, type = 0;
    socklen_t length = sizeof domain;
    if (getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &length) != 0
        || (domain != AF_INET && domain != AF_INET6))
        return false;
    length = sizeof type;
    return getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_STREAM;
}

} // namespace

void sendAtOnce()
{
    const QStringList descriptors
        = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::Files);
    for (const QString &name : descriptors) {
        bool number = false;
        const int descriptor = name.toInt(&number);
        const int on = 1;
        if (number && isTcp(descriptor))
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}

} // namespace toasoan
