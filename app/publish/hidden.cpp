// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/hidden.h"

#include "publish/server.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toasoan::hidden {

namespace {

constexpr auto given = "public"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Hidden)
};

} // namespace

bool isHidden(const QString &status)
{
    return status == "private"_L1;
}

bool isHiddenThere(Store &store, const QString &story)
{
    const auto server = serverOf(store).value_or(std::nullopt);
    const auto remote = server ? Remotes(store).of(story, server->key())
                               : Result<std::optional<Remote>>(std::nullopt);
    return remote && *remote && isHidden((*remote)->status);
}

QString hiddenWarning(const QString &headline)
{
    return Words::tr("Somebody made “%1” private on the server: readers do not see it.")
        .arg(headline);
}

QString needsWord()
{
    return Words::tr("somebody made it private on the server, and it does not become public again "
                     "without your word. To give it, press “Try now” beside this story in the "
                     "outbox");
}

QString behindPassword(const QString &headline)
{
    return Words::tr("“%1” is behind a password on the server: readers without it do not see it.")
        .arg(headline);
}

bool isWord(const Store::OutboxRow &row)
{
    return row.state == given;
}

Result<bool> giveWord(Store &store, const QString &story, const QString &server)
{
    const auto remote = Remotes(store).of(story, server);
    const auto rows = store.outbox();
    if (!remote || !rows)
        return tl::unexpected(remote ? rows.error() : remote.error());
    if (!*remote || !isHidden((*remote)->status))
        return false;
    bool taken = false;
    for (const Store::OutboxRow &row : *rows) {
        if (row.story != story || row.action != Action::Publish || row.state == "sending"_L1)
            continue;
        if (auto set = store.setOutbox(row.id, given); !set)
            return tl::unexpected(set.error());
        taken = true;
    }
    return taken;
}

} // namespace toasoan::hidden
