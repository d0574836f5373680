// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officeparts.h"

/// What stands in the text of a document of Word, as wordParts() takes it.
namespace toasoan::test::word {

// Long paragraphs that nothing is guessed from, around what a test looks at.
inline const char *const edge
    = "<w:p><w:r><w:t>Đoạn này đứng yên một chỗ, đủ dài để không ai tưởng là sapo hay tên của một "
      "người nào, và vì thế bài nào cũng mở đầu và kết thúc bằng nó, trước sau như một, không hề "
      "thay đổi dù chỉ là một chữ. Nó còn dài thêm một câu nữa cho chắc chắn, để không có chương "
      "trình nào đoán nhầm.</w:t></w:r></w:p>";

inline QByteArray title()
{
    return "<w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>Tít của bài</w:t></w:r></w:p>"
           "<w:p><w:pPr><w:pStyle w:val=\"S\"/></w:pPr><w:r><w:t>Sapo của bài.</w:t></w:r></w:p>";
}

inline QByteArray framed(const QByteArray &body)
{
    return title() + edge + body + edge;
}

inline QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text
        + "</w:t></w:r></w:p>";
}

inline QByteArray styled(const QByteArray &style, const QByteArray &text)
{
    return paragraph(text, "<w:pStyle w:val=\"" + style + "\"/>");
}

inline QByteArray listed(int list, int level, const QByteArray &text)
{
    return paragraph(text,
        "<w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) + "\"/><w:numId w:val=\""
            + QByteArray::number(list) + "\"/></w:numPr>");
}

inline QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text
        + "</w:t></w:r>";
}

inline QByteArray cell(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

inline QByteArray drawn(const QByteArray &id, const QByteArray &alt = {})
{
    return "<w:drawing><wp:inline><wp:docPr id=\"1\" name=\"cau.png\" descr=\"" + alt
        + "\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"" + id
        + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";
}

inline Result<Imported> read(const Parts &parts)
{
    return importedFrom(u"bai.docx"_qs, parts);
}

} // namespace toasoan::test::word
