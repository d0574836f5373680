// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/docxexport.h"

#include "base/zip.h"
#include "photo/file.h"
#include "photo/metadata.h"
#include "photo/ownpixels.h"
#include "publish/storypictures.h"
#include "store/folder.h"
#include "text/docxwrite.h"

#include <limits>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int jpegQuality = 92; // the document may be printed from

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct Shown
{
    DocxPicture picture;
    QString path;
};

// As of a published picture; see Renditions.
RenditionOptions optionsFor(const Photo &photo)
{
    RenditionOptions options;
    options.width = std::numeric_limits<int>::max();
    options.quality = jpegQuality;
    options.caption = photo.caption;
    options.credit = options.byline = photo.credit;
    options.alt = photo.alt;
    options.publicWords = true;
    return options;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QString> kept(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return fail(Error::Kind::Io, Text::tr("There is no room to convert a picture."),
            file.errorString());
    return path;
}

// What is in the file besides its pixels stays here. One that holds nothing more stays itself, so
// that it is the same picture when the document comes back.
Result<QString> withoutTraces(
    const StoryPicture &use, const QByteArray &format, const QString &stem, const QString &suffix)
{
    const QByteArray whole = contentsOf(use.path);
    const QByteArray alone = pixelsAlone(format, whole);
    if (!alone.isEmpty() && alone == whole)
        return use.path;
    if (!alone.isEmpty() && format == "png")
        return kept(alone, stem + suffix);
    const RenditionOptions options = optionsFor(use.photo);
    const Result<QByteArray> jpeg = alone.isEmpty()
        ? makeRendition(use.path, options)
        : withFields(alone, fieldsFor(use.path, options));
    return jpeg ? kept(*jpeg, stem + u"jpg"_s) : tl::unexpected<Error>(jpeg.error());
}

// Word turns no picture upright by itself, and knows neither WebP nor TIFF everywhere.
Result<Shown> shown(const StoryPicture &use, const QTemporaryDir &dir)
{
    const Result<PictureFile> file = examined(use.path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const bool upright
        = QImageReader(use.path).transformation() == QImageIOHandler::TransformationNone;
    const QString suffix = file->format == "png" ? u"png"_s : u"jpg"_s;
    const Result<QString> path = withoutTraces(
        use, upright ? file->format : QByteArray(), dir.filePath(use.photo.id + u'.'), suffix);
    if (!path)
        return tl::unexpected<Error>(path.error());
    const bool drawnAnew = path->endsWith(".jpg"_L1) && *path != use.path;
    return Shown{{use.photo.id, drawnAnew ? u"jpg"_s : suffix, file->upright}, *path};
}

} // namespace

Result<void> exportDocx(
    const Store &store, const QString &id, const QString &file, QStringList *warnings)
{
    if (Result<void> may = mayReplace(file); !may)
        return may;
    const Result<Story> story = store.story(id);
    if (!story)
        return tl::unexpected<Error>(story.error());
    const Result<QList<Film>> films = store.films();
    if (!films)
        return tl::unexpected<Error>(films.error());
    const QTemporaryDir dir;
    QList<DocxPicture> pictures;
    QStringList paths;
    const QList<StoryPicture> uses = storyPictures(store, story->content.photos);
    for (const StoryPicture &use : uses) {
        const Result<Shown> ready = shown(use, dir);
        if (ready) {
            pictures += ready->picture;
            paths += ready->path;
        } else {
            *warnings += Text::tr("A picture is not in the document, its place is kept: %1")
                             .arg(ready.error().text);
        }
    }
    Result<ZipWriter> zip = ZipWriter::open(QFileInfo(file).absoluteFilePath());
    if (!zip)
        return tl::unexpected<Error>(zip.error());
    Result<void> done;
    const QList<DocxPart> parts = docxParts(story->content, pictures, *films, story->updatedAt);
    for (const DocxPart &part : parts)
        if (done)
            done = zip->add(part.name, part.bytes);
    for (qsizetype i = 0; i < pictures.size() && done; ++i)
        done = zip->addFile(docxPictureName(pictures.at(i), i), paths.at(i), false);
    if (done)
        done = zip->finish();
    return done;
}

} // namespace toasoan
