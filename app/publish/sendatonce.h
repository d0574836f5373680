// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toasoan {

/// Sets TCP_NODELAY on every TCP socket of this process. Qt writes a body in pieces and gives
/// nobody its sockets; the last piece then waits some 40 ms for the other side's delayed
/// acknowledgement (Nagle), in each request of more than 16 KB: a fifth of publishing an article
/// with five pictures.
void sendAtOnce();

} // namespace toasoan
