// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "credentials.h"
#include "publish/missing.h"
#include "publish/movedserver.h"
#include "store/remotes.h"

#include <array>
#include <memory>
#include <optional>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

Result<void> list(Context &context)
{
    const auto all = servers::known(context.store());
    const auto used = serverOf(context.store());
    if (!all || !used)
        return tl::unexpected(all ? used.error() : all.error());
    QJsonArray array;
    for (const Server &server : *all) {
        const bool inUse = *used && isSameSite((*used)->site, server.site);
        if (context.args().has(u"json"_s))
            array += QJsonObject{{u"site"_s, server.site.toString()}, {u"name"_s, server.name},
                {u"login"_s, server.login}, {u"inUse"_s, inUse}};
        else
            printLine(u"%1\t%2\t%3\t%4"_s.arg(server.site.toString(), server.name, server.login,
                inUse ? translate("Cli", "in use") : QString()));
    }
    if (context.args().has(u"json"_s))
        printJson(QJsonDocument(array));
    return {};
}

Result<void> use(Context &context)
{
    const auto server = servers::find(context.store(), context.args().words.first());
    if (!server)
        return tl::unexpected(server.error());
    return servers::use(context.store(), *server);
}

Result<void> forget(Context &context)
{
    const auto server = servers::find(context.store(), context.args().words.first());
    if (!server)
        return tl::unexpected(server.error());
    if (auto forgotten = servers::forget(context.store(), *server); !forgotten)
        return forgotten;
    QObject waiting;
    QEventLoop loop;
    bool done = false;
    forgetPassword(*server, &waiting, [&] {
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return {};
}

Result<void> lookThere(Context &context, const QUrl &old, const Server &server)
{
    QObject waiting;
    QEventLoop loop;
    std::optional<Result<void>> found;
    std::unique_ptr<Wordpress> wordpress;
    const auto end = [&](const Result<void> &result) {
        found = result;
        loop.quit();
    };
    findPassword(server, &waiting, [&](const Result<QString> &password) {
        if (!password) {
            end(tl::unexpected(password.error()));
            return;
        }
        wordpress = std::make_unique<Wordpress>(server, *password);
        servers::lookForPosts(context.store(), old, *wordpress, end);
    });
    if (!found)
        loop.exec();
    return *found;
}

Result<void> move(Context &context)
{
    const QStringList &words = context.args().words;
    const auto known = servers::find(context.store(), words.at(0));
    const auto server = servers::find(context.store(), words.at(1));
    if (!server)
        return tl::unexpected(server.error());
    const QUrl old = known ? known->site : QUrl(words.at(0).trimmed(), QUrl::StrictMode);
    if (auto found = lookThere(context, old, *server); !found)
        return found;
    return servers::move(context.store(), old, *server);
}

Result<void> send(Context &context)
{
    const auto used = serverOf(context.store());
    if (!used)
        return tl::unexpected(used.error());
    if (!*used)
        return fail(
            Error::Kind::Refused, translate("Cli", "No server is in use. Say “server use” first."));
    return servers::sendStanding(context.store(), context.args().words.first(), **used);
}

Result<void> missingThere(Context &context)
{
    const Args &args = context.args();
    const auto used = serverOf(context.store());
    const auto by = context.actor();
    if (!used || !by)
        return tl::unexpected(used ? by.error() : used.error());
    if (!*used)
        return fail(
            Error::Kind::Refused, translate("Cli", "No server is in use. Say “server use” first."));
    const bool again = args.has(u"again"_s), withdrawn = args.has(u"withdrawn"_s);
    if (again && withdrawn)
        return fail(Error::Kind::Invalid,
            translate("Cli", "Either they are sent again or they are withdrawn: say one."));
    if (again)
        return missing::sendAgain(context.store(), **used, args.words, *by);
    if (withdrawn)
        return missing::withdraw(context.store(), **used, args.words, *by);
    const auto list = missing::all(context.store(), **used);
    if (!list)
        return tl::unexpected(list.error());
    for (const missing::Missing &one : *list) {
        const auto story = context.store().story(one.story);
        const auto remote = Remotes(context.store()).of(one.story, (*used)->key());
        if (!story || !remote)
            return tl::unexpected(story ? remote.error() : story.error());
        printLine(u"%1\t%2\t%3"_s.arg(
            one.story, story->content.headline, remote->value_or(Remote()).url));
    }
    return {};
}

constexpr std::array commands{
    Command{"server list", "[--json]",
        QT_TRANSLATE_NOOP("Cli", "the servers that this newsroom knows"), 0, 0, "", Needs::Read,
        list},
    Command{"server use", "NAME",
        QT_TRANSLATE_NOOP("Cli",
            "stories go to this server from now on; what waits goes on waiting for the one before"),
        1, 1, "", Needs::Write, use},
    Command{"server send", "ID",
        QT_TRANSLATE_NOOP("Cli",
            "what was published anew or withdrawn while another server was in use holds for this "
            "one as well"),
        1, 1, "", Needs::Write, send},
    Command{"server missing", "[--again|--withdrawn] [ID...]",
        QT_TRANSLATE_NOOP("Cli",
            "articles that the server lost, several at once; --again sends these, or all, to their "
            "addresses once more; --withdrawn: they are not to be read any more"),
        0, -1, "again withdrawn", Needs::Write, missingThere},
    Command{"server move", "OLD NEW",
        QT_TRANSLATE_NOOP("Cli",
            "a site goes on at another address (https, www, port): after “connect” to the new one "
            "its stories are those of the old one, if they are found there"),
        2, 2, "", Needs::Write, move},
    Command{"server remove", "NAME",
        QT_TRANSLATE_NOOP("Cli",
            "forgets a server and its password; what readers see there stays, and is not "
            "changed from here any more"),
        1, 1, "", Needs::Write, forget},
};

} // namespace

std::span<const Command> serverListCommands()
{
    return commands;
}

} // namespace toasoan::cli
