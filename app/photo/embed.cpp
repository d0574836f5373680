// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/fieldtext.h"
#include "photo/metadata.h"

#include <exiv2/exiv2.hpp>
#include <QCoreApplication>
#include <QRegularExpression>

namespace toasoan {
namespace {

void setText(Exiv2::XmpData &xmp, const char *key, const QString &text)
{
    if (text.isEmpty())
        return;
    Exiv2::XmpTextValue value;
    value.value_ = text.toStdString();
    xmp.add(Exiv2::XmpKey(key), &value);
}

// The map is filled by hand: the string parser of 0.27 takes quotes and “lang=” in a caption for
// its own syntax, and does not know the alt text property at all.
void setLanguages(Exiv2::XmpData &xmp, const char *key, const QString &text)
{
    if (text.isEmpty())
        return;
    Exiv2::LangAltValue value;
    value.value_["x-default"] = text.toStdString();
    value.value_["vi"] = text.toStdString();
    xmp.add(Exiv2::XmpKey(key), &value);
}

void setSequence(Exiv2::XmpData &xmp, const char *key, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    Exiv2::XmpArrayValue value(Exiv2::xmpSeq);
    for (const QString &text : texts)
        value.read(text.toStdString());
    xmp.add(Exiv2::XmpKey(key), &value);
}

void addIptc(Exiv2::IptcData &iptc, const char *key, const QString &text, qsizetype limit)
{
    const QByteArray bytes = cutUtf8(text, limit);
    if (bytes.isEmpty())
        return;
    Exiv2::StringValue value(bytes.toStdString());
    iptc.add(Exiv2::IptcKey(key), &value);
}

void addDate(Exiv2::IptcData &iptc, const QString &date)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4})-(\\d\\d)-(\\d\\d)(?:T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?"
                       "(Z|([+-])(\\d\\d):(\\d\\d))?)?"));
    const QRegularExpressionMatch match = shape.match(date);
    if (!match.hasMatch())
        return;
    Exiv2::DateValue day(
        match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    iptc.add(Exiv2::IptcKey("Iptc.Application2.DateCreated"), &day);
    if (match.captured(4).isEmpty() || match.captured(7).isEmpty())
        return;
    const int sign = match.capturedView(8) == QLatin1String("-") ? -1 : 1;
    Exiv2::TimeValue time(match.captured(4).toInt(), match.captured(5).toInt(),
        match.captured(6).toInt(), sign * match.captured(9).toInt(),
        sign * match.captured(10).toInt());
    iptc.add(Exiv2::IptcKey("Iptc.Application2.TimeCreated"), &time);
}

QStringList people(const QString &byline)
{
    static const QRegularExpression separator(QStringLiteral("\\s*[;,]\\s*"));
    return byline.split(separator, Qt::SkipEmptyParts);
}

void fillXmp(Exiv2::XmpData &xmp, const PublishedFields &fields)
{
    setLanguages(xmp, "Xmp.dc.description", fields.caption);
    setText(xmp, "Xmp.photoshop.Headline", fields.headline);
    setSequence(xmp, "Xmp.dc.creator", people(fields.byline));
    setText(xmp, "Xmp.photoshop.Credit", fields.credit);
    setText(xmp, "Xmp.photoshop.Source", fields.source);
    setLanguages(xmp, "Xmp.dc.rights", fields.copyright);
    setLanguages(xmp, "Xmp.xmpRights.UsageTerms", fields.usageTerms);
    setText(xmp, "Xmp.xmpRights.WebStatement", fields.webStatement);
    setLanguages(xmp, "Xmp.iptc.AltTextAccessibility", fields.alt);
    setText(xmp, "Xmp.photoshop.City", fields.city);
    setText(xmp, "Xmp.photoshop.Country", fields.country);
    setText(xmp, "Xmp.photoshop.DateCreated", fields.date);
    setText(xmp, "Xmp.iptcExt.DigitalSourceType", fields.digitalSourceType);
}

void fillIptc(Exiv2::IptcData &iptc, const PublishedFields &fields)
{
    iptc["Iptc.Envelope.CharacterSet"] = std::string("\x1b%G");
    addIptc(iptc, "Iptc.Application2.Caption", fields.caption, 2000);
    addIptc(iptc, "Iptc.Application2.Headline", fields.headline, 256);
    for (const QString &name : people(fields.byline))
        addIptc(iptc, "Iptc.Application2.Byline", name, 32);
    addIptc(iptc, "Iptc.Application2.Credit", fields.credit, 32);
    addIptc(iptc, "Iptc.Application2.Source", fields.source, 32);
    addIptc(iptc, "Iptc.Application2.Copyright", fields.copyright, 128);
    addIptc(iptc, "Iptc.Application2.City", fields.city, 32);
    addIptc(iptc, "Iptc.Application2.CountryName", fields.country, 64);
    addDate(iptc, fields.date);
}

} // namespace

Result<QByteArray> withFields(const QByteArray &jpeg, const PublishedFields &fields)
{
    try {
        auto image = Exiv2::ImageFactory::open(
            reinterpret_cast<const Exiv2::byte *>(jpeg.constData()), long(jpeg.size()));
        image->readMetadata();
        image->clearExifData();
        image->clearXmpData();
        image->clearIptcData();
        fillXmp(image->xmpData(), fields);
        fillIptc(image->iptcData(), fields);
        image->writeMetadata();
        Exiv2::BasicIo &io = image->io();
        io.seek(0, Exiv2::BasicIo::beg);
        const Exiv2::DataBuf bytes = io.read(long(io.size()));
        return QByteArray(reinterpret_cast<const char *>(bytes.pData_), qsizetype(bytes.size_));
    } catch (const std::exception &problem) {
        return fail(Error::Kind::Invalid,
            QCoreApplication::translate("Photo",
                "The caption and credit could not be written into the published picture. The story "
                "and the original picture are unchanged; publish again, or add the picture anew."),
            QString::fromUtf8(problem.what()));
    }
}

} // namespace toasoan
