// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/docxframe.h"

#include "base/unicode.h"

#include <algorithm>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

const QString wordSpace = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const QString packageSpace = u"http://schemas.openxmlformats.org/package/2006/"_s;
const QString officeSpace = u"http://schemas.openxmlformats.org/officeDocument/2006/"_s;
const QString wordType = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;

class Part
{
public:
    Part()
        : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument(u"1.0"_s, true);
    }
    QXmlStreamWriter *operator->() { return &m_xml; }
    void empty(const QString &name, const QList<std::pair<QString, QString>> &attributes)
    {
        m_xml.writeEmptyElement(name);
        for (const auto &[key, value] : attributes)
            m_xml.writeAttribute(key, value);
    }
    void value(const QString &name, const QString &value) { empty(name, {{u"w:val"_s, value}}); }
    QByteArray done()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

// How a style looks; nothing here is a mark of the text's own, so that those stay marks.
struct Look
{
    QLatin1String id;
    QString name;
    int size = 0; // half points
    int before = 0, after = 120; // twentieths of a point
    QString colour = {};
    int indent = 0;
    bool bold = false, italic = false, centred = false, keepsNext = false;
    int outline = -1;
    QString line = {}; // bottom or left
};

const QList<Look> &looks()
{
    using namespace docx::style;
    static const QList<Look> all{
        {.id = headline, .name = u"Title"_s, .size = 40, .before = 120, .bold = true},
        {.id = standfirst, .name = u"Subtitle"_s, .size = 28, .after = 200, .bold = true},
        {.id = kicker, .name = u"Kicker"_s, .size = 24, .after = 0, .colour = u"8B1A1A"_s},
        {.id = byline, .name = u"Byline"_s, .size = 26, .before = 200, .bold = true},
        {.id = dateline, .name = u"Dateline"_s, .size = 24, .colour = u"555555"_s},
        {.id = source, .name = u"Story Source"_s, .size = 24, .colour = u"555555"_s},
        {.id = item, .name = u"List Paragraph"_s, .after = 60},
        {.id = quote, .name = u"Quote"_s, .colour = u"333333"_s, .indent = 567, .line = u"left"_s},
        {.id = picture,
            .name = u"Picture"_s,
            .before = 160,
            .after = 40,
            .centred = true,
            .keepsNext = true},
        {.id = waiting,
            .name = u"Waiting Picture"_s,
            .size = 22,
            .before = 160,
            .after = 40,
            .colour = u"B00000"_s,
            .centred = true,
            .keepsNext = true},
        {.id = caption,
            .name = u"caption"_s,
            .size = 22,
            .after = 200,
            .colour = u"444444"_s,
            .centred = true},
        {.id = headerCell, .name = u"Table Heading"_s, .after = 0},
        {.id = cell, .name = u"Table Contents"_s, .after = 0},
        {.id = rule, .name = u"Horizontal Line"_s, .size = 12, .line = u"bottom"_s},
    };
    return all;
}

void writeLook(Part &part, const Look &look)
{
    part->writeStartElement(u"w:style"_s);
    part->writeAttribute(u"w:type"_s, u"paragraph"_s);
    part->writeAttribute(u"w:styleId"_s, look.id);
    part.value(u"w:name"_s, look.name);
    part.value(u"w:basedOn"_s, u"Normal"_s);
    part.value(u"w:next"_s, u"Normal"_s);
    part->writeEmptyElement(u"w:qFormat"_s);
    part->writeStartElement(u"w:pPr"_s);
    if (look.keepsNext)
        part->writeEmptyElement(u"w:keepNext"_s);
    if (!look.line.isEmpty()) {
        part->writeStartElement(u"w:pBdr"_s);
        part.empty(u"w:"_s + look.line,
            {{u"w:val"_s, u"single"_s}, {u"w:sz"_s, look.line == "left"_L1 ? u"12"_s : u"6"_s},
                {u"w:space"_s, u"8"_s}, {u"w:color"_s, u"999999"_s}});
        part->writeEndElement();
    }
    part.empty(u"w:spacing"_s,
        {{u"w:before"_s, QString::number(look.before)},
            {u"w:after"_s, QString::number(look.after)}});
    if (look.indent > 0)
        part.empty(u"w:ind"_s, {{u"w:left"_s, QString::number(look.indent)}});
    if (look.centred)
        part.value(u"w:jc"_s, u"center"_s);
    if (look.outline >= 0)
        part.value(u"w:outlineLvl"_s, QString::number(look.outline));
    part->writeEndElement();
    part->writeStartElement(u"w:rPr"_s);
    if (look.bold)
        part->writeEmptyElement(u"w:b"_s);
    if (!look.colour.isEmpty())
        part.value(u"w:color"_s, look.colour);
    if (look.size > 0)
        part.value(u"w:sz"_s, QString::number(look.size));
    part->writeEndElement();
    part->writeEndElement();
}

