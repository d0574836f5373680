// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "text/diff.h"

#include <functional>

namespace toasoan::difftext {

enum class Side : quint8 { Before, After, Both };

/// The two texts that rows speak of; `headline` answers the headline of a related story.
struct Texts
{
    const Content &before, &after;
    std::function<QString(const QString &)> headline = {};
};

/// Rich text: removed is struck on `del`, added underlined on `add`, what is not there said so.
[[nodiscard]] QString html(const diff::Row &row, Side side, const Texts &texts, const Theme &theme);
[[nodiscard]] QString absent(const diff::Row &row, const Theme &theme); ///< it has none there
[[nodiscard]] QString name(const diff::Row &row, const Texts &texts); ///< “Tít”, “Đoạn 2”
/// “2 chỗ”, “thêm mới”, “↕ chuyển từ đoạn 6”.
[[nodiscard]] QString change(const diff::Row &row, const Texts &texts);
/// Names of neighbours in one line: “Sapo, đoạn 1–3”.
[[nodiscard]] QString names(const QList<diff::Row> &rows, const Texts &texts);
/// The same without numbers and doubles: what of a text did not change.
[[nodiscard]] QString kinds(const QList<diff::Row> &rows);
[[nodiscard]] QString kind(const diff::Row &row); ///< “Nội dung”, “Chú thích”
[[nodiscard]] QString place(const diff::Row &row, const Texts &texts); ///< “đoạn 2 / 6”, “ảnh 1”
[[nodiscard]] QFont font(const diff::Row &row, const Look &look);

} // namespace toasoan::difftext
