// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/fieldtext.h"
#include "photo/file.h"
#include "photo/photo.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;

namespace {

/// Left half red, right half blue, a green band at the top: orientation shows.
QImage marked(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    painter.fillRect(0, 0, size.width(), size.height() / 5, Qt::green);
    return image;
}

bool near(QRgb one, const QColor &other)
{
    return qAbs(qRed(one) - other.red()) + qAbs(qGreen(one) - other.green())
        + qAbs(qBlue(one) - other.blue())
        < 90;
}

QString longCaption()
{
    return QStringLiteral("Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc "
                          "Trăng, sáng 13-7. “Ẳ Ỗ ộ ữ Ặ” & <b>lang=vi</b>");
}

} // namespace

class TestPhoto : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void decodesFields_data();
    void decodesFields();
    void repairsDoubleEncoding();
    void cutsBetweenLetters();
    void readsXmpBeforeIptcBeforeExif();
    void ignoresCameraWords();
    void readsUnmarkedAndCutIptc();
    void readsLegacyIptcWithWarning();
    void readsLanguageAlternatives();
    void jsonHasTheContractsKeys();
    void turnsEveryOrientation_data();
    void turnsEveryOrientation();
    void refusesBadFiles();
    void saysThatAJpegIsCut();
    void saysThatAnyFormatIsCut_data();
    void saysThatAnyFormatIsCut();
    void opens45Megapixels();
    void convertsToSrgb();
    void renditionKeepsRightsAndDropsTheRest();
    void renditionReadsBackInExiftool();
    void renditionIsTheSameOnEveryScreen();
    void renditionCropsAndNeverEnlarges();
    void usesCreditLineThenByline();
    void hashesFiles();

private:
    QString save(const QString &name, const QImage &image, const char *format = "jpeg");
    bool exiftool(const QStringList &arguments, QByteArray *output = nullptr);
    QTemporaryDir m_dir;
    QString m_tool;
};

#define NEEDS_EXIFTOOL                                                                             \
    if (m_tool.isEmpty())                                                                          \
    QSKIP("exiftool is missing: install libimage-exiftool-perl")

QString TestPhoto::save(const QString &name, const QImage &image, const char *format)
{
    const QString path = m_dir.filePath(name);
    QImageWriter writer(path, format);
    writer.setQuality(92);
    return writer.write(image) ? path : QString();
}

bool TestPhoto::exiftool(const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.start(m_tool,
        QStringList{QStringLiteral("-overwrite_original"), QStringLiteral("-m")} + arguments);
    if (!process.waitForFinished())
        return false;
    if (output != nullptr)
        *output = process.readAllStandardOutput();
    if (process.exitCode() != 0)
        qWarning() << process.readAllStandardError();
    return process.exitCode() == 0;
}

void TestPhoto::initTestCase()
{
    initialisePhotoLibrary();
    QVERIFY(m_dir.isValid());
    m_tool = QStandardPaths::findExecutable(QStringLiteral("exiftool"));
}

void TestPhoto::decodesFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guessed");
    QTest::addColumn<bool>("cut");
    const QString name = QStringLiteral("Nguyễn Thị Ánh Tuyết");
    QTest::newRow("utf-8") << name.toUtf8() << name << QString() << false;
    QTest::newRow("decomposed") << name.normalized(QString::NormalizationForm_D).toUtf8() << name
                                << QString() << false;
    QTest::newRow("cut in a letter") << QStringLiteral("Lê Hoàng Lễ").toUtf8().chopped(1)
                                     << QStringLiteral("Lê Hoàng L") << QString() << true;
    QTest::newRow("windows-1258") << QByteArray("Tr\xE2\xCCn Th\xEA\xECt \xD0\xFD\xF5\xF2"
                                                "c")
                                  << QStringLiteral("Trần Thết Được")
                                  << QStringLiteral("windows-1258") << false;
    QTest::newRow("tcvn3") << QByteArray("C\xE9ng hoµ x· héi chñ nghÜa ViÖt Nam")
                                  .replace("µ", "\xB5")
                                  .replace("·", "\xB7")
                                  .replace("é", "\xE9")
                                  .replace("ñ", "\xF1")
                                  .replace("Ü", "\xDC")
                                  .replace("Ö", "\xD6")
                           << QStringLiteral("Cộng hoà xã hội chủ nghĩa Việt Nam")
                           << QStringLiteral("TCVN3") << false;
    QTest::newRow("latin 1") << QByteArray("Caf\xE9 M\xFCller") << QStringLiteral("Café Müller")
                             << QStringLiteral("Latin 1") << false;
    QTest::newRow("zero width, spaces")
        << QStringLiteral("\uFEFFChợ\u200B nổi\u00A0 1\u00A0284 ").toUtf8()
        << QStringLiteral("Chợ nổi  1\u00A0284") << QString() << false;
    QTest::newRow("ascii") << QByteArray("Soc Trang\0\0", 11) << QStringLiteral("Soc Trang")
                           << QString() << false;
}

