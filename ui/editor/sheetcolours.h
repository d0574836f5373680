// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QSyntaxHighlighter>

namespace toasoan {

/// Colours that depend on the theme (kicker, links), laid over the text without touching it.
class SheetColours : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    SheetColours(const Look &look, QTextDocument *document);
    void setBright(int block); ///< all others are faint; -1: none is

protected:
    void highlightBlock(const QString &text) override;

private:
    const Look &m_look;
    int m_bright = -1;
};

} // namespace toasoan
