// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/captioncodes.h"

#include "base/unicode.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// Of namesakes with several ranks nobody can say which one is meant.
QString inCaption(const KnownPerson &person)
{
    const QString rank = person.rank.contains(u';') ? QString() : oneLine(person.rank);
    const QString office = person.office.contains(u';') ? QString() : oneLine(person.office);
    const QString name = rank.isEmpty() ? person.name : rank + u' ' + person.name;
    return office.isEmpty() ? name : name + u", "_s + office;
}

bool isMeant(const KnownPerson &person, const QString &code)
{
    const QStringList syllables = folded(person.name).split(u' ', Qt::SkipEmptyParts);
    QString initials;
    for (const QString &syllable : syllables)
        initials += syllable.front();
    return code == syllables.join(QString()) || (code.size() > 1 && code == initials);
}

} // namespace

std::optional<CaptionCode> codeBefore(const QString &before)
{
    // Behind a letter it is a formula.
    static const QRegularExpression shape(
        u"(?<![\\p{L}\\p{N}\\p{M}=])=([\\p{L}\\p{N}\\p{M}-]{1,40})=$"_s);
    const QRegularExpressionMatch match = shape.match(before);
    if (!match.hasMatch())
        return {};
    return CaptionCode{match.capturedStart(), match.capturedLength(), match.captured(1)};
}

std::optional<CaptionCode> codeTyped(const QString &before, const QString &now, qsizetype cursor)
{
    const QString head = now.left(cursor);
    const QString rest = now.mid(cursor);
    if (before.endsWith(rest) && before.chopped(rest.size()).startsWith(head))
        return {};
    return codeBefore(head);
}

QStringList codeTexts(
    const QString &code, const Snippets &snippets, const QList<KnownPerson> &people)
{
    const auto found = std::find_if(snippets.cbegin(), snippets.cend(),
        [&code](const Snippet &one) { return one.typed.compare(code, Qt::CaseInsensitive) == 0; });
    if (found != snippets.cend())
        return {found->text};
    const QString wanted = folded(code);
    QStringList texts;
    for (const KnownPerson &person : people)
        if (isMeant(person, wanted))
            texts += inCaption(person);
    texts.removeDuplicates();
    return texts;
}

} // namespace toasoan
