// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spell/speller.h"
#include "store/store.h"

/// What people told the speller, kept in the newsroom: a member's own words, words let be in one
/// story, how strict it is, how the newspaper writes. The newsroom's words are Store::ownWords().
namespace toasoan::spellwords {

[[nodiscard]] Result<QStringList> personal(const Store &store, const QString &member);
/// Sorted as Vietnamese readers look for them; a word known already changes nothing.
[[nodiscard]] Result<void> addPersonal(Store &store, const QString &member, const QString &word);
[[nodiscard]] Result<void> removePersonal(Store &store, const QString &member, const QString &word);

[[nodiscard]] Result<QStringList> ignored(const Store &store, const QString &storyId);
[[nodiscard]] Result<void> ignore(Store &store, const QString &storyId, const QString &word);

/// “chỉ lỗi chắc chắn”, “cân bằng”, “kỹ”: the newsroom's, Balanced until somebody chose.
enum class Strictness { Sure, Balanced, Thorough };
[[nodiscard]] Strictness strictness(const Store &store);
[[nodiscard]] Result<void> setStrictness(Store &store, Strictness strictness);

/// The newsroom's; tones as in “hòa” and i or y as written until somebody chose.
[[nodiscard]] HouseStyle style(const Store &store);
[[nodiscard]] Result<void> setStyle(Store &store, const HouseStyle &style);

} // namespace toasoan::spellwords
