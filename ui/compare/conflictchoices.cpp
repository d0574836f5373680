// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/conflictchoices.h"

#include <algorithm>

namespace toasoan {

namespace {

// Where a clash of now stood before.
struct Past
{
    qsizetype same = -1; // letter for letter
    QList<qsizetype> places; // of the same field or paragraph, whatever stood there
};

QList<merge::Part> clashing(const merge::Merged &merged)
{
    QList<merge::Part> parts = merged.parts;
    parts.removeIf([](const merge::Part &part) { return part.source != merge::Source::Clash; });
    return parts;
}

Past pastOf(const merge::FieldClash &field, const merge::Merged &before)
{
    Past past{before.fields.indexOf(field), {}};
    for (qsizetype was = 0; was < before.fields.size(); ++was)
        if (before.fields.at(was).field == field.field
            && before.fields.at(was).photo == field.photo)
            past.places += was;
    return past;
}

// Clashes of paragraphs are counted from `first`, behind those of the fields.
Past pastOf(const merge::Part &part, const QList<merge::Part> &before, qsizetype first)
{
    const qsizetype same = before.indexOf(part);
    Past past{same < 0 ? -1 : first + same, {}};
    for (qsizetype was = 0; was < before.size(); ++was)
        if (before.at(was).base == part.base && (part.base || before.at(was).mine == part.mine))
            past.places += first + was;
    return past;
}

QList<Past> pasts(const merge::Merged &before, const merge::Merged &now)
{
    QList<Past> all;
    for (const merge::FieldClash &field : now.fields)
        all += pastOf(field, before);
    const QList<merge::Part> were = clashing(before), are = clashing(now);
    for (const merge::Part &part : are)
        all += pastOf(part, were, before.fields.size());
    return all;
}

// Own words that were kept for a clash, or only begun.
std::optional<QString> ownWords(const ConflictChoices &choices, qsizetype was)
{
    if (const auto choice = choices.made.value(was); choice && choice->own)
        return choice->own;
    if (const auto draft = choices.drafts.constFind(int(was)); draft != choices.drafts.cend())
        return *draft;
    return {};
}

} // namespace

int ConflictChoices::openCount() const
{
    return int(std::count_if(made.cbegin(), made.cend(),
        [](const std::optional<merge::Choice> &choice) { return !choice; }));
}

ConflictChoices carriedOver(
    const ConflictChoices &choices, const merge::Merged &before, const merge::Merged &now)
{
    ConflictChoices kept;
    kept.words = choices.words;
    kept.made.resize(now.clashCount());
    const QList<Past> all = pasts(before, now);
    for (int is = 0; is < int(all.size()); ++is) {
        const Past &past = all.at(is);
        if (past.same >= 0) {
            kept.made[is] = choices.made.value(past.same);
            if (choices.reopened.contains(int(past.same)))
                kept.reopened.insert(is);
            if (choices.writing == int(past.same))
                kept.writing = is;
        }
        for (const qsizetype was : past.places) {
            if (choices.writing == int(was) && kept.writing != is)
                kept.drafts.insert(is, choices.words);
            else if (const auto own = ownWords(choices, was); own && !kept.made.at(is))
                kept.drafts.insert(is, *own);
        }
    }
    return kept;
}

} // namespace toasoan
