// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace toasoan::cli {

/// `set ID FIELD VALUE` on the story's content, not stored yet. A field or section that does not
/// exist is refused with the list.
[[nodiscard]] Result<void> setField(
    const Store &store, Story &story, const QString &field, const QString &value);

/// The newsroom's own spelling of a section's name.
[[nodiscard]] Result<QString> sectionNamed(const Store &store, const QString &name);

/// Text from outside may name pictures that this story has not: such figures wait again. Captions
/// of those it has go to their use; returned as by adoptCaptions().
QList<int> settleReferences(Content &content);

} // namespace toasoan::cli
