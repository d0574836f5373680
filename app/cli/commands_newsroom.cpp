// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/storyjson.h"
#include "photo/photo.h"
#include "publish/foldersite.h"
#include "publish/sync.h"
#include "sample/sample.h"
#include "store/backup.h"
#include "text/vietnamese.h"

#include <array>
#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

/// The sample was filled in, but whoever did it was ended before its site was written.
Result<bool> siteIsMissing(const Store &store)
{
    const auto newsroom = store.newsroom();
    const auto outbox = store.outbox();
    if (!newsroom || !outbox)
        return tl::unexpected(newsroom ? outbox.error() : newsroom.error());
    return newsroom->sample && !outbox->isEmpty();
}

Result<void> init(Context &context)
{
    if (context.args().has(u"sample"_s)) {
        const auto begun = siteIsMissing(context.store());
        if (!begun)
            return tl::unexpected(begun.error());
        if (auto filled = *begun ? Result<void>() : fillSample(context.store()); !filled)
            return filled;
    }
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    FolderSite site(context.siteDir());
    const auto report = sync(context.store(), site, *by);
    if (!report)
        return tl::unexpected(report.error());
    for (const QString &line : report->waiting + report->last.warnings)
        complain(line);
    printLine(context.dir());
    return {};
}

Result<void> memberAdd(Context &context)
{
    const auto role = roleFromWord(context.args().value(u"role"_s));
    if (!role) {
        return fail(Error::Kind::Invalid,
            translate("Cli",
                "A member needs a role: --role reporter, photographer, editor or administrator."));
    }
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    if (by->role != Role::Administrator) {
        return fail(Error::Kind::Refused, translate("Cli", "Only an administrator adds members."));
    }
    Member member;
    member.name = clean(context.args().words.first()).simplified();
    member.displayName = clean(context.args().value(u"display"_s)).simplified();
    member.role = *role;
    if (member.name.isEmpty())
        return fail(Error::Kind::Invalid, translate("Cli", "A member needs a name."));
    if (member.displayName.isEmpty())
        member.displayName = member.name;
    return context.store().addMember(member);
}

Result<void> memberList(Context &context)
{
    const auto members = context.store().members();
    if (!members)
        return tl::unexpected(members.error());
    QJsonArray array;
    for (const Member &member : *members) {
        if (!context.args().has(u"json"_s)) {
            printLine(u"%1\t%2\t%3"_s.arg(member.name, roleName(member.role), member.displayName));
        }
        array << QJsonObject{{u"name"_s, member.name}, {u"displayName"_s, member.displayName},
            {u"role"_s, toWord(member.role)}};
    }
    if (context.args().has(u"json"_s))
        printJson(QJsonDocument(array));
    return {};
}

Result<void> filmAdd(Context &context)
{
    const QUrl url(context.args().value(u"url"_s).trimmed(), QUrl::StrictMode);
    Film film;
    film.title = clean(context.args().words.first()).simplified();
    if (film.title.isEmpty())
        return fail(Error::Kind::Invalid, translate("Cli", "A film needs a title."));
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)) {
        return fail(Error::Kind::Invalid,
            translate("Cli", "A film needs the address where it plays: --url https://…"));
    }
    film.url = url.toString(QUrl::FullyEncoded);
    if (const auto seconds = context.args().given(u"seconds"_s)) {
        bool number = false;
        film.seconds = seconds->toInt(&number);
        if (!number || film.seconds < 0) {
            return fail(Error::Kind::Invalid,
                translate("Cli", "“%1” is not a length in seconds.").arg(seconds->left(20)));
        }
    }
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    if (const auto poster = context.args().given(u"poster"_s)) {
        if (const auto size = pictureSize(*poster); !size)
            return tl::unexpected(size.error());
        const auto sha = context.store().addPictureFile(*poster);
        if (!sha)
            return tl::unexpected(sha.error());
        film.posterSha256 = *sha;
    }
    film.addedAt = context.store().now();
    const auto added = context.store().addFilm(film);
    if (!added)
        return tl::unexpected(added.error());
    printLine(added->id);
    return {};
}

