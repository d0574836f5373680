// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define TOASOAN_SLOW 1
#endif
#endif

namespace toasoan::test {

/// How many times as long anything may take that is looked at while it runs.
#if defined(TOASOAN_SLOW) || defined(__SANITIZE_ADDRESS__)
inline constexpr int slower = 10;
#else
inline constexpr int slower = 1;
#endif

} // namespace toasoan::test
