// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toasoan {

class Store;

/// Seconds after which no worker of the server works on a request any more. The setting
/// “server.patience” says the same of servers that are set up otherwise.
[[nodiscard]] int patienceWith(const Store &store);

} // namespace toasoan
