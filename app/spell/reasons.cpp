// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/reasons.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace toasoan {

QString reasonOf(
    const QString &kind, const QString &word, const QStringList &suggestions, bool impossible)
{
    const auto said = [&](const char *text) {
        return QCoreApplication::translate("Speller", text)
            .replace(QLatin1String("%1"), word)
            .replace(QLatin1String("%2"), suggestions.value(0));
    };
    if (suggestions.isEmpty())
        return said(QT_TRANSLATE_NOOP("Speller", "“%1” is no Vietnamese syllable."));
    if (kind == QLatin1String("typing"))
        return said(QT_TRANSLATE_NOOP(
            "Speller", "Keys of the input method stayed in “%1”; “%2” was meant."));
    if (kind == QLatin1String("tone"))
        return said(QT_TRANSLATE_NOOP("Speller", "The tone of “%1” stands on the wrong letter."));
    if (kind == QLatin1String("real-word"))
        return said(QT_TRANSLATE_NOOP("Speller", "“%2” is far likelier here than “%1”."));
    return impossible
        ? said(QT_TRANSLATE_NOOP("Speller", "“%1” is no Vietnamese syllable; perhaps “%2”."))
        : said(QT_TRANSLATE_NOOP("Speller", "“%1” is hardly ever written; perhaps “%2”."));
}

double confidenceOf(double ratio)
{
    return std::clamp(1 - std::exp(-std::max(0.0, ratio) / 4), 0.05, 0.99);
}

} // namespace toasoan
