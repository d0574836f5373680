// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/takein.h"

#include "photo/photo.h"
#include "story/photos.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

Result<CopiedPictures::One> copyPicture(
    IncomingPictures &files, const ImportedPicture &picture, const QTemporaryDir &own)
{
    const QString path
        = own.filePath(u"picture."_s + picture.name.section(u'.', -1).section(u'/', -1));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(picture.bytes) != picture.bytes.size()
        || !file.flush())
        return fail(Error::Kind::Io,
            Text::tr("There is no room to take the pictures out of the document."),
            file.errorString());
    const auto metadata = readMetadata(path);
    if (!metadata)
        return tl::unexpected<Error>(metadata.error());
    // Decoded before it is taken in, so that a picture nobody can see never stands in a story.
    if (const auto seen = decodePicture(path, {256, 256}); !seen)
        return tl::unexpected<Error>(seen.error());
    const auto sha256 = files.copy(path);
    if (!sha256)
        return tl::unexpected<Error>(sha256.error());
    Photo photo = usedPhoto(*sha256, *metadata);
    if (!picture.alt.isEmpty())
        photo.alt = picture.alt;
    if (!picture.caption.isEmpty())
        photo.caption = picture.caption;
    if (!picture.credit.isEmpty())
        photo.credit = picture.credit;
    return CopiedPictures::One{
        picture.ref, photo, describedPicture(*sha256, picture.name, *metadata)};
}

Result<void> makeKnown(
    Store &store, const IncomingPictures &files, const CopiedPictures::One &picture)
{
    if (Result<void> moved = files.moveIn(picture.use.sha256); !moved)
        return moved;
    if (Result<void> sized = store.setPictureSize(picture.use.sha256, picture.use.size); !sized)
        return sized;
    return store.describePicture(picture.said);
}

QString notTaken(const QString &name, const Error &error)
{
    return Text::tr("The picture “%1” of the document was not taken in: %2").arg(name, error.text);
}

// A film of another newsroom stays what its line in the document says, with its link.
Result<void> nameForeignFilms(const Store &store, Imported &imported)
{
    if (imported.films.isEmpty())
        return {};
    const Result<QList<Film>> films = store.films();
    if (!films)
        return tl::unexpected<Error>(films.error());
    for (Block &block : imported.content.body.blocks) {
        const bool known = std::any_of(films->cbegin(), films->cend(),
            [&block](const Film &film) { return film.id == block.ref; });
        if (block.kind == Block::Kind::Film && !known && imported.films.contains(block.ref))
            block = Block{.runs = imported.films.value(block.ref)};
    }
    return {};
}

} // namespace

Result<CopiedPictures> copyPictures(const QString &dir, const QList<ImportedPicture> &pictures,
    const std::stop_token &stop, const std::function<void(int number)> &begun)
{
    CopiedPictures copied{.files = IncomingPictures(dir)};
    const QTemporaryDir own;
    for (const ImportedPicture &picture : pictures) {
        if (stop.stop_requested())
            return fail(Error::Kind::Busy, Text::tr("The import was stopped."));
        if (begun)
            begun(int(&picture - pictures.constData()) + 1);
        Result<CopiedPictures::One> one = copyPicture(copied.files, picture, own);
        if (one)
            copied.pictures += *std::move(one);
        else if (one.error().kind == Error::Kind::Full)
            return tl::unexpected<Error>(one.error());
        else
            copied.warnings += notTaken(picture.name, one.error());
    }
    return copied;
}

Result<Story> takeIn(Store &store, Imported imported, const Member &by, QStringList *warnings)
{
    const Result<CopiedPictures> copied = copyPictures(store.dir(), imported.pictures);
    if (!copied)
        return tl::unexpected<Error>(copied.error());
    return takeIn(store, std::move(imported), *copied, by, warnings);
}

Result<Story> takeIn(Store &store, Imported imported, const CopiedPictures &copied,
    const Member &by, QStringList *warnings)
{
    if (const Result<void> may = store.mayBegin(by); !may)
        return tl::unexpected<Error>(may.error());
    if (const Result<void> named = nameForeignFilms(store, imported); !named)
        return tl::unexpected<Error>(named.error());
    Content &content = imported.content;
    QHash<QString, QString> uses; // ref in the document -> id in the story
    imported.warnings += copied.warnings;
    for (const CopiedPictures::One &picture : copied.pictures) {
        if (const Result<void> made = makeKnown(store, copied.files, picture); !made) {
            if (made.error().kind == Error::Kind::Full)
                return tl::unexpected<Error>(made.error());
            imported.warnings += notTaken(picture.said.name, made.error());
            continue;
        }
        const int known = indexOfPicture(content, picture.use.sha256);
        if (known < 0) {
            content.photos += picture.use;
            content.photos.last().id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        uses.insert(
            picture.ref, known < 0 ? content.photos.constLast().id : content.photos.at(known).id);
    }
    for (Block &block : content.body.blocks)
        if (block.kind == Block::Kind::Figure)
            block.ref = uses.value(block.ref);
    if (content.lead.isEmpty() && !content.photos.isEmpty())
        content.lead = content.photos.constFirst().id;
    adoptCaptions(content);
    Result<Story> story = store.createStory(content, by);
    *warnings += imported.warnings;
    if (!story)
        return story;
    for (Note &note : imported.notes) {
        if (note.by.isEmpty())
            note.by = by.name;
        if (const Result<Note> added = store.addNote(story->id, note); !added)
            *warnings += added.error().text;
    }
    return story;
}

} // namespace toasoan
