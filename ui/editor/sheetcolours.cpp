// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheetcolours.h"

#include "editor/textmap.h"

namespace toasoan {

SheetColours::SheetColours(const Look &look, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_look(look)
{
}

void SheetColours::highlightBlock(const QString &text)
{
    const QTextBlock block = currentBlock();
    if (textmap::part(block) == textmap::Part::Kicker) {
        QTextCharFormat format;
        format.setForeground(m_look.theme().brandText);
        format.setFontFamilies(m_look.interfaceFont().families());
        format.setFontWeight(QFont::DemiBold);
        setFormat(0, int(text.size()), format);
        return;
    }
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!fragment.charFormat().isAnchor())
            continue;
        QTextCharFormat format;
        format.setForeground(m_look.theme().accent);
        format.setFontUnderline(true);
        setFormat(fragment.position() - block.position(), fragment.length(), format);
    }
}

} // namespace toasoan
