// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"
#include "publish/package.h"
#include "publish/packageparts.h"
#include "store/copies.h"
#include "store/folder.h"
#include "store/snapshot.h"
#include "story/films.h"
#include "text/html.h"

#include <algorithm>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace toasoan {

using namespace Qt::StringLiterals;

QStringList package::picturesOf(const Content &content, const QList<Film> &films)
{
    QStringList pictures;
    for (const Photo &photo : content.photos)
        pictures += photo.sha256;
    for (const Film &film : films)
        if (!film.posterSha256.isEmpty())
            pictures += film.posterSha256;
    pictures.removeDuplicates();
    return pictures;
}

namespace {

using package::bodyName, package::manifestName, package::picturesOf;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonArray filmsJson(const QList<Film> &films)
{
    QJsonArray array;
    for (const Film &film : films)
        array += QJsonObject{{u"id"_s, film.id}, {u"title"_s, film.title}, {u"url"_s, film.url},
            {u"poster"_s, film.posterSha256}, {u"seconds"_s, film.seconds},
            {u"addedAt"_s, timeText(film.addedAt)}};
    return array;
}

QJsonArray notesJson(const QList<Note> &notes)
{
    QJsonArray array;
    for (const Note &note : notes)
        array += QJsonObject{{u"id"_s, note.id}, {u"at"_s, timeText(note.at)}, {u"by"_s, note.by},
            {u"text"_s, note.text}, {u"quote"_s, note.quote}, {u"resolved"_s, note.resolved}};
    return array;
}

QJsonArray historyJson(const QList<HistoryEntry> &history)
{
    QJsonArray array;
    for (const HistoryEntry &entry : history)
        array += QJsonObject{{u"at"_s, timeText(entry.at)}, {u"by"_s, entry.by},
            {u"action"_s, toWord(entry.action)}, {u"note"_s, entry.note}, {u"hash"_s, entry.hash}};
    return array;
}

Result<QList<Film>> filmsShown(const Store &store, const Body &body)
{
    return store.films().map([&](const QList<Film> &films) { return namedFilms(body, films); });
}

Result<QByteArray> manifestOf(const Store &store, const Story &story, const QList<Film> &films)
{
    const Result<QList<Note>> notes = store.notes(story.id);
    const Result<QList<HistoryEntry>> history = store.history(story.id);
    if (!notes || !history)
        return tl::unexpected<Error>(!notes ? notes.error() : history.error());
    const auto base = Copies::packageBase(store, story.id);
    if (!base)
        return tl::unexpected<Error>(base.error());
    QJsonObject manifest{{u"format"_s, u"toasoan-package"_s}, {u"version"_s, 1},
        {u"id"_s, story.id}, {u"author"_s, story.author},
        {u"createdAt"_s, timeText(story.createdAt)}, {u"hash"_s, story.hash},
        {u"content"_s, snapshotJson(story.content, {})}, {u"films"_s, filmsJson(films)},
        {u"notes"_s, notesJson(*notes)}, {u"history"_s, historyJson(*history)}};
    if (*base)
        manifest.insert(
            u"base"_s, snapshotJson((*base)->content, htmlFromBody((*base)->content.body)));
    return QJsonDocument(manifest).toJson();
}
} // namespace

Result<void> exportPackage(const Store &store, const QString &id, const QString &file)
{
    if (Result<void> may = mayReplace(file); !may)
        return may;
    const Result<Story> story = store.story(id);
    if (!story)
        return tl::unexpected<Error>(story.error());
    const Result<QList<Film>> films = filmsShown(store, story->content.body);
    if (!films)
        return tl::unexpected<Error>(films.error());
    const Result<QByteArray> manifest = manifestOf(store, *story, *films);
    if (!manifest)
        return tl::unexpected<Error>(manifest.error());
    Result<ZipWriter> zip = ZipWriter::open(QFileInfo(file).absoluteFilePath());
    if (!zip)
        return tl::unexpected<Error>(zip.error());
    Result<void> done = zip->add(manifestName, *manifest);
    if (done)
        done = zip->add(bodyName, htmlFromBody(story->content.body).toUtf8());
    const QStringList pictures = picturesOf(story->content, *films);
    for (const QString &sha256 : pictures) {
        const Result<QString> path = store.picturePath(sha256);
        if (!path)
            return tl::unexpected<Error>(path.error());
        if (done)
            done = zip->addFile(u"photos/"_s + QFileInfo(*path).fileName(), *path, false);
    }
    if (done)
        done = zip->finish();
    return done;
}

Result<bool> isRevision(const Store &store, const Story &story)
{
    return store.revisions(story.id, false).map([&](const QList<Revision> &revisions) {
        return std::any_of(revisions.cbegin(), revisions.cend(),
            [&](const Revision &revision) { return revision.hash == story.hash; });
    });
}

Result<void> exportPackage(Store &store, const QString &id, const QString &file, const Member &by)
{
    if (Result<void> may = mayReplace(file); !may)
        return may;
    const Result<Story> story = store.story(id);
    if (!story)
        return tl::unexpected<Error>(story.error());
    const Result<bool> known = isRevision(store, *story);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (!*known)
        if (const Result<int> marked = store.markRevision(story->id, by); !marked)
            return tl::unexpected<Error>(marked.error());
    return exportPackage(std::as_const(store), story->id, file);
}

} // namespace toasoan
