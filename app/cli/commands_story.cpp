// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filetrouble.h"
#include "cli/attach.h"
#include "cli/command.h"
#include "cli/exporttext.h"
#include "cli/fields.h"
#include "cli/storyjson.h"
#include "publish/blocks.h"
#include "publish/docxexport.h"
#include "publish/foldersite.h"
#include "publish/package.h"
#include "publish/server.h"
#include "publish/takein.h"
#include "store/remotes.h"
#include "store/shares.h"
#include "text/import.h"
#include "text/markdown.h"
#include "text/ninjs.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <array>
#include <functional>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

Result<void> newStory(Context &context)
{
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    Content content;
    content.headline = clean(context.args().value(u"headline"_s)).simplified();
    const auto story = context.store().createStory(content, *by);
    if (!story)
        return tl::unexpected(story.error());
    printLine(story->id);
    return {};
}

Result<void> set(Context &context)
{
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const QStringList &words = context.args().words;
    auto story = context.store().story(words.at(0));
    if (!story)
        return tl::unexpected(story.error());
    QString value = words.at(2);
    if (words.at(1) == "body"_L1 && value == "-"_L1)
        value = QString::fromUtf8(readInput());
    if (auto done = setField(context.store(), *story, words.at(1), value); !done)
        return done;
    return context.store().saveContent(story->id, story->content, *by).map([](const Story &) {});
}

bool isPackage(const QString &path)
{
    return QFileInfo(path).suffix().compare("toasoan"_L1, Qt::CaseInsensitive) == 0;
}

