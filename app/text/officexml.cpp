// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/officexml.h"

#include "text/officefile.h"

#include <array>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct Space
{
    QStringView address;
    Words words;
};

constexpr std::array spaces{
    Space{u"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Words::Word},
    Space{u"http://purl.oclc.org/ooxml/wordprocessingml/main", Words::Word},
    Space{u"http://schemas.openxmlformats.org/officeDocument/2006/math", Words::Math},
    Space{u"http://purl.oclc.org/ooxml/officeDocument/math", Words::Math},
    Space{u"http://schemas.openxmlformats.org/markup-compatibility/2006", Words::Compatibility},
    Space{u"urn:schemas-microsoft-com:vml", Words::Vml},
    Space{u"urn:schemas-microsoft-com:office:office", Words::VmlOffice},
    Space{u"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Words::Text},
    Space{u"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Words::Table},
    Space{u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Words::Draw},
};

} // namespace

OfficeXml::OfficeXml(const QByteArray &bytes)
    : m_xml(bytes)
{
}

Words OfficeXml::words() const
{
    const QStringView address = m_xml.namespaceUri();
    for (const Space &space : spaces)
        if (space.address == address)
            return space.words;
    return Words::Other;
}

bool OfficeXml::step()
{
    switch (m_xml.readNext()) {
    case QXmlStreamReader::DTD:
        m_hasType = true;
        m_xml.raiseError(u"a document type"_s);
        return false;
    case QXmlStreamReader::StartElement:
        if (++m_depth > office::deepest) {
            m_isDeep = true;
            m_xml.raiseError(u"too deep"_s);
            return false;
        }
        return true;
    case QXmlStreamReader::EndElement:
        --m_depth;
        return true;
    case QXmlStreamReader::Invalid:
    case QXmlStreamReader::EndDocument:
        return false;
    default:
        return true;
    }
}

bool OfficeXml::root()
{
    while (step())
        if (m_xml.isStartElement())
            return true;
    return false;
}

void OfficeXml::finish(int depth)
{
    while (m_depth >= depth && step()) { }
}

void OfficeXml::children(const std::function<void()> &element)
{
    mixed([](const QString &) {}, element);
}

void OfficeXml::mixed(
    const std::function<void(const QString &)> &text, const std::function<void()> &element)
{
    const int own = m_depth;
    while (step()) {
        if (m_xml.isEndElement()) {
            if (m_depth < own)
                return;
        } else if (m_xml.isStartElement()) {
            element();
            finish(own + 1);
        } else if (m_xml.isCharacters()) {
            text(m_xml.text().toString());
        }
    }
}

QString OfficeXml::attribute(QStringView name) const
{
    const QXmlStreamAttributes all = m_xml.attributes();
    for (const QXmlStreamAttribute &one : all)
        if (one.name() == name)
            return one.value().toString();
    return {};
}

bool OfficeXml::has(QStringView name) const
{
    const QXmlStreamAttributes all = m_xml.attributes();
    return std::any_of(all.cbegin(), all.cend(),
        [name](const QXmlStreamAttribute &one) { return one.name() == name; });
}

QString OfficeXml::text()
{
    QString all;
    mixed([&](const QString &piece) { all += piece; }, [&] { all += text(); });
    return all;
}

Result<void> OfficeXml::failure(const QString &fileName) const
{
    if (m_hasType)
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” brings a document type (DTD) along, which no document has and which may "
                     "do harm. Nothing was imported. Ask its author for another copy.")
                .arg(fileName));
    if (m_isDeep)
        return fail(Error::Kind::Invalid,
            Text::tr("In “%1” more tables or boxes stand in each other than a text can have. "
                     "Nothing was imported. Open it in Word or LibreOffice, copy the text and "
                     "paste it into the story.")
                .arg(fileName));
    if (m_xml.hasError())
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is damaged: its text breaks off or holds what is no text. Nothing was "
                     "imported. Open it in Word or LibreOffice, save it again and import that.")
                .arg(fileName),
            u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
    return {};
}

} // namespace toasoan
