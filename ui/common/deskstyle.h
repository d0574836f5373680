// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace toasoan {

/// Fusion, but ticks and radios are outlined in the palette's Midlight (Theme::control) and filled
/// in its Highlight: Fusion derives their frame from the window's colour, which vanishes in the
/// dark. Icons grow with the interface font.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT
public:
    DeskStyle();
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
};

} // namespace toasoan
