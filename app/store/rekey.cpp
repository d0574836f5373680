// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rekey.h"

#include "store/plainsql.h"

#include <array>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 4> tables{"remotes", "remote_pictures", "requests", "copies"};

} // namespace

Result<void> renameServer(const Store &store, const QString &from, const QString &to, bool newer)
{
    // a mark alone says less than a post
    Result<void> done = plainRun(store,
        u"DELETE FROM remotes WHERE post = 0 AND ((server = ? AND story IN (SELECT story FROM "
        "remotes WHERE server = ?)) OR (server = ? AND story IN (SELECT story FROM remotes WHERE "
        "server = ? AND post > 0)))"_s,
        {to, from, from, to});
    for (const char *table : tables) {
        if (!done)
            return done;
        const QString name = QString::fromLatin1(table);
        done = plainRun(store,
            u"UPDATE OR %1 %2 SET server = ? WHERE server = ?"_s.arg(
                newer ? u"REPLACE"_s : u"IGNORE"_s, name),
            {to, from});
        if (done)
            done = plainRun(store, u"DELETE FROM %1 WHERE server = ?"_s.arg(name), {from});
    }
    return done;
}

Result<void> moveAddresses(
    const Store &store, const QString &server, const QString &from, const QString &to)
{
    Result<void> done;
    for (const QString &table : {u"remotes"_s, u"remote_pictures"_s})
        if (done)
            done = plainRun(store,
                u"UPDATE %1 SET url = ? || substr(url, ?) WHERE server = ? AND substr(url, 1, ?) = ?"_s
                    .arg(table),
                {to, from.size() + 1, server, from.size(), from});
    return done;
}

} // namespace toasoan
