// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/docxread.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString folderOf(const QString &part)
{
    return part.contains(u'/') ? part.section(u'/', 0, -2) + u'/' : QString();
}

QString relationsPart(const QString &part)
{
    return folderOf(part) + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
}

QString partOf(const QString &folder, const QString &target)
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : folder + target;
    return QDir::cleanPath(QUrl::fromPercentEncoding(path.toUtf8()));
}

bool isOn(const OfficeXml &xml)
{
    const QString value = xml.attribute(u"val");
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1;
}

} // namespace

DocxReader::DocxReader(const OfficeFile &file)
    : m_file(file)
    , m_text(file)
{
}

Result<DocxReader::Relations> DocxReader::relationsOf(const QString &part) const
{
    Relations relations;
    const QString name = relationsPart(part);
    if (!m_file.has(name))
        return relations;
    const Result<QByteArray> bytes = m_file.part(name);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    OfficeXml xml(*bytes);
    if (xml.root())
        xml.children([&] {
            Relation relation{xml.attribute(u"Target"), xml.attribute(u"Type"),
                xml.attribute(u"TargetMode") == "External"_L1};
            if (!relation.external)
                relation.target = partOf(folderOf(part), relation.target);
            relations.insert(xml.attribute(u"Id"), relation);
        });
    if (Result<void> fault = xml.failure(m_file.fileName()); !fault)
        return tl::unexpected<Error>(fault.error());
    return relations;
}

QString DocxReader::partOfType(const QString &type, const QString &otherwise) const
{
    for (const Relation &relation : m_mainRelations)
        if (!relation.external && relation.type.endsWith(u'/' + type)
            && m_file.has(relation.target))
            return relation.target;
    return otherwise.isEmpty() ? QString() : folderOf(m_main) + otherwise;
}

Result<void> DocxReader::readPart(const QString &part, const std::function<void(OfficeXml &)> &read)
{
    if (!m_file.has(part))
        return {};
    const Result<QByteArray> bytes = m_file.part(part);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Result<Relations> relations = relationsOf(part);
    if (!relations)
        return tl::unexpected<Error>(relations.error());
    m_relations = *std::move(relations);
    m_fields.clear();
    OfficeXml xml(*bytes);
    read(xml);
    return xml.failure(m_file.fileName());
}

