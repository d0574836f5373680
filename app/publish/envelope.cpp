// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/envelope.h"

#include "base/quickjson.h"
#include "store/snapshot.h"
#include "text/html.h"
#include "text/vietnamese.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype longest = 24 << 20;
constexpr qsizetype longestName = 200;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

bool isHash(const QString &text)
{
    static const QRegularExpression shape(u"^[0-9a-f]{64}$"_s);
    return shape.match(text).hasMatch();
}

bool isUuid(const QString &text)
{
    return !QUuid(text).isNull() && QUuid(text).toString(QUuid::WithoutBraces) == text;
}

QJsonArray notesJson(const QList<Note> &notes)
{
    QJsonArray array;
    for (const Note &note : notes)
        array += QJsonObject{{u"id"_s, note.id}, {u"at"_s, timeText(note.at)}, {u"by"_s, note.by},
            {u"text"_s, note.text}, {u"quote"_s, note.quote}, {u"resolved"_s, note.resolved}};
    return array;
}

QList<Note> notesOf(const QJsonArray &array)
{
    QList<Note> notes;
    for (const auto &value : array) {
        const Note note{value[u"id"_s].toString(), timeOf(value[u"at"_s]),
            shortened(value[u"by"_s].toString(), longestName),
            shortened(value[u"text"_s].toString(), longestNote), value[u"quote"_s].toString(),
            value[u"resolved"_s].toBool()};
        if (isUuid(note.id) && note.at.isValid() && !note.text.trimmed().isEmpty())
            notes += note;
    }
    return notes;
}

QJsonArray filmsJson(const QList<Film> &films)
{
    QJsonArray array;
    for (const Film &film : films)
        array += QJsonObject{{u"id"_s, film.id}, {u"title"_s, film.title}, {u"url"_s, film.url},
            {u"seconds"_s, film.seconds}, {u"addedAt"_s, timeText(film.addedAt)}};
    return array;
}

QList<Film> filmsOf(const QJsonArray &array)
{
    QList<Film> films;
    for (const auto &value : array) {
        const Film film{value[u"id"_s].toString(), value[u"title"_s].toString(),
            safeAddress(value[u"url"_s].toString()), {}, value[u"seconds"_s].toInt(),
            timeOf(value[u"addedAt"_s]), false};
        if (isUuid(film.id) && film.url.startsWith("http"_L1))
            films += film;
    }
    return films;
}

QJsonArray picturesJson(const QList<SentPicture> &pictures)
{
    QJsonArray array;
    for (const SentPicture &picture : pictures)
        array += QJsonObject{{u"sha256"_s, picture.sha256}, {u"media"_s, picture.media},
            {u"url"_s, picture.url}, {u"sent"_s, picture.sent}, {u"credit"_s, picture.credit},
            {u"width"_s, picture.size.width()}, {u"height"_s, picture.size.height()}};
    return array;
}

QList<SentPicture> picturesOf(const QJsonArray &array)
{
    QList<SentPicture> pictures;
    for (const auto &value : array) {
        const SentPicture picture{value[u"sha256"_s].toString(), value[u"media"_s].toInteger(),
            value[u"url"_s].toString(), value[u"sent"_s].toString(), value[u"credit"_s].toString(),
            pixels(value[u"width"_s].toInt(), value[u"height"_s].toInt())};
        if (isHash(picture.sha256) && isHash(picture.sent) && picture.media > 0)
            pictures += picture;
    }
    return pictures;
}

// A path or markup in an id would go on into files and pages.
bool plainIds(const Content &content)
{
    static const QRegularExpression shape(u"^[0-9A-Za-z-]{1,64}$"_s);
    for (const Photo &photo : content.photos)
        if (!isHash(photo.sha256) || !shape.match(photo.id).hasMatch())
            return false;
    return true;
}

} // namespace

QString envelopeText(const Envelope &envelope)
{
    QJsonObject json{{u"v"_s, 1}, {u"id"_s, envelope.story}, {u"state"_s, toWord(envelope.state)},
        {u"author"_s, envelope.author}, {u"authorName"_s, envelope.authorName},
        {u"by"_s, envelope.by}, {u"byName"_s, envelope.byName},
        {u"action"_s, toWord(envelope.action)}, {u"at"_s, timeText(envelope.at)},
        {u"createdAt"_s, timeText(envelope.createdAt)}, {u"note"_s, envelope.note},
        {u"approved"_s, envelope.approved}, {u"approvedBy"_s, envelope.approvedBy},
        {u"print"_s, envelope.print}, {u"hash"_s, envelope.hash},
        {u"hashes"_s, QJsonArray::fromStringList(envelope.hashes)},
        {u"content"_s, snapshotJson(envelope.content, htmlFromBody(envelope.content.body))},
        {u"films"_s, filmsJson(envelope.films)}, {u"notes"_s, notesJson(envelope.notes)},
        {u"pictures"_s, picturesJson(envelope.pictures)}};
    if (envelope.review != Review::None)
        json.insert(u"review"_s, toWord(envelope.review));
    if (envelope.update)
        json.insert(u"update"_s, true);
    if (envelope.shared)
        json.insert(u"shared"_s, true);
    return QString::fromLatin1(QJsonDocument(json).toJson(QJsonDocument::Compact).toBase64());
}

std::optional<Envelope> envelopeFrom(const QString &text)
{
    if (text.isEmpty() || text.size() > longest)
        return {};
    const auto bytes
        = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return {};
    const QJsonObject json = quickJson(*bytes).object();
    const auto state = stateFromWord(json[u"state"_s].toString());
    if (json[u"v"_s].toInt() != 1 || !state || !isUuid(json[u"id"_s].toString()))
        return {};
    const Content content = fromSnapshotJson(json[u"content"_s].toObject());
    if (!plainIds(content))
        return {};
    Envelope envelope;
    envelope.story = json[u"id"_s].toString();
    envelope.state = *state;
    envelope.review = reviewFromWord(json[u"review"_s].toString()).value_or(Review::None);
    envelope.update = json[u"update"_s].toBool();
    envelope.shared = json[u"shared"_s].toBool();
    if ((envelope.state == State::Updating) != (envelope.review != Review::None))
        return {};
    envelope.author = shortened(json[u"author"_s].toString(), longestName);
    envelope.authorName = shortened(json[u"authorName"_s].toString(), longestName);
    envelope.by = shortened(json[u"by"_s].toString(), longestName);
    envelope.byName = shortened(json[u"byName"_s].toString(), longestName);
    envelope.action = actionFromWord(json[u"action"_s].toString()).value_or(Action::Edit);
    envelope.at = timeOf(json[u"at"_s]);
    envelope.createdAt = timeOf(json[u"createdAt"_s]);
    envelope.note = shortened(json[u"note"_s].toString(), longestNote);
    envelope.approved = json[u"approved"_s].toString();
    envelope.approvedBy = shortened(json[u"approvedBy"_s].toString(), longestName);
    envelope.print = json[u"print"_s].toString();
    envelope.hash = json[u"hash"_s].toString();
    const QJsonArray hashes = json[u"hashes"_s].toArray();
    for (const auto &hash : hashes)
        envelope.hashes += hash.toString();
    envelope.content = content;
    envelope.films = filmsOf(json[u"films"_s].toArray());
    envelope.notes = notesOf(json[u"notes"_s].toArray());
    envelope.pictures = picturesOf(json[u"pictures"_s].toArray());
    return envelope;
}

} // namespace toasoan