void TestPhoto::decodesFields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, guessed);
    QFETCH(bool, cut);
    const FieldText field = decodedField(bytes);
    QCOMPARE(field.text, text);
    QCOMPARE(field.guessed, guessed);
    QCOMPARE(field.cut, cut);
    QVERIFY(field.repaired.isEmpty());
}

void TestPhoto::repairsDoubleEncoding()
{
    const QString right = QStringLiteral("Lễ hội Ok Om Bok ở Sóc Trăng: “à” đẹp");
    const QString garbled = QString::fromLatin1(right.toUtf8());
    QCOMPARE(repairedMojibake(garbled), right);
    QCOMPARE(decodedField(garbled.toUtf8()).repaired, right);
    QVERIFY(repairedMojibake(right).isEmpty());
    QVERIFY(repairedMojibake(QStringLiteral("Café")).isEmpty());
    QVERIFY(repairedMojibake(QStringLiteral("plain")).isEmpty());
}

void TestPhoto::cutsBetweenLetters()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QString letters = QStringLiteral("aẲỖộữ đe\u0301☀");
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int i = random.bounded(60); i > 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        const int limit = random.bounded(1, 70);
        const QByteArray cut = cutUtf8(text, limit);
        QVERIFY(cut.size() <= limit || cut == text.toUtf8());
        QVERIFY(text.toUtf8().startsWith(cut));
        QCOMPARE(QString::fromUtf8(cut).toUtf8(), cut);
        QVERIFY(!QString::fromUtf8(cut).contains(QChar::ReplacementCharacter));
    }
}

void TestPhoto::readsXmpBeforeIptcBeforeExif()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("three.jpg"), marked({300, 200}));
    QVERIFY(exiftool({QStringLiteral("-IPTC:CodedCharacterSet=UTF8"),
        QStringLiteral("-XMP-dc:Description=Chợ nổi buổi sáng"),
        QStringLiteral("-IPTC:Caption-Abstract=Bến phà buổi chiều"),
        QStringLiteral("-EXIF:ImageDescription=Exif"), QStringLiteral("-IPTC:By-line=Minh Khôi"),
        QStringLiteral("-IPTC:By-line=Thu Hằng"), QStringLiteral("-EXIF:Artist=Camera"),
        QStringLiteral("-EXIF:Copyright=Báo Vàm Lá"), QStringLiteral("-IPTC:Keywords=lũ"),
        QStringLiteral("-IPTC:Keywords=chợ nổi"),
        QStringLiteral("-XMP-iptcExt:PersonInImage=Bảy Lành"),
        QStringLiteral("-XMP-photoshop:Instructions=Không đăng rõ mặt trẻ em."),
        QStringLiteral("-XMP-iptcCore:AltTextAccessibility=Ghe chở rau"),
        QStringLiteral("-EXIF:DateTimeOriginal=2026:11:25 06:10:00"),
        QStringLiteral("-EXIF:OffsetTimeOriginal=+07:00"), path}));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->caption, QStringLiteral("Chợ nổi buổi sáng"));
    QCOMPARE(data->byline, QStringLiteral("Minh Khôi, Thu Hằng"));
    QCOMPARE(data->copyright, QStringLiteral("Báo Vàm Lá"));
    QCOMPARE(data->keywords, QStringList({QStringLiteral("lũ"), QStringLiteral("chợ nổi")}));
    QCOMPARE(data->persons, QStringList(QStringLiteral("Bảy Lành")));
    QCOMPARE(data->alt, QStringLiteral("Ghe chở rau"));
    QCOMPARE(data->instructions, QStringLiteral("Không đăng rõ mặt trẻ em."));
    QCOMPARE(data->date, QStringLiteral("2026-11-25T06:10:00+07:00"));
    QCOMPARE(data->size, QSize(300, 200));
    QCOMPARE(data->warnings.size(), 1); // the captions disagree
    QVERIFY(data->warnings.constFirst().contains(QStringLiteral("Bến phà buổi chiều")));
}

