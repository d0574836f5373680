// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/file.h"

#include "base/sha256.h"
#include "photo/filecut.h"
#include "photo/photo.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace toasoan {
namespace {

constexpr qint64 mostBytes = 200LL * 1024 * 1024;
constexpr qint64 mostPixels = 200'000'000;

bool endsEarly(QFile &file, const QByteArray &format)
{
    const qint64 size = file.size();
    const uchar *data = file.map(0, size);
    return data != nullptr && isCut(format, QByteArrayView(data, qsizetype(size)));
}

bool isHeif(const QByteArray &head)
{
    return head.mid(4, 4) == "ftyp"
        && (head.mid(8, 3) == "hei" || head.mid(8, 3) == "hev" || head.mid(8, 4) == "mif1"
            || head.mid(8, 4) == "avif");
}

} // namespace

Error unreadable(const QString &path, const QString &detail)
{
    return {Error::Kind::Invalid,
        QCoreApplication::translate("Photo",
            "The picture “%1” is damaged and cannot be read. Nothing was changed; copy it again "
            "from "
            "the camera or ask for it to be sent again.")
            .arg(QFileInfo(path).fileName()),
        detail};
}

QString cutPictureWarning()
{
    return QCoreApplication::translate("Photo",
        "The file is cut short: the lower part of the picture is missing. Copy it again from "
        "the camera or ask for it to be sent again.");
}

Result<PictureFile> examined(const QString &path)
{
    initialisePhotoLibrary();
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail(Error::Kind::NotFound,
            QCoreApplication::translate("Photo", "There is no file “%1”. Choose the picture again.")
                .arg(name),
            path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io,
            QCoreApplication::translate("Photo",
                "The file “%1” may not be read. Check its permissions, or copy it to your own "
                "folder.")
                .arg(name),
            file.errorString());
    if (file.size() > mostBytes)
        return fail(Error::Kind::Refused,
            QCoreApplication::translate("Photo",
                "“%1” is too large (%2). The newsroom takes pictures up to 200 MB: export a JPEG "
                "from "
                "it and add that.")
                .arg(name, QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeSIFormat)));
    if (isHeif(file.peek(16)))
        return fail(Error::Kind::Invalid,
            QCoreApplication::translate("Photo",
                "“%1” is a HEIC or AVIF picture, which this version cannot read. Export it as JPEG "
                "and "
                "add that.")
                .arg(name));

    QImageReader reader(&file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoDetectImageFormat(true);
    const bool readable = reader.canRead();
    PictureFile picture;
    picture.format = reader.format();
    static const QList<QByteArray> known{"jpeg", "png", "webp", "tiff", "gif"};
    if (!readable || !known.contains(picture.format))
        return fail(Error::Kind::Invalid,
            QCoreApplication::translate("Photo",
                "“%1” is not a picture that can be printed, whatever its name says. Choose a JPEG, "
                "PNG, WebP, TIFF or GIF file.")
                .arg(name),
            reader.errorString());
    picture.stored = reader.size();
    if (picture.stored.isEmpty())
        return tl::unexpected<Error>(unreadable(path, reader.errorString()));
    if (qint64(picture.stored.width()) * picture.stored.height() > mostPixels)
        return fail(Error::Kind::Refused,
            QCoreApplication::translate("Photo",
                "“%1” has too many pixels (%2 × %3). The newsroom takes pictures up to 200 "
                "megapixels: "
                "make it smaller and add it again.")
                .arg(name)
                .arg(picture.stored.width())
                .arg(picture.stored.height()));
    picture.upright = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90)
        ? picture.stored.transposed()
        : picture.stored;
    picture.cut = endsEarly(file, picture.format);
    return picture;
}

Result<QString> fileSha256(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? Error::Kind::Io : Error::Kind::NotFound,
            QCoreApplication::translate("Photo",
                "The file “%1” may not be read. Check its permissions, or copy it to your own "
                "folder.")
                .arg(QFileInfo(path).fileName()),
            file.errorString());
    Sha256 hash;
    if (!hash.add(file))
        return fail(Error::Kind::Io,
            QCoreApplication::translate("Photo",
                "Reading “%1” failed in the middle. Copy the file again and add it once more.")
                .arg(QFileInfo(path).fileName()),
            file.errorString());
    return hash.hex();
}

Result<QSize> pictureSize(const QString &path)
{
    return examined(path).map([](const PictureFile &picture) { return picture.upright; });
}

} // namespace toasoan
