// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/times.h"

#include "text/vietnamese.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

QString filmLengthText(int seconds)
{
    if (seconds <= 0)
        return {};
    const QString rest
        = u"%1:%2"_s.arg(seconds / 60 % 60, seconds < 3600 ? 1 : 2, 10, QLatin1Char('0'))
              .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? rest : u"%1:%2"_s.arg(seconds / 3600).arg(rest);
}

std::optional<int> filmSeconds(const QString &text)
{
    static const QRegularExpression shape(u"^(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)$"_s);
    if (text.trimmed().isEmpty())
        return 0;
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    return (match.captured(1).toInt() * 60 + match.captured(2).toInt()) * 60
        + match.captured(3).toInt();
}

} // namespace toasoan
