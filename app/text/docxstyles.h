// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/manuscript.h"
#include "text/officexml.h"

namespace toasoan {

/// What w:rPr says.
struct DocxLetters : LetterStyle
{
    bool coloured = false;
    bool deleted = false; ///< of a paragraph's mark
    QString style;

    void read(OfficeXml &xml); ///< an open w:rPr
};

/// What w:pPr says.
struct DocxParagraph
{
    QString style;
    std::optional<int> outline; ///< 0 is the highest heading, 9 body text
    std::optional<QString> list; ///< w:numId; “0” takes it out of its list
    std::optional<int> level;
    bool indented = false;
    bool ruled = false; ///< a line below or above it
    bool dropCap = false;
    DocxLetters mark;

    void read(OfficeXml &xml); ///< an open w:pPr
};

/// styles.xml and numbering.xml of a document.
class DocxStyles
{
public:
    void readStyles(OfficeXml &xml);
    void readNumbering(OfficeXml &xml);

    [[nodiscard]] OfficeParagraph paragraph(const DocxParagraph &own) const;
    [[nodiscard]] bool isRuled(const DocxParagraph &own) const; ///< a line stands below or above
    /// The letters of a paragraph style and all that it is based on.
    [[nodiscard]] DocxLetters paragraphLetters(const QString &style) const;
    [[nodiscard]] DocxLetters characterLetters(const QString &style) const;
    [[nodiscard]] QString nameOf(const QString &style) const;
    [[nodiscard]] bool areOurs() const; ///< of a document that was made here

private:
    struct Style
    {
        QString name, basedOn;
        DocxParagraph paragraph;
        DocxLetters letters;
    };
    using Formats = QHash<int, QString>; // by level
    struct Number
    {
        QString abstract;
        Formats own;
    };

    template <typename Take> void chain(const QString &style, Take take) const;
    [[nodiscard]] DocxLetters letters(const QString &style, bool link) const;
    [[nodiscard]] QString format(const QString &list, int level) const;
    void readFormats(OfficeXml &xml, Formats &formats, const QString &abstract);

    QHash<QString, Style> m_styles;
    QString m_standard; // the style of paragraphs that name none
    QString m_font;
    QHash<QString, Formats> m_formats; // abstract lists
    QHash<QString, QString> m_styleOfList, m_listOfStyle; // abstract -> style -> abstract
    QHash<QString, std::pair<QString, int>> m_levelOfStyle; // style -> abstract list, level
    QHash<QString, Number> m_lists;
};

} // namespace toasoan