void writeCharacterLook(
    Part &part, QLatin1String id, const QString &name, const QString &colour, bool underlined)
{
    part->writeStartElement(u"w:style"_s);
    part->writeAttribute(u"w:type"_s, u"character"_s);
    part->writeAttribute(u"w:styleId"_s, id);
    part.value(u"w:name"_s, name);
    part->writeStartElement(u"w:rPr"_s);
    part.value(u"w:color"_s, colour);
    if (underlined)
        part.value(u"w:u"_s, u"single"_s);
    part->writeEndElement();
    part->writeEndElement();
}

void writeDefaults(Part &part)
{
    part->writeStartElement(u"w:docDefaults"_s);
    part->writeStartElement(u"w:rPrDefault"_s);
    part->writeStartElement(u"w:rPr"_s);
    const QString font = u"Times New Roman"_s;
    part.empty(u"w:rFonts"_s,
        {{u"w:ascii"_s, font}, {u"w:hAnsi"_s, font}, {u"w:eastAsia"_s, font}, {u"w:cs"_s, font}});
    part.value(u"w:sz"_s, u"26"_s);
    part.empty(u"w:lang"_s, {{u"w:val"_s, u"vi-VN"_s}, {u"w:eastAsia"_s, u"vi-VN"_s}});
    part->writeEndElement();
    part->writeEndElement();
    part->writeStartElement(u"w:pPrDefault"_s);
    part->writeStartElement(u"w:pPr"_s);
    part.empty(u"w:spacing"_s,
        {{u"w:after"_s, u"120"_s}, {u"w:line"_s, u"276"_s}, {u"w:lineRule"_s, u"auto"_s}});
    part->writeEndElement();
    part->writeEndElement();
    part->writeEndElement();
}

void writeTableLook(Part &part)
{
    part->writeStartElement(u"w:style"_s);
    part->writeAttribute(u"w:type"_s, u"table"_s);
    part->writeAttribute(u"w:styleId"_s, docx::style::table);
    part.value(u"w:name"_s, u"Table Grid"_s);
    part->writeStartElement(u"w:tblPr"_s);
    part->writeStartElement(u"w:tblBorders"_s);
    for (const char *side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        part.empty(u"w:"_s + QLatin1String(side),
            {{u"w:val"_s, u"single"_s}, {u"w:sz"_s, u"4"_s}, {u"w:space"_s, u"0"_s},
                {u"w:color"_s, u"auto"_s}});
    part->writeEndElement();
    part->writeEndElement();
    part->writeEndElement();
}

} // namespace

