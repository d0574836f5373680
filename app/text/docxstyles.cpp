// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/docxstyles.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Part = OfficeParagraph::Role;

constexpr int deepestStyle = 64; // based on each other; five are many, a circle has no end

bool isOn(const OfficeXml &xml)
{
    const QString value = xml.attribute(u"val");
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1 && value != "none"_L1;
}

} // namespace

void DocxLetters::read(OfficeXml &xml)
{
    int position = 0; // of letters made small and moved by hand, or by LibreOffice
    bool sized = false;
    xml.children([&] {
        const QStringView name = xml.name();
        if (name == u"b")
            bold = isOn(xml);
        else if (name == u"i")
            italic = isOn(xml);
        else if (name == u"strike" || name == u"dstrike")
            strike = strike.value_or(false) || isOn(xml);
        else if (name == u"u")
            underline = isOn(xml);
        else if (name == u"vanish")
            hidden = isOn(xml);
        else if (name == u"vertAlign") {
            const QString value = xml.attribute(u"val");
            raised = quint8(value == "superscript"_L1 ? Sup : value == "subscript"_L1 ? Sub : 0);
        } else if (name == u"rFonts") {
            font = xml.attribute(u"hAnsi");
            if (font.isEmpty())
                font = xml.attribute(u"ascii");
        } else if (name == u"rStyle")
            style = xml.attribute(u"val");
        else if (name == u"position")
            position = xml.attribute(u"val").toInt();
        else if (name == u"sz")
            sized = true;
        else if (name == u"color")
            coloured = true;
        else if (name == u"del" || name == u"moveFrom")
            deleted = true;
    });
    if (sized && position != 0 && !raised)
        raised = quint8(position > 0 ? Sup : Sub);
}

void DocxParagraph::read(OfficeXml &xml)
{
    xml.children([&] {
        const QStringView name = xml.name();
        if (name == u"pStyle") {
            style = xml.attribute(u"val");
        } else if (name == u"outlineLvl") {
            outline = xml.attribute(u"val").toInt();
        } else if (name == u"numPr") {
            xml.children([&] {
                if (xml.name() == u"numId")
                    list = xml.attribute(u"val");
                else if (xml.name() == u"ilvl")
                    level = qBound(0, xml.attribute(u"val").toInt(), 8);
            });
        } else if (name == u"ind") {
            indented = xml.attribute(u"firstLine").toInt() > 0 || xml.attribute(u"left").toInt() > 0
                || xml.attribute(u"start").toInt() > 0;
        } else if (name == u"pBdr") {
            xml.children([&] {
                if (xml.name() == u"bottom" || xml.name() == u"top")
                    ruled = ruled || isOn(xml);
            });
        } else if (name == u"framePr") {
            dropCap = xml.attribute(u"dropCap") == "drop"_L1;
        } else if (name == u"rPr") {
            mark.read(xml);
        }
    });
}

void DocxStyles::readStyles(OfficeXml &xml)
{
    if (!xml.root())
        return;
    xml.children([&] {
        if (xml.name() == u"docDefaults") {
            xml.children([&] {
                xml.children([&] {
                    DocxLetters letters;
                    letters.read(xml);
                    if (!letters.font.isEmpty())
                        m_font = letters.font;
                });
            });
        }
        if (xml.name() != u"style")
            return;
        const QString id = xml.attribute(u"styleId");
        const QString standard = xml.attribute(u"default");
        if (xml.attribute(u"type") == "paragraph"_L1
            && (standard == "1"_L1 || standard == "true"_L1))
            m_standard = id;
        Style style;
        xml.children([&] {
            if (xml.name() == u"name")
                style.name = xml.attribute(u"val");
            else if (xml.name() == u"basedOn")
                style.basedOn = xml.attribute(u"val");
            else if (xml.name() == u"pPr")
                style.paragraph.read(xml);
            else if (xml.name() == u"rPr")
                style.letters.read(xml);
        });
        m_styles.insert(id, style);
    });
}

void DocxStyles::readFormats(OfficeXml &xml, Formats &formats, const QString &abstract)
{
    const int level = qBound(0, xml.attribute(u"ilvl").toInt(), 8);
    xml.children([&] {
        if (xml.name() == u"numFmt")
            formats.insert(level, xml.attribute(u"val"));
        else if (xml.name() == u"pStyle" && !abstract.isEmpty())
            m_levelOfStyle.insert(xml.attribute(u"val"), {abstract, level});
    });
}

