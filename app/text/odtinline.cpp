// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/odtread.h"

#include <QDir>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Loss = Manuscript::Loss;

} // namespace

void OdtReader::inlines(OfficeXml &xml, const Around &around)
{
    xml.mixed(
        [&](const QString &text) { letters(text, around); }, [&] { inlineElement(xml, around); });
}

void OdtReader::inlineElement(OfficeXml &xml, const Around &around)
{
    const QStringView name = xml.name();
    if (name == u"annotation") {
        annotation(xml);
    } else if (name == u"annotation-end") {
        m_text.quoteUntil(xml.attribute(u"name"));
    } else if (drawn(xml) || xml.words() != Words::Text) {
        return;
    } else if (name == u"s") {
        letters(u" "_s, around); // however many: they become one anyway
    } else if (name == u"tab") {
        letters(u"\t"_s, around);
    } else if (name == u"line-break") {
        m_text.lineBreak(dressed({}, around));
    } else if (name == u"span") {
        span(xml, around);
    } else if (name == u"a") {
        Around inside = around;
        inside.link = xml.attribute(u"href");
        if (inside.link.startsWith(u'#')) // a place in the document
            inside.link.clear();
        inlines(xml, inside);
    } else if (name == u"note") {
        footnote(xml);
    } else if (name == u"ruby") {
        xml.children([&] {
            if (xml.name() == u"ruby-base")
                inlines(xml, around);
        });
    } else if (name != u"placeholder" && name != u"hidden-text" && name != u"script") {
        inlines(xml, around); // a field shows its value
    }
}

OfficeLetters OdtReader::dressed(const QString &text, const Around &around) const
{
    LetterStyle all = around.letters;
    all.fillFrom(m_style);
    OfficeLetters letters;
    letters.run = Run{text, all.marks(), around.link};
    letters.font = all.font;
    // A heading is bold by itself.
    if (m_how.kind == Block::Kind::Heading || m_how.kind == Block::Kind::Quote
        || m_how.role != OfficeParagraph::Role::Plain)
        letters.run.marks &= quint8(~m_style.marks());
    return letters;
}

void OdtReader::letters(const QString &text, const Around &around)
{
    if (!around.letters.hidden.value_or(m_style.hidden.value_or(false)))
        m_text.text(dressed(text, around), around.credit);
}

void OdtReader::span(OfficeXml &xml, Around around)
{
    const QString style = xml.attribute(u"style-name");
    LetterStyle own = m_styles.spanLetters(style);
    own.fillFrom(around.letters);
    around.letters = own;
    around.credit = around.credit || m_styles.isCredit(style);
    inlines(xml, around);
}

void OdtReader::footnote(OfficeXml &xml)
{
    xml.children([&] {
        if (xml.name() != u"note-body")
            return;
        m_text.beginFlow();
        blocks(xml, {});
        const Manuscript::Flow flow = m_text.endFlow();
        if (Manuscript::runsOf(flow).isEmpty())
            return;
        OfficeLetters mark;
        mark.run.text = u" [%1]"_s.arg(m_text.footnote(flow));
        m_text.text(mark);
    });
}

void OdtReader::annotation(OfficeXml &xml)
{
    Note note;
    const QString place = xml.attribute(u"name");
    note.resolved = xml.attribute(u"resolved") == "true"_L1;
    // What it says is no part of what another one stands on.
    const QStringList quoting = m_text.exchangeQuoting({});
    m_text.beginFlow();
    xml.children([&] {
        if (xml.name() == u"creator")
            note.by = xml.text().trimmed();
        else if (xml.name() == u"date")
            note.at = QDateTime::fromString(xml.text().left(19), Qt::ISODate);
        else
            block(xml, {});
    });
    const Manuscript::Flow flow = m_text.endFlow();
    static_cast<void>(m_text.exchangeQuoting(quoting));
    QStringList lines;
    for (const Manuscript::Item &item : flow)
        lines += plainText(item.block.runs).trimmed();
    note.text = lines.join(u'\n').trimmed().left(longestNote);
    if (m_comments.size() < office::mostNotes)
        m_comments += {place, note};
    else
        m_text.lose(Loss::Comment);
    if (!place.isEmpty())
        m_text.quoteFrom(place);
}

bool OdtReader::drawn(OfficeXml &xml)
{
    if (xml.words() != Words::Draw)
        return false;
    if (xml.name() == u"frame") {
        frame(xml);
    } else if (xml.name() == u"a" || xml.name() == u"g") {
        xml.children([&] { static_cast<void>(drawn(xml)); });
    } else {
        box(xml); // a shape with words in it
    }
    return true;
}

void OdtReader::box(OfficeXml &xml)
{
    m_text.beginFlow();
    blocks(xml, {});
    m_text.place(m_text.endFlow());
}

// Its title stands behind its picture.
void OdtReader::frame(OfficeXml &xml)
{
    const QString name = xml.attribute(u"name");
    QStringList pictures;
    QString alt;
    bool object = false;
    xml.children([&] {
        const QStringView inner = xml.name();
        if (inner == u"image") {
            pictures += xml.attribute(u"href");
        } else if (inner == u"text-box") {
            box(xml);
        } else if (inner == u"title" || inner == u"desc") {
            const bool better = inner == u"desc" || alt.isEmpty();
            const QString text = xml.text();
            alt = better && !text.isEmpty() ? text : alt;
        } else if (inner.startsWith(u"object") || inner == u"plugin" || inner == u"applet") {
            object = true;
        }
    });
    if (object)
        return m_text.lose(Loss::Object);
    if (pictures.isEmpty())
        return;
    QStringList parts;
    for (const QString &picture : std::as_const(pictures))
        if (const QString part = QDir::cleanPath(QUrl::fromPercentEncoding(picture.toUtf8()));
            m_file.has(part))
            parts += part;
    // Of several ways to show it a drawing may come first.
    for (const QString &part : std::as_const(parts))
        if (!part.endsWith(".svg"_L1) && !part.endsWith(".emf"_L1) && !part.endsWith(".wmf"_L1))
            return m_text.picture(part, name, alt);
    m_text.waitingPicture(parts.isEmpty() ? Loss::LinkedPicture : Loss::Picture, alt);
}

} // namespace toasoan
