// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pictures.h"

#include "photo/file.h"

#include <QCache>
#include <QDir>
#include <QHash>
#include <QMimeData>
#include <QPointer>
#include <QSaveFile>
#include <QSet>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QUrl>
#include <QUuid>

namespace toasoan {
namespace {

constexpr int memoryKilobytes = 96 * 1024;
constexpr int thumbSide = 640;

struct Imported
{
    QString sha256;
    QString name; // of the file, without folder
    PhotoMetadata metadata;
};

QString thumbFile(const QString &dir, const QString &sha256)
{
    return QStringLiteral("%1/cache/thumbs/%2/%3").arg(dir, sha256.left(2), sha256);
}

void keepThumb(const QString &file, const QImage &thumb)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file); // another job may be writing the same one
    if (out.open(QIODevice::WriteOnly)
        && thumb.save(&out, thumb.hasAlphaChannel() ? "png" : "jpeg", 88))
        out.commit(); // a cache: a failed write only costs time
}

Result<QImage> thumb(const QString &dir, const QString &sha256, const QString &path)
{
    const QString file = thumbFile(dir, sha256);
    QImage kept(file);
    if (!kept.isNull())
        return kept;
    Result<QImage> made = decodePicture(path, {thumbSide, thumbSide});
    if (made)
        keepThumb(file, *made);
    return made;
}

QImage covering(const QImage &image, const QSize &size)
{
    const QImage scaled
        = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2);
    return scaled.copy(QRect(corner, size));
}

QImage pictureFor(
    const QString &dir, const QString &sha256, const QString &path, const QSize &size, bool crop)
{
    const Result<QImage> small = thumb(dir, sha256, path);
    if (!small)
        return {};
    const auto mode = crop ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio;
    const QSize wanted = small->size().scaled(size, mode);
    const bool enough = wanted.width() <= small->width() && wanted.height() <= small->height();
    if (enough)
        return crop ? covering(*small, size)
                    : small->scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const Result<QImage> large = decodePicture(path, wanted);
    if (!large)
        return {};
    return crop ? covering(*large, size) : *large;
}

Result<Imported> importedFile(const QString &dir, const QString &path)
{
    Result<PhotoMetadata> metadata = readMetadata(path);
    if (!metadata)
        return tl::unexpected<Error>(metadata.error());
    // Decoded before it is taken in, so that a picture nobody can see never stands in a story.
    const Result<QImage> small = decodePicture(path, {thumbSide, thumbSide});
    if (!small)
        return tl::unexpected<Error>(small.error());
    const Result<QString> sha256 = Store::copyPicture(dir, path);
    if (!sha256)
        return tl::unexpected<Error>(sha256.error());
    keepThumb(thumbFile(dir, *sha256), *small);
    return Imported{*sha256, QFileInfo(path).fileName(), *metadata};
}

Result<Imported> importedPixels(const QString &dir, const QImage &image)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pasted.png"));
    if (!folder.isValid() || !image.save(path, "png"))
        return fail(Error::Kind::Io,
            Pictures::tr(
                "The pasted picture could not be kept. The story is unchanged; save it as a "
                "file and add that."));
    Result<Imported> imported = importedFile(dir, path);
    if (imported)
        imported->name.clear();
    return imported;
}

} // namespace

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile())
            files += url.toLocalFile();
    return files;
}

bool hasPictures(const QMimeData *data)
{
    return data->hasImage() || !localFiles(data).isEmpty();
}

struct Pictures::Import
{
    QStringList paths;
    int next = 0;
    QPointer<QObject> context;
    std::function<void(const Photo &)> added;
    std::function<void(const Error &)> failed;
    std::function<void(const QStringList &cut)> finished;
    bool stopped = false;
    QStringList cut = {}; // a sentence each
};

struct Pictures::Private
{
    explicit Private(Store &store)
        : store(store)
    {
    }
    Store &store;
    QCache<QString, QPixmap> memory{memoryKilobytes};
    QSet<QString> making;
    QSet<QString> broken;
    QHash<QString, PhotoMetadata> metadata;
    QList<std::weak_ptr<Import>> imports;

    Result<Photo> registered(const Imported &imported);
    void take(const Import &import, const Result<Imported> &imported);
};

Result<Photo> Pictures::Private::registered(const Imported &imported)
{
    const Result<void> known = store.setPictureSize(imported.sha256, imported.metadata.size);
    if (!known)
        return tl::unexpected<Error>(known.error());
    const Result<void> described = store.describePicture(
        describedPicture(imported.sha256, imported.name, imported.metadata));
    if (!described)
        return tl::unexpected<Error>(described.error());
    metadata.insert(imported.sha256, imported.metadata);
    broken.remove(imported.sha256);
    Photo photo = usedPhoto(imported.sha256, imported.metadata);
    photo.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<std::optional<Photo>> last = store.lastUse(imported.sha256);
    if (last && *last) {
        const auto prefer = [](QString &field, const QString &used) {
            if (!used.isEmpty())
                field = used;
        };
        prefer(photo.caption, (*last)->caption);
        prefer(photo.credit, (*last)->credit);
        prefer(photo.alt, (*last)->alt);
    }
    return photo;
}

