// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/package.h"

#include "base/zip.h"
#include "photo/photo.h"
#include "publish/joining.h"
#include "publish/packageparts.h"
#include "store/picturefile.h"
#include "store/snapshot.h"
#include "text/html.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

struct Package
{
    Arrival arrival;
    std::optional<Content> base; ///< what its sender began with, when it came from elsewhere
    QString hash;
    QList<Film> films;
};

struct UnpackedPicture
{
    QString sha256;
    QSize size;
};

} // namespace

struct PackageFile
{
    Package package;
    QList<UnpackedPicture> pictures;
    IncomingPictures files;
};

namespace {

using package::bodyName, package::manifestName, package::picturesOf;

constexpr qint64 manifestMost = 32 << 20;
constexpr qint64 bodyMost = 16 << 20;
constexpr ZipReader::Limits limits{2000, qint64(512) << 20, qint64(4) << 30};

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

tl::unexpected<Error> broken(const QString &file, const QString &detail)
{
    return fail(Error::Kind::Invalid,
        QCoreApplication::translate("Package",
            "The story package “%1” is damaged or was changed after it was made. Nothing was taken "
            "from it; ask for it to be sent again.")
            .arg(QFileInfo(file).fileName()),
        detail);
}

QList<Film> readFilms(const QJsonArray &array)
{
    QList<Film> films;
    for (const auto &value : array) {
        Film film;
        film.id = QUuid(value[u"id"_s].toString()).toString(QUuid::WithoutBraces);
        film.title = value[u"title"_s].toString();
        film.url = value[u"url"_s].toString();
        film.posterSha256 = value[u"poster"_s].toString();
        film.seconds = value[u"seconds"_s].toInt();
        film.addedAt = timeOf(value[u"addedAt"_s]);
        films += film;
    }
    return films;
}

QList<Note> readNotes(const QJsonArray &array)
{
    QList<Note> notes;
    for (const auto &value : array) {
        const QUuid id(value[u"id"_s].toString());
        const Note note{(id.isNull() ? QUuid::createUuid() : id).toString(QUuid::WithoutBraces),
            timeOf(value[u"at"_s]), value[u"by"_s].toString(), value[u"text"_s].toString(),
            value[u"quote"_s].toString(), value[u"resolved"_s].toBool()};
        if (!note.text.trimmed().isEmpty() && note.at.isValid())
            notes += note;
    }
    return notes;
}

QList<HistoryEntry> readHistory(const QJsonArray &array)
{
    QList<HistoryEntry> history;
    for (const auto &value : array) {
        const auto action = actionFromWord(value[u"action"_s].toString());
        const QDateTime at = timeOf(value[u"at"_s]);
        if (action && at.isValid())
            history += {at, value[u"by"_s].toString(), *action, 0, value[u"note"_s].toString(),
                value[u"hash"_s].toString()};
    }
    return history;
}

Result<Package> readPackage(const ZipReader &zip, const QString &file)
{
    const Result<QByteArray> json = zip.bytes(manifestName, manifestMost);
    const Result<QByteArray> body = zip.bytes(bodyName, bodyMost);
    if (!json || !body)
        return tl::unexpected<Error>(!json ? json.error() : body.error());
    const QJsonObject manifest = QJsonDocument::fromJson(*json).object();
    if (manifest[u"format"_s].toString() != "toasoan-package"_L1)
        return broken(file, u"format"_s);
    if (manifest[u"version"_s].toInt() > 1)
        return fail(Error::Kind::Newer,
            QCoreApplication::translate("Package",
                "The story package “%1” was made by a newer Tòa Soạn. Nothing was taken from it; "
                "install the newer version to read it.")
                .arg(QFileInfo(file).fileName()));
    const QUuid id(manifest[u"id"_s].toString());
    if (id.isNull())
        return broken(file, u"id"_s);
    QJsonObject content = manifest[u"content"_s].toObject();
    content[u"body"_s] = QString::fromUtf8(*body);
    Package package;
    package.arrival.id = id.toString(QUuid::WithoutBraces);
    package.arrival.author = manifest[u"author"_s].toString();
    package.arrival.content = fromSnapshotJson(content);
    package.arrival.createdAt = timeOf(manifest[u"createdAt"_s]);
    package.arrival.notes = readNotes(manifest[u"notes"_s].toArray());
    package.arrival.history = readHistory(manifest[u"history"_s].toArray());
    package.films = readFilms(manifest[u"films"_s].toArray());
    package.hash = manifest[u"hash"_s].toString();
    if (const QJsonObject base = manifest[u"base"_s].toObject(); !base.isEmpty())
        package.base = fromSnapshotJson(base);
    if (contentHash(package.arrival.content, package.films) != package.hash)
        return broken(file, u"hash"_s);
    return package;
}

struct Unpacking
{
    const ZipReader &zip;
    const QString &file;
    const QString &folder; // of the newsroom
    const std::stop_token &stop;
    const std::function<void(int, int)> &begun;
};

Result<UnpackedPicture> unpackPicture(const Unpacking &unpacking, const QString &name,
    const QString &sha256, const QTemporaryDir &aside, IncomingPictures &files)
{
    const QString path = aside.filePath(QFileInfo(name).fileName());
    const Result<QString> hash = unpacking.zip.extract(name, path);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    if (*hash != sha256)
        return broken(unpacking.file, name);
    if (const Result<QString> copied = files.copy(path); !copied)
        return tl::unexpected<Error>(copied.error());
    const Result<PhotoMetadata> seen = readMetadata(path);
    QFile::remove(path);
    return UnpackedPicture{sha256, seen ? seen->size : QSize(0, 0)};
}

// Every picture is looked at before the first one is taken in.
Result<QList<UnpackedPicture>> unpackPictures(
    const Unpacking &unpacking, const QStringList &wanted, IncomingPictures &files)
{
    static const QRegularExpression shape(u"^photos/([0-9a-f]{64})\\.[a-z0-9]{1,8}$"_s);
    const QTemporaryDir aside(unpacking.folder + u"/.package-XXXXXX"_s);
    if (!aside.isValid())
        return fail(Error::Kind::Io,
            QCoreApplication::translate("Package",
                "The newsroom's folder cannot be written, so the package was not taken in. Check "
                "that there is room and that you may write there."),
            aside.errorString());
    QList<UnpackedPicture> pictures;
    QStringList missing = wanted;
    const QStringList names = unpacking.zip.names();
    for (const QString &name : names) {
        if (name == manifestName || name == bodyName)
            continue;
        const QRegularExpressionMatch match = shape.match(name);
        if (!match.hasMatch())
            return broken(unpacking.file, name);
        const QString sha256 = match.captured(1);
        if (!missing.removeOne(sha256))
            continue;
        if (unpacking.stop.stop_requested())
            return fail(Error::Kind::Busy,
                QCoreApplication::translate("Import", "The import was stopped."));
        if (unpacking.begun)
            unpacking.begun(int(pictures.size()) + 1, int(wanted.size()));
        const auto picture = unpackPicture(unpacking, name, sha256, aside, files);
        if (!picture)
            return tl::unexpected<Error>(picture.error());
        pictures += *picture;
    }
    if (!missing.isEmpty())
        return broken(unpacking.file, missing.constFirst());
    return pictures;
}

Result<void> moveIn(Store &store, const PackageFile &file)
{
    for (const UnpackedPicture &picture : file.pictures) {
        Result<void> done = file.files.moveIn(picture.sha256);
        if (done)
            done = store.setPictureSize(picture.sha256, picture.size);
        if (!done)
            return done;
    }
    return {};
}

Result<void> addMissingFilms(Store &store, const QList<Film> &films)
{
    const Result<QList<Film>> here = store.films();
    if (!here)
        return tl::unexpected<Error>(here.error());
    for (const Film &film : films) {
        const bool present = std::any_of(
            here->cbegin(), here->cend(), [&](const Film &f) { return f.id == film.id; });
        if (present)
            continue;
        if (const Result<Film> added = store.addFilm(film); !added)
            return tl::unexpected<Error>(added.error());
    }
    return {};
}

Result<void> addMissingNotes(Store &store, const QString &id, const QList<Note> &notes)
{
    const Result<QList<Note>> here = store.notes(id);
    if (!here)
        return tl::unexpected<Error>(here.error());
    for (const Note &note : notes) {
        const bool present = std::any_of(
            here->cbegin(), here->cend(), [&](const Note &n) { return n.id == note.id; });
        if (present)
            continue;
        if (const Result<Note> added = store.addNote(id, note); !added)
            return tl::unexpected<Error>(added.error());
    }
    return {};
}

// The revision that holds the package's text; made when there is none.
Result<int> keptRevision(Store &store, const Package &package, const Member &by)
{
    const Result<QList<Revision>> revisions = store.revisions(package.arrival.id, false);
    if (!revisions)
        return tl::unexpected<Error>(revisions.error());
    for (const Revision &revision : *revisions)
        if (revision.hash == package.hash)
            return revision.number;
    return store.keepAside(package.arrival.id, package.arrival.content, by,
        QCoreApplication::translate("Package", "from a story package"));
}

// What both texts grew out of: the newest that stood here and there, else what the sender says to
// have begun with.
Result<Copy> baseOf(const Store &store, const Package &package, const Story &here)
{
    QStringList hashes{package.hash};
    for (const HistoryEntry &entry : package.arrival.history)
        hashes += entry.hash;
    if (package.base) // newer than what either history names, when it was joined there
        if (const Result<QString> hash = hashHere(store, *package.base); hash)
            hashes += *hash;
    const auto agreed = Copies::packageBase(store, here.id);
    if (!agreed)
        return tl::unexpected<Error>(agreed.error());
    if (*agreed && hashes.contains((*agreed)->hash)) {
        Copy base = **agreed;
        base.state = here.state;
        return base;
    }
    Result<Copy> base = commonCopy(store, here, hashes);
    if (base && base->hash.isEmpty() && package.base) {
        base->content = *package.base;
        base->hash = contentHash(*package.base, package.films);
    }
    return base;
}

void sayJoined(Joined joined, const Copy &theirs, QStringList &warnings)
{
    if (joined == Joined::Nothing)
        warnings += QCoreApplication::translate(
            "Package", "This story is here already, and the package holds nothing that is newer.");
    else if (joined == Joined::Clash)
        warnings += QCoreApplication::translate("Package",
            "This story is here already, and %1 changed the same words in the package. Both texts "
            "are kept; choose which stays.")
                        .arg(theirs.by);
    else
        warnings += QCoreApplication::translate("Package",
            "This story is here already; the package's changes were joined to it as a new "
            "version.");
}

// A text that this desk has had: what both began with, or one that came before.
Result<bool> wasHere(const Store &store, const Package &package, const Conflict &open)
{
    return store.revisions(open.theirs.story, false).map([&](const QList<Revision> &revisions) {
        return package.hash == open.base.hash
            || std::any_of(revisions.cbegin(), revisions.cend(),
                [&](const Revision &revision) { return revision.hash == package.hash; });
    });
}

// The newest name in its history is whoever wrote last.
QString writerOf(const Package &package, const Member &by)
{
    const QList<HistoryEntry> &history = package.arrival.history;
    return history.isEmpty() ? by.name : history.constLast().by;
}

Result<QString> join(Store &store, const Package &package, const Story &here, const Member &by,
    QStringList &warnings)
{
    if (here.trashedAt.isValid())
        warnings += QCoreApplication::translate(
            "Package", "This story is here already and lies in the trash.");
    if (const Result<void> done = addMissingNotes(store, here.id, package.arrival.notes); !done)
        return tl::unexpected<Error>(done.error());
    if (here.hash == package.hash)
        return here.id;
    const Result<workflow::Situation> standing = store.situation(here, by);
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    if (here.trashedAt.isValid() || !workflow::may(Action::Edit, *standing)) {
        const Result<int> kept = keptRevision(store, package, by);
        if (!kept)
            return tl::unexpected<Error>(kept.error());
        warnings += QCoreApplication::translate("Package",
            "This story is here already with another text. Both are kept: the present text stays, "
            "the package's is revision %1.")
                        .arg(*kept);
        return here.id;
    }
    const Result<std::optional<Conflict>> open = Copies(store).conflict(here.id);
    if (!open)
        return tl::unexpected<Error>(open.error());
    if (*open) {
        const bool same = (*open)->theirs.hash == package.hash;
        const Result<bool> had = wasHere(store, package, **open);
        if (!had)
            return tl::unexpected<Error>(had.error());
        if (same || *had) {
            sayJoined(same ? Joined::Clash : Joined::Nothing, (*open)->theirs, warnings);
            return here.id;
        }
    }
    // A text that was kept aside for an open conflict is common to nobody.
    const Result<Copy> base = *open ? Result<Copy>((*open)->base) : baseOf(store, package, here);
    if (!base)
        return tl::unexpected<Error>(base.error());
    Copy theirs;
    theirs.story = here.id;
    theirs.state = here.state;
    theirs.hash = package.hash;
    theirs.by = writerOf(package, by);
    theirs.at = store.now();
    theirs.content = package.arrival.content;
    Taken how;
    how.by = theirs.by;
    how.note = QCoreApplication::translate("Package", "from a story package");
    const Result<Joined> joined = joinStory(store, here, *base, theirs, how);
    if (!joined)
        return tl::unexpected<Error>(joined.error());
    sayJoined(*joined, theirs, warnings);
    return here.id;
}

Result<QString> joinOrAdopt(
    Store &store, const Package &package, const Member &by, QStringList &warnings)
{
    const Result<Story> here = store.story(package.arrival.id);
    if (here)
        return join(store, package, *here, by, warnings);
    if (here.error().kind != Error::Kind::NotFound)
        return tl::unexpected<Error>(here.error());
    const Result<Story> adopted = store.adoptStory(package.arrival, by);
    if (!adopted)
        return tl::unexpected<Error>(adopted.error());
    Copy base;
    base.story = adopted->id;
    base.hash = adopted->hash;
    base.at = store.now();
    base.content = adopted->content;
    return Copies(store).setBase(base).map([&] { return adopted->id; });
}

} // namespace

