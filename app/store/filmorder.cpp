// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filmorder.h"

#include <algorithm>
#include <QHash>

namespace toasoan::filmorder {

QList<Film> arranged(const QList<Film> &newestFirst, const QString &kept)
{
    QList<Film> films = newestFirst;
    const QStringList ids = kept.split(u'\n', Qt::SkipEmptyParts);
    QHash<QString, int> places;
    for (const QString &id : ids)
        places.insert(id, int(places.size()));
    if (!ids.isEmpty())
        std::stable_sort(films.begin(), films.end(), [&places](const Film &a, const Film &b) {
            return places.value(a.id, -1) < places.value(b.id, -1); // −1: came later
        });
    return films;
}

Result<void> move(Store &store, const QString &id, int by)
{
    const Result<QList<Film>> films = store.films();
    if (!films)
        return tl::unexpected(films.error());
    QStringList ids;
    for (const Film &film : *films)
        ids += film.id;
    const int from = int(ids.indexOf(id));
    if (from < 0)
        return fail(Error::Kind::NotFound, Store::tr("This film is no longer in the archive."));
    ids.move(from, qBound(0, from + by, int(ids.size()) - 1));
    Result<void> kept = store.setSetting(key, ids.join(u'\n'));
    if (kept)
        Q_EMIT store.filmsChanged();
    return kept;
}

} // namespace toasoan::filmorder
