// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "store/store_p.h"

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

struct TextSetting
{
    QString Newsroom::*field;
    QString key;
};
struct NumberSetting
{
    int Newsroom::*field;
    QString key;
};

const QList<TextSetting> &textSettings()
{
    static const QList<TextSetting> all{{&Newsroom::name, u"newsroom.name"_s},
        {&Newsroom::motto, u"newsroom.motto"_s}, {&Newsroom::licence, u"newsroom.licence"_s},
        {&Newsroom::editorInChief, u"newsroom.editor-in-chief"_s},
        {&Newsroom::address, u"newsroom.address"_s}, {&Newsroom::contact, u"newsroom.contact"_s},
        {&Newsroom::siteUrl, u"newsroom.site-url"_s},
        {&Newsroom::secondBackupFolder, u"newsroom.second-backup-folder"_s}};
    return all;
}

const QList<NumberSetting> &numberSettings()
{
    static const QList<NumberSetting> all{{&Newsroom::headlineLimit, u"newsroom.headline-limit"_s},
        {&Newsroom::standfirstLimit, u"newsroom.standfirst-limit"_s},
        {&Newsroom::waitingLimitMinutes, u"newsroom.waiting-limit"_s}};
    return all;
}

constexpr QLatin1String sampleKey("newsroom.sample");

Result<void> putSetting(Sql &sql, const QString &key, const QString &value)
{
    return sql.run(u"INSERT INTO settings (key, value) VALUES (?, ?) "
                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        {key, value});
}

Result<void> writeSections(Sql &sql, const QStringList &sections)
{
    Result<void> done = sql.run(u"DELETE FROM sections"_s);
    for (int i = 0; done && i < sections.size(); ++i) {
        const QString name = oneLine(sections.at(i));
        if (!name.isEmpty())
            done = sql.run(
                u"INSERT OR IGNORE INTO sections (name, position) VALUES (?, ?)"_s, {name, i});
    }
    return done;
}

Member readMember(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toString(),
        roleFromWord(row.value(2).toString()).value_or(Role::Reporter)};
}

} // namespace

Result<Newsroom> Store::newsroom() const
{
    QHash<QString, QString> values;
    Result<void> read = d->sql.each(u"SELECT key, value FROM settings"_s, {},
        [&](const QSqlQuery &row) { values[row.value(0).toString()] = row.value(1).toString(); });
    if (!read)
        return passed(read);
    Newsroom newsroom;
    for (const TextSetting &setting : textSettings())
        newsroom.*setting.field = values.value(setting.key);
    if (newsroom.name.isEmpty())
        newsroom.name = u"Báo của tôi"_s;
    if (newsroom.siteUrl.isEmpty())
        newsroom.siteUrl = u"https://vi-du.example/"_s;
    for (const NumberSetting &setting : numberSettings())
        if (values.contains(setting.key))
            newsroom.*setting.field = values.value(setting.key).toInt();
    newsroom.sample = values.value(sampleKey) == u"1"_s;
    read = d->sql.each(u"SELECT name FROM sections ORDER BY position"_s, {},
        [&](const QSqlQuery &row) { newsroom.sections += row.value(0).toString(); });
    if (!read)
        return passed(read);
    return newsroom;
}

Result<void> Store::setNewsroom(const Newsroom &newsroom)
{
    Newsroom written = newsroom;
    if (!written.siteUrl.isEmpty() && !written.siteUrl.endsWith(u'/'))
        written.siteUrl += u'/';
    Transaction transaction(d->sql);
    Result<void> done = transaction.begin();
    for (const TextSetting &setting : textSettings())
        if (done)
            done = putSetting(d->sql, setting.key, oneLine(written.*setting.field));
    for (const NumberSetting &setting : numberSettings())
        if (done)
            done = putSetting(d->sql, setting.key, QString::number(written.*setting.field));
    if (done)
        done = putSetting(d->sql, sampleKey, written.sample ? u"1"_s : u"0"_s);
    if (done)
        done = writeSections(d->sql, written.sections);
    if (done)
        done = transaction.commit();
    if (done)
        Q_EMIT newsroomChanged();
    return done;
}

