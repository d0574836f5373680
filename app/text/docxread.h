// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/docxstyles.h"

namespace toasoan {

/// Reads a document of Word 2007 and later (transitional or strict): what Word shows with all
/// changes accepted and all comments hidden. Nothing outside the file is ever opened.
class DocxReader
{
public:
    explicit DocxReader(const OfficeFile &file);
    [[nodiscard]] Result<Imported> read();

private:
    struct Relation
    {
        QString target; ///< a part of the file, or an address
        QString type;
        bool external = false;
    };
    using Relations = QHash<QString, Relation>;
    struct Field
    {
        QString order; ///< “HYPERLINK "https://…"”
        QString link;
        bool shown = false; ///< its result follows
    };
    struct Drawn // what is said of a drawing before its picture comes
    {
        QString name, alt;
    };
    struct Merging // the cell that goes down a column
    {
        qsizetype row = 0, cell = 0;
    };
    struct Growing // a table while it is read
    {
        Manuscript::Table table;
        QHash<int, Merging> merging;
        int column = 0;
        bool header = false, deleted = false;
    };

    [[nodiscard]] QString partOfType(const QString &type, const QString &otherwise) const;
    [[nodiscard]] Result<Relations> relationsOf(const QString &part) const;
    [[nodiscard]] Result<void> readPart(
        const QString &part, const std::function<void(OfficeXml &)> &read);
    void readNotes(OfficeXml &xml, const QString &kind);
    void readComments(OfficeXml &xml);

    void blocks(OfficeXml &xml);
    void block(OfficeXml &xml);
    void alternate(OfficeXml &xml, const std::function<void()> &element);
    void control(OfficeXml &xml, const std::function<void()> &element); // w:sdt
    void paragraph(OfficeXml &xml);
    void table(OfficeXml &xml);
    void row(OfficeXml &xml, Growing &growing);
    void cell(OfficeXml &xml, Growing &growing);

    void inlines(OfficeXml &xml, const QString &link);
    void inlineElement(OfficeXml &xml, const QString &link);
    void run(OfficeXml &xml, const QString &link);
    void runElement(OfficeXml &xml, const QString &link, DocxLetters &own);
    void letters(const QString &text, const QString &link, const DocxLetters &own);
    void fieldSign(const QString &kind);
    void footnote(const QString &kind, const QString &id);
    void drawing(OfficeXml &xml, Drawn &drawn);
    void drawnElement(OfficeXml &xml, Drawn &drawn);
    void picture(const QString &id, const Drawn &drawn);
    void formula(OfficeXml &xml);
    [[nodiscard]] QString linkOf(const QString &id, const QString &anchor) const;
    [[nodiscard]] static QString linkOfField(const QString &order);
    [[nodiscard]] OfficeLetters dressed(
        const QString &text, const QString &link, const DocxLetters &own) const;

    const OfficeFile &m_file;
    Manuscript m_text;
    DocxStyles m_styles;
    QString m_main; // the part with the text
    Relations m_mainRelations, m_relations; // the latter of the part that is read now
    QHash<QString, Manuscript::Flow> m_notes; // “footnote 3”
    QHash<QString, int> m_numbers; // of those in the text so far; 0 for an empty one
    QList<Field> m_fields;
    OfficeParagraph m_how; // of the paragraph that is open
    DocxLetters m_style; // what its style gives all its letters
    bool m_lastDeleted = false; // what was deleted in pieces is one passage
};

} // namespace toasoan
