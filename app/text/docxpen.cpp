// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/docxpen.h"

#include "base/unicode.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

namespace style = docx::style;

constexpr QChar lineBreak(QChar::LineSeparator);
constexpr qint64 emuOfPixel = 9525; // at 96 to the inch
constexpr qint64 widestPicture = qint64(docx::textWidth) * 635; // EMU
constexpr qint64 highestPicture = 7200000; // 20 cm

// What no address may hold is written as its bytes.
QString address(const QString &link)
{
    static const QByteArray forbidden = "\"<>\\^`{|} ";
    QString safe;
    const QByteArray bytes = link.toUtf8();
    for (const char c : bytes) {
        if (uchar(c) > 0x20 && uchar(c) < 0x7F && !forbidden.contains(c))
            safe += QLatin1Char(c);
        else
            safe += u'%' + QString::number(uchar(c), 16).rightJustified(2, u'0').toUpper();
    }
    return safe;
}

} // namespace

DocxPen::DocxPen()
    : m_xml(&m_bytes)
{
    m_xml.writeStartDocument(u"1.0"_s, true);
    m_xml.writeStartElement(u"w:document"_s);
    const QString schemas = u"http://schemas.openxmlformats.org/"_s;
    m_xml.writeNamespace(schemas + u"wordprocessingml/2006/main"_s, u"w"_s);
    m_xml.writeNamespace(schemas + u"officeDocument/2006/relationships"_s, u"r"_s);
    m_xml.writeNamespace(schemas + u"drawingml/2006/wordprocessingDrawing"_s, u"wp"_s);
    m_xml.writeNamespace(schemas + u"drawingml/2006/main"_s, u"a"_s);
    m_xml.writeNamespace(schemas + u"drawingml/2006/picture"_s, u"pic"_s);
    m_xml.writeStartElement(u"w:body"_s);
}

QByteArray DocxPen::done()
{
    page();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
    return m_bytes;
}

void DocxPen::item(int list, int level, const Runs &runs)
{
    m_xml.writeStartElement(u"w:p"_s);
    m_xml.writeStartElement(u"w:pPr"_s);
    value(u"w:pStyle"_s, style::item);
    m_xml.writeStartElement(u"w:numPr"_s);
    value(u"w:ilvl"_s, QString::number(level - 1));
    value(u"w:numId"_s, QString::number(list));
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    this->runs(runs);
    m_xml.writeEndElement();
}

void DocxPen::caption(const QString &caption, const QString &credit)
{
    const QString words = oneLine(caption), name = bareCredit(credit);
    beginParagraph(style::caption);
    if (!words.isEmpty())
        run(Run{name.isEmpty() ? words : words + u' '});
    if (!name.isEmpty())
        run(Run{u"Ảnh: "_s + name}, style::credit);
    m_xml.writeEndElement();
}

void DocxPen::value(const QString &name, const QString &value)
{
    m_xml.writeEmptyElement(name);
    m_xml.writeAttribute(u"w:val"_s, value);
}

void DocxPen::beginParagraph(const QString &styleId)
{
    m_xml.writeStartElement(u"w:p"_s);
    if (styleId.isEmpty())
        return;
    m_xml.writeStartElement(u"w:pPr"_s);
    value(u"w:pStyle"_s, styleId);
    m_xml.writeEndElement();
}

void DocxPen::line(const QString &styleId, const QString &text)
{
    const QString plain = oneLine(text);
    if (plain.isEmpty())
        return;
    beginParagraph(styleId);
    run(Run{plain});
    m_xml.writeEndElement();
}

void DocxPen::look(const Run &run, const QString &letterStyle)
{
    if (run.marks == 0 && letterStyle.isEmpty())
        return;
    m_xml.writeStartElement(u"w:rPr"_s);
    if (!letterStyle.isEmpty())
        value(u"w:rStyle"_s, letterStyle);
    if (run.marks & Bold)
        m_xml.writeEmptyElement(u"w:b"_s);
    if (run.marks & Italic)
        m_xml.writeEmptyElement(u"w:i"_s);
    if (run.marks & Strike)
        m_xml.writeEmptyElement(u"w:strike"_s);
    if (run.marks & Underline)
        value(u"w:u"_s, u"single"_s);
    if (run.marks & (Sub | Sup))
        value(u"w:vertAlign"_s, run.marks & Sub ? u"subscript"_s : u"superscript"_s);
    m_xml.writeEndElement();
}

