// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/docxread.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

using Loss = Manuscript::Loss;

void DocxReader::inlines(OfficeXml &xml, const QString &link)
{
    xml.children([&] { inlineElement(xml, link); });
}

void DocxReader::inlineElement(OfficeXml &xml, const QString &link)
{
    if (xml.words() == Words::Math) {
        formula(xml);
        return;
    }
    if (xml.is(Words::Compatibility, u"AlternateContent")) {
        alternate(xml, [&] { inlineElement(xml, link); });
        return;
    }
    if (xml.words() != Words::Word)
        return;
    const QStringView name = xml.name();
    if (name == u"r") {
        run(xml, link);
    } else if (name == u"hyperlink") {
        const QString own = linkOf(xml.attribute(u"id"), xml.attribute(u"anchor"));
        inlines(xml, own.isEmpty() ? link : own);
    } else if (name == u"fldSimple") {
        const QString own = linkOfField(xml.attribute(u"instr"));
        inlines(xml, own.isEmpty() ? link : own);
    } else if (name == u"sdt") {
        control(xml, [&] { inlineElement(xml, link); });
    } else if (name == u"del") {
        if (!std::exchange(m_lastDeleted, true))
            m_text.lose(Loss::Deletion);
    } else if (name == u"ins" || name == u"moveTo" || name == u"smartTag" || name == u"customXml"
        || name == u"bdo" || name == u"dir") {
        inlines(xml, link);
    } else if (name == u"commentRangeStart") {
        m_text.quoteFrom(xml.attribute(u"id"));
    } else if (name == u"commentRangeEnd") {
        m_text.quoteUntil(xml.attribute(u"id"));
    }
}

void DocxReader::run(OfficeXml &xml, const QString &link)
{
    DocxLetters own;
    xml.children([&] { runElement(xml, link, own); });
}

void DocxReader::runElement(OfficeXml &xml, const QString &link, DocxLetters &own)
{
    if (xml.is(Words::Compatibility, u"AlternateContent")) {
        alternate(xml, [&] { runElement(xml, link, own); });
        return;
    }
    if (xml.words() != Words::Word)
        return;
    const QStringView name = xml.name();
    if (name == u"rPr") {
        own.read(xml);
        own.fillFrom(m_styles.characterLetters(own.style));
    } else if (name == u"t") {
        letters(xml.text(), link, own);
    } else if (name == u"tab" || name == u"ptab") {
        letters(u"\t"_s, link, own);
    } else if (name == u"br" || name == u"cr") {
        if (std::none_of(
                m_fields.cbegin(), m_fields.cend(), [](const Field &f) { return !f.shown; }))
            m_text.lineBreak(dressed({}, link, own));
    } else if (name == u"noBreakHyphen") {
        letters(u"-"_s, link, own);
    } else if (name == u"softHyphen") {
        letters(QString(QChar(QChar::SoftHyphen)), link, own); // a letter in old fonts
    } else if (name == u"sym") {
        const QString sign
            = symbolOf(xml.attribute(u"font"), xml.attribute(u"char").toUInt(nullptr, 16));
        if (sign.isEmpty())
            m_text.lose(Loss::Symbol);
        letters(sign, link, own);
    } else if (name == u"fldChar") {
        fieldSign(xml.attribute(u"fldCharType"));
    } else if (name == u"instrText") {
        if (!m_fields.isEmpty() && !m_fields.last().shown)
            m_fields.last().order += xml.text();
    } else if (name == u"footnoteReference" || name == u"endnoteReference") {
        footnote(name.left(name.size() - 9).toString(), xml.attribute(u"id"));
    } else if (name == u"object") {
        m_text.lose(Loss::Object);
    } else if (name == u"drawing" || name == u"pict") {
        Drawn drawn;
        drawing(xml, drawn);
    } else if (name == u"ruby") {
        xml.children([&] {
            if (xml.name() == u"rubyBase")
                inlines(xml, link);
        });
    }
}

OfficeLetters DocxReader::dressed(
    const QString &text, const QString &link, const DocxLetters &own) const
{
    DocxLetters all = own;
    all.fillFrom(m_style);
    OfficeLetters letters;
    letters.run.text = text;
    letters.font = all.font;
    letters.run.link = link;
    for (const Field &field : m_fields)
        if (field.shown && !field.link.isEmpty())
            letters.run.link = field.link;
    quint8 marks = all.marks();
    // A heading is bold by itself.
    if (m_how.kind == Block::Kind::Heading || m_how.kind == Block::Kind::Quote
        || m_how.role != OfficeParagraph::Role::Plain)
        marks &= quint8(~m_style.marks());
    if (!letters.run.link.isEmpty() && own.coloured)
        marks &= quint8(~Underline);
    letters.run.marks = marks;
    return letters;
}

