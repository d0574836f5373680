// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <QJsonObject>

namespace toasoan {

/// A story as ninjs 3.1 (IPTC). Pictures are associations without an address: their files travel
/// in a package. What nobody wrote has no key.
[[nodiscard]] QJsonObject ninjs(const Story &story, const Newsroom &newsroom);

} // namespace toasoan