void TestPhoto::ignoresCameraWords()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("camera.jpg"), marked({60, 40}));
    QVERIFY(
        exiftool({QStringLiteral("-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA         "), path}));
    QVERIFY(readMetadata(path)->caption.isEmpty());
    QVERIFY(exiftool({QStringLiteral("-XMP-dc:Description=OLYMPUS DIGITAL CAMERA"),
        QStringLiteral("-IPTC:CodedCharacterSet=UTF8"),
        QStringLiteral("-IPTC:Caption-Abstract=Cầu Ván"), path}));
    QCOMPARE(readMetadata(path)->caption, QStringLiteral("Cầu Ván"));
}

void TestPhoto::readsUnmarkedAndCutIptc()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("cut.jpg"), marked({60, 40}));
    const QString argfile = m_dir.filePath(QStringLiteral("cut.args"));
    QFile file(argfile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Raw bytes, as a tool writes them that counts octets: the by-line ends inside “Ễ”.
    file.write("-charset\niptc=Latin\n-charset\nLatin\n-IPTC:Caption-Abstract=");
    file.write(QStringLiteral("Lễ hội Sóc Trăng").toUtf8());
    file.write("\n-IPTC:By-line=");
    file.write(QStringLiteral("Nguyễn Hoàng Lễ").toUtf8().chopped(1));
    file.write("\n");
    file.close();
    QVERIFY(exiftool({QStringLiteral("-charset"), QStringLiteral("Latin"), QStringLiteral("-@"),
        argfile, path}));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->caption, QStringLiteral("Lễ hội Sóc Trăng"));
    QCOMPARE(data->byline, QStringLiteral("Nguyễn Hoàng L"));
    QCOMPARE(data->warnings.size(), 1);
}

void TestPhoto::readsLegacyIptcWithWarning()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("legacy.jpg"), marked({60, 40}));
    const QString argfile = m_dir.filePath(QStringLiteral("legacy.args"));
    QFile file(argfile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-IPTC:By-line=Tr\xE2\xCCn \xD0\xFD\xEC"
               "c\n");
    file.close();
    QVERIFY(exiftool({QStringLiteral("-charset"), QStringLiteral("Latin"), QStringLiteral("-@"),
        argfile, path}));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->byline, QStringLiteral("Trần Đức"));
    QCOMPARE(data->warnings.size(), 1);
    QVERIFY(data->warnings.constFirst().contains(QStringLiteral("windows-1258")));
}

void TestPhoto::readsLanguageAlternatives()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("lang.jpg"), marked({60, 40}));
    QVERIFY(exiftool({QStringLiteral("-XMP-dc:Description-en=The bridge"),
        QStringLiteral("-XMP-dc:Description-vi=Cây cầu"), path}));
    // ExifTool adds x-default by itself only when the plain tag is written.
    QCOMPARE(readMetadata(path)->caption, QStringLiteral("Cây cầu"));
}

void TestPhoto::jsonHasTheContractsKeys()
{
    const QString path = save(QStringLiteral("plain.png"), marked({60, 40}), "png");
    const QJsonObject json = readMetadata(path)->toJson();
    for (const char *key : {"caption", "headline", "byline", "credit", "source", "copyright", "alt",
             "city", "country", "date", "instructions"})
        QVERIFY2(json.value(QLatin1String(key)).isString(), key);
    for (const char *key : {"keywords", "persons", "warnings"})
        QVERIFY2(json.value(QLatin1String(key)).isArray(), key);
    QCOMPARE(json.value(QLatin1String("width")).toInt(), 60);
    QCOMPARE(json.value(QLatin1String("height")).toInt(), 40);
}

