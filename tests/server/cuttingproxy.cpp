// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"

#include <algorithm>
#include <memory>
#include <QTimer>
#include <QUrl>

namespace toasoan::test {

namespace {

qint64 lengthIn(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines)
        if (line.toLower().startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    return 0;
}

} // namespace

/// One request and its answer; a connection carries only one, so that ends are unmistakable.
struct CuttingProxy::Exchange
{
    QTcpSocket *client = nullptr;
    QTcpSocket *server = nullptr;
    QByteArray in, out;
    qsizetype head = 0; // with its empty line
    qint64 length = 0;
    Plan plan;
    bool known = false, over = false;

    void end()
    {
        if (std::exchange(over, true))
            return;
        if (plan.then)
            plan.then();
        client->abort();
    }
};

CuttingProxy::CuttingProxy(quint16 serverPort)
    : m_port(serverPort)
{
    connect(&m_listener, &QTcpServer::newConnection, this, [this] { accept(); });
    m_listener.listen(QHostAddress::LocalHost);
}

int CuttingProxy::writes() const
{
    return int(
        std::count_if(m_seen.begin(), m_seen.end(), [](const Seen &seen) { return seen.write; }));
}

void CuttingProxy::accept()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        auto exchange = std::make_shared<Exchange>();
        exchange->client = client;
        connect(client, &QTcpSocket::readyRead, this, [this, exchange] { arrived(exchange); });
        connect(client, &QTcpSocket::disconnected, this, [exchange, client] {
            exchange->over = true;
            client->deleteLater();
        });
        if (client->bytesAvailable() > 0)
            arrived(exchange);
    }
}

void CuttingProxy::arrived(const std::shared_ptr<Exchange> &exchange)
{
    if (exchange->over)
        return;
    exchange->in += exchange->client->readAll();
    if (!exchange->known) {
        const qsizetype end = exchange->in.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        exchange->known = true;
        exchange->head = end + 4;
        exchange->length = lengthIn(exchange->in.left(end));
        const QList<QByteArray> words = exchange->in.left(exchange->in.indexOf('\r')).split(' ');
        Seen seen{words.value(0), words.value(1), words.value(0) != "GET", exchange->length};
        m_seen += seen;
        if (m_decide)
            exchange->plan = m_decide(seen);
    }
    const qint64 body = exchange->in.size() - exchange->head;
    const Plan &plan = exchange->plan;
    if (plan.what == Do::CutRequest && double(body) >= plan.part * double(exchange->length)) {
        if (plan.part > 0 && !exchange->server)
            forward(exchange); // what came so far reaches the server, and no more
        if (exchange->server)
            exchange->server->disconnectFromHost();
        exchange->end();
    } else if (body < exchange->length) {
        return;
    } else if (plan.what == Do::DropRequest) {
        exchange->end();
    } else if (plan.what == Do::Late) {
        sendLate(exchange);
    } else if (!exchange->server && plan.delay > 0) {
        QTimer::singleShot(plan.delay, exchange->client, [this, exchange] { forward(exchange); });
    } else if (!exchange->server) {
        forward(exchange);
    }
}

void CuttingProxy::sendLate(const std::shared_ptr<Exchange> &exchange)
{
    ++m_late;
    exchange->end();
    QTimer::singleShot(exchange->plan.delay, this, [this, exchange] { forward(exchange); });
}

void CuttingProxy::forward(const std::shared_ptr<Exchange> &exchange)
{
    const bool late = exchange->plan.what == Do::Late;
    auto *server = new QTcpSocket(late ? static_cast<QObject *>(this) : exchange->client);
    exchange->server = server;
    QByteArray request = exchange->in;
    const qsizetype line = request.indexOf("\r\n") + 2;
    // the answer's end is the connection's end
    QByteArray head = request.left(exchange->head);
    head.replace("Connection: Keep-Alive\r\n", "");
    head.insert(line, "Connection: close\r\n");
    connect(server, &QTcpSocket::readyRead, this,
        [exchange, server] { exchange->out += server->readAll(); });
    connect(server, &QTcpSocket::disconnected, this, [this, exchange, server, late] {
        if (late) {
            --m_late;
            server->deleteLater();
        } else {
            answered(exchange);
        }
    });
    server->connectToHost(QHostAddress::LocalHost, m_port);
    server->write(head + request.mid(exchange->head));
}

void CuttingProxy::answered(const std::shared_ptr<Exchange> &exchange)
{
    if (exchange->over)
        return;
    if (exchange->plan.what == Do::DropAnswer) {
        exchange->end();
        return;
    }
    QByteArray out = exchange->out;
    if (exchange->plan.what == Do::CutAnswer) {
        const qsizetype head = out.indexOf("\r\n\r\n") + 4;
        out = out.left(head + qsizetype(double(out.size() - head) * exchange->plan.part));
    }
    exchange->over = true;
    exchange->client->write(out);
    exchange->client->disconnectFromHost();
    if (exchange->plan.then)
        exchange->plan.then();
}

} // namespace toasoan::test
