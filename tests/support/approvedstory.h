// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tempstore.h"

namespace toasoan::test {

inline QString approvedStory(
    const TempStore &store, const Content &content = test::content(u"Cầu Ván"_qs))
{
    const QString id = store->createStory(content, reporter)->id;
    const bool done = store->transition(id, Action::Submit, reporter)
        && store->transition(id, Action::Approve, editor);
    return done ? id : QString();
}

} // namespace toasoan::test
