// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/photo.h"

#include "base/filetrouble.h"
#include "photo/file.h"
#include "photo/metadata.h"

#include <algorithm>
#include <cmath>
#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QRegularExpression>

namespace toasoan {
namespace {

constexpr int dotsPerMeter = 2835; // 72 an inch

QImage inSrgb(const QImage &image)
{
    QImage result = image;
    const bool opaque = !image.hasAlphaChannel();
    const QImage::Format wanted = opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32;
    if (result.format() != wanted)
        result.convertTo(wanted);
    const QColorSpace srgb(QColorSpace::SRgb);
    if (result.colorSpace().isValid() && result.colorSpace() != srgb)
        result.convertToColorSpace(srgb);
    result.setColorSpace(srgb);
    return result;
}

QSize fitted(const QSize &size, const QSize &bound)
{
    if (bound.isEmpty() || (size.width() <= bound.width() && size.height() <= bound.height()))
        return size;
    const QSizeF exact = QSizeF(size).scaled(QSizeF(bound), Qt::KeepAspectRatio);
    return exact.toSize().expandedTo(QSize(1, 1));
}

Result<QImage> decoded(const QString &path, const PictureFile &file, const QSize &upright)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (upright != file.upright)
        reader.setScaledSize(file.upright == file.stored ? upright : upright.transposed());
    QImage image = reader.read();
    if (image.isNull())
        return tl::unexpected<Error>(unreadable(path, reader.errorString()));
    // Not every plug-in scales while it reads.
    if (image.size() != upright)
        image = image.scaled(upright, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return inSrgb(image);
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    painter.end();
    paper.setColorSpace(image.colorSpace());
    return paper;
}

// Qt carries the comments of JPEG and PNG in the image's text and would write them again.
QImage pixelsOnly(const QImage &image)
{
    QImage plain(
        image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    plain.setColorSpace(image.colorSpace()); // detaches: `plain` owns its pixels
    // else that of the screen: the same picture must give the same bytes on every machine
    plain.setDotsPerMeterX(dotsPerMeter);
    plain.setDotsPerMeterY(dotsPerMeter);
    return plain;
}

void prefer(QString &field, const QString &given)
{
    if (!given.isEmpty())
        field = given.normalized(QString::NormalizationForm_C);
}

} // namespace

Result<QImage> decodePicture(const QString &path, const QSize &bound)
{
    const Result<PictureFile> file = examined(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    return decoded(path, *file, fitted(file->upright, bound));
}

PublishedFields fieldsFor(const QString &path, const RenditionOptions &options)
{
    PublishedFields fields = publishedFields(path);
    if (options.publicWords)
        fields.dropInnerWords();
    prefer(fields.caption, options.caption);
    prefer(fields.credit, options.credit);
    prefer(fields.alt, options.alt);
    prefer(fields.headline, options.headline);
    prefer(fields.byline, options.byline);
    prefer(fields.copyright, options.copyright);
    if (fields.byline.isEmpty())
        fields.byline = fields.credit;
    return fields;
}

Result<QByteArray> makeRendition(const QString &path, const RenditionOptions &options)
{
    const Result<PictureFile> file = examined(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (file->cut)
        return tl::unexpected<Error>(unreadable(path, cutPictureWarning()));

    const QSizeF whole(file->upright);
    const QRectF all(0, 0, 1, 1);
    const QRectF crop = options.crop.isEmpty() ? all : options.crop.intersected(all);
    const qreal cropWidth = std::max(1.0, whole.width() * (crop.isEmpty() ? 1 : crop.width()));
    const qreal scale = std::min(1.0, std::max(1, options.width) / cropWidth);
    const QSize scaled
        = QSize(int(std::lround(whole.width() * scale)), int(std::lround(whole.height() * scale)))
              .expandedTo(QSize(1, 1));
    Result<QImage> image = decoded(path, *file, scaled);
    if (!image)
        return tl::unexpected<Error>(image.error());
    QImage pixels = onWhite(*image);
    if (crop != all && !crop.isEmpty()) {
        const QRect part(int(std::lround(crop.x() * scaled.width())),
            int(std::lround(crop.y() * scaled.height())),
            std::min(options.width, int(std::lround(crop.width() * scaled.width()))),
            int(std::lround(crop.height() * scaled.height())));
        pixels = pixels.copy(part.intersected(pixels.rect()));
    }

    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(options.quality);
    writer.setOptimizedWrite(true);
    if (!writer.write(pixelsOnly(pixels)))
        return tl::unexpected<Error>(unreadable(path, writer.errorString()));
    buffer.close();

    return withFields(jpeg, fieldsFor(path, options));
}

Result<QByteArray> withoutInnerWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, fileTrouble(file), file.errorString());
    const QByteArray bytes = file.readAll();
    PublishedFields fields = publishedFields(path);
    if (!fields.hasInnerWords())
        return bytes;
    fields.dropInnerWords();
    return withFields(bytes, fields);
}

Photo usedPhoto(const QString &sha256, const PhotoMetadata &metadata)
{
    static const QRegularExpression label(
        QStringLiteral("^(?:ảnh|photo)\\s*:\\s*"), QRegularExpression::CaseInsensitiveOption);
    Photo photo;
    photo.sha256 = sha256;
    photo.caption = metadata.caption;
    photo.credit = metadata.credit.isEmpty() ? metadata.byline : metadata.credit;
    photo.credit.remove(label);
    photo.alt = metadata.alt;
    photo.size = metadata.size;
    return photo;
}

Picture describedPicture(const QString &sha256, const QString &name, const PhotoMetadata &metadata)
{
    const Photo use = usedPhoto(sha256, metadata);
    Picture picture;
    picture.sha256 = sha256;
    picture.size = metadata.size;
    picture.name = name;
    picture.caption = use.caption;
    picture.credit = use.credit;
    picture.alt = use.alt;
    QStringList places{metadata.city, metadata.country};
    places.removeAll(QString());
    picture.place = places.join(QStringLiteral(", "));
    picture.taken = takenFromText(metadata.date);
    picture.keywords = metadata.keywords;
    picture.instructions = metadata.instructions;
    picture.described = true;
    return picture;
}

} // namespace toasoan
