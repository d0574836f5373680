// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/times.h"

#include "text/vietnamese.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

QString clockText(const QDateTime &at)
{
    return inVietnam(at).toString(u"HH:mm"_s);
}

QString dateText(const QDateTime &at)
{
    return inVietnam(at).toString(u"dd-MM-yyyy"_s);
}

QString whenText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = inVietnam(at), today = inVietnam(now);
    if (local.date() == today.date())
        return local.toString(u"HH:mm"_s);
    if (local.date().year() == today.date().year())
        return local.toString(u"HH:mm, dd-MM"_s);
    return local.toString(u"HH:mm, dd-MM-yyyy"_s);
}

QString dayText(const QDateTime &at, const QDateTime &now)
{
    const qint64 days = inVietnam(at).date().daysTo(inVietnam(now).date());
    if (days == 0)
        return QCoreApplication::translate("Times", "today");
    if (days == 1)
        return QCoreApplication::translate("Times", "yesterday");
    return dateText(at);
}

} // namespace toasoan
