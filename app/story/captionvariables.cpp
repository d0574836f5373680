// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/captionvariables.h"

#include "base/unicode.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <optional>
#include <QDate>
#include <QFileInfo>
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

constexpr QStringView joints = u"-–—/", separators = u",;:-–—/·", ends = u".!?…";
constexpr QStringView opening = u"([“«‘", closing = u")]”»’"; // in the same order

bool begins(const QString &text, QStringView with)
{
    return !text.isEmpty() && with.contains(text.front());
}

bool stops(const QString &text, QStringView with)
{
    return !text.isEmpty() && with.contains(text.back());
}

void closeUp(QString &left, QString &right)
{
    while (left.endsWith(u' '))
        left.chop(1);
    while (right.startsWith(u' '))
        right.remove(0, 1);
}

bool isEmptyPair(const QString &left, const QString &right)
{
    return stops(left, opening) && right.startsWith(closing.at(opening.indexOf(left.back())));
}

// Where nothing stands between them: no empty brackets (“cắt rau ()”) and no separator that
// separates nothing (“, cắt rau”, “cắt rau,”). Everything else is as it was typed.
QString overGap(QString left, QString right)
{
    const bool spaced = left.endsWith(u' ') || right.startsWith(u' ');
    const bool joinedBefore = stops(left, joints), joinedBehind = begins(right, joints);
    closeUp(left, right);
    while (isEmptyPair(left, right)) {
        left.chop(1);
        right.remove(0, 1);
        closeUp(left, right);
    }
    const bool starts = left.isEmpty() || stops(left, opening) || stops(left, ends);
    const bool fullStop = right.startsWith(u'.') && !right.startsWith(u".."_s);
    const bool separates = begins(right, separators);
    const bool closes = right.isEmpty() || begins(right, closing) || begins(right, ends);
    if ((starts && fullStop) || (separates && (starts || joinedBehind || left.endsWith(u':'))))
        right.remove(0, 1);
    else if (joinedBefore || (stops(left, separators) && (separates || closes)))
        left.chop(1);
    closeUp(left, right);
    const bool apart = spaced && !left.isEmpty() && !right.isEmpty() && !stops(left, opening)
        && !begins(right, closing) && !begins(right, ends) && !begins(right, u",;:");
    return left + (apart ? u" "_s : QString()) + right;
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
        return QFileInfo(picture.name).completeBaseName();
    case CaptionVariable::Number:
        return QString::number(number);
    }
    return {};
}

QString withVariables(const QString &text, const Picture &picture, int number)
{
    const QList<VariablePlace> places = variablesIn(text);
    QStringList pieces{QString()}; // between what is not known
    qsizetype from = 0;
    for (const VariablePlace &place : places) {
        pieces.last() += QStringView(text).mid(from, place.start - from);
        const QString value = valueOf(place.variable, picture, number);
        if (value.isEmpty())
            pieces += QString();
        pieces.last() += value;
        from = place.start + place.length;
    }
    pieces.last() += QStringView(text).mid(from);
    QString result = pieces.takeFirst();
    while (!pieces.isEmpty()) {
        const QString piece = pieces.takeFirst();
        const bool nothing = piece.trimmed().isEmpty() && !pieces.isEmpty(); // up to the next one
        result = nothing ? result + piece : overGap(result, piece);
    }
    return result;
}

} // namespace toasoan
