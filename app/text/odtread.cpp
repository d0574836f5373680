// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/odtread.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Loss = Manuscript::Loss;

constexpr int deepestLevel = 10; // of headings and lists in OpenDocument

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

OdtReader::OdtReader(const OfficeFile &file)
    : m_file(file)
    , m_text(file)
{
}

Result<void> OdtReader::readPart(const QString &part)
{
    const Result<QByteArray> bytes = m_file.part(part);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    OfficeXml xml(*bytes);
    if (xml.root())
        xml.children([&] {
            const QStringView name = xml.name();
            if (name == u"styles" || name == u"automatic-styles" || name == u"font-face-decls")
                m_styles.read(xml);
            else if (name == u"body")
                xml.children([&] {
                    if (xml.name() == u"text")
                        blocks(xml, {});
                });
        });
    return xml.failure(m_file.fileName());
}

Result<Imported> OdtReader::read()
{
    const QString locks = u"META-INF/manifest.xml"_s;
    if (m_file.has(locks)) {
        const Result<QByteArray> manifest = m_file.part(locks);
        if (!manifest)
            return tl::unexpected<Error>(manifest.error());
        if (manifest->contains("encryption-data"))
            return fail(Error::Kind::Invalid,
                Text::tr("“%1” is locked with a password. Nothing was imported. Open it in "
                         "LibreOffice with its password, save a copy without one and import that.")
                    .arg(m_file.fileName()));
    }
    if (!m_file.has(u"content.xml"_s))
        return m_file.damaged(u"no content.xml"_s);
    Result<void> done;
    if (m_file.has(u"styles.xml"_s))
        done = readPart(u"styles.xml"_s);
    if (done)
        done = readPart(u"content.xml"_s);
    if (!done)
        return tl::unexpected<Error>(done.error());
    for (auto &[place, note] : m_comments) {
        note.quote = m_text.quote(place);
        m_text.note(note);
    }
    return m_text.finish(m_styles.areOurs());
}

void OdtReader::blocks(OfficeXml &xml, const List &list)
{
    xml.children([&] { block(xml, list); });
}

void OdtReader::block(OfficeXml &xml, const List &list)
{
    const QStringView name = xml.name();
    if (xml.words() == Words::Table) {
        if (name == u"table")
            table(xml);
        return;
    }
    if (xml.words() != Words::Text) {
        if (name == u"annotation")
            annotation(xml);
        else
            static_cast<void>(drawn(xml));
        return;
    }
    if (name == u"p" || name == u"h") {
        paragraph(xml, list);
    } else if (name == u"list") {
        listItems(xml, list);
    } else if (name == u"numbered-paragraph") {
        const int level = xml.attribute(u"level").toInt();
        blocks(xml, {xml.attribute(u"style-name"), qBound(1, level, deepestLevel)});
    } else if (name == u"section") {
        if (xml.attribute(u"display") != "none"_L1)
            blocks(xml, list);
    } else if (name == u"tracked-changes") {
        changes(xml);
    } else if (name == u"table-of-content" || name.endsWith(u"-index") || name == u"bibliography") {
        m_text.lose(Loss::Contents);
    }
}

void OdtReader::changes(OfficeXml &xml)
{
    xml.children([&] {
        xml.children([&] {
            if (xml.name() == u"deletion")
                m_text.lose(Loss::Deletion);
        });
    });
}

void OdtReader::listItems(OfficeXml &xml, const List &outer)
{
    List list{xml.attribute(u"style-name"), outer.level + 1};
    if (list.style.isEmpty())
        list.style = outer.style;
    xml.children([&] {
        list.header = xml.name() == u"list-header";
        blocks(xml, list);
    });
}

void OdtReader::paragraph(OfficeXml &xml, const List &list)
{
    const QString style = xml.attribute(u"style-name");
    const OfficeParagraph outerHow = m_how;
    const LetterStyle outerStyle = m_style;
    const bool isHeading = xml.name() == u"h";
    const int outline = xml.attribute(u"outline-level").toInt();
    m_how = m_styles.paragraph(style);
    m_style = m_styles.paragraphLetters(style);
    if (m_how.role == OfficeParagraph::Role::Plain) {
        const QString own = m_styles.listOf(style);
        const QString used = list.style.isEmpty() ? own : list.style;
        const OdtStyles::Marker marker = m_styles.marker(used, list.level);
        if (isHeading) {
            m_how.kind = Block::Kind::Heading;
            m_how.level = qBound(1, outline, deepestLevel);
        } else if (list.level > 0 && !list.header && m_how.kind != Block::Kind::Heading
            && marker != OdtStyles::Marker::None) {
            m_how.kind = Block::Kind::ListItem;
            m_how.level = list.level;
            m_how.ordered = marker == OdtStyles::Marker::Number;
        }
    }
    m_text.beginParagraph(m_how);
    inlines(xml, {});
    const bool ruled = m_text.isBlank() && m_styles.isRuled(style);
    m_text.endParagraph();
    if (ruled)
        m_text.place(Block{.kind = Block::Kind::Rule});
    m_how = outerHow;
    m_style = outerStyle;
}

void OdtReader::table(OfficeXml &xml)
{
    Manuscript::Table table;
    rows(xml, table, false);
    m_text.placeTable(table);
}

void OdtReader::rows(OfficeXml &xml, Manuscript::Table &table, bool header)
{
    xml.children([&] {
        if (xml.words() != Words::Table)
            return;
        const QStringView name = xml.name();
        if (name == u"table-row")
            row(xml, table, header);
        else if (name == u"table-header-rows")
            rows(xml, table, true);
        else if (name == u"table-rows" || name == u"table-row-group")
            rows(xml, table, header);
    });
}

void OdtReader::row(OfficeXml &xml, Manuscript::Table &table, bool header)
{
    table += QList<Manuscript::TableCell>();
    xml.children([&] {
        if (!xml.is(Words::Table, u"table-cell"))
            return; // covered ones have no cell of their own
        Manuscript::TableCell cell;
        cell.header = header;
        cell.columnSpan
            = qBound(1, xml.attribute(u"number-columns-spanned").toInt(), office::mostColumns);
        cell.rowSpan = qBound(1, xml.attribute(u"number-rows-spanned").toInt(), 65534);
        const int times
            = qBound(1, xml.attribute(u"number-columns-repeated").toInt(), office::mostColumns);
        m_text.beginFlow();
        blocks(xml, {});
        cell.flow = m_text.endFlow();
        for (int i = 0; i < times && table.last().size() < office::mostColumns; ++i)
            table.last() += cell;
    });
}

} // namespace toasoan
