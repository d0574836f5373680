// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/shownpage.h"

#include "preview/pageguard.h"
#include "publish/facepage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toasoan {

namespace {

PictureLink linkFor(const Photo &photo)
{
    PictureLink link;
    if (photo.sha256.isEmpty())
        return link;
    link.address = previewscheme::picture(photo.sha256, 1200);
    link.size = photo.size;
    for (const int width : {400, 800, 1200})
        link.srcset.append({width, previewscheme::picture(photo.sha256, width)});
    return link;
}

PostPicture postPicture(const Photo &photo)
{
    const PictureLink link = linkFor(photo);
    return {1, link.address, link.size};
}

QString facePolicy()
{
    const QString own = QString::fromLatin1(previewscheme::name()) + u':';
    return QStringLiteral("default-src 'none'; img-src %1 data:; style-src %1 'unsafe-inline'; "
                          "font-src %1 data:; base-uri 'none'; form-action 'none'")
        .arg(own);
}

QString json(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1).chopped(1));
}

} // namespace

SitePictures storePictures()
{
    SitePictures pictures;
    pictures.photo = linkFor;
    pictures.poster = [](const QString &sha256) {
        return sha256.isEmpty() ? QString() : previewscheme::picture(sha256, 640);
    };
    pictures.social = [](const Photo &) { return PictureLink(); };
    return pictures;
}

Result<Shown> shownInTemplate(
    const Story &story, const Content &content, const PageContext &context, bool whole)
{
    const Result<QString> main = articleMain(story, content, context);
    if (!main)
        return tl::unexpected(main.error());
    Shown shown{{}, QStringLiteral("toasoan.update(%1)").arg(json(*main))};
    if (whole) {
        Result<QString> html = articlePage(story, content, context);
        if (!html)
            return tl::unexpected(html.error());
        shown.page = std::move(*html);
    }
    return shown;
}

Shown shownInFace(
    const SiteFace &face, const Content &content, const QList<Film> &films, bool whole)
{
    const QMap<QString, QString> texts = faceTexts(face, content, films, postPicture);
    QJsonObject places;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        places.insert(it.key(), *it);
    return {whole ? facePage(face, texts, facePolicy()) : QString(),
        QStringLiteral("toasoan.fill(%1)").arg(json(places))};
}

} // namespace toasoan
