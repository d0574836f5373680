// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/picture.h"
#include "story/story.h"

#include <array>

namespace toasoan {

/// A picture as the contact sheet shows it. In a story's sheet the words are those of its use.
struct PictureRow
{
    Picture picture;
    QString useId; ///< empty in the newsroom's sheet
    bool lead = false;
    int place = 0; ///< in the story's printing order
    bool operator==(const PictureRow &) const = default;
};

struct PictureFilter
{
    enum class Tab : quint8 { All, NoCaption, NoCredit, Chosen, Rejected };
    enum class Order : quint8 { Taken, Name, Rating, Added, Story };
    Tab tab = Tab::All;
    Order order = Order::Taken;
    int leastRating = 0;
    QString search = {};
    bool operator==(const PictureFilter &) const = default;
};
inline constexpr std::array allTabs{PictureFilter::Tab::All, PictureFilter::Tab::NoCaption,
    PictureFilter::Tab::NoCredit, PictureFilter::Tab::Chosen, PictureFilter::Tab::Rejected};

[[nodiscard]] bool isIn(const PictureRow &row, PictureFilter::Tab tab);
/// Those that the filter lets through, in its order: newest, highest or first by name on top.
[[nodiscard]] QList<PictureRow> arrange(const QList<PictureRow> &rows, const PictureFilter &filter);
/// How many each tab would show, by the rest of the filter.
[[nodiscard]] std::array<int, 5> tabCounts(
    const QList<PictureRow> &rows, const PictureFilter &filter);

/// The newsroom's pictures, or a story's uses with what is known of their pictures.
[[nodiscard]] QList<PictureRow> rowsOf(const QList<Picture> &pictures);
[[nodiscard]] QList<PictureRow> rowsOf(const Content &content, const QList<Picture> &pictures);

} // namespace toasoan
