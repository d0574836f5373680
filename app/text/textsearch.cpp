// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/textsearch.h"

#include "text/vietnamese.h"

namespace toasoan {

namespace {

/// What is compared, and for each of its letters where it stood.
struct Key
{
    QString letters;
    QList<qsizetype> from; // one more than letters: the end
};

Key keyOf(const QString &text, bool exact)
{
    Key key;
    key.letters.reserve(text.size());
    key.from.reserve(text.size() + 1);
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at + 1;
        while (end < text.size() && text.at(end).isMark())
            ++end;
        QString letter;
        if (text.at(at).isSpace())
            letter = u' ';
        else if (end == at + 1 && text.at(at).unicode() < 0x80)
            letter = text.at(at).toLower();
        else if (exact)
            letter = text.mid(at, end - at).normalized(QString::NormalizationForm_C).toLower();
        else // one letter and what was composed onto it
            letter
                = folded(text.mid(at, end - at).normalized(QString::NormalizationForm_C)).left(1);
        for (const QChar one : std::as_const(letter)) {
            key.letters += one;
            key.from += at;
        }
        at = end;
    }
    key.from += text.size();
    return key;
}

} // namespace

QList<TextMatch> matches(const QString &text, const QString &query, bool exact)
{
    const QString wanted = keyOf(query, exact).letters;
    if (wanted.isEmpty())
        return {};
    const Key key = keyOf(text, exact);
    // A letter and what is composed onto it are never parted.
    const auto parts = [&key](qsizetype at) {
        return at > 0 && at < key.letters.size() && key.from.at(at) == key.from.at(at - 1);
    };
    QList<TextMatch> found;
    qsizetype at = key.letters.indexOf(wanted);
    while (at >= 0) {
        const qsizetype end = at + wanted.size();
        const bool whole = !parts(at) && !parts(end);
        if (whole)
            found += {key.from.at(at), key.from.at(end) - key.from.at(at)};
        at = key.letters.indexOf(wanted, whole ? end : at + 1);
    }
    return found;
}

QString replaced(const QString &text, const QString &query, const QString &with, bool exact)
{
    QString result = text;
    const QList<TextMatch> found = matches(text, query, exact);
    for (auto it = found.crbegin(); it != found.crend(); ++it)
        result.replace(it->from, it->length, with);
    return result;
}

} // namespace toasoan