Result<Imported> DocxReader::read()
{
    const Result<Relations> root = relationsOf({});
    if (!root)
        return tl::unexpected<Error>(root.error());
    m_main = u"word/document.xml"_s;
    for (const Relation &relation : *root)
        if (!relation.external && relation.type.endsWith("/officeDocument"_L1))
            m_main = relation.target;
    if (!m_file.has(m_main))
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” holds no text of Word: it is damaged or another kind of file. Nothing "
                     "was imported. Open it in Word or LibreOffice and save it as .docx.")
                .arg(m_file.fileName()),
            m_main);
    Result<Relations> relations = relationsOf(m_main);
    if (!relations)
        return tl::unexpected<Error>(relations.error());
    m_mainRelations = *std::move(relations);

    Result<void> done = readPart(partOfType(u"styles"_s, u"styles.xml"_s),
        [this](OfficeXml &xml) { m_styles.readStyles(xml); });
    if (done)
        done = readPart(partOfType(u"numbering"_s, u"numbering.xml"_s),
            [this](OfficeXml &xml) { m_styles.readNumbering(xml); });
    for (const QString &kind : {u"footnote"_s, u"endnote"_s})
        if (done)
            done = readPart(partOfType(kind + u's', {}),
                [this, kind](OfficeXml &xml) { readNotes(xml, kind); });
    if (done)
        done = readPart(m_main, [this](OfficeXml &xml) {
            if (xml.root())
                xml.children([&] {
                    if (xml.is(Words::Word, u"body"))
                        blocks(xml);
                });
        });
    if (done)
        done = readPart(
            partOfType(u"comments"_s, {}), [this](OfficeXml &xml) { readComments(xml); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return m_text.finish(m_styles.areOurs());
}

void DocxReader::readNotes(OfficeXml &xml, const QString &kind)
{
    if (!xml.root())
        return;
    xml.children([&] {
        const QString key = kind + u' ' + xml.attribute(u"id");
        if (xml.has(u"type") && xml.attribute(u"type") != "normal"_L1) // a line above them
            return;
        m_text.beginFlow();
        blocks(xml);
        m_notes.insert(key, m_text.endFlow());
    });
}

void DocxReader::readComments(OfficeXml &xml)
{
    if (!xml.root())
        return;
    static_cast<void>(m_text.exchangeQuoting({})); // of ranges that never end
    xml.children([&] {
        Note note;
        note.by = xml.attribute(u"author").trimmed();
        note.at = QDateTime::fromString(xml.attribute(u"date"), Qt::ISODate);
        note.quote = m_text.quote(xml.attribute(u"id"));
        m_text.beginFlow();
        blocks(xml);
        const Manuscript::Flow flow = m_text.endFlow();
        QStringList lines;
        for (const Manuscript::Item &item : flow)
            lines += plainText(item.block.runs).trimmed();
        note.text = lines.join(u'\n').trimmed().left(longestNote);
        m_text.note(note);
    });
}

void DocxReader::alternate(OfficeXml &xml, const std::function<void()> &element)
{
    bool taken = false;
    xml.children([&] {
        if (std::exchange(taken, true))
            return;
        xml.children(element);
    });
}

void DocxReader::control(OfficeXml &xml, const std::function<void()> &element)
{
    bool prompt = false; // “Click here to enter text”
    QString tag;
    xml.children([&] {
        if (xml.name() == u"sdtPr")
            xml.children([&] {
                if (xml.name() == u"showingPlcHdr")
                    prompt = isOn(xml);
                if (xml.name() == u"tag")
                    tag = xml.attribute(u"val");
            });
        else if (xml.name() == u"sdtContent" && tag.startsWith("toasoan-film-"_L1)) {
            m_text.beginFlow();
            xml.children(element);
            m_text.placeFilm(tag.mid(13), m_text.endFlow());
        } else if (xml.name() == u"sdtContent" && tag == "toasoan-picture"_L1) {
            m_text.beginFlow();
            xml.children(element);
            m_text.keepApart(m_text.endFlow());
        } else if (xml.name() == u"sdtContent" && !prompt)
            xml.children(element);
    });
}

void DocxReader::blocks(OfficeXml &xml)
{
    xml.children([&] { block(xml); });
}

void DocxReader::block(OfficeXml &xml)
{
    const auto again = [&] { block(xml); };
    if (xml.is(Words::Word, u"p")) {
        paragraph(xml);
    } else if (xml.is(Words::Word, u"tbl")) {
        table(xml);
    } else if (xml.is(Words::Word, u"sdt")) {
        control(xml, again);
    } else if (xml.is(Words::Compatibility, u"AlternateContent")) {
        alternate(xml, again);
    } else if (xml.is(Words::Word, u"customXml") || xml.is(Words::Word, u"ins")
        || xml.is(Words::Word, u"moveTo")) {
        xml.children(again);
    } else if (xml.is(Words::Word, u"altChunk")) {
        m_text.lose(Manuscript::Loss::Object);
    } else if (xml.is(Words::Word, u"commentRangeStart")) {
        m_text.quoteFrom(xml.attribute(u"id"));
    } else if (xml.is(Words::Word, u"commentRangeEnd")) {
        m_text.quoteUntil(xml.attribute(u"id"));
    } else if (xml.words() == Words::Math) {
        formula(xml);
    }
}

void DocxReader::paragraph(OfficeXml &xml)
{
    DocxParagraph own;
    const OfficeParagraph outerHow = m_how;
    const DocxLetters outerStyle = m_style;
    bool begun = false;
    const auto begin = [&] {
        if (std::exchange(begun, true))
            return;
        m_how = m_styles.paragraph(own);
        m_style = m_styles.paragraphLetters(own.style);
        m_lastDeleted = false;
        m_text.beginParagraph(m_how);
    };
    xml.children([&] {
        if (xml.is(Words::Word, u"pPr")) {
            own.read(xml);
            return;
        }
        begin();
        inlineElement(xml, {});
    });
    begin();
    const bool ruled = m_text.isBlank() && m_styles.isRuled(own);
    m_text.endParagraph(own.mark.deleted || own.dropCap);
    for (Field &field : m_fields)
        field.shown = true; // an order that never ends does not swallow the rest of the text
    if (ruled)
        m_text.place(Block{.kind = Block::Kind::Rule});
    m_how = outerHow;
    m_style = outerStyle;
}

void DocxReader::table(OfficeXml &xml)
{
    Growing growing;
    const std::function<void()> element = [&] {
        if (xml.is(Words::Word, u"tr"))
            row(xml, growing);
        else if (xml.is(Words::Word, u"sdt"))
            control(xml, element);
        else if (xml.is(Words::Word, u"ins") || xml.is(Words::Word, u"customXml"))
            xml.children(element);
    };
    xml.children(element);
    m_text.placeTable(growing.table);
}

void DocxReader::row(OfficeXml &xml, Growing &growing)
{
    growing.column = 0;
    growing.header = false;
    growing.deleted = false;
    const QHash<int, Merging> mergingAbove = growing.merging;
    growing.table += QList<Manuscript::TableCell>();
    const std::function<void()> element = [&] {
        if (xml.is(Words::Word, u"trPr")) {
            xml.children([&] {
                const QString value = xml.attribute(u"val");
                if (xml.name() == u"tblHeader") {
                    growing.header = isOn(xml);
                } else if (xml.name() == u"del") {
                    growing.deleted = true;
                } else if (xml.name() == u"gridBefore") {
                    const int span = qBound(0, value.toInt(), office::mostColumns);
                    growing.column += span;
                    if (span > 0)
                        growing.table.last() += Manuscript::TableCell{.columnSpan = span};
                }
            });
        } else if (xml.is(Words::Word, u"tc")) {
            cell(xml, growing);
        } else if (xml.is(Words::Word, u"sdt")) {
            control(xml, element);
        } else if (xml.is(Words::Word, u"ins") || xml.is(Words::Word, u"customXml")) {
            xml.children(element);
        }
    };
    xml.children(element);
    if (growing.deleted) {
        growing.table.removeLast();
        // Nothing may point into the row that is gone, nor reach over it.
        growing.merging = mergingAbove;
        const qsizetype rows = growing.table.size();
        for (const Merging &merging : std::as_const(growing.merging)) {
            Manuscript::TableCell &first = growing.table[merging.row][merging.cell];
            first.rowSpan = std::min(first.rowSpan, int(rows - merging.row));
        }
        m_text.lose(Manuscript::Loss::Deletion);
    }
}

void DocxReader::cell(OfficeXml &xml, Growing &growing)
{
    Manuscript::TableCell cell;
    cell.header = growing.header;
    bool goesOn = false, starts = false, leftOfIt = false;
    m_text.beginFlow();
    xml.children([&] {
        if (!xml.is(Words::Word, u"tcPr")) {
            block(xml);
            return;
        }
        xml.children([&] {
            const QString value = xml.attribute(u"val");
            if (xml.name() == u"gridSpan") {
                cell.columnSpan = qBound(1, value.toInt(), office::mostColumns);
            } else if (xml.name() == u"vMerge") {
                starts = value == "restart"_L1;
                goesOn = !starts;
            } else if (xml.name() == u"hMerge") {
                leftOfIt = value != "restart"_L1;
            }
        });
    });
    cell.flow = m_text.endFlow();
    const int column = growing.column;
    growing.column += cell.columnSpan;
    QList<Manuscript::TableCell> &row = growing.table.last();
    if (leftOfIt && !row.isEmpty()) {
        row.last().columnSpan += cell.columnSpan;
        row.last().flow += cell.flow;
        return;
    }
    const auto above = growing.merging.constFind(column);
    if (goesOn && above != growing.merging.cend() && above->row < growing.table.size() - 1) {
        Manuscript::TableCell &first = growing.table[above->row][above->cell];
        first.rowSpan = int(growing.table.size() - above->row);
        first.flow += cell.flow;
        return;
    }
    growing.merging.remove(column);
    if ((starts || goesOn) && column < office::mostColumns)
        growing.merging.insert(column, {growing.table.size() - 1, row.size()});
    row += cell;
}

} // namespace toasoan
