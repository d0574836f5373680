// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <optional>

namespace toasoan::cli {

/// What was said on the command line; absent fields stay as they are or come from the file.
struct PhotoFields
{
    std::optional<QString> caption, credit, alt;
};

/// Copies the file into the newsroom and attaches it to `content` (not stored yet); answers the id
/// of the use. A picture that the story already has only gets the given fields.
[[nodiscard]] Result<QString> attachFile(
    Store &store, Content &content, const QString &path, const PhotoFields &fields);

} // namespace toasoan::cli
