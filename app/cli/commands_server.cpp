// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/storyjson.h"
#include "credentials.h"
#include "publish/foldersite.h"
#include "publish/hidden.h"
#include "publish/layout.h"
#include "publish/servers.h"
#include "publish/serversync.h"
#include "publish/wordpress.h"
#include "store/copies.h"
#include "store/remotes.h"

#include <array>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

constexpr int mostCounted = 100; ///< stories in one question

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
    auto server = waitFor<Result<Server>>(
        [&](QObject *loop, const std::function<void(Result<Server>)> &then) {
            connectServer(address, login, *password, *authority, loop, then);
        });
    if (!server)
        return tl::unexpected(server.error());
    server->passwordFile = QFileInfo(file).absoluteFilePath();
    (void)waitFor<bool>([&](QObject *loop, const std::function<void(bool)> &then) {
        keepPassword(*server, *password, loop, then);
    });
    if (auto joined = joinAsMember(context.store(), *server); !joined)
        return joined;
    if (auto used = servers::use(context.store(), *server); !used)
        return used;
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
    const auto password = waitFor<Result<QString>>(
        [&](QObject *loop, const std::function<void(Result<QString>)> &then) {
            findPassword(server, loop, then);
        });
    if (!password)
        return tl::unexpected(password.error());
    if (const auto story = context.args().given(u"public"_s)) {
        const auto taken = hidden::giveWord(context.store(), *story, server.key());
        if (!taken)
            return tl::unexpected(taken.error());
        if (!*taken) {
            return fail(Error::Kind::Invalid,
                translate("Cli", "Nothing of “%1” waits because it is private on the server.")
                    .arg(*story));
        }
    }
    ServerSync sync(context.store(), server, *password, by);
    QEventLoop loop;
    QObject::connect(&sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    sync.start();
    loop.exec();
    return printReport(sync.report());
}

/// The one of --server, else the one in use; none when the newsroom publishes to its folder.
Result<std::optional<Server>> serverMeant(const Context &context)
{
    const auto name = context.args().given(u"server"_s);
    return name ? servers::find(context.store(), *name).map([](const Server &server) {
        return std::optional(server);
    })
                : serverOf(context.store());
}

Result<void> syncOnce(Context &context)
{
    if (auto opened = context.open(Needs::Write); !opened) {
        if (opened.error().kind != Error::Kind::Busy)
            return opened;
        printLine(translate("Cli", "The desk is open with this newsroom and does this by itself."));
        return {};
    }
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const auto used = serverOf(context.store());
    const auto server = serverMeant(context);
    if (!used || !server)
        return tl::unexpected(used ? server.error() : used.error());
    if (*used && *server && !isSameSite((*used)->site, (*server)->site))
        if (auto claimed = servers::claim(context.store(), **used); !claimed)
            return claimed;
    if (*server)
        return syncWithServer(context, **server, *by);
    FolderSite site(context.siteDir());
    const auto report = sync(context.store(), site, *by);
    if (!report)
        return tl::unexpected(report.error());
    return printReport(*report);
}

Result<void> layoutKept(Store &store, const QString &id, const Member &by, merge::Keep keep)
{
    if (keep == merge::Keep::Both)
        return fail(Error::Kind::Invalid,
            translate("Cli",
                "A layout either stays on the server or the story goes over it: say --theirs or "
                "--mine."));
    return layout::choose(
        store, id, by, keep == merge::Keep::Mine ? layout::Choice::Mine : layout::Choice::Theirs);
}

Result<void> resolve(Context &context)
{
    const Args &args = context.args();
    const int given
        = int(args.has(u"mine"_s)) + int(args.has(u"theirs"_s)) + int(args.has(u"both"_s));
    if (given != 1)
        return fail(Error::Kind::Invalid,
            translate("Cli", "Say which text stays: --mine, --theirs or --both."));
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const merge::Keep keep = args.has(u"mine"_s) ? merge::Keep::Mine
        : args.has(u"theirs"_s)                  ? merge::Keep::Theirs
                                                 : merge::Keep::Both;
    const auto story = context.store().story(args.words.first());
    if (!story)
        return tl::unexpected(story.error());
    const auto held = layout::isAsked(context.store(), story->id);
    const auto conflict = Copies(context.store()).conflict(story->id);
    if (!held || !conflict)
        return tl::unexpected(held ? conflict.error() : held.error());
    if (*held && !*conflict)
        return layoutKept(context.store(), story->id, *by, keep);
    return resolveConflict(context.store(), story->id, *by, keep).map([](const Story &) {});
}

/// Stories that the server has, newest first, by their posts there.
Result<QMap<qint64, Remote>> storiesThere(Store &store, const Server &server)
{
    const auto remotes = Remotes(store).all(server.key());
    if (!remotes)
        return tl::unexpected(remotes.error());
    QMap<qint64, Remote> stories;
    for (const Remote &remote : *remotes)
        if (remote.post > 0)
            stories.insert(remote.post, remote);
    return stories;
}

tl::unexpected<Error> notCounted(const RestAnswer &answer)
{
    if (answer.outcome == Outcome::Gone)
        return fail(Error::Kind::Refused,
            translate("Cli",
                "The server does not count visitors: the companion plugin is not there. Copy "
                "packaging/wordpress/toasoan into its plugins and activate it."));
    return fail(Error::Kind::Refused,
        translate("Cli", "The visitors could not be read: %1").arg(answer.error.text));
}

