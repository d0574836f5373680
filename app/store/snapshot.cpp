// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/snapshot.h"

#include "base/quickjson.h"
#include "store/store.h"
#include "text/html.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromTimeText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QJsonArray correctionsJson(const QList<Correction> &corrections)
{
    QJsonArray array;
    for (const Correction &correction : corrections)
        array += QJsonObject{{u"at"_s, timeText(correction.at)}, {u"text"_s, correction.text}};
    return array;
}

QList<Correction> correctionsFromJson(const QJsonArray &array)
{
    QList<Correction> corrections;
    for (const auto &value : array)
        corrections += {fromTimeText(value[u"at"_s].toString()), value[u"text"_s].toString()};
    return corrections;
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        list += item.toString();
    return list;
}

} // namespace

QSize pixels(int width, int height)
{
    return width > 0 && height > 0 ? QSize(width, height) : QSize();
}

QString correctionsText(const QList<Correction> &corrections)
{
    if (corrections.isEmpty())
        return {};
    return QString::fromUtf8(
        QJsonDocument(correctionsJson(corrections)).toJson(QJsonDocument::Compact));
}

QList<Correction> correctionsFromText(const QString &text)
{
    if (text.isEmpty())
        return {};
    return correctionsFromJson(QJsonDocument::fromJson(text.toUtf8()).array());
}

QJsonObject snapshotJson(const Content &content, const QString &bodyHtml)
{
    QJsonArray photos;
    for (const Photo &photo : content.photos) {
        QJsonObject use{{u"id"_s, photo.id}, {u"sha256"_s, photo.sha256},
            {u"caption"_s, photo.caption}, {u"credit"_s, photo.credit}, {u"alt"_s, photo.alt},
            {u"width"_s, photo.size.width()}, {u"height"_s, photo.size.height()}};
        if (!photo.framing.isEmpty())
            use.insert(u"framing"_s, framingText(photo.framing));
        photos += use;
    }
    return {{u"kicker"_s, content.kicker}, {u"headline"_s, content.headline},
        {u"standfirst"_s, content.standfirst},
        {u"byline"_s, QJsonArray::fromStringList(content.byline)},
        {u"dateline"_s, content.dateline}, {u"source"_s, content.source},
        {u"section"_s, content.section}, {u"tags"_s, QJsonArray::fromStringList(content.tags)},
        {u"related"_s, QJsonArray::fromStringList(content.related)}, {u"lead"_s, content.lead},
        {u"body"_s, bodyHtml}, {u"photos"_s, photos},
        {u"corrections"_s, correctionsJson(content.corrections)}};
}

Content fromSnapshotJson(const QJsonObject &object)
{
    Content content;
    content.kicker = object[u"kicker"_s].toString();
    content.headline = object[u"headline"_s].toString();
    content.standfirst = object[u"standfirst"_s].toString();
    content.byline = strings(object[u"byline"_s]);
    content.dateline = object[u"dateline"_s].toString();
    content.source = object[u"source"_s].toString();
    content.section = object[u"section"_s].toString();
    content.tags = strings(object[u"tags"_s]);
    content.related = strings(object[u"related"_s]);
    content.lead = object[u"lead"_s].toString();
    content.body = bodyFromHtml(object[u"body"_s].toString());
    content.corrections = correctionsFromJson(object[u"corrections"_s].toArray());
    const QJsonArray photos = object[u"photos"_s].toArray();
    for (const auto &photo : photos)
        content.photos += {photo[u"id"_s].toString(), photo[u"sha256"_s].toString(),
            photo[u"caption"_s].toString(), photo[u"credit"_s].toString(),
            photo[u"alt"_s].toString(),
            pixels(photo[u"width"_s].toInt(), photo[u"height"_s].toInt()),
            framingFromText(photo[u"framing"_s].toString())};
    return content;
}

QByteArray snapshot(const Content &content, const QString &bodyHtml)
{
    return QJsonDocument(snapshotJson(content, bodyHtml)).toJson(QJsonDocument::Compact);
}

Result<Content> fromSnapshot(const QByteArray &json)
{
    const QJsonDocument document = quickJson(json);
    QJsonParseError error;
    if (!document.isObject() && QJsonDocument::fromJson(json, &error).object().isEmpty())
        return fail(Error::Kind::Damaged,
            Store::tr("A kept revision cannot be read. The story's present text is not touched by "
                      "this; restore a backup to have the revision back."),
            error.errorString());
    return fromSnapshotJson(document.object());
}

} // namespace toasoan