void DocxReader::letters(const QString &text, const QString &link, const DocxLetters &own)
{
    const bool inOrder = std::any_of(
        m_fields.cbegin(), m_fields.cend(), [](const Field &field) { return !field.shown; });
    if (inOrder || text.isEmpty() || own.hidden.value_or(m_style.hidden.value_or(false)))
        return;
    m_lastDeleted = false;
    m_text.text(dressed(text, link, own),
        !own.style.isEmpty() && isCreditStyle(m_styles.nameOf(own.style)));
}

void DocxReader::fieldSign(const QString &kind)
{
    if (kind == "begin"_L1) {
        if (m_fields.size() < office::mostFields)
            m_fields += Field();
    } else if (m_fields.isEmpty()) {
        return;
    } else if (kind == "separate"_L1) {
        m_fields.last().shown = true;
        m_fields.last().link = linkOfField(m_fields.last().order);
    } else if (kind == "end"_L1) {
        m_fields.removeLast();
    }
}

QString DocxReader::linkOfField(const QString &order)
{
    static const QRegularExpression form(
        u"^\\s*HYPERLINK\\s+(?:\\\\[a-km-z]\\s+)*(?:\"([^\"]*)\"|([^\\s\"\\\\]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression place(u"\\\\l\\s+\"([^\"]*)\""_s);
    const QRegularExpressionMatch match = form.match(order);
    if (!match.hasMatch())
        return {};
    const QString address = match.captured(1) + match.captured(2);
    const QRegularExpressionMatch anchor = place.match(order);
    return anchor.hasMatch() ? address + u'#' + anchor.captured(1) : address;
}

QString DocxReader::linkOf(const QString &id, const QString &anchor) const
{
    const Relation relation = m_relations.value(id);
    if (!relation.external || relation.target.isEmpty())
        return {};
    return anchor.isEmpty() ? relation.target : relation.target + u'#' + anchor;
}

void DocxReader::footnote(const QString &kind, const QString &id)
{
    const QString key = kind + u' ' + id;
    if (!m_numbers.contains(key)) {
        const Manuscript::Flow flow = m_notes.take(key);
        m_numbers.insert(key, Manuscript::runsOf(flow).isEmpty() ? 0 : m_text.footnote(flow));
    }
    const int number = m_numbers.value(key);
    if (number == 0)
        return;
    OfficeLetters mark;
    mark.run.text = u" [%1]"_s.arg(number);
    m_text.text(mark);
}

void DocxReader::formula(OfficeXml &xml)
{
    m_text.lose(Loss::Formula);
    const std::function<void()> inside = [&] {
        if (xml.is(Words::Math, u"t"))
            letters(xml.text(), {}, {});
        else if (!xml.is(Words::Word, u"del") && !xml.is(Words::Word, u"moveFrom"))
            xml.children(inside);
    };
    inside();
}

void DocxReader::drawing(OfficeXml &xml, Drawn &drawn)
{
    xml.children([&] { drawnElement(xml, drawn); });
}

void DocxReader::drawnElement(OfficeXml &xml, Drawn &drawn)
{
    const QStringView name = xml.name();
    if (xml.is(Words::Compatibility, u"AlternateContent")) {
        alternate(xml, [&] { drawnElement(xml, drawn); });
    } else if (xml.is(Words::Word, u"txbxContent")) {
        m_text.beginFlow();
        blocks(xml);
        m_text.place(m_text.endFlow());
    } else if (name == u"docPr" || name == u"cNvPr") {
        if (drawn.alt.isEmpty())
            drawn.alt = xml.attribute(u"descr");
        if (drawn.name.isEmpty())
            drawn.name = xml.attribute(u"name");
    } else if (name == u"blip" || name == u"imagedata") {
        const QString embedded = xml.attribute(u"embed");
        const QString id = !embedded.isEmpty() ? embedded
            : xml.has(u"link")                 ? xml.attribute(u"link")
                                               : xml.attribute(u"id");
        if (drawn.alt.isEmpty() && name == u"imagedata")
            drawn.alt = xml.attribute(u"title");
        picture(id, drawn);
    } else if (name == u"chart" || name == u"relIds") {
        m_text.lose(Loss::Object);
    } else if (xml.words() == Words::Vml && xml.has(u"hr")) {
        m_text.place(Block{.kind = Block::Kind::Rule});
    } else {
        if (xml.words() == Words::Vml && drawn.alt.isEmpty())
            drawn.alt = xml.attribute(u"alt");
        drawing(xml, drawn);
    }
}

void DocxReader::picture(const QString &id, const Drawn &drawn)
{
    const Relation relation = m_relations.value(id);
    if (relation.external)
        m_text.waitingPicture(Loss::LinkedPicture, drawn.alt);
    else if (!relation.target.isEmpty())
        m_text.picture(relation.target, drawn.name, drawn.alt);
}

} // namespace toasoan