void DocxStyles::readNumbering(OfficeXml &xml)
{
    if (!xml.root())
        return;
    xml.children([&] {
        if (xml.name() == u"abstractNum") {
            const QString id = xml.attribute(u"abstractNumId");
            Formats formats;
            xml.children([&] {
                if (xml.name() == u"lvl")
                    readFormats(xml, formats, id);
                else if (xml.name() == u"numStyleLink")
                    m_styleOfList.insert(id, xml.attribute(u"val"));
                else if (xml.name() == u"styleLink")
                    m_listOfStyle.insert(xml.attribute(u"val"), id);
            });
            m_formats.insert(id, formats);
        } else if (xml.name() == u"num") {
            const QString id = xml.attribute(u"numId");
            Number number;
            xml.children([&] {
                if (xml.name() == u"abstractNumId")
                    number.abstract = xml.attribute(u"val");
                else if (xml.name() == u"lvlOverride")
                    xml.children([&] {
                        if (xml.name() == u"lvl")
                            readFormats(xml, number.own, {});
                    });
            });
            m_lists.insert(id, number);
        }
    });
}

// From the style itself to the one that all are based on; as far as that may go.
template <typename Take> void DocxStyles::chain(const QString &style, Take take) const
{
    QString id = style.isEmpty() ? m_standard : style;
    for (int i = 0; i < deepestStyle; ++i) {
        const auto found = m_styles.constFind(id);
        if (found == m_styles.cend() || !take(id, *found))
            return;
        id = found->basedOn;
    }
}

QString DocxStyles::nameOf(const QString &style) const
{
    return m_styles.value(style).name;
}

QString DocxStyles::format(const QString &list, int level) const
{
    const auto number = m_lists.constFind(list);
    if (number == m_lists.cend())
        return {};
    if (const auto own = number->own.constFind(level); own != number->own.cend())
        return *own;
    QString abstract = number->abstract;
    if (const auto style = m_styleOfList.constFind(abstract); style != m_styleOfList.cend())
        abstract = m_listOfStyle.value(*style, abstract);
    return m_formats.value(abstract).value(level);
}

OfficeParagraph DocxStyles::paragraph(const DocxParagraph &own) const
{
    OfficeParagraph how;
    std::optional<int> outline = own.outline, level = own.level;
    std::optional<QString> list = own.list;
    bool named = false;
    chain(own.style, [&](const QString &id, const Style &style) {
        if (!named) {
            how = paragraphOfStyle(style.name);
            named = how.role != Part::Plain || how.kind != Block::Kind::Paragraph;
        }
        if (!outline)
            outline = style.paragraph.outline;
        if (!list && style.paragraph.list) {
            list = style.paragraph.list;
            const QString abstract = m_lists.value(*list).abstract;
            if (const auto place = m_levelOfStyle.value(id);
                !level && place.first == abstract && !abstract.isEmpty())
                level = place.second;
            if (!level)
                level = style.paragraph.level;
        }
        return true;
    });
    how.indented = own.indented;
    if (how.role != Part::Plain)
        return how;
    if (how.kind != Block::Kind::Heading && outline && *outline < 9) {
        how.kind = Block::Kind::Heading;
        how.level = *outline + 1;
    }
    if (how.kind != Block::Kind::Heading && list && *list != "0"_L1) {
        const QString kind = format(*list, level.value_or(0));
        if (!kind.isEmpty() && kind != "none"_L1) {
            how.kind = Block::Kind::ListItem;
            how.level = level.value_or(0) + 1;
            how.ordered = kind != "bullet"_L1;
        }
    }
    return how;
}

bool DocxStyles::isRuled(const DocxParagraph &own) const
{
    bool ruled = own.ruled;
    chain(own.style, [&](const QString &, const Style &style) {
        ruled = ruled || style.paragraph.ruled;
        return !ruled;
    });
    return ruled;
}

DocxLetters DocxStyles::letters(const QString &style, bool link) const
{
    DocxLetters all;
    chain(style, [&](const QString &, const Style &one) {
        DocxLetters own = one.letters;
        if (link && isLinkStyle(one.name))
            own.underline = false;
        all.fillFrom(own);
        return true;
    });
    return all;
}

DocxLetters DocxStyles::paragraphLetters(const QString &style) const
{
    DocxLetters all = letters(style, false);
    if (all.font.isEmpty())
        all.font = m_font;
    return all;
}

DocxLetters DocxStyles::characterLetters(const QString &style) const
{
    return style.isEmpty() ? DocxLetters() : letters(style, true);
}

bool DocxStyles::areOurs() const
{
    return std::any_of(m_styles.cbegin(), m_styles.cend(),
        [](const Style &style) { return isCreditStyle(style.name); });
}

} // namespace toasoan
