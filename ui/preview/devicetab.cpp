// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/devicetab.h"

#include <QPainter>

namespace toasoan {

DeviceTab::DeviceTab(const QString &text, Look &look, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
}

QSize DeviceTab::sizeHint() const
{
    const QFontMetrics metrics(m_look.interfaceFont(12, 600));
    return {metrics.horizontalAdvance(text()) + 2 * m_look.px(4), metrics.height() + m_look.px(12)};
}

void DeviceTab::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme();
    QPainter painter(this);
    painter.setFont(m_look.interfaceFont(12, isChecked() ? 600 : 400));
    painter.setPen(isChecked() || underMouse() ? theme.text : theme.soft);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (isChecked())
        painter.fillRect(m_look.px(4), height() - m_look.px(2), width() - 2 * m_look.px(4),
            m_look.px(2), theme.accent);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace toasoan
