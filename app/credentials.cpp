// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials.h"

#include <memory>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <qt6keychain/keychain.h>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr auto service = "toasoan"_L1;
constexpr int patience = 5000;
constexpr qint64 longestPassword = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

/// A keychain whose service is gone may never answer: `then` hears of the first of job and time.
template <typename Job> void whenDone(Job *job, QObject *context, std::function<void(Job *)> then)
{
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    const auto once = [timer, then](Job *ended) {
        if (!timer->isActive())
            return;
        timer->stop();
        timer->deleteLater();
        then(ended);
    };
    QObject::connect(job, &QKeychain::Job::finished, context, [once, job] { once(job); });
    QObject::connect(timer, &QTimer::timeout, context, [timer, then] {
        timer->deleteLater();
        then(nullptr);
    });
    timer->start(patience);
    job->start();
}

// GLib and KWallet ask the session's bus; without one they would wait or start one.
bool hasSession()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
}

} // namespace

Result<QString> passwordFromFile(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile())
        return fail(Error::Kind::NotFound,
            Text::tr("There is no password file “%1”. Write the application password into it and "
                     "connect again.")
                .arg(file));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if ((info.permissions() & others) != 0)
        return fail(Error::Kind::Refused,
            Text::tr("The password file “%1” can be read by others and was not used. Make it "
                     "yours alone: chmod 600.")
                .arg(file));
    QFile reading(file);
    if (!reading.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, Text::tr("The password file “%1” cannot be read.").arg(file),
            reading.errorString());
    const QString password = QString::fromUtf8(reading.read(longestPassword)).trimmed();
    if (password.isEmpty())
        return fail(Error::Kind::Invalid,
            Text::tr("The password file “%1” is empty. Write the application password into it.")
                .arg(file));
    return password;
}

void keepPassword(const Server &server, const QString &password, QObject *context,
    const std::function<void(bool)> &then)
{
    if (!hasSession()) {
        then(false);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(server.key());
    job->setTextData(password);
    whenDone<QKeychain::WritePasswordJob>(job, context, [then](QKeychain::WritePasswordJob *ended) {
        then(ended && ended->error() == QKeychain::NoError);
    });
}

void findPassword(
    const Server &server, QObject *context, const std::function<void(Result<QString>)> &then)
{
    const auto fromFile = [server, then] {
        if (!server.passwordFile.isEmpty()) {
            then(passwordFromFile(server.passwordFile));
            return;
        }
        then(fail(Error::Kind::Unavailable,
            Text::tr("The password of %1 was not found: no keychain answered. What waits is safe; "
                     "connect again with a password file.")
                .arg(server.key())));
    };
    if (!hasSession()) {
        fromFile();
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(server.key());
    whenDone<QKeychain::ReadPasswordJob>(
        job, context, [then, fromFile](QKeychain::ReadPasswordJob *ended) {
            if (ended && ended->error() == QKeychain::NoError && !ended->textData().isEmpty())
                then(ended->textData());
            else
                fromFile();
        });
}

void forgetPassword(const Server &server, QObject *context, const std::function<void()> &then)
{
    if (!hasSession()) {
        then();
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(server.key());
    whenDone<QKeychain::DeletePasswordJob>(
        job, context, [then](QKeychain::DeletePasswordJob *) { then(); });
}

} // namespace toasoan