bool isPicture(const QString &path)
{
    static const QStringList suffixes{
        u"jpg"_s, u"jpeg"_s, u"png"_s, u"webp"_s, u"tif"_s, u"tiff"_s, u"gif"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

Result<QString> importPicture(
    Store &store, const QString &path, const Member &by, QStringList *warnings)
{
    Content content;
    if (auto attached = attachFile(store, content, path, {}); !attached)
        return attached;
    if (!store.mayBegin(by)) {
        *warnings << translate("Cli",
            "“%1” is in the archive; the account in use may begin no story, so it stands in none.")
                         .arg(QFileInfo(path).fileName());
        return content.photos.constFirst().sha256;
    }
    return store.createStory(content, by).map([](const Story &story) { return story.id; });
}

Result<QString> importOne(
    Store &store, const QString &path, const Member &by, QStringList *warnings)
{
    if (!QFileInfo(path).isFile()) {
        return fail(Error::Kind::NotFound, translate("Cli", "There is no file “%1”.").arg(path));
    }
    if (isPackage(path))
        return importPackage(store, path, by, warnings);
    if (isPicture(path))
        return importPicture(store, path, by, warnings);
    auto imported = importFile(path);
    if (!imported)
        return tl::unexpected(imported.error());
    return takeIn(store, *std::move(imported), by, warnings).map([](const Story &story) {
        return story.id;
    });
}

Result<void> import(Context &context)
{
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    for (const QString &path : context.args().words) {
        QStringList warnings;
        const auto id = importOne(context.store(), path, *by, &warnings);
        for (const QString &warning : std::as_const(warnings))
            complain(QFileInfo(path).fileName() + u": "_s + warning);
        if (!id)
            return tl::unexpected(id.error());
        printLine(*id);
    }
    return {};
}

Result<void> list(Context &context)
{
    const Args &args = context.args();
    ListFilter filter;
    if (const auto word = args.given(u"state"_s)) {
        filter.state = stateFromWord(*word);
        if (!filter.state) {
            return fail(Error::Kind::Invalid,
                translate("Cli",
                    "There is no state “%1”: draft, submitted, returned, approved, scheduled, "
                    "published, updating or withdrawn.")
                    .arg(word->left(40)));
        }
    }
    if (const auto name = args.given(u"section"_s)) {
        const auto section = sectionNamed(context.store(), *name);
        if (!section)
            return tl::unexpected(section.error());
        filter.section = *section;
    }
    filter.search = args.value(u"search"_s);
    filter.trashed = args.has(u"trash"_s);
    qsizetype limit = -1;
    if (const auto text = args.given(u"limit"_s)) {
        bool number = false;
        limit = text->toInt(&number);
        if (!number || limit < 0) {
            return fail(Error::Kind::Invalid,
                translate("Cli", "--limit takes a number, not “%1”.").arg(text->left(20)));
        }
    }
    auto stories = context.store().list(filter);
    if (!stories)
        return tl::unexpected(stories.error());
    if (filter.search.isEmpty()) {
        std::stable_sort(stories->begin(), stories->end(),
            [](const StorySummary &a, const StorySummary &b) { return a.updatedAt > b.updatedAt; });
    }
    if (limit >= 0)
        *stories = stories->mid(0, limit);
    QJsonArray array;
    for (const StorySummary &story : std::as_const(*stories)) {
        array << summaryJson(story);
        if (!args.has(u"json"_s)) {
            printLine(u"%1\t%2\t%3\t%4"_s.arg(story.id, stateName(story.state), story.section,
                story.headline.isEmpty() ? translate("Cli", "No headline yet") : story.headline));
        }
    }
    if (args.has(u"json"_s))
        printJson(QJsonDocument(array));
    return {};
}

/// Where a reader opens it, the same that `publish` or `sync` prints; no address while there is no
/// page.
Result<RemoteShown> remoteOf(const Context &context, const Story &story)
{
    const auto server = serverOf(context.store());
    if (!server)
        return tl::unexpected(server.error());
    if (*server) {
        const auto remote = Remotes(context.store()).of(story.id, (*server)->key());
        if (!remote)
            return tl::unexpected(remote.error());
        if (!*remote)
            return RemoteShown();
        const auto kept = Copies(context.store()).baseTexts(story.id, (*server)->key());
        if (!kept)
            return tl::unexpected(kept.error());
        const bool isPublic = (*remote)->status == "publish"_L1;
        return RemoteShown{(*remote)->post, isPublic ? (*remote)->url : QString(), (*remote)->views,
            (*remote)->status, isPublic && keptTextsFrom(*kept).value_or(KeptTexts()).isClosed};
    }
    const QString file = context.siteDir() + u'/' + story.address;
    if (story.address.isEmpty() || !QFileInfo::exists(file))
        return RemoteShown();
    return RemoteShown{0, QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded), {}};
}

Result<void> show(Context &context)
{
    const auto story = context.store().story(context.args().words.first());
    if (!story)
        return tl::unexpected(story.error());
    const auto history = context.store().history(story->id);
    if (!history)
        return tl::unexpected(history.error());
    const auto notes = context.store().notes(story->id);
    if (!notes)
        return tl::unexpected(notes.error());
    const auto remote = remoteOf(context, *story);
    if (!remote)
        return tl::unexpected(remote.error());
    const auto conflict = Copies(context.store()).conflict(story->id);
    if (!conflict)
        return tl::unexpected(conflict.error());
    const auto sharing = Shares(context.store()).of(story->id);
    if (!sharing)
        return tl::unexpected(sharing.error());
    const bool shared = *sharing == Sharing::Yes;
    if (context.args().has(u"json"_s)) {
        QJsonObject json
            = storyJson(*story, *history, *notes, *remote, conflictJson(*conflict, story->content));
        if (shared)
            json.insert(u"shared"_s, true);
        printJson(QJsonDocument(json));
        return {};
    }
    if (shared)
        printLine(translate("Cli", "Shared with the newsroom: its editors read this draft."));
    if (*conflict)
        printLine(translate("Cli",
            "In conflict: %1 changed the same words. End it with: toasoan-cli resolve ID --mine, "
            "--theirs or --both")
                      .arg((*conflict)->theirs.by));
    print(storyText(*story, *history, *notes, *remote).toUtf8());
    return {};
}

Result<void> render(Context &context)
{
    const auto story = context.store().story(context.args().words.first());
    if (!story)
        return tl::unexpected(story.error());
    return siteContext(context.store(), *story)
        .and_then(
            [&](const PageContext &page) { return articlePage(*story, story->content, page); })
        .map([](const QString &html) { print(html.toUtf8()); });
}

Result<void> writeAnswer(const QByteArray &bytes, const std::optional<QString> &path)
{
    if (!path) {
        print(bytes);
        return {};
    }
    return writeFile(*path, bytes);
}

// Into the file, or by way of one to stdout.
Result<void> writeThrough(
    const std::optional<QString> &path, const std::function<Result<void>(const QString &)> &write)
{
    if (path)
        return write(*path);
    const QTemporaryDir dir;
    const QString name = dir.filePath(u"story"_s);
    if (auto done = write(name); !done)
        return done;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io,
            translate("Cli", "“%1” cannot be read: %2").arg(name, fileTrouble(file)),
            file.errorString());
    print(file.readAll());
    return {};
}

