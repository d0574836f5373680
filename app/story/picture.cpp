// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/picture.h"

#include "base/unicode.h"
#include "story/body.h"
#include "story/captionvariables.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QStringList keywordsOf(const QString &text)
{
    static const QRegularExpression between(u"[,;\n]"_s);
    QStringList keywords;
    const QStringList parts = text.split(between);
    for (const QString &part : parts)
        if (const QString word = oneLine(part);
            !word.isEmpty() && !keywords.contains(word, Qt::CaseInsensitive))
            keywords += word;
    return keywords;
}

QString joined(const QString &first, const QString &second, PictureField field)
{
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    return first + (field == PictureField::Keywords ? u", "_s : u" "_s) + second;
}

void writeOne(Picture &picture, const FieldWrite &one)
{
    const QString present = textOf(picture, one.field);
    switch (one.mode) {
    case WriteMode::Replace:
        setText(picture, one.field, one.text);
        break;
    case WriteMode::Append:
        setText(picture, one.field, joined(present, one.text, one.field));
        break;
    case WriteMode::Prepend:
        setText(picture, one.field, joined(one.text, present, one.field));
        break;
    case WriteMode::OnlyEmpty:
        if (present.isEmpty())
            setText(picture, one.field, one.text);
        break;
    }
}

} // namespace

QString textOf(const Picture &picture, PictureField field)
{
    switch (field) {
    case PictureField::Caption:
        return picture.caption;
    case PictureField::Credit:
        return picture.credit;
    case PictureField::Alt:
        return picture.alt;
    case PictureField::Place:
        return picture.place;
    case PictureField::Taken:
        return picture.taken;
    case PictureField::Keywords:
        return picture.keywords.join(u", "_s);
    }
    return {};
}

void setText(Picture &picture, PictureField field, const QString &text)
{
    switch (field) {
    case PictureField::Caption:
        picture.caption = oneLine(text);
        break;
    case PictureField::Credit:
        picture.credit = bareCredit(text);
        break;
    case PictureField::Alt:
        picture.alt = oneLine(text);
        break;
    case PictureField::Place:
        picture.place = oneLine(text);
        break;
    case PictureField::Taken:
        picture.taken = text;
        break;
    case PictureField::Keywords:
        picture.keywords = keywordsOf(text);
        break;
    }
}

void write(Picture &picture, const QList<FieldWrite> &writes, int number)
{
    QList<FieldWrite> later;
    for (const FieldWrite &one : writes) {
        if (one.field != PictureField::Taken && !variablesIn(one.text).isEmpty())
            later += one;
        else
            writeOne(picture, one);
    }
    const Picture known = picture;
    for (FieldWrite &one : later) {
        one.text = withVariables(one.text, known, number);
        writeOne(picture, one);
    }
}

QString takenFromText(const QString &text)
{
    const QString words = oneLine(text);
    if (words.isEmpty())
        return u""_s;
    static const QRegularExpression shape(
        u"^(?:(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})|(\\d{4})-(\\d{1,2})-(\\d{1,2}))"
        "(?:[ ,T]+(\\d{1,2})[:gh](\\d{2})(?::(\\d{2}))?\\S*)?$"_s);
    const QRegularExpressionMatch match = shape.match(words);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    const bool iso = !match.captured(4).isEmpty();
    const QDate date
        = iso ? QDate(number(4), number(5), number(6)) : QDate(number(3), number(2), number(1));
    if (!date.isValid())
        return {};
    if (match.captured(7).isEmpty())
        return date.toString(Qt::ISODate);
    const QTime time(number(7), number(8), number(9));
    return time.isValid() ? QDateTime(date, time, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s)
                          : QString();
}

QString takenText(const QString &taken)
{
    const QDate date = QDate::fromString(taken.left(10), Qt::ISODate);
    if (!date.isValid())
        return taken;
    const QString day = date.toString(u"dd-MM-yyyy"_s);
    return taken.size() >= 16 ? day + u", "_s + taken.mid(11, 5) : day;
}

int missingCount(const Picture &picture)
{
    return int(picture.caption.isEmpty()) + int(picture.credit.isEmpty());
}

bool matches(const Picture &picture, const QString &words)
{
    const QStringList wanted = folded(words).simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return true;
    const QString text = folded(QStringList{picture.caption, picture.credit, picture.place,
        picture.keywords.join(u' '), picture.name, takenText(picture.taken)}
                                    .join(u'\n'));
    return std::all_of(
        wanted.cbegin(), wanted.cend(), [&](const QString &word) { return text.contains(word); });
}

} // namespace toasoan
