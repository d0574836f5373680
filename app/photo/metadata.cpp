// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/metadata.h"

#include "base/log.h"
#include "photo/fieldtext.h"
#include "photo/file.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <exiv2/exiv2.hpp>
#include <memory>
#include <mutex>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QRegularExpression>

namespace toasoan {
namespace {

// The XMP parser of Exiv2 is not thread-safe and takes its lock from outside.
void lockXmp(void *lock, bool take)
{
    auto *mutex = static_cast<std::mutex *>(lock);
    if (take)
        mutex->lock();
    else
        mutex->unlock();
}

bool initialisedOnce()
{
    static std::mutex xmpLock;
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    Exiv2::XmpParser::initialize(lockXmp, &xmpLock);
    QImageReader::setAllocationLimit(1024);
    // Broken files are answered with a sentence; libjpeg's own words are for nobody.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio.*=false"));
    return true;
}

QString fieldName(const char *field)
{
    return QCoreApplication::translate("Photo", field);
}

/// The values of one field in one of the three blocks, decoded.
struct Found
{
    QStringList values;
    bool cut = false;
    QString guessed;
    QStringList repaired;
};

void take(Found &found, const std::string &bytes)
{
    const FieldText field = decodedField(QByteArray::fromStdString(bytes));
    if (field.text.isEmpty())
        return;
    found.values += field.text;
    found.cut = found.cut || field.cut;
    if (!field.guessed.isEmpty())
        found.guessed = field.guessed;
    if (!field.repaired.isEmpty())
        found.repaired += field.repaired;
}

/// What cameras and scanners write where a caption belongs.
bool isCameraJunk(const QString &text)
{
    static const QRegularExpression junk(
        QStringLiteral(
            "^(?:olympus digital camera|(?:konica )?minolta(?: digital camera)?|sony dsc|"
            "samsung(?: digital camera| camera pictures)?|digital camera|dcim|dcf ?1\\.0|"
            "kodak digital still camera|exif_jpeg_picture|exif jpeg|jpeg|image|picture|"
            "untitled|default|dji|created by dji camera|applemark|screenshot|"
            "<kenox .*>|<digimax .*>|maginon .*|medion .*|vividcam .*|"
            "lead technologies.*|ac ?d systems.*|creator: gd-jpeg.*|"
            "processed with .*|(?:edf|nor|oznor|cof|dav|hdr|rhdr|sdr|mde|btf|ptr|bsh|dav"
            "|fbt|rpt|smart|geo|burst|oplus_\\d+)(?:;.*)?|[-_\\s]+)$"),
        QRegularExpression::CaseInsensitiveOption);
    return junk.match(text.simplified()).hasMatch();
}

class Blocks
{
public:
    explicit Blocks(const QString &path)
    {
        try {
            m_image = Exiv2::ImageFactory::open(QFile::encodeName(path).toStdString());
            m_image->readMetadata();
        } catch (const std::exception &problem) {
            qCWarning(logPhoto) << "metadata:" << problem.what();
            m_broken = true;
        }
    }
    [[nodiscard]] bool broken() const { return m_broken; }

    [[nodiscard]] Found xmp(const char *key) const
    {
        Found found;
        if (!m_image.get())
            return found;
        try {
            const Exiv2::XmpData &data = m_image->xmpData();
            const auto at = data.findKey(Exiv2::XmpKey(key));
            if (at == data.end())
                return found;
            if (const auto *texts = dynamic_cast<const Exiv2::LangAltValue *>(&at->value())) {
                take(found, languageChoice(*texts));
                return found;
            }
            // count() of a simple text is its length
            const long count = at->typeId() == Exiv2::xmpText ? 1 : at->count();
            for (long i = 0; i < count; ++i)
                take(found, at->toString(i));
        } catch (const std::exception &problem) {
            qCWarning(logPhoto) << key << problem.what();
        }
        return found;
    }

    [[nodiscard]] Found iptc(const char *key) const
    {
        Found found;
        if (!m_image.get())
            return found;
        try {
            const Exiv2::IptcKey wanted(key);
            const Exiv2::IptcData &data = m_image->iptcData();
            for (const Exiv2::Iptcdatum &datum : data) {
                if (datum.tag() == wanted.tag() && datum.record() == wanted.record())
                    take(found, datum.toString());
            }
        } catch (const std::exception &problem) {
            qCWarning(logPhoto) << key << problem.what();
        }
        return found;
    }

