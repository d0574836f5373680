// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QStringList>

namespace toasoan {

/// One line of a saved page that is no part of its story: counts, pagers, time stamps, buttons.
[[nodiscard]] bool isFurniture(const QString &line);
/// The title of a box beside or under a story (“Phim tư liệu”, “Tin liên quan”): what follows goes.
[[nodiscard]] bool opensFurniture(const QString &line);
[[nodiscard]] bool isBullet(const QString &line);
[[nodiscard]] QString withoutBullet(const QString &line);

/// A line that reads as running text rather than as a title, a name or a caption.
[[nodiscard]] bool isSentence(const QString &line);

struct CaptionLine
{
    QString caption; ///< empty when the line only names the photographer
    QString credit;
};
[[nodiscard]] std::optional<CaptionLine> captionLine(const QString &line);

struct BylineLine
{
    QStringList names;
    QString source; ///< “Theo …”, “Nguồn: …”
    bool pictures = false; ///< “Bài, ảnh: …”: the names took the pictures too
    bool labelled = false; ///< said so itself; else only looks like names
};
[[nodiscard]] std::optional<BylineLine> bylineLine(const QString &line);

[[nodiscard]] bool isDateline(const QString &line); ///< “Sóc Trăng, ngày 13-7”
[[nodiscard]] QStringList tagsLine(const QString &line); ///< of “Từ khóa: …”, empty for others

} // namespace toasoan