void TestPhoto::turnsEveryOrientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPointF>("red"); // where stored left, below the band, comes to stand
    const QPointF places[]
        = {{.1, .6}, {.9, .6}, {.9, .4}, {.1, .4}, {.6, .1}, {.4, .1}, {.4, .9}, {.6, .9}};
    for (int i = 1; i <= 8; ++i)
        QTest::addRow("%d", i) << i << places[i - 1];
}

void TestPhoto::turnsEveryOrientation()
{
    NEEDS_EXIFTOOL;
    QFETCH(int, orientation);
    QFETCH(QPointF, red);
    const QString path = save(QStringLiteral("turn%1.jpg").arg(orientation), marked({300, 200}));
    QVERIFY(
        exiftool({QStringLiteral("-n"), QStringLiteral("-Orientation=%1").arg(orientation), path}));
    const QSize upright = orientation > 4 ? QSize(200, 300) : QSize(300, 200);
    QCOMPARE(*pictureSize(path), upright);
    QCOMPARE(readMetadata(path)->size, upright);
    for (const QSize &bound : {QSize(), QSize(90, 90)}) {
        const Result<QImage> image = decodePicture(path, bound);
        QVERIFY(image);
        QCOMPARE(
            image->size(), bound.isEmpty() ? upright : upright.scaled(bound, Qt::KeepAspectRatio));
        const QPoint at(int(red.x() * image->width()), int(red.y() * image->height()));
        QVERIFY(near(image->pixel(at), Qt::red));
    }
    const Result<QByteArray> rendition = makeRendition(path, {.width = 100});
    QVERIFY(rendition);
    const QImage out = QImage::fromData(*rendition);
    QCOMPARE(out.width(), 100);
    QVERIFY(near(out.pixel(int(red.x() * out.width()), int(red.y() * out.height())), Qt::red));
}

void TestPhoto::refusesBadFiles()
{
    const QString text = m_dir.filePath(QStringLiteral("text.jpg"));
    QFile textFile(text);
    QVERIFY(textFile.open(QIODevice::WriteOnly));
    textFile.write("Đây là chữ, không phải ảnh.\n");
    textFile.close();
    const QString huge = m_dir.filePath(QStringLiteral("huge.jpg"));
    QVERIFY(QFile::copy(save(QStringLiteral("small.jpg"), marked({60, 40})), huge));
    QVERIFY(QFile::resize(huge, 1024LL * 1024 * 1024)); // sparse
    const QString empty = m_dir.filePath(QStringLiteral("empty.png"));
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    const QString drawing = m_dir.filePath(QStringLiteral("drawing.jpg"));
    QFile svg(drawing);
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    svg.close();
    const QString head = m_dir.filePath(QStringLiteral("head.jpg"));
    QVERIFY(QFile::copy(m_dir.filePath(QStringLiteral("small.jpg")), head));
    QVERIFY(QFile::resize(head, 40));

    const QList<std::pair<QString, Error::Kind>> cases{{text, Error::Kind::Invalid},
        {huge, Error::Kind::Refused}, {empty, Error::Kind::Invalid},
        {drawing, Error::Kind::Invalid}, {head, Error::Kind::Invalid},
        {m_dir.filePath(QStringLiteral("missing.jpg")), Error::Kind::NotFound},
        {m_dir.path(), Error::Kind::NotFound}};
    for (const auto &[path, kind] : cases) {
        const Result<PhotoMetadata> data = readMetadata(path);
        QVERIFY2(!data, qPrintable(path));
        QCOMPARE(data.error().kind, kind);
        QVERIFY(data.error().text.endsWith(u'.'));
        QVERIFY(!decodePicture(path));
        QVERIFY(!makeRendition(path, {}));
        QVERIFY(!pictureSize(path));
    }
}