void DocxPen::run(const Run &run, const QString &letterStyle)
{
    m_xml.writeStartElement(u"w:r"_s);
    look(run, letterStyle);
    const QStringList lines = run.text.split(lineBreak);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            m_xml.writeEmptyElement(u"w:br"_s);
        if (lines.at(i).isEmpty())
            continue;
        m_xml.writeStartElement(u"w:t"_s);
        m_xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
        m_xml.writeCharacters(lines.at(i));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

QString DocxPen::linkId(const QString &link)
{
    QString &id = m_linkIds[link];
    if (id.isEmpty()) {
        id = u"rIdLink%1"_s.arg(m_linkIds.size());
        m_links += docx::Link{id, address(link)};
    }
    return id;
}

void DocxPen::runs(const Runs &runs)
{
    for (qsizetype i = 0; i < runs.size();) {
        const QString link = runs.at(i).link;
        if (!link.isEmpty()) {
            m_xml.writeStartElement(u"w:hyperlink"_s);
            m_xml.writeAttribute(u"r:id"_s, linkId(link));
        }
        for (; i < runs.size() && runs.at(i).link == link; ++i)
            run(runs.at(i), link.isEmpty() ? QString() : QString(style::link));
        if (!link.isEmpty())
            m_xml.writeEndElement();
    }
}

void DocxPen::paragraph(const QString &styleId, const Runs &runs)
{
    beginParagraph(styleId);
    this->runs(runs);
    m_xml.writeEndElement();
}

void DocxPen::beginControl(const QString &name, const QString &tag)
{
    m_xml.writeStartElement(u"w:sdt"_s);
    m_xml.writeStartElement(u"w:sdtPr"_s);
    value(u"w:alias"_s, name);
    value(u"w:tag"_s, tag);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"w:sdtContent"_s);
}

void DocxPen::endControl()
{
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void DocxPen::number(const QString &name, qint64 value)
{
    m_xml.writeAttribute(name, QString::number(value));
}

void DocxPen::extent(const QString &name, qint64 width, qint64 height)
{
    m_xml.writeEmptyElement(name);
    number(u"cx"_s, width);
    number(u"cy"_s, height);
}

void DocxPen::cell(const Cell *cell, int span, bool merges, int width)
{
    m_xml.writeStartElement(u"w:tc"_s);
    m_xml.writeStartElement(u"w:tcPr"_s);
    m_xml.writeEmptyElement(u"w:tcW"_s);
    number(u"w:w"_s, qint64(width) * span);
    m_xml.writeAttribute(u"w:type"_s, u"dxa"_s);
    if (span > 1)
        value(u"w:gridSpan"_s, QString::number(span));
    if (cell == nullptr)
        m_xml.writeEmptyElement(u"w:vMerge"_s);
    else if (merges)
        value(u"w:vMerge"_s, u"restart"_s);
    if (cell != nullptr && cell->header) {
        m_xml.writeEmptyElement(u"w:shd"_s);
        m_xml.writeAttribute(u"w:val"_s, u"clear"_s);
        m_xml.writeAttribute(u"w:color"_s, u"auto"_s);
        m_xml.writeAttribute(u"w:fill"_s, u"E7E6E6"_s);
    }
    m_xml.writeEndElement();
    paragraph(cell != nullptr && cell->header ? style::headerCell : style::cell,
        cell != nullptr ? cell->runs : Runs());
    m_xml.writeEndElement();
}

// `above`: by its first column, how wide a cell from an earlier row is and how far it still goes.
void DocxPen::row(const QList<Cell> &row, int columns, QHash<int, std::pair<int, int>> &above)
{
    const int width = docx::textWidth / columns;
    m_xml.writeStartElement(u"w:tr"_s);
    if (!row.isEmpty()
        && std::all_of(row.cbegin(), row.cend(), [](const Cell &cell) { return cell.header; })) {
        m_xml.writeStartElement(u"w:trPr"_s);
        m_xml.writeEmptyElement(u"w:tblHeader"_s);
        m_xml.writeEndElement();
    }
    qsizetype next = 0;
    for (int column = 0; column < columns;) {
        const auto open = above.find(column);
        if (open != above.end() && open->second > 0) {
            --open->second;
            cell(nullptr, open->first, true, width);
            column += open->first;
        } else if (next < row.size()) {
            const Cell &own = row.at(next++);
            above.insert(column, {own.columnSpan, own.rowSpan - 1});
            cell(&own, own.columnSpan, own.rowSpan > 1, width);
            column += own.columnSpan;
        } else {
            break;
        }
    }
    m_xml.writeEndElement();
}

void DocxPen::table(const Block &block)
{
    int columns = 0;
    for (const Cell &cell : block.rows.constFirst())
        columns += cell.columnSpan;
    columns = std::max(1, columns);
    m_xml.writeStartElement(u"w:tbl"_s);
    m_xml.writeStartElement(u"w:tblPr"_s);
    value(u"w:tblStyle"_s, style::table);
    m_xml.writeEmptyElement(u"w:tblW"_s);
    number(u"w:w"_s, 0);
    m_xml.writeAttribute(u"w:type"_s, u"auto"_s);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"w:tblGrid"_s);
    for (int i = 0; i < columns; ++i) {
        m_xml.writeEmptyElement(u"w:gridCol"_s);
        number(u"w:w"_s, docx::textWidth / columns);
    }
    m_xml.writeEndElement();
    QHash<int, std::pair<int, int>> above;
    for (const QList<Cell> &row : block.rows)
        this->row(row, columns, above);
    m_xml.writeEndElement();
    paragraph({}, {}); // two tables in a row would become one
}

