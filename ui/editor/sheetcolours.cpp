// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheetcolours.h"

#include "editor/textmap.h"

#include <utility>

namespace toasoan {

SheetColours::SheetColours(const Look &look, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_look(look)
{
}

void SheetColours::setBright(int block)
{
    const int before = std::exchange(m_bright, block);
    if (before == block)
        return;
    if (before < 0 || block < 0)
        return rehighlight();
    rehighlightBlock(document()->findBlockByNumber(before));
    rehighlightBlock(document()->findBlockByNumber(block));
}

void SheetColours::highlightBlock(const QString &text)
{
    const QTextBlock block = currentBlock();
    const bool faint = m_bright >= 0 && block.blockNumber() != m_bright;
    if (faint) {
        QTextCharFormat format;
        format.setForeground(m_look.theme().faint);
        setFormat(0, int(text.size()), format);
    }
    if (textmap::part(block) == textmap::Part::Kicker) {
        QTextCharFormat format;
        format.setForeground(faint ? m_look.theme().faint : m_look.theme().brandText);
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
        format.setForeground(faint ? m_look.theme().faint : m_look.theme().accent);
        format.setFontUnderline(true);
        setFormat(fragment.position() - block.position(), fragment.length(), format);
    }
}

} // namespace toasoan
