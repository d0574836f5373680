// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <functional>
#include <QImage>

class QPagedPaintDevice;

namespace toasoan {

/// What a proof (bản in duyệt) prints: the text, and what tells that paper and screen are the same.
struct Proof
{
    QString paper; ///< name of the newspaper
    QString state; ///< as shown in the window
    QString author; ///< as printed
    int revision = 0;
    QString hash; ///< contentHash of `content`
    QDateTime printedAt;
    Content content;
    /// The picture at most so many pixels wide; null where its file is gone, which the paper says.
    std::function<QImage(const Photo &photo, int width)> picture = {};
    std::function<QString(const QString &id)> film = {}; ///< title of a film in the text
};

/// “7F3A 91C2”, as the window says it too.
[[nodiscard]] QString shortHash(const QString &hash);

/// Paints pages on a PDF or a printer (A4 is what it is made for): lines of text numbered through,
/// version, code and page on each foot, lines for signatures at the end. Answers how many pages.
int paintProof(QPagedPaintDevice &device, const Proof &proof);

} // namespace toasoan
