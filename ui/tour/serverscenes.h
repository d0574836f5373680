// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "tour/tourserver.h"

namespace toasoan {

/// An editor's day with the newsroom's server, at the sample newsroom's desk: connecting, what goes
/// out, what waits while nobody answers, a colleague who changed the same words, the page as a
/// reader sees it. `folder` is for the colleague's desk.
void serverDay(Driver &driver, TourServer &server, Store &store, const QString &folder);

} // namespace toasoan
