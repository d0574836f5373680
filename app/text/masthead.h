// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace toasoan {

/// The paper's name as an outline of Noto Serif Display Bold, in press red. Empty where the font is
/// not installed or lacks a letter; needs no QGuiApplication.
struct MastheadDrawing
{
    QByteArray svg;
    QSize size; ///< in font units: only the ratio counts
};
[[nodiscard]] MastheadDrawing drawMasthead(const QString &name);
[[nodiscard]] QString mastheadAsset(); ///< where it stands below the site's root

} // namespace toasoan
