// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/storypictures.h"

#include "photo/photo.h"

#include <QCoreApplication>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int smallWidth = 160; // most formats are read to their end for that as well
constexpr qsizetype shownLetters = 60;

QString nameOf(const Photo &photo)
{
    const QString caption = photo.caption.simplified();
    if (caption.isEmpty())
        return photo.id;
    return caption.size() > shownLetters ? caption.left(shownLetters).trimmed() + u'…' : caption;
}

} // namespace

QList<StoryPicture> storyPictures(const Store &store, const QList<Photo> &photos)
{
    QList<StoryPicture> pictures;
    for (const Photo &photo : photos)
        pictures.append({photo, store.picturePath(photo.sha256).value_or(QString())});
    return pictures;
}

QString pictureFault(const StoryPicture &picture)
{
    if (picture.path.isEmpty())
        return QCoreApplication::translate(
            "StoryPictures", "The picture “%1” has lost its original file.")
            .arg(nameOf(picture.photo));
    RenditionOptions options;
    options.width = smallWidth;
    if (makeRendition(picture.path, options))
        return {};
    return QCoreApplication::translate(
        "StoryPictures", "The picture “%1” is damaged: its file cannot be read to the end.")
        .arg(nameOf(picture.photo));
}

Result<void> picturesStand(const Store &store, const QList<Photo> &photos)
{
    const QStringList faults
        = QtConcurrent::blockingMapped<QStringList>(storyPictures(store, photos), pictureFault);
    for (const QString &fault : faults)
        if (!fault.isEmpty())
            return fail(Error::Kind::Refused,
                QCoreApplication::translate("StoryPictures",
                    "%1 Nothing was published; put the file in again or take the picture out of "
                    "the story.")
                    .arg(fault));
    return {};
}

} // namespace toasoan
