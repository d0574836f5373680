// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "store/filmorder.h"
#include "store/store_p.h"
#include "text/html.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

namespace toasoan {

using namespace Qt::StringLiterals;

Result<QString> Store::addPictureFile(const QString &path)
{
    Result<QString> sha256 = copyPicture(m_dir, path);
    if (!sha256)
        return sha256;
    const Result<void> done = d->sql.run(
        u"INSERT OR IGNORE INTO photos (sha256, added_at) VALUES (?, ?)"_s, {*sha256, toMs(now())});
    if (!done)
        return passed(done);
    Q_EMIT picturesChanged({*sha256});
    return sha256;
}

Result<QString> Store::picturePath(const QString &sha256) const
{
    const QDir folder(u"%1/photos/%2"_s.arg(m_dir, sha256.left(2)));
    const QStringList names
        = sha256.size() == 64 ? folder.entryList({sha256 + u".*"_s}, QDir::Files) : QStringList();
    if (!names.isEmpty())
        return folder.filePath(names.constFirst());
    return fail(Error::Kind::NotFound,
        tr("The file of this picture is no longer in the newsroom's folder. Its caption is kept; "
           "add the picture again or bring back a backup."),
        sha256);
}

Result<void> Store::setPictureSize(const QString &sha256, const QSize &size)
{
    Result<void> done
        = d->sql.run(u"INSERT INTO photos (sha256, width, height, added_at) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (sha256) DO UPDATE SET width = excluded.width, "
                     "height = excluded.height"_s,
            {sha256, size.width(), size.height(), toMs(now())});
    if (done)
        Q_EMIT picturesChanged({sha256});
    return done;
}

Result<QList<Film>> Store::films() const
{
    QList<Film> films;
    QString order; // of the same moment as the films
    const Result<void> read
        = d->sql.each(u"SELECT id, title, url, poster_sha256, seconds, added_at, hidden, "
                      "(SELECT value FROM settings WHERE key = ?) FROM films "
                      "ORDER BY added_at DESC, number DESC"_s,
            {QString(filmorder::key)}, [&](const QSqlQuery &row) {
                order = row.value(7).toString();
                films += {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                    row.value(3).toString(), row.value(4).toInt(), fromMs(row.value(5)),
                    row.value(6).toBool()};
            });
    if (!read)
        return passed(read);
    return filmorder::arranged(films, order);
}

namespace {

Result<Film> checkedFilm(Film film)
{
    film.title = oneLine(film.title);
    film.url = film.url.trimmed();
    const QUrl url(film.url, QUrl::StrictMode);
    const bool web = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    if (film.title.isEmpty())
        return fail(Error::Kind::Invalid, Store::tr("A film needs a title. Nothing was changed."));
    if (!web)
        return fail(Error::Kind::Invalid,
            Store::tr("“%1” is not the address of a film: it must begin with http:// or https://. "
                      "Nothing was changed.")
                .arg(film.url));
    return film;
}

// A film that a story shows is part of what was approved.
Result<QStringList> rehash(Sql &sql, const QString &film, const QDateTime &now)
{
    QStringList ids;
    const Result<void> found = sql.each(u"SELECT id FROM stories WHERE instr(body_html, ?) > 0"_s,
        {u"data-film=\"%1\""_s.arg(film)},
        [&](const QSqlQuery &row) { ids += row.value(0).toString(); });
    if (!found)
        return passed(found);
    for (const QString &id : std::as_const(ids)) {
        Result<StoredStory> stored = readStored(sql, id);
        if (!stored)
            return passed(stored);
        Story &story = stored->story;
        story.content.body = bodyFromHtml(stored->html());
        const Result<QString> hash = hashOf(sql, story.content);
        if (!hash)
            return passed(hash);
        const bool held = !stored->approvedHash.isEmpty() && stored->approvedHash == story.hash;
        const workflow::Situation standing{
            story.state, story.review, Role::Administrator, false, false};
        const auto dropped = workflow::apply(Action::DropApproval, standing);
        Result<void> done = sql.run(u"UPDATE stories SET hash = ? WHERE id = ?"_s, {*hash, id});
        if (done && held && *hash != story.hash && dropped) {
            done = sql.run(u"UPDATE stories SET state = ?, review = ?, scheduled_at = NULL, "
                           "waiting_since = ? WHERE id = ?"_s,
                {toWord(dropped->state), toWord(dropped->review), toMs(now), id});
            if (done)
                done = writeHistory(sql,
                    {id, {}, Action::DropApproval, story.revision,
                        Store::tr("a film of the story was changed"), *hash},
                    now);
        }
        if (!done)
            return passed(done);
    }
    return ids;
}

} // namespace

Result<Film> Store::addFilm(const Film &film)
{
    Result<Film> added = checkedFilm(film);
    if (!added)
        return added;
    if (added->id.isEmpty())
        added->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!added->addedAt.isValid())
        added->addedAt = now();
    const Result<void> done = d->sql.run(
        u"INSERT INTO films (id, title, url, poster_sha256, seconds, added_at, hidden) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {added->id, added->title, added->url, added->posterSha256, added->seconds,
            toMs(added->addedAt), added->hidden ? 1 : 0});
    if (!done)
        return passed(done);
    Q_EMIT filmsChanged();
    return added;
}

Result<void> Store::updateFilm(const Film &film)
{
    const Result<Film> checked = checkedFilm(film);
    if (!checked)
        return passed(checked);
    Transaction transaction(d->sql);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    const Result<int> changed = d->sql.change(u"UPDATE films SET title = ?, url = ?, "
                                              "poster_sha256 = ?, seconds = ?, hidden = ? "
                                              "WHERE id = ?"_s,
        {checked->title, checked->url, checked->posterSha256, checked->seconds,
            checked->hidden ? 1 : 0, checked->id});
    if (!changed)
        return passed(changed);
    if (*changed == 0)
        return fail(Error::Kind::NotFound, tr("This film is no longer in the archive."));
    const Result<QStringList> stories = rehash(d->sql, checked->id, now());
    if (!stories)
        return passed(stories);
    if (Result<void> done = transaction.commit(); !done)
        return done;
    Q_EMIT filmsChanged();
    for (const QString &id : *stories)
        Q_EMIT storyChanged(id);
    return {};
}

} // namespace toasoan
