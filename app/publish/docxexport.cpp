// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/docxexport.h"

#include "base/zip.h"
#include "photo/file.h"
#include "photo/photo.h"
#include "publish/storypictures.h"
#include "store/folder.h"
#include "text/docxwrite.h"

#include <QCoreApplication>
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

QString suffixOf(const PictureFile &file)
{
    if (file.format == "jpeg")
        return u"jpg"_s;
    return file.format == "png" || file.format == "gif" ? QString::fromLatin1(file.format)
                                                        : QString();
}

// Word turns no picture upright by itself, and knows neither WebP nor TIFF everywhere.
Result<Shown> shown(const StoryPicture &use, const QTemporaryDir &dir)
{
    const Result<PictureFile> file = examined(use.path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const QString suffix = suffixOf(*file);
    if (!suffix.isEmpty()
        && QImageReader(use.path).transformation() == QImageIOHandler::TransformationNone)
        return Shown{{use.photo.id, suffix, file->upright}, use.path};
    const Result<QImage> image = decodePicture(use.path);
    if (!image)
        return tl::unexpected<Error>(image.error());
    const QString path = dir.filePath(use.photo.id + u".jpg"_s);
    if (!image->save(path, "JPEG", jpegQuality))
        return fail(Error::Kind::Io, Text::tr("There is no room to convert a picture."));
    return Shown{{use.photo.id, u"jpg"_s, image->size()}, path};
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