Result<QString> Store::setting(const QString &key) const
{
    return d->sql.value(u"SELECT value FROM settings WHERE key = ?"_s, {key})
        .map([](const QVariant &value) { return value.toString(); });
}

Result<void> Store::setSetting(const QString &key, const QString &value)
{
    return putSetting(d->sql, key, value);
}

Result<QList<Member>> Store::members() const
{
    QList<Member> members;
    const Result<void> read
        = d->sql.each(u"SELECT name, display_name, role FROM members ORDER BY number"_s, {},
            [&](const QSqlQuery &row) { members += readMember(row); });
    if (!read)
        return passed(read);
    return members;
}

Result<Member> Store::member(const QString &name) const
{
    std::optional<Member> found;
    const Result<void> read
        = d->sql.each(u"SELECT name, display_name, role FROM members WHERE name = ?"_s, {name},
            [&](const QSqlQuery &row) { found = readMember(row); });
    if (!read)
        return passed(read);
    if (found)
        return *found;
    return fail(Error::Kind::NotFound,
        tr("Nobody called “%1” belongs to this newsroom. “member list” shows who does, “member "
           "add” takes somebody in.")
            .arg(name));
}

Result<void> Store::addMember(const Member &member)
{
    const QString name = oneLine(member.name);
    if (name.isEmpty())
        return fail(Error::Kind::Invalid, tr("A member needs a name. Nobody was added."));
    const QString shown = oneLine(member.displayName);
    const Result<int> added
        = d->sql.change(u"INSERT INTO members (name, display_name, role) VALUES (?, ?, ?) "
                        "ON CONFLICT (name) DO NOTHING"_s,
            {name, shown.isEmpty() ? name : shown, toWord(member.role)});
    if (!added)
        return passed(added);
    if (*added == 0)
        return fail(Error::Kind::Refused,
            tr("Somebody called “%1” belongs to this newsroom already. Choose another name.")
                .arg(name));
    Q_EMIT newsroomChanged();
    return {};
}

Result<void> Store::updateMember(const QString &name, const Member &member)
{
    Transaction transaction(d->sql);
    Result<void> done = transaction.begin();
    if (!done)
        return done;
    const QString shown = oneLine(member.displayName);
    const Result<int> changed
        = d->sql.change(u"UPDATE members SET display_name = ?, role = ? WHERE name = ?"_s,
            {shown.isEmpty() ? name : shown, toWord(member.role), name});
    if (!changed)
        return passed(changed);
    if (*changed == 0)
        return this->member(name).map([](const Member &) {});
    const Result<QVariant> administrators
        = d->sql.value(u"SELECT count(*) FROM members WHERE role = 'administrator'"_s);
    if (!administrators)
        return passed(administrators);
    if (administrators->toInt() == 0)
        return fail(Error::Kind::Refused,
            tr("“%1” is the only administrator, so the role stays. Make somebody else "
               "administrator first.")
                .arg(name));
    done = transaction.commit();
    if (done)
        Q_EMIT newsroomChanged();
    return done;
}

Result<QStringList> Store::ownWords() const
{
    QStringList words;
    const Result<void> read = d->sql.each(u"SELECT word FROM personal_words ORDER BY word"_s, {},
        [&](const QSqlQuery &row) { words += row.value(0).toString(); });
    if (!read)
        return passed(read);
    return words;
}

Result<void> Store::addOwnWord(const QString &word, const Member &by)
{
    const QString text = oneLine(word);
    if (text.isEmpty())
        return {};
    return d->sql.run(
        u"INSERT OR IGNORE INTO personal_words (word, added_by, added_at) VALUES (?, ?, ?)"_s,
        {text, by.name, toMs(now())});
}

Result<void> Store::removeOwnWord(const QString &word)
{
    return d->sql.run(u"DELETE FROM personal_words WHERE word = ?"_s, {oneLine(word)});
}

} // namespace toasoan
