// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/shares.h"

#include "store/plainsql.h"
#include "store/sql.h"

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String settingName("shared "); // and which story
constexpr QLatin1String afterAll("shared!"); // the next letter after the blank
constexpr QLatin1String yes("yes"), ending("ending");

QString key(const QString &story)
{
    return settingName + story;
}

} // namespace

Result<Sharing> Shares::of(const Store &store, const QString &story)
{
    return store.setting(key(story)).map([](const QString &said) {
        return said == yes ? Sharing::Yes : said == ending ? Sharing::Ending : Sharing::No;
    });
}

Result<QStringList> Shares::all() const
{
    return plainTexts(*m_store, u"SELECT substr(key, ?) FROM settings WHERE key >= ? AND key < ?"_s,
        {settingName.size() + 1, QString(settingName), QString(afterAll)});
}

Result<void> Shares::set(const QString &story, Sharing sharing)
{
    const auto before = of(story);
    if (!before)
        return tl::unexpected(before.error());
    if (*before == sharing)
        return {};
    Result<void> done = sharing == Sharing::No
        ? plainRun(*m_store, u"DELETE FROM settings WHERE key = ?"_s, {key(story)})
        : m_store->setSetting(key(story), sharing == Sharing::Yes ? yes : ending);
    if (done)
        Q_EMIT m_store->storyChanged(story);
    return done;
}

Result<QSet<QString>> Shares::open(Sql &sql)
{
    QSet<QString> stories;
    const Result<void> read = sql.each(
        u"SELECT substr(key, ?) FROM settings WHERE key >= ? AND key < ? AND value = ?"_s,
        {settingName.size() + 1, QString(settingName), QString(afterAll), QString(yes)},
        [&](const QSqlQuery &row) { stories.insert(row.value(0).toString()); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return stories;
}

Result<void> Shares::end(Sql &sql, const QString &story)
{
    return sql.run(u"DELETE FROM settings WHERE key = ?"_s, {key(story)});
}

} // namespace toasoan
