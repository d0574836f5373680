// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copies.h"

#include "store/plainsql.h"
#include "store/snapshot.h"
#include "store/sql.h"
#include "store/written.h"
#include "text/html.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

QString standingWord(const Copy &copy)
{
    const QString review = toWord(copy.review);
    return review.isEmpty() ? toWord(copy.state) : QString(toWord(copy.state) + u':' + review);
}

} // namespace

Result<std::optional<Copy>> Copies::copy(const Store &store, const QString &story,
    const QString &server, const QString &which, const Reading &reading)
{
    const auto found = plainRows(store,
        u"SELECT state, hash, by, at, note, approved, print, CAST(texts AS BLOB), CAST(content AS "
        u"BLOB) FROM copies "
        "WHERE story = ? AND server = ? AND which = ?"_s,
        {story, server, which});
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->isEmpty())
        return std::optional<Copy>();
    const QVariantList &row = found->constFirst();
    const QByteArray kept = row.at(8).toByteArray();
    const auto content = reading ? reading(kept) : fromSnapshot(kept);
    if (!content)
        return tl::unexpected<Error>(content.error());
    const QString standing = row.at(0).toString();
    return std::optional(
        Copy{story, server, stateFromWord(standing.section(u':', 0, 0)).value_or(State::Draft),
            reviewFromWord(standing.section(u':', 1)).value_or(Review::None), row.at(1).toString(),
            row.at(2).toString(), fromMs(row.at(3)), row.at(4).toString(), row.at(5).toBool(),
            row.at(6).toString(), row.at(7).toByteArray(), *content});
}

Result<void> Copies::set(const Copy &copy, const QString &which)
{
    const bool made = copy.written && copy.written->content == copy.content;
    return plainRun(*m_store,
        u"INSERT OR REPLACE INTO copies (story, server, which, state, hash, by, at, note, "
        "approved, print, texts, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "CAST(? AS TEXT), CAST(? AS TEXT))"_s,
        {copy.story, copy.server, which, standingWord(copy), copy.hash, copy.by, toMs(copy.at),
            copy.note, copy.approved ? 1 : 0, copy.print, copy.texts,
            made ? copy.written->snapshot
                 : snapshot(copy.content, htmlFromBody(copy.content.body))});
}

Result<std::optional<Copy>> Copies::base(
    const QString &story, const QString &server, const Reading &reading) const
{
    return copy(*m_store, story, server, u"base"_s, reading);
}

Result<QHash<qint64, RawBase>> Copies::rawBases(
    const QList<qint64> &posts, const QString &server) const
{
    QJsonArray numbers;
    for (const qint64 post : posts)
        numbers += post;
    return plainRows(*m_store,
        u"SELECT r.post, c.story, c.print, CAST(c.texts AS BLOB), CAST(c.content AS BLOB) "
        "FROM json_each(?) p CROSS JOIN remotes r ON r.server = ? AND r.post = p.value "
        "CROSS JOIN copies c ON c.story = r.story AND c.server = r.server "
        "AND c.which = 'base'"_s,
        {QString::fromUtf8(QJsonDocument(numbers).toJson(QJsonDocument::Compact)), server})
        .map([](const QList<QVariantList> &found) {
            QHash<qint64, RawBase> bases;
            for (const QVariantList &row : found)
                bases.insert(row.at(0).toLongLong(),
                    {row.at(1).toString(), row.at(2).toString(), row.at(3).toByteArray(),
                        row.at(4).toByteArray()});
            return bases;
        });
}

Result<QByteArray> Copies::baseTexts(const QString &story, const QString &server) const
{
    return plainRows(*m_store,
        u"SELECT CAST(texts AS BLOB) FROM copies WHERE story = ? AND server = ? AND which = 'base'"_s,
        {story, server})
        .map([](const QList<QVariantList> &found) {
            return found.isEmpty() ? QByteArray() : found.constFirst().constFirst().toByteArray();
        });
}

Result<std::optional<Copy>> Copies::packageBase(const Store &store, const QString &story)
{
    return copy(store, story, u""_s, u"base"_s);
}

Result<void> Copies::setBase(const Copy &copy)
{
    return set(copy, u"base"_s);
}

Result<std::optional<Conflict>> Copies::conflict(const QString &story) const
{
    const auto found = plainRows(
        *m_store, u"SELECT server FROM copies WHERE story = ? AND which = 'server'"_s, {story});
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->isEmpty())
        return std::optional<Conflict>();
    const QString server = found->constFirst().constFirst().toString();
    auto theirs = copy(*m_store, story, server, u"server"_s);
    auto base = copy(*m_store, story, server, u"base"_s);
    if (!theirs || !base)
        return tl::unexpected<Error>(theirs ? base.error() : theirs.error());
    if (!*theirs)
        return std::optional<Conflict>();
    Copy none;
    none.story = story;
    none.server = server;
    return std::optional(Conflict{base->value_or(none), **theirs});
}

Result<QStringList> Copies::conflicts() const
{
    return plainTexts(*m_store, u"SELECT DISTINCT story FROM copies WHERE which = 'server'"_s, {});
}

Result<void> Copies::setConflict(const Conflict &conflict)
{
    Result<void> done = set(conflict.base, u"base"_s);
    if (done)
        done = set(conflict.theirs, u"server"_s);
    if (done)
        Q_EMIT m_store->storyChanged(conflict.theirs.story);
    return done;
}

Result<void> Copies::endConflict(const QString &story, const QString &server)
{
    const auto found = plainRows(*m_store,
        u"DELETE FROM copies WHERE story = ? AND server = ? AND which = 'server' "
        "RETURNING story"_s,
        {story, server});
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->isEmpty())
        Q_EMIT m_store->storyChanged(story);
    return {};
}

Result<QString> Copies::pictureHere(const QString &sha256) const
{
    return plainRows(*m_store, u"SELECT here FROM picture_twins WHERE sha256 = ?"_s, {sha256})
        .map([&](const QList<QVariantList> &found) {
            return found.isEmpty() ? sha256 : found.constFirst().constFirst().toString();
        });
}

Result<std::optional<Copies::Twin>> Copies::originalOf(const QString &here) const
{
    return plainRows(
        *m_store, u"SELECT sha256, credit FROM picture_twins WHERE here = ? LIMIT 1"_s, {here})
        .map([](const QList<QVariantList> &found) {
            std::optional<Twin> twin;
            for (const QVariantList &row : found)
                twin = Twin{row.at(0).toString(), row.at(1).toString()};
            return twin;
        });
}

Result<void> Copies::setTwin(const QString &sha256, const QString &here, const QString &credit)
{
    return plainRun(*m_store,
        u"INSERT OR REPLACE INTO picture_twins (sha256, here, credit) VALUES (?, ?, ?)"_s,
        {sha256, here, credit});
}

} // namespace toasoan
