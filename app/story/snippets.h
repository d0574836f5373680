// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace toasoan {

/// An abbreviation and what it stands for: `ubnd`, “Ủy ban nhân dân”.
struct Snippet
{
    QString typed;
    QString text; ///< one line
    bool operator==(const Snippet &) const = default;
};
using Snippets = QList<Snippet>;

/// One word of letters, digits and hyphens, and a text on one line; others are left out, of equal
/// abbreviations the first stays. Sorted by abbreviation.
[[nodiscard]] Snippets tidied(const Snippets &snippets);
[[nodiscard]] QString toJson(const Snippets &snippets);
[[nodiscard]] Snippets snippetsFromJson(const QString &json);
/// A person's own abbreviations go before the newsroom's.
[[nodiscard]] Snippets joined(const Snippets &own, const Snippets &newsroom);

struct Expansion
{
    qsizetype from = 0, length = 0;
    QString text;
    bool operator==(const Expansion &) const = default;
};
/// What the word before the last letter of `before` becomes, when that letter ends it. `Ubnd`
/// begins with a capital letter then, too; a word in capitals is meant as it stands.
[[nodiscard]] std::optional<Expansion> expansion(const Snippets &snippets, const QString &before);

} // namespace toasoan
