// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/captionvariables.h"

#include "base/unicode.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <optional>
#include <QDate>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Name
{
    CaptionVariable variable;
    QStringView vietnamese, english;
};

constexpr std::array names{Name{CaptionVariable::Date, u"ngày", u"date"},
    Name{CaptionVariable::Year, u"năm", u"year"}, Name{CaptionVariable::Time, u"giờ", u"time"},
    Name{CaptionVariable::Place, u"nơi", u"place"},
    Name{CaptionVariable::Credit, u"người chụp", u"credit"},
    Name{CaptionVariable::File, u"tệp", u"file"}, Name{CaptionVariable::Number, u"số", u"number"}};

std::optional<CaptionVariable> variableOf(const QString &typed)
{
    const QString wanted = folded(oneLine(typed));
    const auto found = std::find_if(names.cbegin(), names.cend(), [&](const Name &name) {
        return wanted == folded(name.vietnamese.toString()) || wanted == name.english;
    });
    return found == names.cend() ? std::nullopt : std::optional(found->variable);
}

// “, Thiếu tá…” where the day before the comma is not known.
QString withoutGaps(QString text)
{
    static const QRegularExpression spaces(u" {2,}"_s), before(u" +(?=[,.;:)])"_s),
        doubled(u"[,;:](?: *)(?=[,.;:])"_s), leading(u"^[ ,;:.–-]+"_s);
    text.replace(spaces, u" "_s);
    text.remove(before);
    text.remove(doubled);
    text.remove(leading);
    return text.trimmed();
}

} // namespace

QString typedVariable(CaptionVariable variable, bool vietnamese)
{
    const Name &name = names.at(size_t(variable));
    return u'{' + (vietnamese ? name.vietnamese : name.english).toString() + u'}';
}

QList<VariablePlace> variablesIn(const QString &text)
{
    static const QRegularExpression braces(u"\\{([^{}]{1,20})\\}"_s);
    QList<VariablePlace> places;
    auto found = braces.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (const auto variable = variableOf(match.captured(1)))
            places += VariablePlace{*variable, match.capturedStart(), match.capturedLength()};
    }
    return places;
}

QString valueOf(CaptionVariable variable, const Picture &picture, int number)
{
    const QDate date = QDate::fromString(picture.taken.left(10), Qt::ISODate);
    switch (variable) {
    case CaptionVariable::Date:
        return date.isValid() ? date.toString(u"d-M"_s) : QString();
    case CaptionVariable::Year:
        return date.isValid() ? date.toString(u"yyyy"_s) : QString();
    case CaptionVariable::Time:
        return picture.taken.mid(11, 5);
    case CaptionVariable::Place:
        return picture.place;
    case CaptionVariable::Credit:
        return picture.credit;
    case CaptionVariable::File:
        return picture.name.section(u'.', 0, 0);
    case CaptionVariable::Number:
        return QString::number(number);
    }
    return {};
}

QString withVariables(const QString &text, const Picture &picture, int number)
{
    const QList<VariablePlace> places = variablesIn(text);
    QString result;
    qsizetype from = 0;
    bool gaps = false;
    for (const VariablePlace &place : places) {
        const QString value = valueOf(place.variable, picture, number);
        gaps = gaps || value.isEmpty();
        result += QStringView(text).mid(from, place.start - from);
        result += value;
        from = place.start + place.length;
    }
    result += QStringView(text).mid(from);
    return gaps ? withoutGaps(result) : result;
}

} // namespace toasoan
