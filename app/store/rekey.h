// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

namespace toasoan {

/// What is known of a server goes on under another name of it. Of a story of which both names know
/// a post, that of `to` stands, but for `newer`: what `from` says was learnt later.
[[nodiscard]] Result<void> renameServer(
    const Store &store, const QString &from, const QString &to, bool newer);

/// The addresses that stand under `server` and begin with `from` begin with `to` instead.
[[nodiscard]] Result<void> moveAddresses(
    const Store &store, const QString &server, const QString &from, const QString &to);

} // namespace toasoan
