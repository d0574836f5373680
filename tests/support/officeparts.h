// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zip.h"

#include <QBuffer>
#include <QImage>
#include <QMap>

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

} // namespace toasoan::test
