// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace toasoan {

/// The newsroom cannot be opened: the sentence on stderr and in a small window.
void showStartError(const Error &error);

} // namespace toasoan
