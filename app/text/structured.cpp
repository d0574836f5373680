// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"
#include "text/pageparts.h"
#include "text/vietnamese.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

const Photo *mainPhoto(const Content &content)
{
    for (const Photo &photo : content.photos)
        if (photo.id == content.lead)
            return &photo;
    return content.photos.isEmpty() ? nullptr : &content.photos.first();
}

QJsonObject imageObject(const PictureLink &link, const Photo &photo, const PageContext &context)
{
    QJsonObject image{{u"@type"_s, u"ImageObject"_s},
        {u"url"_s, absoluteAddress(link.address, context)}, {u"width"_s, link.size.width()},
        {u"height"_s, link.size.height()}};
    if (!photo.caption.isEmpty())
        image.insert(u"caption"_s, clean(photo.caption));
    if (!photo.credit.isEmpty()) {
        image.insert(u"creditText"_s, clean(photo.credit));
        image.insert(
            u"creator"_s, QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, clean(photo.credit)}});
        image.insert(u"copyrightNotice"_s, clean(context.newsroom.name));
    }
    return image;
}

QJsonArray images(const Content &content, const PageContext &context)
{
    QJsonArray list;
    const Photo *photo = mainPhoto(content);
    if (!photo)
        return list;
    // Search engines ask for 16:9, 4:3 and 1:1.
    for (const Shape shape : allShapes) {
        const PictureLink link
            = context.cutPicture ? context.cutPicture(*photo, shape) : PictureLink();
        if (!link.address.isEmpty())
            list.append(imageObject(link, *photo, context));
    }
    if (list.isEmpty() && context.socialPicture) {
        const PictureLink link = context.socialPicture(*photo);
        if (!link.address.isEmpty())
            list.append(imageObject(link, *photo, context));
    }
    if (context.picture) {
        const PictureLink link = context.picture(*photo, true);
        if (!link.address.isEmpty())
            list.append(imageObject(link, *photo, context));
    }
    return list;
}

QJsonObject article(const Story &story, const Content &content, const PageContext &context)
{
    const Newsroom &newsroom = context.newsroom;
    const QDateTime published = story.publishedAt.isValid() ? story.publishedAt : context.now;
    const QDateTime modified = context.modified.isValid() ? context.modified : published;
    QJsonObject publisher{{u"@type"_s, u"NewsMediaOrganization"_s},
        {u"name"_s, clean(newsroom.name)}, {u"url"_s, newsroom.siteUrl}};
    if (!context.masthead.address.isEmpty())
        publisher.insert(u"logo"_s,
            QJsonObject{{u"@type"_s, u"ImageObject"_s},
                {u"url"_s, newsroom.siteUrl + context.masthead.address}});
    QJsonObject json{{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"NewsArticle"_s},
        {u"headline"_s, clean(content.headline)}, {u"datePublished"_s, vietnamRfc3339(published)},
        {u"dateModified"_s, vietnamRfc3339(modified)}, {u"inLanguage"_s, u"vi"_s},
        {u"isAccessibleForFree"_s, true}, {u"mainEntityOfPage"_s, context.canonical},
        {u"publisher"_s, publisher}};
    if (!content.standfirst.isEmpty())
        json.insert(u"description"_s, clean(content.standfirst));
    if (!content.section.isEmpty())
        json.insert(u"articleSection"_s, clean(content.section));
    if (!content.tags.isEmpty())
        json.insert(u"keywords"_s, clean(content.tags.join(u", "_s)));
    if (!content.dateline.isEmpty())
        json.insert(u"dateline"_s, clean(content.dateline));
    QJsonArray authors;
    for (const QString &name : content.byline)
        authors.append(QJsonObject{{u"@type"_s, u"Person"_s}, {u"name"_s, clean(name)}});
    if (authors.isEmpty())
        authors.append(
            QJsonObject{{u"@type"_s, u"Organization"_s}, {u"name"_s, clean(newsroom.name)}});
    json.insert(u"author"_s, authors);
    const QJsonArray pictures = images(content, context);
    if (!pictures.isEmpty())
        json.insert(u"image"_s, pictures);
    QJsonArray corrections;
    for (const Correction &correction : content.corrections)
        corrections.append(
            QJsonObject{{u"@type"_s, u"CorrectionComment"_s}, {u"text"_s, clean(correction.text)},
                {u"datePublished"_s, vietnamRfc3339(correction.at)}});
    if (!corrections.isEmpty())
        json.insert(u"correction"_s, corrections);
    return json;
}

// inside <script> no character of it can end the element or a line of JavaScript
QString inert(const QJsonObject &json)
{
    QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    text.replace(u'<', u"\\u003c"_s).replace(u'>', u"\\u003e"_s).replace(u'&', u"\\u0026"_s);
    text.replace(QChar(0x2028), u"\\u2028"_s).replace(QChar(0x2029), u"\\u2029"_s);
    return text;
}

class MetaList
{
public:
    void add(const QString &property, const QString &value)
    {
        if (!value.isEmpty())
            m_html += u"<meta property=\"%1\" content=\"%2\">\n"_s.arg(
                property, escaped(clean(value)));
    }
    QString html() const { return m_html; }

private:
    QString m_html;
};

} // namespace

QString structuredHead(const Story &story, const Content &content, const PageContext &context)
{
    const QDateTime published = story.publishedAt.isValid() ? story.publishedAt : context.now;
    MetaList meta;
    meta.add(u"og:type"_s, u"article"_s);
    meta.add(u"og:title"_s, content.headline);
    meta.add(u"og:description"_s, content.standfirst);
    meta.add(u"og:url"_s, context.canonical);
    meta.add(u"og:site_name"_s, context.newsroom.name);
    meta.add(u"og:locale"_s, u"vi_VN"_s);
    const Photo *photo = mainPhoto(content);
    const PictureLink social
        = photo && context.socialPicture ? context.socialPicture(*photo) : PictureLink();
    if (!social.address.isEmpty()) {
        meta.add(u"og:image"_s, absoluteAddress(social.address, context));
        meta.add(u"og:image:type"_s, u"image/jpeg"_s);
        meta.add(u"og:image:width"_s, QString::number(social.size.width()));
        meta.add(u"og:image:height"_s, QString::number(social.size.height()));
        meta.add(u"og:image:alt"_s, altText(*photo));
    }
    meta.add(u"article:published_time"_s, vietnamRfc3339(published));
    meta.add(u"article:modified_time"_s,
        vietnamRfc3339(context.modified.isValid() ? context.modified : published));
    for (const QString &name : content.byline)
        meta.add(u"article:author"_s, name);
    meta.add(u"article:section"_s, content.section);
    for (const QString &tag : content.tags)
        meta.add(u"article:tag"_s, tag);
    return meta.html()
        + u"<meta name=\"twitter:card\" content=\"%1\">\n"_s.arg(
            social.address.isEmpty() ? u"summary"_s : u"summary_large_image"_s)
        + u"<script type=\"application/ld+json\">%1</script>\n"_s.arg(
            inert(article(story, content, context)));
}

} // namespace toasoan
