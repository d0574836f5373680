// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/restore.h"

namespace toasoan {

Result<Restored> restoreRevision(Desk &desk, int number)
{
    const auto failed = [](const Error &error) { return tl::unexpected<Error>(error); };
    if (auto saved = desk.draft().flush(); !saved)
        return failed(saved.error());
    Store &store = desk.store();
    const QString id = desk.story().id;
    const auto old = store.revision(id, number);
    if (!old)
        return failed(old.error());
    const auto before = store.markRevision(id, desk.session().member());
    if (!before)
        return failed(before.error());
    desk.draft().edit([&](Content &content) { content = old->content; });
    if (auto saved = desk.draft().flush(); !saved)
        return failed(saved.error());
    const auto now = store.markRevision(id, desk.session().member());
    if (!now)
        return failed(now.error());
    return Restored{*before, *now};
}

} // namespace toasoan
