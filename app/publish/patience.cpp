// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/patience.h"

#include "store/store.h"

namespace toasoan {

int patienceWith(const Store &store)
{
    constexpr int usual = 120;
    const auto setting = store.setting(QStringLiteral("server.patience"));
    bool number = false;
    const int seconds = setting ? setting->toInt(&number) : 0;
    return number ? seconds : usual;
}

} // namespace toasoan
