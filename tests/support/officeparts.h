// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zip.h"
#include "text/html.h"
#include "text/import.h"

#include <QBuffer>
#include <QImage>
#include <QMap>
#include <QTemporaryDir>

namespace toasoan::test {

using Parts = QMap<QByteArray, QByteArray>;

inline bool zipped(const QString &path, const Parts &parts)
{
    auto zip = ZipWriter::open(path);
    if (!zip)
        return false;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        if (!zip->add(QString::fromUtf8(part.key()), part.value()))
            return false;
    return zip->finish().has_value();
}

inline QByteArray picture(int red, const char *format = "PNG")
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(QColor(red, 90, 120));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

/// A document of Word around what stands in its body, as small as Word itself would open.
inline Parts wordParts(const QByteArray &body, const QByteArray &relations = {},
    const QByteArray &space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
{
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray names = " xmlns:w=\"" + space + "\" xmlns:r=\"" + office
        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
          " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          " xmlns:v=\"urn:schemas-microsoft-com:vml\" "
          "xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    const auto style = [](const QByteArray &id, const QByteArray &name, const QByteArray &more = {},
                           const QByteArray &type = "paragraph") {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
            + "\"/>" + more + "</w:style>";
    };
    const auto level = [](int at, const QByteArray &format) {
        return "<w:lvl w:ilvl=\"" + QByteArray::number(at) + "\"><w:numFmt w:val=\"" + format
            + "\"/></w:lvl>";
    };
    Parts parts;
    parts["[Content_Types].xml"]
        = head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    parts["_rels/.rels"] = head
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"rId1\" Type=\""
        + office + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    parts["word/_rels/document.xml.rels"] = head
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations + "</Relationships>";
    parts["word/document.xml"]
        = head + "<w:document" + names + "><w:body>" + body + "</w:body></w:document>";
    parts["word/styles.xml"] = head + "<w:styles" + names + ">"
        + style("a", "Normal").replace("styleId", "default=\"1\" w:styleId")
        + style("1", "heading 1", "<w:rPr><w:b/></w:rPr>") + style("2", "heading 2")
        + style("3", "heading 3") + style("T", "Title") + style("S", "Subtitle")
        + style("C", "caption") + style("Q", "Quote", "<w:rPr><w:i/></w:rPr>")
        + style("Muc", "Mục con", "<w:basedOn w:val=\"2\"/>")
        + style("Dam", "Đậm", "<w:rPr><w:b/></w:rPr>")
        + style(
            "Cu", "Chữ cũ", "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr>")
        + style("LB", "List Bullet", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
        + style("Toc", "toc 1")
        + style("H", "Hyperlink", "<w:rPr><w:u w:val=\"single\"/></w:rPr>", "character")
        + style("N", "Nghiêng", "<w:rPr><w:i/></w:rPr>", "character") + "</w:styles>";
    parts["word/numbering.xml"] = head + "<w:numbering" + names
        + "><w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet") + level(1, "decimal")
        + level(2, "bullet") + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
        + level(0, "upperRoman") + level(1, "none")
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
          "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    return parts;
}

inline QByteArray relation(
    const QByteArray &id, const QByteArray &type, const QByteArray &target, bool external = false)
{
    return "<Relationship Id=\"" + id
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
        + "\" Target=\"" + target + (external ? "\" TargetMode=\"External\"/>" : "\"/>");
}

/// An OpenDocument text around what stands in its body.
inline Parts openParts(const QByteArray &body, const QByteArray &automatic = {})
{
    const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray names;
    for (const char *name : {"office", "text", "table", "style", "meta"})
        names += QByteArray(" xmlns:") + name + "=\"" + oasis + name + ":1.0\"";
    names += " xmlns:draw=\"" + oasis + "drawing:1.0\" xmlns:fo=\"" + oasis
        + "xsl-fo-compatible:1.0\" xmlns:svg=\"" + oasis
        + "svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
    const auto style = [](const QByteArray &name, const QByteArray &parent,
                           const QByteArray &more = {}, const QByteArray &family = "paragraph") {
        return "<style:style style:name=\"" + name + "\" style:family=\"" + family
            + "\" style:parent-style-name=\"" + parent + "\">" + more + "</style:style>";
    };
    Parts parts;
    parts["mimetype"] = "application/vnd.oasis.opendocument.text";
    parts["styles.xml"] = "<office:document-styles" + names
        + "><office:font-face-decls>"
          "<style:font-face style:name=\"Cu\" "
          "svg:font-family=\"'.VnTime'\"/></office:font-face-decls>"
          "<office:styles>"
        + style("Heading_20_1", "", "<style:text-properties fo:font-weight=\"bold\"/>")
        + style("Title", "") + style("Subtitle", "") + style("Quotations", "")
        + style("Illustration", "") + style("Table_20_Heading", "")
        + style("Horizontal_20_Line", "",
            "<style:paragraph-properties fo:border-bottom=\"1pt solid #000\"/>")
        + style("Internet_20_link", "",
            "<style:text-properties style:text-underline-style=\"solid\"/>", "text")
        + "</office:styles></office:document-styles>";
    parts["content.xml"] = "<office:document-content" + names + "><office:automatic-styles>"
        + style("P1", "Heading_20_1")
        + style("PB", "", "<style:text-properties fo:font-weight=\"bold\"/>")
        + style("PO", "", "<style:text-properties style:font-name=\"Cu\"/>")
        + style("B", "", "<style:text-properties fo:font-weight=\"bold\"/>", "text")
        + style("I", "", "<style:text-properties fo:font-style=\"italic\"/>", "text")
        + style("U", "", "<style:text-properties style:text-underline-style=\"solid\"/>", "text")
        + style("K", "", "<style:text-properties style:text-line-through-style=\"solid\"/>", "text")
        + style("X", "", "<style:text-properties style:text-position=\"super 58%\"/>", "text")
        + style("Y", "", "<style:text-properties style:text-position=\"sub 58%\"/>", "text")
        + "<text:list-style style:name=\"L1\"><text:list-level-style-bullet text:level=\"1\"/>"
          "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\"/>"
          "</text:list-style><text:list-style style:name=\"L2\"><text:list-level-style-number "
          "text:level=\"1\" style:num-format=\"\"/></text:list-style>"
        + automatic + "</office:automatic-styles><office:body><office:text>" + body
        + "</office:text></office:body></office:document-content>";
    return parts;
}

inline Result<Imported> importedFrom(const QString &name, const Parts &parts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    if (!zipped(path, parts))
        return fail(Error::Kind::Io, u"not zipped"_qs);
    return importFile(path);
}

/// What stands between the first and the last block.
inline QString inner(const Imported &imported)
{
    const QList<Block> &blocks = imported.content.body.blocks;
    return htmlFromBody(Body{blocks.mid(1, blocks.size() - 2)}).remove(u'\n');
}

inline bool says(const Imported &imported, const QString &words)
{
    return imported.warnings.join(u'\n').contains(words);
}

} // namespace toasoan::test
