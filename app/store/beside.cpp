// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/beside.h"

#include "base/unicode.h"
#include "store/store_p.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

QString placesKey(const QString &story)
{
    return u"notes.places."_s + story;
}

Result<QJsonObject> placesOf(const Store &store, const QString &story)
{
    return store.setting(placesKey(story)).map([](const QString &text) {
        return QJsonDocument::fromJson(text.toUtf8()).object();
    });
}

Result<void> setPlace(Store &store, const QString &story, const QString &note, const Anchor &anchor,
    const QString &answers)
{
    const auto known = placesOf(store, story);
    if (!known)
        return passed(known);
    QJsonObject places = *known;
    places[note] = QJsonObject{{u"quote"_s, anchor.quote}, {u"before"_s, anchor.before},
        {u"after"_s, anchor.after}, {u"answers"_s, answers}};
    return store.setSetting(
        placesKey(story), QString::fromUtf8(QJsonDocument(places).toJson(QJsonDocument::Compact)));
}

} // namespace

Result<QList<int>> markedRevisions(const Store &store, const QString &story)
{
    return store.setting(u"timeline.marks."_s + story).map([](const QString &text) {
        QList<int> marks;
        const QStringList numbers = text.split(u' ', Qt::SkipEmptyParts);
        for (const QString &number : numbers)
            marks += number.toInt();
        return marks;
    });
}

Result<QList<PlacedNote>> placedNotes(const Store &store, const QString &story)
{
    const auto notes = store.notes(story);
    if (!notes)
        return passed(notes);
    const auto places = placesOf(store, story);
    if (!places)
        return passed(places);
    QList<PlacedNote> placed;
    for (const Note &note : *notes) {
        const QJsonObject place = places->value(note.id).toObject();
        PlacedNote one{note,
            {place[u"quote"_s].toString(note.quote), place[u"before"_s].toString(),
                place[u"after"_s].toString()},
            place[u"answers"_s].toString()};
        one.quote = one.anchor.quote;
        placed += one;
    }
    return placed;
}

Result<void> noteFits(const QString &text)
{
    if (text.size() <= longestNote)
        return {};
    const QLocale vietnamese(QLocale::Vietnamese);
    return fail(Error::Kind::Invalid,
        Store::tr("This has %1 letters, and no more than %2 reach the other desks: shorten it. "
                  "Nothing was changed.")
            .arg(vietnamese.toString(text.size()), vietnamese.toString(longestNote)));
}

Result<Note> addPlacedNote(Store &store, const QString &story, PlacedNote note)
{
    if (auto fits = noteFits(visibleNfc(note.text).trimmed()); !fits)
        return passed(fits);
    if (!note.answers.isEmpty()) {
        const auto notes = store.notes(story);
        if (!notes)
            return passed(notes);
        if (std::none_of(notes->cbegin(), notes->cend(),
                [&](const Note &one) { return one.id == note.answers; }))
            return fail(Error::Kind::NotFound, Store::tr("This note is no longer there."));
        note.resolved = true;
    }
    // Surroundings of what was chosen: whole letters, as they stand in the text.
    note.anchor.quote = visibleNfc(note.anchor.quote);
    note.quote = note.anchor.quote;
    auto added = store.addNote(story, note);
    if (!added)
        return added;
    if (const auto done = setPlace(store, story, added->id, note.anchor, note.answers); !done)
        return passed(done);
    return added;
}

Result<void> placeNewestNote(Store &store, const QString &story, const Anchor &anchor)
{
    const auto notes = store.notes(story);
    if (!notes)
        return passed(notes);
    if (notes->isEmpty() || anchor.quote.isEmpty())
        return {};
    return setPlace(store, story, notes->constLast().id, anchor, {});
}

} // namespace toasoan