Result<void> filmList(Context &context)
{
    const auto films = context.store().films();
    if (!films)
        return tl::unexpected(films.error());
    QJsonArray array;
    for (const Film &film : *films) {
        if (!context.args().has(u"json"_s))
            printLine(u"%1\t%2\t%3"_s.arg(film.id, film.title, film.url));
        array << QJsonObject{{u"id"_s, film.id}, {u"title"_s, film.title}, {u"url"_s, film.url},
            {u"poster"_s, film.posterSha256}, {u"seconds"_s, film.seconds},
            {u"addedAt"_s, vietnamRfc3339(film.addedAt)}, {u"hidden"_s, film.hidden}};
    }
    if (context.args().has(u"json"_s))
        printJson(QJsonDocument(array));
    return {};
}

Result<void> backup(Context &context)
{
    return context.store().backup(context.args().words.first());
}

Result<void> restore(Context &context)
{
    const QString file = context.args().words.first();
    if (!QFileInfo(file).isFile()) {
        return fail(Error::Kind::NotFound, translate("Cli", "There is no file “%1”.").arg(file));
    }
    const bool incomplete = context.args().has(u"incomplete"_s);
    const auto kept = backup::restore(
        file, context.dir(), incomplete ? backup::Missing::LeftOut : backup::Missing::Refused);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!kept->isEmpty())
        printLine(*kept);
    return {};
}

Result<void> check(Context &context)
{
    const auto problems = context.store().check();
    if (!problems)
        return tl::unexpected(problems.error());
    for (const QString &problem : *problems)
        printLine(problem);
    if (!problems->isEmpty()) {
        return fail(Error::Kind::Damaged,
            translate("Cli",
                "%n things are wrong in this newsroom. Bring back the newest backup that is whole: "
                "toasoan-cli restore FILE.",
                nullptr, int(problems->size())));
    }
    printLine(translate("Cli", "All is well."));
    return {};
}

constexpr std::array commands{
    Command{"init", "[--sample]",
        QT_TRANSLATE_NOOP("Cli", "makes a newsroom; --sample fills it with the sample newsroom"), 0,
        0, "sample", Needs::Make, init},
    Command{"member add", "NAME --role reporter|photographer|editor|administrator [--display NAME]",
        QT_TRANSLATE_NOOP("Cli", "a person of the newsroom"), 1, 1, "role= display=", Needs::Write,
        memberAdd},
    Command{"member list", "", QT_TRANSLATE_NOOP("Cli", "the people of the newsroom"), 0, 0, "",
        Needs::Read, memberList},
    Command{"film add", "TITLE --url URL [--poster FILE] [--seconds N]",
        QT_TRANSLATE_NOOP("Cli", "puts a film into the archive; prints its id"), 1, 1,
        "url= poster= seconds=", Needs::Write, filmAdd},
    Command{"film list", "", QT_TRANSLATE_NOOP("Cli", "the film archive"), 0, 0, "", Needs::Read,
        filmList},
    Command{"backup", "FILE", QT_TRANSLATE_NOOP("Cli", "the whole newsroom into one file"), 1, 1,
        "", Needs::Read, backup},
    Command{"restore", "FILE [--incomplete]",
        QT_TRANSLATE_NOOP("Cli",
            "brings a backup back; what was there is backed up beside it first, and that file is "
            "printed; --incomplete: without the pictures that its folder beside it has lost"),
        1, 1, "incomplete", Needs::Nothing, restore},
    Command{"check", "", QT_TRANSLATE_NOOP("Cli", "whether the newsroom's files are whole"), 0, 0,
        "", Needs::Read, check},
};

} // namespace

std::span<const Command> newsroomCommands()
{
    return commands;
}

} // namespace toasoan::cli