void TestPhoto::saysThatAJpegIsCut()
{
    QImage noise(800, 600, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, random.generate());
    const QString path = save(QStringLiteral("truncated.jpg"), noise);
    QVERIFY(readMetadata(path)->warnings.isEmpty());
    QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->size, QSize(800, 600));
    QCOMPARE(data->warnings.size(), 1);
    const Result<QImage> image = decodePicture(path, {200, 200});
    QVERIFY(image || image.error().kind == Error::Kind::Invalid);
    const Result<QByteArray> rendition = makeRendition(path, {});
    QVERIFY(!rendition);
    QCOMPARE(rendition.error().kind, Error::Kind::Invalid);
}

void TestPhoto::saysThatAnyFormatIsCut_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("whole");
    const QList<QByteArray> formats{"jpeg", "png", "webp", "tiff"};
    for (const QByteArray &format : formats) {
        if (!QImageWriter::supportedImageFormats().contains(format))
            continue;
        QImage noise(160, 120, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, random.generate());
        QByteArray whole;
        QBuffer buffer(&whole);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(noise.save(&buffer, format.constData()));
        QTest::newRow(format.constData()) << format << whole;
    }
    QByteArray directory = QByteArray::fromHex("49492a00080000000900");
    for (const auto &[tag, value] : std::initializer_list<std::pair<quint16, quint16>>{{256, 16},
             {257, 16}, {258, 8}, {259, 1}, {262, 1}, {273, 122}, {277, 1}, {278, 16}, {279, 256}})
        for (const quint16 number : {tag, quint16(3), quint16(1), quint16(0), value, quint16(0)})
            directory += QByteArray(1, char(number & 0xFF)) + QByteArray(1, char(number >> 8));
    QTest::newRow("tiff, directory first")
        << QByteArray("tiff") << directory + QByteArray(4, '\0') + QByteArray(256, 'x');
    // One frame of two by two, written by hand: Qt writes no GIF.
    QTest::newRow("gif") << QByteArray("gif")
                         << QByteArray::fromHex("47494638396102000200800000ffffff000000"
                                                "21f90400000000002c000000000200020000"
                                                "02028451003b");
}

// At any place where it is cut: said, or not taken for a picture at all; never drawn as a whole
// one.
void TestPhoto::saysThatAnyFormatIsCut()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, whole);
    const QString path = m_dir.filePath(QStringLiteral("part.") + QString::fromLatin1(format));
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(whole));
    QVERIFY(readMetadata(path));
    const QString warning = cutPictureWarning();
    QVERIFY(!readMetadata(path)->warnings.contains(warning));
    QVERIFY(decodePicture(path));
    QVERIFY(write(whole + QByteArray(100, '\0'))); // a trailer is no matter
    QVERIFY(!readMetadata(path)->warnings.contains(warning));
    int said = 0;
    for (int part = 1; part < 12; ++part) {
        const qsizetype size = whole.size() * part / 12;
        QVERIFY(write(whole.left(size)));
        const Result<PhotoMetadata> data = readMetadata(path);
        QVERIFY(!data || data->warnings.contains(warning));
        said += data ? 1 : 0;
        const Result<QByteArray> rendition = makeRendition(path, {});
        QVERIFY2(!rendition, qPrintable(QString::number(part)));
        QCOMPARE(rendition.error().kind, Error::Kind::Invalid);
    }
    QVERIFY(said > 0 || QByteArray(QTest::currentDataTag()) == "tiff"); // its directory stands last
}

void TestPhoto::opens45Megapixels()
{
    QImage image(8256, 5504, QImage::Format_RGB32);
    image.fill(QColor(200, 120, 40));
    const QString path = save(QStringLiteral("large.jpg"), image);
    image = {};
    QCOMPARE(*pictureSize(path), QSize(8256, 5504));
    const Result<QImage> whole = decodePicture(path);
    QVERIFY(whole);
    QCOMPARE(whole->size(), QSize(8256, 5504));
    const Result<QByteArray> rendition = makeRendition(path, {.width = 1600});
    QVERIFY(rendition);
    QCOMPARE(QImage::fromData(*rendition).width(), 1600);
}