QByteArray docx::contentTypes(const QList<DocxPicture> &pictures)
{
    Part part;
    part->writeStartElement(u"Types"_s);
    part->writeDefaultNamespace(packageSpace + u"content-types"_s);
    const auto type = [&](const QString &suffix, const QString &mime) {
        part.empty(u"Default"_s, {{u"Extension"_s, suffix}, {u"ContentType"_s, mime}});
    };
    type(u"rels"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s);
    type(u"xml"_s, u"application/xml"_s);
    for (const char *suffix : {"jpg", "png", "gif"})
        if (std::any_of(pictures.cbegin(), pictures.cend(),
                [&](const DocxPicture &p) { return p.suffix == QLatin1String(suffix); }))
            type(QLatin1String(suffix),
                u"image/"_s
                    + (suffix == QByteArrayView("jpg") ? u"jpeg"_s : QLatin1String(suffix)));
    const auto over = [&](const QString &name, const QString &mime) {
        part.empty(u"Override"_s, {{u"PartName"_s, name}, {u"ContentType"_s, mime}});
    };
    over(u"/word/document.xml"_s, wordType + u"document.main+xml"_s);
    for (const char *name : {"styles", "numbering", "settings"})
        over(
            u"/word/%1.xml"_s.arg(QLatin1String(name)), wordType + QLatin1String(name) + u"+xml"_s);
    over(u"/docProps/core.xml"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    part->writeEndElement();
    return part.done();
}

namespace {

void relation(Part &part, const QString &id, const QString &type, const QString &target)
{
    part.empty(u"Relationship"_s, {{u"Id"_s, id}, {u"Type"_s, type}, {u"Target"_s, target}});
}

} // namespace

QByteArray docx::packageRelations()
{
    Part part;
    part->writeStartElement(u"Relationships"_s);
    part->writeDefaultNamespace(packageSpace + u"relationships"_s);
    relation(
        part, u"rId1"_s, officeSpace + u"relationships/officeDocument"_s, u"word/document.xml"_s);
    relation(part, u"rId2"_s, packageSpace + u"relationships/metadata/core-properties"_s,
        u"docProps/core.xml"_s);
    part->writeEndElement();
    return part.done();
}

QString docx::pictureId(qsizetype index)
{
    return u"rIdPicture%1"_s.arg(index + 1);
}

QByteArray docx::documentRelations(const QList<DocxPicture> &pictures, const QList<Link> &links)
{
    Part part;
    part->writeStartElement(u"Relationships"_s);
    part->writeDefaultNamespace(packageSpace + u"relationships"_s);
    for (const char *name : {"styles", "numbering", "settings"})
        relation(part, u"rId"_s + QLatin1String(name),
            officeSpace + u"relationships/"_s + QLatin1String(name),
            QLatin1String(name) + u".xml"_s);
    for (qsizetype i = 0; i < pictures.size(); ++i)
        relation(part, pictureId(i), officeSpace + u"relationships/image"_s,
            docxPictureName(pictures.at(i), i).section(u'/', 1));
    for (const Link &link : links)
        part.empty(u"Relationship"_s,
            {{u"Id"_s, link.id}, {u"Type"_s, officeSpace + u"relationships/hyperlink"_s},
                {u"Target"_s, link.address}, {u"TargetMode"_s, u"External"_s}});
    part->writeEndElement();
    return part.done();
}

QByteArray docx::styles()
{
    Part part;
    part->writeStartElement(u"w:styles"_s);
    part->writeNamespace(wordSpace, u"w"_s);
    writeDefaults(part);
    part->writeStartElement(u"w:style"_s);
    part->writeAttribute(u"w:type"_s, u"paragraph"_s);
    part->writeAttribute(u"w:default"_s, u"1"_s);
    part->writeAttribute(u"w:styleId"_s, u"Normal"_s);
    part.value(u"w:name"_s, u"Normal"_s);
    part->writeEndElement();
    const QList<Look> &all = looks();
    for (const Look &look : all)
        writeLook(part, look);
    constexpr int sizes[] = {34, 30, 28};
    for (int level = 2; level <= 4; ++level) {
        const QByteArray id = QByteArray("Heading") + QByteArray::number(level);
        writeLook(part,
            {.id = QLatin1String(id),
                .name = u"heading %1"_s.arg(level),
                .size = sizes[level - 2],
                .before = 240,
                .colour = u"1F3864"_s,
                .keepsNext = true,
                .outline = level - 1});
    }
    writeCharacterLook(part, style::credit, u"Photo Credit"_s, u"777777"_s, false);
    writeCharacterLook(part, style::link, u"Hyperlink"_s, u"0563C1"_s, true);
    writeTableLook(part);
    part->writeEndElement();
    return part.done();
}

QByteArray docx::numbering(int numberedLists)
{
    Part part;
    part->writeStartElement(u"w:numbering"_s);
    part->writeNamespace(wordSpace, u"w"_s);
    for (const bool ordered : {false, true}) {
        part->writeStartElement(u"w:abstractNum"_s);
        part->writeAttribute(u"w:abstractNumId"_s, QString::number(int(ordered)));
        part.value(u"w:multiLevelType"_s, u"hybridMultilevel"_s);
        for (int level = 0; level < 9; ++level) {
            part->writeStartElement(u"w:lvl"_s);
            part->writeAttribute(u"w:ilvl"_s, QString::number(level));
            part.value(u"w:start"_s, u"1"_s);
            part.value(u"w:numFmt"_s, ordered ? u"decimal"_s : u"bullet"_s);
            part.value(u"w:lvlText"_s,
                ordered ? u"%%1."_s.arg(level + 1) : QString(level % 2 == 0 ? u'•' : u'–'));
            part.value(u"w:lvlJc"_s, u"left"_s);
            part->writeStartElement(u"w:pPr"_s);
            part.empty(u"w:ind"_s,
                {{u"w:left"_s, QString::number(567 * (level + 1))}, {u"w:hanging"_s, u"340"_s}});
            part->writeEndElement();
            part->writeEndElement();
        }
        part->writeEndElement();
    }
    for (int id = bulletList; id < firstNumbered + numberedLists; ++id) {
        part->writeStartElement(u"w:num"_s);
        part->writeAttribute(u"w:numId"_s, QString::number(id));
        part.value(u"w:abstractNumId"_s, id == bulletList ? u"0"_s : u"1"_s);
        for (int level = 0; level < 9 && id != bulletList; ++level) {
            part->writeStartElement(u"w:lvlOverride"_s);
            part->writeAttribute(u"w:ilvl"_s, QString::number(level));
            part.value(u"w:startOverride"_s, u"1"_s);
            part->writeEndElement();
        }
        part->writeEndElement();
    }
    part->writeEndElement();
    return part.done();
}

QByteArray docx::settings()
{
    Part part;
    part->writeStartElement(u"w:settings"_s);
    part->writeNamespace(wordSpace, u"w"_s);
    part->writeStartElement(u"w:compat"_s);
    part.empty(u"w:compatSetting"_s,
        {{u"w:name"_s, u"compatibilityMode"_s},
            {u"w:uri"_s, u"http://schemas.microsoft.com/office/word"_s}, {u"w:val"_s, u"15"_s}});
    part->writeEndElement();
    part.empty(u"w:themeFontLang"_s, {{u"w:val"_s, u"vi-VN"_s}});
    part->writeEndElement();
    return part.done();
}

QByteArray docx::properties(const Content &content, const QDateTime &changed)
{
    const QString terms = u"http://purl.org/dc/terms/"_s,
                  dc = u"http://purl.org/dc/elements/1.1/"_s,
                  core = packageSpace + u"metadata/core-properties"_s,
                  xsi = u"http://www.w3.org/2001/XMLSchema-instance"_s;
    Part part;
    part->writeStartElement(u"cp:coreProperties"_s);
    part->writeNamespace(core, u"cp"_s);
    part->writeNamespace(dc, u"dc"_s);
    part->writeNamespace(terms, u"dcterms"_s);
    part->writeNamespace(xsi, u"xsi"_s);
    part->writeTextElement(u"dc:title"_s, oneLine(content.headline));
    part->writeTextElement(u"dc:creator"_s, oneLine(content.byline.join(u"; "_s)));
    part->writeTextElement(u"dc:description"_s, oneLine(content.standfirst));
    part->writeTextElement(u"cp:keywords"_s, oneLine(content.tags.join(u", "_s)));
    part->writeTextElement(u"dc:language"_s, u"vi-VN"_s);
    if (changed.isValid()) {
        part->writeStartElement(u"dcterms:modified"_s);
        part->writeAttribute(u"xsi:type"_s, u"dcterms:W3CDTF"_s);
        part->writeCharacters(changed.toUTC().toString(Qt::ISODate));
        part->writeEndElement();
    }
    part->writeEndElement();
    return part.done();
}

} // namespace toasoan