// Reading is possible while the desk has the newsroom open, and is enough for the package; only
// what comes back is joined less well then.
void markExported(const Context &context, const Story &story)
{
    if (isRevision(context.store(), story).value_or(true))
        return;
    Store::Options options;
    options.waitMs = 0;
    options.create = false;
    const auto writable = Store::open(context.store().dir(), options);
    const Member author{story.author, story.author, Role::Reporter};
    const auto marked = writable
        ? (*writable)->markRevision(story.id, context.actor().value_or(author))
        : tl::unexpected(writable.error());
    if (!marked)
        complain(translate("Cli",
            "The package is written, but this version could not be marked as sent: if both sides "
            "go on writing, more of it will have to be chosen by hand. %1")
                     .arg(marked.error().text));
}

Result<void> exportStory(Context &context)
{
    const QString format = context.args().value(u"format"_s);
    const QStringList &words = context.args().words;
    const auto path = words.size() > 1 ? std::optional(words.at(1)) : std::nullopt;
    const auto story = context.store().story(words.first());
    if (!story)
        return tl::unexpected(story.error());
    if (format == "package"_L1) {
        markExported(context, *story);
        return writeThrough(path, [&](const QString &file) {
            return exportPackage(std::as_const(context.store()), story->id, file);
        });
    }
    if (format == "html"_L1)
        return writeAnswer(exportHtml(story->content).toUtf8(), path);
    if (format == "md"_L1)
        return writeAnswer(exportMarkdown(story->content).toUtf8(), path);
    if (format == "ninjs"_L1) {
        const auto newsroom = context.store().newsroom();
        if (!newsroom)
            return tl::unexpected(newsroom.error());
        return writeAnswer(QJsonDocument(ninjs(*story, *newsroom)).toJson(), path);
    }
    if (format == "docx"_L1) {
        QStringList warnings;
        auto done = writeThrough(path, [&](const QString &file) {
            return exportDocx(context.store(), story->id, file, &warnings);
        });
        for (const QString &warning : std::as_const(warnings))
            complain(warning);
        return done;
    }
    return fail(Error::Kind::Invalid,
        translate("Cli", "Choose a format: --format html, md, docx, ninjs or package."));
}

constexpr std::array commands{
    Command{"new", "[--headline T]", QT_TRANSLATE_NOOP("Cli", "a new draft; prints its id"), 0, 0,
        "headline=", Needs::Make, newStory},
    Command{"set", "ID FIELD VALUE",
        QT_TRANSLATE_NOOP("Cli",
            "FIELD: kicker, headline, standfirst, byline (“; ” between authors), dateline, source, "
            "section, tags and related (commas between), lead (a photo id), body (HTML, “-” for "
            "stdin)"),
        3, 3, "", Needs::Write, set},
    Command{"import", "FILE...",
        QT_TRANSLATE_NOOP("Cli",
            "texts (.txt .html .md .docx .odt .doc), story packages and pictures become drafts; "
            "prints an id a line"),
        1, -1, "", Needs::Make, import},
    Command{"list", "[--state S] [--section S] [--search WORDS] [--limit N] [--trash] [--json]",
        QT_TRANSLATE_NOOP("Cli", "stories, the newest change first"), 0, 0,
        "state= section= search= limit= trash", Needs::Read, list},
    Command{"show", "ID [--json]", QT_TRANSLATE_NOOP("Cli", "a story and all that belongs to it"),
        1, 1, "", Needs::Read, show},
    Command{"render", "ID", QT_TRANSLATE_NOOP("Cli", "the whole page as it will be published"), 1,
        1, "", Needs::Read, render},
    Command{"export", "ID --format html|md|docx|ninjs|package [FILE]",
        QT_TRANSLATE_NOOP("Cli", "the story in that format, into FILE or to stdout"), 1, 2,
        "format=", Needs::Read, exportStory},
};

} // namespace

std::span<const Command> storyCommands()
{
    return commands;
}

} // namespace toasoan::cli
