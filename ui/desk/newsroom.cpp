// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/newsroom.h"

#include "base/unicode.h"
#include "publish/package.h"
#include "sample/sample.h"
#include "story/photos.h"
#include "text/import.h"

#include <pwd.h>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr QLatin1String namedKey("desk.named");

// The administrator that a new newsroom starts with gets the name of who sits here.
Result<void> nameFirstMember(Store &store)
{
    const auto named = store.setting(namedKey);
    if (!named || !named->isEmpty())
        return {};
    const auto members = store.members();
    if (!members)
        return tl::unexpected<Error>(members.error());
    if (members->size() == 1 && isEmpty(store)) {
        Member first = members->constFirst();
        first.displayName = accountName();
        if (auto renamed = store.updateMember(first.name, first); !renamed)
            return renamed;
    }
    return store.setSetting(namedKey, u"1"_s);
}

bool isPicture(const QString &path)
{
    static const QStringList suffixes{
        u"jpg"_s, u"jpeg"_s, u"png"_s, u"webp"_s, u"tif"_s, u"tiff"_s, u"gif"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

bool isPackage(const QString &path)
{
    return path.endsWith(u".toasoan"_s, Qt::CaseInsensitive);
}

// As the command line's import: a draft with nothing but the picture and what its file says.
Result<QString> storyOfPicture(
    Store &store, const StoryFile &file, const Member &by, QStringList *warnings)
{
    const QString name = QFileInfo(file.path).fileName();
    *warnings += file.picture->warnings;
    Result<void> described = file.pictures.files.moveIn(file.sha256);
    if (described)
        described = store.setPictureSize(file.sha256, file.picture->size);
    if (described)
        described = store.describePicture(describedPicture(file.sha256, name, *file.picture));
    if (!described)
        return tl::unexpected<Error>(described.error());
    if (!store.mayBegin(by))
        return fail(Error::Kind::Refused,
            QCoreApplication::translate("Newsroom",
                "“%1” is in the picture archive. The account in use may begin no story, so it "
                "stands in none.")
                .arg(name));
    Content content;
    attachPhoto(content, usedPhoto(file.sha256, *file.picture));
    return store.createStory(content, by).map([](const Story &story) { return story.id; });
}

Result<StoryFile> readPicture(const QString &dir, StoryFile file)
{
    Result<PhotoMetadata> metadata = readMetadata(file.path);
    if (!metadata)
        return tl::unexpected<Error>(metadata.error());
    file.pictures.files = IncomingPictures(dir);
    const Result<QString> copied = file.pictures.files.copy(file.path);
    if (!copied)
        return tl::unexpected<Error>(copied.error());
    file.sha256 = *copied; // of what was copied, whatever became of the file since
    file.picture = *std::move(metadata);
    return file;
}

} // namespace

bool isEmpty(const Store &store)
{
    for (const bool trashed : {false, true}) {
        ListFilter filter;
        filter.limit = 1;
        filter.trashed = trashed;
        const auto stories = store.list(filter);
        if (!stories || !stories->isEmpty())
            return false;
    }
    return true;
}

QString accountName()
{
    if (const passwd *account = getpwuid(getuid())) {
        const QString full = oneLine(QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0));
        return full.isEmpty() ? oneLine(QString::fromLocal8Bit(account->pw_name)) : full;
    }
    return qEnvironmentVariable("USER", u"toasoan"_s);
}

QString folderKey(const QString &dir)
{
    const QFileInfo info(dir);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    return QString::fromLatin1(
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

Result<std::unique_ptr<Store>> openNewsroom(const QString &dir, bool sample)
{
    auto store = Store::open(dir, {.backgroundCheckpoints = true});
    if (!store)
        return store;
    if (sample && isEmpty(**store)) {
        if (auto filled = makeSample(**store, dir + u"/site"_s); !filled)
            return tl::unexpected<Error>(filled.error());
        return store;
    }
    if (auto named = nameFirstMember(**store); !named)
        return tl::unexpected<Error>(named.error());
    return store;
}

Result<QString> storyFileHash(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound,
            QCoreApplication::translate("Newsroom",
                "There is no file “%1”. It was moved or deleted, or its name is written otherwise.")
                .arg(path));
    return fileSha256(path);
}

QString storyOfFile(const Store &store, const QString &sha256)
{
    const auto known = store.setting(u"import."_s + sha256);
    return known && !known->isEmpty() && store.summary(*known) ? *known : QString();
}

Result<StoryFile> readStoryFile(const QString &dir, const QString &path, const QString &sha256,
    const std::stop_token &stop, const std::function<void(int number, int of)> &begun)
{
    StoryFile file{path, sha256};
    if (isPicture(path))
        return readPicture(dir, std::move(file));
    if (isPackage(path))
        return readPackageFile(dir, path, stop, begun).map([&file](auto package) {
            file.package = std::move(package);
            return std::move(file);
        });
    Result<Imported> read = importFile(path, stop);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const int count = int(read->pictures.size());
    Result<CopiedPictures> copied
        = copyPictures(dir, read->pictures, stop, [&begun, count](int number) {
              if (begun)
                  begun(number, count);
          });
    if (!copied)
        return tl::unexpected<Error>(copied.error());
    file.pictures = *std::move(copied);
    read->pictures.clear(); // large, and nobody's any more
    file.text = *std::move(read);
    return file;
}

Result<QString> takeStoryFile(Store &store, StoryFile file, const Member &by, QStringList *warnings)
{
    Result<QString> id;
    if (file.text)
        id = takeIn(store, *std::move(file.text), file.pictures, by, warnings)
                 .map([](const Story &story) { return story.id; });
    else if (file.picture)
        id = storyOfPicture(store, file, by, warnings);
    else
        id = takePackage(store, *file.package, by, warnings);
    if (id)
        if (auto kept = store.setSetting(u"import."_s + file.sha256, *id); !kept)
            return tl::unexpected<Error>(kept.error());
    return id;
}

Result<QString> importStory(
    Store &store, const QString &path, const Member &by, QStringList *warnings)
{
    Result<QString> sha256 = storyFileHash(path);
    if (!sha256)
        return sha256;
    if (QString known = storyOfFile(store, *sha256); !known.isEmpty())
        return known;
    Result<StoryFile> file = readStoryFile(store.dir(), path, *sha256);
    if (!file)
        return tl::unexpected<Error>(file.error());
    return takeStoryFile(store, *std::move(file), by, warnings);
}

} // namespace toasoan
