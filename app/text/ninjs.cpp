// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ninjs.h"

#include "text/html.h"
#include "text/vietnamese.h"

#include <QJsonArray>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QString uriOf(const QString &id)
{
    const QUuid uuid(id);
    return uuid.isNull() ? u"urn:x-toasoan:"_s + QString::fromLatin1(QUrl::toPercentEncoding(id))
                         : u"urn:uuid:"_s + uuid.toString(QUuid::WithoutBraces);
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, const QDateTime &at)
{
    if (at.isValid())
        object.insert(key, vietnamRfc3339(at));
}

void put(QJsonObject &object, const QString &key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(key, array);
}

void add(QJsonArray &array, const QString &role, const QString &value)
{
    if (!value.isEmpty())
        array += QJsonObject{{u"role"_s, role}, {u"value"_s, value}};
}

QString pubStatus(State state)
{
    switch (state) {
    case State::Published:
    case State::Updating:
        return u"usable"_s;
    case State::Withdrawn:
        return u"canceled"_s;
    default:
        return u"withheld"_s;
    }
}

QJsonObject bodyOf(const Content &content)
{
    Body words = content.body;
    words.blocks.removeIf([](const Block &block) { return block.kind == Block::Kind::Figure; });
    const QString text = plainText(words);
    return {{u"role"_s, u"main"_s}, {u"contentType"_s, u"text/html"_s},
        {u"charCount"_s, text.size()}, {u"wordCount"_s, wordCount(text)},
        {u"value"_s, htmlFromBody(content.body, content.photos)}};
}

QJsonObject pictureOf(const Photo &photo, bool lead)
{
    QJsonObject picture{{u"name"_s, photo.id}, {u"uri"_s, uriOf(photo.id)},
        {u"type"_s, u"picture"_s}, {u"rel"_s, lead ? u"featured"_s : u"inline"_s}};
    QJsonArray descriptions;
    add(descriptions, u"caption"_s, photo.caption);
    add(descriptions, u"alt"_s, photo.alt);
    put(picture, u"descriptions"_s, descriptions);
    put(picture, u"by"_s, photo.credit);
    if (!photo.size.isEmpty())
        picture.insert(u"renditions"_s,
            QJsonArray{QJsonObject{{u"name"_s, u"original"_s}, {u"width"_s, photo.size.width()},
                {u"height"_s, photo.size.height()}}});
    return picture;
}

QJsonArray associationsOf(const Content &content)
{
    QJsonArray all;
    for (const Photo &photo : content.photos)
        all += pictureOf(photo, photo.id == content.lead);
    for (const QString &id : content.related)
        all += QJsonObject{{u"name"_s, id}, {u"uri"_s, uriOf(id)}, {u"type"_s, u"text"_s},
            {u"rel"_s, u"related"_s}};
    return all;
}

QJsonArray named(const QStringList &names, const QString &rel)
{
    QJsonArray all;
    for (const QString &name : names)
        if (!name.isEmpty())
            all += QJsonObject{{u"name"_s, name}, {u"rel"_s, rel}};
    return all;
}

} // namespace

QJsonObject ninjs(const Story &story, const Newsroom &newsroom)
{
    const Content &content = story.content;
    QJsonObject item{{u"uri"_s, uriOf(story.id)},
        {u"standard"_s,
            QJsonObject{{u"name"_s, u"ninjs"_s}, {u"version"_s, u"3.1"_s},
                {u"schema"_s, u"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"_s}}},
        {u"type"_s, u"text"_s}, {u"representationType"_s, u"full"_s}, {u"language"_s, u"vi"_s},
        {u"version"_s, QString::number(story.revision)}, {u"pubStatus"_s, pubStatus(story.state)}};
    put(item, u"firstCreated"_s, story.createdAt);
    put(item, u"versionCreated"_s, story.updatedAt);
    put(item, u"embargoedUntil"_s, story.scheduledAt);
    QJsonArray headlines;
    add(headlines, u"main"_s, content.headline);
    add(headlines, u"kicker"_s, content.kicker);
    put(item, u"headlines"_s, headlines);
    QJsonArray descriptions;
    add(descriptions, u"standfirst"_s, content.standfirst);
    put(item, u"descriptions"_s, descriptions);
    item.insert(u"bodies"_s, QJsonArray{bodyOf(content)});
    put(item, u"by"_s, content.byline.join(u", "_s));
    put(item, u"people"_s, named(content.byline, u"author"_s));
    put(item, u"located"_s, content.dateline);
    if (!content.source.isEmpty())
        item.insert(u"infoSources"_s, QJsonArray{QJsonObject{{u"name"_s, content.source}}});
    QJsonArray subjects = named({content.section}, u"section"_s);
    const QJsonArray tags = named(content.tags, u"tag"_s);
    for (const auto &tag : tags)
        subjects += tag;
    put(item, u"subjects"_s, subjects);
    put(item, u"copyrightHolder"_s, newsroom.name);
    QStringList notices;
    for (const Correction &correction : content.corrections)
        notices += correction.text;
    put(item, u"edNote"_s, notices.join(u'\n'));
    put(item, u"associations"_s, associationsOf(content));
    return item;
}

} // namespace toasoan
