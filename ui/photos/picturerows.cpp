// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/picturerows.h"

#include <algorithm>
#include <QCollator>
#include <QHash>

namespace toasoan {

namespace {

bool passes(const PictureRow &row, const PictureFilter &filter)
{
    return row.picture.rating >= filter.leastRating && matches(row.picture, filter.search);
}

} // namespace

bool isIn(const PictureRow &row, PictureFilter::Tab tab)
{
    using Tab = PictureFilter::Tab;
    switch (tab) {
    case Tab::All:
        return true;
    case Tab::NoCaption:
        return row.picture.caption.isEmpty() && row.picture.choice != Choice::Rejected;
    case Tab::NoCredit:
        return row.picture.credit.isEmpty() && row.picture.choice != Choice::Rejected;
    case Tab::Chosen:
        return row.picture.choice == Choice::Chosen;
    case Tab::Rejected:
        return row.picture.choice == Choice::Rejected;
    }
    return true;
}

QList<PictureRow> arrange(const QList<PictureRow> &rows, const PictureFilter &filter)
{
    using Order = PictureFilter::Order;
    QList<PictureRow> result;
    for (const PictureRow &row : rows)
        if (isIn(row, filter.tab) && passes(row, filter))
            result += row;
    QCollator collator;
    collator.setNumericMode(true); // VL_9 before VL_10
    const auto before = [&](const PictureRow &a, const PictureRow &b) {
        const Picture &x = a.picture;
        const Picture &y = b.picture;
        switch (filter.order) {
        case Order::Name:
            return collator.compare(x.name, y.name) < 0;
        case Order::Rating:
            return x.rating > y.rating;
        case Order::Added:
            return x.addedAt > y.addedAt;
        case Order::Story:
            return a.place < b.place;
        case Order::Taken:
            break;
        }
        // A picture whose time nobody knows stands behind, by when it came.
        if (x.taken != y.taken)
            return x.taken > y.taken;
        return x.addedAt > y.addedAt;
    };
    std::stable_sort(result.begin(), result.end(), before);
    return result;
}

std::array<int, 5> tabCounts(const QList<PictureRow> &rows, const PictureFilter &filter)
{
    std::array<int, 5> counts{};
    for (const PictureRow &row : rows) {
        if (!passes(row, filter))
            continue;
        for (const PictureFilter::Tab tab : allTabs)
            counts[size_t(tab)] += isIn(row, tab) ? 1 : 0;
    }
    return counts;
}

QList<PictureRow> rowsOf(const QList<Picture> &pictures)
{
    QList<PictureRow> rows;
    rows.reserve(pictures.size());
    for (const Picture &picture : pictures)
        rows += PictureRow{picture, {}, false, int(rows.size())};
    return rows;
}

QList<PictureRow> rowsOf(const Content &content, const QList<Picture> &pictures)
{
    QHash<QString, const Picture *> known;
    for (const Picture &picture : pictures)
        known.insert(picture.sha256, &picture);
    QList<PictureRow> rows;
    for (const Photo &photo : content.photos) {
        const Picture *picture = known.value(photo.sha256);
        PictureRow row{
            picture ? *picture : Picture(), photo.id, photo.id == content.lead, int(rows.size())};
        row.picture.sha256 = photo.sha256;
        row.picture.caption = photo.caption;
        row.picture.credit = photo.credit;
        row.picture.alt = photo.alt;
        if (row.picture.size.isEmpty())
            row.picture.size = photo.size;
        rows += row;
    }
    return rows;
}

} // namespace toasoan
