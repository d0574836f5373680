// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the newsroom's pictures, apart from their uses and from those that use them.
#include "base/unicode.h"
#include "store/store_p.h"

#include <algorithm>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String pictureColumns(
    "sha256, width, height, name, added_at, caption, credit, alt, place, taken, keywords, "
    "instructions, rating, choice, described");

// A poster that came with its film and stands nowhere else belongs to the film: nobody owes it a
// photographer. What was imported, used, rated or signed is a picture of the desk, too.
constexpr QLatin1String ofTheDesk("NOT (name = '' AND credit = '' AND rating = 0 AND choice = 0 "
                                  "AND sha256 IN (SELECT poster_sha256 FROM films) "
                                  "AND sha256 NOT IN (SELECT sha256 FROM photo_uses))");

Picture pictureOf(const QSqlQuery &row)
{
    int column = 0;
    const auto text = [&] { return row.value(column++).toString(); };
    const auto number = [&] { return row.value(column++).toInt(); };
    Picture picture;
    picture.sha256 = text();
    const int width = number();
    picture.size = pixels(width, number());
    picture.name = text();
    picture.addedAt = fromMs(row.value(column++));
    picture.caption = text();
    picture.credit = text();
    picture.alt = text();
    picture.place = text();
    picture.taken = text();
    picture.keywords = fromLines(text());
    picture.instructions = text();
    picture.rating = number();
    picture.choice = Choice(number());
    picture.described = number() != 0;
    return picture;
}

struct Use
{
    QString caption, credit, alt, framing;
    QVariant usedAt;
};

Result<QHash<QString, Use>> usesOf(Sql &sql, const QString &story)
{
    QHash<QString, Use> uses;
    const Result<void> read
        = sql.each(u"SELECT id, caption, credit, alt, framing, used_at FROM photo_uses "
                   "WHERE story = ?"_s,
            {story}, [&](const QSqlQuery &row) {
                uses.insert(row.value(0).toString(),
                    {row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                        row.value(4).toString(), row.value(5)});
            });
    if (!read)
        return passed(read);
    return uses;
}

// The picture's own words follow a use for as long as both say the same; they are never emptied.
Result<void> follow(Sql &sql, const Photo &photo, const Use &before, const QDateTime &now)
{
    if (photo.caption == before.caption && photo.credit == before.credit && photo.alt == before.alt)
        return {};
    const auto followed = [](const QString &column) {
        return u"%1 = CASE WHEN ? <> '' AND (%1 = '' OR %1 = ?) THEN ? ELSE %1 END"_s.arg(column);
    };
    static const QString statement = u"UPDATE photos SET "_s
        + QStringList{followed(u"caption"_s), followed(u"credit"_s), followed(u"alt"_s)}.join(
            u", "_s)
        + u", said_at = ? WHERE sha256 = ?"_s;
    return sql.run(statement,
        {photo.caption, before.caption, photo.caption, photo.credit, before.credit, photo.credit,
            photo.alt, before.alt, photo.alt, toMs(now), photo.sha256});
}

Picture cleanedPicture(Picture picture)
{
    picture.name = oneLine(picture.name);
    picture.caption = oneLine(picture.caption);
    picture.credit = bareCredit(picture.credit);
    picture.alt = oneLine(picture.alt);
    picture.place = oneLine(picture.place);
    picture.taken = oneLine(picture.taken);
    picture.instructions = oneLine(picture.instructions);
    for (QString &word : picture.keywords)
        word = oneLine(word);
    picture.keywords.removeAll(QString());
    picture.rating = std::clamp(picture.rating, 0, 5);
    return picture;
}

} // namespace

Result<void> writePhotos(
    Sql &sql, const QString &id, const QList<Photo> &photos, const QDateTime &now)
{
    const Result<QHash<QString, Use>> uses = usesOf(sql, id);
    if (!uses)
        return passed(uses);
    Result<void> done = sql.run(u"DELETE FROM photo_uses WHERE story = ?"_s, {id});
    int position = 0;
    for (const Photo &photo : photos) {
        const Use before = uses->value(photo.id);
        const bool same = before.usedAt.isValid() && before.caption == photo.caption
            && before.credit == photo.credit && before.alt == photo.alt;
        if (done)
            done = sql.run(u"INSERT INTO photos (sha256, width, height, added_at) "
                           "VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET "
                           "width = max(width, excluded.width), "
                           "height = max(height, excluded.height)"_s,
                {photo.sha256, photo.size.width(), photo.size.height(), toMs(now)});
        if (done)
            done = sql.run(u"INSERT INTO photo_uses (story, position, id, sha256, caption, credit, "
                           "alt, framing, used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {id, position++, photo.id, photo.sha256, photo.caption, photo.credit, photo.alt,
                    framingText(photo.framing), same ? before.usedAt : toMs(now)});
        if (done)
            done = follow(sql, photo, before, now);
        if (!done)
            return done;
    }
    return done;
}

