// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tour/tourserver.h"

namespace toasoan {

class Look;
class MainWindow;
class Store;

/// Where the editor of the tour sits.
struct EditorsPlace
{
    MainWindow &window;
    Store &store;
    Look &look;
};

/// An editor's day with the newsroom's server, at the sample newsroom's desk: connecting, what goes
/// out, what waits while nobody answers, a draft that is shared, a colleague who has the same story
/// open and changed the same words, the page as a reader sees it, and the colleague's own desk,
/// where a returned story arrives. `folder` is for that desk.
void serverDay(
    Driver &driver, TourServer &server, const EditorsPlace &place, const QString &folder);

} // namespace toasoan
