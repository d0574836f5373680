// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/snippets.h"

#include "base/unicode.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toasoan {

namespace {

constexpr qsizetype longestTyped = 40;

bool isWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter == u'-';
}

const Snippet *find(const Snippets &snippets, const QString &typed)
{
    const auto found = std::find_if(snippets.cbegin(), snippets.cend(),
        [&typed](const Snippet &one) { return one.typed == typed; });
    return found == snippets.cend() ? nullptr : &*found;
}

} // namespace

Snippets tidied(const Snippets &snippets)
{
    Snippets result;
    for (const Snippet &one : snippets) {
        const Snippet tidy{oneLine(one.typed), oneLine(one.text)};
        if (tidy.typed.isEmpty() || tidy.typed.size() > longestTyped || tidy.text.isEmpty()
            || tidy.typed == tidy.text
            || !std::all_of(tidy.typed.cbegin(), tidy.typed.cend(), isWord)
            || find(result, tidy.typed))
            continue;
        result.append(tidy);
    }
    std::stable_sort(result.begin(), result.end(),
        [](const Snippet &a, const Snippet &b) { return a.typed < b.typed; });
    return result;
}

QString toJson(const Snippets &snippets)
{
    QJsonArray list;
    const Snippets tidy = tidied(snippets);
    for (const Snippet &one : tidy)
        list.append(QJsonArray{one.typed, one.text});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Snippets snippetsFromJson(const QString &json)
{
    Snippets snippets;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : list) {
        const QJsonArray pair = value.toArray();
        snippets.append({pair.at(0).toString(), pair.at(1).toString()});
    }
    return tidied(snippets);
}

Snippets joined(const Snippets &own, const Snippets &newsroom)
{
    return tidied(own + newsroom);
}

std::optional<Expansion> expansion(const Snippets &snippets, const QString &before)
{
    if (snippets.isEmpty() || before.size() < 2 || isWord(before.back()))
        return {};
    const qsizetype end = before.size() - 1;
    qsizetype from = end;
    while (from > 0 && isWord(before.at(from - 1)) && end - from <= longestTyped)
        --from;
    if (from == end || end - from > longestTyped)
        return {};
    // Part of an address or a name with a dot is no word of its own.
    if (from > 0
        && (before.at(from - 1) == u'@' || before.at(from - 1) == u'.'
            || before.at(from - 1) == u'/' || before.at(from - 1) == u'#'))
        return {};
    const QString typed = before.mid(from, end - from).normalized(QString::NormalizationForm_C);
    if (const Snippet *exact = find(snippets, typed))
        return Expansion{from, end - from, exact->text};
    if (typed.size() > 1 && typed.front().isUpper() && typed.mid(1) == typed.mid(1).toLower()) {
        QString small = typed;
        small[0] = small.at(0).toLower();
        if (const Snippet *found = find(snippets, small)) {
            QString text = found->text;
            text[0] = text.at(0).toUpper();
            return Expansion{from, end - from, text};
        }
    }
    return {};
}

} // namespace toasoan
