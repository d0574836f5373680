// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/tourserver.h"

#include "publish/presence.h"
#include "publish/wordpress.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int patienceMs = 90000; // a busy machine installs WordPress slowly

QString beside(const QString &name)
{
    const QString path = QCoreApplication::applicationDirPath() + u'/' + name;
    return QFileInfo(path).isExecutable() ? path : QString();
}

} // namespace

QString TourServer::program()
{
    return beside(u"toasoan-tryserver"_s);
}

TourServer::TourServer(Driver &driver)
    : m_driver(driver)
{
}

TourServer::~TourServer()
{
    (void)stop();
}

QByteArray TourServer::line()
{
    m_driver.waitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; },
        u"the server says nothing"_s, patienceMs);
    return m_process.readLine().trimmed();
}

bool TourServer::start()
{
    if (program().isEmpty()) {
        m_why = u"toasoan-tryserver was not built"_s;
        return false;
    }
    m_process.start(program(), QStringList());
    for (QByteArray said = line(); said != "ready"; said = line()) {
        if (said.isEmpty()) {
            m_why = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
            return false;
        }
        const QStringList parts = QString::fromUtf8(said).split(u'\t');
        if (parts.constFirst() == "url"_L1)
            m_address = QUrl(parts.value(1));
        else
            m_passwords.insert(parts.constFirst(), parts.value(1));
    }
    return true;
}

void TourServer::command(const QByteArray &line)
{
    if (!m_driver.ok())
        return;
    m_process.write(line + '\n');
    m_driver.require(
        this->line() == "done", u"the server does not take “%1”"_s.arg(QString::fromUtf8(line)));
}

bool TourServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode() == 0;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patienceMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

Colleague::Colleague(Driver &driver, const TourServer &server, QString folder, const QString &login)
    : m_driver(driver)
    , m_folder(std::move(folder))
    , m_password(server.password(login))
{
    QDir().mkpath(m_folder);
    QFile password(m_folder + u"/password"_s);
    const bool written = password.open(QIODevice::WriteOnly)
        && password.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && password.write(m_password.toUtf8()) > 0;
    password.close();
    m_driver.require(written, u"the colleague's password cannot be written"_s);
    run({u"connect"_s, server.address().toString(), u"--user"_s, login, u"--password-file"_s,
        password.fileName()});
}

QString Colleague::run(const QStringList &arguments, const QString &input)
{
    if (!m_driver.ok())
        return {};
    QProcess process;
    process.start(beside(u"toasoan-cli"_s), QStringList{u"--store"_s, newsroom()} + arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    m_driver.waitFor([&] { return process.state() == QProcess::NotRunning; },
        u"the colleague's desk does not answer"_s, patienceMs);
    m_driver.require(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
        u"the colleague cannot “%1”: %2"_s.arg(
            arguments.join(u' '), QString::fromUtf8(process.readAllStandardError()).trimmed()));
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

void Colleague::hasOpen(qint64 post, qint64 seconds)
{
    if (!m_driver.ok())
        return;
    const auto store = Store::open(newsroom(), {.access = Store::Access::Read, .create = false});
    const auto server = store ? serverOf(**store) : tl::unexpected<Error>(store.error());
    m_driver.require(server && *server, u"the colleague's desk knows no server"_s);
    if (!m_driver.ok())
        return;
    Wordpress wordpress(**server, m_password);
    std::optional<bool> taken;
    wordpress.presence(presenceWord(machineName(newsroom()), post, seconds),
        [&taken](const RestAnswer &answer) { taken = answer.done(); });
    m_driver.waitFor(
        [&taken] { return taken.has_value(); }, u"nobody hears what is open"_s, patienceMs);
    m_driver.require(taken.value_or(false), u"the server does not take what is open"_s);
}

} // namespace toasoan
