// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/menutext.h"

#include <QLatin1String>

namespace toasoan {

QString shownInMenu(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString wordsOf(const QString &actionText)
{
    QString words;
    for (qsizetype i = 0; i < actionText.size(); ++i) {
        if (actionText.at(i) == QLatin1Char('&') && ++i == actionText.size())
            break;
        words += actionText.at(i);
    }
    return words;
}

} // namespace toasoan