/// Asks for the views of `posts`, a hundred at a time; the answer has the counts of visitors too.
Result<QJsonObject> countsOf(Wordpress &wordpress, const QList<qint64> &posts)
{
    QJsonObject counts;
    QJsonArray views;
    qsizetype from = 0;
    do {
        const QList<qint64> part = posts.mid(from, mostCounted);
        const auto answer
            = waitFor<RestAnswer>([&](QObject *, const std::function<void(RestAnswer)> &then) {
                  wordpress.statistics(part, then);
              });
        if (!answer.done())
            return notCounted(answer);
        counts = answer.object();
        const QJsonArray stories = counts[u"stories"_s].toArray();
        for (const auto &story : stories)
            views += story;
        from += mostCounted;
    } while (from < posts.size());
    counts[u"stories"_s] = views;
    return counts;
}

Result<QJsonArray> storyCounts(
    Context &context, const QMap<qint64, Remote> &known, const QJsonArray &counted, bool writable)
{
    QJsonArray stories;
    for (const auto &count : counted) {
        const auto found = known.find(count[u"id"_s].toInteger());
        if (found == known.end())
            continue;
        Remote remote = *found;
        remote.views = count[u"views"_s].toInteger();
        if (writable) {
            if (const auto kept = Remotes(context.store()).set(remote); !kept)
                return tl::unexpected(kept.error());
        }
        const auto story = context.store().story(remote.story);
        if (!story)
            return tl::unexpected(story.error());
        stories += QJsonObject{{u"id"_s, remote.story}, {u"headline"_s, story->content.headline},
            {u"url"_s, count[u"url"_s]}, {u"views"_s, *remote.views}};
    }
    return stories;
}

void printCounts(const QJsonObject &counts)
{
    const auto line = [&](const QString &name, const QString &key) {
        printLine(u"%1\t%2"_s.arg(name, QString::number(counts[key].toInteger())));
    };
    line(translate("Cli", "Online"), u"online"_s);
    line(translate("Cli", "Today"), u"today"_s);
    line(translate("Cli", "This week"), u"week"_s);
    line(translate("Cli", "In all"), u"total"_s);
    const QJsonArray stories = counts[u"stories"_s].toArray();
    for (const auto &story : stories)
        printLine(u"%1\t%2\t%3"_s.arg(QString::number(story[u"views"_s].toInteger()),
            story[u"id"_s].toString(), story[u"headline"_s].toString()));
}

Result<void> statistics(Context &context)
{
    // While the desk is open the numbers are shown all the same; the desk keeps them itself.
    auto opened = context.open(Needs::Write);
    const bool writable = opened.has_value();
    if (!writable) {
        if (opened.error().kind != Error::Kind::Busy)
            return opened;
        if (auto read = context.open(Needs::Read); !read)
            return read;
    }
    const auto server = serverMeant(context);
    if (!server)
        return tl::unexpected(server.error());
    if (!*server)
        return fail(Error::Kind::Refused,
            translate("Cli",
                "This newsroom publishes to its own folder, where nobody counts visitors. Join it "
                "to a server with “connect” first."));
    const auto password = waitFor<Result<QString>>(
        [&](QObject *loop, const std::function<void(Result<QString>)> &then) {
            findPassword(**server, loop, then);
        });
    if (!password)
        return tl::unexpected(password.error());
    const auto known = storiesThere(context.store(), **server);
    if (!known)
        return tl::unexpected(known.error());
    Wordpress wordpress(**server, *password);
    auto counts = countsOf(wordpress, known->keys());
    if (!counts)
        return tl::unexpected(counts.error());
    const auto stories = storyCounts(context, *known, (*counts)[u"stories"_s].toArray(), writable);
    if (!stories)
        return tl::unexpected(stories.error());
    QJsonObject shown;
    for (const QString &name : {u"online"_s, u"today"_s, u"week"_s, u"total"_s})
        shown.insert(name, (*counts)[name].toInteger());
    shown.insert(u"stories"_s, *stories);
    if (context.args().has(u"json"_s))
        printJson(QJsonDocument(shown));
    else
        printCounts(shown);
    return {};
}

constexpr std::array commands{
    Command{"connect", "URL --user LOGIN --password-file FILE [--ca FILE]",
        QT_TRANSLATE_NOOP("Cli", "joins this newsroom to a server"), 1, 1,
        "user= password-file= ca=", Needs::Make, connectTo},
    Command{"sync", "[--server NAME] [--public ID] [--clock-is-right]",
        QT_TRANSLATE_NOOP("Cli",
            "fetches what changed, sends what waits, publishes what is due; prints what went, what "
            "came and what waits; --public: this story may be public again that somebody made "
            "private on the server; --clock-is-right: as of publish"),
        0, 0, "server= public= clock-is-right", Needs::Nothing, syncOnce},
    Command{"resolve", "ID --mine|--theirs|--both",
        QT_TRANSLATE_NOOP("Cli",
            "ends a conflict; where somebody changed how a post looks on the server: --mine sends "
            "the story over it, --theirs leaves it"),
        1, 1, "mine theirs both", Needs::Write, resolve},
    Command{"statistics", "[--json] [--server NAME]",
        QT_TRANSLATE_NOOP("Cli", "visitors as the server counts them"), 0, 0,
        "server=", Needs::Nothing, statistics},
};

} // namespace

std::span<const Command> serverCommands()
{
    return commands;
}

} // namespace toasoan::cli
