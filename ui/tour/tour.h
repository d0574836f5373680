// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toasoan {

/// The guided tour: a reporter's, a photographer's and an editor's way from the first key to the
/// published page, through the real widgets of a fresh temporary newsroom filled like `init
/// --sample`. Leaves dir/NN-name.png, dir/site/ and dir/index.html. 0 when everything was as it
/// should be, else 1 and the reason on stderr.
int runTour(const QString &dir);

} // namespace toasoan
