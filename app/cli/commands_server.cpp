// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/storyjson.h"
#include "credentials.h"
#include "publish/foldersite.h"
#include "publish/serversync.h"
#include "publish/wordpress.h"

#include <array>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

/// Runs the event loop until `begin` has called what it was given.
template <typename T> T waitFor(const std::function<void(QObject *, std::function<void(T)>)> &begin)
{
    QObject context;
    QEventLoop loop;
    std::optional<T> answer;
    begin(&context, [&](T given) {
        answer = std::move(given);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *std::move(answer);
}

Result<QByteArray> authorityFrom(const Context &context)
{
    const auto name = context.args().given(u"ca"_s);
    if (!name)
        return QByteArray();
    QFile file(*name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound,
            translate("Cli", "The certificate file “%1” cannot be read.").arg(*name));
    return file.read(1 << 20);
}

Result<void> connectTo(Context &context)
{
    const QString login = context.args().value(u"user"_s).trimmed();
    const QString file = context.args().value(u"password-file"_s);
    if (login.isEmpty())
        return fail(Error::Kind::Invalid, translate("Cli", "Whose account? Say it with --user."));
    if (file.isEmpty())
        return fail(Error::Kind::Invalid,
            translate("Cli",
                "Give the application password in a file of your own: --password-file FILE."));
    const auto password = passwordFromFile(file);
    if (!password)
        return tl::unexpected(password.error());
    const auto authority = authorityFrom(context);
    if (!authority)
        return tl::unexpected(authority.error());
    const QUrl address(context.args().words.first().trimmed(), QUrl::StrictMode);
    auto server
        = waitFor<Result<Server>>([&](QObject *loop, std::function<void(Result<Server>)> then) {
              connectServer(address, login, *password, *authority, loop, std::move(then));
          });
    if (!server)
        return tl::unexpected(server.error());
    server->passwordFile = QFileInfo(file).absoluteFilePath();
    (void)waitFor<bool>([&](QObject *loop, std::function<void(bool)> then) {
        keepPassword(*server, *password, loop, std::move(then));
    });
    if (const auto joined = joinAsMember(context.store(), *server); !joined)
        return joined;
    if (const auto set = setServer(context.store(), *server); !set)
        return set;
    printLine(u"%1\t%2\t%3\t%4"_s.arg(server->site.toString(), server->name, server->login,
        roleName(roleOf(server->capabilities).value_or(Role::Reporter))));
    if (qAbs(server->skewSeconds) > noticedSkew)
        complain(translate("Cli",
            "The clock of this computer differs from the server's by %n seconds; set it right.",
            nullptr, int(qAbs(server->skewSeconds))));
    return {};
}

Result<void> printReport(const SyncReport &report)
{
    for (const QString &line : report.done)
        printLine(line);
    for (const QString &line : report.waiting)
        printLine(line);
    for (const QString &warning : report.last.warnings)
        complain(warning);
    if (!report.waiting.isEmpty()) {
        return fail(Error::Kind::Refused,
            translate("Cli", "%n things still wait.", nullptr, int(report.waiting.size())));
    }
    return {};
}

Result<void> syncWithServer(Context &context, const Server &server, const Member &by)
{
    const auto password
        = waitFor<Result<QString>>([&](QObject *loop, std::function<void(Result<QString>)> then) {
              findPassword(server, loop, std::move(then));
          });
    if (!password)
        return tl::unexpected(password.error());
    ServerSync sync(context.store(), server, *password, by);
    QEventLoop loop;
    QObject::connect(&sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    sync.start();
    loop.exec();
    return printReport(sync.report());
}

Result<void> syncOnce(Context &context)
{
    if (const auto opened = context.open(Needs::Write); !opened) {
        if (opened.error().kind != Error::Kind::Busy)
            return opened;
        printLine(translate("Cli", "The desk is open with this newsroom and does this by itself."));
        return {};
    }
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const auto server = serverOf(context.store());
    if (!server)
        return tl::unexpected(server.error());
    if (*server)
        return syncWithServer(context, **server, *by);
    FolderSite site(context.siteDir());
    const auto report = sync(context.store(), site, *by);
    if (!report)
        return tl::unexpected(report.error());
    return printReport(*report);
}

Result<void> resolve(Context &)
{
    return notYet(translate("Cli", "Ending a conflict with a server"));
}

Result<void> statistics(Context &)
{
    return notYet(translate("Cli", "Counting visitors"));
}

constexpr std::array commands{
    Command{"connect", "URL --user LOGIN --password-file FILE [--ca FILE]",
        QT_TRANSLATE_NOOP("Cli", "joins this newsroom to a server"), 1, 1,
        "user= password-file= ca=", Needs::Make, connectTo},
    Command{"sync", "",
        QT_TRANSLATE_NOOP("Cli", "publishes what is due; prints what went and what waits"), 0, 0,
        "", Needs::Nothing, syncOnce},
    Command{"resolve", "ID --mine|--theirs|--both", QT_TRANSLATE_NOOP("Cli", "ends a conflict"), 0,
        -1, "mine theirs both", Needs::Nothing, resolve},
    Command{"statistics", "", QT_TRANSLATE_NOOP("Cli", "visitors as the server counts them"), 0, -1,
        "", Needs::Nothing, statistics},
};

} // namespace

std::span<const Command> serverCommands()
{
    return commands;
}

} // namespace toasoan::cli
