// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace toasoan::test {

/// Stands between the desk and its server on a port of its own and spoils what a test names.
class CuttingProxy : public QObject
{
    Q_OBJECT
public:
    enum class Do : quint8 {
        Pass,
        DropAnswer, ///< the server does its work; its answer is thrown away
        DropRequest, ///< closed unanswered once the request is here whole; the server sees nothing
        CutRequest, ///< closed as soon as `part` of the body is here
        CutAnswer, ///< the headers and `part` of the answer's body go through
        Late ///< the desk is cut off first, and the server gets the request `delay` later
    };
    struct Seen
    {
        QByteArray verb, path;
        bool write = false;
        qint64 length = 0;
    };
    struct Plan
    {
        Do what = Do::Pass;
        double part = 1;
        std::function<void()> then = {}; ///< called when it has happened
        int delay = 0; ///< milliseconds before the server gets the request
    };
    using Decide = std::function<Plan(const Seen &)>;

    explicit CuttingProxy(quint16 serverPort);
    [[nodiscard]] QUrl address() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_listener.serverPort()));
    }
    void decide(Decide decide) { m_decide = std::move(decide); }
    [[nodiscard]] const QList<Seen> &seen() const { return m_seen; }
    [[nodiscard]] int writes() const;
    void forget() { m_seen.clear(); }
    [[nodiscard]] int late() const { return m_late; } ///< requests the server still works on

private:
    struct Exchange;
    void accept();
    void arrived(const std::shared_ptr<Exchange> &exchange);
    void forward(const std::shared_ptr<Exchange> &exchange);
    void sendLate(const std::shared_ptr<Exchange> &exchange);
    void answered(const std::shared_ptr<Exchange> &exchange);

    QTcpServer m_listener;
    quint16 m_port;
    Decide m_decide;
    QList<Seen> m_seen;
    int m_late = 0;
};

} // namespace toasoan::test