    [[nodiscard]] Found exif(const char *key) const
    {
        Found found;
        if (!m_image.get())
            return found;
        try {
            const Exiv2::ExifData &data = m_image->exifData();
            const auto at = data.findKey(Exiv2::ExifKey(key));
            if (at != data.end()) {
                const std::string bytes = at->toString();
                take(found, bytes.substr(0, bytes.find('\0')));
            }
        } catch (const std::exception &problem) {
            qCWarning(logPhoto) << key << problem.what();
        }
        return found;
    }

private:
    static std::string languageChoice(const Exiv2::LangAltValue &texts)
    {
        if (texts.value_.empty())
            return {};
        for (const char *language : {"x-default", "vi", "vi-VN"}) {
            const auto at = texts.value_.find(language);
            if (at != texts.value_.end() && !at->second.empty())
                return at->second;
        }
        return texts.value_.begin()->second;
    }

    std::unique_ptr<Exiv2::Image> m_image;
    bool m_broken = false;
};

bool agree(const QString &one, const QString &other)
{
    const QString a = one.simplified();
    const QString b = other.simplified();
    return a == b || a.startsWith(b) || b.startsWith(a);
}

/// Chooses XMP before IIM before Exif and says what a person should know about it.
class Reader
{
public:
    Reader(const Blocks &blocks, QStringList &warnings)
        : m_blocks(blocks)
        , m_warnings(warnings)
    {
    }

    [[nodiscard]] QStringList all(
        const char *name, const char *xmp, const char *iptc, const char *exif = nullptr)
    {
        QList<Found> sources;
        if (xmp != nullptr)
            sources += m_blocks.xmp(xmp);
        if (iptc != nullptr)
            sources += m_blocks.iptc(iptc);
        const qsizetype editorial = sources.size();
        if (exif != nullptr)
            sources += m_blocks.exif(exif);
        for (Found &source : sources)
            source.values.removeIf([](const QString &value) { return isCameraJunk(value); });
        const auto chosen = std::find_if(sources.cbegin(), sources.cend(),
            [](const Found &source) { return !source.values.isEmpty(); });
        if (chosen == sources.cend())
            return {};
        warn(name, *chosen);
        if (chosen == sources.cbegin() && editorial == 2)
            compare(name, *chosen, sources.at(1));
        return chosen->values;
    }

    [[nodiscard]] QString one(
        const char *name, const char *xmp, const char *iptc, const char *exif = nullptr)
    {
        return all(name, xmp, iptc, exif).value(0);
    }

private:
    void warn(const char *name, const Found &found)
    {
        if (!found.guessed.isEmpty())
            m_warnings
                += QCoreApplication::translate("Photo",
                    "%1: written in an old encoding and read as %2. Check the letters: “%3”")
                       .arg(fieldName(name), found.guessed, found.values.constFirst().left(80));
        if (found.cut)
            m_warnings += QCoreApplication::translate(
                "Photo", "%1: cut short in the file, so its end is missing.")
                              .arg(fieldName(name));
        if (!found.repaired.isEmpty())
            m_warnings += QCoreApplication::translate(
                "Photo", "%1: its letters are garbled (encoded twice). It probably reads: “%2”")
                              .arg(fieldName(name), found.repaired.join(QStringLiteral("; ")));
    }

    void compare(const char *name, const Found &xmp, const Found &iptc)
    {
        if (iptc.values.isEmpty() || !iptc.guessed.isEmpty())
            return;
        const bool same = iptc.values.size() == xmp.values.size()
            && std::equal(iptc.values.cbegin(), iptc.values.cend(), xmp.values.cbegin(), agree);
        if (!same)
            m_warnings
                += QCoreApplication::translate(
                    "Photo", "%1: the file says two different things; XMP is used, IPTC says: “%2”")
                       .arg(fieldName(name), iptc.values.join(QStringLiteral("; ")).left(200));
    }

    const Blocks &m_blocks;
    QStringList &m_warnings;
};

QString isoDate(const Blocks &blocks)
{
    QString xmp = blocks.xmp("Xmp.photoshop.DateCreated").values.value(0);
    if (!xmp.isEmpty())
        return xmp;
    const QString day = blocks.iptc("Iptc.Application2.DateCreated").values.value(0);
    if (!day.isEmpty() && !day.startsWith(QLatin1String("0000"))) {
        const QString time = blocks.iptc("Iptc.Application2.TimeCreated").values.value(0);
        return time.isEmpty() ? day : day + u'T' + time;
    }
    const QString taken = blocks.exif("Exif.Photo.DateTimeOriginal").values.value(0);
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)"));
    const QRegularExpressionMatch match = shape.match(taken);
    if (!match.hasMatch() || match.capturedView(1) == QLatin1String("0000"))
        return {};
    return QStringLiteral("%1-%2-%3T%4%5")
        .arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4),
            blocks.exif("Exif.Photo.OffsetTimeOriginal").values.value(0));
}

