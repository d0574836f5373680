// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the app library only; no file relies on it for its own includes.
#pragma once
#include <QtCore>
#include <tl/expected.hpp>