Result<std::shared_ptr<const PackageFile>> readPackageFile(const QString &dir, const QString &file,
    const std::stop_token &stop, const std::function<void(int number, int of)> &begun)
{
    const Result<ZipReader> zip = ZipReader::open(file, limits);
    if (!zip)
        return tl::unexpected<Error>(zip.error());
    Result<Package> package = readPackage(*zip, file);
    if (!package)
        return tl::unexpected<Error>(package.error());
    const QStringList wanted = picturesOf(package->arrival.content, package->films);
    auto read = std::make_shared<PackageFile>(
        PackageFile{*std::move(package), {}, IncomingPictures(dir)});
    auto pictures = unpackPictures({*zip, file, dir, stop, begun}, wanted, read->files);
    if (!pictures)
        return tl::unexpected<Error>(pictures.error());
    read->pictures = *std::move(pictures);
    return read;
}

Result<QString> takePackage(
    Store &store, const PackageFile &file, const Member &by, QStringList *warnings)
{
    const Package &package = file.package;
    const Result<Newsroom> newsroom = store.newsroom();
    if (!newsroom)
        return tl::unexpected<Error>(newsroom.error());
    if (const Result<void> moved = moveIn(store, file); !moved)
        return tl::unexpected<Error>(moved.error());
    if (const Result<void> films = addMissingFilms(store, package.films); !films)
        return tl::unexpected<Error>(films.error());
    QStringList said;
    const QString &section = package.arrival.content.section;
    if (!section.isEmpty() && !newsroom->sections.contains(section))
        said += QCoreApplication::translate("Package",
            "The section “%1” does not exist in this newsroom. The story keeps it; choose another "
            "before it is published.")
                    .arg(section);
    Result<QString> id = joinOrAdopt(store, package, by, said);
    if (warnings != nullptr)
        *warnings += said;
    return id;
}

Result<QString> importPackage(
    Store &store, const QString &file, const Member &by, QStringList *warnings)
{
    const auto read = readPackageFile(store.dir(), file);
    if (!read)
        return tl::unexpected<Error>(read.error());
    return takePackage(store, **read, by, warnings);
}

} // namespace toasoan
