// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the ui library only; no file relies on it for its own includes.
#pragma once
#include <QtWidgets>
#include <tl/expected.hpp>