PhotoMetadata metadataFrom(const Blocks &blocks)
{
    PhotoMetadata data;
    Reader reader(blocks, data.warnings);
    data.caption = reader.one(QT_TRANSLATE_NOOP("Photo", "Caption"), "Xmp.dc.description",
        "Iptc.Application2.Caption", "Exif.Image.ImageDescription");
    data.headline = reader.one(QT_TRANSLATE_NOOP("Photo", "Headline"), "Xmp.photoshop.Headline",
        "Iptc.Application2.Headline");
    data.byline = reader
                      .all(QT_TRANSLATE_NOOP("Photo", "Taken by"), "Xmp.dc.creator",
                          "Iptc.Application2.Byline", "Exif.Image.Artist")
                      .join(QStringLiteral(", "));
    data.credit = reader.one(QT_TRANSLATE_NOOP("Photo", "Credit line"), "Xmp.photoshop.Credit",
        "Iptc.Application2.Credit");
    data.source = reader.one(
        QT_TRANSLATE_NOOP("Photo", "Source"), "Xmp.photoshop.Source", "Iptc.Application2.Source");
    data.copyright = reader.one(QT_TRANSLATE_NOOP("Photo", "Copyright"), "Xmp.dc.rights",
        "Iptc.Application2.Copyright", "Exif.Image.Copyright");
    data.alt = reader.one(QT_TRANSLATE_NOOP("Photo", "Description for blind readers"),
        "Xmp.iptc.AltTextAccessibility", nullptr);
    data.city = reader.one(
        QT_TRANSLATE_NOOP("Photo", "City"), "Xmp.photoshop.City", "Iptc.Application2.City");
    data.country = reader.one(QT_TRANSLATE_NOOP("Photo", "Country"), "Xmp.photoshop.Country",
        "Iptc.Application2.CountryName");
    data.instructions = reader.one(QT_TRANSLATE_NOOP("Photo", "Instructions"),
        "Xmp.photoshop.Instructions", "Iptc.Application2.SpecialInstructions");
    data.keywords = reader.all(
        QT_TRANSLATE_NOOP("Photo", "Keywords"), "Xmp.dc.subject", "Iptc.Application2.Keywords");
    data.persons
        = reader.all(QT_TRANSLATE_NOOP("Photo", "Persons"), "Xmp.iptcExt.PersonInImage", nullptr);
    data.date = isoDate(blocks);
    if (blocks.broken())
        data.warnings += QCoreApplication::translate("Photo",
            "The information inside the file is damaged and could not be read. The picture itself "
            "is "
            "fine; type the caption and the photographer.");
    return data;
}

} // namespace

void initialisePhotoLibrary()
{
    static const bool once = initialisedOnce();
    Q_UNUSED(once)
}

Result<PhotoMetadata> readMetadata(const QString &path)
{
    const Result<PictureFile> file = examined(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    PhotoMetadata data = metadataFrom(Blocks(path));
    data.size = file->upright;
    if (file->cut)
        data.warnings += cutPictureWarning();
    return data;
}

PublishedFields publishedFields(const QString &path)
{
    const Blocks blocks(path);
    const PhotoMetadata data = metadataFrom(blocks);
    PublishedFields fields;
    fields.caption = data.caption;
    fields.headline = data.headline;
    fields.byline = data.byline;
    fields.credit = data.credit;
    fields.source = data.source;
    fields.copyright = data.copyright;
    fields.alt = data.alt;
    fields.city = data.city;
    fields.country = data.country;
    fields.date = data.date;
    fields.usageTerms = blocks.xmp("Xmp.xmpRights.UsageTerms").values.value(0);
    fields.webStatement = blocks.xmp("Xmp.xmpRights.WebStatement").values.value(0);
    fields.digitalSourceType = blocks.xmp("Xmp.iptcExt.DigitalSourceType").values.value(0);
    return fields;
}

bool PublishedFields::hasInnerWords() const
{
    return !(caption + headline + alt + source + city + country).isEmpty();
}

void PublishedFields::dropInnerWords()
{
    for (QString *words : {&caption, &headline, &alt, &source, &city, &country})
        words->clear();
}

QJsonObject PhotoMetadata::toJson() const
{
    return {{QStringLiteral("caption"), caption}, {QStringLiteral("headline"), headline},
        {QStringLiteral("byline"), byline}, {QStringLiteral("credit"), credit},
        {QStringLiteral("source"), source}, {QStringLiteral("copyright"), copyright},
        {QStringLiteral("alt"), alt}, {QStringLiteral("city"), city},
        {QStringLiteral("country"), country}, {QStringLiteral("date"), date},
        {QStringLiteral("keywords"), QJsonArray::fromStringList(keywords)},
        {QStringLiteral("persons"), QJsonArray::fromStringList(persons)},
        {QStringLiteral("instructions"), instructions}, {QStringLiteral("width"), size.width()},
        {QStringLiteral("height"), size.height()},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)}};
}

} // namespace toasoan
