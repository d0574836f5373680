// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/docxwrite.h"

namespace toasoan::docx {

/// Of styles.xml; those with a second name are read back by it.
namespace style {
inline constexpr QLatin1String headline("Title"), standfirst("Subtitle"), kicker("Kicker"),
    byline("Byline"), dateline("Dateline"), source("StorySource"), heading("Heading"),
    item("ListParagraph"), quote("Quote"), picture("Picture"), waiting("WaitingPicture"),
    caption("Caption"), headerCell("TableHeading"), cell("TableContents"), rule("HorizontalLine"),
    credit("PhotoCredit"), link("Hyperlink"), table("TableGrid");
}

struct Link
{
    QString id, address;
};

// Lists of numbering.xml: all bullets are one, each numbered list counts for itself.
inline constexpr int bulletList = 1;
inline constexpr int firstNumbered = 2;

inline constexpr int textWidth
    = 9070; ///< of an A4 page within its margins, in twentieths of a point

[[nodiscard]] QByteArray contentTypes(const QList<DocxPicture> &pictures);
[[nodiscard]] QByteArray packageRelations();
[[nodiscard]] QByteArray documentRelations(
    const QList<DocxPicture> &pictures, const QList<Link> &links);
[[nodiscard]] QString pictureId(qsizetype index); ///< its relation
[[nodiscard]] QByteArray styles();
[[nodiscard]] QByteArray numbering(int numberedLists);
[[nodiscard]] QByteArray settings();
[[nodiscard]] QByteArray properties(const Content &content, const QDateTime &changed);

} // namespace toasoan::docx