void TestPhoto::convertsToSrgb()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(60, 180, 60));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const QString path = save(QStringLiteral("adobe.png"), image, "png");
    const QColor expected(
        image.convertedToColorSpace(QColorSpace(QColorSpace::SRgb)).pixel(10, 10));
    const Result<QByteArray> rendition = makeRendition(path, {.quality = 100});
    QVERIFY(rendition);
    const QImage out = QImage::fromData(*rendition);
    QCOMPARE(out.colorSpace(), QColorSpace(QColorSpace::SRgb));
    QVERIFY(near(out.pixel(10, 10), expected));
    QVERIFY(qAbs(qRed(out.pixel(10, 10)) - expected.red()) < 6);
}

void TestPhoto::renditionKeepsRightsAndDropsTheRest()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("private.jpg"), marked({900, 600}));
    const QString thumbnail = save(QStringLiteral("thumb.jpg"), marked({90, 60}));
    QVERIFY(exiftool({QStringLiteral("-GPSLatitude=9.6"), QStringLiteral("-GPSLatitudeRef=N"),
        QStringLiteral("-GPSLongitude=105.9"), QStringLiteral("-XMP-exif:GPSLatitude=9.6"),
        QStringLiteral("-SerialNumber=SN12345"), QStringLiteral("-LensSerialNumber=LENS1"),
        QStringLiteral("-OwnerName=Owner"), QStringLiteral("-ThumbnailImage<=") + thumbnail,
        QStringLiteral("-XMP-aux:SerialNumber=SN12345"),
        QStringLiteral("-IPTC:CodedCharacterSet=UTF8"), QStringLiteral("-IPTC:By-line=Minh Khôi"),
        QStringLiteral("-XMP-dc:Rights=© Báo Vàm Lá"),
        QStringLiteral("-XMP-xmpRights:UsageTerms=Chỉ đăng một lần"),
        QStringLiteral("-XMP-photoshop:Credit=Vàm Lá"),
        QStringLiteral("-XMP-photoshop:City=Sóc Trăng"),
        QStringLiteral("-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/"
                       "digitalsourcetype/digitalCapture"),
        QStringLiteral("-XMP-photoshop:Instructions=Nội bộ"),
        QStringLiteral("-DateTimeOriginal=2026:11:25 06:10:00"),
        QStringLiteral("-Comment=private remark"), path}));
    const Result<QByteArray> rendition = makeRendition(
        path, {.width = 640, .caption = longCaption(), .credit = QStringLiteral("Đức Trung")});
    QVERIFY(rendition);
    for (const char *secret : {"SN12345", "LENS1", "Owner", "GPS", "private remark"})
        QVERIFY2(!rendition->contains(secret), secret);
    QVERIFY(!rendition->contains(QStringLiteral("Nội bộ").toUtf8()));
    const QString out = m_dir.filePath(QStringLiteral("public.jpg"));
    QFile file(out);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*rendition);
    file.close();
    const Result<PhotoMetadata> data = readMetadata(out);
    QVERIFY(data);
    QCOMPARE(data->warnings.join(u'\n'), QString());
    QCOMPARE(data->caption, longCaption());
    QCOMPARE(data->credit, QStringLiteral("Đức Trung"));
    QCOMPARE(data->byline, QStringLiteral("Minh Khôi"));
    QCOMPARE(data->copyright, QStringLiteral("© Báo Vàm Lá"));
    QCOMPARE(data->city, QStringLiteral("Sóc Trăng"));
    QCOMPARE(data->date, QStringLiteral("2026-11-25T06:10:00"));
    QCOMPARE(data->size, QSize(640, 427));
    // The original is never touched.
    QCOMPARE(readMetadata(path)->credit, QStringLiteral("Vàm Lá"));
}

