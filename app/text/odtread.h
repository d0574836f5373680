// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/odtstyles.h"

namespace toasoan {

/// Reads an OpenDocument text (.odt) as it is shown with all changes accepted and all comments
/// hidden. Nothing outside the file is ever opened.
class OdtReader
{
public:
    explicit OdtReader(const OfficeFile &file);
    [[nodiscard]] Result<Imported> read();

private:
    struct List // that a paragraph stands in; level 0 for none
    {
        QString style;
        int level = 0;
        bool header = false; ///< words above the items
    };
    struct Around // what surrounds letters
    {
        LetterStyle letters;
        QString link;
        bool credit = false;
    };

    [[nodiscard]] Result<void> readPart(const QString &part);
    void blocks(OfficeXml &xml, const List &list);
    void block(OfficeXml &xml, const List &list);
    void paragraph(OfficeXml &xml, const List &list);
    void listItems(OfficeXml &xml, const List &outer);
    void changes(OfficeXml &xml);
    void table(OfficeXml &xml);
    void rows(OfficeXml &xml, Manuscript::Table &table, bool header);
    void row(OfficeXml &xml, Manuscript::Table &table, bool header);

    void inlines(OfficeXml &xml, const Around &around);
    void inlineElement(OfficeXml &xml, const Around &around);
    void letters(const QString &text, const Around &around);
    [[nodiscard]] OfficeLetters dressed(const QString &text, const Around &around) const;
    void span(OfficeXml &xml, Around around);
    void footnote(OfficeXml &xml);
    void annotation(OfficeXml &xml);
    [[nodiscard]] bool drawn(OfficeXml &xml); // false when it is no drawing
    void frame(OfficeXml &xml);
    void box(OfficeXml &xml);

    const OfficeFile &m_file;
    Manuscript m_text;
    OdtStyles m_styles;
    OfficeParagraph m_how; // of the paragraph that is open
    LetterStyle m_style; // what its style gives all its letters
    QList<std::pair<QString, Note>> m_comments; // with what their places are called
};

} // namespace toasoan