void Pictures::Private::take(const Import &import, const Result<Imported> &imported)
{
    if (!imported) {
        import.failed(imported.error());
        return;
    }
    const Result<Photo> photo = registered(*imported);
    if (photo)
        import.added(*photo);
    else
        import.failed(photo.error());
}

Pictures::Pictures(Store &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store))
{
}

Pictures::~Pictures() = default;

QPixmap Pictures::pixmap(const QString &sha256, const QSize &size, bool crop)
{
    if (sha256.isEmpty() || size.isEmpty() || d->broken.contains(sha256))
        return {};
    const QString key = QStringLiteral("%1 %2 %3 %4")
                            .arg(sha256)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(crop ? 1 : 0);
    if (const QPixmap *kept = d->memory.object(key))
        return *kept;
    if (d->making.contains(key))
        return {};
    const Result<QString> path = d->store.picturePath(sha256);
    if (!path) {
        d->broken.insert(sha256);
        return {};
    }
    d->making.insert(key);
    QtConcurrent::run(pictureFor, d->store.dir(), sha256, *path, size, crop)
        .then(this, [this, key, sha256](const QImage &image) {
            d->making.remove(key);
            if (image.isNull()) {
                d->broken.insert(sha256);
            } else {
                const qsizetype kilobytes = image.sizeInBytes() / 1024 + 1;
                d->memory.insert(key, new QPixmap(QPixmap::fromImage(image)), kilobytes);
            }
            Q_EMIT ready(sha256);
        });
    return {};
}

bool Pictures::isBroken(const QString &sha256) const
{
    return d->broken.contains(sha256);
}

void Pictures::whole(
    const QString &sha256, QObject *context, std::function<void(const QImage &)> done)
{
    const Result<QString> path = d->store.picturePath(sha256);
    if (!path)
        return;
    QtConcurrent::run(decodePicture, *path, QSize())
        .then(this,
            [context = QPointer<QObject>(context), done = std::move(done)](
                const Result<QImage> &image) {
                if (context && image)
                    done(*image);
            });
}

void Pictures::import(const QStringList &paths, QObject *context,
    std::function<void(const Photo &)> added, std::function<void(const Error &)> failed,
    std::function<void(const QStringList &cut)> finished)
{
    const auto import = std::make_shared<Import>(
        Import{paths, 0, context, std::move(added), std::move(failed), std::move(finished)});
    d->imports.removeIf([](const std::weak_ptr<Import> &other) { return other.expired(); });
    d->imports += import;
    importNext(import);
}

void Pictures::stopImports()
{
    for (const std::weak_ptr<Import> &running : std::as_const(d->imports))
        if (const auto import = running.lock())
            import->stopped = true;
}

// One at a time: the order of the files is the order of the pictures, and a hundred files leave the
// second core and the memory to the desk.
void Pictures::importNext(const std::shared_ptr<Import> &import)
{
    if (import->context.isNull())
        return;
    const int total = import->stopped ? import->next : int(import->paths.size());
    Q_EMIT importProgress(import->next, total);
    if (import->next == total) {
        if (import->finished)
            import->finished(import->cut);
        return;
    }
    const QString path = import->paths.at(import->next++);
    QtConcurrent::run(importedFile, d->store.dir(), path)
        .then(this, [this, import](const Result<Imported> &imported) {
            if (import->context.isNull())
                return;
            d->take(*import, imported);
            if (imported && imported->metadata.warnings.contains(cutPictureWarning()))
                import->cut += QStringLiteral("“%1”: %2").arg(imported->name, cutPictureWarning());
            importNext(import);
        });
}

void Pictures::importImage(const QImage &image, QObject *context,
    std::function<void(const Photo &)> added, std::function<void(const Error &)> failed)
{
    const auto import
        = std::make_shared<Import>(Import{{}, 0, context, std::move(added), std::move(failed), {}});
    QtConcurrent::run(importedPixels, d->store.dir(), image)
        .then(this, [this, import](const Result<Imported> &imported) {
            if (!import->context.isNull())
                d->take(*import, imported);
        });
}

void Pictures::metadata(
    const QString &sha256, QObject *context, std::function<void(const PhotoMetadata &)> done)
{
    const auto known = d->metadata.constFind(sha256);
    if (known != d->metadata.cend()) {
        done(*known);
        return;
    }
    const Result<QString> path = d->store.picturePath(sha256);
    if (!path)
        return;
    QtConcurrent::run(readMetadata, *path)
        .then(this,
            [this, sha256, context = QPointer<QObject>(context), done = std::move(done)](
                const Result<PhotoMetadata> &metadata) {
                if (!metadata)
                    return;
                d->metadata.insert(sha256, *metadata);
                if (context)
                    done(*metadata);
            });
}

} // namespace toasoan