void TestPhoto::renditionReadsBackInExiftool()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("source.jpg"), marked({900, 600}));
    RenditionOptions options;
    options.caption = longCaption().repeated(30);
    options.credit = QStringLiteral("Nguyễn Thị Ánh Tuyết, Trần Đức");
    options.byline = QStringLiteral("Nguyễn Thị Ánh Tuyết");
    options.alt = QStringLiteral("lang=\"vi\" Ảnh \"hội nghị\"");
    options.headline = QStringLiteral("Hội nghị");
    options.copyright = QStringLiteral("© Báo Vàm Lá");
    const Result<QByteArray> rendition = makeRendition(path, options);
    QVERIFY(rendition);
    const QString out = m_dir.filePath(QStringLiteral("read.jpg"));
    QFile file(out);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*rendition);
    file.close();
    QByteArray json;
    QVERIFY(exiftool(
        {QStringLiteral("-j"), QStringLiteral("-G1"), QStringLiteral("-struct"), out}, &json));
    const QJsonObject tags = QJsonDocument::fromJson(json).array().at(0).toObject();
    const auto tag
        = [&](const char *name) { return tags.value(QLatin1String(name)).toVariant().toString(); };
    QCOMPARE(tag("XMP-dc:Description"), options.caption);
    QCOMPARE(tag("XMP-dc:Description-vi"), options.caption);
    QCOMPARE(tag("XMP-iptcCore:AltTextAccessibility"), options.alt);
    QCOMPARE(tag("XMP-photoshop:Credit"), options.credit);
    QCOMPARE(tag("XMP-photoshop:Headline"), options.headline);
    QCOMPARE(tag("XMP-dc:Rights"), options.copyright);
    QCOMPARE(tag("IPTC:CodedCharacterSet"), QStringLiteral("UTF8"));
    const QString caption = tag("IPTC:Caption-Abstract");
    QVERIFY(options.caption.startsWith(caption));
    QVERIFY(caption.toUtf8().size() <= 2000 && caption.toUtf8().size() > 1990);
    QVERIFY(options.credit.startsWith(tag("IPTC:Credit")));
    QVERIFY(tag("IPTC:Credit").toUtf8().size() <= 32);
    QCOMPARE(tag("IPTC:By-line"), options.byline);
    const QStringList keys = tags.keys();
    for (const QString &key : keys)
        QVERIFY2(!key.startsWith(QLatin1String("GPS:")) && !key.startsWith(QLatin1String("IFD1:")),
            qPrintable(key));
}

// A picture is found again by its bytes: no density of a screen or of a file may change them.
void TestPhoto::renditionIsTheSameOnEveryScreen()
{
    QList<QByteArray> renditions;
    for (const int dots : {2835, 3780, 11811}) {
        QImage image = marked({300, 200});
        image.setDotsPerMeterX(dots);
        image.setDotsPerMeterY(dots);
        const QString path = save(QStringLiteral("dots-%1.png").arg(dots), image);
        const Result<QByteArray> rendition = makeRendition(path, {.width = 200});
        QVERIFY(rendition);
        QCOMPARE(qRound(QImage::fromData(*rendition).dotsPerMeterX() * 0.0254), 72);
        renditions += *rendition;
    }
    QCOMPARE(renditions.at(1), renditions.at(0));
    QCOMPARE(renditions.at(2), renditions.at(0));
}

void TestPhoto::renditionCropsAndNeverEnlarges()
{
    const QString path = save(QStringLiteral("crop.png"), marked({400, 200}), "png");
    QCOMPARE(QImage::fromData(*makeRendition(path, {.width = 1600})).size(), QSize(400, 200));
    const QImage right
        = QImage::fromData(*makeRendition(path, {.width = 100, .crop = QRectF(.5, .5, .5, .5)}));
    QCOMPARE(right.size(), QSize(100, 50));
    QVERIFY(near(right.pixel(50, 25), Qt::blue));
    QVERIFY(near(right.pixel(2, 25), Qt::blue));
}

void TestPhoto::usesCreditLineThenByline()
{
    PhotoMetadata data;
    data.byline = QStringLiteral("Minh Khôi");
    QCOMPARE(usedPhoto(QStringLiteral("x"), data).credit, QStringLiteral("Minh Khôi"));
    data.credit = QStringLiteral("Ảnh: Minh Khôi/Báo Vàm Lá");
    QCOMPARE(usedPhoto(QStringLiteral("x"), data).credit, QStringLiteral("Minh Khôi/Báo Vàm Lá"));
}

void TestPhoto::hashesFiles()
{
    const QString path = save(QStringLiteral("hash.png"), marked({50, 50}), "png");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(*fileSha256(path),
        QString::fromLatin1(
            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    QCOMPARE(
        fileSha256(m_dir.filePath(QStringLiteral("none"))).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestPhoto)
#include "tst_photo.moc"
