// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/metadata.h"
#include "sitedesk.h"

#include <QBuffer>

namespace toasoan::test {

/// What a photographer wrote into a file for the newsroom alone; each holds “KIN”.
inline PublishedFields innerWords()
{
    PublishedFields fields;
    fields.caption = QStringLiteral("KIN1 nạn nhân N.T.A., 12 tuổi");
    fields.headline = QStringLiteral("KIN2");
    fields.alt = QStringLiteral("KIN3");
    fields.city = QStringLiteral("KIN4");
    fields.country = QStringLiteral("KIN5");
    fields.source = QStringLiteral("KIN6");
    return fields;
}

inline PublishedFields rightsWords()
{
    PublishedFields fields;
    fields.copyright = QStringLiteral("© Báo Vàm Lá");
    fields.usageTerms = QStringLiteral("Chỉ đăng một lần");
    fields.byline = QStringLiteral("Minh Khôi");
    fields.date = QStringLiteral("2026-11-25T06:10:00");
    return fields;
}

inline PublishedFields withRights(PublishedFields fields)
{
    const PublishedFields rights = rightsWords();
    fields.copyright = rights.copyright;
    fields.usageTerms = rights.usageTerms;
    fields.byline = rights.byline;
    fields.date = rights.date;
    return fields;
}

/// A JPEG of that size with these fields in it.
inline QByteArray jpegWith(const PublishedFields &fields, const QSize &size = {800, 500})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(90, 140, 60));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg");
    return withFields(bytes, fields).value_or(QByteArray());
}

/// A use of such a picture on that desk, with a caption of its own.
inline Photo wordedPhoto(Desk &desk, const QString &caption, const PublishedFields &fields)
{
    const QString name = QStringLiteral("goc/%1.jpg").arg(caption.size());
    if (!desk.write(name, jpegWith(fields)))
        return {};
    Photo photo = desk.picture({8, 5}, caption);
    photo.sha256
        = desk.store().addPictureFile(desk.store().dir() + u'/' + name).value_or(QString());
    photo.alt.clear();
    photo.size = {800, 500};
    return photo;
}

} // namespace toasoan::test
