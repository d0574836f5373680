// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/odtstyles.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int longestName = 200; // letters
constexpr int deepestStyle = 64; // based on each other; five are many, a circle has no end

// “Heading_20_1”
QString readable(const QString &name)
{
    static const QRegularExpression code(u"_([0-9a-f]{2,4})_"_s);
    QString text = name.left(longestName);
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
            QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

bool isLine(const OfficeXml &xml, QStringView name)
{
    return xml.has(name) && !xml.attribute(name).startsWith("none"_L1);
}

bool isPositive(const QString &length)
{
    return !length.isEmpty() && !length.startsWith(u'-') && !length.startsWith("0in"_L1)
        && !length.startsWith("0cm"_L1) && length != "0"_L1;
}

QString familyOf(QString font)
{
    return font.remove(u'\'').remove(u'"').section(u',', 0, 0).trimmed();
}

} // namespace

LetterStyle OdtStyles::lettersIn(OfficeXml &xml) const
{
    LetterStyle letters;
    if (xml.has(u"font-weight")) {
        const QString weight = xml.attribute(u"font-weight");
        letters.bold = weight == "bold"_L1 || weight.toInt() >= 600;
    }
    if (xml.has(u"font-style"))
        letters.italic = xml.attribute(u"font-style") != "normal"_L1;
    if (xml.has(u"text-line-through-style") || xml.has(u"text-line-through-type"))
        letters.strike = xml.attribute(u"text-line-through-style") != "none"_L1
            && xml.attribute(u"text-line-through-type") != "none"_L1;
    if (xml.has(u"text-underline-style"))
        letters.underline = xml.attribute(u"text-underline-style") != "none"_L1;
    if (xml.has(u"display"))
        letters.hidden = xml.attribute(u"display") == "none"_L1;
    if (xml.has(u"text-position")) {
        const QString position = xml.attribute(u"text-position");
        const bool level = position.startsWith("0%"_L1);
        const bool sub = position.startsWith("sub"_L1) || position.startsWith(u'-');
        letters.raised = quint8(level ? 0 : sub ? Sub : Sup);
    }
    const QString name = xml.attribute(u"font-name");
    letters.font
        = name.isEmpty() ? familyOf(xml.attribute(u"font-family")) : m_fonts.value(name, name);
    return letters;
}

void OdtStyles::readStyle(OfficeXml &xml)
{
    const QString family = xml.attribute(u"family");
    const QString key = family + u' ' + xml.attribute(u"name");
    Style style;
    style.name = xml.attribute(u"display-name");
    if (style.name.isEmpty())
        style.name = readable(xml.attribute(u"name"));
    const QString parent = xml.attribute(u"parent-style-name");
    if (!parent.isEmpty())
        style.parent = family + u' ' + parent;
    style.list = xml.attribute(u"list-style-name");
    style.outline = xml.attribute(u"default-outline-level").toInt();
    xml.children([&] {
        if (xml.name() == u"text-properties") {
            style.letters = lettersIn(xml);
        } else if (xml.name() == u"paragraph-properties") {
            const bool ruled = isLine(xml, u"border-bottom") || isLine(xml, u"border-top")
                || isLine(xml, u"border");
            if (xml.has(u"border-bottom") || xml.has(u"border-top") || xml.has(u"border"))
                style.ruled = ruled;
            style.indented = isPositive(xml.attribute(u"text-indent"))
                || isPositive(xml.attribute(u"margin-left"));
        }
    });
    m_styles.insert(key, style);
}

void OdtStyles::readList(OfficeXml &xml)
{
    QHash<int, Marker> &levels = m_lists[xml.attribute(u"name")];
    xml.children([&] {
        const int level = xml.attribute(u"level").toInt();
        if (xml.name() == u"list-level-style-number")
            levels.insert(
                level, xml.attribute(u"num-format").isEmpty() ? Marker::None : Marker::Number);
        else
            levels.insert(level, Marker::Bullet);
    });
}

void OdtStyles::read(OfficeXml &xml)
{
    xml.children([&] {
        if (xml.name() == u"font-face") {
            m_fonts.insert(xml.attribute(u"name"), familyOf(xml.attribute(u"font-family")));
        } else if (xml.name() == u"style") {
            readStyle(xml);
        } else if (xml.name() == u"list-style") {
            readList(xml);
        } else if (xml.name() == u"default-style" && xml.attribute(u"family") == "paragraph"_L1) {
            xml.children([&] {
                if (xml.name() == u"text-properties")
                    m_default = lettersIn(xml);
            });
        }
    });
}

template <typename Take> void OdtStyles::chain(const QString &key, Take take) const
{
    QString at = key;
    for (int i = 0; i < deepestStyle; ++i) {
        const auto found = m_styles.constFind(at);
        if (found == m_styles.cend() || !take(*found))
            return;
        at = found->parent;
    }
}

OfficeParagraph OdtStyles::paragraph(const QString &style) const
{
    OfficeParagraph how;
    bool indented = false;
    chain(u"paragraph "_s + style, [&](const Style &one) {
        how = paragraphOfStyle(one.name);
        indented = indented || one.indented;
        return how.role == OfficeParagraph::Role::Plain && how.kind == Block::Kind::Paragraph;
    });
    how.indented = indented;
    return how;
}

bool OdtStyles::isRuled(const QString &style) const
{
    bool ruled = false;
    chain(u"paragraph "_s + style, [&](const Style &one) {
        ruled = one.ruled.value_or(false);
        return !one.ruled;
    });
    return ruled;
}

LetterStyle OdtStyles::letters(const QString &key) const
{
    LetterStyle all;
    chain(key, [&](const Style &one) {
        LetterStyle own = one.letters;
        if (isLinkStyle(one.name))
            own.underline = false;
        all.fillFrom(own);
        return true;
    });
    return all;
}

LetterStyle OdtStyles::paragraphLetters(const QString &style) const
{
    LetterStyle all = letters(u"paragraph "_s + style);
    all.fillFrom(m_default);
    return all;
}

LetterStyle OdtStyles::spanLetters(const QString &style) const
{
    return letters(u"text "_s + style);
}

bool OdtStyles::isCredit(const QString &span) const
{
    return isCreditStyle(m_styles.value(u"text "_s + span).name);
}

QString OdtStyles::listOf(const QString &style) const
{
    QString list;
    chain(u"paragraph "_s + style, [&](const Style &one) {
        list = one.list;
        return list.isEmpty();
    });
    return list;
}

OdtStyles::Marker OdtStyles::marker(const QString &list, int level) const
{
    return m_lists.value(list).value(level, Marker::Bullet);
}

bool OdtStyles::areOurs() const
{
    return std::any_of(m_styles.cbegin(), m_styles.cend(),
        [](const Style &style) { return isCreditStyle(style.name); });
}

} // namespace toasoan
