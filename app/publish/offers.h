// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a server's companion plugin offers: it comes, goes and is brought up to date while desks are
// joined.
#pragma once

#include "publish/restanswer.h"
#include "publish/server.h"

namespace toasoan {

/// Of the answer to Wordpress::info(); an empty object when there is no plugin.
void takeOffers(Server &server, const QJsonObject &info);

/// WordPress itself says so: it knows no such question.
[[nodiscard]] bool isPluginGone(const RestAnswer &info);

/// It was not asked for an hour.
[[nodiscard]] bool areOffersOld(const Server &server);

/// Of the server that the store keeps, if it is the same still.
[[nodiscard]] Result<void> keepOffers(Store &store, const Server &server);

} // namespace toasoan