void DocxPen::picture(qsizetype index, const DocxPicture &picture, const QString &alt)
{
    const QSize pixels = picture.size.expandedTo({1, 1});
    double width = double(pixels.width()) * emuOfPixel;
    double height = double(pixels.height()) * emuOfPixel;
    const double scale = std::min({1.0, widestPicture / width, highestPicture / height});
    const auto cx = qint64(std::max(1.0, width * scale));
    const auto cy = qint64(std::max(1.0, height * scale));
    const QString name = docxPictureName(picture, index).section(u'/', -1);
    const QString schema = u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s;
    beginParagraph(style::picture);
    m_xml.writeStartElement(u"w:r"_s);
    m_xml.writeStartElement(u"w:drawing"_s);
    m_xml.writeStartElement(u"wp:inline"_s);
    extent(u"wp:extent"_s, cx, cy);
    m_xml.writeEmptyElement(u"wp:docPr"_s);
    number(u"id"_s, ++m_drawings);
    m_xml.writeAttribute(u"name"_s, name);
    m_xml.writeAttribute(u"descr"_s, oneLine(alt));
    m_xml.writeStartElement(u"a:graphic"_s);
    m_xml.writeStartElement(u"a:graphicData"_s);
    m_xml.writeAttribute(u"uri"_s, schema);
    m_xml.writeStartElement(u"pic:pic"_s);
    m_xml.writeStartElement(u"pic:nvPicPr"_s);
    m_xml.writeEmptyElement(u"pic:cNvPr"_s);
    number(u"id"_s, m_drawings);
    m_xml.writeAttribute(u"name"_s, name);
    m_xml.writeEmptyElement(u"pic:cNvPicPr"_s);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"pic:blipFill"_s);
    m_xml.writeEmptyElement(u"a:blip"_s);
    m_xml.writeAttribute(u"r:embed"_s, docx::pictureId(index));
    m_xml.writeStartElement(u"a:stretch"_s);
    m_xml.writeEmptyElement(u"a:fillRect"_s);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"pic:spPr"_s);
    m_xml.writeStartElement(u"a:xfrm"_s);
    m_xml.writeEmptyElement(u"a:off"_s);
    number(u"x"_s, 0);
    number(u"y"_s, 0);
    extent(u"a:ext"_s, cx, cy);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, u"rect"_s);
    m_xml.writeEmptyElement(u"a:avLst"_s);
    for (int open = 0; open < 9; ++open) // from the geometry out to the paragraph
        m_xml.writeEndElement();
}

void DocxPen::page()
{
    m_xml.writeStartElement(u"w:sectPr"_s);
    m_xml.writeEmptyElement(u"w:pgSz"_s);
    number(u"w:w"_s, 11906);
    number(u"w:h"_s, 16838);
    m_xml.writeEmptyElement(u"w:pgMar"_s);
    for (const char *side : {"top", "right", "bottom", "left"})
        number(u"w:"_s + QLatin1String(side), 1418);
    for (const char *none : {"header", "footer"})
        number(u"w:"_s + QLatin1String(none), 709);
    number(u"w:gutter"_s, 0);
    m_xml.writeEndElement();
}

} // namespace toasoan