QStringList picturesOf(const QList<Photo> &photos)
{
    QStringList list;
    for (const Photo &photo : photos)
        list += photo.sha256;
    return list;
}

Result<QList<Picture>> Store::pictures(const QString &words) const
{
    static const QString statement = u"SELECT "_s + pictureColumns + u" FROM photos WHERE "_s
        + ofTheDesk + u" ORDER BY added_at DESC, sha256"_s;
    QList<Picture> pictures;
    const Result<void> read = d->sql.each(statement, {}, [&](const QSqlQuery &row) {
        Picture picture = pictureOf(row);
        if (words.isEmpty() || matches(picture, words))
            pictures += std::move(picture);
    });
    if (!read)
        return passed(read);
    return pictures;
}

Result<Picture> Store::picture(const QString &sha256) const
{
    static const QString statement
        = u"SELECT "_s + pictureColumns + u" FROM photos WHERE sha256 = ?"_s;
    Picture picture;
    const Result<void> read
        = d->sql.each(statement, {sha256}, [&](const QSqlQuery &row) { picture = pictureOf(row); });
    if (!read)
        return passed(read);
    if (picture.sha256.isEmpty())
        return fail(Error::Kind::NotFound,
            tr("This picture is not in the newsroom. Nothing was changed; add it again."), sha256);
    return picture;
}

Result<int> Store::pictureCount() const
{
    return d->sql.value(u"SELECT count(*) FROM photos WHERE "_s + ofTheDesk)
        .map([](const QVariant &count) { return count.toInt(); });
}

Result<Framing> Store::lastFraming(const QString &sha256) const
{
    return d->sql
        .value(u"SELECT coalesce((SELECT framing FROM photo_uses WHERE sha256 = ? "
               "AND framing <> '' ORDER BY used_at DESC LIMIT 1), '')"_s,
            {sha256})
        .map([](const QVariant &text) { return framingFromText(text.toString()); });
}

Result<void> Store::savePictures(const QList<Picture> &pictures)
{
    Transaction transaction(d->sql);
    Result<void> done = transaction.begin();
    QStringList changed;
    for (const Picture &given : pictures) {
        const Picture picture = cleanedPicture(given);
        if (done)
            done = d->sql.run(
                u"UPDATE photos SET caption = ?, credit = ?, alt = ?, place = ?, taken = ?, "
                "keywords = ?, rating = ?, choice = ?, said_at = ? WHERE sha256 = ?"_s,
                {picture.caption, picture.credit, picture.alt, picture.place, picture.taken,
                    lines(picture.keywords), picture.rating, int(picture.choice), toMs(now()),
                    picture.sha256});
        if (!done)
            return done;
        changed += picture.sha256;
    }
    if (done)
        done = transaction.commit();
    if (done)
        Q_EMIT picturesChanged(changed);
    return done;
}

Result<void> Store::describePicture(const Picture &said)
{
    const Picture picture = cleanedPicture(said);
    const auto filled = [](const QString &column) {
        return u"%1 = CASE WHEN %1 = '' THEN ? ELSE %1 END"_s.arg(column);
    };
    static const QString statement = u"UPDATE photos SET "_s
        + QStringList{filled(u"name"_s), filled(u"caption"_s), filled(u"credit"_s),
            filled(u"alt"_s), filled(u"place"_s), filled(u"taken"_s), filled(u"keywords"_s),
            u"instructions = ?"_s, u"described = 1"_s}
              .join(u", "_s)
        + u" WHERE sha256 = ? AND described = 0"_s;
    const Result<int> done = d->sql.change(statement,
        {picture.name, picture.caption, picture.credit, picture.alt, picture.place, picture.taken,
            lines(picture.keywords), picture.instructions, picture.sha256});
    if (!done)
        return passed(done);
    if (*done > 0)
        Q_EMIT picturesChanged({picture.sha256});
    return {};
}

Result<std::optional<Photo>> Store::lastUse(const QString &sha256) const
{
    std::optional<Photo> photo;
    // The picture's own words stand beside its uses; the newest of all is offered.
    const Result<void> read = d->sql.each(
        u"SELECT id, caption, credit, alt, width, height FROM ("
        "SELECT u.id, u.caption, u.credit, u.alt, p.width, p.height, u.used_at AS at, 1 AS use "
        "FROM photo_uses u JOIN photos p USING (sha256) WHERE u.sha256 = ? "
        "UNION ALL SELECT '', caption, credit, alt, width, height, said_at, 0 FROM photos "
        "WHERE sha256 = ?) WHERE caption <> '' OR credit <> '' ORDER BY at DESC, use DESC "
        "LIMIT 1"_s,
        {sha256, sha256}, [&](const QSqlQuery &row) {
            photo = Photo{row.value(0).toString(), sha256, row.value(1).toString(),
                row.value(2).toString(), row.value(3).toString(),
                pixels(row.value(4).toInt(), row.value(5).toInt())};
        });
    if (!read)
        return passed(read);
    return photo;
}

} // namespace toasoan
